from __future__ import annotations

from decimal import Decimal

import pytest

from akuntabel.aturan.skala import nama_skala, skala


@pytest.mark.parametrize(
    ("nama", "terbaik", "terburuk"),
    [
        ("opini_bpk", "WTP", "TMP"),
        ("predikat_akip", "AA", "E"),
        ("level_maturitas", "Level 5", "Level 1"),
        ("mutu_pelayanan", "A", "D"),
    ],
)
def test_a_higher_number_is_a_better_grade(nama: str, terbaik: str, terburuk: str) -> None:
    isi = skala(nama, 2023)
    assert isi is not None
    assert isi.urutan[terbaik] == max(isi.urutan.values())
    assert isi.urutan[terburuk] == min(isi.urutan.values())


def test_a_grade_is_found_whatever_its_letter_case_and_spaces() -> None:
    level = skala("level_maturitas", 2023)
    assert level is not None
    assert level.angka(" level  3 ") == Decimal(3)
    assert level.angka("Level 6") is None


def test_an_unknown_scale_or_an_early_year_is_none() -> None:
    assert skala("karangan", 2023) is None
    assert skala("opini_bpk", 1999) is None


def test_grades_of_a_scale_differ_in_number() -> None:
    for nama in nama_skala():
        isi = skala(nama, 2023)
        assert isi is not None
        assert len(set(isi.urutan.values())) == len(isi.urutan)
