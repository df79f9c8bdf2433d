"""Exact arithmetic: rules compute without rounding and turn the result into a decimal once, here."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_DOWN, Context, Decimal
from fractions import Fraction

from akuntabel.aturan.nilai import bulatkan

_HASIL_BAGI = Context(prec=60, rounding=ROUND_DOWN, Emin=MIN_EMIN, Emax=MAX_EMAX)
_TANPA_BATAS = Context(prec=MAX_PREC, Emin=MIN_EMIN, Emax=MAX_EMAX)


def desimal(nilai: Fraction) -> Decimal:
    """A fraction as a decimal: exact where it ends within 60 digits, else cut off there.

    Cutting (not rounding) keeps a later "half up" true to the quotient: what is below a half stays below.
    """
    return _HASIL_BAGI.divide(Decimal(nilai.numerator), Decimal(nilai.denominator))


def pulihkan(nilai: Fraction) -> Decimal:
    """The same for what was computed from cut decimals: rounding it far behind the comma heals the cuts."""
    return desimal(Fraction(bulatkan(desimal(nilai), 40)))


def bagi(pembilang: Decimal | int, penyebut: Decimal | int) -> Decimal:
    """The exact quotient of two numbers as a decimal. Raises ZeroDivisionError for a divisor of zero."""
    return desimal(Fraction(pembilang) / Fraction(penyebut))


def jumlahkan(suku: Iterable[Decimal]) -> Decimal:
    """The exact sum, with the decimals of the most exact term: 1,50 and 2,50 make 4,00."""
    jumlah = Decimal(0)
    for s in suku:
        jumlah = _TANPA_BATAS.add(jumlah, s)
    return jumlah
