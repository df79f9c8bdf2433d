"""Figures of cells and sentences."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.penulisan import tulis_angka
from akuntabel.reviu.paham.bilangan import JenisBilangan, baca_menurut_kaidah, baca_sel, bilangan_teks, kalimat, strip


@pytest.mark.parametrize(
    ("teks", "jenis", "nilai"),
    [
        ("capaian sebesar 94,24 % dari", JenisBilangan.PERSEN, "94.24"),
        ("sebesar 11,78 persen dengan", JenisBilangan.PERSEN, "11.78"),
        ("sebanyak 33 orang pegawai", JenisBilangan.CACAH, "33"),
        ("pagu Rp. 8.338.560.929,00 (", JenisBilangan.UANG, "8338560929"),
        ("memperoleh nilai 72,35 dengan", JenisBilangan.ANGKA, "72.35"),
    ],
)
def test_figures_of_a_sentence_have_their_kind(teks: str, jenis: JenisBilangan, nilai: str) -> None:
    (b,) = bilangan_teks(teks)
    assert (b.jenis, b.cetak.nilai) == (jenis, Decimal(nilai))


@pytest.mark.parametrize(
    "teks",
    [
        "tahun 2023 dan 2024",
        "Nomor 53 Tahun 2014",
        "Tabel 3.1 dan Gambar 1.1",
        "pada 31 Desember",
        "Kegiatan : 1). Perencanaan",
        "kode 8.01.02.2.01",
        "triwulan 3",
    ],
)
def test_numbers_that_name_something_are_no_figures(teks: str) -> None:
    assert [b for b in bilangan_teks(teks) if b.cetak.nilai not in (0,)] == []


@given(st.decimals(-900, 900, places=4), st.integers(0, 3))
def test_a_print_holds_the_value_that_it_was_rounded_from(nilai: Decimal, desimal: int) -> None:
    cetak = baca_sel(tulis_angka(nilai, desimal) + "%")
    assert cetak is not None
    tepat = Fraction(nilai)
    if cetak.desimal == desimal:
        assert cetak.memuat(tepat)
        assert not cetak.memuat(tepat + 3 * cetak.setengah)


@pytest.mark.parametrize(("teks", "nilai"), [("6.500", 6500), ("6.500 ton", 6500), ("3,157", Decimal("3.157"))])
def test_one_separator_before_three_digits_follows_the_grammar_where_asked(teks: str, nilai: Decimal) -> None:
    assert baca_sel(teks) is None
    cetak = baca_menurut_kaidah(teks)
    assert cetak is not None
    assert cetak.nilai == nilai


@pytest.mark.parametrize(
    ("teks", "ya"), [("-", True), ("Rp -", True), ("–", True), ("", False), ("0", False), ("x", False)]
)
def test_a_dash_says_none(teks: str, ya: bool) -> None:
    assert strip(teks) is ya


def test_sentences_are_not_cut_at_short_forms_or_in_numbers() -> None:
    teks = "Serapan Rp. 1.250.000,00 dari pagu. Sisanya Rp. 250.000,00; belum terserap."
    assert [x for _, x in kalimat(teks)] == [
        "Serapan Rp. 1.250.000,00 dari pagu.",
        "Sisanya Rp. 250.000,00;",
        "belum terserap.",
    ]
    for awal, x in kalimat(teks):
        assert teks[awal:].startswith(x)
