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
        "Dari tahun ke tahun prevalensi balita gizi buruk menurun.",
        "Setiap tahun jumlah kunjungan wisatawan bertambah.",
        "Jumlah kunjungan wisatawan terus meningkat dalam tiga tahun terakhir.",
        "Sejak tahun 2019 sampai dengan tahun 2022, jumlah kunjungan wisatawan selalu naik.",
    ],
)
def test_a_claim_of_every_year_that_a_year_breaks_is_found_once_with_both_cells(kalimat: str) -> None:
    (ada,) = temuan(kalimat + _TABEL.format(a=_NAIK_TURUN), "HL-49")
    assert len(ada.lokasi_lain) == 2
    assert temuan(kalimat + _TABEL.format(a=_NAIK_TURUN), "HL-13") == []


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
        ("Jumlah kunjungan wisatawan terus meningkat dalam dua tahun terakhir.", _NAIK_TURUN),
        ("Pada tahun 2019 sampai dengan tahun 2020 jumlah kunjungan wisatawan terus meningkat.", _NAIK_TURUN),
        ("Jumlah kunjungan wisatawan terus meningkat dibandingkan dengan tahun sebelumnya.", _NAIK_TURUN),
        ("Dari tahun 2019 sampai dengan tahun 2021 jumlah kunjungan wisatawan terus meningkat.", _NAIK_TURUN),
        ("Dinas terus menaikkan jumlah kunjungan wisatawan.", _NAIK_TURUN),
        ("Pembinaan terus dilakukan sehingga jumlah kunjungan wisatawan meningkat.", _NAIK_TURUN),
    ],
)
def test_true_claims_hopes_and_other_matters_are_left_alone(kalimat: str, angka: str) -> None:
    assert not temuan(kalimat + _TABEL.format(a=angka), "HL-49")
