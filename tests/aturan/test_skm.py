from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan import skm
from akuntabel.aturan.nilai import bulatkan


@pytest.mark.parametrize(
    ("ikm", "mutu"),
    [
        ("25", "D"),
        ("64.99", "D"),
        ("64.994", "D"),
        ("64.996", "C"),
        ("65", "C"),
        ("76.60", "C"),
        ("76.61", "B"),
        ("83", "B"),
        ("88.30", "B"),
        ("88.31", "A"),
        ("100", "A"),
        ("78.93", "B"),
    ],
)
def test_quality_follows_the_score_as_displayed(ikm: str, mutu: str) -> None:
    assert skm.mutu(Decimal(ikm)).mutu == mutu


@pytest.mark.parametrize("ikm", ["-1", "100.01"])
def test_a_score_outside_the_scale_is_refused(ikm: str) -> None:
    with pytest.raises(ValueError, match="antara 0 dan 100"):
        skm.mutu(Decimal(ikm))


def test_the_table_is_printed_as_the_regulation_prints_it() -> None:
    pertama, terakhir = skm.TABEL[0], skm.TABEL[-1]
    assert (str(pertama.interval.bawah), str(pertama.interval.atas)) == ("1.00", "2.5996")
    assert (str(terakhir.interval_konversi.bawah), str(terakhir.interval_konversi.atas)) == ("88.31", "100.00")
    assert [m.mutu for m in skm.TABEL] == ["D", "C", "B", "A"]
    assert terakhir.kinerja == "Sangat baik"


def test_the_index_times_25_is_the_converted_score() -> None:
    assert skm.konversi(Decimal("3.32")) == Decimal("83.00")


def test_exact_ninths_and_the_printed_weight_differ_as_in_the_known_example() -> None:
    nrr = [Decimal("3.659")] * 9
    tepat, tercetak = skm.ikm_dari_unsur(nrr), skm.ikm_dari_unsur(nrr, bobot_tercetak=True)
    assert (bulatkan(tepat.nilai), bulatkan(tercetak.nilai)) == (Decimal("91.48"), Decimal("90.56"))
    assert tepat.bobot == Fraction(1, 9)


def test_an_element_that_does_not_apply_leaves_its_weight_to_the_others() -> None:
    assert skm.ikm_dari_unsur([Decimal(4)] * 8).nilai == 100


def test_the_mean_of_an_element_counts_filled_answers_only() -> None:
    assert skm.nilai_rata_rata(10, 3) == Fraction(10, 3)
    with pytest.raises(ValueError, match="tanpa jawaban"):
        skm.nilai_rata_rata(0, 0)


@pytest.mark.parametrize("nilai", [[], [Decimal("0.5")], [Decimal("4.1")]])
def test_no_element_or_a_score_outside_the_answers_is_refused(nilai: list[Decimal]) -> None:
    with pytest.raises(ValueError, match="unsur"):
        skm.ikm_dari_unsur(nilai)


@pytest.mark.parametrize(
    ("populasi", "sampel"),
    [(0, 0), (5, 5), (10, 10), (50, 44), (100, 80), (200, 132), (500, 217), (1000, 278), (5000, 357), (10000, 370)],
)
def test_the_sample_is_that_of_krejcie_and_morgan(populasi: int, sampel: int) -> None:
    assert skm.ukuran_sampel(populasi) == sampel


def test_a_negative_population_is_refused() -> None:
    with pytest.raises(ValueError, match="negatif"):
        skm.ukuran_sampel(-1)


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_a_larger_population_never_needs_fewer_and_nobody_is_asked_twice(a: int, b: int) -> None:
    rendah, tinggi = sorted((a, b))
    assert skm.ukuran_sampel(rendah) <= skm.ukuran_sampel(tinggi) <= max(tinggi, 0)


@given(st.lists(st.decimals(min_value=1, max_value=4, places=3), min_size=1, max_size=9))
def test_the_score_lies_between_25_and_100_and_the_printed_weight_never_differs_much(nilai: list[Decimal]) -> None:
    ikm = skm.ikm_dari_unsur(nilai)
    assert 25 <= ikm.nilai <= 100
    assert ikm.indeks * 25 - ikm.nilai < Decimal("1e-20")


@given(st.decimals(min_value=0, max_value=100, places=3), st.decimals(min_value=0, max_value=100, places=3))
def test_a_better_score_never_has_a_worse_quality(a: Decimal, b: Decimal) -> None:
    rendah, tinggi = sorted((a, b))
    assert skm.mutu(rendah).nilai_persepsi <= skm.mutu(tinggi).nilai_persepsi
