"""Words that the end of a line parted in a PDF: in narrow cells, over pages, at hyphens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dokumen.baca.rangka_pdf import baca, kisi, paragraf, t, teks

from akuntabel.dokumen.baca.pdf_kata import HUBUNG, SAMBUNG, Kosakata

LEBAR = (72, 110, 168, 300)
"""The second column has room for about ten letters of nine points."""


def sel(atas: float, *baris: str, x: float = 113) -> str:
    return paragraf(atas, *baris, x=x, ukuran=9, jarak=11)


def tabel_sempit(*baris: str, prosa: str = "") -> str:
    """The text of a narrow cell, below a paragraph from which words may be known."""
    isi = kisi(LEBAR, (100, 120, 190)) + t(75, 114, "No.", 9) + t(113, 114, "Sasaran", 9) + t(171, 114, "Nilai", 9)
    (tb,) = baca(
        paragraf(60, prosa or "Laporan.") + isi + t(75, 134, "1", 9) + sel(134, *baris) + t(171, 134, "80", 9)
    ).tabel()
    return tb.baris[1].teks[1]


@pytest.mark.parametrize(
    ("baris", "prosa", "hasil"),
    [
        (("Meningkatny", "a layanan"), "Meningkatnya mutu.", "Meningkatnya layanan"),
        (("Meningkatny", "a layanan"), "", "Meningkatnya layanan"),
        (("Akuntabilita", "s kinerja"), "", "Akuntabilitas kinerja"),
        (("PEMERINT", "AHAN", "DAERAH"), "", "PEMERINTAHAN DAERAH"),
        (
            ("Pertanggung", "jawabankeu", "angan daerah"),
            "pertanggungjawabankeuangan",
            "Pertanggungjawabankeuangan daerah",
        ),
        # The first word fills the cell, and both are words of the report.
        (("Persentasee", "pegawai"), "persentasee pegawai", "Persentasee pegawai"),
        # A blank shows that the line ended between words.
        (("Persentasee ", "pegawa"), "", "Persentasee pegawa"),
        # The cell had room for the next letter.
        (("Persen", "tase"), "persentase", "Persen tase"),
        # Not one word in the line.
        (("Nilai SAKIP", "pemda"), "", "Nilai SAKIP pemda"),
        # A capital letter begins another word.
        (("Meningkatny", "Akuntabel"), "", "Meningkatny Akuntabel"),
        # A percentage that fills the cell, and one that does not.
        (("xxxxxxx103,6", "3%"), "", "xxxxxxx103,6 3%"),
        (("1.000.103,6", "3%"), "", "1.000.103,6 3%"),
        (("dikali 100", "%"), "", "dikali 100 %"),
        # Figures are no word.
        (("Rp1.234.567", "2023"), "", "Rp1.234.567 2023"),
    ],
)
def test_a_word_that_a_narrow_cell_parted_is_whole(baris: tuple[str, ...], prosa: str, hasil: str) -> None:
    assert tabel_sempit(*baris, prosa=prosa) == hasil


@pytest.mark.parametrize(
    ("atas", "bawah", "dikenal", "hasil"),
    [
        ("pelaksanaan kegiat-", "an rutin", "seluruh kegiatan", "pelaksanaan kegiatan rutin"),
        ("secara efek-", "tif dan efisien", "yang efektif", "secara efektif dan efisien"),
        ("peraturan perundang-", "undangan", "perundangundangan", "peraturan perundangundangan"),
        ("peraturan perundang-", "undangan", "perundang-undangan", "peraturan perundang-undangan"),
        ("masing-", "masing bidang", "masingmasing", "masing-masing bidang"),
        ("kata yang tak dike-", "nal", "", "kata yang tak dike-nal"),
        ("sub-", "kegiatan", "kegiatan sub", "sub-kegiatan"),
        ("Dinas Kesehatan – RSUD-", "PPT", "", "Dinas Kesehatan – RSUD-PPT"),
    ],
)
def test_a_hyphen_of_the_line_goes_where_the_report_writes_the_word_without(
    atas: str, bawah: str, dikenal: str, hasil: str
) -> None:
    tengah = HUBUNG if bawah[0].islower() else ""
    assert Kosakata([dikenal]).rapatkan(f"{atas}{tengah}{bawah}") == hasil


def test_a_paragraph_set_with_hyphens_reads_like_the_same_words_elsewhere() -> None:
    penuh = "Seluruh pelaksanaan kegiatan pada tahun ini dinilai bersama Inspektorat dan kegiat-"
    laporan = baca(paragraf(100, penuh, "an itu dilaporkan."))
    assert teks(laporan) == [f"{penuh[:-1]}an itu dilaporkan."]


@given(st.text(alphabet=f"ab-1 {SAMBUNG}{HUBUNG}", max_size=20))
def test_no_sign_is_left_and_no_letter_is_lost(isi: str) -> None:
    hasil = Kosakata(["a", "ab", "aab"]).rapatkan(isi)
    assert not {SAMBUNG, HUBUNG} & set(hasil)
    assert [x for x in hasil if x in "ab1"] == [x for x in isi if x in "ab1"]


def test_a_percentage_that_a_narrow_cell_parted_is_whole() -> None:
    tepi = (72, 110, 140, 300)
    isi = kisi(tepi, (100, 120, 160)) + t(75, 114, "No.", 9) + t(113, 114, "%", 9) + t(143, 114, "Nilai", 9)
    (tb,) = baca(
        paragraf(60, "Laporan.") + isi + t(75, 134, "1", 9) + sel(134, "103,6", "3%") + t(143, 134, "8", 9)
    ).tabel()
    assert tb.baris[1].teks[1] == "103,63%"
