"""Users' formulas: exact, and deaf to everything that is not arithmetic."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.formula import FUNGSI, PANJANG, FormulaError, susun
from akuntabel.aturan.pecahan import desimal

NILAI = {"a": Decimal("9"), "b": Decimal("12"), "c": Decimal("0.1"), "d": Decimal("0.2")}


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("(a / b) * 100", "75"),
        ("(a ÷ b) × 100", "75"),
        ("c + d", "0.3"),
        ("-a + 2.50", "-6.50"),
        ("jumlah(a, b, 1)", "22"),
        ("rata(a, b)", "10.5"),
        ("maks(a, b) - min(a, b)", "3"),
        ("mutlak(a - b)", "3"),
    ],
)
def test_a_formula_gives_the_exact_result(teks: str, hasil: str) -> None:
    assert susun(teks).hitung(NILAI) == Decimal(hasil)


def test_variables_stand_in_the_order_of_their_first_use() -> None:
    assert susun("b / (a + b) * c").variabel == ("b", "a", "c")


def test_a_missing_variable_is_named() -> None:
    with pytest.raises(FormulaError, match="seluruh"):
        susun("ditangani / seluruh").hitung({"ditangani": Decimal(1)})


def test_a_divisor_of_nought_is_said_and_not_raised_as_a_fault() -> None:
    with pytest.raises(FormulaError, match="nol"):
        susun("a / (b - b)").hitung(NILAI)


def test_a_value_too_long_for_any_figure_is_refused() -> None:
    for nilai in (Decimal("1e1000000"), Decimal("1e-1000000"), Decimal("NaN"), Decimal("Infinity")):
        with pytest.raises(FormulaError):
            susun("a * 2").hitung({"a": nilai})


BERBAHAYA = [
    "__import__('os').system('true')",
    "().__class__.__bases__[0]",
    "a.__class__",
    "[x for x in a]",
    "lambda: 1",
    "a ** 999999",
    "1 << 99",
    "a if b else c",
    "a and b",
    "a < b",
    "not a",
    "~a",
    "f'{a}'",
    "'a' * 9",
    "min(*a)",
    "min(a, key=b)",
    "eval(a)",
    "a; b",
    "a = b",
    "(a := 1)",
    "1e9",
    "0x10",
    "1_000",
    "1j",
    "True",
    "None",
    "...",
    "A",
    "é",
    "{a}",
    "a, b",
    "(" * 300,
    "-" * 400 + "a",
    "a" + "+a" * 230,
    "9" * 400,
    "1,5 * a",
    "min",
    "min()",
    "mutlak(a, b)",
    "a\x00b",
    "",
    "   ",
    "a" * (PANJANG + 1),
]


@pytest.mark.parametrize("teks", BERBAHAYA)
def test_whatever_is_not_arithmetic_is_refused_in_words(teks: str) -> None:
    with pytest.raises(FormulaError) as galat:
        susun(teks)
    assert str(galat.value).endswith(".")


@given(st.text(max_size=600))
def test_any_text_is_either_a_formula_or_refused_in_words(teks: str) -> None:
    try:
        formula = susun(teks)
    except FormulaError:
        return
    assert all(v.isascii() and v not in FUNGSI for v in formula.variabel)


@st.composite
def rumus(draw: st.DrawFn, dalam: int = 4) -> tuple[str, Fraction]:
    """An expression with the value that fractions give it."""
    if dalam == 0 or draw(st.booleans()):
        n = draw(st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False))
        return f"{n:f}", Fraction(n)
    kiri, x = draw(rumus(dalam - 1))
    kanan, y = draw(rumus(dalam - 1))
    op = draw(st.sampled_from("+-*"))
    return f"({kiri} {op} {kanan})", {"+": x + y, "-": x - y, "*": x * y}[op]


@given(rumus())
def test_arithmetic_is_that_of_fractions(pasangan: tuple[str, Fraction]) -> None:
    teks, hasil = pasangan
    if len(teks) <= PANJANG:
        assert susun(teks).hitung({}) == desimal(hasil)
