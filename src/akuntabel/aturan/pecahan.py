"""Exact division: rules compute with fractions and turn the result into a decimal once, here."""

from __future__ import annotations

from decimal import ROUND_DOWN, Context, Decimal
from fractions import Fraction

from akuntabel.aturan.nilai import bulatkan

_KONTEKS = Context(prec=60, rounding=ROUND_DOWN, Emin=-999_999, Emax=999_999)


def desimal(nilai: Fraction) -> Decimal:
    """A fraction as a decimal: exact where it ends within 60 digits, else cut off there.

    Cutting (not rounding) keeps a later "half up" true to the exact quotient: what lies below a half stays
    below it.
    """
    return _KONTEKS.divide(Decimal(nilai.numerator), Decimal(nilai.denominator))


def pulihkan(nilai: Fraction) -> Decimal:
    """The same for what was computed from values that ``desimal`` had cut: rounded far behind the comma, the
    cuts heal.
    """
    return desimal(Fraction(bulatkan(desimal(nilai), 40)))


def bagi(pembilang: Decimal | int, penyebut: Decimal | int) -> Decimal:
    """The exact quotient of two numbers as a decimal. Raises ZeroDivisionError for a divisor of zero."""
    return desimal(Fraction(pembilang) / Fraction(penyebut))
