"""A percentage whose budget stands in the sentence before it."""

import pytest
from tests.reviu.naskah import temuan


@pytest.mark.parametrize(
    "teks",
    [
        "Dinas ini mengelola anggaran Rp500.000.000,00. Anggaran tersebut terealisasi sebesar Rp480.000.000,00 atau 69%.",
        "Pagu kegiatan itu sebesar Rp200.000.000. Realisasinya Rp150.000.000 (85,00%).",
        "Alokasi belanja pegawai Rp80.000.000 (delapan puluh juta rupiah). Dari jumlah tersebut terserap Rp60.000.000 (57,00%).",
        "Anggaran kecamatan Rp900.000.000. Sampai dengan Desember anggaran itu terealisasi Rp810.000.000 atau 99,00%.",
    ],
)
def test_a_percentage_of_the_budget_of_the_sentence_before_is_recomputed(teks: str) -> None:
    assert [t.kode for t in temuan(teks, "HL-06")] == ["HL-06"]
    for salah, benar in (("69%", "96%"), ("85,00%", "75,00%"), ("57,00%", "75,00%"), ("99,00%", "90,00%")):
        teks = teks.replace(salah, benar)
    assert temuan(teks, "HL-06") == []


@pytest.mark.parametrize(
    "teks",
    [
        "Anggaran dinas Rp500.000.000. Belanja modal terealisasi Rp48.000.000 atau 69%.",
        "Anggaran dinas Rp500.000.000. Anggaran tersebut terealisasi Rp480.000.000, dan kinerjanya 69%.",
        "Anggaran tahun lalu Rp500.000.000 atau naik 4%. Realisasi anggaran tersebut Rp480.000.000 atau 98%.",
        "Nilai aset Rp500.000.000. Aset tersebut berkurang Rp480.000.000 atau 69%.",
        "Pagu program Rp500.000.000 untuk tiga kegiatan. Kegiatan pertama menyerap Rp90.000.000 atau 98%.",
    ],
)
def test_a_percentage_of_something_else_is_left_alone(teks: str) -> None:
    assert temuan(teks, "HL-06") == []
