from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.satuan import baku, berskala_kecil, dihitung_bulat, pengali, tulis_satuan, urai_satuan
from akuntabel.aturan.teks import bersihkan


@pytest.mark.parametrize(
    ("a", "b"),
    [("Dok.", "dokumen"), ("persen", "%"), ("Prosentase", "%"), ("ORG", "orang"), ("Rp.", "rupiah"), ("bln", "Bulan")],
)
def test_two_spellings_of_a_unit_are_the_same(a: str, b: str) -> None:
    assert baku(a) == baku(b)


def test_different_units_stay_different() -> None:
    assert len({baku(s) for s in ("orang", "dokumen", "jenis dokumen", "bulan", "tahun", "%", "")}) == 7


def test_counted_things_are_whole_and_indices_are_small() -> None:
    assert dihitung_bulat("Orang")
    assert not dihitung_bulat("%")
    assert not dihitung_bulat("bulan")
    assert berskala_kecil("Indeks")
    assert not berskala_kecil("orang")


@pytest.mark.parametrize(
    ("ekor", "hasil"),
    [
        ("", (0, "")),
        (" orang", (0, "orang")),
        (" %", (0, "%")),
        (" persen;", (0, "%")),
        (" juta rupiah", (6, "rupiah")),
        (" jt", (6, "")),
        ("x", None),
        (" dari 3", None),
        (" dari target", None),
        ("OO", None),
        (" per 1.000 KH", (0, "per 1.000 KH")),
        (" per 3 KH", None),
    ],
)
def test_what_follows_a_number_is_a_unit_or_nothing(ekor: str, hasil: tuple[int, str] | None) -> None:
    assert urai_satuan(ekor) == hasil


def test_a_multiplier_in_the_name_of_the_column_stays_a_unit() -> None:
    assert urai_satuan(" juta", "Juta rupiah") == (0, "juta")


def test_the_multiplier_after_the_last_number_is_found() -> None:
    assert pengali("150 juta rupiah") == 6
    assert pengali("Rp 1,5 miliar") == 9
    assert pengali("150 orang") == 0
    assert pengali("juta") == 0


@given(st.text())
def test_cleaning_is_idempotent_and_keeps_superscripts(teks: str) -> None:
    sekali = bersihkan(teks)
    assert sekali.count("²") == teks.count("²")
    assert "\n" not in sekali


@pytest.mark.parametrize(
    ("satuan", "tulisan"),
    [
        ("Dokumen", "dokumen"), ("UNIT", "unit"), ("Satuan Pendidikan", "satuan pendidikan"), ("Orang/bulan", "orang/bulan"),
        ("Desa/Kelurahan", "desa/kelurahan"), ("M³/Hari", "M³/hari"), ("Ha", "Ha"), ("KM", "KM"), ("UMKM", "UMKM"),
        ("KK", "KK"), ("kWh", "kWh"), ("Mbps", "Mbps"), ("%", "%"), ("Rp", "Rp"), ("", ""),
        ("BUM Kampung", "BUM kampung"), ("Laporan / Dokumen", "laporan/dokumen"),
    ],
)  # fmt: skip
def test_a_unit_is_written_in_small_letters_but_for_symbols_and_short_forms(satuan: str, tulisan: str) -> None:
    assert tulis_satuan(satuan) == tulisan


@given(st.text(max_size=20))
def test_writing_a_unit_changes_nothing_but_capitals_and_blanks_and_is_done_once(satuan: str) -> None:
    assert tulis_satuan(satuan).replace(" ", "").casefold() == satuan.replace(" ", "").casefold()
    assert tulis_satuan(tulis_satuan(satuan)) == tulis_satuan(satuan)
