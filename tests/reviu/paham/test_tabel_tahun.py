"""Columns of bare years: what the caption says they hold."""

import pytest
from tests.reviu.naskah import laporan, temuan

from akuntabel.reviu.paham.tabel import JenisTabel, Peran

BENTUK = """
    LAPORAN KINERJA TAHUN 2023

    Tabel 2.1 {judul}

    No\tSasaran\tIndikator\tSatuan\t2021\t2022\t2023
    1\tMeningkatnya tata kelola\tPersentase arsip tertib\tpersen\t80,00\t83,00\t{nilai}

    Tabel 2.2 Perjanjian Kinerja Tahun 2023

    No\tSasaran\tIndikator\tSatuan\tTarget
    1\tMeningkatnya tata kelola\tPersentase arsip tertib\tpersen\t85,00
    """


@pytest.mark.parametrize(
    ("judul", "peran", "jenis"),
    [
        ("Target Kinerja Renstra Tahun 2021–2023", Peran.TARGET, JenisTabel.RENSTRA),
        ("Indikator dan Target Jangka Menengah", Peran.TARGET, JenisTabel.RENSTRA),
        ("Target Tahunan", Peran.TARGET, JenisTabel.RENSTRA),
        ("Perkembangan Realisasi Kinerja", Peran.REALISASI, JenisTabel.PERBANDINGAN),
        ("Perbandingan Target dan Realisasi", Peran.NILAI, JenisTabel.PERBANDINGAN),
        ("Indikator Kinerja", Peran.NILAI, JenisTabel.PERBANDINGAN),
    ],
)
def test_years_hold_what_the_caption_says(judul: str, peran: Peran, jenis: JenisTabel) -> None:
    t = laporan(BENTUK.format(judul=judul, nilai="85,00")).tabel_bertipe[0]
    assert [k.peran for k in t.kolom if k.tahun] == [peran] * 3
    assert t.jenis is jenis


@pytest.mark.parametrize(
    ("judul", "beda"), [("Target Renstra", True), ("Realisasi Kinerja", False), ("Kinerja", False)]
)
def test_the_target_of_the_year_is_that_of_the_agreement(judul: str, beda: bool) -> None:
    assert temuan(BENTUK.format(judul=judul, nilai="85,00"), "HL-15") == []
    assert (temuan(BENTUK.format(judul=judul, nilai="86,00"), "HL-15") != []) is beda


def test_how_many_are_to_be_served_is_a_target_and_numbers_of_sasaran_are_none() -> None:
    teks = (
        "Tabel 3.6 Layanan\n\nNo\tJenis Pelayanan\tSasaran (orang)\tTerlayani\n1\tBalita\t{}\t40\n2\tLansia\t{}\t50\n"
    )
    peran = [
        [k.peran for k in laporan(teks.format(*x)).tabel_bertipe[0].kolom][2] for x in (("412", "520"), ("1", "2"))
    ]
    assert peran == [Peran.TARGET, Peran.SASARAN]
