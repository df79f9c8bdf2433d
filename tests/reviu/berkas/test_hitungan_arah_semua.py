"""All indicators said to rise, and differences told between the figure of now and that of before."""

import pytest
from tests.reviu.naskah import temuan

TREN = """
    LAPORAN KINERJA DINAS PERPUSTAKAAN KOTA BONTANG TAHUN 2022

    Tabel 3.2 Perbandingan Realisasi Kinerja

    No\tIndikator Kinerja\tRealisasi 2021\tRealisasi 2022
    1\tIndeks pembangunan literasi\t60,10\t62,40
    2\tPersentase naskah terawat\t45,00\t51,00
    3\tNilai pengawasan kearsipan\t71,20\t73,90

    {kalimat}
    """


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Dibandingkan dengan tahun sebelumnya, realisasi ketiga indikator menurun.", 1),
        ("Seluruh indikator kinerja utama mengalami penurunan dari tahun 2021.", 1),
        ("Semua indikator pada tahun ini turun.", 1),
        ("Realisasi indikator tersebut seluruhnya menurun.", 1),
        ("Dibandingkan dengan tahun sebelumnya, realisasi ketiga indikator meningkat.", 0),
        ("Seluruh indikator tidak menurun dibandingkan dengan tahun 2021.", 0),
        ("Semua indikator yang menurun akan dibenahi.", 0),
        ("Serapan anggaran seluruh indikator menurun.", 0),
    ],
)
def test_all_that_rose_is_not_said_to_fall(kalimat: str, banyak: int) -> None:
    assert len(temuan(TREN.format(kalimat=kalimat), "HL-13")) == banyak


@pytest.mark.parametrize(
    ("kalimat", "kode", "banyak"),
    [
        ("Nilai evaluasi sebesar 70,58 (BB), naik 3,44 poin dari tahun sebelumnya sebesar 68,14 (B).", "HL-19", 1),
        ("Indeksnya 82,15, meningkat 1,20 poin dibandingkan tahun 2021 yang sebesar 80,05.", "HL-19", 1),
        ("Jumlah pengunjung 4.500 orang, naik 25,00% dari tahun lalu sebanyak 4.000 orang.", "HL-19", 1),
        ("Angka kematian 18,93 atau turun 2,54 poin dari tahun 2021 sebesar 20,47.", "HL-19", 1),
        ("Nilai evaluasi 68,14, naik 2,44 poin dari tahun sebelumnya sebesar 70,58.", "HL-13", 1),
        ("Nilai evaluasi sebesar 70,58 (BB), naik 2,44 poin dari tahun sebelumnya sebesar 68,14 (B).", "HL-19", 0),
        ("Jumlah pengunjung 4.500 orang, naik 12,50% dari tahun lalu sebanyak 4.000 orang.", "HL-19", 0),
        ("Nilai evaluasi 70,58, naik 3,00 poin dari rata-rata tahun sebelumnya 66,00.", "HL-19", 0),
        ("Terdapat 12 kegiatan, meningkat 5 persen dari target tahun 2021 sebesar 10 kegiatan.", "HL-19", 0),
        ("Dari 12 pasar, kunjungan naik 5 persen dari tahun 2021.", "HL-19", 0),
    ],
)
def test_now_difference_and_before(kalimat: str, kode: str, banyak: int) -> None:
    assert len(temuan(kalimat, kode)) == banyak
