"""What is said to rise or fall every year, and the years of the table."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan

_TABEL = """

Tabel 3.4 Perkembangan Kinerja

No\tIndikator Kinerja\t2019\t2020\t2021\t2022
1\tJumlah kunjungan wisatawan\t{a}
2\tPrevalensi balita gizi buruk\t5,1\t4,8\t4,9\t4,2
"""
_NAIK_TURUN = "504\t525\t413\t560"


@pytest.mark.parametrize(
    "kalimat",
    [
        "Jumlah kunjungan wisatawan terus meningkat.",
        "Kunjungan wisatawan mengalami kenaikan setiap tahunnya.",
        "Setiap tahun selalu meningkat jumlah kunjungan wisatawan itu.",
        "Jumlah kunjungan wisatawan naik dari tahun ke tahun.",
        "Kunjungan wisatawan mengalami kenaikan setiap tahunnya, hal ini dapat dilihat pada tabel di bawah ini:",
        "Prevalensi balita gizi buruk terus menurun.",
        "Prevalensi balita gizi buruk mengalami penurunan tiap tahun.",
    ],
)
def test_a_claim_of_every_year_that_a_year_breaks_is_found(kalimat: str) -> None:
    assert len(temuan(kalimat + _TABEL.format(a=_NAIK_TURUN), "HL-49")) == 1


@pytest.mark.parametrize(
    ("kalimat", "angka"),
    [
        ("Jumlah kunjungan wisatawan terus meningkat.", "504\t525\t525\t560"),
        ("Jumlah kunjungan wisatawan terus menurun.", "560\t525\t504\t413"),
        ("Jumlah kunjungan wisatawan diharapkan terus meningkat.", _NAIK_TURUN),
        ("Jumlah kunjungan wisatawan terus meningkat sejak tahun 2021.", _NAIK_TURUN),
        ("Jumlah kunjungan wisatawan cenderung meningkat setiap tahun.", _NAIK_TURUN),
        ("Jumlah kunjungan wisatawan tidak selalu meningkat.", _NAIK_TURUN),
        ("Jumlah kunjungan wisatawan meningkat pada tahun ini.", _NAIK_TURUN),
        ("Mutu pelayanan terus meningkat.", _NAIK_TURUN),
    ],
)
def test_true_claims_hopes_and_other_matters_are_left_alone(kalimat: str, angka: str) -> None:
    assert not temuan(kalimat + _TABEL.format(a=angka), "HL-49")
