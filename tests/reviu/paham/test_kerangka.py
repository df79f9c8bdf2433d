"""The outline of reports of many shapes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reviu.naskah import laporan

from akuntabel.dokumen.baca.model import Alinea, JenisAlinea, LaporanTerbaca, Letak
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.kerangka import nomor_bab


def judul(teks: str) -> list[tuple[int, str]]:
    return [(b.tingkat, b.sebutan) for b in laporan(teks).kerangka.bagian]


def test_chapters_with_their_titles_on_the_next_line_and_parts_by_letter() -> None:
    assert judul(
        """
        BAB I

        PENDAHULUAN

        A. Latar Belakang

        Isi.

        BAB II
        PERENCANAAN
        KINERJA

        A. Rencana Strategis

        Isi.
        """
    ) == [
        (1, "BAB I PENDAHULUAN"),
        (2, "A. Latar Belakang"),
        (1, "BAB II PERENCANAAN KINERJA"),
        (2, "A. Rencana Strategis"),
    ]


def test_decimal_numbers_give_the_level() -> None:
    assert judul(
        """
        BAB III – AKUNTABILITAS KINERJA

        3.1 Capaian Kinerja

        3.1.1 Sasaran Pertama

        Isi.

        3.2 Realisasi Anggaran

        Isi.
        """
    ) == [
        (1, "BAB III AKUNTABILITAS KINERJA"),
        (2, "3.1 Capaian Kinerja"),
        (3, "3.1.1 Sasaran Pertama"),
        (2, "3.2 Realisasi Anggaran"),
    ]


def test_an_announced_outline_and_a_list_of_contents_are_no_headings() -> None:
    lap = laporan(
        """
        DAFTAR ISI

        BAB I PENDAHULUAN ........ 1
        A. Sistematika ........ 2
        BAB II PENUTUP ........ 5

        BAB I PENDAHULUAN

        A. Sistematika

        BAB I PENDAHULUAN

        Bab ini memuat latar belakang.

        BAB II PENUTUP

        Bab ini memuat simpulan.

        BAB II PENUTUP

        Simpulan.
        """
    )
    assert [b.sebutan for b in lap.kerangka.bagian] == [
        "DAFTAR ISI",
        "BAB I PENDAHULUAN",
        "A. Sistematika",
        "BAB II PENUTUP",
    ]
    assert [b.sebutan for b in lap.kerangka.diumumkan] == ["BAB I PENDAHULUAN", "BAB II PENUTUP"]
    assert [b.sebutan for b in lap.kerangka.daftar_isi] == ["BAB I PENDAHULUAN", "A. Sistematika", "BAB II PENUTUP"]


def test_items_of_a_list_are_no_headings_but_a_lone_number_before_text_is() -> None:
    assert judul(
        """
        BAB I PENDAHULUAN

        1. Kedudukan dan Tugas

        Dinas dipimpin oleh kepala dinas.

        2. Fungsi

        Dinas menyelenggarakan fungsi:
        1. perumusan kebijakan;
        2. pelaksanaan kebijakan; dan
        3. pelaporan.
        """
    ) == [(1, "BAB I PENDAHULUAN"), (3, "1. Kedudukan dan Tugas"), (3, "2. Fungsi")]


def test_a_sentence_that_begins_with_bab_is_no_heading() -> None:
    assert judul(
        "BAB I PENDAHULUAN\n\nBab ini menjelaskan latar belakang.\n\nBab II membahas rencana yang disusun.\n"
    ) == [(1, "BAB I PENDAHULUAN")]


def test_annexes_and_unnumbered_parts_stand_beside_chapters() -> None:
    assert judul(
        "KATA PENGANTAR\n\nPuji syukur.\n\nBAB I PENDAHULUAN\n\nIsi.\n\nLAMPIRAN I PERJANJIAN KINERJA\n\nIsi.\n"
    ) == [
        (1, "KATA PENGANTAR"),
        (1, "BAB I PENDAHULUAN"),
        (1, "LAMPIRAN I PERJANJIAN KINERJA"),
    ]


def test_the_files_own_heading_styles_are_believed() -> None:
    def alinea(teks: str, tingkat: int = 0) -> Alinea:
        jenis = JenisAlinea.JUDUL if tingkat else JenisAlinea.ISI
        return Alinea(teks=teks, letak=Letak(), jenis=jenis, tingkat=tingkat)

    blok = (alinea("Pendahuluan", 1), alinea("Umum", 2), alinea("Isi."), alinea("Penutup", 1), alinea("Isi."))
    lap = Laporan(LaporanTerbaca(jenis="docx", blok=blok))
    assert [(b.tingkat, b.teks, b.awal, b.akhir) for b in lap.kerangka.bagian] == [
        (1, "Pendahuluan", 0, 3),
        (2, "Umum", 1, 3),
        (1, "Penutup", 3, 5),
    ]
    assert [b.teks for b in lap.kerangka.jalur(2)] == ["Pendahuluan", "Umum"]


@pytest.mark.parametrize(("teks", "nomor"), [("BAB IV", 4), ("Bab 3", 3), ("BAB IX", 9), ("A.", None), ("BAB", None)])
def test_the_number_of_a_chapter(teks: str, nomor: int | None) -> None:
    assert nomor_bab(teks) == nomor


@given(
    st.lists(
        st.sampled_from(["BAB I A", "BAB II B", "A. Satu", "1. Dua", "Isi.", "SISTEMATIKA", "1.1 Tiga", "DAFTAR ISI"]),
        max_size=20,
    )
)
def test_parts_nest_and_cover_what_follows_them(baris: list[str]) -> None:
    lap = laporan("\n\n".join(baris))
    for n, b in enumerate(lap.kerangka.bagian):
        assert b.awal < b.isi <= b.akhir <= len(lap.terbaca.blok)
        if b.induk is not None:
            atas = lap.kerangka.bagian[b.induk]
            assert b.induk < n
            assert atas.tingkat < b.tingkat
            assert atas.awal < b.awal < b.akhir <= atas.akhir


@pytest.mark.parametrize(
    "baris",
    [
        ["1.1. Latar Belakang ... 1", "1.2. Gambaran Umum ... 2"],
        ["1.1 Latar Belakang … 1", "1.2 Gambaran Umum … 2"],
        ["1.1 Latar Belakang ............ 1", "1.2 Gambaran Umum 2"],
        ["BAB I PENDAHULUAN", "A. Latar Belakang ........ 1", "BAB II PERENCANAAN", "A. Renstra ........ 5"],
    ],
)
def test_lines_of_a_list_of_contents_are_no_headings(baris: list[str]) -> None:
    daftar = "\n\n".join(["DAFTAR ISI", *baris])
    assert judul(f"{daftar}\n\nBAB I PENDAHULUAN\n\nIsi bab ini.") == [(1, "DAFTAR ISI"), (1, "BAB I PENDAHULUAN")]


def test_a_heading_that_ends_with_a_year_follows_a_list_of_contents() -> None:
    teks = "DAFTAR ISI\n\nA. Renstra ........ 5\n\nBAB II PERJANJIAN KINERJA TAHUN 2022\n\nIsi bab ini."
    assert judul(teks)[-1] == (1, "BAB II PERJANJIAN KINERJA TAHUN 2022")


@pytest.mark.parametrize("akhir", ["Ikhtisar Eksekutif ………… iii", "BAB IV. SIMPULAN ... 67", "Lampiran ........ 70"])
def test_the_last_line_of_a_list_of_contents_is_no_heading(akhir: str) -> None:
    assert judul(f"DAFTAR ISI\n\nKata Pengantar ………… i\n\nDaftar Isi ………… ii\n\n{akhir}") == [(1, "DAFTAR ISI")]


def test_a_chapter_whose_page_stands_on_the_line_of_its_number_is_one_of_the_list() -> None:
    teks = "DAFTAR ISI\n\nA. Latar Belakang ........ 2\n\nBAB II 13\n\n2.1 Rencana Strategis 2018 - 2023 13"
    assert judul(teks + "\n\nBAB III 69\n\n3.1 Capaian Kinerja 70") == [(1, "DAFTAR ISI")]
