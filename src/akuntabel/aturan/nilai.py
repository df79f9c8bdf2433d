"""A value and the kinds of its absence.

"Belum diukur" is not zero, and neither is a blank: a measured thing is one of the six classes below, and none
becomes another by saving, importing, adding up or exporting. Numbers are exact decimals, never floats.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from enum import StrEnum

_TANPA_BATAS = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, rounding=ROUND_HALF_UP)
"""The precision of the thread's context (28 digits) must not decide what a figure may be."""


class Status(StrEnum):
    """How a value stands, as written in the column ``status`` of the data package."""

    ANGKA = "angka"
    RENTANG = "rentang"
    PERINGKAT = "peringkat"
    BELUM_DIISI = "belum_diisi"
    BELUM_DIUKUR = "belum_diukur"
    TIDAK_BERLAKU = "tidak_berlaku"


@dataclass(frozen=True, slots=True)
class Angka:
    """A number, zero included. The unit stands beside it, in the record that holds the value."""

    nilai: Decimal

    def __post_init__(self) -> None:
        if not isinstance(self.nilai, Decimal) or not self.nilai.is_finite():
            raise ValueError("Angka memerlukan desimal yang terhingga.")

    @property
    def status(self) -> Status:
        return Status.ANGKA


@dataclass(frozen=True, slots=True)
class Rentang:
    """A range with both ends included, for example a target "66,50 - 67,00"."""

    bawah: Decimal
    atas: Decimal

    def __post_init__(self) -> None:
        if not (self.bawah.is_finite() and self.atas.is_finite()) or self.bawah > self.atas:
            raise ValueError("Batas bawah rentang tidak boleh melebihi batas atasnya.")

    @property
    def status(self) -> Status:
        return Status.RENTANG


@dataclass(frozen=True, slots=True)
class Peringkat:
    """A grade such as "WTP" or "BB"; the indicator names the scale that turns it into a number."""

    sebutan: str

    @property
    def status(self) -> Status:
        return Status.PERINGKAT


@dataclass(frozen=True, slots=True)
class BelumDiisi:
    """Nobody has entered anything yet; blank, "-", "%" and "N/K" in a source are of this kind."""

    @property
    def status(self) -> Status:
        return Status.BELUM_DIISI


@dataclass(frozen=True, slots=True)
class BelumDiukur:
    """The measurement has not been made (for example a yearly survey in April)."""

    alasan: str = ""

    @property
    def status(self) -> Status:
        return Status.BELUM_DIUKUR


@dataclass(frozen=True, slots=True)
class TidakBerlaku:
    """The indicator does not apply in this period."""

    alasan: str = ""

    @property
    def status(self) -> Status:
        return Status.TIDAK_BERLAKU


Nilai = Angka | Rentang | Peringkat | BelumDiisi | BelumDiukur | TidakBerlaku
Terisi = Angka | Rentang | Peringkat

BELUM_DIISI = BelumDiisi()


def bulatkan(nilai: Decimal, desimal: int = 2) -> Decimal:
    """Round half up, as printed figures are (5 always away from zero); the one rounding of the house.

    Exact for a number of any size, whatever the decimal context of the caller. Minus zero becomes zero.
    """
    bulat = nilai.quantize(Decimal(1).scaleb(-desimal), context=_TANPA_BATAS)
    return bulat if bulat else abs(bulat)
