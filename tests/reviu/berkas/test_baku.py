"""Wordings in reports of other agencies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reviu.berkas.satu_periksa import temuan

from akuntabel.reviu.paham.rumusan import huruf, kemiripan

KEPALA = """
LAPORAN KINERJA DINAS SOSIAL PROVINSI JAWA TENGAH TAHUN 2024

BAB II PERENCANAAN KINERJA

"""
PK = """
Tabel 2.1 Perjanjian Kinerja

No	Sasaran Strategis	Indikator Kinerja	Target
1	Menurunnya jumlah penduduk miskin ekstrem	Persentase penduduk miskin ekstrem	0,80%
2	Meningkatnya perlindungan sosial bagi penyandang disabilitas	Persentase penyandang disabilitas terlayani	90%
3	Meningkatnya perlindungan sosial bagi lanjut usia	Persentase lanjut usia terlayani	85%

"""
CAPAIAN = """
BAB III AKUNTABILITAS KINERJA

Tabel 3.1 Capaian

Sasaran	Indikator	Target	Realisasi
"""


def _capaian(*baris: str) -> str:
    return KEPALA + PK + CAPAIAN + "\n".join(baris) + "\n"


SAMA = (
    "MENURUNNYA JUMLAH PENDUDUK MISKIN EKSTREM\tProsentase Penduduk Miskin Ekstrem (%)\t0,80%\t0,79%",
    "Meningkatnya perlindungan sosial bagi penyandang disabilitas\tPersentase penyandang disabilitas terlayani\t90%\t91%",
    "Meningkatnya perlindungan sosial bagi lanjut usia\tPersentase lanjut usia terlayani\t85%\t85%",
)


def test_case_spelling_and_units_are_no_other_wording_and_sisters_no_variants() -> None:
    for kode in ("BK-01", "BK-02", "BK-03", "BK-04"):
        assert temuan(_capaian(*SAMA), kode) == []


def test_another_word_in_a_sasaran_is_found_once_with_both_places() -> None:
    hasil = temuan(_capaian(SAMA[0], SAMA[1], SAMA[2].replace("bagi lanjut usia", "bagi warga lanjut usia")), "BK-01")
    assert len(hasil) == 1
    assert "2 rumusan" in hasil[0].pesan
    assert "warga lanjut usia" in hasil[0].pesan
    assert "disabilitas" not in hasil[0].pesan


def test_another_word_in_an_indicator_is_found() -> None:
    hasil = temuan(
        _capaian(SAMA[0], SAMA[1].replace("disabilitas terlayani", "disabilitas tertangani"), SAMA[2]), "BK-02"
    )
    assert len(hasil) == 1
    assert hasil[0].kutipan == "Persentase penyandang disabilitas tertangani"


def test_a_short_mention_in_a_sentence_is_quiet_but_another_wording_is_not() -> None:
    pendek = _capaian(*SAMA) + "\nSasaran meningkatnya perlindungan sosial bagi lanjut usia tercapai.\n"
    assert temuan(pendek, "BK-01") == []
    lain = _capaian(*SAMA) + "\nSasaran menurunnya jumlah keluarga miskin ekstrem tercapai pada tahun 2024.\n"
    assert len(temuan(lain, "BK-01")) == 1


def test_tujuan_and_sasaran_are_different_things() -> None:
    teks = KEPALA + (
        "Tujuan Perangkat Daerah yang ditetapkan adalah: Meningkatnya perlindungan sosial bagi masyarakat.\n" + PK
    )
    assert temuan(teks, "BK-01") == []


def test_an_indicator_given_as_sasaran() -> None:
    teks = KEPALA + "Sasaran strategis yang harus diwujudkan adalah : persentase lanjut usia terlayani.\n" + PK
    assert [x.kutipan for x in temuan(teks, "BK-04")] == ["persentase lanjut usia terlayani"]


def test_a_report_said_to_be_of_another_agency() -> None:
    sisa = "Dinas Sosial Provinsi Jawa Tengah membina panti.\n\nLKjIP Dinas Pendidikan disusun menurut Renstra.\n"
    assert len(temuan(KEPALA + sisa, "BK-06")) == 1
    for baik in (
        "Laporan Kinerja Dinas Sosial Provinsi Jawa Tengah disusun.",
        "Dinas Pendidikan Provinsi Jawa Tengah menjadi mitra.",
        "Laporan Kinerja disampaikan kepada Badan Perencanaan Pembangunan Daerah.",
    ):
        assert temuan(KEPALA + "Dinas Sosial membina panti.\n\n" + baik + "\n", "BK-06") == []


def test_a_child_that_repeats_its_parent_is_found_and_one_that_does_not_is_quiet() -> None:
    tabel = """
Tabel 2.2 Cascading

Tujuan	Sasaran	Indikator	Target
Menurunnya kemiskinan	{}	Persentase penduduk miskin	9%
"""
    assert len(temuan(KEPALA + tabel.format("Menurunnya kemiskinan"), "BK-07")) == 1
    assert temuan(KEPALA + tabel.format("Meningkatnya pendapatan keluarga miskin"), "BK-07") == []


def test_a_tujuan_copied_from_the_government_plan() -> None:
    teks = KEPALA + (
        "RPJMD memuat misi 2 dengan Sasaran 1 : Menurunnya kemiskinan.\n\n"
        "Tujuan perangkat daerah yang ditetapkan adalah : Menurunnya kemiskinan dengan indikator angka kemiskinan.\n"
    )
    assert len(temuan(teks, "BK-07")) == 1


@pytest.mark.parametrize(
    ("kalimat", "salah"),
    [
        (
            "Persentase lanjut usia terlayani dihitung dari jumlah lanjut usia terlayani dibagi jumlah lanjut usia.",
            False,
        ),
        ("Persentase lanjut usia terlayani dihitung dari jumlah lanjut usia terlayani dibagi jumlah desa.", True),
        ("Angka kemiskinan dihitung dari jumlah penduduk miskin dibagi jumlah penduduk.", False),
        ("Persentase panti aktif diperoleh dari jumlah panti aktif dibagi total panti dikali 100%.", False),
    ],
)
def test_a_percentage_is_of_what_its_formula_divides_by(kalimat: str, salah: bool) -> None:
    assert bool(temuan(KEPALA + kalimat + "\n", "BK-09")) is salah


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_symmetric_and_bounded(a: str, b: str) -> None:
    assert 0 <= kemiripan(a, b) <= 1
    assert kemiripan(a, a) == 1


@given(st.text(alphabet="abc -()", max_size=40))
def test_letters_do_not_depend_on_case(teks: str) -> None:
    assert huruf(teks.upper()) == huruf(teks)


@pytest.mark.parametrize(
    ("teks", "salah"),
    [
        ("Rencana Pembangunan Jangka Menengah Daerah (RPJMD) 2021-2026", False),
        ("menurut rencana pembangunan jangka menengah daerah (RPJMD)", False),
        ("Perubahan RPJMD (RPJMD) disusun", False),
        ("Rencana Jangka Menengah Daerah (RPJMD) memuat", True),
        ("Dokumen Pelaksana Anggaran (DPA) perangkat daerah", True),
        ("Survey Kepuasan Masyarakat (SKM)", False),
        ("Anggaran Pendapatan Belanja Daerah (APBD)", False),
        ("Sumber Daya Manusia aparatur (SDM)", False),
        ("Sistem Akuntabilitas Kinerja Pemerintah (SAKIP)", True),
    ],
)
def test_a_long_form_fits_its_short_form(teks: str, salah: bool) -> None:
    assert bool(temuan(KEPALA + teks + ".\n", "BK-12")) is salah


def test_a_column_of_conditions_holds_conditions() -> None:
    tabel = """
Tabel 2.2 Rencana

Kegiatan	Sasaran Kegiatan	Indikator	Target
Panti	{}	Jumlah panti	4 unit
Bantuan	Tersalurkannya bantuan	Jumlah keluarga	90 keluarga
Lansia	Terlindunginya lansia	Jumlah lansia	90 orang
Anak	Meningkatnya perlindungan anak	Jumlah anak	90 anak
"""
    assert len(temuan(KEPALA + tabel.format("Kelancaran pelayanan panti"), "BK-11")) == 1
    assert temuan(KEPALA + tabel.format("Terpeliharanya panti"), "BK-11") == []


def test_a_clause_with_yang_words_a_condition() -> None:
    baris = "Penyuluhan\t{}\tJumlah keluarga\t90 keluarga"
    tabel = (
        "Tabel 2.3 Rencana\n\nKegiatan\tSasaran Kegiatan\tIndikator\tTarget\n"
        "Rujukan\tTerlaksananya rujukan\tJumlah laporan\t12 laporan\n"
        "Bantuan\tMeningkatnya jangkauan bantuan\tJumlah orang\t90 orang\n"
        f"Pendataan\tTerdatanya penduduk miskin\tJumlah jiwa\t90 jiwa\n{baris}\n"
    )
    assert temuan(KEPALA + tabel.format("Keluarga miskin yang mendapatkan penyuluhan"), "BK-11") == []
    assert temuan(KEPALA + tabel.format("Kawasan yang telah ditata"), "BK-11") == []
    assert len(temuan(KEPALA + tabel.format("Kelancaran penyuluhan keluarga miskin"), "BK-11")) == 1


def test_a_sasaran_in_a_sentence_ends_before_the_verb_that_points_to_its_table() -> None:
    teks = """
        LAPORAN KINERJA KECAMATAN SUKUN KOTA MALANG TAHUN 2024

        BAB III AKUNTABILITAS KINERJA

        1. Sasaran Strategis 1: Meningkatnya mutu pelayanan kecamatan

        Target dan realisasi indikator pada sasaran meningkatnya mutu pelayanan kecamatan disajikan dalam Tabel 3.1.
        """
    assert temuan(teks, "BK-01") == []


def test_another_word_for_the_condition_or_its_object_is_another_wording() -> None:
    kepala = "LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024\n\nBAB II RENCANA\n\nTabel 2.1 Perjanjian Kinerja\n\nSasaran\tIndikator\tTarget\nMeningkatnya mutu pelayanan kesehatan\tIndeks mutu\t74\n\nBAB III KINERJA\n\nTabel 3.1 Capaian Kinerja\n\nSasaran\tIndikator\tTarget\tRealisasi\n{}\tIndeks mutu\t74\t73\n"
    assert temuan(kepala.format("Meningkatnya mutu pelayanan kesehatan"), "BK-01") == []
    assert len(temuan(kepala.format("Terwujudnya mutu pelayanan kesehatan"), "BK-01")) == 1
    assert len(temuan(kepala.format("Meningkatnya mutu layanan kesehatan"), "BK-01")) == 1


@pytest.mark.parametrize(
    ("nama", "banyak"),
    [("Dinas Pertanian TPH", 0), ("Dinas Pertanian Tanaman Pangan", 0), ("Dinas Pertanian KP", 1), ("Dinas Sosial", 1)],
)
def test_the_office_s_own_name_in_initials_is_no_other_office(nama: str, banyak: int) -> None:
    sendiri = "Dinas Pertanian Tanaman Pangan dan Hortikultura"
    teks = f"""
        LAPORAN KINERJA {sendiri.upper()} KABUPATEN BARITO KUALA TAHUN 2019

        {sendiri} Kabupaten Barito Kuala melapor. Laporan Kinerja {sendiri} Kabupaten Barito Kuala disusun.

        Laporan Kinerja {nama} Kabupaten Barito Kuala disusun menurut pedoman.
        """
    assert len(temuan(teks, "BK-06")) == banyak


def _dua_rumusan(kop: str, satu: str, dua: str) -> str:
    return (
        f"LAPORAN KINERJA {kop} TAHUN 2024\n\nBAB II PERENCANAAN KINERJA\n\nTabel 2.1 Perjanjian Kinerja\n\n"
        f"Sasaran\tIndikator\tTarget\nMeningkatnya pelayanan\t{satu}\t90\nMenurunnya keluhan\tAngka keluhan warga\t5\n\n"
        "BAB III AKUNTABILITAS KINERJA\n\nTabel 3.1 Capaian Kinerja\n\nSasaran\tIndikator\tTarget\tRealisasi\n"
        f"Meningkatnya pelayanan\t{dua}\t90\t88\nMenurunnya keluhan\tAngka keluhan warga\t5\t4\n"
    )


@pytest.mark.parametrize(
    ("kop", "satu", "dua"),
    [
        (
            "DINAS SOSIAL KOTA BATU",
            "Jumlah desa dengan data kesejahteraan sosial",
            "Jumlah desa dengan data kesejahteraan",
        ),
        ("BADAN KEUANGAN KOTA BATU", "Persentase laporan keuangan tepat waktu", "Persentase laporan tepat waktu"),
        ("DINAS PENDIDIKAN KOTA BATU", "Angka partisipasi usia 7–12 tahun", "Angka partisipasi usia 7–12"),
        ("DINAS KESEHATAN KOTA BATU", "Persentase sarana kesehatan berizin", "Persentase sarana berizin"),
    ],
)
def test_a_word_that_the_office_has_in_its_name_belongs_to_an_indicator_all_the_same(
    kop: str, satu: str, dua: str
) -> None:
    assert len(temuan(_dua_rumusan(kop, satu, dua), "BK-02")) == 1


@pytest.mark.parametrize(
    ("satu", "dua"),
    [
        ("Indeks Kepuasan Masyarakat Dinas Sosial", "Indeks Kepuasan Masyarakat"),
        ("Nilai SAKIP Dinas Sosial Kota Batu", "Nilai SAKIP perangkat daerah"),
        ("Persentase warga terlayani pada tahun 2024", "Persentase warga terlayani"),
        ("Presentase warga yang terlayani", "Persentase warga terlayani"),
    ],
)
def test_the_name_of_the_office_the_year_and_spelling_make_no_other_indicator(satu: str, dua: str) -> None:
    assert temuan(_dua_rumusan("DINAS SOSIAL KOTA BATU", satu, dua), "BK-02") == []


def test_a_wrong_form_of_a_word_is_spelling_and_no_other_sasaran() -> None:
    teks = _dua_rumusan("DINAS SOSIAL KOTA BATU", "Angka kemiskinan", "Angka kemiskinan")
    assert temuan(teks.replace("pelayanan", "kualitas pelayanan").replace("kualitas", "kwalitas", 1), "BK-01") == []


@pytest.mark.parametrize("nama", ["Dinas Sosail", "Dinas Soosial", "Dinas Sosiall"])
def test_the_own_name_mistyped_is_no_other_office(nama: str) -> None:
    assert not temuan(f"{KEPALA}Laporan Kinerja {nama} Provinsi Jawa Tengah disusun.\n", "BK-06")
    assert temuan(f"{KEPALA}Laporan Kinerja Dinas Kehutanan Provinsi Jawa Tengah disusun.\n", "BK-06")
