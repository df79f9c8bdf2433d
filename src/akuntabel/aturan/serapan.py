"""Serapan: how much of a budget was spent, in percent."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.aturan.pecahan import bagi


def serapan(realisasi: int | None, pagu: int | None) -> Decimal | None:
    """Realisation over budget (both in sen) in percent, unrounded; None where either is unknown or the budget
    is not positive.
    """
    if realisasi is None or pagu is None or pagu <= 0:
        return None
    return bagi(realisasi * 100, pagu)
