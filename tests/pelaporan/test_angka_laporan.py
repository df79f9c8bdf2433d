"""A figure prints what it is, once rounded, and tells where it comes from."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.angka import Terbaca, baca_angka
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Peringkat, Rentang
from akuntabel.aturan.rupiah import baca_rupiah
from akuntabel.dokumen.model import Format
from akuntabel.pelaporan import angka_laporan as al

DESIMAL = st.decimals(min_value=0, max_value=10**9, places=3, allow_nan=False, allow_infinity=False)


@given(DESIMAL)
def test_a_printed_percentage_is_read_back_as_its_exact_cell_value(nilai: Decimal) -> None:
    a = al.persen(nilai, kunci="x", rumus="r")
    terbaca = baca_angka(a.teks)
    assert isinstance(terbaca, Terbaca)
    assert terbaca.nilai == Angka(a.tercetak)
    assert a.nilai == nilai


@given(st.integers(min_value=0, max_value=10**15))
def test_a_printed_amount_is_read_back_to_the_sen(sen: int) -> None:
    a = al.rupiah(sen, kunci="x", rumus="r")
    assert baca_rupiah(a.teks) == sen
    assert a.tercetak is not None
    assert a.tercetak * 100 == sen


@given(DESIMAL)
def test_a_recorded_value_keeps_all_its_decimals(nilai: Decimal) -> None:
    a = al.dari_nilai(Angka(nilai), kunci="x", satuan="km")
    assert a.tercetak == nilai
    assert a.teks.endswith(" km")


def test_an_index_has_no_unit_but_a_percentage_keeps_its_sign() -> None:
    assert al.dari_nilai(Angka(Decimal("83")), kunci="x", satuan="indeks").teks == "83"
    persen = al.dari_nilai(Angka(Decimal("12.5")), kunci="x", satuan="persen")
    assert (persen.teks, persen.format, persen.desimal) == ("12,5%", Format.PERSEN, 1)


def test_absences_are_words_without_origin() -> None:
    for nilai, teks in ((BELUM_DIISI, "Belum diisi"), (BelumDiukur("survei"), "Belum diukur")):
        a = al.dari_nilai(nilai, kunci="x", satuan="%")
        assert (a.teks, a.terisi, a.tercetak) == (teks, False, None)
        assert al.Pencatat().catat(a, "Bab I") == ""


def test_ranges_and_grades_are_figures_without_a_number() -> None:
    for nilai in (Rentang(Decimal("66.5"), Decimal("67")), Peringkat("WTP")):
        a = al.dari_nilai(nilai, kunci="x", satuan="")
        assert a.terisi
        assert a.tercetak is None


def test_zero_is_a_number_and_none_is_not() -> None:
    assert al.cacah(0, kunci="x").teks == "0"
    assert al.cacah(None, kunci="x").teks == "Belum diisi"
    assert al.rupiah(0, kunci="x", rumus="r").teks == "Rp0,00"


def test_a_figure_printed_twice_has_one_origin_with_both_places() -> None:
    p = al.Pencatat()
    a = al.persen(Decimal("7.8961"), kunci="serapan", rumus="r", masukan="m", sumber="s")
    p.sel(a, "tabel-a", "jumlah, serapan")
    p.isi(al.ucap("terserap ", a, "."), "Ikhtisar Eksekutif")
    (asal,) = p.asal({"tabel-a": "Tabel 3.6"})
    assert asal.tempat == "Tabel 3.6, jumlah, serapan; Ikhtisar Eksekutif"
    assert (asal.tercetak, asal.nilai) == ("7,90%", Decimal("7.8961"))


def test_words_of_an_amount_are_another_print_of_the_same_figure() -> None:
    a = al.rupiah(658_426_549_00, kunci="belanja", rumus="r")
    assert al.dengan_kata(a).teks == (
        "enam ratus lima puluh delapan juta empat ratus dua puluh enam ribu lima ratus empat puluh sembilan rupiah"
    )
    assert al.dengan_kata(a).nilai == a.nilai


def test_the_unit_is_dropped_only_where_the_row_names_the_same_unit() -> None:
    a = al.dari_nilai(Angka(Decimal(5)), kunci="x", satuan="dokumen")
    assert al.tanpa_satuan(a, "Dokumen").teks == "5"
    assert al.tanpa_satuan(a, "laporan").teks == "5 dokumen"
