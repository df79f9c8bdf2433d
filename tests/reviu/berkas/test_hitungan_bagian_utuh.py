"""Whole, part and percentage told in one sentence or in two, with decimals and units of measure."""

import pytest
from tests.reviu.naskah import temuan


@pytest.mark.parametrize(
    "teks",
    [
        "Luas hutan rakyat adalah 12.500 hektare. Dari luas tersebut, 9.000 hektare dalam kondisi baik atau 68,00 persen.",
        "Panjang drainase 84,50 km. Yang berfungsi sepanjang 61,20 km sehingga realisasi indikator sebesar 75,00%.",
        "Dari 84 ukuran layanan yang dipantau, 76 ukuran memenuhi batas sehingga realisasinya 86,90%.",
        "Jumlah keluarga 4.000 keluarga. Keluarga yang memiliki jamban sebanyak 3.200 keluarga (85,00 persen).",
    ],
)
def test_a_percentage_that_no_figures_of_the_paragraph_make_is_found(teks: str) -> None:
    assert len(temuan(teks, "HL-31")) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "Luas hutan rakyat adalah 12.500 hektare. Dari luas tersebut, 9.000 hektare dalam kondisi baik atau 72,00 persen.",
        "Luas lahan 12.500 hektare. Sebanyak 9.000 hektare sudah ditanami atau naik 4,20 persen.",
        "Luas lahan 12.500 hektare. Yang ditanami 9.000 hektare, tahun lalu 10.000 hektare (90,00 persen).",
        "Terdapat 40 desa. Pada tahun 2022 dibangun 12 unit rumah (30,00 persen).",
        "Jumlah warung 300 warung; yang dibina 120 warung (60,00 persen dari target 200 warung).",
        "Serapan anggaran 12 paket dari 20 paket, dengan nilai kontrak rata-rata 55,00%.",
    ],
)
def test_a_right_percentage_or_one_of_something_else_is_quiet(teks: str) -> None:
    assert temuan(teks, "HL-31") == []


@pytest.mark.parametrize(
    ("teks", "banyak"),
    [
        ("Dari 96 gedung yang diawasi, 71 gedung berizin (73,96 persen) sehingga masih ada 30 gedung yang belum.", 1),
        ("Dari 1.250 pelanggan, 1.100 pelanggan membayar, sisanya 140 pelanggan menunggak.", 1),
        ("Dari total 50 pasar, 32 pasar sudah direvitalisasi sehingga tersisa 17 pasar.", 1),
        ("Dari 60 sekolah, 45 sekolah terakreditasi, sedangkan 20 sekolah belum.", 1),
        ("Dari 96 gedung yang diawasi, 71 gedung berizin sehingga masih ada 25 gedung yang belum.", 0),
        ("Dari 96 gedung, 71 gedung berizin, naik dari 64 gedung pada tahun lalu.", 0),
        ("Dari 96 gedung, 71 gedung berizin dan 12 gedung sedang diproses.", 0),
        ("Dari 96 gedung, 71 gedung berizin, sedangkan target 80 gedung.", 0),
        ("Dari 60 sekolah, 45 sekolah terakreditasi, sedangkan 5 guru belum bersertifikat.", 0),
    ],
)
def test_what_is_left_of_a_whole(teks: str, banyak: int) -> None:
    assert len(temuan(teks, "HL-22")) == banyak
