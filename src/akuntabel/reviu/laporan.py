"""A foreign report, read and understood: what the checks of documents look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from akuntabel.dokumen.baca.model import (
    Alinea,
    Berletak,
    JenisAlinea,
    LaporanTerbaca,
    Letak,
    TabelTerbaca,
)
from akuntabel.reviu.paham.gerak import Gerak, temukan_gerak
from akuntabel.reviu.paham.hukum import Hukum, kenali_hukum
from akuntabel.reviu.paham.instansi import Instansi, kenali_instansi
from akuntabel.reviu.paham.kata import DaftarKata
from akuntabel.reviu.paham.kerangka import Bagian, Kerangka, susun_kerangka
from akuntabel.reviu.paham.keterangan import Keterangan, temukan_keterangan
from akuntabel.reviu.paham.lingkup import Lingkup, kenali_lingkup
from akuntabel.reviu.paham.nama import Nama, Nomenklatur, kenali_nama, susun_nomenklatur
from akuntabel.reviu.paham.pernyataan import IndikatorTeks, Pernyataan, temukan_indikator, temukan_pernyataan
from akuntabel.reviu.paham.rujukan import Rujukan, temukan_rujukan
from akuntabel.reviu.paham.rumusan import Rumusan, temukan_rumusan
from akuntabel.reviu.paham.tabel import TabelBertipe, kenali_tabel
from akuntabel.reviu.paham.tahun_tabel import kenali_judul_lampau
from akuntabel.reviu.paham.tanda_tangan import BlokTandaTangan, temukan_tanda_tangan
from akuntabel.reviu.paham.terselip import Terselip, temukan_terselip
from akuntabel.reviu.paham.trio import Trio, temukan_trio
from akuntabel.reviu.paham.uang import UangTeks, temukan_uang
from akuntabel.reviu.paham.ukuran import Ukuran, kenali_ukuran
from akuntabel.reviu.paham.waktu import Waktu
from akuntabel.reviu.temuan import Lokasi


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelLaporan:
    """A table with its caption and the parts around it."""

    tabel: TabelTerbaca
    keterangan: Keterangan | None
    bagian: tuple[Bagian, ...]
    blok: int

    @property
    def sebutan(self) -> str:
        """ "Tabel 3.1", or "tabel tanpa nomor"."""
        return self.keterangan.sebutan if self.keterangan else "tabel tanpa nomor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruas:
    """One stretch of text with all its context: a paragraph (``alinea``), or a cell of a table."""

    sumber: Berletak
    bagian: tuple[Bagian, ...]
    blok: int
    alinea: Alinea | None = None
    tabel: TabelLaporan | None = None
    baris: int = 0
    """Index of the row in ``tabel.tabel.baris``, its head included."""
    kolom: int = 0

    @property
    def teks(self) -> str:
        return self.sumber.teks


class Laporan:
    """One report. Each matter is understood when a check first asks for it, once."""

    def __init__(self, terbaca: LaporanTerbaca) -> None:
        self.terbaca = terbaca

    @classmethod
    def dari(cls, x: LaporanTerbaca | Laporan) -> Laporan:
        """The report of what was read; one that is already being understood is not understood anew."""
        return x if isinstance(x, Laporan) else cls(x)

    @cached_property
    def kerangka(self) -> Kerangka:
        return susun_kerangka(self.terbaca.blok)

    @cached_property
    def keterangan(self) -> tuple[Keterangan, ...]:
        return temukan_keterangan(self.terbaca.blok)

    @cached_property
    def tabel(self) -> tuple[TabelLaporan, ...]:
        """The tables in reading order."""
        milik = {k.isi: k for k in self.keterangan if k.isi is not None}
        return tuple(
            TabelLaporan(tabel=b, keterangan=milik.get(n), bagian=self.kerangka.jalur(n), blok=n)
            for n, b in enumerate(self.terbaca.blok)
            if isinstance(b, TabelTerbaca)
        )

    @cached_property
    def lingkup(self) -> Lingkup:
        kepala = dict.fromkeys(
            b.teks for b in self.terbaca.blok if isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA
        )
        return kenali_lingkup(kepala, (a.teks for a in self.terbaca.alinea()))

    @cached_property
    def ruas(self) -> tuple[Ruas, ...]:
        """All text in reading order; running heads and lists of contents left out."""
        return tuple(self._ruas())

    def _ruas(self) -> Iterator[Ruas]:
        tabel = {t.blok: t for t in self.tabel}
        for n, b in enumerate(self.terbaca.blok):
            if any(x.memuat_daftar for x in self.kerangka.jalur(n)):
                continue
            if isinstance(b, Alinea) and b.jenis is not JenisAlinea.KEPALA and b.teks:
                yield Ruas(sumber=b, bagian=self.kerangka.jalur(n), blok=n, alinea=b)
            elif isinstance(b, TabelTerbaca):
                t = tabel[n]
                for i, baris in enumerate(b.baris):
                    for k, sel in enumerate(baris.sel):
                        if sel.teks.strip():
                            yield Ruas(sumber=sel, bagian=t.bagian, blok=n, tabel=t, baris=i, kolom=k)

    @cached_property
    def prosa(self) -> tuple[Ruas, ...]:
        """The paragraphs alone: no cells, no headings, no captions."""
        judul = {i for b in self.kerangka.bagian for i in range(b.awal, b.isi)}
        judul |= {i for k in self.keterangan for i in range(k.blok, k.akhir)}
        return tuple(r for r in self.ruas if r.alinea is not None and r.blok not in judul)

    @cached_property
    def hukum(self) -> Hukum:
        """The regulations that it cites."""
        return kenali_hukum(self.ruas)

    @cached_property
    def tanda_tangan(self) -> tuple[BlokTandaTangan, ...]:
        """Its signature blocks."""
        return temukan_tanda_tangan(self.ruas)

    @cached_property
    def waktu(self) -> Waktu:
        """The dates, periods of plans and quarters that it names."""
        return Waktu(self.ruas)

    @cached_property
    def rujukan(self) -> tuple[Rujukan, ...]:
        """References to tables, figures and annexes, captions themselves left out."""
        keterangan = {i for k in self.keterangan for i in range(k.blok, k.akhir)}
        return temukan_rujukan(r for r in self.ruas if r.blok not in keterangan)

    @cached_property
    def tabel_bertipe(self) -> tuple[TabelBertipe, ...]:
        """The tables with their kinds, columns and rows understood."""
        return kenali_tabel(self.tabel)

    @cached_property
    def judul_lampau(self) -> frozenset[int]:
        """The blocks of tables whose captions name an earlier year than their figures are of."""
        return kenali_judul_lampau(self)

    @cached_property
    def uang(self) -> tuple[UangTeks, ...]:
        """The amounts of money in paragraphs and list items, each with its words in brackets."""
        return temukan_uang(self.prosa)

    @cached_property
    def instansi(self) -> Instansi:
        """Whose report it is."""
        return kenali_instansi(b.teks for b in self.terbaca.blok if isinstance(b, Alinea))

    @cached_property
    def nomenklatur(self) -> Nomenklatur | None:
        """The names of programs that the report can mean."""
        return susun_nomenklatur(self)

    @cached_property
    def nama(self) -> tuple[Nama, ...]:
        """The programs, kegiatan and sub kegiatan that it names."""
        return kenali_nama(self)

    @cached_property
    def ukuran(self) -> tuple[Ukuran, ...]:
        """The indicators that its tables print."""
        return kenali_ukuran(self)

    @cached_property
    def kata(self) -> DaftarKata:
        """Every word of ``ruas`` with its neighbours."""
        return DaftarKata(self.ruas)

    @cached_property
    def pernyataan(self) -> tuple[Pernyataan, ...]:
        """The percentages of programs that sentences state."""
        return temukan_pernyataan(self)

    @cached_property
    def gerak(self) -> tuple[Gerak, ...]:
        """The rises and falls that sentences state with both figures."""
        return temukan_gerak(self)

    @cached_property
    def trio(self) -> tuple[Trio, ...]:
        """Target, realisasi and capaian of one indicator, as paragraphs tell them."""
        return temukan_trio(self)

    @cached_property
    def indikator_teks(self) -> tuple[IndikatorTeks, ...]:
        """The indicators that sentences name."""
        return temukan_indikator(self)

    @cached_property
    def terselip(self) -> tuple[Terselip, ...]:
        """Heads, feet and numbers of pages that stayed in its text."""
        return temukan_terselip(self.terbaca.blok)

    @cached_property
    def rumusan(self) -> tuple[Rumusan, ...]:
        """The tujuan, sasaran and indicators as it words them, place by place."""
        return temukan_rumusan(self)

    # --- places ------------------------------------------------------------------------------------------------------

    def lokasi(self, ruas: Ruas, posisi: int = 0) -> Lokasi:
        """The place of a character of a stretch of text."""
        letak = ruas.sumber.letak_pada(posisi)
        sel = ""
        if ruas.tabel is not None:
            judul = ruas.tabel.tabel.judul_kolom()[ruas.kolom] or f"kolom {ruas.kolom + 1}"
            kepala = ruas.tabel.tabel.kepala
            sel = judul if ruas.baris < kepala else f"baris {ruas.baris - kepala + 1}, {judul}"
        return self.lokasi_letak(letak, ruas.bagian, tabel=ruas.tabel.sebutan if ruas.tabel else "", sel=sel)

    def ruas_sel(self, tabel: TabelLaporan, baris: int, kolom: int) -> Ruas:
        """The text of one cell, by the indices of row (head included) and column."""
        sel = tabel.tabel.baris[baris].sel[kolom]
        return Ruas(sumber=sel, bagian=tabel.bagian, blok=tabel.blok, tabel=tabel, baris=baris, kolom=kolom)

    def lokasi_sel(self, tabel: TabelLaporan, baris: int, kolom: int) -> Lokasi:
        return self.lokasi(self.ruas_sel(tabel, baris, kolom))

    def lokasi_letak(self, letak: Letak, bagian: tuple[Bagian, ...] = (), *, tabel: str = "", sel: str = "") -> Lokasi:
        """A place by line and page, for what is no stretch of text (a heading, a caption, a missing part)."""
        return Lokasi(
            bagian=", ".join(b.sebutan for b in bagian),
            baris=letak.baris,
            halaman=letak.halaman,
            tabel=tabel,
            sel=sel,
        )

    def lokasi_bagian(self, bagian: Bagian) -> Lokasi:
        return self.lokasi_letak(bagian.letak, self.kerangka.jalur(bagian.awal))

    def lokasi_keterangan(self, k: Keterangan) -> Lokasi:
        return self.lokasi_letak(k.letak, self.kerangka.jalur(k.blok), tabel=k.sebutan)

    @property
    def lokasi_awal(self) -> Lokasi:
        """The place of what concerns the report as a whole."""
        pertama = next(self.terbaca.alinea(), None)
        return self.lokasi_letak(pertama.letak if pertama else Letak())
