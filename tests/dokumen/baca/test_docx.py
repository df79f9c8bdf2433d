"""DOCX as foreign programs write them: what is read of paragraphs, lists, tables and pages."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.dokumen.baca.rangka_docx import (
    RUANG,
    alinea,
    baca,
    butir,
    docx,
    gaya,
    kepala,
    lvl,
    p,
    r,
    tabel,
    tbl,
    tc,
    teks,
    tr,
)

from akuntabel.dokumen.baca.docx import baca_docx
from akuntabel.dokumen.baca.model import (
    Alinea,
    BerkasDitolakError,
    BlokTerbaca,
    GambarTerbaca,
    GantiHalaman,
    JenisAlinea,
    TabelTerbaca,
)

LUKIS = "<w:r><w:lastRenderedPageBreak/></w:r>"
PUTUS = '<w:r><w:br w:type="page"/></w:r>'
GAMBAR = '<w:r><w:drawing><a:graphic><a:graphicData><a:blip r:embed="x"/></a:graphicData></a:graphic></w:drawing></w:r>'


def medan(perintah: str, hasil: str) -> str:
    def tanda(j: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{j}"/></w:r>'

    kode = f"<w:r><w:instrText>{perintah}</w:instrText></w:r>"
    return f"{tanda('begin')}{kode}{tanda('separate')}{r(hasil)}{tanda('end')}"


# --- headings and captions -------------------------------------------------------------------------------------------


def test_headings_are_known_by_their_style_in_any_language_and_by_what_it_rests_on() -> None:
    styles = (
        gaya("Judul1", "heading 1")
        + gaya("JudulKu", "Bab Kami", dasar="Judul1")
        + gaya("Sub", "Sub", ppr='<w:outlineLvl w:val="2"/>')
        + gaya("Luar", "Judul di luar daftar isi", dasar="Judul1", ppr='<w:outlineLvl w:val="9"/>')
    )
    badan = p("BAB I", gaya="Judul1") + p("BAB II", gaya="JudulKu") + p("Sub", gaya="Sub") + p("Pengantar", gaya="Luar")
    assert [(a.jenis, a.tingkat) for a in alinea(badan, styles=styles)] == [
        (JenisAlinea.JUDUL, n) for n in (1, 1, 3, 1)
    ]


def test_a_level_set_at_the_paragraph_makes_a_heading() -> None:
    (a,) = alinea(p("C.1. Program Satu", '<w:outlineLvl w:val="1"/>'))
    assert (a.jenis, a.tingkat, a.penanda, a.teks) == (JenisAlinea.JUDUL, 2, "C.1.", "Program Satu")


def test_styles_that_rest_on_each_other_in_a_circle_do_no_harm() -> None:
    assert teks(p("x", gaya="A"), styles=gaya("A", "a", dasar="B") + gaya("B", "b", dasar="A")) == ["x"]


def test_a_chapter_on_two_lines_is_one_heading() -> None:
    isi = f"{r('BAB I')}<w:r><w:br/></w:r>{r('PENDAHULUAN')}"
    (a,) = alinea(p(isi, gaya="H"), styles=gaya("H", "heading 1"))
    assert (a.teks, a.penanda) == ("BAB I PENDAHULUAN", "")


def test_a_caption_is_known_by_its_style_or_by_its_counted_number() -> None:
    nomor = r("Tabel 3.") + medan(" SEQ Tabel \\* ARABIC ", "7") + r(" Capaian")
    rujuk = r("Lihat Tabel 3.") + medan(" REF x ", "7")
    styles = gaya("C", "caption") + gaya("K", "Keterangan")
    badan = (
        p(nomor) + p("Tabel 2.1 Target", gaya="C") + p(rujuk) + p("Sumber: data", gaya="K") + p("Gambar 1", gaya="K")
    )
    jenis = [a.jenis is JenisAlinea.KETERANGAN for a in alinea(badan, styles=styles)]
    assert jenis == [True, True, False, False, True]
    assert alinea(badan)[0].teks == "Tabel 3.7 Capaian"


# --- letters -----------------------------------------------------------------------------------------------------------


def test_a_field_shows_its_result_and_not_its_code() -> None:
    dalam = (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{medan("X", "salah")}<w:r><w:instrText>IF</w:instrText></w:r>'
    )
    tutup = (
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("benar") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert teks(p(r("a ") + medan("PAGE", "5") + r(" b ") + dalam + tutup)) == ["a 5 b benar"]
    assert teks(p(f'<w:fldSimple w:instr=" SEQ Tabel ">{r("4")}</w:fldSimple>')) == ["4"]


def test_a_field_that_is_never_closed_does_not_swallow_the_rest() -> None:
    assert teks(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("masih ada")) == ["masih ada"]


def test_a_field_over_several_paragraphs_shows_them() -> None:
    buka = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    tengah = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("BAB I") + "<w:r><w:tab/></w:r>" + r("1")
    badan = p(buka + tengah) + p(r("BAB II")) + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') + p("isi")
    assert teks(badan) == ["BAB I\t1", "BAB II", "isi"]


def test_links_controls_insertions_and_odd_letters_are_read() -> None:
    isi = (
        f"<w:hyperlink>{r('tautan ')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>{r('kendali ')}</w:sdtContent></w:sdt>"
        f"<w:ins>{r('baru')}</w:ins><w:del><w:r><w:delText>lama</w:delText></w:r></w:del>"
        "<w:r><w:noBreakHyphen/><w:t>ke\u00adadaan\u00a0satu</w:t><w:softHyphen/></w:r>"
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>tersembunyi</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    )
    assert teks(p(isi)) == ["tautan kendali baru-keadaan satu✓"]


def test_bold_counts_only_where_all_letters_are() -> None:
    tebal, styles = "<w:b/>", gaya("T", "tebal", rpr="<w:b/>")
    badan = (
        p(r("a", tebal) + r(" "))
        + p(r("a", tebal) + r("b"))
        + p("a", gaya="T")
        + p(r("a", '<w:b w:val="0"/>'), gaya="T")
    )
    assert [a.tebal for a in alinea(badan, styles=styles)] == [True, False, True, False]


def test_capitals_and_hidden_letters_by_run_by_character_style_and_by_paragraph_style() -> None:
    def huruf(kode: str, rpr: str) -> str:
        return f'<w:style w:type="character" w:styleId="{kode}"><w:rPr>{rpr}</w:rPr></w:style>'

    styles = (
        gaya("J", "heading 1", rpr="<w:caps/>")
        + gaya("K", "Kecil", dasar="J", rpr='<w:caps w:val="0"/>')
        + gaya("S", "Sembunyi", rpr="<w:vanish/>")
        + huruf("Besar", "<w:smallCaps/>")
        + huruf("Rahasia", "<w:vanish/>")
    )
    badan = (
        p("Bab I Pendahuluan", gaya="J")
        + p("Bab Kecil", gaya="K")
        + p(r("Tata ") + r("usaha", "<w:caps/>"))
        + p(r("dalam "), gaya="J").replace("</w:p>", r("huruf asli", '<w:caps w:val="0"/>') + "</w:p>")
        + p(r("Kata ") + r("kunci", '<w:rStyle w:val="Besar"/>') + r(" gelap", '<w:rStyle w:val="Rahasia"/>'))
        + p(r("tak tampak ") + r("tampak", '<w:vanish w:val="0"/>'), gaya="S")
    )
    assert teks(badan, styles=styles) == [
        "BAB I PENDAHULUAN",
        "Bab Kecil",
        "Tata USAHA",
        "DALAM huruf asli",
        "Kata KUNCI",
        "tampak",
    ]


def test_moved_and_deleted_paragraphs_are_read_as_accepted() -> None:
    hapus = "<w:rPr><w:del/></w:rPr>"
    badan = p(r("satu "), hapus) + p("dua") + f"<w:moveFrom>{p('pindah')}</w:moveFrom>" + p("akhir", hapus)
    assert teks(badan) == ["satu dua", "akhir"]


def test_lines_ended_by_hand_are_paragraphs_unless_the_sentence_goes_on() -> None:
    isi = "<w:r><w:br/></w:r>".join(r(x) for x in ("Pertama untuk", "kelanjutan.", "1) Kedua", "a. ketiga"))
    assert teks(p(isi)) == ["Pertama untuk kelanjutan.", "1) Kedua", "a. ketiga"]


def test_tabs_in_a_paragraph_make_no_table() -> None:
    isi = r("Nama") + "<w:r><w:tab/><w:tab/></w:r>" + r(": Budi")
    (a,) = alinea(p(isi))
    assert a.teks == "Nama\t: Budi"
    (a,) = alinea(p(r("1)") + "<w:r><w:tab/></w:r>" + r("Sub Bagian Umum;")))
    assert (a.jenis, a.penanda, a.teks) == (JenisAlinea.BUTIR, "1)", "Sub Bagian Umum;")


# --- lists ---------------------------------------------------------------------------------------------------------------

DAFTAR = (
    '<w:abstractNum w:abstractNumId="0">'
    + lvl(0, "decimal", "%1.")
    + lvl(1, "lowerLetter", "%2)")
    + lvl(2, "bullet", "\uf0b7")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
    + lvl(0, "upperRoman", "BAB %1", '<w:pStyle w:val="H"/>')
    + lvl(1, "decimal", "%1.%2", "<w:isLgl/>")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    '</w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
)


def test_automatic_numbers_are_counted_by_level_and_started_again() -> None:
    badan = (
        butir("a") + butir("b", dalam=1) + butir("c", dalam=1) + butir("d", dalam=2) + butir("e") + butir("f", dalam=1)
    )
    assert teks(badan + butir("g", 2) + butir("h", 2), numbering=DAFTAR) == [
        "1. a",
        "a) b",
        "b) c",
        "• d",
        "2. e",
        "a) f",
        "1. g",
        "2. h",
    ]
    assert [a.tingkat for a in alinea(badan, numbering=DAFTAR)] == [0, 1, 1, 2, 0, 1]
    assert {a.jenis for a in alinea(badan, numbering=DAFTAR)} == {JenisAlinea.BUTIR}


def test_a_numbered_heading_carries_its_number_and_a_chapter_reads_as_if_written_by_hand() -> None:
    styles = gaya("H", "heading 1", ppr='<w:numPr><w:numId w:val="3"/></w:numPr>')
    badan = p("PENDAHULUAN", gaya="H") + butir("Latar", 3, 1) + p("PERENCANAAN", gaya="H") + butir("Renstra", 3, 1)
    hasil = alinea(badan, numbering=DAFTAR, styles=styles)
    assert [(a.penanda, a.teks) for a in hasil] == [
        ("", "BAB I PENDAHULUAN"),
        ("1.1", "Latar"),
        ("", "BAB II PERENCANAAN"),
        ("2.1", "Renstra"),
    ]
    assert hasil[0].jenis is JenisAlinea.JUDUL


def test_a_list_taken_back_at_the_paragraph_shows_no_number() -> None:
    styles = gaya("L", "butir", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>')
    tanpa = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    assert teks(p("a", gaya="L") + p("b", tanpa, gaya="L"), styles=styles, numbering=DAFTAR) == ["1. a", "b"]


@pytest.mark.parametrize(
    ("bentuk", "ke", "hasil"),
    [("lowerLetter", 28, "bb."), ("upperRoman", 14, "XIV."), ("decimalZero", 3, "03."), ("none", 2, ".")],
)
def test_forms_of_numbers(bentuk: str, ke: int, hasil: str) -> None:
    num = f'<w:abstractNum w:abstractNumId="0">{lvl(0, bentuk, "%1.")}</w:abstractNum>'
    num += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert alinea(butir("x") * ke, numbering=num)[-1].penanda == hasil


# --- tables --------------------------------------------------------------------------------------------------------------


def test_merged_cells_make_rectangular_rows() -> None:
    mulai, lanjut = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    t = tabel(
        tbl(
            tr(tc("No.", mulai), tc("Target", '<w:gridSpan w:val="2"/>'), sifat="<w:tblHeader/>"),
            tr(tc("", lanjut), "2022", "2023"),
            tr("1", "2", "3"),
            tr("a", "b", "c"),
        )
    )
    assert [b.teks for b in t.baris] == [("No.", "Target", ""), ("", "2022", "2023"), ("1", "2", "3"), ("a", "b", "c")]
    assert t.kepala == 3
    assert t.judul_kolom() == ("No.", "Target 2022", "Target 2023")
    assert (t.baris[0].sel[0].rentang_baris, t.baris[0].sel[1].rentang_kolom) == (2, 2)
    assert t.baris[0].sel[2].terliput
    assert t.baris[1].sel[0].terliput


def test_a_cell_that_goes_down_below_none_and_rows_that_are_too_short_are_filled() -> None:
    t = tabel(tbl(tr("a", "b", "c"), tr(tc("d", "<w:vMerge/>")), tr("e", "f", sifat='<w:gridBefore w:val="1"/>')))
    assert [b.teks for b in t.baris] == [("a", "b", "c"), ("", "", ""), ("", "e", "f")]


def test_ragged_edges_do_not_make_columns() -> None:
    dua = '<w:gridSpan w:val="2"/>'
    t = tabel(tbl(tr(tc("a", dua), "b", tc("c", dua)), tr(tc("d", dua), "e", tc("f", dua))))
    assert [b.teks for b in t.baris] == [("a", "b", "c"), ("d", "e", "f")]
    assert all(s.rentang_kolom == 1 for b in t.baris for s in b.sel)


def test_cells_merged_the_old_way_across() -> None:
    t = tabel(tbl(tr(tc("a", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), "b"), tr("c", "d", "e")))
    assert t.baris[0].teks == ("a", "", "b")
    assert t.baris[0].sel[0].rentang_kolom == 2


def test_paragraphs_lists_and_tables_inside_a_cell_are_its_text() -> None:
    dalam = tbl(tr("x", "y"), tr("z", "w"))
    t = tabel(tbl(tr(tc(butir("satu") + butir("dua")), tc(p("n") + dalam + p("")))), numbering=DAFTAR)
    assert t.baris[0].teks == ("1. satu 2. dua", "n x y z w")


def test_deleted_rows_are_gone_and_rows_in_controls_are_there() -> None:
    baris = f"<w:sdt><w:sdtContent>{tr('b', '2')}</w:sdtContent></w:sdt>"
    t = tabel(tbl(tr("a", "1"), baris, tr("c", "3", sifat="<w:del/>")))
    assert [b.teks for b in t.baris] == [("a", "1"), ("b", "2")]


def test_a_frame_of_one_column_is_read_as_its_paragraphs() -> None:
    assert teks(tbl(tr(tc(p("Judul") + p("isi"))), tr("lagi"))) == ["Judul", "isi", "lagi"]


def test_a_picture_and_a_note_in_a_table_follow_it() -> None:
    kaki = f'<w:footnote w:id="2">{p("Sumber BPS.")}</w:footnote>'
    acu = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    jenis = [type(b) for b in baca(tbl(tr(tc(p(GAMBAR)), tc(p(r("1") + acu)))), footnotes=kaki).blok]
    assert jenis == [TabelTerbaca, GambarTerbaca, Alinea]


def test_a_table_parted_by_hand_at_the_end_of_a_page_is_one() -> None:
    atas = tbl(tr("No.", "Uraian"), tr("1", "a"))
    bawah = tbl(tr("No.", "Uraian"), tr("2", "b"))
    t = tabel(atas + p(PUTUS) + bawah)
    assert [b.teks for b in t.badan] == [("1", "a"), ("2", "b")]
    assert len(list(baca(atas + p("") + bawah).tabel())) == 2
    assert len(list(baca(atas + p("teks") + p(PUTUS) + bawah).tabel())) == 2


# --- what stands beside the text -----------------------------------------------------------------------------------------


def test_text_boxes_are_read_once_after_their_paragraph() -> None:
    kotak = f"<w:txbxContent>{p('dalam kotak')}</w:txbxContent>"
    dua = (
        f"<mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:txbx>{kotak}</wps:txbx></wps:wsp></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{kotak}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert teks(p(f"<w:r>{dua}</w:r>{r('teks')}")) == ["teks", "dalam kotak"]
    assert teks(p(f"<w:r><w:pict><v:textbox>{kotak}</v:textbox></w:pict></w:r>")) == ["dalam kotak"]


def test_pictures_stand_before_or_behind_the_text_of_their_paragraph() -> None:
    def jenis(b: BlokTerbaca) -> str:
        return b.teks if isinstance(b, Alinea) else type(b).__name__

    badan = p(GAMBAR + r("depan")) + p(r("belakang") + GAMBAR)
    assert [jenis(b) for b in baca(badan).blok] == ["GambarTerbaca", "depan", "belakang", "GambarTerbaca"]


def test_notes_follow_the_paragraph_that_points_to_them() -> None:
    kaki = f'<w:footnote w:id="2">{p("Permen 53/2014.")}</w:footnote>'
    badan = p(r("Dasar") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(".")) + p("lanjut")
    assert teks(badan, footnotes=kaki) == ["Dasar.", "1 Permen 53/2014.", "lanjut"]


def test_running_heads_and_feet_are_told_once_and_are_no_text() -> None:
    laporan = baca(p("isi"), header=p("LKjIP 2023") + p("Bakesbangpol"), footer=p("Halaman ") + p(""))
    assert kepala(laporan) == ["LKjIP 2023 Bakesbangpol", "Halaman"]
    assert [a.teks for a in laporan.alinea()] == ["isi"]


# --- pages -----------------------------------------------------------------------------------------------------------------


def halaman(badan: str) -> list[tuple[str, int | None]]:
    return [(b.teks if isinstance(b, Alinea) else type(b).__name__, b.letak.halaman) for b in baca(badan).blok]


def test_pages_are_told_only_where_the_file_was_laid_out() -> None:
    assert halaman(p("a") + p(PUTUS + r("b"))) == [("a", None), ("GantiHalaman", None), ("b", None)]
    assert halaman(p("a") + p(LUKIS + r("b"))) == [("a", 1), ("GantiHalaman", 2), ("b", 2)]


def test_a_break_by_hand_and_its_mark_of_the_layout_are_one() -> None:
    assert halaman(p("a") + p(PUTUS) + p(LUKIS + r("b")) + p(LUKIS + r("c")))[-1] == ("c", 3)


def test_a_paragraph_over_two_pages_knows_both() -> None:
    laporan = baca(p(r("awal kalimat ") + LUKIS + r("dan akhirnya")) + p("b"))
    a, ganti, b = laporan.blok
    assert isinstance(a, Alinea)
    assert (a.teks, a.letak.halaman, a.letak_pada(0).halaman, a.letak_pada(13).halaman) == (
        "awal kalimat dan akhirnya",
        1,
        1,
        2,
    )
    assert isinstance(ganti, GantiHalaman)
    assert (b.letak.halaman, laporan.jumlah_halaman) == (2, 2)


def test_sections_begin_pages_by_their_own_kind() -> None:
    def seksi(jenis: str = "") -> str:
        return f"<w:sectPr>{f'<w:type w:val={chr(34)}{jenis}{chr(34)}/>' if jenis else ''}</w:sectPr>"

    badan = p("a", seksi()) + p(LUKIS + r("b"), seksi()) + p("c", seksi("continuous"))
    assert halaman(badan + seksi()) == [
        ("a", 1),
        ("GantiHalaman", 2),
        ("b", 2),
        ("c", 2),
        ("GantiHalaman", 3),
    ]


def test_a_style_that_begins_a_page_does_so_unless_the_page_has_only_begun() -> None:
    styles = gaya("H", "heading 1", ppr="<w:pageBreakBefore/>")
    isi = baca(p("a", gaya="H") + p(LUKIS + r("b"), gaya="H") + p(PUTUS) + p("c", gaya="H"), styles=styles)
    assert [b.letak.halaman for b in isi.blok if isinstance(b, Alinea)] == [1, 2, 3]


def test_rows_know_their_pages_and_a_row_over_two_pages_is_told() -> None:
    t = tabel(
        tbl(
            tr("a", "b"),
            tr(tc(p(r("c ") + LUKIS + r("d"))), tc(p(r("e ") + LUKIS + r("f")))),
            tr("g", "h"),
            tr(tc(p(LUKIS + r("i"))), tc("j")),
        )
    )
    assert [b.teks for b in t.baris] == [("a", "b"), ("c d", "e f"), ("g", "h"), ("i", "j")]
    assert [b.letak.halaman for b in t.baris] == [1, 1, 2, 3]
    assert [b.terbelah for b in t.baris] == [False, True, False, False]
    assert t.baris[3].sel[1].letak.halaman == 3
    ganti = [b.letak.halaman for b in baca(tbl(tr("a", "b"), tr(tc(p(LUKIS + r("c"))), "d"))).blok[1:]]
    assert ganti == [2]


# --- what is refused -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"bukan zip", "bukan DOCX"),
        (docx("<w:p>"), "rusak"),
        (docx("", kepala='<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "tidak lazim"),
        (docx(tbl(tr(tc("a", '<w:gridSpan w:val="900000"/>')))), "terlalu besar"),
        (docx(tbl(tr(*["x"] * 201))), "lebih dari 200 kolom"),
        (docx("<w:sdt>" * 100 + p("x") + "</w:sdt>" * 100), "terlalu dalam"),
        (docx(p("<w:ins>" * 100 + r("x") + "</w:ins>" * 100)), "terlalu dalam"),
        (docx("<w:x>" * 3000 + "</w:x>" * 3000), "rusak|terlalu dalam"),
    ],
)
def test_what_cannot_or_must_not_be_read_is_refused_in_words(isi: bytes, kata: str) -> None:
    with pytest.raises(BerkasDitolakError, match=kata):
        baca_docx(isi)


def test_a_zip_without_a_manuscript_is_refused() -> None:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as z:
        z.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(BerkasDitolakError, match="tidak memuat naskah"):
        baca_docx(keluar.getvalue())


def test_the_body_may_have_another_name() -> None:
    assert [a.teks for a in baca_docx(docx(p("x"), utama="word/document2.xml")).alinea()] == ["x"]


def test_the_strict_kind_of_docx_is_read_too() -> None:
    ketat = RUANG.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as z:
        z.writestr("word/document.xml", f"<w:document {ketat}><w:body>{p('x')}</w:body></w:document>")
    assert [a.teks for a in baca_docx(keluar.getvalue()).alinea()] == ["x"]
