from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.nilai import (
    BELUM_DIISI,
    Angka,
    BelumDiisi,
    BelumDiukur,
    Peringkat,
    Rentang,
    Status,
    TidakBerlaku,
    bulatkan,
)


def test_zero_is_a_number_and_blank_is_not() -> None:
    assert Angka(Decimal(0)) != BELUM_DIISI
    assert Angka(Decimal(0)).status is Status.ANGKA
    assert BelumDiisi().status is Status.BELUM_DIISI


def test_every_kind_says_its_status() -> None:
    assert Rentang(Decimal(1), Decimal(1)).status is Status.RENTANG
    assert Peringkat("WTP").status is Status.PERINGKAT
    assert BelumDiukur("survei pada triwulan IV").status is Status.BELUM_DIUKUR
    assert TidakBerlaku().status is Status.TIDAK_BERLAKU


@pytest.mark.parametrize("nilai", [Decimal("NaN"), Decimal("Infinity"), 1, 1.5])
def test_a_number_is_a_finite_decimal(nilai: Decimal) -> None:
    with pytest.raises(ValueError, match="terhingga"):
        Angka(nilai)


def test_a_range_runs_upwards() -> None:
    with pytest.raises(ValueError, match="Batas bawah"):
        Rentang(Decimal("67.00"), Decimal("66.50"))


@pytest.mark.parametrize(
    ("nilai", "desimal", "bulat"),
    [
        ("7.895", 2, "7.90"),
        ("7.8949999", 2, "7.89"),
        ("-7.895", 2, "-7.90"),
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("-0.001", 2, "0.00"),
        ("100", 2, "100.00"),
    ],
)
def test_half_is_rounded_away_from_zero(nilai: str, desimal: int, bulat: str) -> None:
    assert str(bulatkan(Decimal(nilai), desimal)) == bulat


def test_very_large_numbers_are_rounded_exactly() -> None:
    besar = Decimal("9" * 60 + ".995")
    assert bulatkan(besar) == Decimal("1" + "0" * 60)
    with localcontext() as c:
        c.prec = 3
        assert bulatkan(Decimal("123456.785")) == Decimal("123456.79")


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12),
    st.integers(0, 6),
)
def test_rounding_moves_a_number_by_at_most_half_a_step(nilai: Decimal, desimal: int) -> None:
    bulat = bulatkan(nilai, desimal)
    assert abs(bulat - nilai) <= Decimal(1).scaleb(-desimal) / 2
    assert bulatkan(bulat, desimal) == bulat
