"""Duplicates and leftovers; what may well stand twice."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan

KALIMAT = (
    "Dinas Kesehatan melaksanakan pembinaan kepada seluruh puskesmas melalui kunjungan, pelatihan, dan pendampingan agar "
    "mutu layanan dasar terus meningkat di semua kecamatan."
)


def test_two_sentences_that_cite_the_same_regulation_are_no_duplicates() -> None:
    hukum = "Peraturan Wali Kota Bontang Nomor 12 Tahun 2020 tentang Kedudukan, Susunan Organisasi, Tugas, Fungsi, dan Tata Kerja Dinas Kesehatan"
    assert (
        temuan(
            f"Dinas dibentuk dengan {hukum}.\n\nUraian tugas setiap jabatan diatur lebih lanjut dalam {hukum}.\n",
            "SL-01",
        )
        == []
    )


def test_statements_of_figures_for_many_programs_follow_one_pattern() -> None:
    a = "Realisasi anggaran program ini sampai dengan akhir tahun anggaran sebesar Rp1.000,00 atau 95,10% dari seluruh pagu yang tersedia baginya."
    assert temuan(f"{a}\n\n{a}\n", "SL-01") == []


def test_a_summary_repeats_the_text() -> None:
    assert temuan(f"IKHTISAR EKSEKUTIF\n\n{KALIMAT}\n\nBAB I PENDAHULUAN\n\n{KALIMAT}\n", "SL-01") == []


def test_three_copies_are_one_finding() -> None:
    (x,) = temuan(f"{KALIMAT}\n\nTeks lain.\n\n{KALIMAT}\n\n{KALIMAT}\n", "SL-01")
    assert [y.baris for y in x.lokasi_lain] == [5, 7]


def test_words_of_numbers_and_names_repeat_themselves() -> None:
    assert temuan("Sebesar tiga juta empat ratus empat puluh ribu lima ratus empat puluh rupiah.", "SL-02") == []
    assert temuan("Badan Riset Daerah dipimpin Kepala Badan Riset Daerah Kota Bontang.", "SL-02") == []


def test_a_neighbour_is_no_leftover() -> None:
    teks = "Kota Bontang maju. Kota Bontang indah. Pemerintah Kota Bontang hadir.\n\nKota Bontang berbatasan dengan Kabupaten Kutai Timur.\n"
    assert temuan(teks, "SL-03") == []


def test_the_field_of_an_office_may_repeat_its_name() -> None:
    kalimat = (
        "Dinas Pekerjaan Umum dan Penataan Ruang merupakan unsur pelaksana urusan pemerintahan di bidang pekerjaan umum "
        "dan penataan ruang."
    )
    assert temuan(f"BAB I PENDAHULUAN\n\n{kalimat}\n", "SL-02") == []


def test_the_same_short_statement_of_two_programs_is_no_copy() -> None:
    kalimat = (
        "Pagu dan realisasi anggaran program ini belum diisi, dan program ini dilaksanakan melalui dua kegiatan dengan "
        "tiga sub kegiatan yang seluruhnya telah selesai."
    )
    kepala = "BAB III AKUNTABILITAS KINERJA\n\nA. Program Perikanan Tangkap\n\n"
    assert temuan(f"{kepala}{kalimat}\n\nB. Program Perikanan Budi Daya\n\n{kalimat}\n", "SL-01") == []
    assert len(temuan(f"{kepala}{kalimat}\n\n{kalimat}\n", "SL-01")) == 1


def test_the_place_of_signing_is_no_leftover() -> None:
    isi = "Dinas Pendidikan Provinsi Nusa melayani sekolah. " * 4
    assert temuan(f"BAB IV PENUTUP\n\n{isi}\n\nKota Baru, 14 Februari 2023\n", "SL-03") == []
    assert len(temuan(f"BAB IV PENUTUP\n\n{isi}\n\nSekolah di Kota Baru sudah terakreditasi.\n", "SL-03")) == 1


def test_names_that_begin_alike_and_a_healthy_town_are_no_leftovers() -> None:
    teks = (
        "LAPORAN KINERJA DINAS KESEHATAN KABUPATEN JOMBANG TAHUN 2024\n\nDinas Kesehatan Kabupaten Jombang menyusun "
        "laporan untuk Bupati. Kabupaten Jombang melaksanakan sub kegiatan Penyelenggaraan Kabupaten/Kota Sehat.\n\n"
        "Program dilaksanakan melalui kegiatan Penetapan Kurikulum Muatan Lokal Pendidikan Dasar dan kegiatan Penetapan "
        "Kurikulum Muatan Lokal Pendidikan Nonformal.\n\nPemerintah Kabupaten Jombang menetapkannya.\n"
    )
    assert temuan(teks, "SL-02") == []
    assert temuan(teks, "SL-03") == []


def test_a_paragraph_copied_with_all_its_figures_is_found() -> None:
    a = "Rata-rata capaian kinerja sebesar 102,35% dibandingkan dengan penyerapan anggaran sebesar 94,61% menghasilkan tingkat efisiensi 1,08 pada tahun laporan."
    assert len(temuan(f"{a}\n\n{a}\n", "SL-01")) == 1
    assert temuan(f"{a}\n\n{a.replace('94,61', '95,02')}\n", "SL-01") == []


def test_counts_of_categories_are_given_in_one_pattern() -> None:
    kalimat = (
        "Sebanyak 1 (satu) indikator sasaran atau 20,00% dikategorikan tinggi, yaitu angka kematian ibu, dan "
        "1 (satu) indikator sasaran atau 20,00% dikategorikan rendah, yaitu angka kesakitan."
    )
    assert temuan(kalimat, "SL-02") == []


@pytest.mark.parametrize("tanggal", ["Februari 2022", "14 Februari 2022", ".... Februari 2022", "tanggal 3 MARET 2022"])
def test_the_place_of_signing_is_no_other_region(tanggal: str) -> None:
    isi = "Dinas Perikanan Kabupaten Tirtajaya bekerja. Kabupaten Tirtajaya berpantai. Kabupaten Tirtajaya luas.\n\n"
    assert not temuan(f"BAB I PENDAHULUAN\n\n{isi}Kota Sukarame, {tanggal}\n", "SL-03")
    assert temuan(f"BAB I PENDAHULUAN\n\n{isi}Visi Kota Sukarame, yang ditetapkan tahun 2022, dijabarkan.\n", "SL-03")
