"""The builder: one office's year and period in, one report as data out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from akuntabel import __version__
from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.model import (
    Bagian,
    Blok,
    Daftar,
    Dokumen,
    Gambar,
    Isi,
    Kertas,
    Kotak,
    NomorHalaman,
    Paragraf,
    Potong,
    Tabel,
)
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.lkjip.awal import isi_laporan, pembuka, sampul
from akuntabel.pelaporan.lkjip.bab1 import bab1
from akuntabel.pelaporan.lkjip.bab2 import bab2
from akuntabel.pelaporan.lkjip.bab3 import bab3
from akuntabel.pelaporan.lkjip.bab4 import bab4
from akuntabel.pelaporan.lkjip.konteks import Konteks
from akuntabel.pelaporan.lkjip.lampiran import lampiran
from akuntabel.pelaporan.sebutan import nama_laporan, nama_laporan_opd, nama_opd
from akuntabel.pelaporan.sumber import RUJUKAN
from akuntabel.reviu.kesampingan import Dikesampingkan
from akuntabel.reviu.temuan import Temuan


def susun_lkjip(
    t: TahunKinerja,
    periode: Periode,
    *,
    draf: bool = True,
    tanggal: date | None = None,
    temuan: Sequence[Temuan] = (),
    kesampingan: Sequence[Dikesampingkan] = (),
    kertas: Kertas = Kertas.A4,
) -> Dokumen:
    """The LKjIP of a year, or the interim report to the end of a quarter (PermenPANRB 53/2014, Lampiran II).

    ``tanggal`` is the day of signing: it picks the holder of the post, and None leaves the day open. ``temuan`` are the
    findings whose summary a draft prints, ``kesampingan`` those that were waived, which every report prints. Never
    raises for what the data lack: gaps are said in the report.
    """
    k = Konteks(t, periode, draf=draf, tanggal=tanggal, temuan=temuan, kesampingan=kesampingan)
    depan = pembuka(k)
    inti = [*bab1(k), *bab2(k), *bab3(k), *bab4(k), *lampiran(k)]
    ada_tabel = any(isinstance(b, Tabel) and b.nomor for x in inti for b in x.blok)
    ada_gambar = any(isinstance(b, Gambar) for x in inti for b in x.blok)
    awal = Bagian(
        blok=(*depan, *isi_laporan(k, ada_tabel=ada_tabel, ada_gambar=ada_gambar)),
        nomor_halaman=NomorHalaman.ROMAWI,
        mulai_nomor=True,
    )
    return Dokumen(
        judul=nama_laporan_opd(t, periode),
        subjek=f"Laporan kinerja menurut PermenPANRB Nomor 53 Tahun 2014, {periode.sebutan}",
        penyusun=nama_opd(t),
        tanggal=tanggal,
        kertas=kertas,
        kepala_halaman=f"{nama_laporan(periode)} – {t.opd.singkatan or t.opd.nama}",
        draf=draf,
        bagian=tuple(_rujuk_bagian(b, k.nama_blok) for b in (sampul(k), awal, *inti)),
        asal=k.catat.asal(k.nama_blok),
        sifat={"program": f"Akuntabel {__version__}", "periode": periode.sebutan},
    )


# --- references ------------------------------------------------------------------------------------------------------


def _rujuk_bagian(b: Bagian, nama: dict[str, str]) -> Bagian:
    return replace(b, blok=tuple(_rujuk_blok(x, nama) for x in b.blok))


def _rujuk_blok(b: Blok, nama: dict[str, str]) -> Blok:
    """A block with its references numbered; blocks without any are returned as they are."""
    match b:
        case Paragraf() if _perlu(b.isi):
            return replace(b, isi=_rujuk(b.isi, nama))
        case Daftar() if any(_perlu(x) for x in b.butir):
            return replace(b, butir=tuple(_rujuk(x, nama) for x in b.butir))
        case Tabel() if any(_perlu(x) for x in b.catatan):
            return replace(b, catatan=tuple(_rujuk(x, nama) for x in b.catatan))
        case Kotak():
            return replace(b, blok=tuple(x for y in b.blok if isinstance(x := _rujuk_blok(y, nama), Paragraf | Daftar)))
        case _:
            return b


def _perlu(isi: Isi) -> bool:
    return any(p.teks == RUJUKAN for p in isi)


def _rujuk(isi: Isi, nama: dict[str, str]) -> Isi:
    return tuple(_nomori(p, nama) if p.teks == RUJUKAN else p for p in isi)


def _nomori(p: Potong, nama: dict[str, str]) -> Potong:
    """The number of what is referred to; what this report does not have is named without a link."""
    if p.tautan in nama:
        return replace(p, teks=nama[p.tautan].replace(" ", "\u00a0"))
    return Potong("tabel yang bersangkutan")
