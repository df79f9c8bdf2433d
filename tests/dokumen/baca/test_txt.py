"""Text files: paragraphs, lists, tables over pages, running heads, and places that stay true."""

from __future__ import annotations

from textwrap import dedent

import pytest

from akuntabel.dokumen.baca.model import Alinea, BerkasDitolakError, GantiHalaman, JenisAlinea, TabelTerbaca
from akuntabel.dokumen.baca.txt import baca_txt


def baca(teks: str) -> list[Alinea | TabelTerbaca]:
    return [b for b in baca_txt(dedent(teks).encode()).blok if isinstance(b, Alinea | TabelTerbaca)]


def test_marks_stand_apart_from_the_text_and_headings_are_no_items() -> None:
    blok = baca(
        "A. LATAR BELAKANG\n\n- a. perumusan kebijakan;\n - 1. Subbagian Umum;\n3.1.2 Sasaran\n2) pelaporan;\n- butir\n"
    )
    assert [(b.penanda, b.jenis, b.teks) for b in blok if isinstance(b, Alinea)] == [
        ("A.", JenisAlinea.ISI, "LATAR BELAKANG"),
        ("a.", JenisAlinea.BUTIR, "perumusan kebijakan;"),
        ("1.", JenisAlinea.BUTIR, "Subbagian Umum;"),
        ("3.1.2", JenisAlinea.ISI, "Sasaran"),
        ("2)", JenisAlinea.BUTIR, "pelaporan;"),
        ("-", JenisAlinea.BUTIR, "butir"),
    ]


def test_a_sentence_that_goes_on_after_a_page_keeps_the_line_of_each_half() -> None:
    teks = "Kinerja program sampai dengan akhir tahun anggaran ini dilaporkan sebesar\n\n\n\n12,5 % dari target.\n"
    (b,) = baca(teks)
    assert b.teks == "Kinerja program sampai dengan akhir tahun anggaran ini dilaporkan sebesar 12,5 % dari target."
    assert isinstance(b, Alinea)
    assert b.letak_pada(b.teks.index("Kinerja")).baris == 1
    assert b.letak_pada(b.teks.index("12,5")).baris == 5
    assert b.letak_pada(b.teks.index("12,5")).halaman == 2


def test_folded_lines_are_one_paragraph_and_short_lines_stay_apart() -> None:
    blok = baca(
        """
        Dinas Perikanan merupakan unsur pelaksana urusan pemerintahan di bidang
        kelautan dan perikanan.

        KEPALA DINAS
        DRS. CONTOH
        """
    )
    assert [b.teks for b in blok if isinstance(b, Alinea)] == [
        "Dinas Perikanan merupakan unsur pelaksana urusan pemerintahan di bidang kelautan dan perikanan.",
        "KEPALA DINAS",
        "DRS. CONTOH",
    ]


def test_running_heads_of_three_pages_are_told_apart_with_all_their_lines() -> None:
    halaman = "**LAPORAN KINERJA\nDINAS PERIKANAN TAHUN 2024**\n\nIsi halaman {}.\n"
    blok = baca("\n\n\n\n".join(halaman.format(n) for n in range(1, 4)))
    kepala = [b for b in blok if isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA]
    assert [b.teks for b in kepala] == ["LAPORAN KINERJA DINAS PERIKANAN TAHUN 2024"] * 3
    assert kepala[0].letak_pada(kepala[0].teks.index("2024")).baris == 2


def test_a_table_runs_on_over_a_page_without_its_repeated_head_and_a_split_row_is_mended() -> None:
    blok = baca(
        "No\tProgram\tTarget\n1\tProgram Penunjang Urusan,\t5 dokumen\n\n\n\nNo\tProgram\tTarget\n\tPemerintahan Daerah\t\n2\tProgram Lain\t3\n"
    )
    (t,) = blok
    assert isinstance(t, TabelTerbaca)
    assert [b.teks for b in t.baris] == [
        ("No", "Program", "Target"),
        ("1", "Program Penunjang Urusan, Pemerintahan Daerah", "5 dokumen"),
        ("2", "Program Lain", "3"),
    ]
    assert [b.terbelah for b in t.baris] == [False, True, False]
    assert [x.baris for x in t.baris[1].sel[1].semua_letak] == [2, 7]


def test_a_head_of_two_rows_names_each_column_by_both() -> None:
    (t,) = baca("No\tTUJUAN\t\tSASARAN\t\n\tURAIAN\tTARGET\tURAIAN\tTARGET\n1\tA\t80\tB\t90\n")
    assert isinstance(t, TabelTerbaca)
    assert t.kepala == 2
    assert t.judul_kolom() == ("No", "TUJUAN URAIAN", "TUJUAN TARGET", "SASARAN URAIAN", "SASARAN TARGET")


def test_a_row_that_numbers_the_columns_belongs_to_the_head() -> None:
    (t,) = baca("No\tSasaran\tTarget\n(1)\t(2)\t(3)\n1\tA\t80\n")
    assert isinstance(t, TabelTerbaca)
    assert t.kepala == 2
    assert t.judul_kolom() == ("No", "Sasaran", "Target")


def test_form_feeds_and_three_blank_lines_begin_pages() -> None:
    lap = baca_txt(b"Satu.\n\fDua.\n\n\n\nTiga.\n")
    assert lap.jumlah_halaman == 3
    assert [b.letak.halaman for b in lap.blok if isinstance(b, GantiHalaman)] == [2, 3]


@pytest.mark.parametrize("sandi", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(sandi: str) -> None:
    (b,) = [x for x in baca_txt("Nilai–Nilai “baik”.\n".encode(sandi)).blok if isinstance(x, Alinea)]
    assert b.teks == "Nilai–Nilai “baik”."


def test_what_is_no_text_or_too_large_is_refused() -> None:
    for isi in (b"\x00\x01\x02" * 50, b"\n" * 300_000, b"a\t" * 3_000_000):
        with pytest.raises(BerkasDitolakError):
            baca_txt(isi)


def test_captions_that_begin_three_pages_are_no_running_heads() -> None:
    halaman = "Tabel 3.{}\nRealisasi Sasaran Strategis {}\n\nIndikator\tTarget\nIndeks\t80\n"
    lap = baca_txt("\f".join(halaman.format(n, n) for n in range(1, 4)).encode())
    assert [b.teks for b in lap.blok if isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA] == []


def test_letters_that_stand_for_others_are_read_as_a_reader_sees_them() -> None:
    (a,) = baca_txt("E\ufb01siensi Undang\u2011Undang ke\u00adgiatan Rp\u00a05 \ufb02uktuasi\n".encode()).alinea()
    assert a.teks == "Efisiensi Undang-Undang kegiatan Rp 5 fluktuasi"


@pytest.mark.parametrize("tanda", ["•", "●", "➢", "✓", "❖", "■", "—", "\uf0d8", "\uf0a7", "\ue4c4"])
def test_signs_before_items_are_marks(tanda: str) -> None:
    (a,) = baca_txt(f"{tanda} menyusun rencana;\n".encode()).alinea()
    assert (a.jenis, a.teks) == (JenisAlinea.BUTIR, "menyusun rencana;")


def test_headings_of_the_same_words_on_several_pages_are_no_running_heads() -> None:
    for nomor in (("3.1.1.4.", "3.1.2.4.", "3.1.3.4."), ("d.", "d.", "d.")):
        halaman = [f"{n} Perbandingan dengan Standar Nasional\n\nIsi halaman ini cukup panjang." for n in nomor]
        terbaca = baca_txt("\n\f\n".join(("Awal.", *halaman)).encode())
        assert [a.teks for a in terbaca.alinea()].count("Perbandingan dengan Standar Nasional") == 3
        assert not [a for a in terbaca.alinea() if a.jenis is JenisAlinea.KEPALA]
