"""Rows that the end of a page split: what goes on with the row above, and what begins a row of its own."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.dokumen.baca.rangka_pdf import baca, kisi, paragraf, t

from akuntabel.dokumen.baca.model import TabelTerbaca

XS = (72, 110, 290, 400, 520)
KEPALA = ("No.", "Sasaran", "Indikator", "Target")
Sel = Sequence[str]
"""The lines of a cell."""


def petak(atas: float, tinggi: Sequence[float], baris: Sequence[Sequence[Sel | str]]) -> str:
    ys = [atas]
    for x in tinggi:
        ys.append(ys[-1] + x)
    isi = kisi(XS, ys)
    for n, b in enumerate(baris):
        for k, s in enumerate(b):
            isi += paragraf(ys[n] + 11, *([s] if isinstance(s, str) else s), x=XS[k] + 4, ukuran=9, jarak=11)
    return isi


def dua_halaman(akhir: Sequence[Sel | str], awal: Sequence[Sel | str], *lain: Sequence[Sel | str]) -> TabelTerbaca:
    tinggi = 15 + 11 * (max(len(s) if not isinstance(s, str) else 1 for s in akhir) - 1)
    atas = petak(700, (15, tinggi), [KEPALA, akhir])
    bawah = petak(60, [15 + 11] * (1 + len(lain)), [awal, *lain])
    (tabel,) = baca(atas, bawah).tabel()
    return tabel


@pytest.mark.parametrize(
    ("akhir", "awal", "hasil"),
    [
        (
            ("1", ("Meningkatnya keselamatan", "lalu lintas pada ruas"), ("Persentase", "ruas jalan"), "80"),
            ("", ("Jalan Kewenangan Kota", "Bontang"), "Laik Fungsi", ""),
            (
                "1",
                "Meningkatnya keselamatan lalu lintas pada ruas Jalan Kewenangan Kota Bontang",
                "Persentase ruas jalan Laik Fungsi",
                "80",
            ),
        ),
        (
            ("2", ("Meningkatnya tata kelola",), "Nilai SAKIP", "75,00"),
            ("", "Inspektorat Daerah", "", ""),
            ("2", "Meningkatnya tata kelola Inspektorat Daerah", "Nilai SAKIP", "75,00"),
        ),
        # The second row of a sasaran that holds two indicators, without a number of its own.
        (
            ("", "", ("Persentase dokumen yang", "disusun pada"), "90"),
            ("", "", "Tahun 2024", ""),
            ("", "", "Persentase dokumen yang disusun pada Tahun 2024", "90"),
        ),
    ],
)
def test_a_row_that_goes_on_in_its_full_cells_is_one(
    akhir: Sequence[Sel | str], awal: Sequence[Sel | str], hasil: tuple[str, ...]
) -> None:
    tabel = dua_halaman(akhir, awal, ("3", "Lain", "Indeks", "7"))
    assert [b.teks for b in tabel.badan] == [hasil, ("3", "Lain", "Indeks", "7")]
    assert [b.terbelah for b in tabel.badan] == [True, False]


@pytest.mark.parametrize(
    ("akhir", "awal"),
    [
        # A row of its own has a figure of its own.
        (("1", "Meningkatnya tata kelola", "Nilai SAKIP", "75"), ("", "", "Nilai SPIP", "3")),
        # A cell in which there was room for another line did not go on.
        (
            ("1", "Meningkatnya", ("Nilai SAKIP yang", "diperoleh dari", "hasil evaluasi", "atas AKIP"), "75"),
            ("", "Sasaran lain", "", ""),
        ),
        # What had no beginning cannot go on.
        (("1", "Meningkatnya tata kelola", "", "75"), ("", "", "Nilai SPIP", "")),
        # A number or a code begins a row.
        (("1", "Meningkatnya tata kelola", "Nilai SAKIP", "75"), ("2", "Terwujudnya layanan", "", "")),
        (("1", "Program Penunjang", "Nilai", "75"), ("", "8.01.02 Program Penguatan", "", "")),
        (("4", "Kegiatan", "Nilai", "75"), ("", "Jumlah", "", "300")),
    ],
)
def test_a_row_of_its_own_stays_one(akhir: Sequence[Sel | str], awal: Sequence[Sel | str]) -> None:
    tabel = dua_halaman(akhir, awal, ("9", "Lain", "Indeks", "7"))
    assert len(tabel.badan) == 3
    assert not any(b.terbelah for b in tabel.badan)


def test_a_head_that_the_page_split_is_one_and_its_table_too() -> None:
    atas = petak(760, (15,), [("No.", "Sasaran", "Indikator", "Target")])
    bawah = petak(
        60, (15, 15, 15), [("Urut", "Strategis", "Kinerja", "2024"), ("1", "2", "3", "4"), ("1", "a", "b", "5")]
    )
    (tabel,) = baca(atas, bawah).tabel()
    assert tabel.judul_kolom() == ("No. Urut", "Sasaran Strategis", "Indikator Kinerja", "Target 2024")
    assert [b.teks for b in tabel.badan] == [("1", "a", "b", "5")]


def test_a_word_that_both_the_cell_and_the_page_parted_is_whole() -> None:
    sempit = (72, 110, 168, 300)

    def halaman(atas: float, *isi: str) -> str:
        return kisi(sempit, (atas, atas + 15, atas + 30)) + "".join(
            t(sempit[k % 3] + 3, atas + 11 + 15 * (k // 3), s, 9) for k, s in enumerate(isi) if s
        )

    (tabel,) = baca(
        halaman(700, "No.", "Sasaran", "Nilai", "1", "Meningkatny", "80"),
        halaman(60, "", "a layanan", "", "2", "Lain", "7"),
    ).tabel()
    assert [b.teks for b in tabel.badan] == [("1", "Meningkatnya layanan", "80"), ("2", "Lain", "7")]


def test_an_empty_half_of_a_split_row_is_no_row_and_numbers_of_columns_stay_in_the_head() -> None:
    atas = petak(640, (15, 15, 15, 26), [KEPALA, ("1", "2", "3", "4"), ("1", "a", "b", "5"), ("", "", "", "")])
    tengah = petak(60, (15, 15, 15), [KEPALA, ("2", "c", "d", "6"), ("3", "e", "f", "7")])
    bawah = petak(60, (15, 15, 15), [KEPALA, ("", "", "", ""), ("4", "g", "h", "8")])
    (tabel,) = baca(atas, tengah, bawah).tabel()
    assert tabel.kepala == 2
    assert [b.teks[0] for b in tabel.badan] == ["1", "2", "3", "4"]


def test_an_amount_that_the_cell_and_the_page_parted_is_one() -> None:
    tabel = dua_halaman(("1", "PROGRAM", "Nilai", "6.462.882.000,0"), ("", "PENUNJANG URUSAN", "", "0"))
    assert tabel.badan[0].teks == ("1", "PROGRAM PENUNJANG URUSAN", "Nilai", "6.462.882.000,00")


def test_a_last_row_of_merged_cells_alone_on_its_page_belongs_to_the_table() -> None:
    atas = petak(700, (15, 15), [KEPALA, ("1", "Program", "APBD", "43")])
    bawah = kisi((72, 400, 520), (60, 75)) + t(75, 71, "TOTAL", 9) + t(403, 71, "43", 9)
    (tabel,) = baca(atas, bawah).tabel()
    assert [b.teks for b in tabel.badan] == [("1", "Program", "APBD", "43"), ("TOTAL", "", "", "43")]
    assert [(s.rentang_kolom, s.terliput) for s in tabel.badan[1].sel] == [(3, False), (1, True), (1, True), (1, False)]
