"""Efficiency in tables and sentences: its figure, and what is concluded from it."""

import pytest
from tests.reviu.naskah import temuan

KEPALA = "LAPORAN KINERJA DINAS SOSIAL KOTA BONTANG TAHUN 2024\n\n"


def kode(teks: str) -> list[str]:
    return [k for k in ("HL-12", "HL-36") for _ in temuan(f"{KEPALA}{teks}\n", k)]


@pytest.mark.parametrize(
    "teks",
    [
        "Capaian kinerja 102,50% dan serapan anggaran 95,20%, sehingga tingkat efisiensinya 7,30%. Anggaran efisien.",
        "Rasio capaian kinerja sebesar 97,20% terhadap penyerapan anggaran sebesar 96,12% adalah efisiensi 1,01 (efisien).",
        "Anggaran Rp500.000.000 terealisasi Rp450.000.000 (90,00%), capaian kinerja 100%: penggunaan anggaran efisien.",
        "Capaian kinerja 92,50% dengan serapan anggaran 95,20%, sehingga penggunaan anggaran belum efisien.",
        "Capaian kinerja 97,50% dengan serapan anggaran 95,20%; menurut ukuran kami belum efisien.",
        "Capaian kinerja 92,50% dan serapan anggaran 95,20%. Ke depan anggaran akan dipakai lebih efisien.",
        "Penggunaan anggaran efisien apabila capaian melebihi serapan. Capaian kinerja 92,50%, serapan anggaran 95,20%.",
        "Kegiatan dilaksanakan secara efisien. Capaian kinerja 92,50% dengan serapan anggaran 95,20%.",
        "Capaian kinerja 92,50%, target efisiensi 5,00%, serapan anggaran 95,20%.",
        "Capaian tujuan 92,50%, capaian sasaran 98%, serapan anggaran 95,20%, sehingga efisien pada sasaran.",
    ],
)
def test_efficiency_that_follows_from_its_figures_is_right(teks: str) -> None:
    assert kode(teks) == []


@pytest.mark.parametrize(
    ("teks", "salah"),
    [
        ("Capaian kinerja 102,50% dan serapan anggaran 95,20%, sehingga tingkat efisiensinya 9,30%.", ["HL-12"]),
        ("Rasio capaian kinerja 97,20% terhadap penyerapan anggaran 96,12% menghasilkan efisiensi 1,16.", ["HL-12"]),
        ("Penyerapan dana 88,00% dan pencapaian kinerja 99,00%. Hasilnya sebesar 1,21, jadi efisien.", ["HL-12"]),
        ("Efisiensi 15,00% diperoleh dari capaian kinerja 98,00% dikurangi daya serap 90,00%.", ["HL-12"]),
        ("Capaian kinerja 92,50% dengan serapan anggaran 95,20%, sehingga penggunaan anggaran efisien.", ["HL-36"]),
        ("Capaian kinerja 102,50% dan penyerapan anggaran 95,20%. Jadi penggunaan dana tidak efisien.", ["HL-36"]),
        ("Anggaran Rp500.000.000 terealisasi Rp450.000.000 (90,00%), capaian kinerja 100%: kurang efisien.", ["HL-36"]),
        ("Capaian kinerja 97,20%, serapan anggaran 96,12%, tingkat efisiensi 1,01 sehingga belum efisien.", ["HL-36"]),
    ],
)
def test_efficiency_that_its_figures_contradict_is_accused(teks: str, salah: list[str]) -> None:
    assert kode(teks) == salah


TABEL = (
    "Tabel 3.8 Efisiensi Penggunaan Sumber Daya\n\n"
    "No\tSasaran\tCapaian Kinerja (%)\tSerapan Anggaran (%)\tKeterangan\n"
    "1\tMeningkatnya mutu layanan\t102,50\t95,20\t{a}\n"
    "2\tMenurunnya angka kemiskinan\t91,00\t97,10\t{b}\n"
)


@pytest.mark.parametrize(
    ("a", "b", "banyak"),
    [
        ("Efisien", "Tidak efisien", 0),
        ("Efisien", "Perlu perhatian", 0),
        ("Efisien", "Efisien", 1),
        ("Belum Efisien", "Kurang efisien", 1),
        ("Tidak Efisien", "Cukup efisien", 2),
    ],
)
def test_a_conclusion_in_a_row_is_held_against_the_row(a: str, b: str, banyak: int) -> None:
    assert kode(TABEL.format(a=a, b=b)) == ["HL-36"] * banyak


UANG = (
    "Tabel 3.9 Efisiensi Anggaran\n\n"
    "No\tProgram\tPagu (Rp)\tRealisasi (Rp)\tEfisiensi{kepala}\n"
    "1\tProgram Rehabilitasi Sosial\t800.000.000\t750.500.000\t{a}\n"
    "2\tProgram Pemberdayaan Sosial\t500.000.000\t490.000.000\t{b}\n"
    "3\tProgram Penanganan Bencana\t200.000.000\t190.000.000\t{c}\n"
)


@pytest.mark.parametrize(
    ("kepala", "a", "b", "c", "salah"),
    [
        (" (Rp)", "49.500.000", "10.000.000", "10.000.000", []),
        (" (%)", "6,19", "2,00", "5,00", []),
        (" (%)", "93,81", "98,00", "95,00", []),
        ("", "1", "2", "3", []),
        (" (Rp)", "94.500.000", "10.000.000", "10.000.000", ["HL-12"]),
        (" (%)", "6,19", "2,50", "5,00", ["HL-12"]),
    ],
)
def test_efficiency_of_money_is_what_the_budget_left(kepala: str, a: str, b: str, c: str, salah: list[str]) -> None:
    assert kode(UANG.format(kepala=kepala, a=a, b=b, c=c)) == salah
