from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pdfplumber
import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.dokumen.contoh_dokumen import JAHAT, contoh, gambar, svg_batang, tabel_kecil, tabel_lebar

from akuntabel.dokumen.huruf import sesuaikan_fon
from akuntabel.dokumen.mesin_typst import GagalCetak, cetak
from akuntabel.dokumen.model import (
    Bagian,
    Baris,
    BarisJenis,
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Gambar,
    GayaParagraf,
    Judul,
    Kolom,
    Kotak,
    Paragraf,
    Penanda,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    isi,
    teks,
)
from akuntabel.dokumen.periksa_model import ModelKeliru
from akuntabel.dokumen.tulis_pdf import HasilPdf, gambar_png, tulis_pdf


def _rapat(t: str) -> str:
    """Text without blanks and hidden breaks: how lines fall does not matter."""
    return re.sub("[\\s\u00ad\u200b\ufffe\u0002-]", "", t)


def _halaman(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as d:
        return [h.get_textpage().get_text_range() for h in d]


def _dok(*blok: Blok, **lain: object) -> Dokumen:
    return replace(Dokumen(judul="Uji", tanggal=date(2024, 1, 2), bagian=(Bagian(blok=blok),)), **lain)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def hasil() -> HasilPdf:
    return tulis_pdf(contoh(), dengan_png=True)


@pytest.fixture(scope="module")
def halaman(hasil: HasilPdf) -> list[str]:
    return _halaman(hasil.bytes)


@pytest.fixture(scope="module")
def pdf(hasil: HasilPdf) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(hasil.bytes)) as p:
        yield p


def test_the_file_says_that_it_is_archival_and_accessible(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("2", "A", "1")
        assert xmp["dc:title"] == contoh().judul
    akar = pdf.Root
    assert str(akar.Lang) == "id-ID"
    assert bool(akar.MarkInfo.Marked)
    assert akar.OutputIntents[0].S == "/GTS_PDFA1"
    assert bool(akar.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.docinfo["/CreationDate"]).startswith("D:20240229")
    assert "sidik: 0123abcd" in str(pdf.docinfo["/Keywords"])


def test_every_font_is_embedded(pdf: pikepdf.Pdf) -> None:
    nama = set()
    for objek in pdf.objects:
        if isinstance(objek, pikepdf.Dictionary) and objek.get("/Type") == "/FontDescriptor":
            nama.add(str(objek.FontName).partition("+")[2])
            assert any(k in objek for k in ("/FontFile", "/FontFile2", "/FontFile3"))
    assert nama
    assert all(n.startswith(("Arimo", "DejaVu")) for n in nama)


def test_tables_are_tagged_once_with_their_heads(pdf: pikepdf.Pdf) -> None:
    jenis = [str(o.S) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o and "/P" in o]
    assert jenis.count("/Table") == 3, "a table stays one over its pages"
    kepala = sum(len(b.sel) for t in contoh().tabel() for b in t.kepala)
    kelompok = sum(b.jenis is BarisJenis.KELOMPOK for t in contoh().tabel() for b in t.badan)
    assert jenis.count("/TH") == kepala + kelompok
    assert jenis.count("/Figure") == 2
    assert {"/H1", "/H2", "/H3", "/H4", "/TOC", "/L", "/Caption"} <= set(jenis)


def test_figures_have_their_alternative_text(pdf: pikepdf.Pdf) -> None:
    alt = {str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o}
    assert {g.alt for g in contoh().gambar()} <= alt


def test_pages_are_numbered_in_roman_then_arabic(pdf: pikepdf.Pdf, halaman: list[str]) -> None:
    assert halaman[2].strip().splitlines()[-1] == "ii"
    assert halaman[5].strip().splitlines()[-1] == "1"
    gaya = [str(n.get("/S", "")) for n in pdf.Root.PageLabels.Nums if isinstance(n, pikepdf.Dictionary)]
    assert "/r" in gaya
    assert "/D" in gaya


def test_the_place_of_each_heading_table_and_figure_is_known(hasil: HasilPdf, halaman: list[str]) -> None:
    kunci = {b.kunci for b in contoh().blok() if isinstance(b, Judul | Tabel | Gambar) and b.kunci}
    assert set(hasil.halaman) == kunci - {"tabel-tanpa-judul"}
    assert hasil.halaman["kata-pengantar"] == "i"
    assert hasil.halaman["daftar-gambar"] == "iv"
    assert hasil.halaman["bab-1"] == "1"
    assert hasil.jumlah_halaman == len(halaman)
    for nama, letak in (("Pohon Kinerja", "gambar-pohon"), ("PENUTUP", "bab-3")):
        isi_halaman = next(h for h in halaman[5:] if nama in h)
        assert isi_halaman.strip().splitlines()[-1] == hasil.halaman[letak]


def test_the_contents_carry_numbers_and_pages(hasil: HasilPdf, halaman: list[str]) -> None:
    assert _rapat("BAB II PERENCANAAN KINERJA") in _rapat(halaman[2])
    assert re.search(rf"Tabel\s2\.1\s+Program.*\s{hasil.halaman['tabel-renstra']}\s", halaman[3], re.DOTALL)
    assert re.search(rf"Gambar\s2\.1\s+Pohon Kinerja.*{hasil.halaman['gambar-pohon']}", halaman[4], re.DOTALL)
    assert "Rincian menurut jenjang" not in halaman[2], "a heading may stay out of the contents"
    assert "DAFTAR ISI" in halaman[2]
    assert halaman[2].count("DAFTAR ISI") == 1


def test_every_cell_is_printed_letter_for_letter(halaman: list[str]) -> None:
    semua = _rapat("".join(halaman))
    for t in contoh().tabel():
        for b in (*t.kepala, *t.badan):
            for s in b.sel:
                assert _rapat(sesuaikan_fon(teks(s.isi), set())) in semua


def test_markup_of_every_kind_comes_out_as_typed(halaman: list[str]) -> None:
    assert "".join(_rapat(h) for h in halaman).count(_rapat(JAHAT)) == 3


def test_letters_that_the_fonts_lack_are_replaced_and_told(hasil: HasilPdf, halaman: list[str]) -> None:
    assert hasil.diganti == ("字", "漢", "😀")
    assert "Bagus □ □□" in halaman[5]


def test_the_same_document_gives_the_same_bytes(hasil: HasilPdf) -> None:
    assert tulis_pdf(contoh()).bytes == hasil.bytes


def test_a_document_without_a_date_is_archival_and_stable_too() -> None:
    dok = _dok(Paragraf(isi=isi("a")), tanggal=None)
    assert tulis_pdf(dok).bytes == tulis_pdf(dok).bytes


def test_only_a_draft_carries_the_watermark() -> None:
    def tanda(draf: bool) -> bool:
        with pdfplumber.open(io.BytesIO(tulis_pdf(contoh(draf=draf)).bytes)) as p:
            assert "DRAF" not in p.pages[5].extract_text(), "the word is drawn: nobody copies it with a sentence"
            return len(p.pages[1].curves) > 0

    assert tanda(True)
    assert not tanda(False)


def test_nothing_stands_outside_the_margins(hasil: HasilPdf) -> None:
    with pdfplumber.open(io.BytesIO(hasil.bytes)) as p:
        for h in p.pages:
            for c in h.chars:
                if c["upright"] and c["text"].strip():
                    assert c["x0"] > 50
                    assert c["x1"] < h.width - 50
                    assert c["top"] > 20
                    assert c["bottom"] < h.height - 20


def test_text_stays_in_its_cell(hasil: HasilPdf) -> None:
    """Every word of a wide table, long codes and addresses included, lies between two rules of its column."""
    with pdfplumber.open(io.BytesIO(hasil.bytes)) as p:
        diperiksa = 0
        for h in p.pages[7:11]:
            tabel = h.find_tables()
            sel = [k for t in tabel for k in t.cells]
            atas, bawah = tabel[0].bbox[1], tabel[0].bbox[3]
            for c in h.chars:
                if not c["upright"] or not c["text"].strip() or not atas < c["top"] < bawah:
                    continue
                x, y = (c["x0"] + c["x1"]) / 2, (c["top"] + c["bottom"]) / 2
                kotak = [k for k in sel if k[0] <= x <= k[2] and k[1] <= y <= k[3]]
                assert kotak, c["text"]
                assert min(k[0] for k in kotak) <= c["x0"] + 0.1
                assert c["x1"] - 0.1 <= max(k[2] for k in kotak)
                diperiksa += 1
        assert diperiksa > 3000


def test_the_head_of_a_table_stands_on_each_of_its_pages(hasil: HasilPdf, halaman: list[str]) -> None:
    awal = int(hasil.halaman["tabel-renstra"]) + 4
    for h in halaman[awal : awal + 4]:
        assert "Program/Kegiatan/Sub Kegiatan" in h
        assert re.search(r"\b1\s+2\s+3\s+4\s+5\s+6\s+7\s+8\s+9\s+10\b", h)


@pytest.mark.parametrize("pengisi", range(0, 12, 2))
def test_a_group_row_is_never_the_last_row_of_a_page(pengisi: int) -> None:
    blok = (*(Paragraf(isi=isi(f"Pengisi {i}")) for i in range(pengisi)), tabel_lebar(kelompok=9, isi_kelompok=3))
    for h in _halaman(tulis_pdf(_dok(*blok)).bytes):
        baris = [b for b in h.strip().splitlines() if b.strip() and not b.strip().isdigit()]
        assert not baris[-1].startswith(("Tujuan", "Sasaran"))


@pytest.mark.parametrize("pengisi", range(24, 36))
def test_headings_and_captions_stay_with_what_they_name(pengisi: int) -> None:
    blok: tuple[Blok, ...] = (
        Judul(kunci="a", tingkat=1, teks="JUDUL"),
        *(Paragraf(isi=isi("Pengisi")) for _ in range(pengisi)),
        Judul(kunci="b", tingkat=2, teks="Subjudul"),
        replace(tabel_kecil(), judul="Keterangan tabel"),
        *(Paragraf(isi=isi("Pengisi")) for _ in range(pengisi)),
        replace(gambar(), judul="Keterangan gambar"),
    )
    halaman = _halaman(tulis_pdf(_dok(*blok)).bytes)
    for atas, bawah in (
        ("Subjudul", "Keterangan tabel"),
        ("Keterangan tabel", "Sekolah"),
        ("Program 4 &", "Keterangan gambar"),
    ):
        assert any(atas in h and bawah in h for h in halaman)


PANJANG = "kata " * 2500


@pytest.mark.parametrize(
    "blok",
    [
        Tabel(kunci="t", kolom=(Kolom(),), badan=(Baris(sel=(Sel(isi=isi(PANJANG)),)),)),
        Tabel(kunci="t", kolom=(Kolom(),), kepala=(Baris(sel=(Sel(isi=isi(PANJANG)),)),), badan=(Baris(sel=(Sel(),)),)),
        Tabel(
            kunci="t",
            kolom=(Kolom(), Kolom()),
            badan=(
                Baris(sel=(Sel(isi=isi(PANJANG), rentang_kolom=2),), jenis=BarisJenis.KELOMPOK),
                Baris(sel=(Sel(rentang_baris=2), Sel(isi=isi("a")))),
                Baris(sel=(Sel(isi=isi("b")),)),
            ),
        ),
        Tabel(
            kunci="t",
            kolom=(Kolom(), Kolom()),
            badan=(Baris(sel=(Sel(isi=isi(PANJANG), rentang_baris=2), Sel())), Baris(sel=(Sel(),))),
        ),
        Tabel(kunci="t", judul=PANJANG, kolom=(Kolom(),), badan=(Baris(sel=(Sel(),)),)),
        replace(gambar(), judul=PANJANG, lebar=10, tinggi=1000),
        Kotak(judul="Kotak", blok=(Paragraf(isi=isi(PANJANG)), Daftar(butir=(isi("a"),)))),
        TandaTangan(pihak=(Penanda(jabatan=(PANJANG,), nama="N" * 300),) * 2),
        Judul(kunci="j", tingkat=1, teks=PANJANG),
        Sampul(judul=(PANJANG,), instansi=("a",), tahun="2023"),
    ],
    ids=lambda b: type(b).__name__,
)
def test_text_longer_than_a_page_flows_on(blok: Blok) -> None:
    pdf = tulis_pdf(_dok(blok)).bytes
    with pdfplumber.open(io.BytesIO(pdf)) as p:
        assert len(p.pages) > 1
        tampak = [
            c for h in p.pages for c in h.chars if c["top"] > 0 and c["bottom"] < h.height - 30 and c["x1"] < h.width
        ]
    banyak = 2 if isinstance(blok, TandaTangan) else 1
    assert "".join(c["text"] for c in tampak).replace(" ", "").count("kata") == 2500 * banyak


def test_a_request_to_the_author_is_marked() -> None:
    polos, minta = (
        tulis_pdf(_dok(Paragraf(isi=isi("Jelaskan."), gaya=g))).bytes
        for g in (GayaParagraf.ISI, GayaParagraf.PERMINTAAN)
    )
    with pdfplumber.open(io.BytesIO(polos)) as a, pdfplumber.open(io.BytesIO(minta)) as b:
        assert len(b.pages[0].rects) > len(a.pages[0].rects)


def test_one_signs_on_the_right_two_on_both_sides_and_a_number_only_where_there_is_one() -> None:
    satu = Penanda(tempat_tanggal="Kota, 1 Januari 2024", jabatan=("Kepala",), nama="NAMA SATU")
    dua = Penanda(jabatan=("Bupati",), nama="NAMA DUA", nip="X")
    with pdfplumber.open(io.BytesIO(tulis_pdf(_dok(TandaTangan(pihak=(satu,)))).bytes)) as p:
        kata = {w["text"]: w for w in p.pages[0].extract_words()}
        assert kata["SATU"]["x0"] > p.pages[0].width / 2
        assert "NIP" not in kata
    with pdfplumber.open(io.BytesIO(tulis_pdf(_dok(TandaTangan(pihak=(dua, satu)))).bytes)) as p:
        kata = {w["text"]: w for w in p.pages[0].extract_words()}
        assert kata["DUA"]["x1"] < p.pages[0].width / 2 < kata["SATU"]["x0"]
        assert kata["DUA"]["top"] == pytest.approx(kata["SATU"]["top"], abs=1)
        assert "NIP" in kata


def test_links_lead_to_their_block(pdf: pikepdf.Pdf) -> None:
    bab = pdf.pages[5]
    tujuan = [a for a in bab.Annots if a.Subtype == "/Link"]
    assert tujuan
    assert all(str(a.Contents) for a in tujuan), "a link has a name for who cannot see it"


def test_figures_come_as_png_too(hasil: HasilPdf) -> None:
    assert set(hasil.png) == {"gambar-serapan", "gambar-pohon"}
    assert all(p.startswith(b"\x89PNG") for p in hasil.png.values())
    assert gambar_png(contoh(), {"gambar-pohon"}) == {"gambar-serapan": hasil.png["gambar-serapan"]}
    assert gambar_png(contoh(), hasil.png.keys()) == {}


def test_letters_in_a_drawing_are_seen_to_as_well() -> None:
    g = replace(gambar(), svg=svg_batang().replace("Program 1", "Program &#128512; 漢"))
    assert tulis_pdf(_dok(g)).diganti == ("漢", "😀")


def test_an_ill_formed_document_is_refused_before_typst() -> None:
    with pytest.raises(ModelKeliru, match="teks alternatif"):
        tulis_pdf(_dok(replace(gambar(), alt="")))


def test_typst_is_stopped_when_it_takes_too_long() -> None:
    with pytest.raises(GagalCetak, match="tidak selesai"):
        tulis_pdf(contoh(), batas_waktu=0.01)


def test_a_refusal_by_typst_is_told() -> None:
    with pytest.raises(GagalCetak, match=r"model|key|dictionary"):
        cetak(model={"judul": "a"})


def test_lists_that_stay_empty_are_no_error() -> None:
    assert tulis_pdf(_dok(DaftarIsi(jenis="gambar"), DaftarIsi(jenis="isi"))).jumlah_halaman == 1


_TEKS = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_TEKS, st.lists(st.tuples(_TEKS, _TEKS), min_size=1, max_size=6), st.lists(_TEKS, min_size=1, max_size=4))
def test_any_text_anywhere_can_be_printed(judul: str, sel: list[tuple[str, str]], butir: list[str]) -> None:
    dok = _dok(
        Judul(kunci="j", tingkat=1, teks=f"J{judul}", nomor=judul),
        Tabel(
            kunci="t",
            nomor=judul,
            judul=judul,
            kolom=(Kolom(), Kolom(lebar=1)),
            badan=tuple(Baris(sel=(Sel(isi=isi(a)), Sel(isi=isi(b), tingkat=2))) for a, b in sel),
        ),
        Daftar(butir=tuple(isi(b) for b in butir)),
        Kotak(judul=judul, blok=(Paragraf(isi=isi(*butir)),)),
        kepala_halaman=judul,
        subjek=judul,
        penyusun=judul,
    )
    semua = _rapat("".join(_halaman(tulis_pdf(dok).bytes)))
    for b in butir:
        huruf = re.sub(r"\W", "", sesuaikan_fon(b, set()), flags=re.ASCII)
        assert huruf in re.sub(r"\W", "", semua, flags=re.ASCII)


@pytest.mark.parametrize("pengisi", range(30, 40))
def test_a_sentence_that_leads_into_a_list_stays_with_it(pengisi: int) -> None:
    pengantar = Paragraf(isi=isi("Permasalahan yang ditemukan adalah:"))
    blok = (
        *(Paragraf(isi=isi("Pengisi")) for _ in range(pengisi)),
        pengantar,
        Daftar(butir=(isi("butir satu"), isi("dua"))),
    )
    assert any("adalah:" in h and "butir satu" in h for h in _halaman(tulis_pdf(_dok(*blok)).bytes))


@pytest.mark.parametrize("pengisi", range(18, 36, 3))
def test_a_low_table_stays_on_one_page_with_its_notes(pengisi: int) -> None:
    blok = (*(Paragraf(isi=isi("Pengisi")) for _ in range(pengisi)), tabel_kecil())
    halaman = _halaman(tulis_pdf(_dok(*blok)).bytes)
    assert any("Jumlah Pegawai" in h and "Sekolah" in h and "S1 & S2" in h and "PTT = pegawai" in h for h in halaman)
