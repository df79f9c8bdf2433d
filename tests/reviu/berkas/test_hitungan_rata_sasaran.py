"""The mean of a sasaran is that of its indicators, wherever the report tells it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.berkas.satu_periksa import temuan

CAPAIAN = """LAPORAN KINERJA TAHUN 2023

Tabel 3.1 Capaian Kinerja

No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
1\tMeningkatnya kualitas jalan kabupaten\tPersentase jalan mantap\t80\t76\t95,00
\t\tPersentase jembatan kondisi baik\t80\t84\t105,00
2\tMeningkatnya akses sanitasi layak\tPersentase rumah bersanitasi layak\t80\t72\t90,00

"""
TERPISAH = """
BAB II PERENCANAAN KINERJA

Tabel 2.1 Perjanjian Kinerja

No\tSasaran\tIndikator Kinerja\tTarget
1\tMeningkatnya kualitas jalan kabupaten\tPersentase jalan mantap\t80
\t\tPersentase jembatan kondisi baik\t80
2\tMeningkatnya akses sanitasi layak\tPersentase rumah bersanitasi layak\t80

BAB III AKUNTABILITAS KINERJA

Tabel 3.1 Capaian Kinerja

No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
1\tPersentase jalan mantap\t80\t76\t95,00
2\tPersentase jembatan kondisi baik\t80\t84\t105,00
3\tPersentase rumah bersanitasi layak\t80\t72\t90,00

"""
BERJUDUL = """
BAB III AKUNTABILITAS KINERJA

3.1 Sasaran 1: Meningkatnya kualitas jalan kabupaten

Tabel 3.1 Capaian Kinerja

No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
1\tPersentase jalan mantap\t80\t76\t95,00
2\tPersentase jembatan kondisi baik\t80\t84\t105,00

3.2 Simpulan

"""
KALIMAT = (
    "Rata-rata capaian sasaran meningkatnya kualitas jalan kabupaten sebesar {}%.",
    "Capaian kinerja sasaran “Meningkatnya Kualitas Jalan Kabupaten” mencapai {} persen.",
    "Sasaran Meningkatnya kualitas jalan kabupaten memperoleh rata-rata capaian {}%.",
    "Rerata capaian kinerja setiap sasaran ialah sebagai berikut:\n\n1. Meningkatnya kualitas jalan kabupaten: {}%;\n2. lainnya.",
    "Tabel 3.9 Rekapitulasi\n\nNo\tSasaran Strategis\tRata-rata Capaian (%)\n1\tMeningkatnya kualitas jalan kabupaten\t{}\n",
)


@pytest.mark.parametrize("tabel", [CAPAIAN, TERPISAH, BERJUDUL])
@pytest.mark.parametrize("kalimat", KALIMAT)
def test_the_mean_is_found_in_every_shape(tabel: str, kalimat: str) -> None:
    assert temuan(tabel + kalimat.format("100,00"), "HL-44") == []
    assert temuan(tabel + kalimat.format("97,50"), "HL-44") == []  # capped at 100 %
    assert len(temuan(tabel + kalimat.format("103,00"), "HL-44")) == 1


@pytest.mark.parametrize(
    "kalimat",
    [
        "Rata-rata capaian sasaran meningkatnya kualitas jalan kabupaten tahun lalu sebesar 88,00%.",
        "Rata-rata serapan anggaran sasaran meningkatnya kualitas jalan kabupaten sebesar 88,00%.",
        "Capaian sasaran meningkatnya kualitas jalan kabupaten didukung program dengan realisasi anggaran 88,00%.",
        "Rata-rata capaian sasaran meningkatnya kualitas jalan kabupaten sampai triwulan III sebesar 88,00%.",
        "Capaian sasaran meningkatnya kualitas jalan kabupaten ditentukan oleh jalan mantap, sebesar 95,00%.",
        "Sasaran meningkatnya kualitas jalan kabupaten menyerap tenaga kerja lokal 88,00%.",
        "Capaian kinerja sasaran meningkatnya kualitas jalan 88,00%.",
        "Penyerapan anggaran setiap sasaran:\n\n1. Meningkatnya kualitas jalan kabupaten: 88,00%;\n2. lainnya.",
    ],
)
def test_other_percentages_are_left_alone(kalimat: str) -> None:
    assert temuan(CAPAIAN + kalimat, "HL-44") == []


def test_a_sasaran_whose_indicators_have_no_figure_is_left_alone() -> None:
    assert temuan(CAPAIAN.replace("105,00", "n/a") + KALIMAT[0].format("88,00"), "HL-44") == []


def test_an_indicator_with_a_short_name_counts_too() -> None:
    isi = CAPAIAN.replace("Persentase jembatan kondisi baik", "Nilai SAKIP")
    assert temuan(isi + KALIMAT[0].format("100,00"), "HL-44") == []
    assert len(temuan(isi + KALIMAT[0].format("103,00"), "HL-44")) == 1


@given(st.lists(st.integers(7000, 12000), min_size=2, max_size=4), st.integers(-400, 400))
@settings(max_examples=40, deadline=None)
def test_means_of_any_indicators(capaian: list[int], geser: int) -> None:
    nama = ("pasar", "terminal", "pelabuhan", "bandara")
    baris = "\n".join(
        f"{'1' if not n else ''}\t{'Meningkatnya sarana umum daerah' if not n else ''}\tPersentase {nama[n]} berfungsi"
        f"\t80\t80\t{x // 100},{x % 100:02d}"
        for n, x in enumerate(capaian)
    )
    isi = f"Tabel 3.1 Capaian\n\nNo\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)\n{baris}\n\n"
    rata = round(sum(capaian) / len(capaian)) + geser
    teks = f"Rata-rata capaian sasaran meningkatnya sarana umum daerah sebesar {rata // 100},{rata % 100:02d}%."
    hasil = temuan(isi + teks, "HL-44")
    if geser == 0:
        assert hasil == []
    if all(x <= 10000 for x in capaian) and abs(geser) > 5 and rata not in capaian:
        assert len(hasil) == 1
