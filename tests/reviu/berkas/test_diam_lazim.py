"""What good reports write in other ways than usual, and the slips that look like it."""

import pytest
from tests.reviu.naskah import temuan

KOMPONEN = """
    Tabel 3.9 Nilai Evaluasi

    Komponen\tBobot\tNilai\tPersentase terhadap Bobot (%)
    Perencanaan\t30\t24,00\t80,00
    Pengukuran\t30\t21,00\t70,00
    Pelaporan\t15\t12,00\t80,00
    Evaluasi\t25\t20,00\t80,00
    Jumlah\t100\t{nilai}\t77,00
    """


@pytest.mark.parametrize(("nilai", "banyak"), [("77,00", 0), ("79,00", 1)])
def test_percentages_of_another_column_are_not_added_up(nilai: str, banyak: int) -> None:
    assert len(temuan(KOMPONEN.format(nilai=nilai), "HL-01")) == banyak


@pytest.mark.parametrize(
    ("pembuka", "banyak"),
    [
        ("Sekretaris Dinas membawahi dua subbagian dan tiga seksi, yaitu:", 0),
        ("Dinas terdiri atas satu sekretariat, dua bidang, dan dua UPTD, yaitu:", 0),
        ("Organisasi terdiri atas 1 (satu) sekretariat dan 4 (empat) bidang, yaitu:", 0),
        ("Kepala Dinas membawahi satu sekretaris dan lima kepala bidang, yaitu:", 0),
        ("Dinas terdiri atas satu unit dan lima bidang, yaitu:", 1),
        ("Dinas terdiri atas dua sekretariat dan empat bidang, yaitu:", 1),
    ],
)
def test_units_of_two_kinds_are_counted_together(pembuka: str, banyak: int) -> None:
    butir = "".join(f"    {n}. Unit {x};\n" for n, x in enumerate(("Alfa", "Beta", "Gama", "Delta", "Eta"), start=1))
    assert len(temuan(f"    BAB I PENDAHULUAN\n\n    {pembuka}\n{butir}", "ST-12")) == banyak


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Pagu untuk mencapai target tersebut disajikan pada Tabel 2.4.", 0),
        ("Tujuan dimaksud dirinci ke dalam sasaran sebagaimana Tabel 2.4.", 0),
        ("Tujuan dan sasaran disajikan pada Tabel 2.4.", 1),
        ("Realisasi setiap sasaran disajikan pada Tabel 2.4.", 1),
    ],
)
def test_what_was_told_before_is_no_promise_of_a_table(kalimat: str, banyak: int) -> None:
    teks = f"""
        BAB II PERENCANAAN KINERJA

        {kalimat}

        Tabel 2.4 Pagu per Sasaran

        Sasaran\tPagu (Rp)
        Meningkatnya produksi\t80.000.000
        Meningkatnya konsumsi\t20.000.000
        """
    assert len(temuan(teks, "ST-14")) == banyak


@pytest.mark.parametrize(
    ("janji", "banyak"),
    [
        ("penjelasan umum organisasi, isu strategis", 0),
        ("gambaran umum organisasi dan isu strategis", 0),
        ("penjelasan umum organisasi, peta jabatan, isu strategis", 1),
        ("isu strategis, potensi perikanan, tugas dan fungsi", 1),
    ],
)
def test_the_words_of_the_law_for_the_office_are_kept_by_its_tugas(janji: str, banyak: int) -> None:
    teks = f"""
        BAB I PENDAHULUAN

        A. Tugas dan Fungsi

        Dinas melayani warga.

        B. Isu Strategis

        Masih banyak.

        C. Sistematika

        Bab I Pendahuluan memuat {janji}.
        Bab II Perencanaan Kinerja memuat perjanjian kinerja.

        BAB II PERENCANAAN KINERJA

        Isi.
        """
    assert len(temuan(teks, "ST-06")) == banyak


@pytest.mark.parametrize(
    ("teks", "banyak"),
    [
        ("Capaian dihitung sebagai (realisasi : target) x 100 persen.", 0),
        ("Tingkat capaian = realisasi kinerja : target kinerja x 100%.", 0),
        ("Bidang yang dibina pada tahun ini adalah : perikanan dan peternakan.", 1),
        ("Dinas (termasuk UPTD) membina bidang berikut ini : perikanan.", 1),
    ],
)
def test_a_division_keeps_its_spaces(teks: str, banyak: int) -> None:
    assert len(temuan(teks, "GY-21")) == banyak


SURVEI = """
    Tabel 3.1 Capaian

    No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
    1\tPersentase warga terlayani air bersih\t80,00\t84,00\t105,00
    2\tPersentase desa mandiri pangan\t50,00\t51,00\t102,00

    Tabel 3.2 Kemajuan

    No\tIndikator Kinerja\tRealisasi 2023\tTarget 2026\tCapaian (%)
    1\tPersentase warga terlayani air bersih\t84,00\t100,00\t84,00
    2\tPersentase desa mandiri pangan\t51,00\t55,00\t92,73

    {kalimat}
    """


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Menurut Tabel 3.1, capaian tertinggi ialah persentase warga terlayani air bersih.", 0),
        ("Capaian tertinggi ialah persentase warga terlayani air bersih (105,00%).", 0),
        ("Menurut Tabel 3.1, capaian tertinggi ialah persentase desa mandiri pangan.", 1),
        ("Capaian tertinggi ialah persentase desa mandiri pangan (102,00%).", 1),
        (
            "Capaian terendah ialah persentase desa mandiri pangan (102,00%), disusul persentase warga terlayani air bersih.",
            0,
        ),
    ],
)
def test_a_claim_of_rank_is_looked_up_in_the_table_that_it_speaks_of(kalimat: str, banyak: int) -> None:
    assert len(temuan(SURVEI.format(kalimat=kalimat), "HL-29")) == banyak
