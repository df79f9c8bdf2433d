"""Structure: each check at reports of other shapes than its own example, and what must stay quiet."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan

TABEL = "No\tUraian\tJumlah\n1\tMobil\t3\n2\tMotor\t4\n3\tSepeda\t1\n"


def test_a_table_of_another_document_is_no_missing_table() -> None:
    teks = f"Tabel 3.1 Renstra memuat target.\n\nSebagaimana Tabel 2.1 Permendagri 86 Tahun 2017.\n\nTabel 1.1 A\n\n{TABEL}"
    assert temuan(teks, "ST-01") == []


def test_all_places_that_name_a_missing_table_are_one_finding() -> None:
    (x,) = temuan(f"Lihat Tabel 9.9.\n\nJuga (Tabel 9.9).\n\nTabel 1.1 Kendaraan\n\n{TABEL}", "ST-01")
    assert (x.lokasi.baris, [y.baris for y in x.lokasi_lain]) == (1, [3])
    assert "Tabel 9.9" in x.pesan


def test_a_report_that_numbers_no_table_is_not_asked_for_captions() -> None:
    assert temuan(f"BAB I PENDAHULUAN\n\n{TABEL}\nTeks.\n\n{TABEL}", "ST-04") == []


def test_numbers_that_restart_per_group_are_in_order() -> None:
    teks = "No.\tUraian\nKekuatan\t\n1.\tAnggaran tersedia\n2.\tJumlah pegawai cukup\nKelemahan\t\n1.\tSarana rendah\n2.\tMutu\n"
    assert temuan(teks, "ST-09") == []


def test_a_row_without_number_among_numbered_ones_is_named() -> None:
    (x,) = temuan("No\tJenis\tJumlah\n1\tD1\t1\n2\tD2\t1\n\tD3\t0\n3\tS1\t4\n4\tS2\t1\n", "ST-09")
    assert "D3" in x.pesan
    assert x.lokasi.baris == 4


def test_totals_need_no_number() -> None:
    assert temuan("No\tJenis\tJumlah\n1\tD1\t1\n2\tD2\t1\n3\tS1\t4\n\tJumlah\t6\n", "ST-09") == []


def test_a_list_that_goes_on_after_its_sublist_is_in_order() -> None:
    teks = "Susunan organisasi:\n- a. Sekretariat terdiri atas:\n - 1. Subbagian Umum;\n - 2. Subbagian Keuangan;\n- b. Bidang Satu;\n- c. Bidang Dua.\n"
    assert temuan(teks, "ST-09") == []
    assert temuan(teks, "ST-10") == []


def test_a_chapter_that_is_announced_and_missing_is_named() -> None:
    teks = "BAB I PENDAHULUAN\n\nA. Sistematika\n\n- Bab I Pendahuluan memuat latar belakang.\n- Bab II Perencanaan memuat rencana.\n- Bab III Penutup memuat simpulan.\n\nBAB II PERENCANAAN\n\nIsi.\n"
    (x,) = temuan(teks, "ST-05")
    assert "Bab III" in x.pesan


def test_letter_spaced_titles_are_the_same_title() -> None:
    teks = "BAB I PENDAHULUAN\n\nA. Sistematika\n\nBAB I : PENDAHULUAN\n\nBab ini memuat latar belakang.\n\nBAB II : PENUTUP\n\nBab ini memuat simpulan.\n\nBAB II P E N U T U P\n\nIsi.\n"
    assert temuan(teks, "ST-05") == []


def test_years_ahead_are_no_number_of_items() -> None:
    teks = "Kebijakan dalam kurun waktu 5 (lima) tahun ke depan, yaitu:\n- Satu;\n- Dua;\n- Tiga.\n"
    assert temuan(teks, "ST-12") == []


def test_a_wrong_number_in_words_is_left_to_the_check_of_words() -> None:
    assert temuan("Ada 3 (empat) program, yaitu:\n1. Satu;\n2. Dua.\n", "ST-12") == []


def test_parts_of_one_name_in_different_chapters_are_no_duplicates() -> None:
    teks = "BAB II RENCANA\n\nA. Umum\n\nIsi.\n\nBAB III CAPAIAN\n\nA. Umum\n\nIsi.\n"
    assert temuan(teks, "ST-08") == []


def test_a_chapter_with_parts_is_not_empty() -> None:
    assert temuan("BAB I PENDAHULUAN\n\nA. Umum\n\nIsi.\n\nBAB II PENUTUP\n\nIsi.\n", "ST-10") == []


def test_a_table_that_holds_what_the_text_says_is_quiet() -> None:
    teks = "Target dan realisasi sasaran disajikan pada Tabel 3.1.\n\nTabel 3.1 Kinerja Sasaran\n\nIndikator\tTarget\tRealisasi\nIndeks\t80\t81\n"
    assert temuan(teks, "ST-14") == []


def test_what_stands_far_before_the_verb_is_no_promise_of_the_table() -> None:
    teks = "Capaian kinerja digolongkan menurut skala nilai peringkat kinerja dalam Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 sebagaimana disajikan dalam Tabel 3.1.\n\nTabel 3.1 Skala Nilai\n\nNo\tInterval\tKriteria\n1\t91 ke atas\tSangat Tinggi\n"
    assert temuan(teks, "ST-14") == []


def test_a_heading_right_after_the_last_item_of_a_list_is_a_heading() -> None:
    teks = (
        "BAB I PENDAHULUAN\n\nA. Gambaran Umum\n\n1. Susunan Organisasi\n\nSusunan organisasi terdiri atas:\n\n"
        + "".join(
            f"{n}. {x}\n\n" for n, x in enumerate(("Camat;", "Sekretariat;", "Seksi Pemerintahan; dan", "Jabatan."), 1)
        )
    )
    teks += "2. Sumber Daya Manusia\n\nJumlah pegawai 12 orang.\n"
    assert temuan(teks, "ST-09") == []
    assert temuan(teks, "GY-26") == []


def test_a_list_of_regulations_has_no_acts() -> None:
    butir = ["Undang-Undang Nomor 23 Tahun 2014"] + [
        f"Peraturan Pemerintah Nomor {n} Tahun 2019" for n in (2, 12, 13, 17)
    ]
    teks = "Dasar hukum:\n\n" + "\n".join(f"{n}. {x} tentang Hal Itu;" for n, x in enumerate(butir, 1))
    assert temuan(teks, "ST-16") == []


def test_the_second_of_two_rows_has_the_number_two() -> None:
    tabel = "Tabel 1.1 Pegawai\n\nNo\tJenis Kelamin\tJumlah\n1.\tLaki-laki\t4\n{}.\tPerempuan\t3\n"
    assert temuan(tabel.format(2), "ST-09") == []
    assert len(temuan(tabel.format(3), "ST-09")) == 1


def test_a_heading_used_twice_is_told_by_both_numbers_with_one_full_stop() -> None:
    teks = "BAB III KINERJA\n\nA. Capaian\n\nIsi.\n\nB. Kinerja\n\nIsi.\n"
    (x,) = temuan(teks, "ST-08")
    assert x.pesan == "Judul “Kinerja” dipakai dua kali: BAB III dan “B.”."


def test_a_caption_of_another_chapter_is_told_by_roman_numbers() -> None:
    teks = "BAB III KINERJA\n\nTabel 2.1 Capaian\n\nIndikator\tTarget\nIndeks\t80\n"
    (x,) = temuan(teks, "ST-03")
    assert x.pesan == "Tabel 2.1 berada di Bab III, sedangkan nomornya menunjuk Bab II."


@pytest.mark.parametrize(
    "pembuka",
    [
        "Sasaran No. 1 tersebut diukur dengan indikator, yaitu:",
        "Misi ke-2 itu dijabarkan dalam tujuan, yakni:",
        "Hasil pada Tabel 5 tersebut meliputi:",
        "Pada triwulan 1 tersebut dilaksanakan rapat, yaitu:",
    ],
)
def test_a_number_that_names_a_thing_counts_no_items(pembuka: str) -> None:
    assert not temuan(f"BAB II PERENCANAAN\n\n{pembuka}\n1. Rapat kerja;\n2. Monitoring;\n3. Evaluasi.\n", "ST-12")


def test_a_number_that_counts_still_does() -> None:
    assert temuan("BAB II PERENCANAAN\n\nLima seksi tersebut adalah:\n1. Seksi A;\n2. Seksi B;\n3. Seksi C.\n", "ST-12")


@pytest.mark.parametrize(
    "rumus",
    ["Capaian = Realisasi x 100%\n\nTarget", "Tingkat Capaian = (Realisasi / Target) x 100%", "Y = a + b"],
)
def test_a_formula_is_what_a_caption_announces(rumus: str) -> None:
    teks = f"BAB III AKUNTABILITAS KINERJA\n\nTabel 3.1\n\nRumus Capaian Kinerja\n\n{rumus}\n\nHasilnya diuraikan di bawah.\n"
    assert not temuan(teks, "ST-02")
