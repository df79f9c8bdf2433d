"""The year in a caption and the years in the heads below it."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan

_BADAN = "1\tKapasitas debit air bersih\t405\t65\t16,05\n"


def _tabel(judul: str, target: str, realisasi: str) -> str:
    return f"{judul}\n\nNo\tIndikator\t{target}\t{realisasi}\tCapaian (%)\n{_BADAN}"


@pytest.mark.parametrize(
    ("judul", "target", "realisasi"),
    [
        ("Tabel 3.1 Target dan Realisasi Kinerja Tahun 2019", "Target Tahun 2020", "Realisasi Tahun 2020"),
        ("Tabel 3-1 Pengukuran Kinerja Dinas TA 2021", "Target 2022", "Realisasi 2022"),
        ("Tabel 5. Capaian IKU RSUD 2023", "Target 2021", "Realisasi 2021"),
        ("Tabel 3.4 Anggaran dan Realisasi Tahun 2018", "Pagu 2019 (Rp)", "Realisasi Anggaran 2019 (Rp)"),
    ],
)
def test_a_caption_of_another_year_than_its_columns_is_found(judul: str, target: str, realisasi: str) -> None:
    assert len(temuan(_tabel(judul, target, realisasi), "WK-25")) == 1


@pytest.mark.parametrize(
    ("judul", "target", "realisasi"),
    [
        ("Tabel 3.1 Target dan Realisasi Kinerja Tahun 2020", "Target Tahun 2020", "Realisasi Tahun 2020"),
        ("Tabel 3.1 Target dan Realisasi Kinerja Tahun 2020", "Target", "Realisasi"),
        ("Tabel 3.1 Target dan Realisasi Kinerja Tahun 2020", "Realisasi 2019", "Target 2020"),
        ("Tabel 3.1 Perbandingan Kinerja dengan Tahun 2019", "Target 2020", "Realisasi 2020"),
        ("Tabel 3.1 Kinerja menurut Renstra 2019–2024", "Target 2020", "Realisasi 2020"),
        ("Tabel 3.1 Tindak Lanjut Hasil Pemeriksaan 2019", "Target 2020", "Realisasi 2020"),
        ("Tabel 3.1 Perjanjian Kinerja Tahun 2020", "Kondisi 2019", "Target 2020"),
    ],
)
def test_other_captions_are_left_alone(judul: str, target: str, realisasi: str) -> None:
    assert not temuan(_tabel(judul, target, realisasi), "WK-25")


def test_the_caption_that_departs_from_the_report_is_accused_once() -> None:
    teks = "LAPORAN KINERJA DINAS SOSIAL TAHUN 2020\n\n" + _tabel(
        "Tabel 3.1 Capaian Kinerja Tahun 2019", "Target 2020", "Realisasi 2020"
    )
    assert not temuan(teks, "WK-25")
    assert len(temuan(teks, "WK-14")) == 1
