"""The difference that a sentence tells after both figures; "belum" that denies another verb."""

import pytest
from tests.reviu.naskah import temuan


@pytest.mark.parametrize(
    ("teks", "benar", "salah"),
    [
        (
            "Level SPIP meningkat dari 2,58 pada tahun 2019 menjadi 3,12 pada tahun 2023 atau naik {} poin.",
            "0,54",
            "0,45",
        ),
        ("Kerugian turun dari Rp6,42 miliar menjadi Rp4,12 miliar atau berkurang Rp{} miliar.", "2,30", "2,03"),
        ("Nilai AKIP naik dari 78,10 menjadi 80,30, sehingga terjadi kenaikan sebesar {}.", "2,20", "2,02"),
        ("Jumlah kasus menurun dari 45 menjadi 30 kasus (turun {}).", "15", "25"),
        ("Pendapatan meningkat dari Rp400 juta menjadi Rp500 juta atau naik {}.", "25%", "20,5%"),
    ],
)
def test_the_difference_after_both_figures_is_theirs(teks: str, benar: str, salah: str) -> None:
    assert temuan(teks.format(benar), "HL-19") == []
    assert len(temuan(teks.format(salah), "HL-19")) == 1


@pytest.mark.parametrize(
    ("teks", "banyak"),
    [
        ("Nilai kerugian daerah yang belum diselesaikan naik dari 6,42 menjadi 4,12.", 1),
        ("Nilai kerugian daerah yang belum diselesaikan turun dari 6,42 menjadi 4,12.", 0),
        ("Temuan yang tidak ditindaklanjuti meningkat dari 40 menjadi 30.", 1),
        ("Nilai tidak mengalami kenaikan dari 80 menjadi 79.", 0),
        ("Belum ada peningkatan dari 80 menjadi 79.", 0),
        ("Kinerja tidak lagi meningkat dari 80 menjadi 79.", 0),
    ],
)
def test_only_what_denies_the_movement_itself_is_a_denial(teks: str, banyak: int) -> None:
    assert len(temuan(teks, "HL-13")) == banyak


@pytest.mark.parametrize(
    "teks",
    [
        "Nilai naik dari 78,10 menjadi 80,30 dan turun 3 peringkat di tingkat provinsi.",
        "Kasus turun dari 45 menjadi 30, sedangkan laporan naik 12 persen.",
        "Anggaran naik dari Rp4,1 miliar menjadi Rp5,2 miliar atau bertambah Rp1.100 juta.",
    ],
)
def test_a_difference_of_other_things_is_left_alone(teks: str) -> None:
    assert temuan(teks, "HL-19") == []
