"""Predicates, scales, AKIP in reports."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.naskah import temuan

from akuntabel.aturan.akip import kategori
from akuntabel.aturan.penulisan import tulis_angka

SKALA = """
    Tabel 3.1 Skala Nilai Peringkat Kinerja

    No\tInterval\tPredikat
    1\t91% ≤ x ≤ 100%\tSangat Tinggi
    2\t76% ≤ x ≤ 90%\tTinggi
    3\t66% ≤ x ≤ 75%\tSedang
    4\t51% ≤ x ≤ 65%\tRendah
    5\tx ≤ 50%\tSangat Rendah

    """
CAPAIAN = """
    Tabel 3.2 Capaian Kinerja

    No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)\tPredikat
    1\tPersentase jalan mantap\t100\t{0}\t{0}\t{1}
    """


@pytest.mark.parametrize(
    ("nilai", "predikat", "salah"),
    [
        ("98,51", "Sangat Tinggi", False),
        ("98,51", "Tinggi", True),
        ("90,00", "Tinggi", False),
        ("90,50", "Sangat Tinggi", False),
        ("90,50", "Tinggi", False),
        ("90,50", "Sedang", True),
        ("120,00", "Sangat Tinggi", False),
        ("120,00", "Sedang", True),
        ("40,00", "SANGAT RENDAH", False),
        ("66,00", "Rendah", True),
        ("98,51", "Tercapai", False),
    ],
)
@pytest.mark.parametrize("skala", [SKALA, ""])
def test_a_predicate_follows_the_printed_scale_or_else_that_of_the_regulation(
    nilai: str, predikat: str, salah: bool, skala: str
) -> None:
    assert bool(temuan(skala + CAPAIAN.format(nilai, predikat), "AK-01")) is salah


def test_a_scale_of_the_agencys_own_is_followed() -> None:
    skala = """
        Tabel 3.1 Kategori Capaian

        Rentang\tKategori
        > 100%\tMelebihi Target
        100%\tSesuai Target
        < 100%\tTidak Mencapai Target

        """
    assert temuan(skala + CAPAIAN.format("98,00", "Tidak Mencapai Target"), "AK-01") == []


@pytest.mark.parametrize(
    ("teks", "salah"),
    [
        ("Capaian kinerja tahun 2022 sebesar 108,42% dengan kategori Sangat Tinggi.", False),
        ("Capaian kinerja tahun 2022 sebesar 80,42% dengan kategori Sangat Tinggi.", True),
        ("Serapan 60% dengan kategori tinggi, capaian belum dihitung.", False),
    ],
)
def test_predicates_in_sentences(teks: str, salah: bool) -> None:
    assert bool(temuan(SKALA + "\n" + teks, "AK-01")) is salah


@pytest.mark.parametrize(
    ("semula", "menjadi", "salah"),
    [
        ("76% ≤ x ≤ 90%", "76% ≤ x ≤ 90%", False),
        ("76% ≤ x ≤ 90%", "76% ≤ x ≤ 92%", True),
        ("66% ≤ x ≤ 75%", "66% ≤ x ≤ 72%", True),
        ("76% ≤ x ≤ 90%", "76 – 90", False),
        ("x ≤ 50%", "50% ke bawah", False),
        ("x ≤ 50%", "55% ke bawah", True),
    ],
)
def test_holes_and_overlaps_of_a_scale(semula: str, menjadi: str, salah: bool) -> None:
    assert bool(temuan(SKALA.replace(semula, menjadi), "AK-02")) is salah


def test_a_value_in_a_hole_is_to_be_looked_at() -> None:
    (x,) = temuan(SKALA + CAPAIAN.format("90,50", "Tinggi"), "AK-02")
    assert "90,50" in x.pesan


@given(st.decimals(20, 100, places=2))
@settings(max_examples=100, deadline=None)
def test_the_category_of_a_score_is_recomputed(nilai: Decimal) -> None:
    benar = kategori(nilai)
    for huruf in ("AA", "A", "BB", "B", "CC", "C", "D"):
        teks = f"Hasil evaluasi AKIP memperoleh nilai {tulis_angka(nilai, 2)} dengan kategori {huruf}."
        if nilai == nilai.to_integral_value():
            continue
        assert bool(temuan(teks, "AK-03")) == (huruf != benar.kategori)


@pytest.mark.parametrize(
    ("teks", "salah"),
    [
        ("Nilai SAKIP tahun 2022 sebesar 70,55 predikat BB (Sangat Baik), tahun 2021 68,20 predikat B (Baik).", False),
        ("Nilai SAKIP tahun 2022 sebesar 70,55 predikat BB (Sangat Baik), tahun 2021 72,20 predikat B (Baik).", True),
        ("Nilai AKIP 72,35 dengan kategori BB (Memuaskan).", True),
        ("Nilai AKIP 55,35 dengan kategori CC (Cukup).", False),
        ("Nilai AKIP 82,30 (A).", False),
        ("Nilai AKIP 79,30 (A).", True),
        ("Penilaian reformasi birokrasi mendapat kategori B dengan nilai 75,10.", False),
        ("Hasil survei kepuasan masyarakat 84,10 dengan mutu pelayanan B.", False),
        ("Target nilai AKIP adalah kategori BB pada tahun 2026.", False),
        ("Laporan hasil evaluasi SAKIP memuat nilai 64,21 sehingga berpredikat BB.", True),
        ("Laporan hasil evaluasi SAKIP memuat nilai 64,21 sehingga berpredikat B.", False),
        ("Evaluasi akuntabilitas kinerja menghasilkan nilai 78,40 dengan predikat Memuaskan.", True),
        ("Evaluasi akuntabilitas kinerja menghasilkan nilai 78,40 dengan predikat Sangat Baik.", False),
        ("Capaian akuntabilitas kinerja 98,40 dengan predikat Sangat Baik.", False),
        ("Indeks reformasi birokrasi memperoleh nilai 78,40 dengan predikat Memuaskan.", False),
    ],
)
def test_categories_in_sentences(teks: str, salah: bool) -> None:
    assert bool(temuan(teks, "AK-03")) is salah


LKE = """
    Tabel 3.9 Hasil Evaluasi AKIP

    No\tKomponen\tBobot\tNilai 2021\tNilai 2022
    1\tPerencanaan Kinerja\t30\t21,30\t22,05
    2\tPengukuran Kinerja\t30\t20,40\t21,00
    3\tPelaporan Kinerja\t15\t10,50\t11,25
    4\tEvaluasi Akuntabilitas Kinerja Internal\t25\t16,00\t16,25
    \tNilai Hasil Evaluasi\t100\t68,20\t70,55
    \tTingkat Akuntabilitas Kinerja\t\tB\tBB

    """


@pytest.mark.parametrize(
    ("semula", "menjadi", "kode"),
    [
        ("68,20\t70,55", "68,20\t71,55", "HL-01"),
        ("\tB\tBB", "\tB\tA", "AK-03"),
        ("11,25", "16,25", "AK-04"),
        ("15\t10,50", "10\t10,00", "AK-05"),
    ],
)
def test_the_table_of_components(semula: str, menjadi: str, kode: str) -> None:
    assert temuan(LKE, kode) == []
    assert temuan(LKE.replace(semula, menjadi), kode)


def test_a_category_after_the_table_is_held_against_its_total() -> None:
    kalimat = "Dengan nilai itu Dinas Sosial memperoleh kategori {}."
    assert temuan(LKE + kalimat.format("BB (Sangat Baik)"), "AK-03") == []
    assert len(temuan(LKE + kalimat.format("B (Baik)"), "AK-03")) == 1


@pytest.mark.parametrize(
    ("kalimat", "salah"),
    [
        ("Nilai hasil evaluasi sebesar 70,55 termasuk kategori A (Memuaskan).", True),
        ("Nilai hasil evaluasi sebesar 70,55 termasuk kategori BB (Sangat Baik).", False),
        ("Total nilai 70,55 berada pada kategori CC.", True),
        ("Total nilai 70,55 berada pada kategori BB.", False),
        ("Dinas Sosial meraih 70,55, berkategori B.", True),
        ("Dinas Sosial meraih 84,55 pada survei kepuasan masyarakat, berkategori B.", False),
        ("Nilai akhir 70,55 dengan predikat Baik.", True),
        ("Hasil penilaian kearsipan 65,10 dengan kategori A.", False),
    ],
)
def test_a_score_told_after_the_table_needs_no_word_of_akip(kalimat: str, salah: bool) -> None:
    assert bool(temuan(LKE + kalimat, "AK-03")) is salah


def test_a_score_under_a_heading_about_akip_needs_no_word_of_it() -> None:
    kepala = "BAB III AKUNTABILITAS KINERJA\n\n{}\n\nNilai hasil evaluasi sebesar 70,55 termasuk kategori CC (Cukup)."
    assert temuan(kepala.format("3.4 Hasil Evaluasi AKIP"), "AK-03")
    assert temuan(kepala.format("3.4 Survei Pelayanan"), "AK-03") == []


def test_the_weights_of_the_older_regulation_are_known() -> None:
    teks = """
        No\tKomponen\tBobot\tNilai
        1\tPerencanaan Kinerja\t30\t22,05
        2\tPengukuran Kinerja\t25\t18,00
        3\tPelaporan Kinerja\t15\t11,25
        4\tEvaluasi Internal\t10\t6,25
        5\tPencapaian Kinerja\t20\t12,25
        """
    assert temuan(teks, "AK-05") == []


def test_a_predicate_may_class_the_capaian_of_the_quarter_or_of_the_year() -> None:
    kepala = "No\tIndikator Kinerja\tTarget 2024\tTarget s.d. Triwulan II\tRealisasi s.d. Triwulan II\tCapaian s.d. Triwulan II\tCapaian terhadap Target 2024\tPredikat"
    baris = "1\tPersentase jalan mantap\t80%\t40%\t38,4%\t96,00%\t48,00%\t{}"
    teks = f"{SKALA}\n    Tabel 3.2 Capaian Kinerja\n\n    {kepala}\n    {baris}\n"
    assert temuan(teks.format("Sangat Tinggi"), "AK-01") == []
    assert temuan(teks.format("Sangat Rendah"), "AK-01") == []
    assert len(temuan(teks.format("Sedang"), "AK-01")) == 1


def test_a_report_that_says_how_it_classes_values_between_two_classes_is_left_alone() -> None:
    teks = SKALA + CAPAIAN.format("90,40", "Sangat Tinggi")
    assert len(temuan(teks, "AK-02")) == 1
    catatan = "\n    Tabel itu tidak mengatur nilai di antara dua interval; predikat dimulai di atas 90.\n"
    assert temuan(teks + catatan, "AK-02") == []
    assert temuan(teks + "\n    Predikat ditetapkan dari capaian yang dibulatkan.\n", "AK-02") == []
