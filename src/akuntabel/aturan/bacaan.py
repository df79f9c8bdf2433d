"""What the reader of numbers gives back: a value that is certain, or a doubt with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.nilai import Nilai


@dataclass(frozen=True, slots=True)
class Terbaca:
    """What was read for certain. A percentage is the number before its sign: "83 %" is 83."""

    nilai: Nilai
    satuan: str = ""
    """The unit as it stands in the cell; "%" for percent, "Rp" for rupiah; empty where the cell has none."""
    persen: bool = False
    rincian: str = ""
    """What stands in brackets beside the value ("50 Eksamplar")."""
    catatan: str = ""
    """A remark where the notation is unusual but the value certain (Indonesian)."""


@dataclass(frozen=True, slots=True)
class Ragu:
    """What cannot be read for certain: why, how to repair it (Indonesian), and the readings it may have."""

    teks: str
    alasan: str
    kemungkinan: tuple[Decimal, ...] = ()


Bacaan = Terbaca | Ragu
