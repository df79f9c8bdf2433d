"""Printed figures as intervals: what rounding, or cutting off, leaves open; percentages and means that fit them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from akuntabel.aturan.angka import tulis_persen
from akuntabel.aturan.pecahan import desimal
from akuntabel.reviu.paham.bilangan import Cetakan

BATAS = (Fraction(100), Fraction(110), Fraction(120), Fraction(150))
"""Caps that agencies print capaian with."""

Selang = tuple[Fraction, Fraction]


def selang(c: Cetakan) -> Selang:
    """Where the true value of a printed figure may lie. Whole numbers that are no percentages are exact."""
    lebar = c.setengah if c.desimal or c.persen else Fraction(0)
    return Fraction(c.nilai) - lebar, Fraction(c.nilai) + lebar


def selang_bulat(c: Cetakan) -> Selang:
    """The same, where whole numbers are rounded too, as amounts of money are."""
    return Fraction(c.nilai) - c.setengah, Fraction(c.nilai) + c.setengah


def bagi_selang(a: Selang, b: Selang) -> Selang | None:
    """The quotient of two intervals in percent; None where the divisor may be zero."""
    if b[0] <= 0:
        return None
    return min(a[0] / b[0], a[0] / b[1]) * 100, max(a[1] / b[0], a[1] / b[1]) * 100


def memuat(c: Cetakan, hasil: Selang) -> bool:
    """Whether a printed percentage may stand for a value within the interval, rounded or cut off."""
    nilai = Fraction(c.nilai)
    return hasil[0] - c.setengah <= nilai <= hasil[1] + c.setengah or (
        hasil[0] >= 0 and nilai <= hasil[1] and hasil[0] < nilai + 2 * c.setengah
    )


def persen(n: Fraction) -> str:
    """A percentage for a message."""
    return tulis_persen(desimal(n))


def berpersen(c: Cetakan) -> str:
    """A printed percentage with its sign, which its column may have left to the head."""
    return c.teks if "%" in c.teks else f"{c.teks}%"


def seratus_kali(c: Cetakan) -> Cetakan:
    """A fraction (0,95) as the percentage that it stands for."""
    return Cetakan(nilai=c.nilai.scaleb(2), desimal=max(0, c.desimal - 2), satuan=c.satuan, teks=c.teks)


def rata_cocok(cetak: Cetakan, ada: Sequence[Cetakan]) -> bool:
    """Whether a printed mean may be that of the figures, raw or capped, with their rounding."""
    ralat = sum((x.setengah for x in ada), Fraction(0)) / len(ada)
    for batas in (None, *BATAS):
        nilai = [Fraction(x.nilai) if batas is None else min(Fraction(x.nilai), batas) for x in ada]
        rata = sum(nilai, Fraction(0)) / len(nilai)
        if memuat(cetak, (rata - ralat, rata + ralat)):
            return True
    return False
