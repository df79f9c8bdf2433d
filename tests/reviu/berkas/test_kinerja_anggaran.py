"""Performance against absorption and claims in reports of other agencies."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.berkas.satu_periksa import temuan

JOMBANG = """
LAPORAN KINERJA INSPEKTORAT KABUPATEN JOMBANG TAHUN 2022

BAB III AKUNTABILITAS KINERJA

"""
ANGGARAN = """
Tabel 3.4 Realisasi Anggaran

No	Program	Pagu (Rp)	Realisasi (Rp)	%
1	Program Penyelenggaraan Pengawasan	1.000.000.000	918.000.000	91,80
2	Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota	5.000.000.000	4.600.000.000	92,00
"""


@pytest.mark.parametrize(
    "kalimat",
    [
        "Kinerja Program Penyelenggaraan Pengawasan sebesar 98,30 % dan linier dengan serapan anggaran.",
        "Program Penyelenggaraan Pengawasan mencapai kinerja 98,30 persen, sebab kinerja linear dengan serapan.",
        "1. Program Penyelenggaraan Pengawasan\n\nRealisasi kinerja program 98,30%, serapan anggaran menggambarkan kinerja.",
        "- Program Penyelenggaraan Pengawasan.\nCapaian kinerja 98,30%; serapan anggaran mencerminkan kinerjanya.",
    ],
)
def test_linear_in_words_but_not_in_figures(kalimat: str) -> None:
    hasil = temuan(JOMBANG + kalimat + "\n" + ANGGARAN, "LN-01")
    assert len(hasil) == 1
    assert "98,30%" in hasil[0].pesan
    assert "91,80%" in hasil[0].pesan


@settings(max_examples=20, deadline=None)
@given(st.decimals(min_value="91.30", max_value="92.30", places=2))
def test_within_half_a_point_it_is_linear(kinerja: Decimal) -> None:
    teks = f"Kinerja Program Penyelenggaraan Pengawasan {kinerja!s}% linier dengan serapan.".replace(".", ",", 1)
    assert temuan(JOMBANG + teks + "\n" + ANGGARAN, "LN-01") == []


def test_no_claim_and_no_figure_are_quiet() -> None:
    for kalimat in (
        "Kinerja Program Penyelenggaraan Pengawasan sebesar 98,30%.",
        "Kinerja Program Penyelenggaraan Pengawasan linier dengan serapan anggaran.",
        "Target Program Penyelenggaraan Pengawasan 100% tidak linier dengan serapan anggaran.",
    ):
        assert temuan(JOMBANG + kalimat + "\n" + ANGGARAN, "LN-01") == []


def test_absorption_is_computed_where_no_percentage_is_printed() -> None:
    tabel = ANGGARAN.replace("\t%", "").replace("\t91,80", "").replace("\t92,00", "")
    teks = JOMBANG + "Kinerja Program Penyelenggaraan Pengawasan 98,30% linier dengan serapan anggaran.\n" + tabel
    assert len(temuan(teks, "LN-01")) == 1


def test_performance_taken_from_absorption_is_one_finding() -> None:
    teks = JOMBANG + (
        "Capaian diasumsikan sama dengan serapan anggaran.\n\nKinerja program dihitung dari serapan anggaran.\n\n"
        "Kinerja tidak dapat diukur dari serapan anggaran.\n\nRencana kas disusun dengan asumsi serapan anggaran merata.\n"
    )
    hasil = temuan(teks, "LN-02")
    assert len(hasil) == 1
    assert len(hasil[0].lokasi_lain) == 1


def test_a_program_far_from_its_sisters() -> None:
    nama = (
        "Program Penyelenggaraan Pengawasan",
        "Program Perumusan Kebijakan, Pendampingan dan Asistensi",
        "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    )
    biasa = " ".join(f"Kinerja {n} mencapai {v}%." for n, v in zip(nama, ("95,00", "70,10", "12,00"), strict=True))
    jauh = " ".join(f"Kinerja {n} mencapai {v}%." for n, v in zip(nama, ("95,00", "98,10", "0,98"), strict=True))
    assert temuan(JOMBANG + biasa + "\n", "LN-04") == []
    assert [x.kutipan[-5:] for x in temuan(JOMBANG + jauh + "\n", "LN-04")] == ["0,98%"]


TABEL = """
Tabel 3.1 Capaian Kinerja

Sasaran	Indikator	Target	Realisasi	Capaian
Meningkatnya pengawasan	Persentase tindak lanjut	85%	{}	N/A
"""


def test_a_relation_or_success_without_any_figure() -> None:
    klaim = "Korelasi antara kinerja sasaran dengan tujuan merupakan korelasi linier.\n"
    assert len(temuan(JOMBANG + TABEL.format("N/A") + klaim, "LN-05")) == 1
    assert temuan(JOMBANG + TABEL.format("80,10%") + klaim, "LN-05") == []
    assert temuan(JOMBANG + TABEL.format("N/A") + "Sasaran belum tercapai.\n", "LN-05") == []


def test_factors_that_contradict_each_other_and_those_that_do_not() -> None:
    teks = """
Faktor Pendukung

- Ketersediaan sarana yang memadai;
- Kerja sama lintas sektor yang baik;

Faktor Penghambat

- {};
- Cuaca buruk.
"""
    assert len(temuan(JOMBANG + teks.format("Sarana dan prasarana kurang"), "LN-07")) == 1
    for lain in ("Jumlah auditor terbatas", "Regulasi sering berubah", "Anggaran perjalanan dipotong"):
        assert temuan(JOMBANG + teks.format(lain), "LN-07") == []


def test_a_quarter_of_a_year_is_no_measurement() -> None:
    teks = "1. Program Penyelenggaraan Pengawasan\n\nKinerja sampai triwulan II sebesar {}% linier dengan serapan.\n"
    assert len(temuan(JOMBANG + teks.format("50"), "LN-06")) == 1
    assert temuan(JOMBANG + teks.format("49,7"), "LN-06") == []
