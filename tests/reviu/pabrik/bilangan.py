"""Figures as official text writes them. Exact: Fraction in, words or digits out."""

from __future__ import annotations

from fractions import Fraction


def bulat(x: Fraction, desimal: int) -> Fraction:
    """Half away from zero, ``desimal`` places (figures here are never negative)."""
    skala = 10**desimal
    return Fraction(int(x * skala + Fraction(1, 2)), skala)


def ribuan(n: int) -> str:
    kelompok = []
    while n >= 1000:
        n, sisa = divmod(n, 1000)
        kelompok.append(f"{sisa:03d}")
    return ".".join([str(n), *reversed(kelompok)])


def angka(x: Fraction | int, desimal: int) -> str:
    """Decimal comma, dots between thousands."""
    skala = 10**desimal
    utuh, sisa = divmod(int(bulat(Fraction(x), desimal) * skala), skala)
    return ribuan(utuh) + (f",{sisa:0{desimal}d}" if desimal else "")


_SATUAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def _ratusan(n: int) -> list[str]:
    kata = []
    ratus, n = divmod(n, 100)
    if ratus:
        kata += ["seratus"] if ratus == 1 else [_SATUAN[ratus], "ratus"]
    if n == 10:
        return [*kata, "sepuluh"]
    if n == 11:
        return [*kata, "sebelas"]
    if 12 <= n <= 19:
        return [*kata, _SATUAN[n - 10], "belas"]
    puluh, n = divmod(n, 10)
    if puluh:
        kata += [_SATUAN[puluh], "puluh"]
    return [*kata, _SATUAN[n]] if n else kata


def terbilang(n: int) -> str:
    """A count in words, up to the trillions."""
    if n == 0:
        return "nol"
    kata: list[str] = []
    for nama, nilai in (("triliun", 10**12), ("miliar", 10**9), ("juta", 10**6), ("ribu", 1000)):
        jumlah, n = divmod(n, nilai)
        if jumlah:
            kata += ["seribu"] if nama == "ribu" and jumlah == 1 else [*_ratusan(jumlah), nama]
    return " ".join(kata + _ratusan(n))


_ROMAWI = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def romawi(n: int) -> str:
    return _ROMAWI[n]
