"""Money in sentences."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import laporan


@pytest.mark.parametrize(
    ("teks", "peran"),
    [
        ("Pagu anggaran sebesar Rp10.000.000,00.", ["pagu"]),
        ("Dari pagu Rp10.000.000,00 terealisasi Rp9.000.000,00.", ["pagu", "realisasi"]),
        ("Realisasi anggaran sebesar Rp9.000.000,00 dari anggaran Rp10.000.000,00.", ["realisasi", "pagu"]),
        ("Serapan Rp9.000.000,00 sehingga sisa anggaran Rp1.000.000,00.", ["realisasi", "sisa"]),
        ("Honor Rp150.000,00 per jam.", [""]),
    ],
)
def test_an_amount_is_what_the_word_before_it_says(teks: str, peran: list[str]) -> None:
    assert [u.peran for u in laporan(teks).uang] == peran


@pytest.mark.parametrize(
    ("teks", "sen"),
    [
        ("Rp. 25.800.000,00", 2_580_000_000),
        ("Rp 1,5 miliar", 150_000_000_000),
        ("Rp12,32 M", 1_232_000_000_000),
        ("Rp 5.000.000,-", 500_000_000),
    ],
)
def test_amounts_are_exact(teks: str, sen: int) -> None:
    (u,) = laporan(f"Pagu {teks} tersedia.").uang
    assert u.nilai == sen


def test_words_settle_doubtful_digits_but_not_other_ones() -> None:
    teks = "Serapan Rp. 613.448,549 ({}) tercatat."
    kata = "enam ratus tiga belas juta empat ratus empat puluh delapan ribu lima ratus empat puluh sembilan rupiah"
    (u,) = laporan(teks.format(kata)).uang
    assert (u.sen, u.nilai) == (None, 61_344_854_900)
    (u,) = laporan(teks.format("enam ratus juta rupiah")).uang
    assert u.nilai is None
    assert u.kata_sen == 60_000_000_000


def test_brackets_that_hold_no_words_of_money_are_no_words() -> None:
    (u,) = laporan("Pagu Rp5.000.000,00 (sebelum perubahan anggaran) tersedia.").uang
    assert u.kata == ""
