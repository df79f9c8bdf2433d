from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.angka import Ragu
from akuntabel.aturan.rupiah import baca_rupiah, tulis_rupiah, tulis_rupiah_singkat


@pytest.mark.parametrize(
    ("sen", "tertulis"),
    [
        (65_842_654_900, "Rp658.426.549,00"),
        (0, "Rp0,00"),
        (5, "Rp0,05"),
        (-500_000, "-Rp5.000,00"),
        (100_000_000_000_000_000_000_000_000_000_001, "Rp1.000.000.000.000.000.000.000.000.000.000,01"),
    ],
)
def test_an_amount_is_written_with_its_sen(sen: int, tertulis: str) -> None:
    assert tulis_rupiah(sen) == tertulis


@pytest.mark.parametrize(
    ("rupiah", "tertulis"),
    [
        (658_426_549, "Rp658,4 juta"),
        (8_338_560_929, "Rp8,3 miliar"),
        (999_949_999, "Rp999,9 juta"),
        (999_950_000, "Rp1,0 miliar"),
        (999_950_000_000, "Rp1,0 triliun"),
        (1_000_000, "Rp1,0 juta"),
        (950_000, "Rp950.000"),
        (0, "Rp0"),
        (-658_426_549, "-Rp658,4 juta"),
    ],
)
def test_a_short_amount_has_one_decimal_and_the_right_word(rupiah: int, tertulis: str) -> None:
    assert tulis_rupiah_singkat(rupiah * 100) == tertulis


def test_a_short_amount_below_a_million_is_rounded_once() -> None:
    assert tulis_rupiah_singkat(99_999_949) == "Rp999.999"
    assert tulis_rupiah_singkat(99_999_950) == "Rp1,0 juta"
    assert tulis_rupiah_singkat(-1) == "Rp0"


@given(st.integers(-(10**20), 10**20))
def test_a_written_amount_reads_back(sen: int) -> None:
    assert baca_rupiah(tulis_rupiah(sen)) == sen
    assert baca_rupiah(f"{Decimal(sen).scaleb(-2):.2f}") == sen


@pytest.mark.parametrize(
    ("teks", "sen"),
    [
        ("Rp. 25.800.000,00", 2_580_000_000),
        ("Rp25.000", 2_500_000),
        ("25.000", 2_500_000),
        ("25.800.000,-", 2_580_000_000),
        ("Rp 25.800.000,00.-", 2_580_000_000),
        ("658426549.00", 65_842_654_900),
        ("658426549.5", 65_842_654_950),
        ("(5.000)", -500_000),
        ("Rp-5.000", -500_000),
        ("1,5 juta", 150_000_000),
        ("0", 0),
        ("Rp. 10.678.000,00 (sepuluh juta enam ratus tujuh puluh delapan ribu rupiah)", 1_067_800_000),
    ],
)
def test_usual_amounts_are_read(teks: str, sen: int) -> None:
    assert baca_rupiah(teks) == sen


@pytest.mark.parametrize("teks", ["", " ", "-", "Rp -", "Rp. -", "Rp"])
def test_a_blank_amount_is_unknown_and_not_zero(teks: str) -> None:
    assert baca_rupiah(teks) is None


@pytest.mark.parametrize(
    "teks",
    [
        "613.448,549",
        "Rp. 613.448,549",
        "25,800",
        "25,5",
        "5,1234",
        "1,234,567.00",
        "83 %",
        "12 orang",
        "WTP",
        "Rp 25.000 - Rp 30.000",
        "belum diukur",
        "Rp. 10.678.000,00 (sepuluh juta rupiah)",
        "dua puluh lima juta rupiah",
    ],
)
def test_a_doubtful_amount_is_asked_about(teks: str) -> None:
    hasil = baca_rupiah(teks)
    assert isinstance(hasil, Ragu)
    assert hasil.alasan.startswith("«")


@given(st.text("0123456789.,-Rp() jutarb%", max_size=25))
def test_the_reader_never_raises(teks: str) -> None:
    hasil = baca_rupiah(teks)
    assert hasil is None or isinstance(hasil, int | Ragu)
