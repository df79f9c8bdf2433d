"""PDF as foreign programs draw it: lines to paragraphs, ruled tables, running heads, what is no text."""

from __future__ import annotations

import zlib
from itertools import count

import pikepdf
import pytest
from tests.dokumen.baca.rangka_pdf import (
    baca,
    gambar,
    garis,
    kepala,
    kisi,
    kotak,
    miring,
    paragraf,
    pdf,
    t,
    tabel,
    teks,
)

from akuntabel.dokumen.baca import pdf as modul
from akuntabel.dokumen.baca.model import BerkasDitolakError, GambarTerbaca, JenisAlinea, TabelTerbaca
from akuntabel.dokumen.baca.pdf import baca_pdf
from akuntabel.dokumen.baca.pdf_garis import gabung_garis
from akuntabel.dokumen.baca.pdf_kata import Kosakata

PENUH = "Kinerja diukur dengan membandingkan target dan realisasi setiap indikator yang ada"
"""A line that fills the width of the text."""
XS = (72, 110, 300, 520)


# --- paragraphs --------------------------------------------------------------------------------------------------------


def test_lines_are_one_paragraph_until_one_ends_early() -> None:
    isi = paragraf(100, PENUH, PENUH, "pada akhir tahun.", "Kalimat baru", "1. butir pertama;", "2. butir kedua.")
    assert teks(baca(isi)) == [
        f"{PENUH} {PENUH} pada akhir tahun.",
        "Kalimat baru",
        "1. butir pertama;",
        "2. butir kedua.",
    ]


def test_a_wider_gap_and_an_indented_first_line_begin_a_paragraph() -> None:
    isi = paragraf(100, PENUH, PENUH + ".") + paragraf(145, PENUH + ".") + paragraf(160, PENUH[:-9], x=100)
    assert len(teks(baca(isi + paragraf(175, PENUH)))) == 3


def test_items_with_hanging_lines_are_whole_and_know_their_depth() -> None:
    isi = t(72, 100, "a.") + t(90, 100, PENUH[:-4]) + t(90, 115, "dan seterusnya:") + t(90, 130, "1) satu;")
    a, b, c = baca(isi + t(72, 145, "b. dua.")).alinea()
    assert (a.penanda, a.tingkat, a.teks) == ("a.", 0, f"{PENUH[:-4]} dan seterusnya:")
    assert (b.penanda, b.tingkat) == ("1)", 1)
    assert (c.penanda, c.tingkat, c.jenis) == ("b.", 0, JenisAlinea.BUTIR)


def test_a_paragraph_goes_on_over_the_page_below_a_running_head() -> None:
    atas = [t(72, 40, "Laporan Kinerja 2023") + t(290, 810, str(n)) for n in (1, 2, 3)]
    laporan = baca(
        atas[0] + paragraf(100, PENUH, PENUH),
        atas[1] + paragraf(100, "sampai selesai.", "Alinea lain."),
        atas[2] + paragraf(100, "Penutup."),
    )
    assert teks(laporan) == [f"{PENUH} {PENUH} sampai selesai.", "Alinea lain.", "Penutup."]
    a = next(laporan.alinea())
    assert [a.letak_pada(n).halaman for n in (0, len(PENUH) * 2 + 2)] == [1, 2]
    assert set(kepala(laporan)) == {"Laporan Kinerja 2023", "1", "2", "3"}


def test_captions_at_the_edge_of_pages_are_no_running_heads() -> None:
    halaman = [
        t(72, 40, "Laporan Kinerja 2023")
        + t(260, 90, f"Tabel 3.{n}")
        + t(200, 105, f"Capaian {x}")
        + paragraf(130, PENUH)
        for n, x in enumerate(("Satu", "Dua", "Tiga"), start=1)
    ]
    laporan = baca(*halaman)
    assert set(kepala(laporan)) == {"Laporan Kinerja 2023"}
    assert [x for x in teks(laporan) if x.startswith("Tabel")] == [f"Tabel 3.{n}" for n in (1, 2, 3)]


def test_a_line_of_the_text_with_the_words_of_the_running_head_stays() -> None:
    kop = "Laporan Kinerja Dinas Perikanan Kota Bontang disusun untuk mempertanggungjawabkan"
    halaman = [t(72, 40, kop) + paragraf(90, f"Bagian {x}.") for x in ("satu", "dua", "tiga")]
    laporan = baca(*halaman, t(72, 40, kop) + paragraf(100, kop, "kinerja tahun 2023."))
    assert teks(laporan)[-1] == f"{kop} kinerja tahun 2023."


def test_a_running_head_of_two_lines_is_one_and_its_year_is_no_text() -> None:
    kop = t(72, 36, "Laporan Kinerja Dinas Perikanan Kota") + t(72, 50, "Bontang 2023") + t(500, 70, "2023")
    laporan = baca(*(kop + paragraf(130, f"Bagian {x}.") for x in ("satu", "dua", "tiga")))
    assert set(kepala(laporan)) == {"Laporan Kinerja Dinas Perikanan Kota Bontang 2023", "2023"}
    assert teks(laporan) == ["Bagian satu.", "Bagian dua.", "Bagian tiga."]


def test_rows_without_rules_stay_lines_of_their_own_over_a_page_too() -> None:
    def baris(atas: float, kiri: str, kanan: str) -> str:
        return t(80, atas, kiri) + t(330, atas, kanan)

    laporan = baca(
        paragraf(100, PENUH)
        + baris(700, "PIHAK KEDUA", "PIHAK PERTAMA")
        + baris(715, "BUPATI", "KEPALA DINAS PERIKANAN"),
        baris(80, "BUDI SANTOSO", "SITI AMINAH"),
    )
    assert teks(laporan)[1:] == [
        "PIHAK KEDUA\tPIHAK PERTAMA",
        "BUPATI\tKEPALA DINAS PERIKANAN",
        "BUDI SANTOSO\tSITI AMINAH",
    ]


def test_stretched_blanks_are_no_tabs() -> None:
    def kata(atas: float, *isi: tuple[float, str]) -> str:
        return "".join(t(x, atas, s + " ") for x, s in isi)

    rentang = kata(100, (72, "penggunaan"), (204.2, "sumber"), (313.5, "dayanya"))
    label = kata(200, (72, "Nama"), (160, ":"), (170, "Budi"))
    assert teks(baca(rentang + label)) == ["penggunaan sumber dayanya", "Nama\t: Budi"]


def test_a_justified_paragraph_ends_with_its_sentence_short_of_the_margin() -> None:
    tegak = "Kinerja diukur dengan membandingkan target dan realisasi setiap indikatornya.."
    isi = paragraf(100, *[tegak[:-2] + "aa"] * 4) + paragraf(200, *[tegak[:-2] + "aa"] * 4)
    hampir = "Nilai hasil evaluasi sebesar 67,30 termasuk dalam kategori B (Baik)."
    laporan = baca(isi + paragraf(300, hampir, "Pertanggungjawaban kinerja dilakukan tiap tahun."))
    assert teks(laporan)[-2:] == [hampir, "Pertanggungjawaban kinerja dilakukan tiap tahun."]


def test_short_lines_in_small_letters_stay_apart() -> None:
    isi = paragraf(100, PENUH, PENUH, "selesai.") + paragraf(
        200, "Jabatan: Kepala Dinas", "selanjutnya disebut Pihak Pertama."
    )
    assert teks(baca(isi))[1:] == ["Jabatan: Kepala Dinas", "selanjutnya disebut Pihak Pertama."]


def test_headings_are_told_by_their_size_and_numbers() -> None:
    def halaman(bab: str) -> str:
        return (
            t(250, 90, bab)
            + t(230, 110, "PERENCANAAN", 16, "B")
            + t(72, 140, "A. Renstra", 13, "B")
            + paragraf(170, PENUH)
        )

    laporan = baca(t(72, 300, "LAPORAN", 30), halaman("BAB I"), halaman("BAB II"))
    judul = [(a.tingkat, a.penanda, a.teks) for a in laporan.alinea() if a.jenis is JenisAlinea.JUDUL]
    assert judul == [
        (1, "", "BAB I PERENCANAAN"),
        (2, "A.", "Renstra"),
        (1, "", "BAB II PERENCANAAN"),
        (2, "A.", "Renstra"),
    ]
    assert next(a for a in laporan.alinea() if a.teks == "Renstra").tebal


def test_entries_of_a_list_of_contents_stay_apart() -> None:
    isi = paragraf(100, "BAB I PENDAHULUAN ............................. 1", "A. Latar Belakang ............... 2")
    assert len(teks(baca(isi))) == 2


@pytest.mark.parametrize(
    ("atas", "bawah", "hasil"),
    [
        ("keada\u00ad", "an", "keadaan"),
        ("undang-", "undang", "undang-undang"),
        ("2018–", "2023", "2018–2023"),
        ("dan/", "atau", "dan/atau"),
        ("a -", "b", "a - b"),
        ("8.01.06.", "2.01", "8.01.06.2.01"),
        ("Rp521.183.665.794,", "22", "Rp521.183.665.794,22"),
        ("Rp8.338.560.92", "9,00", "Rp8.338.560.929,00"),
        ("Rp25.800.000,0", "0", "Rp25.800.000,00"),
        ("Rp7.019.934.500", ",00", "Rp7.019.934.500,00"),
        ("sebesar Rp7.01", "9.934.500,00.", "sebesar Rp7.019.934.500,00."),
        ("(Rp12", ".934.500)", "(Rp12.934.500)"),
        ("Rp7.019.934", "Rp8.100.000", "Rp7.019.934 Rp8.100.000"),
        ("7.019.934", "8.100.000", "7.019.934 8.100.000"),
        ("sebesar Rp", "7.019.934", "sebesar Rp 7.019.934"),
        ("KABUPATEN", "/KOTA", "KABUPATEN/KOTA"),
        ("Bertambah/", "(Berkurang)", "Bertambah/(Berkurang)"),
        ("pasal 5", "120 orang", "pasal 5 120 orang"),
        ("tahun 2022,", "12 orang", "tahun 2022, 12 orang"),
        ("kata", "lain", "kata lain"),
    ],
)
def test_how_two_lines_meet(atas: str, bawah: str, hasil: str) -> None:
    assert Kosakata().rapatkan(gabung_garis(atas, bawah)) == hasil


# --- tables ------------------------------------------------------------------------------------------------------------


def test_a_ruled_table_is_read_once_and_not_as_paragraphs() -> None:
    laporan = baca(
        t(72, 80, "Sebelum.")
        + tabel(XS, 100, [("No.", "Uraian", "Nilai"), ("1", "Satu", "10")])
        + t(72, 200, "Sesudah.")
    )
    assert teks(laporan) == ["Sebelum.", "Sesudah."]
    (tb,) = laporan.tabel()
    assert [b.teks for b in tb.baris] == [("No.", "Uraian", "Nilai"), ("1", "Satu", "10")]
    assert tb.letak.halaman == 1


def test_merged_cells_are_told() -> None:
    # No line between the second and third cell of the head, none below the first.
    isi = (
        kisi(XS, (140, 160))
        + garis(72, 100, 520, 100)
        + garis(110, 120, 520, 120)
        + "".join(garis(x, 100, x, 140) for x in (72, 110, 520))
        + garis(300, 120, 300, 140)
    )
    isi += t(75, 125, "No.", 9) + t(250, 114, "Target", 9) + t(120, 134, "2022", 9) + t(310, 134, "2023", 9)
    isi += t(75, 154, "1", 9) + t(120, 154, "5", 9) + t(310, 154, "6", 9)
    (tb,) = baca(isi).tabel()
    assert [b.teks for b in tb.baris] == [("No.", "Target", ""), ("", "2022", "2023"), ("1", "5", "6")]
    assert (tb.baris[0].sel[1].rentang_kolom, tb.baris[0].sel[0].rentang_baris) == (2, 2)
    assert tb.kepala == 2
    assert tb.judul_kolom() == ("No.", "Target 2022", "Target 2023")


def test_a_table_over_pages_is_one_with_its_head_once_and_its_split_row_whole() -> None:
    kepala_tabel = ("No.", "Uraian", "Nilai")
    laporan = baca(
        tabel(XS, 600, [kepala_tabel, ("1", "Meningkatnya kesadaran", "10")]),
        tabel(XS, 60, [kepala_tabel, ("", "dan kewaspadaan", ""), ("2", "Dua", "20")]),
    )
    (tb,) = laporan.tabel()
    assert [b.teks for b in tb.badan] == [("1", "Meningkatnya kesadaran dan kewaspadaan", "10"), ("2", "Dua", "20")]
    assert [b.terbelah for b in tb.badan] == [True, False]
    assert [b.letak.halaman for b in tb.badan] == [1, 2]


def test_tables_with_other_columns_are_others() -> None:
    laporan = baca(
        tabel(XS, 600, [("A", "B", "C"), ("1", "2", "3")]),
        tabel((72, 200, 400, 500), 60, [("D", "E", "F"), ("4", "5", "6")]),
    )
    assert len(list(laporan.tabel())) == 2


def test_a_frame_around_text_is_no_table() -> None:
    laporan = baca(
        kotak(70, 90, 400, 140) + paragraf(105, "Isi kotak yang cukup panjang untuk diuji benar", "dan lanjutannya.")
    )
    assert not list(laporan.tabel())
    assert "".join(teks(laporan)).startswith("Isi kotak")


def test_text_turned_in_a_head_is_read_upwards() -> None:
    putar = f"BT /F 9 Tf 0 1 -1 0 85 {842 - 150} Tm (Nomor) Tj ET\n"
    isi = (
        kisi((72, 110, 300), (100, 160, 180))
        + putar
        + t(120, 130, "Uraian", 9)
        + t(75, 175, "1", 9)
        + t(120, 175, "a", 9)
    )
    (tb,) = baca(isi).tabel()
    assert tb.baris[0].teks == ("Nomor", "Uraian")


# --- what is no text ---------------------------------------------------------------------------------------------------


def test_a_watermark_is_not_read() -> None:
    laporan = baca(miring(100, 600, "DRAFT") + "0.85 g\n" + t(100, 400, "SALINAN", 70) + "0 g\n" + paragraf(100, PENUH))
    assert teks(laporan) == [PENUH]


def test_letters_printed_twice_to_look_bold_are_read_once() -> None:
    assert teks(baca(t(72, 100, "Tebal") + t(72.3, 100, "Tebal"))) == ["Tebal"]


def test_pictures_are_told_and_a_logo_on_each_page_is_not() -> None:
    halaman = [gambar(72, 20, 110, 60) + paragraf(100, f"Halaman {x} berisi.") for x in "abc"]
    halaman[1] += gambar(100, 300, 400, 500)
    blok = baca(*halaman).blok
    assert [b.letak.halaman for b in blok if isinstance(b, GambarTerbaca)] == [2]


def test_the_words_of_a_drawing_are_no_paragraphs() -> None:
    isi = "".join(
        kotak(80 + 100 * k, 200 + 60 * b, 170 + 100 * k, 240 + 60 * b)
        + t(85 + 100 * k, 222 + 60 * b, f"Unsur {b}{k}", 7)
        + garis(125 + 100 * k, 240 + 60 * b, 125 + 100 * k, 260 + 60 * b)
        for b in range(3)
        for k in range(3)
    )
    laporan = baca(paragraf(100, PENUH, PENUH, "selesai.") + isi + paragraf(420, "Gambar 1.1 Struktur"))
    assert teks(laporan)[1:] == ["Gambar 1.1 Struktur"]
    assert [type(b) for b in laporan.blok if isinstance(b, GambarTerbaca | TabelTerbaca)] == [GambarTerbaca]


def test_a_decorated_page_keeps_its_text() -> None:
    hiasan = "".join(kotak(80 + 30 * k, 90, 105 + 30 * k, 300) for k in range(10))
    laporan = baca(hiasan + paragraf(150, PENUH[:-30] + "."))
    assert len(teks(laporan)) == 1
    assert not any(isinstance(b, GambarTerbaca) for b in laporan.blok)


def test_scanned_pages_are_told_and_a_file_of_them_is_refused() -> None:
    pindai = gambar(0, 0, 595, 842)
    laporan = baca(paragraf(100, PENUH), pindai)
    assert laporan.catatan == ("Halaman 2 berupa gambar, sehingga teksnya tidak terbaca.",)
    with pytest.raises(BerkasDitolakError, match="Seluruh halaman"):
        baca(pindai, pindai)


# --- what is refused ---------------------------------------------------------------------------------------------------


def test_a_password_is_asked_to_be_taken_off_and_mere_permissions_are_not() -> None:
    isi = paragraf(100, PENUH)
    rahasia = pdf(isi, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(BerkasDitolakError, match="kata sandi"):
        baca_pdf(rahasia)
    assert teks(baca_pdf(pdf(isi, encryption=pikepdf.Encryption(owner="a", user="")))) == [PENUH]


def test_too_many_pages_and_too_much_time_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    isi = pdf(*[paragraf(100, PENUH)] * 3)
    monkeypatch.setattr(modul, "MAKS_HALAMAN", 2)
    with pytest.raises(BerkasDitolakError, match="lebih dari 2 halaman"):
        baca_pdf(isi)
    monkeypatch.undo()
    jam = count(0, 10)
    monkeypatch.setattr(modul.time, "thread_time", lambda: float(next(jam)))
    with pytest.raises(BerkasDitolakError, match="sampai halaman 2"):
        baca_pdf(isi, batas_detik=15)


@pytest.mark.parametrize(
    ("isi", "kata"), [(b"%PDF-1.7\nrusak", "utuh"), (pdf(""), "tidak memuat teks"), (pdf(), "halaman")]
)
def test_a_damaged_or_empty_file_is_refused(isi: bytes, kata: str) -> None:
    with pytest.raises(BerkasDitolakError, match=kata):
        baca_pdf(isi)


def test_a_stream_that_unpacks_without_bound_is_refused() -> None:
    bom = zlib.compress(b" " * (60 << 20), 9)
    isi = pdf("x").replace(b"%%EOF", b"")
    kepala_bom = b"9 0 obj <</Filter/FlateDecode/Length %d>> stream\n" % len(bom)
    with pytest.raises(BerkasDitolakError, match="terlalu besar setelah diurai"):
        baca_pdf(isi + kepala_bom + bom + b"\nendstream endobj\n%%EOF")
    ganda = zlib.compress(zlib.compress(b" " * (60 << 20), 9), 9)
    kepala_ganda = b"9 0 obj <</Filter[/FlateDecode/FlateDecode]/Length %d>> stream\n" % len(ganda)
    with pytest.raises(BerkasDitolakError, match="terlalu besar setelah diurai"):
        baca_pdf(isi + kepala_ganda + ganda + b"\nendstream endobj\n%%EOF")
