from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan import akip
from akuntabel.aturan.parameter import ParameterError


@pytest.mark.parametrize(
    ("nilai", "kategori"),
    [
        ("100", "AA"),
        ("90.01", "AA"),
        ("90.00", "A"),
        ("90.004", "A"),
        ("90.005", "AA"),
        ("80.00", "BB"),
        ("70.00", "B"),
        ("60.00", "CC"),
        ("50.00", "C"),
        ("30.00", "D"),
        ("30.01", "C"),
        ("0", "D"),
    ],
)
def test_upper_bounds_belong_to_their_category(nilai: str, kategori: str) -> None:
    assert akip.kategori(Decimal(nilai)).kategori == kategori


@pytest.mark.parametrize("nilai", ["-0.01", "100.01"])
def test_a_score_outside_zero_to_hundred_is_refused(nilai: str) -> None:
    with pytest.raises(ValueError, match="antara 0 dan 100"):
        akip.kategori(Decimal(nilai))


@pytest.mark.parametrize("tahun", [2015, 2020, 2021, 2024])
def test_the_weights_of_each_regulation_make_one_hundred(tahun: int) -> None:
    assert sum(k.bobot for k in akip.komponen(tahun)) == 100


def test_the_weights_change_with_the_regulation() -> None:
    assert [k.bobot for k in akip.komponen(2020)] == [30, 25, 15, 10, 20]
    assert [k.bobot for k in akip.komponen(2021)] == [30, 30, 15, 25]
    with pytest.raises(ParameterError):
        akip.komponen(2014)


def test_existence_quality_and_use_weigh_20_30_50_percent() -> None:
    for k in akip.komponen(2023):
        assert [s.bobot / k.bobot for s in k.sub] == [Decimal("0.2"), Decimal("0.3"), Decimal("0.5")]


def test_the_worked_examples_come_out() -> None:
    kode = [s.kode for k in akip.komponen(2023) for s in k.sub]
    semua_bb = akip.nilai_akip(dict.fromkeys(kode, "BB"), tahun=2023)
    assert (semua_bb, akip.kategori(semua_bb).kategori) == (80, "BB")
    campur = akip.nilai_akip(dict.fromkeys(kode, "B") | {"1.a": "AA"}, tahun=2023)
    assert (campur, akip.kategori(campur).kategori) == (Decimal("71.80"), "BB")


def test_a_partial_or_unknown_judgement_is_no_score() -> None:
    kode = [s.kode for k in akip.komponen(2023) for s in k.sub]
    with pytest.raises(ValueError, match=r"4\.c"):
        akip.nilai_akip(dict.fromkeys(kode[:-1], "BB"), tahun=2023)
    with pytest.raises(ValueError, match="“Z” tidak dikenal"):
        akip.nilai_akip(dict.fromkeys(kode, "Z"), tahun=2023)


@given(st.decimals(min_value=0, max_value=100, places=3), st.decimals(min_value=0, max_value=100, places=3))
def test_a_better_score_never_has_a_worse_category(a: Decimal, b: Decimal) -> None:
    urutan = [k.kategori for k in akip.daftar_kategori()]
    rendah, tinggi = (urutan.index(akip.kategori(n).kategori) for n in sorted((a, b)))
    assert rendah >= tinggi
