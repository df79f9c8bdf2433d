"""Marks stand on the words that a finding quotes, wherever the file tells only roughly where."""

from __future__ import annotations

from io import BytesIO

import docx
from hypothesis import given
from hypothesis import strategies as st
from tests.reviu.naskah import laporan

from akuntabel.dokumen.baca.model import Alinea, TabelTerbaca
from akuntabel.dokumen.baca.pilih import baca_laporan
from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.penandaan import Tanda, tandai
from akuntabel.reviu.periksa_laporan import periksa_laporan
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

TEKS = """\
    LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2022

    BAB I PENDAHULUAN

    A. Latar Belakang

    Dinas Kesehatan Kota Bontang sebagai perangkat daerah yang membidangi kesehatan setiap tahun menyusun laporan
    kinerja sebagai wujud akuntabilitas. Laporan ini memuat analisa capaian.

    B. Dasar Hukum

    Laporan ini memuat analisa menurut peraturan.

    BAB II PERENCANAAN KINERJA

    Tabel 2.1 Target Tahun 2022

    No\tIndikator\tTarget
    1\tAngka Kematian Ibu\t100
    2\tPrevalensi Stunting\t
"""


def temuan(*lokasi: Lokasi, kutipan: str = "", pesan: str = "Pesan.") -> Temuan:
    return Temuan(
        kode="EJ-01",
        tingkat=Tingkat.RENDAH,
        keyakinan=Keyakinan.PASTI,
        lokasi=lokasi[0],
        lokasi_lain=lokasi[1:],
        pesan=pesan,
        perbaikan="",
        kutipan=kutipan,
    )


def bunyi(lap: Laporan, t: Tanda) -> str:
    blok = lap.terbaca.blok[t.blok]
    assert isinstance(blok, Alinea | TabelTerbaca)
    teks = blok.teks if isinstance(blok, Alinea) else blok.baris[t.baris].sel[t.kolom].teks
    return teks[t.awal : t.akhir]


def tempat_kata(lap: Laporan, kata: str) -> list[Lokasi]:
    return [lap.lokasi(r, r.teks.index(kata)) for r in lap.ruas if kata in r.teks]


def test_the_quoted_words_are_marked_although_the_place_is_only_a_line() -> None:
    lap = laporan(TEKS)
    (satu, dua) = tempat_kata(lap, "analisa")
    tanda = tandai(lap, [temuan(satu, dua, kutipan="analisa")])
    assert [bunyi(lap, t) for t in tanda] == ["analisa", "analisa"]
    assert tanda[0].blok != tanda[1].blok
    assert [t.tempat for t in tanda] == [0, 1]


def test_a_quotation_over_two_lines_with_dots_is_found() -> None:
    lap = laporan(TEKS)
    (tempat,) = tempat_kata(lap, "menyusun laporan")
    (t,) = tandai(lap, [temuan(tempat, kutipan="… menyusun  laporan\nkinerja sebagai wujud …")])
    assert bunyi(lap, t) == "menyusun laporan kinerja sebagai wujud"


def test_the_word_that_the_message_names_is_marked_within_the_longer_quotation() -> None:
    lap = laporan(TEKS)
    tempat = tempat_kata(lap, "analisa")[0]
    (t,) = tandai(lap, [temuan(tempat, kutipan="Laporan ini memuat analisa capaian.", pesan="Tertulis “analisa”.")])
    assert bunyi(lap, t) == "analisa"


def test_a_cell_and_an_empty_cell_are_marked() -> None:
    lap = laporan(TEKS)
    (tabel,) = lap.tabel
    isi, kosong = lap.lokasi_sel(tabel, 1, 2), lap.lokasi_sel(tabel, 2, 2)
    tanda = tandai(lap, [temuan(isi, kosong)])
    assert [(t.baris, t.kolom, bunyi(lap, t)) for t in tanda] == [(1, 2, "100"), (2, 2, "")]


def test_words_that_are_not_there_leave_a_point_or_the_whole_short_paragraph() -> None:
    lap = laporan(TEKS)
    tempat = tempat_kata(lap, "menurut peraturan")[0]
    (t,) = tandai(lap, [temuan(tempat, kutipan="tidak ada di sini")])
    assert bunyi(lap, t) == "Laporan ini memuat analisa menurut peraturan."


def test_a_place_that_the_report_does_not_have_has_no_mark() -> None:
    assert tandai(laporan(TEKS), [temuan(Lokasi(bagian="BAB IX", baris=999))]) == ()


def test_in_a_word_file_without_pages_the_quotation_finds_its_paragraph() -> None:
    d = docx.Document()
    d.add_heading("BAB I PENDAHULUAN", 1)
    for n in range(5):
        d.add_paragraph(f"Alinea nomor {n} tentang hal lain.")
    d.add_paragraph("Laporan ini memuat analisa capaian.")
    isi = BytesIO()
    d.save(isi)
    lap = Laporan(baca_laporan(isi.getvalue(), "a.docx"))
    (tempat,) = tempat_kata(lap, "analisa")
    (t,) = tandai(lap, [temuan(tempat, kutipan="analisa")])
    assert bunyi(lap, t) == "analisa"


@given(st.text(alphabet="ab …“”.()\t\n1", max_size=60), st.text(alphabet="ab …“”.()1", max_size=20))
def test_whatever_is_quoted_marks_lie_within_the_text(teks: str, kutipan: str) -> None:
    lap = Laporan(baca_txt(f"BAB I X\n\n{teks}\n".encode()))
    semua = [lap.lokasi(r) for r in lap.ruas]
    for t in tandai(lap, [temuan(x, kutipan=kutipan, pesan=kutipan) for x in semua]):
        assert 0 <= t.awal <= t.akhir
        assert len(bunyi(lap, t)) == t.akhir - t.awal


def test_every_finding_of_the_engine_has_a_place_in_the_text() -> None:
    terbaca = baca_txt(TEKS.encode())
    ada = periksa_laporan(terbaca)
    assert ada
    tanda = tandai(Laporan(terbaca), ada)
    assert {t.temuan for t in tanda} == set(range(len(ada)))
