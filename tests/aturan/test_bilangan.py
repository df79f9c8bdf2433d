from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.bilangan import PANJANG_TERBESAR, Bentuk, baca_bilangan

ANGKA = st.text("0123456789.,+-", max_size=24)


@pytest.mark.parametrize(
    ("teks", "bentuk", "bacaan"),
    [
        ("0", Bentuk.BULAT, ["0"]),
        ("1306", Bentuk.BULAT, ["1306"]),
        ("1.306.411.200", Bentuk.INDONESIA, ["1306411200"]),
        ("1.234,56", Bentuk.INDONESIA, ["1234.56"]),
        ("613.448,5", Bentuk.INDONESIA, ["613448.5"]),
        ("0,54", Bentuk.INDONESIA, ["0.54"]),
        ("0,004", Bentuk.INDONESIA, ["0.004"]),
        ("1234,567", Bentuk.INDONESIA, ["1234.567"]),
        ("104.7", Bentuk.TITIK, ["104.7"]),
        ("66.92", Bentuk.TITIK, ["66.92"]),
        ("0.123", Bentuk.TITIK, ["0.123"]),
        ("1234.567", Bentuk.TITIK, ["1234.567"]),
        ("3.1415", Bentuk.TITIK, ["3.1415"]),
        ("3,157", Bentuk.TUNGGAL_KOMA, ["3.157", "3157"]),
        ("8.933", Bentuk.TUNGGAL_TITIK, ["8933", "8.933"]),
        ("100.000", Bentuk.TUNGGAL_TITIK, ["100000", "100.000"]),
        ("613.448,549", Bentuk.TERCAMPUR, ["613448549", "613448.549"]),
        ("1.306.411,200", Bentuk.TERCAMPUR, ["1306411200", "1306411.200"]),
        ("1,234.56", Bentuk.ASING, ["1234.56"]),
        ("1,234,567", Bentuk.ASING, ["1234567"]),
        ("613,448.549", Bentuk.ASING, ["613448.549", "613448549"]),
        ("012.345", Bentuk.RUSAK, ["12.345", "12345"]),
        ("1.2.3", Bentuk.RUSAK, ["12.3", "123"]),
        ("12,", Bentuk.RUSAK, ["12"]),
        ("12.34.567", Bentuk.RUSAK, ["1234.567", "1234567"]),
        ("1.234.56", Bentuk.RUSAK, ["1234.56", "123456"]),
        ("0.123.456", Bentuk.RUSAK, ["123.456", "123456"]),
    ],
)
def test_each_row_of_the_decision_table(teks: str, bentuk: Bentuk, bacaan: list[str]) -> None:
    b = baca_bilangan(teks)
    assert b is not None
    assert (b.bentuk, list(b.bacaan)) == (bentuk, [Decimal(n) for n in bacaan])


@pytest.mark.parametrize("teks", ["", ".", ",", "-", "--5", "5-", "1 234", "12a", "½", "٣", "+", "1e5"])
def test_other_text_is_no_number(teks: str) -> None:
    assert baca_bilangan(teks) is None


def test_a_sign_belongs_to_the_number_and_zero_has_none() -> None:
    negatif = baca_bilangan("-1.234,5")
    nol = baca_bilangan("-0")
    assert negatif is not None
    assert negatif.bacaan == (Decimal("-1234.5"),)
    assert nol is not None
    assert not nol.bacaan[0].is_signed()


def test_a_run_of_digits_too_long_for_a_figure_has_no_reading() -> None:
    b = baca_bilangan("1" * (PANJANG_TERBESAR + 1))
    assert b is not None
    assert not b.pasti
    assert b.bacaan == ()


@given(ANGKA)
def test_a_certain_number_has_one_reading_and_a_doubtful_one_is_marked(teks: str) -> None:
    b = baca_bilangan(teks)
    if b is not None and b.pasti:
        assert len(b.bacaan) == 1


@given(ANGKA)
def test_numbers_with_three_digits_after_a_mixed_separator_are_never_certain(teks: str) -> None:
    b = baca_bilangan(teks)
    if b is not None and "." in teks and "," in teks and len(teks) - teks.rindex(",") == 4:
        assert not b.pasti


@given(st.decimals(min_value=-(10**20), max_value=10**20, places=2, allow_nan=False))
def test_digits_survive_a_small_decimal_context(nilai: Decimal) -> None:
    with localcontext() as c:
        c.prec = 3
        b = baca_bilangan(f"{nilai:f}".replace(".", ","))
        assert b is not None
        assert b.bacaan[0] == nilai
