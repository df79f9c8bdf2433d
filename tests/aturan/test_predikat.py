from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.parameter import ParameterError
from akuntabel.aturan.predikat import (
    KebijakanCelah,
    di_celah,
    kebijakan_celah,
    langkah,
    nama_skala,
    predikat,
    skala_predikat,
)

persen = st.decimals(min_value=-500, max_value=1000, places=4)
TERBUKA, BULAT, BULATKAN = KebijakanCelah


@pytest.mark.parametrize(
    ("nilai", "terbuka", "bulat", "dibulatkan"),
    [
        ("150", "Sangat Tinggi", "Sangat Tinggi", "Sangat Tinggi"),
        ("91", "Sangat Tinggi", "Sangat Tinggi", "Sangat Tinggi"),
        ("90.5", "Sangat Tinggi", "Tinggi", "Sangat Tinggi"),
        ("90.49", "Sangat Tinggi", "Tinggi", "Tinggi"),
        ("90.01", "Sangat Tinggi", "Tinggi", "Tinggi"),
        ("90", "Tinggi", "Tinggi", "Tinggi"),
        ("75.5", "Tinggi", "Sedang", "Tinggi"),
        ("65.5", "Sedang", "Rendah", "Sedang"),
        ("50.5", "Rendah", "Sangat Rendah", "Rendah"),
        ("50", "Sangat Rendah", "Sangat Rendah", "Sangat Rendah"),
        ("0", "Sangat Rendah", "Sangat Rendah", "Sangat Rendah"),
    ],
)
def test_each_policy_settles_the_holes_in_its_way(nilai: str, terbuka: str, bulat: str, dibulatkan: str) -> None:
    hasil = [predikat(Decimal(nilai), tahun=2023, kebijakan=k) for k in (TERBUKA, BULAT, BULATKAN)]
    assert hasil == [terbuka, bulat, dibulatkan]


def test_the_value_as_displayed_is_classified() -> None:
    assert predikat(Decimal("90.004"), tahun=2023) == "Tinggi"
    assert predikat(Decimal("90.005"), tahun=2023) == "Sangat Tinggi"


def test_a_value_between_two_printed_intervals_is_known_as_such() -> None:
    assert di_celah(Decimal("90.5"), tahun=2023)
    assert not di_celah(Decimal("90.004"), tahun=2023)
    assert not di_celah(Decimal("91"), tahun=2023)
    assert not di_celah(Decimal("150"), tahun=2023)
    assert not di_celah(Decimal("99"), tahun=2023, skala="keberhasilan")


def test_the_footer_names_the_regulation_and_the_policy() -> None:
    kalimat = kebijakan_celah(2023)
    assert "86/2017" in kalimat
    assert "di atas 90, di atas 75, di atas 65, dan di atas 50" in kalimat
    assert "mulai 91, mulai 76" in kebijakan_celah(2023, kebijakan=BULAT)
    assert kebijakan_celah(2023, skala="keberhasilan") == ""


def test_the_other_scale_begins_at_one_hundred() -> None:
    assert predikat(Decimal("99.99"), tahun=2023, skala="keberhasilan") == "Berhasil"
    assert predikat(Decimal("100"), tahun=2023, skala="keberhasilan") == "Sangat Berhasil"
    assert predikat(Decimal("54.99"), tahun=2023, skala="keberhasilan") == "Kurang Berhasil"


def test_an_unknown_scale_or_a_year_before_it_is_refused() -> None:
    with pytest.raises(ParameterError, match="tidak dikenal"):
        predikat(Decimal(1), tahun=2023, skala="karangan")
    with pytest.raises(ParameterError, match="sejak tahun 2014"):
        predikat(Decimal(1), tahun=2010, skala="warna_iku")


def test_every_predikat_has_a_step_for_colours() -> None:
    assert langkah("Sangat Tinggi") == "sangat_tinggi"
    assert langkah("Sangat Rendah") == "sangat_rendah"
    assert langkah("") == langkah("Entah") == ""
    for nama in nama_skala():
        assert all(langkah(k.sebutan) for k in skala_predikat(nama).kelas)


@given(persen, persen, st.sampled_from(list(KebijakanCelah)), st.sampled_from(nama_skala()))
def test_the_classes_part_the_whole_line_in_order(a: Decimal, b: Decimal, kebijakan: KebijakanCelah, nama: str) -> None:
    urutan = [k.sebutan for k in skala_predikat(nama).kelas]
    rendah, tinggi = (urutan.index(predikat(n, tahun=2023, skala=nama, kebijakan=kebijakan)) for n in sorted((a, b)))
    assert rendah >= tinggi


@given(persen)
def test_the_policies_differ_only_inside_the_holes(nilai: Decimal) -> None:
    hasil = {predikat(nilai, tahun=2023, kebijakan=k) for k in KebijakanCelah}
    assert len(hasil) == 1 or di_celah(nilai, tahun=2023)


@given(persen)
def test_the_printed_interval_holds_what_is_classified_in_it(nilai: Decimal) -> None:
    for kelas in skala_predikat().kelas:
        tampil = bulatkan(nilai)
        if kelas.bawah is not None and kelas.atas is not None and kelas.bawah <= tampil <= kelas.atas:
            assert {predikat(nilai, tahun=2023, kebijakan=k) for k in KebijakanCelah} == {kelas.sebutan}
