"""Capaian of indicators of which less is better."""

import pytest
from tests.reviu.naskah import temuan

KEPALA = "LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024\n\n"
RUMUS = "Bila makin rendah makin baik, capaian dihitung dari (2 x target - realisasi) dibagi target dikali 100%.\n\n"


def tabel(nama: str, target: str, realisasi: str, capaian: str, arah: str = "") -> str:
    kepala = (
        "No\tIndikator Kinerja\tPolarisasi\tTarget\tRealisasi\tCapaian (%)"
        if arah
        else ("No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)")
    )
    isi = f"1\t{nama}\t{arah}\t{target}" if arah else f"1\t{nama}\t{target}"
    lain = "2\tNilai SAKIP\tMaximize\t80\t78\t97,50" if arah else "2\tNilai SAKIP\t80\t78\t97,50"
    return f"Tabel 3.1 Capaian Kinerja\n\n{kepala}\n{isi}\t{realisasi}\t{capaian}\n{lain}\n"


@pytest.mark.parametrize(
    ("nama", "target", "realisasi", "capaian"),
    [
        ("Angka kematian bayi per 1.000 kelahiran", "10", "12", "80,00"),
        ("Persentase penduduk miskin", "8,50", "9,10", "93,41"),
        ("Prevalensi stunting", "14,00", "14,00", "100,00"),
        ("Jumlah kasus kekerasan yang ditangani", "40", "38", "95,00"),
        ("Persentase temuan berulang yang selesai", "90", "81", "90,00"),
        ("Cakupan penanganan kecelakaan", "90", "81", "90,00"),
        ("Persentase penurunan kasus malaria", "20", "18", "90,00"),
    ],
)
def test_capaian_by_the_formula_of_its_direction_is_right(nama: str, target: str, realisasi: str, capaian: str) -> None:
    assert temuan(KEPALA + RUMUS + tabel(nama, target, realisasi, capaian), "HL-37") == []


@pytest.mark.parametrize(
    ("nama", "target", "realisasi", "capaian"),
    [
        ("Angka kematian bayi per 1.000 kelahiran", "10", "12", "120,00"),
        ("Persentase penduduk miskin", "8,50", "9,10", "107,06"),
        ("Prevalensi stunting", "14,00", "17,50", "125,00"),
        ("Jumlah kasus kekerasan", "40", "38", "95,00"),
        ("Tingkat pengangguran terbuka", "5,20", "4,80", "92,31"),
    ],
)
def test_capaian_by_the_other_formula_is_accused(nama: str, target: str, realisasi: str, capaian: str) -> None:
    assert len(temuan(KEPALA + RUMUS + tabel(nama, target, realisasi, capaian), "HL-37")) == 1
    assert temuan(KEPALA + tabel(nama, target, realisasi, capaian), "HL-37") == []


@pytest.mark.parametrize(
    ("arah", "capaian", "banyak"),
    [("Minimize", "80,00", 0), ("Maximize", "120,00", 0), ("Minimize", "120,00", 1), ("Negatif", "120,00", 1)],
)
def test_a_column_of_directions_decides(arah: str, capaian: str, banyak: int) -> None:
    assert len(temuan(KEPALA + tabel("Waktu tanggap layanan", "10", "12", capaian, arah), "HL-37")) == banyak
