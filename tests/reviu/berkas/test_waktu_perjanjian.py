"""The agreement on performance: its date and its year."""

import pytest
from tests.reviu.naskah import temuan

KEPALA = "LAPORAN KINERJA INSPEKTORAT TAHUN 2024\n\nInspektorat menyusun Laporan Kinerja Tahun 2024.\n\n{}\n"


@pytest.mark.parametrize(
    "kalimat",
    [
        "Perjanjian Kinerja Tahun 2024 ditandatangani pada 8 Januari 2025.",
        "Perjanjian Kinerja (PK) Tahun 2024 ditandatangani pada 8 November 2024 dan diperbarui pada 14 Oktober 2024.",
        "Rencana Aksi Tahun 2024 telah ditetapkan oleh Inspektur pada tanggal 3 Februari 2025.",
        "Penandatanganan tidak terlambat. Perjanjian Kinerja Inspektorat Tahun 2024 disepakati tanggal 20 Januari 2025.",
        "Inspektorat telah melaksanakan Perjanjian Kinerja Tahun 2023 dengan baik.",
        "Keberhasilan pencapaian target Perjanjian Kinerja Tahun 2023 didukung semua bidang.",
    ],
)
def test_an_agreement_is_of_its_own_year(kalimat: str) -> None:
    assert len(temuan(KEPALA.format(kalimat), "WK-26")) == 1


@pytest.mark.parametrize(
    "kalimat",
    [
        "Perjanjian Kinerja Tahun 2024 ditandatangani pada 8 Januari 2024.",
        "Perjanjian Kinerja Tahun 2024 ditandatangani pada 29 Desember 2023.",
        "Perjanjian Kinerja (PK) Tahun 2024 ditandatangani pada 8 Januari 2024 dan diperbarui pada 14 Oktober 2024.",
        "Laporan atas Perjanjian Kinerja Tahun 2024 disampaikan pada 20 Februari 2025.",
        "Perjanjian Kinerja Tahun 2025 akan ditandatangani pada 8 Januari 2025.",
        "Dibandingkan dengan tahun lalu, pelaksanaan Perjanjian Kinerja Tahun 2023 kurang baik.",
        "Inspektorat telah melaksanakan Perjanjian Kinerja Tahun 2024 dengan baik.",
        "Capaian tahun 2024 lebih baik daripada capaian Perjanjian Kinerja Tahun 2023 pada tahun 2023.",
    ],
)
def test_dates_and_years_that_fit_are_left_alone(kalimat: str) -> None:
    assert temuan(KEPALA.format(kalimat), "WK-26") == []
