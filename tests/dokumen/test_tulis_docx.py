from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator
from openxml_audit.verdict import predict
from tests.dokumen.contoh_dokumen import EMOJI, JAHAT, besar, contoh, gambar, tabel_kecil, tabel_lebar

from akuntabel.dokumen.huruf import bersihkan
from akuntabel.dokumen.model import (
    Arah,
    Bagian,
    Baris,
    BarisJenis,
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    GayaDaftar,
    Judul,
    Kolom,
    Kotak,
    NomorHalaman,
    Paragraf,
    Pemisah,
    Penanda,
    Sel,
    Tabel,
    TandaTangan,
    isi,
    teks,
)
from akuntabel.dokumen.periksa_model import ModelKeliru
from akuntabel.dokumen.tulis_docx import tulis_docx
from akuntabel.dokumen.tulis_docx.xml import nama_penanda, nama_penanda_isi

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = {
    "w": W,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
HALAMAN: dict[str, int | str] = {b.kunci: f"h{i}" for i, b in enumerate(contoh().blok()) if getattr(b, "kunci", "")}


def _w(nama: str) -> str:
    return f"{{{W}}}{nama}"


class Docx:
    """A DOCX opened for reading, by lxml alone."""

    def __init__(self, isi_berkas: bytes) -> None:
        self.zip = zipfile.ZipFile(io.BytesIO(isi_berkas))
        self.badan = self.xml("word/document.xml")

    def xml(self, nama: str) -> etree._Element:
        return etree.fromstring(self.zip.read(nama))

    def cari(self, jalur: str, dari: etree._Element | None = None) -> list[etree._Element]:
        return (self.badan if dari is None else dari).findall(jalur, NS)

    def gaya(self, p: etree._Element) -> str:
        return next(iter(p.xpath("w:pPr/w:pStyle/@w:val", namespaces=NS)), "")

    def paragraf(self, gaya: str) -> list[str]:
        return [_teks(p) for p in self.cari(".//w:p") if self.gaya(p) == gaya]

    def tabel(self) -> list[list[list[str | None]]]:
        """Each table as a grid; a cell that continues the one above is None."""
        return [[list(_sel(b)) for b in self.cari("w:tr", t)] for t in self.cari("w:body/w:tbl")]


def _sel(baris: etree._Element) -> Iterator[str | None]:
    for tc in baris.findall("w:tc", NS):
        sambung = tc.find("w:tcPr/w:vMerge", NS)
        rentang = tc.find("w:tcPr/w:gridSpan", NS)
        lanjut = sambung is not None and sambung.get(_w("val")) != "restart"
        yield None if lanjut else "\n".join(_teks(p) for p in tc.findall("w:p", NS))
        yield from [None] * (int(rentang.get(_w("val"), "1")) - 1 if rentang is not None else 0)


def _teks(p: etree._Element) -> str:
    """What a reader sees of a paragraph; hidden hyphens are not seen."""
    ganti = {_w("br"): "\n", _w("tab"): "\t"}
    huruf = (e for r in p.iter(_w("r")) for e in r)
    return "".join((e.text or "") if e.tag == _w("t") else ganti.get(str(e.tag), "") for e in huruf)


def _dok(*blok: Blok, **lain: object) -> Dokumen:
    return replace(Dokumen(judul="Uji", tanggal=date(2024, 1, 2), bagian=(Bagian(blok=blok),)), **lain)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def berkas() -> bytes:
    return tulis_docx(contoh(), HALAMAN)


@pytest.fixture(scope="module")
def docx(berkas: bytes) -> Docx:
    return Docx(berkas)


@pytest.mark.parametrize(
    "dok", [contoh(), contoh(draf=False), besar(kelompok=2, paragraf=8)], ids=["draf", "final", "besar"]
)
def test_word_is_expected_to_open_it_without_repair(dok: Dokumen, tmp_path: Path) -> None:
    nama = tmp_path / "laporan.docx"
    nama.write_bytes(tulis_docx(dok, {}))
    hasil = OpenXmlValidator().validate(nama)
    assert not hasil.errors, [str(e) for e in hasil.errors]
    ramalan = predict(hasil)
    assert ramalan.prediction.name == "OPENS_CLEAN", ramalan


def test_every_cell_stands_in_its_place_letter_for_letter(docx: Docx) -> None:
    kisi = [t for t in docx.tabel() if len(t) > 1 and len(t[0]) > 1][:3]
    for t, nyata in zip(contoh().tabel(), kisi, strict=True):
        harap: list[list[str | None]] = [[None] * len(t.kolom) for _ in nyata]
        for bagian, mulai in ((t.kepala, 0), (t.badan, len(t.kepala))):
            for i, b in enumerate(bagian):
                sisa = iter(teks(s.isi) for s in b.sel)
                terisi = [k for k, v in enumerate(nyata[mulai + i]) if v is not None]
                for k in terisi:
                    harap[mulai + i][k] = bersihkan(next(sisa))
                assert next(sisa, None) is None
        assert nyata == harap


def test_markup_of_every_kind_comes_out_as_typed(docx: Docx) -> None:
    semua = "".join(_teks(p) for p in docx.cari(".//w:p"))
    assert semua.count(JAHAT) == 3
    assert "awal tengah akhir" in semua


def test_letters_that_only_some_fonts_have_stay(docx: Docx) -> None:
    assert EMOJI in docx.paragraf("BodyText")


def test_line_ends_and_tabs_are_kept(docx: Docx) -> None:
    assert "Baris pertama\nbaris kedua\tsetelah tab" in docx.paragraf("BodyText")


def test_headings_use_the_styles_of_the_office_programs(docx: Docx) -> None:
    assert docx.paragraf("Heading1") == [
        "KATA PENGANTAR", "DAFTAR TABEL", "DAFTAR GAMBAR", "BAB I\nPENDAHULUAN", "BAB II\nPERENCANAAN KINERJA",
        "BAB III\nPENUTUP",
    ]  # fmt: skip
    assert docx.paragraf("Heading2") == ["A.\tLatar Belakang"]
    assert docx.paragraf("JudulLuar1") == ["DAFTAR ISI"], "a heading may stay out of the contents"
    gaya = docx.xml("word/styles.xml")
    nama = {s.find("w:name", NS).get(_w("val")) for s in gaya.findall("w:style", NS)}  # type: ignore[union-attr]
    assert {"heading 1", "heading 4", "toc 1", "table of figures", "caption", "List Paragraph", "Title"} <= nama
    dipakai = {e.get(_w("val")) for e in docx.badan.iter(_w("pStyle"), _w("rStyle"), _w("tblStyle"))}
    assert dipakai <= {s.get(_w("styleId")) for s in gaya.findall("w:style", NS)}


def test_the_contents_are_there_before_any_update(docx: Docx) -> None:
    assert docx.paragraf("TOC1")[3] == f"BAB I\u2002PENDAHULUAN\t{HALAMAN['bab-1']}"
    assert docx.paragraf("TOC2") == [f"A.\tLatar Belakang\t{HALAMAN['latar']}"]
    daftar = docx.paragraf("TableofFigures")
    assert daftar[0].startswith("Tabel 1.1\tJumlah Pegawai")
    assert daftar[0].endswith(f"\t{HALAMAN['tabel-pegawai']}")
    assert daftar[-1] == f"Gambar 2.1\tPohon Kinerja\t{HALAMAN['gambar-pohon']}"
    perintah = [e.text.strip() for e in docx.badan.iter(_w("instrText")) if e.text and "TOC " in e.text]
    assert perintah == ['TOC \\o "1-3" \\h \\z', 'TOC \\h \\z \\c "Tabel"', 'TOC \\h \\z \\c "Gambar"']


def test_fields_are_opened_and_closed_in_order(docx: Docx) -> None:
    terbuka = 0
    for e in docx.badan.iter(_w("fldChar")):
        terbuka += {"begin": 1, "separate": 0, "end": -1}[str(e.get(_w("fldCharType")))]
        assert terbuka >= 0
    assert terbuka == 0


def test_a_document_without_page_numbers_still_lists_its_contents() -> None:
    assert Docx(tulis_docx(contoh())).paragraf("TOC1")[0] == "KATA PENGANTAR\t"


def test_captions_count_with_fields_that_show_the_number_of_the_model(docx: Docx) -> None:
    keterangan = docx.paragraf("Caption")
    assert keterangan[0] == "Tabel 1.1\u2002Jumlah Pegawai Berdasarkan Tingkat Pendidikan"
    assert keterangan[1] == "Gambar 1.1\u2002Serapan Anggaran per Program"
    perintah = [e.text.strip() for e in docx.badan.iter(_w("instrText")) if e.text and "SEQ" in e.text]
    assert perintah == [
        "SEQ Tabel \\* ARABIC", "SEQ Gambar \\* ARABIC", "SEQ Tabel \\* ARABIC \\r 1", "SEQ Gambar \\* ARABIC \\r 1",
    ]  # fmt: skip


def test_captions_stay_with_their_object(docx: Docx) -> None:
    for p in docx.cari("w:body/w:p"):
        if docx.gaya(p) == "Caption" and _teks(p).startswith("Tabel"):
            assert p.find("w:pPr/w:keepNext", NS) is not None
            berikut = p.getnext()
            assert berikut is not None
            assert berikut.tag == _w("tbl")
        if docx.gaya(p) == "Gambar":
            berikut = p.getnext()
            assert berikut is not None
            assert docx.gaya(berikut) == "Caption"


def test_every_link_has_its_bookmark_and_no_name_occurs_twice(docx: Docx) -> None:
    mulai = docx.cari(".//w:bookmarkStart")
    nama = [str(b.get(_w("name"))) for b in mulai]
    assert len(nama) == len(set(nama))
    assert len({b.get(_w("id")) for b in mulai}) == len(mulai) == len(docx.cari(".//w:bookmarkEnd"))
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", n, re.ASCII) for n in nama)
    tujuan = {str(t.get(_w("anchor"))) for t in docx.cari(".//w:hyperlink")}
    assert tujuan <= set(nama)
    assert nama_penanda("tabel-pegawai") in tujuan
    assert nama_penanda_isi("bab-1") in tujuan


@given(st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=60), unique=True, max_size=20))
def test_bookmarks_of_different_blocks_differ(kunci: list[str]) -> None:
    nama = [nama_penanda(k).lower() for k in kunci]
    assert len(set(nama)) == len(kunci)
    assert all(re.fullmatch(r"[a-z_]\w{0,39}", n, re.ASCII) for n in nama)


def test_heads_repeat_rows_stay_whole_and_groups_stay_with_the_next_row(docx: Docx) -> None:
    tabel = next(t for t in docx.cari("w:body/w:tbl") if len(docx.cari("w:tr", t)) > 30)
    baris = docx.cari("w:tr", tabel)
    assert [b.find("w:trPr/w:tblHeader", NS) is not None for b in baris[:3]] == [True, True, False]
    assert all(b.find("w:trPr/w:cantSplit", NS) is not None for b in baris)
    kelompok = [b for b in baris if (_teks(b)).startswith(("Tujuan", "Sasaran"))]
    assert len(kelompok) == 12
    for b in kelompok:
        assert b.find(".//w:gridSpan", NS).get(_w("val")) == "10"  # type: ignore[union-attr]
        assert b.find(".//w:keepNext", NS) is not None


def test_columns_are_fixed_and_fill_the_width(docx: Docx) -> None:
    for t in docx.cari("w:body/w:tbl"):
        lebar = int(t.find("w:tblPr/w:tblW", NS).get(_w("w"), "0"))  # type: ignore[union-attr]
        kolom = [int(k.get(_w("w"), "0")) for k in docx.cari("w:tblGrid/w:gridCol", t)]
        assert sum(kolom) == lebar
        assert t.find("w:tblPr/w:tblLayout", NS).get(_w("type")) == "fixed"  # type: ignore[union-attr]


def test_hints_are_grounds_and_totals_are_bold(docx: Docx) -> None:
    tabel = docx.cari("w:body/w:tbl")[0]
    isi_sel = {_teks(c): c for c in docx.cari(".//w:tc", tabel)}
    assert isi_sel["Belum diisi"].find("w:tcPr/w:shd", NS).get(_w("fill")) == "F1F3F5"  # type: ignore[union-attr]
    assert isi_sel["32"].find(".//w:b", NS) is not None
    assert isi_sel["14"].find(".//w:b", NS) is None
    assert isi_sel["14"].find(".//w:jc", NS).get(_w("val")) == "right"  # type: ignore[union-attr]
    assert isi_sel["D1"].find(".//w:ind", NS).get(_w("left")) == "180"  # type: ignore[union-attr]


def test_sections_have_their_paper_direction_and_numbering(docx: Docx) -> None:
    seksi = docx.cari(".//w:sectPr")
    kertas = [s.find("w:pgSz", NS) for s in seksi]
    mm = [tuple(round(int(k.get(_w(x), "0")) / 1440 * 25.4) for x in "wh") for k in kertas if k is not None]
    assert mm == [(210, 297), (210, 297), (210, 297), (297, 210), (420, 297), (215, 330)]
    assert [k.get(_w("orient")) for k in kertas if k is not None] == [None, None, None, "landscape", "landscape", None]
    nomor = [s.find("w:pgNumType", NS) for s in seksi]
    assert [None if n is None else (n.get(_w("fmt")), n.get(_w("start"))) for n in nomor] == [
        None, ("lowerRoman", "1"), ("decimal", "1"), ("decimal", None), ("decimal", None), ("decimal", None),
    ]  # fmt: skip
    kaki = [docx.xml(f"word/footer{n}.xml") for n in (1, 2, 3)]
    assert ["PAGE" in etree.tostring(k, encoding="unicode") for k in kaki] == [False, True, True]


def test_a_section_never_ends_inside_the_field_of_a_list() -> None:
    dok = Dokumen(
        judul="Uji",
        bagian=(
            Bagian(
                blok=(Judul(kunci="a", tingkat=1, teks="A"), DaftarIsi(jenis="isi")), nomor_halaman=NomorHalaman.ROMAWI
            ),
            Bagian(blok=(tabel_kecil(),), arah=Arah.MENDATAR),
            Bagian(blok=(Paragraf(isi=isi("b")),)),
        ),
    )
    d = Docx(tulis_docx(dok))
    penutup = [p for p in d.cari("w:body/w:p") if p.find("w:pPr/w:sectPr", NS) is not None]
    assert len(penutup) == 2
    assert all(p.find(".//w:fldChar", NS) is None for p in penutup)


def test_lists_start_again_and_keep_their_kind(docx: Docx) -> None:
    nomor = docx.xml("word/numbering.xml")
    jenis = {
        n.get(_w("numId")): n.find("w:abstractNumId", NS).get(_w("val"))  # type: ignore[union-attr]
        for n in nomor.findall("w:num", NS)
    }
    butir = [
        (
            _teks(p)[:12],
            p.find("w:pPr/w:numPr/w:ilvl", NS).get(_w("val")),
            p.find("w:pPr/w:numPr/w:numId", NS).get(_w("val")),
        )  # type: ignore[union-attr]
        for p in docx.cari("w:body/w:p")
        if docx.gaya(p) == "ListParagraph"
    ]
    assert [(t, d, jenis[n]) for t, d, n in butir] == [
        ("perumusan ke", "0", "2"),
        ("pelaksanaan ", "0", "2"),
        ("subbagian um", "1", "1"),
        ("kelompok jab", "1", "1"),
        ("ahli muda", "2", "0"),
        ("ahli pertama", "2", "0"),
        ("pelaporan te", "0", "2"),
        ("Nomor mulai ", "0", "1"),
        (JAHAT[:12], "0", "1"),
    ]
    assert butir[2][2] != butir[7][2], "each list counts for itself"


def test_figures_are_png_with_the_drawing_beside_and_a_description(docx: Docx) -> None:
    gambar_xml = docx.cari(".//wp:inline")
    assert [g.find("wp:docPr", NS).get("descr") for g in gambar_xml] == [g.alt for g in contoh().gambar()]  # type: ignore[union-attr]
    relasi = {r.get("Id"): r.get("Target") for r in docx.xml("word/_rels/document.xml.rels")}
    for g, model in zip(gambar_xml, contoh().gambar(), strict=True):
        png = relasi[g.find(".//a:blip", NS).get(f"{{{NS['r']}}}embed")]  # type: ignore[union-attr]
        svg = relasi[g.find(".//asvg:svgBlip", NS).get(f"{{{NS['r']}}}embed")]  # type: ignore[union-attr]
        assert docx.zip.read(f"word/{png}").startswith(b"\x89PNG")
        assert docx.zip.read(f"word/{svg}").decode() == model.svg


def test_given_pictures_are_used() -> None:
    png = {"gambar-serapan": b"\x89PNG sendiri"}
    d = Docx(tulis_docx(_dok(gambar()), {}, png))
    assert d.zip.read("word/media/gambar1.png") == png["gambar-serapan"]


def test_only_a_draft_carries_the_watermark(docx: Docx) -> None:
    def tanda(d: Docx) -> list[bool]:
        return [b'string="DRAF"' in d.zip.read(n) for n in d.zip.namelist() if "word/header" in n]

    assert tanda(docx) == [True, True]
    assert tanda(Docx(tulis_docx(contoh(draf=False)))) == [False, False]


def test_the_running_head_is_not_on_the_cover(docx: Docx) -> None:
    assert [_teks(docx.xml(f"word/header{n}.xml")) for n in (1, 2)] == ["", contoh().kepala_halaman]


def test_the_file_knows_its_title_language_and_origin(docx: Docx) -> None:
    inti = docx.zip.read("docProps/core.xml").decode()
    for harap in (contoh().judul, contoh().subjek, contoh().penyusun, "id-ID", "2024-02-29T00:00:00Z"):
        assert harap in inti
    assert b'w:lang w:val="id-ID"' in docx.zip.read("word/styles.xml")
    assert b">0123abcd<" in docx.zip.read("docProps/custom.xml")
    assert not [n for n in docx.zip.namelist() if "stylesWithEffects" in n or "thumbnail" in n or "customXml" in n]


def test_the_same_document_gives_the_same_bytes(berkas: bytes) -> None:
    assert tulis_docx(contoh(), HALAMAN) == berkas


def test_two_tables_in_a_row_stay_two() -> None:
    satu = Tabel(kunci="a", kolom=(Kolom(),), badan=(Baris(sel=(Sel(isi=isi("x")),)),))
    kotak = Kotak(judul="J", blok=(Paragraf(isi=isi("y")),))
    tanda = TandaTangan(pihak=(Penanda(jabatan=("K",), nama="N"), Penanda(jabatan=("L",), nama="M")))
    d = Docx(tulis_docx(_dok(satu, replace(satu, kunci="b"), kotak, kotak, tanda, kotak)))
    for t in d.cari("w:body/w:tbl"):
        berikut = t.getnext()
        assert berikut is not None
        assert berikut.tag == _w("p")
    assert len(d.cari("w:body/w:tbl")) == 6


def test_a_page_break_is_not_doubled_before_a_chapter() -> None:
    blok = (Paragraf(isi=isi("a")), Pemisah(), Judul(kunci="j", tingkat=1, teks="J"), Pemisah(), Paragraf(isi=isi("b")))
    d = Docx(tulis_docx(_dok(*blok)))
    assert len(d.cari(".//w:p/w:pPr/w:pageBreakBefore")) == 1


def test_lists_deeper_than_the_styles_stay_readable() -> None:
    daftar = Daftar(butir=(isi("dasar"),))
    for n in range(6):
        daftar = Daftar(gaya=GayaDaftar.HURUF, butir=(isi(f"tingkat {n}"),), anak=(daftar,))
    d = Docx(tulis_docx(_dok(daftar)))
    assert len(d.paragraf("ListParagraph")) == 7
    assert max(int(e.get(_w("val"), "9")) for e in d.badan.iter(_w("ilvl"))) == 3


def test_an_ill_formed_document_is_refused() -> None:
    with pytest.raises(ModelKeliru):
        tulis_docx(_dok(Daftar(butir=())))


_TEKS = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(_TEKS, _TEKS), min_size=1, max_size=5), _TEKS)
def test_any_text_comes_back_letter_for_letter(sel: list[tuple[str, str]], judul: str) -> None:
    dok = _dok(
        Tabel(
            kunci="t",
            judul="J" + judul,
            kolom=(Kolom(), Kolom(lebar=2)),
            badan=tuple(Baris(sel=(Sel(isi=isi(a)), Sel(isi=isi(b)))) for a, b in sel),
        ),
        Paragraf(isi=isi(judul)),
        kepala_halaman=judul,
        subjek=judul,
        sifat={"a": judul},
    )
    d = Docx(tulis_docx(dok))
    tanpa_sela = [[bersihkan(x).replace("\u200b", "").replace("\u00ad", "") for x in pasang] for pasang in sel]
    assert d.tabel() == [tanpa_sela]
    assert _teks(d.xml("word/header1.xml")) == bersihkan(judul).replace("\u200b", "").replace("\u00ad", "")


def test_group_rows_at_the_end_of_a_table_do_not_hold_the_next_block() -> None:
    t = Tabel(
        kunci="t",
        kolom=(Kolom(),),
        badan=(Baris(sel=(Sel(isi=isi("Kelompok")),), jenis=BarisJenis.KELOMPOK),),
    )
    assert not Docx(tulis_docx(_dok(t))).cari(".//w:tbl//w:keepNext")


def test_a_sentence_that_leads_into_a_list_stays_with_it() -> None:
    d = Docx(tulis_docx(_dok(Paragraf(isi=isi("Yaitu:")), Daftar(butir=(isi("a"),)), Paragraf(isi=isi("Selesai.")))))
    assert [p.find("w:pPr/w:keepNext", NS) is not None for p in d.cari("w:body/w:p")] == [True, False, False]


def test_a_low_table_is_kept_whole_and_a_total_with_the_row_above() -> None:
    def lekat(t: Tabel) -> list[bool]:
        tabel = Docx(tulis_docx(_dok(t))).cari("w:body/w:tbl")[0]
        return [b.find("w:tc/w:p/w:pPr/w:keepNext", NS) is not None for b in tabel.findall("w:tr", NS)]

    assert lekat(tabel_kecil())[2:] == [True, True, True, False]
    assert lekat(tabel_lebar())[-3:] == [False, True, False]
