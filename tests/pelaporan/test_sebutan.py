"""Names of region, office, report and files."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.pelaporan.contoh_opd import HIMPUNAN, tahun

from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan.sebutan import (
    kepala_daerah,
    nama_berkas,
    nama_laporan,
    nama_laporan_opd,
    nama_opd,
    nama_pemda,
)

PEMDA = HIMPUNAN["pemda"][0]


@pytest.mark.parametrize("nama", ["Contoh", "Kabupaten Contoh"])
def test_the_kind_of_region_is_named_once(nama: str) -> None:
    pemda = replace(PEMDA, nama=nama)
    assert nama_pemda(pemda) == "Kabupaten Contoh"
    assert kepala_daerah(pemda) == "Bupati Contoh"


def test_a_town_has_its_own_word() -> None:
    kota = replace(PEMDA, jenis=r.JenisPemda.KOTA, sebutan_kepala="Wali Kota")
    assert nama_pemda(kota) == "Kota Contoh"
    assert kepala_daerah(kota) == "Wali Kota Contoh"


def test_the_office_is_named_with_its_region() -> None:
    assert nama_opd(tahun()) == "Dinas Lingkungan Hidup Kabupaten Contoh"


def test_only_an_interim_report_is_called_interim() -> None:
    assert nama_laporan(Periode(2024)) == "Laporan Kinerja Tahun 2024"
    assert nama_laporan(Periode(2024, 2)) == "Laporan Kinerja Interim sampai dengan Triwulan II Tahun 2024"
    assert "Interim" not in nama_laporan_opd(tahun(), Periode(2024))


def test_file_names_tell_the_period() -> None:
    assert nama_berkas(Periode(2023)) == "LKjIP-2023"
    assert nama_berkas(Periode(2023, 1)) == "LKjIP-2023-TW1"
