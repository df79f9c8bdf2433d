from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.periode import Periode


def test_a_year_and_its_quarters_are_named_as_in_official_text() -> None:
    assert Periode(2023).sebutan == Periode(2023).sampai_dengan == "Tahun 2023"
    assert Periode(2023, 1).sebutan == "Triwulan I Tahun 2023"
    assert Periode(2023, 4).sampai_dengan == "sampai dengan Triwulan IV Tahun 2023"


def test_the_year_ends_with_its_fourth_quarter() -> None:
    assert Periode(2023).tahunan
    assert not Periode(2023, 4).tahunan
    assert Periode(2023).triwulan_akhir == Periode(2023, 4).triwulan_akhir == 4
    assert [Periode(2023, n).bulan_akhir for n in (0, 1, 2, 3, 4)] == [12, 3, 6, 9, 12]


@pytest.mark.parametrize(("tahun", "triwulan"), [(2023, 5), (2023, -1), (0, 1), (10_000, 0)])
def test_a_period_outside_the_calendar_is_refused(tahun: int, triwulan: int) -> None:
    with pytest.raises(ValueError, match="Periode memerlukan"):
        Periode(tahun, triwulan)


@given(st.integers(1, 9999), st.integers(0, 4), st.integers(1, 9999), st.integers(0, 4))
def test_periods_are_ordered_by_year_first(tahun: int, a: int, lain: int, b: int) -> None:
    if tahun < lain:
        assert Periode(tahun, a) < Periode(lain, b)
