from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan import tenggat as t


@pytest.mark.parametrize(
    ("tahun", "entitas", "hari"),
    [
        (2023, "skpd", date(2024, 2, 29)),
        (2022, "skpd", date(2023, 2, 28)),
        (2023, "kabupaten", date(2024, 3, 31)),
        (2023, "kota", date(2024, 3, 31)),
        (2023, "provinsi", date(2024, 3, 31)),
        (2099, "instansi_pusat", date(2100, 2, 28)),
    ],
)
def test_the_report_is_due_on_the_last_day_of_the_month(tahun: int, entitas: str, hari: date) -> None:
    assert t.tenggat_lkjip(tahun, entitas) == hari


def test_an_unknown_kind_of_entity_is_refused() -> None:
    with pytest.raises(ValueError, match="desa"):
        t.tenggat_lkjip(2023, "desa")


@pytest.mark.parametrize(
    ("dpa", "hari"),
    [
        (date(2023, 1, 2), date(2023, 2, 2)),
        (date(2023, 1, 31), date(2023, 2, 28)),
        (date(2024, 1, 31), date(2024, 2, 29)),
        (date(2022, 12, 31), date(2023, 1, 31)),
        (date(2023, 3, 31), date(2023, 4, 30)),
    ],
)
def test_the_agreement_is_due_a_month_after_the_budget_document(dpa: date, hari: date) -> None:
    assert t.tenggat_pk(dpa) == hari


@given(st.dates(date(2001, 1, 1), date(2200, 1, 1)))
def test_a_month_later_is_28_to_31_days_later_and_in_the_next_month(dpa: date) -> None:
    hari = t.tenggat_pk(dpa)
    assert 28 <= (hari - dpa).days <= 31
    assert hari.month == dpa.month % 12 + 1


@given(st.integers(2001, 2100))
def test_the_four_quarters_tile_the_year(tahun: int) -> None:
    masa = [t.masa_triwulan(tahun, q) for q in (1, 2, 3, 4)]
    assert (masa[0].mulai, masa[3].selesai) == (date(tahun, 1, 1), date(tahun, 12, 31))
    for ini, berikut in pairwise(masa):
        assert berikut.mulai - ini.selesai == timedelta(days=1)


@given(st.dates(date(2001, 1, 1), date(2100, 12, 31)))
def test_a_day_lies_in_its_quarter(hari: date) -> None:
    assert t.masa_triwulan(hari.year, t.triwulan_dari(hari)).memuat(hari)


def test_a_quarter_is_filled_in_after_it_ends() -> None:
    jendela = t.jendela_triwulan(2023, 4, hari=10)
    assert (jendela.mulai, jendela.selesai) == (date(2024, 1, 1), date(2024, 1, 10))
    assert t.jendela_triwulan(2023, 1).selesai == date(2023, 4, 15)
    with pytest.raises(ValueError, match="Triwulan"):
        t.masa_triwulan(2023, 5)
