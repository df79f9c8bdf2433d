"""The formula of capaian tried on values as typed."""

from __future__ import annotations

import pytest

from akuntabel.aturan.istilah import Arah, Rumus
from akuntabel.perencanaan.coba import HasilCoba, coba_capaian, coba_rumus


def coba(target: str, realisasi: str, arah: Arah = Arah.NAIK, rumus: Rumus = Rumus.R_PER_T, **lain: str) -> HasilCoba:
    return coba_capaian(arah=arah, rumus=rumus, target=target, realisasi=realisasi, tahun=2023, **lain)


def test_the_result_comes_with_the_sum_behind_it() -> None:
    hasil = coba("100", "87,5")
    assert (hasil.capaian, hasil.predikat) == ("87,50%", "Tinggi")
    assert hasil.penjelasan == "87,5 ÷ 100 × 100 = 87,50%"
    assert "tidak mengatur nilai di antara dua interval" in hasil.celah


@pytest.mark.parametrize(
    ("arah", "rumus", "target", "realisasi", "capaian"),
    [
        (Arah.TURUN, Rumus.SELISIH, "10", "12", "80,00%"),
        (Arah.TURUN, Rumus.T_PER_R, "10", "12", "83,33%"),
        (Arah.TETAP, Rumus.TETAP, "10", "12", "80,00%"),
        (Arah.RENTANG, Rumus.RENTANG, "66,5–67", "66,7", "100,00%"),
    ],
)
def test_each_direction_has_its_rule(arah: Arah, rumus: Rumus, target: str, realisasi: str, capaian: str) -> None:
    hasil = coba(target, realisasi, arah, rumus)
    assert hasil.capaian == capaian
    assert hasil.penjelasan.endswith(capaian)


def test_grades_are_compared_by_their_scale() -> None:
    assert coba("A", "BB", skala="predikat_akip").persen is not None
    assert "Skala" in coba("A", "BB").catatan


@pytest.mark.parametrize(
    ("target", "realisasi", "kata"),
    [("100", "1.2.3", "Realisasi"), ("0", "5", "Target nol"), ("tidak berlaku: x", "5", "tidak berlaku")],
)
def test_what_gives_no_figure_says_why(target: str, realisasi: str, kata: str) -> None:
    hasil = coba(target, realisasi)
    assert hasil.capaian == ""
    assert kata in hasil.catatan


def test_a_rule_that_does_not_fit_the_direction_is_said() -> None:
    assert "tidak sesuai" in coba("1", "1", Arah.TURUN, Rumus.R_PER_T).catatan


def test_a_users_formula_is_read_then_computed() -> None:
    assert "ditangani, seluruh" in coba_rumus("(ditangani / seluruh) * 100")[1]
    assert coba_rumus("(ditangani / seluruh) * 100", "ditangani = 9; seluruh = 12")[1] == "Rumus hitung: hasilnya 75."
    assert "hasilnya 1.234,5" in coba_rumus("a * 1", "a = 1.234,5")[1]


@pytest.mark.parametrize("nilai", ["ditangani", "ditangani = x", "ditangani = 1", "= 3"])
def test_values_that_cannot_be_read_are_asked_for_again(nilai: str) -> None:
    formula, kata = coba_rumus("ditangani / seluruh", nilai)
    assert formula is None
    assert kata.endswith(".")
