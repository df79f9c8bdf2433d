"""Writers of numbers and values for people: dots group thousands, a comma marks decimals (EYD V)."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.aturan.nilai import (
    Angka,
    BelumDiisi,
    BelumDiukur,
    Nilai,
    Peringkat,
    Rentang,
    TidakBerlaku,
    bulatkan,
)
from akuntabel.aturan.satuan import PERSEN, RUPIAH, baku


def tulis_angka(nilai: Decimal, desimal: int | None = None) -> str:
    """ "1.234,56", rounded half up to ``desimal`` places.

    None keeps the decimals that the number has, without trailing zeros.
    """
    if desimal is not None:
        nilai = bulatkan(nilai, desimal)
    utuh, _, pecahan = f"{nilai if nilai else nilai.copy_abs():,f}".partition(".")
    if desimal is None:
        pecahan = pecahan.rstrip("0")
    kelompok = utuh.replace(",", ".")
    return f"{kelompok},{pecahan}" if pecahan else kelompok


def desimal_terlihat(nilai: Decimal, desimal: int = 2) -> int:
    """The decimals, at least ``desimal``, with which a number other than nought is not printed as nought."""
    return desimal if not nilai or bulatkan(nilai, desimal) else -nilai.adjusted()


def tulis_persen(nilai: Decimal, desimal: int = 2) -> str:
    """ "7,90%", rounded half up once; "0,004%" where two decimals would show nothing. ``nilai`` is in percent."""
    return tulis_angka(nilai, desimal_terlihat(nilai, desimal)) + "%"


def tulis_nilai(nilai: Nilai, satuan: str = "") -> str:
    """A value with its unit as a reader sees it: "125 orang", "83%", "66,50–67,00", "WTP", "Belum diukur"."""
    match nilai:
        case Angka(nilai=angka):
            return _bersatuan(tulis_angka(angka), satuan)
        case Rentang(bawah=bawah, atas=atas):
            desimal = max(_desimal(bawah), _desimal(atas))
            sambung = " s.d. " if atas < 0 else "–"  # a dash before a minus would be misread
            return _bersatuan(f"{tulis_angka(bawah, desimal)}{sambung}{tulis_angka(atas, desimal)}", satuan)
        case Peringkat(sebutan=sebutan):
            return sebutan
        case BelumDiisi():
            return "Belum diisi"
        case BelumDiukur():
            return "Belum diukur"
        case TidakBerlaku():
            return "Tidak berlaku"


def _desimal(nilai: Decimal) -> int:
    """How many decimals a number is written with; "66.50" keeps its two."""
    pangkat = nilai.as_tuple().exponent
    return max(0, -pangkat) if isinstance(pangkat, int) else 0


def _bersatuan(angka: str, satuan: str) -> str:
    jenis = baku(satuan)
    if not jenis:
        return angka
    if jenis == PERSEN:
        return angka + PERSEN
    if jenis == RUPIAH:
        return f"-{RUPIAH}{angka[1:]}" if angka.startswith("-") else RUPIAH + angka
    return f"{angka} {satuan.strip()}"
