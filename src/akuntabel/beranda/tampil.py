"""Tasks and steps as a page shows them: with addresses and with days in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import NoReverseMatch, reverse

from akuntabel.aturan.periode import Periode
from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.beranda.langkah import LangkahTahun
from akuntabel.beranda.tugas import Tugas

TANPA_OPD = ("beranda:rekap", "jejak:periode", "akun:pengguna", "organisasi:pemda", "pertukaran:mulai")
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
LAMA = 30
"""Days after which a date says more than how many days ago it was."""


@dataclass(frozen=True, slots=True)
class TugasTampil:
    tugas: Tugas
    url: str
    tenggat: str
    terlambat: bool


@dataclass(frozen=True, slots=True)
class LangkahTampil:
    langkah: LangkahTahun
    url: str


def tampilkan_tugas(tugas: Iterable[Tugas], *, opd: str, tahun: int, hari: date) -> tuple[TugasTampil, ...]:
    return tuple(
        TugasTampil(t, alamat_tugas(t, opd, Periode(tahun, t.triwulan)), sebut_tenggat(t, hari), t.terlambat(hari))
        for t in tugas
    )


def tampilkan_langkah(langkah: Iterable[LangkahTahun], *, opd: str, tahun: int) -> tuple[LangkahTampil, ...]:
    return tuple(LangkahTampil(x, alamat_halaman(x.halaman, opd, Periode(tahun, x.triwulan))) for x in langkah)


def alamat_tugas(t: Tugas, opd: str, periode: Periode) -> str:
    """The URL of the place where a task is done."""
    url = alamat_halaman(t.halaman, opd, periode, **({"nomor": t.nomor} if t.nomor else {}))
    return f"{url}?{t.saring}" if url and t.saring else url


def alamat_halaman(halaman: str, opd: str, periode: Periode, **lain: int) -> str:
    """The URL of a page by its name, of one OPD and period or of the whole Pemda; "" where there is no such page."""
    try:
        if halaman == "beranda:rekap":
            return reverse(halaman, kwargs={"tahun": periode.tahun, "triwulan": periode.triwulan})
        if halaman in TANPA_OPD:
            return reverse(halaman)
        return reverse(halaman, kwargs={"opd": opd, "tahun": periode.tahun, "triwulan": periode.triwulan, **lain})
    except NoReverseMatch:
        return ""


def sebut_tenggat(t: Tugas, hari: date) -> str:
    """When a task is due, as one says it: "lewat 2 hari", "hari ini", "14 April 2023"."""
    sisa = t.sisa(hari)
    if t.tenggat is None or sisa is None:
        return ""
    if sisa < -LAMA:
        return f"lewat {tulis_tanggal(t.tenggat)}"
    if sisa < 0:
        return f"lewat {-sisa} hari"
    if sisa <= 1:
        return "besok" if sisa else "hari ini"
    return tulis_tanggal(t.tenggat)


def sebut_sisa(tutup: date, hari: date) -> str:
    """ "ditutup Jumat, 14 April 2023 · sisa 6 hari", for a day that has not passed."""
    sisa = (tutup - hari).days
    return f"ditutup {sebut_hari(tutup)} · {f'sisa {sisa} hari' if sisa > 1 else 'besok' if sisa else 'hari ini'}"


def sebut_hari(hari: date) -> str:
    """ "Jumat, 14 April 2023"."""
    return f"{HARI[hari.weekday()]}, {tulis_tanggal(hari)}"
