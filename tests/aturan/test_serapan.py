from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.serapan import serapan


def test_the_absorption_of_the_lumajang_report_comes_out_the_same() -> None:
    persen = serapan(658_426_549_00, 8_338_560_929_00)
    assert persen is not None
    assert bulatkan(persen) == Decimal("7.90")


@pytest.mark.parametrize(("realisasi", "pagu"), [(None, 100), (100, None), (100, 0), (100, -5)])
def test_an_unknown_or_empty_budget_has_no_absorption(realisasi: int | None, pagu: int | None) -> None:
    assert serapan(realisasi, pagu) is None


def test_nothing_spent_is_zero_percent() -> None:
    assert serapan(0, 100) == 0


@given(st.integers(0, 10**15), st.integers(0, 10**15), st.integers(1, 10**15))
def test_more_money_spent_is_more_absorbed(a: int, b: int, pagu: int) -> None:
    rendah, tinggi = (serapan(x, pagu) for x in sorted((a, b)))
    assert rendah is not None
    assert tinggi is not None
    assert rendah <= tinggi
    assert (tinggi <= 100) == (max(a, b) <= pagu)
