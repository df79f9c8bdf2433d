"""How many sasaran and indicators there are, by the tables; parts, lists and other plans are left alone."""

from __future__ import annotations

import pytest
from tests.reviu.berkas.satu_periksa import temuan

PK = """

Tabel 2.1 Perjanjian Kinerja

No\tSasaran Strategis\tIndikator Kinerja\tTarget
1\tMeningkatnya mutu layanan rawat inap\tIndeks kepuasan pasien\t84
\t\tPersentase pasien pulang sembuh\t95%
2\tMeningkatnya tata kelola rumah sakit\tNilai akuntabilitas kinerja\t72
\t\tOpini atas laporan keuangan\t1
3\tMeningkatnya kompetensi tenaga kesehatan\tPersentase tenaga bersertifikat\t80%

"""


@pytest.mark.parametrize(
    ("kalimat", "benar", "salah"),
    [
        ("Rencana strategis rumah sakit dijabarkan ke dalam {} sasaran strategis.", "3", "4"),
        ("RSUD menetapkan {} sasaran dengan lima indikator kinerja utama.", "tiga", "lima"),
        ("Laporan ini menyajikan capaian 3 sasaran strategis yang diukur dengan {} indikator kinerja.", "5", "6"),
        ("Perjanjian kinerja terdiri atas {} (tiga) sasaran strategis.", "3", "4"),
        ("Direktur RSUD memiliki {} indikator kinerja utama pada tahun ini.", "5", "8"),
        ("Pada tahun 2023 rumah sakit mengukur {} indikator kinerja dari 3 sasaran strategis.", "lima", "tujuh"),
    ],
)
def test_the_number_that_is_said_is_that_of_the_table(kalimat: str, benar: str, salah: str) -> None:
    assert temuan(kalimat.format(benar) + PK, "HL-43") == []
    assert len(temuan(kalimat.format(salah) + PK, "HL-43")) == 1


@pytest.mark.parametrize(
    "kalimat",
    [
        "RPJMD Kabupaten Pacitan memiliki 9 sasaran strategis.",
        "Setiap tujuan memiliki paling sedikit 4 sasaran strategis.",
        "Terdapat 4 indikator yang belum mencapai target.",
        "Sebanyak 4 dari 5 indikator kinerja tercapai.",
        "Rumah sakit memiliki 7 sasaran program.",
        "Rumah sakit memiliki 9 indikator mutu nasional, yaitu kebersihan tangan dan lainnya.",
        "Sasaran ketiga diukur dengan 1 indikator kinerja, sasaran kedua diukur dengan 2 indikator kinerja.",
        "Renstra terdiri atas 4 sasaran strategis:\n\n1. Mutu;\n2. Tata kelola;\n3. Tenaga; dan\n4. Sarana.",
        "Semula ditetapkan 4 sasaran strategis, kemudian menjadi 3 sasaran strategis.",
        "Rumah sakit memiliki 9 indikator mutu nasional.",
        "Pendapatan naik dari 4 sasaran kelompok.",
    ],
)
def test_other_numbers_are_left_alone(kalimat: str) -> None:
    assert temuan(kalimat + PK, "HL-43") == []


def test_sentences_that_agree_with_each_other_are_not_held_against_a_table_that_may_be_a_part() -> None:
    kalimat = "RSUD menetapkan 4 sasaran strategis.\n\nLaporan ini menyajikan capaian 4 sasaran strategis."
    assert temuan(kalimat + PK, "HL-43") == []
    assert len(temuan(kalimat.replace("4", "3", 1) + PK, "HL-43")) == 1


def test_the_sasaran_of_one_tujuan_may_be_counted_alone() -> None:
    tabel = """

    Tabel 2.2 Tujuan dan Sasaran

    No\tTujuan\tSasaran\tIndikator Kinerja\tTarget
    1\tMeningkatnya kualitas jalan\tMeningkatnya kondisi jalan kabupaten\tPersentase jalan mantap\t80
    \t\tMeningkatnya kondisi jembatan\tPersentase jembatan baik\t70
    2\tMeningkatnya sanitasi\tMeningkatnya akses air minum\tPersentase akses air minum\t90
    """
    kalimat = "Tujuan pertama dijabarkan menjadi {} sasaran, seluruhnya terdapat {} sasaran strategis."
    assert temuan(kalimat.format(2, 3) + tabel, "HL-43") == []
    assert temuan(kalimat.format(2, 5) + tabel, "HL-43")
