"""Where the reader is: on top of each page, in the URL and in the print."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from akuntabel import __version__
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.laman.alamat import alamat
from akuntabel.pelaporan.kueri import daftar_opd, tahun_tersedia
from akuntabel.pelaporan.sebutan import nama_pemda


@dataclass(frozen=True, slots=True)
class Pilihan:
    """A choice among a few: of a year, a period, a filter."""

    judul: str
    url: str
    kini: bool = False
    jumlah: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir:
    """An entry of the navigation; ``kelompok`` is the heading that starts above it, ``singkat`` its name on a phone."""

    nama: str
    judul: str
    singkat: str
    url: str
    kelompok: str = ""
    hitung: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Konteks:
    opd: r.Opd
    nama_pemda: str
    tahun: int
    periode: Periode
    pilihan_opd: tuple[Pilihan, ...]
    pilihan_tahun: tuple[Pilihan, ...]
    pilihan_periode: tuple[Pilihan, ...]
    navigasi: tuple[Butir, ...]
    versi: str = __version__

    @property
    def sebutan_periode(self) -> str:
        return sebutan_singkat(self.periode)

    @property
    def sebutan_opd(self) -> str:
        return self.opd.singkatan or self.opd.nama


def sebutan_singkat(periode: Periode) -> str:
    """ "Tahunan" or "Triwulan I"."""
    return "Tahunan" if periode.tahunan else f"Triwulan {ROMAWI[periode.triwulan]}"


def susun_konteks(t: TahunKinerja, periode: Periode, halaman: str) -> Konteks:
    """The context of a page; a change of year or period stays on the page. Two queries."""
    opd = t.opd.kode
    tahun = sorted({*tahun_tersedia(opd), t.tahun}, reverse=True)
    return Konteks(
        opd=t.opd,
        nama_pemda=nama_pemda(t.pemda),
        tahun=t.tahun,
        periode=periode,
        pilihan_opd=tuple(
            Pilihan(o.nama, reverse("portal:opd", kwargs={"opd": o.kode}), o.kode == opd) for o in daftar_opd()
        ),
        pilihan_tahun=tuple(
            Pilihan(str(x), alamat(f"portal:{halaman}", opd, Periode(x, periode.triwulan)), x == t.tahun) for x in tahun
        ),
        pilihan_periode=tuple(
            Pilihan(sebutan_singkat(p), alamat(f"portal:{halaman}", opd, p), p == periode)
            for p in (Periode(t.tahun, n) for n in (1, 2, 3, 4, 0))
        ),
        navigasi=_navigasi(t, periode),
    )


def _navigasi(t: TahunKinerja, periode: Periode) -> tuple[Butir, ...]:
    def butir(nama: str, judul: str, singkat: str, kelompok: str = "", hitung: int = 0) -> Butir:
        url = alamat(f"portal:{nama}", t.opd.kode, periode)
        return Butir(nama=nama, judul=judul, singkat=singkat, url=url, kelompok=kelompok, hitung=hitung)

    return (
        butir("beranda", "Beranda", "Beranda"),
        butir("rencana", "Rencana strategis", "Rencana", "Siklus SAKIP"),
        butir("pengukuran", "Pengukuran kinerja", "Kinerja"),
        butir("laporan", "Laporan kinerja", "Laporan"),
        butir("reviu", "Reviu", "Reviu"),
        butir(
            "catatan",
            "Catatan sumber",
            "Catatan",
            "Lainnya",
            sum(1 for c in t.data.catatan if c.tahun == t.tahun),
        ),
    )
