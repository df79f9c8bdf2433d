"""Intervals of printed scales."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.reviu.paham.rentang import baca_interval, baca_skala


@pytest.mark.parametrize(
    ("teks", "bawah", "atas", "bawah_masuk", "atas_masuk"),
    [
        ("91% ≤ x ≤ 100%", 91, 100, True, True),
        ("76 – 90", 76, 90, True, True),
        ("91% sampai dengan 100%", 91, 100, True, True),
        ("> 80 – 90", 80, 90, False, True),
        (">80 s/d 90", 80, 90, False, True),
        ("76% ≤ 90%", 76, 90, True, True),
        ("100 ≥ x > 90", 90, 100, False, True),
        ("≥ 91%", 91, None, True, True),
        ("> 90", 90, None, False, True),
        ("lebih dari 90", 90, None, False, True),
        ("< 50", None, 50, True, False),
        ("50% ke bawah", None, 50, True, True),
        ("3,0644 – 3,532", Decimal("3.0644"), Decimal("3.532"), True, True),
        ("2,60 – 3,064", Decimal("2.60"), Decimal("3.064"), True, True),
    ],
)
def test_intervals_are_read_as_printed(
    teks: str, bawah: Decimal | None, atas: Decimal | None, bawah_masuk: bool, atas_masuk: bool
) -> None:
    i = baca_interval(teks)
    assert i is not None
    assert (i.bawah, i.atas, i.bawah_masuk, i.atas_masuk) == (bawah, atas, bawah_masuk, atas_masuk)


@pytest.mark.parametrize("teks", ["", "Sangat Tinggi", "1", "90 – 76", "–", "12 dokumen"])
def test_other_cells_are_no_intervals(teks: str) -> None:
    assert baca_interval(teks) is None


@given(st.text(max_size=40))
def test_no_text_makes_the_reader_fail(teks: str) -> None:
    baca_interval(teks)


def test_a_scale_is_its_intervals_with_the_words_beside_them() -> None:
    kelas = baca_skala([(2, ("1", "≥ 90", "Sangat Baik")), (3, ("2", "< 90", "Cukup"))])
    assert [(k.sebutan, k.baris) for k in kelas] == [("Sangat Baik", 2), ("Cukup", 3)]
    assert kelas[0].interval.memuat(Decimal(90))
    assert not kelas[1].interval.memuat(Decimal(90))
