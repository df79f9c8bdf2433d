from __future__ import annotations

import pytest

from akuntabel.aturan.peringkat import kenali_peringkat, skala_memuat


@pytest.mark.parametrize(
    ("teks", "sebutan"), [("WTP", "WTP"), (" wtp. ", "wtp"), ("Opini WTP", "WTP"), ("Nilai A", "A")]
)
def test_a_grade_of_a_known_scale_is_known(teks: str, sebutan: str) -> None:
    assert kenali_peringkat(teks) == sebutan


@pytest.mark.parametrize("teks", ["", "Opini", "sangat sesuai", "WTPX", "ada"])
def test_other_words_are_no_grade(teks: str) -> None:
    assert kenali_peringkat(teks) == ""


def test_a_pair_of_grades_tells_its_scale_or_leaves_it_open() -> None:
    assert [s.nama for s in skala_memuat("BB", "A")] == ["predikat_akip"]
    assert len(skala_memuat("A", "B")) == 2
    assert skala_memuat("WTP", "BB") == ()
