"""Money as it is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.anggaran.isian import TERBESAR, Keliru, Lembar, baca_uang, dari_kode, ke_kode, tulis_uang


@pytest.mark.parametrize(
    ("teks", "sen"),
    [
        ("", None),
        ("-", None),
        ("0", 0),
        ("25.800.000", 2_580_000_000),
        ("Rp25.800.000,50", 2_580_000_050),
        ("1,5 juta", 150_000_000),
        ("-1.500,25", -150_025),
        ("(5.000)", -500_000),
    ],
)
def test_amounts_are_read_to_the_sen(teks: str, sen: int | None) -> None:
    assert baca_uang(teks, Lembar.REALISASI) == sen


def test_a_doubtful_amount_is_asked_about_and_the_chosen_reading_is_taken_as_written() -> None:
    hasil = baca_uang("613.448,549", Lembar.REALISASI)
    assert isinstance(hasil, Keliru)
    assert "Pemisah ribuan dan desimal tercampur" in hasil.pesan
    assert hasil.kemungkinan == ("613.448.549",)
    assert baca_uang("613.448.549", Lembar.REALISASI, pasti=True) == 61_344_854_900
    assert baca_uang("3,15", Lembar.PAGU, pasti=True) == 315


@pytest.mark.parametrize("lembar", [Lembar.PAGU, Lembar.KAS])
def test_what_is_planned_is_never_negative(lembar: Lembar) -> None:
    hasil = baca_uang("-5.000", lembar)
    assert isinstance(hasil, Keliru)
    assert "tidak mungkin negatif" in hasil.pesan
    assert baca_uang("-5.000", Lembar.REALISASI) == -500_000


def test_a_slip_of_too_many_noughts_is_refused() -> None:
    assert isinstance(baca_uang("9" * 20, Lembar.PAGU), Keliru)


@given(st.integers(-TERBESAR, TERBESAR))
def test_what_is_written_reads_back_and_undo_needs_no_reading(sen: int) -> None:
    assert baca_uang(tulis_uang(sen), Lembar.REALISASI) == sen
    assert dari_kode(ke_kode(sen)) == sen


def test_nothing_is_not_nought() -> None:
    assert tulis_uang(None) == ""
    assert tulis_uang(0) == "0"
    assert dari_kode(ke_kode(None)) is None
    assert isinstance(dari_kode("12,5"), Keliru)
