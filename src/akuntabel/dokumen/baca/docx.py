"""DOCX reports: paragraphs, lists, tables and pictures as Word or LibreOffice saved them, tracked changes accepted.

The file comes from anywhere: it is opened through ``zip_aman``, and nesting, columns and cells are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lxml import etree

from akuntabel.dokumen.baca.docx_gaya import DaftarGaya, Gaya
from akuntabel.dokumen.baca.docx_isi import MAKS_DALAM, SEKAT, Halaman, IsiAlinea, PembacaIsi
from akuntabel.dokumen.baca.docx_nomor import Penomoran
from akuntabel.dokumen.baca.docx_tabel import MAKS_KOLOM, MAKS_SEL, BarisMentah, SelMentah, susun_tabel
from akuntabel.dokumen.baca.model import (
    Alinea,
    BerkasDitolakError,
    BlokTerbaca,
    GambarTerbaca,
    GantiHalaman,
    JenisAlinea,
    LaporanTerbaca,
    Letak,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.dokumen.baca.ooxml import W, anak, bilangan, cari, hubungan, nilai, nyala
from akuntabel.dokumen.baca.rakit import (
    KETERANGAN,
    PUTUS,
    bersih,
    gabung_teks,
    penanda_butir,
    pisah_penanda,
    sambung_tabel,
)
from akuntabel.dokumen.baca.zip_aman import ZipAman, ZipTidakAmanError

MAKS_BLOK = 200_000
_KATA = re.compile(r"[^\W\d_]{3,}\b")
_ROMAWI = re.compile(r"[ivxlcdm]+", re.IGNORECASE)
_TAB = re.compile(r" *\t[\t ]*")
_TEPI = f" \t\n{SEKAT}"
_PENUTUP = frozenset(f"{W}{x}" for x in ("body", "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote"))
"""No paragraph goes on beyond these, whatever a tracked change says."""
_WADAH_TABEL = frozenset(f"{W}{x}" for x in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
TINGKAT_TERDALAM = 9


def baca_docx(isi: bytes) -> LaporanTerbaca:
    """Read a DOCX. Places have pages where the file was saved by a program that laid it out (Word), else none.

    Raises BerkasDitolakError where it is no DOCX, damaged, protected, too large, or made to harm.
    """
    try:
        z = ZipAman(isi)
        utama = next((t for j, t in hubungan(z, "").values() if j == "officeDocument"), "word/document.xml")
        akar = z.xml(utama)
        badan = cari(akar, "body")
        if badan is None:
            raise BerkasDitolakError("Berkas ini tidak memuat naskah Word.")
        return _Pembaca(z, utama, badan).laporan()
    except ZipTidakAmanError as galat:
        raise BerkasDitolakError(str(galat)) from galat


@dataclass(slots=True, kw_only=True)
class _Terbuka:
    """The paragraph under way, with what its properties say."""

    isi: IsiAlinea
    gaya: Gaya
    tingkat: int
    label: str
    lekuk: int
    mulai: int | None


class _Pembaca:
    def __init__(self, z: ZipAman, utama: str, badan: etree._Element) -> None:
        self._z = z
        self._badan = badan
        self._hubungan = hubungan(z, utama)
        self._gaya = DaftarGaya(self._bagian("styles"))
        self._nomor = Penomoran(self._bagian("numbering"))
        self._kaki = {
            (jenis, c.get(f"{W}id") or ""): c
            for jenis in ("footnote", "endnote")
            if (bagian := self._bagian(f"{jenis}s")) is not None
            for c in bagian.iterfind(f"{W}{jenis}")
        }
        self._halaman = Halaman(terlukis=next(badan.iter(f"{W}lastRenderedPageBreak"), None) is not None)
        self._isi = PembacaIsi(self._gaya, self._halaman)
        seksi = list(badan.iter(f"{W}sectPr"))
        self._seksi_berikut = dict(pairwise(seksi))
        self._sel = 0
        self._terbuka: _Terbuka | None = None
        """A paragraph whose end was deleted: the next one goes on in it."""
        self._di_tabel = 0
        self._susulan: list[BlokTerbaca] = []
        """Notes and pictures of the table under way: they follow it."""
        self._catatan: dict[str, None] = {}
        self._nomor_kaki = 0

    def _bagian(self, jenis: str) -> etree._Element | None:
        """The first part of a kind; a part that hangs in the air is no part."""
        return next((self._z.xml(t) for j, t in self._hubungan.values() if j == jenis), None)

    def laporan(self) -> LaporanTerbaca:
        blok = self._telusuri(self._badan, 0)
        jumlah = self._halaman.kini
        kepala, kaki = self._tepi("header"), self._tepi("footer")
        return LaporanTerbaca(
            jenis="docx",
            blok=(*kepala, *_satukan_tabel(blok), *kaki),
            jumlah_halaman=jumlah,
            catatan=tuple(self._catatan),
            sifat=self._sifat(),
        )

    def _sifat(self) -> dict[str, str]:
        akar = self._z.xml("docProps/custom.xml")
        if akar is None:
            return {}
        return {p.get("name") or "": "".join(map(str, p.itertext())) for p in akar if isinstance(p.tag, str)}

    def _tepi(self, jenis: str) -> list[Alinea]:
        """Running heads or feet, each once."""
        teks: dict[str, None] = {}
        for nama in dict.fromkeys(t for j, t in self._hubungan.values() if j == jenis):
            akar = self._z.xml(nama)
            if akar is None:
                continue
            isi = (_teks_blok(b) for b in self._tersendiri(akar, 0))
            teks[" ".join(" ".join(t for t in isi if t).split())] = None
        return [Alinea(teks=t, letak=Letak(), jenis=JenisAlinea.KEPALA) for t in teks if t]

    # --- blocks ------------------------------------------------------------------------------------------------------

    def _telusuri(self, induk: etree._Element, dalam: int, *, tepi: bool = False) -> list[BlokTerbaca]:
        """All blocks below ``induk``. In notes and in the margins of a page (``tepi``) nothing moves the page."""
        if dalam > MAKS_DALAM:
            raise BerkasDitolakError("Isi berkas ini bersarang terlalu dalam.")
        hasil: list[BlokTerbaca] = []
        for e in anak(induk):
            if e.tag == f"{W}p":
                hasil += self._alinea(e, dalam, tepi=tepi)
            elif e.tag == f"{W}tbl":
                hasil += self._tutup(dalam)
                hasil += self._tabel(e, dalam, tepi=tepi)
            elif e.tag == f"{W}altChunk":
                self._catatan["Sebagian isi berkas ini disisipkan dari berkas lain dan tidak terbaca."] = None
            elif e.tag not in {f"{W}del", f"{W}moveFrom", f"{W}sdtPr", f"{W}sectPr", f"{W}tcPr"}:
                hasil += self._telusuri(e, dalam + 1, tepi=tepi)
        hasil += self._tutup(dalam) if induk.tag in _PENUTUP else ()
        if len(hasil) > MAKS_BLOK:
            raise BerkasDitolakError(f"Berkas ini lebih dari {MAKS_BLOK // 1000} ribu alinea.")
        return hasil

    def _tersendiri(self, induk: etree._Element, dalam: int) -> list[BlokTerbaca]:
        """The blocks of a note, a text box or a margin: what stands beside the run of pages."""
        nomor, terbuka = self._halaman.nomor, self._terbuka
        self._terbuka = None
        hasil = self._telusuri(induk, dalam, tepi=True)
        self._halaman.nomor, self._terbuka = nomor, terbuka
        return [b for b in hasil if not isinstance(b, GantiHalaman)]

    def _alinea(self, p: etree._Element, dalam: int, *, tepi: bool) -> list[BlokTerbaca]:
        sifat = cari(p, "pPr")
        hasil: list[BlokTerbaca] = []
        t = self._terbuka
        if t is None:
            kode = nilai(sifat, "pStyle")
            gaya = self._gaya.alinea(kode)
            baru = nyala(sifat, "pageBreakBefore")
            if not tepi and (gaya.halaman_baru if baru is None else baru) and self._halaman.ganti_bila_terisi():
                hasil.append(self._ganti_halaman())
            label, lekuk = self._label(sifat, kode, gaya)
            luar = bilangan(nilai(sifat, "outlineLvl"), 9) + 1
            t = _Terbuka(
                isi=IsiAlinea(),
                gaya=gaya,
                tingkat=luar if luar <= TINGKAT_TERDALAM else gaya.tingkat,
                label=label,
                lekuk=lekuk,
                mulai=self._halaman.kini,
            )
        self._terbuka = t
        self._isi.baca(p, t.isi, t.gaya)
        self._isi.tutup_kode()
        if cari(sifat, "rPr/del") is None:
            hasil += self._tutup(dalam)
        if sifat is not None and not tepi and (seksi := sifat.find(f"{W}sectPr")) is not None:
            hasil += self._ganti_seksi(seksi)
        return hasil

    def _ganti_halaman(self) -> GantiHalaman:
        return GantiHalaman(letak=Letak(halaman=self._halaman.kini))

    def _ganti_seksi(self, ini: etree._Element) -> Iterator[GantiHalaman]:
        """A section ends here; how the next one begins, its own properties say."""
        berikut = self._seksi_berikut.get(ini)
        if berikut is not None and (nilai(berikut, "type") or "nextPage") not in {"continuous", "nextColumn"}:
            self._halaman.ganti()
            yield self._ganti_halaman()

    def _label(self, sifat: etree._Element | None, kode: str | None, gaya: Gaya) -> tuple[str, int]:
        """What an automatic list puts before the paragraph, and its depth."""
        num = nilai(sifat, "numPr/numId")
        num = gaya.nomor if num is None else num
        if num is None or num == "0":
            return "", 0
        lekuk = nilai(sifat, "numPr/ilvl")
        if lekuk is None:
            dari_gaya = self._nomor.lekuk_gaya(num, kode)
            n = gaya.lekuk if dari_gaya is None else dari_gaya
        else:
            n = bilangan(lekuk, 0, atas=8)
        return self._nomor.nomor(num, n) or "", n

    def _tutup(self, dalam: int) -> Iterator[BlokTerbaca]:
        """What the paragraph under way comes to: page breaks, pictures, its text, text boxes, notes."""
        t, self._terbuka = self._terbuka, None
        if t is None:
            return
        teks = bersih(t.isi.teks)
        halaman = list(t.isi.halaman)
        depan = len(teks) - len(teks.lstrip(_TEPI))
        awal = teks[:depan].count(SEKAT)
        for h in halaman[:awal]:
            yield GantiHalaman(letak=Letak(halaman=h))
        letak = Letak(halaman=halaman[awal - 1] if awal else t.mulai)
        isi = teks[depan:].rstrip(_TEPI)
        akhir = Letak(halaman=self._halaman.kini)
        # A picture alone in its paragraph stands where the paragraph's breaks have led.
        yield from self._gambar(t.isi.gambar_awal, letak)
        if isi:
            yield from self._baris(isi, t, letak, halaman[awal:])
        for h in halaman[awal:]:
            yield GantiHalaman(letak=Letak(halaman=h))
        yield from self._gambar(t.isi.gambar_akhir, akhir)
        for k in t.isi.kotak:
            yield from self._tersendiri(k, dalam + 1)
        for kunci in t.isi.kaki:
            yield from self._catatan_kaki(kunci, akhir, dalam)

    def _gambar(self, jumlah: int, letak: Letak) -> list[BlokTerbaca]:
        gambar: list[BlokTerbaca] = [GambarTerbaca(letak=letak)] * jumlah
        return self._atau_susulan(gambar)

    def _atau_susulan(self, blok: list[BlokTerbaca]) -> list[BlokTerbaca]:
        """The blocks here; inside a table nothing here, they follow it."""
        if not self._di_tabel:
            return blok
        self._susulan += blok
        return []

    def _catatan_kaki(self, kunci: tuple[str, str], letak: Letak, dalam: int) -> list[BlokTerbaca]:
        catatan = self._kaki.pop(kunci, None)
        if catatan is None:
            return []
        self._nomor_kaki += 1
        teks = " ".join(filter(None, (_teks_blok(b) for b in self._tersendiri(catatan, dalam + 1))))
        return self._atau_susulan([Alinea(teks=teks, letak=letak, penanda=str(self._nomor_kaki))] if teks else [])

    def _baris(self, isi: str, t: _Terbuka, letak: Letak, halaman: Sequence[int | None]) -> Iterator[Alinea]:
        """The text as one paragraph, or as several where lines were ended by hand."""
        label = t.label
        if label and (kata := _KATA.match(label)) and not _ROMAWI.fullmatch(kata[0]):
            # A list that writes "BAB I" or "Tabel 1." itself.
            isi, label = f"{label} {isi}", ""
        jenis = self._jenis(isi, t)
        baris = [isi.replace("\n", " ")] if jenis is not JenisAlinea.ISI else _pecah_baris(isi)
        sisa = iter(halaman)
        for n, b in enumerate(baris):
            teks, mulai, sambungan = _lepas_sekat(b, [next(sisa) for _ in range(b.count(SEKAT))], letak)
            letak = sambungan[-1][1] if sambungan else mulai
            if not teks:
                continue
            penanda, butir, pokok = label if n == 0 else "", False, teks
            if penanda:
                butir = penanda_butir(penanda)
            elif jenis is not JenisAlinea.KETERANGAN:
                penanda, butir, pokok = pisah_penanda(teks)
                pokok, penanda = (pokok, penanda) if pokok else (teks, "")
            geser = len(teks) - len(pokok)
            yield Alinea(
                teks=pokok,
                letak=mulai,
                sambungan=tuple((max(x - geser, 0), h) for x, h in sambungan),
                jenis=JenisAlinea.BUTIR if jenis is JenisAlinea.ISI and butir else jenis,
                tingkat=t.tingkat if jenis is JenisAlinea.JUDUL else t.lekuk if butir and n == 0 else 0,
                penanda=penanda,
                tebal=t.isi.tebal,
            )

    @staticmethod
    def _jenis(isi: str, t: _Terbuka) -> JenisAlinea:
        if t.gaya.keterangan or ((t.gaya.mirip_keterangan or t.isi.bernomor) and KETERANGAN.match(isi)):
            return JenisAlinea.KETERANGAN
        return JenisAlinea.JUDUL if t.tingkat else JenisAlinea.ISI

    # --- tables ------------------------------------------------------------------------------------------------------

    def _tabel(self, tbl: etree._Element, dalam: int, *, tepi: bool) -> list[BlokTerbaca]:
        mulai = self._halaman.nomor
        self._di_tabel += 1
        isi: list[list[list[BlokTerbaca]]] = []
        mentah: list[BarisMentah] = []
        for tr in _dalam(tbl, "tr"):
            if cari(tr, "trPr/del") is not None:
                continue
            blok, baris = self._baris_tabel(tr, dalam, tepi=tepi)
            isi.append(blok)
            mentah.append(baris)
        self._di_tabel -= 1
        susulan: list[BlokTerbaca] = []
        if not self._di_tabel:
            susulan, self._susulan = self._susulan, []
        tabel = susun_tabel(mentah)
        if tabel is None:
            return susulan
        if tabel.lebar == 1:
            # A frame around paragraphs, no table.
            return [b for baris in isi for sel in baris for b in sel] + susulan
        if self._di_tabel or not self._halaman.terlukis:
            return [tabel, *susulan]
        ganti = [GantiHalaman(letak=Letak(halaman=h)) for h in range(mulai + 1, self._halaman.nomor + 1)]
        awal = (tabel.letak.halaman or mulai) - mulai
        return [*ganti[:awal], tabel, *ganti[awal:], *susulan]

    def _baris_tabel(
        self, tr: etree._Element, dalam: int, *, tepi: bool
    ) -> tuple[list[list[BlokTerbaca]], BarisMentah]:
        """The blocks of each cell, and the row. Its cells stand side by side: each begins on the page of the row."""
        sifat = cari(tr, "trPr")
        lewat = bilangan(nilai(sifat, "gridBefore"), 0)
        awal = akhir = self._halaman.nomor
        isi: list[list[BlokTerbaca]] = []
        sel: list[SelMentah] = []
        for n, tc in enumerate(_dalam(tr, "tc")):
            p = cari(tc, "tcPr")
            rentang = bilangan(nilai(p, "gridSpan"), 1, bawah=1)
            self._sel += rentang + (lewat if n == 0 else 0)
            if self._sel > MAKS_SEL or rentang > MAKS_KOLOM or lewat > MAKS_KOLOM:
                raise BerkasDitolakError("Tabel dalam berkas ini terlalu besar.")
            self._halaman.nomor = awal
            blok = self._telusuri(tc, dalam + 1, tepi=tepi)
            if n == 0:
                # A break before the first word of the row moves the whole row.
                awal += next((i for i, b in enumerate(blok) if not isinstance(b, GantiHalaman)), 0)
            akhir = max(akhir, self._halaman.nomor)
            isi.append(blok)
            letak = Letak(halaman=awal if self._halaman.terlukis else None)
            datar = cari(p, "hMerge")
            if datar is not None and datar.get(f"{W}val") != "restart" and sel:
                sel[-1] = replace(sel[-1], rentang=sel[-1].rentang + rentang)
                continue
            turun = cari(p, "vMerge")
            menurun = turun is not None and turun.get(f"{W}val") != "restart"
            sel.append(SelMentah(sel=_sel(blok, letak), rentang=rentang, menurun=menurun))
        self._halaman.nomor = akhir
        letak = Letak(halaman=awal if self._halaman.terlukis else None)
        return isi, BarisMentah(sel=sel, letak=letak, kepala=nyala(sifat, "tblHeader") is True, lewat=lewat)


def _dalam(induk: etree._Element, nama: str, dalam: int = 0) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, those in content controls and insertions too."""
    for e in anak(induk):
        if e.tag == f"{W}{nama}":
            yield e
        elif e.tag in _WADAH_TABEL and dalam < MAKS_DALAM:
            yield from _dalam(e, nama, dalam + 1)


def _sel(blok: Sequence[BlokTerbaca], letak: Letak) -> SelTerbaca:
    sel = SelTerbaca(teks="", letak=letak)
    for b in blok:
        teks = _teks_blok(b)
        if not teks:
            continue
        sambungan: tuple[tuple[int, Letak], ...] = ()
        if isinstance(b, Alinea):
            geser = len(teks) - len(b.teks)
            sambungan = tuple((x + geser, h) for x, h in b.sambungan)
        if not sel.teks:
            sel = SelTerbaca(teks=teks, letak=b.letak, sambungan=sambungan)
            continue
        teks, semua = gabung_teks(sel, SelTerbaca(teks=teks, letak=b.letak, sambungan=sambungan))
        kini, sambungan = sel.letak, ()
        for x, h in semua:
            if h != kini:
                sambungan += ((x, h),)
                kini = h
        sel = replace(sel, teks=teks, sambungan=sambungan)
    return sel


def _teks_blok(b: BlokTerbaca) -> str:
    if isinstance(b, Alinea):
        return f"{b.penanda} {b.teks}".strip()
    if isinstance(b, TabelTerbaca):
        return " ".join(s.teks for baris in b.baris for s in baris.sel if s.teks)
    return ""


def _pecah_baris(isi: str) -> list[str]:
    """The lines of a paragraph; one that goes on in the middle of a sentence is joined to the one before."""
    hasil: list[str] = []
    for b in isi.split("\n"):
        polos = b.replace(SEKAT, "").strip()
        lama = hasil[-1].replace(SEKAT, "").strip() if hasil else ""
        if hasil and (not polos or (polos[0].islower() and not pisah_penanda(polos)[0] and not PUTUS.search(lama))):
            hasil[-1] += f" {b}"
        else:
            hasil.append(b)
    return hasil


def _lepas_sekat(
    teks: str, halaman: Sequence[int | None], letak: Letak
) -> tuple[str, Letak, tuple[tuple[int, Letak], ...]]:
    """The text without its page marks, where it begins, and where it goes on."""
    hasil = ""
    sambungan: list[tuple[int, Letak]] = []
    for n, bagian in enumerate(teks.split(SEKAT)):
        rapi = _TAB.sub("\t", bagian)
        if n:
            ini = Letak(halaman=halaman[n - 1])
            if hasil.strip():
                sambungan.append((len(hasil), ini))
            else:
                letak = ini
        hasil += rapi if hasil.strip() else rapi.lstrip()
    akhir = len(hasil.rstrip())
    tempat = {x: h for x, h in sambungan if x < akhir and h.halaman is not None}
    return hasil[:akhir], letak, tuple(tempat.items())


def _satukan_tabel(blok: Sequence[BlokTerbaca]) -> list[BlokTerbaca]:
    """Tables that were parted by hand at the end of a page, made one again."""
    hasil: list[BlokTerbaca] = []
    atas = -1
    """Index of the last table, while only page breaks follow it."""
    for b in blok:
        if isinstance(b, TabelTerbaca):
            lama = hasil[atas] if atas >= 0 else None
            sambung = None
            if isinstance(lama, TabelTerbaca) and len(hasil) > atas + 1:
                # A break stands between the two, unless it lies inside the first.
                halaman = b.letak.halaman
                if halaman is None or halaman != _halaman_akhir(lama):
                    sambung = sambung_tabel(lama, b.baris)
            if sambung is not None:
                hasil[atas] = sambung
                continue
            atas = len(hasil)
        elif not isinstance(b, GantiHalaman):
            atas = -1
        hasil.append(b)
    return hasil


def _halaman_akhir(tabel: TabelTerbaca) -> int | None:
    halaman = [h.halaman for s in tabel.baris[-1].sel for h in s.semua_letak if h.halaman is not None]
    return max(halaman, default=None)
