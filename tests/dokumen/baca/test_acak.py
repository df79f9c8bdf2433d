"""Damaged, random and hostile files: each is read or refused in words, within bounded time; text comes back as written."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from functools import cache
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dokumen.baca.rangka_docx import RUANG, butir, docx, gaya, lvl, p, r, tbl, tc, tr
from tests.dokumen.baca.rangka_pdf import gambar, paragraf, pdf, t
from tests.dokumen.baca.rangka_pdf import tabel as tabel_pdf

from akuntabel.dokumen.baca.model import (
    Alinea,
    BerkasDitolakError,
    GantiHalaman,
    JenisAlinea,
    LaporanTerbaca,
    TabelTerbaca,
)
from akuntabel.dokumen.baca.pilih import baca_laporan
from akuntabel.dokumen.baca.rakit import pisah_penanda
from akuntabel.dokumen.baca.txt import baca_txt

BATAS_DETIK = 20.0
"""For one small file on a busy machine; a hang or a quadratic run is far above it."""


def baca_atau_tolak(isi: bytes, nama: str) -> None:
    """The only two ends; and what is read keeps the promises of the model."""
    mulai = time.thread_time()
    try:
        laporan = baca_laporan(isi, nama)
    except BerkasDitolakError as galat:
        pesan = str(galat)
    else:
        pesan = "."
        utuh(laporan)
    assert pesan.endswith(".")
    assert "\n" not in pesan
    assert time.thread_time() - mulai < BATAS_DETIK


def utuh(laporan: LaporanTerbaca) -> None:
    for b in laporan.blok:
        if isinstance(b, TabelTerbaca):
            assert b.baris
            assert {len(x.sel) for x in b.baris} == {b.lebar}
            assert 0 <= b.kepala <= len(b.baris)
            assert len(b.judul_kolom()) == b.lebar
            semua = [s for x in b.baris for s in x.sel]
        elif isinstance(b, Alinea):
            assert b.teks or b.penanda
            semua = [b]  # type: ignore[list-item]
        else:
            continue
        for s in semua:
            mulai = [n for n, _ in s.sambungan]
            assert mulai == sorted(mulai)
            assert all(0 <= n <= len(s.teks) for n in mulai)


# --- valid files to spoil ----------------------------------------------------------------------------------------------

DAFTAR = (
    f'<w:abstractNum w:abstractNumId="0">{lvl(0, "decimal", "%1.")}{lvl(1, "lowerLetter", "%2)")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
PUTUS = '<w:r><w:lastRenderedPageBreak/><w:br w:type="page"/></w:r>'


@cache
def contoh(bentuk: str) -> bytes:
    if bentuk == "docx":
        badan = (
            p("BAB I", gaya="H")
            + butir("satu")
            + butir("dua", dalam=1)
            + tbl(
                tr(tc("No.", '<w:vMerge w:val="restart"/>'), tc("Target", '<w:gridSpan w:val="2"/>')),
                tr(tc("", "<w:vMerge/>"), "a", "b"),
            )
            + p(PUTUS + r("kalimat"))
        )
        return docx(badan, styles=gaya("H", "heading 1"), numbering=DAFTAR, header=p("kepala"))
    if bentuk == "pdf":
        isi = paragraf(100, "BAB I", "1. satu;", "2. dua.") + tabel_pdf(
            (72, 200, 400), 300, [("No.", "Uraian"), ("1", "a")]
        )
        return pdf(isi + gambar(72, 500, 200, 600), t(72, 40, "kepala") + paragraf(100, "lanjutan"))
    return b"BAB I\nPENDAHULUAN\n\nA. LATAR\n\n1. satu;\n2. dua\n\nNo.\tUraian\n1\ta\n\f\nNo.\tUraian\n2\tb\n"


BENTUK = st.sampled_from(["docx", "pdf", "txt"])


@st.composite
def rusakan(draw: st.DrawFn) -> tuple[bytes, str]:
    """A valid file with bytes flipped, cut, doubled, or put in."""
    bentuk = draw(BENTUK)
    if bentuk == "docx" and draw(st.booleans()):
        # Inside, too: a spoilt package alone is refused by its checksums.
        with zipfile.ZipFile(io.BytesIO(contoh(bentuk))) as z:
            bagian = {n: z.read(n) for n in z.namelist()}
        nama = draw(st.sampled_from(sorted(bagian)))
        bagian[nama] = _rusak(draw, bagian[nama])
        keluar = io.BytesIO()
        with zipfile.ZipFile(keluar, "w") as z:
            for n, b in bagian.items():
                z.writestr(n, b)
        return keluar.getvalue(), "laporan.docx"
    return _rusak(draw, contoh(bentuk)), f"laporan.{bentuk}"


def _rusak(draw: st.DrawFn, asal: bytes) -> bytes:
    isi = bytearray(asal)
    for _ in range(draw(st.integers(1, 8))):
        n = draw(st.integers(0, len(isi) - 1))
        cara = draw(st.sampled_from(["balik", "potong", "buang", "sisip", "ganda"]))
        if cara == "balik":
            isi[n] ^= 1 << draw(st.integers(0, 7))
        elif cara == "potong":
            del isi[max(n, 1) :]
        elif cara == "buang":
            del isi[n : n + draw(st.integers(1, 40))]
        elif cara == "sisip":
            isi[n:n] = draw(st.binary(min_size=1, max_size=20))
        else:
            isi[n:n] = isi[max(0, n - 200) : n]
        if not isi:
            isi = bytearray(b"x")
    return bytes(isi)


# --- random trees of WordprocessingML ----------------------------------------------------------------------------------

UNSUR = st.sampled_from(
    [
        "p",
        "r",
        "t",
        "tbl",
        "tr",
        "tc",
        "pPr",
        "rPr",
        "tcPr",
        "trPr",
        "tab",
        "br",
        "cr",
        "sym",
        "drawing",
        "pict",
        "object",
        "txbxContent",
        "hyperlink",
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "sdt",
        "sdtContent",
        "fldSimple",
        "fldChar",
        "instrText",
        "lastRenderedPageBreak",
        "footnoteReference",
        "sectPr",
        "type",
        "numPr",
        "numId",
        "ilvl",
        "gridSpan",
        "vMerge",
        "hMerge",
        "gridBefore",
        "tblHeader",
        "pStyle",
        "outlineLvl",
        "pageBreakBefore",
        "b",
        "vanish",
        "abstractNum",
        "num",
        "lvl",
        "numFmt",
        "lvlText",
        "start",
        "abstractNumId",
        "lvlOverride",
        "startOverride",
        "style",
        "name",
        "basedOn",
        "footnote",
        "altChunk",
    ]
)
NILAI = st.sampled_from(
    ["0", "1", "2", "-1", "9", "99999999999", "restart", "continue", "page", "begin", "separate", "end", "paragraph", "x",
     "heading 1", "caption", "%1.%2", "bullet", "lowerRoman", "", "1e9", "١"]
)  # fmt: skip
SIFAT = st.dictionaries(
    st.sampled_from(["val", "type", "id", "styleId", "fldCharType", "numId", "abstractNumId", "ilvl", "instr", "char"]),
    NILAI,
    max_size=3,
)


def unsur(nama: str, sifat: dict[str, str], isi: str) -> str:
    return f"<w:{nama}{''.join(f' w:{k}={quoteattr(v)}' for k, v in sifat.items())}>{isi}</w:{nama}>"


POHON = st.recursive(
    st.builds(unsur, UNSUR, SIFAT, st.sampled_from(["", "teks", "1. a", " ", "Tabel 1"])),
    lambda anak: st.builds(unsur, UNSUR, SIFAT, st.lists(anak, max_size=5).map("".join)),
    max_leaves=40,
)


def dengan_bagian(**isi: str) -> bytes:
    """A DOCX whose parts are these trees."""
    akar = {"document": "document", "styles": "styles", "numbering": "numbering", "footnotes": "footnotes"}
    dasar = docx("", **{k: "" for k in isi if k != "document"})
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(dasar)) as lama, zipfile.ZipFile(keluar, "w") as z:
        for info in lama.infolist():
            jenis = info.filename.removeprefix("word/").removesuffix(".xml")
            if jenis not in isi:
                z.writestr(info.filename, lama.read(info.filename))
        for jenis, pohon in isi.items():
            dalam = f"<w:body>{pohon}</w:body>" if jenis == "document" else pohon
            z.writestr(f"word/{jenis}.xml", f"<w:{akar[jenis]} {RUANG}>{dalam}</w:{akar[jenis]}>")
    return keluar.getvalue()


# --- random instructions of a PDF page -------------------------------------------------------------------------------------

ANGKA = st.sampled_from(["0", "1", "-1", "0.5", "72", "300", "595", "-20000", "1e9", "99999999", "nan"])
PERINTAH = st.one_of(
    st.builds(lambda a, b, s: f"BT /F {a} Tf 1 0 0 1 {b} 400 Tm ({s}) Tj ET", ANGKA, ANGKA, st.sampled_from(["a b", "1. x", "BAB I", "\\377"])),
    st.builds(lambda a, b, c, d: f"{a} {b} {c} {d} re S", ANGKA, ANGKA, ANGKA, ANGKA),
    st.builds(lambda a, b, c, d: f"{a} {b} m {c} {d} l S", ANGKA, ANGKA, ANGKA, ANGKA),
    st.builds(lambda a, b, c, d: f"{a} {b} {c} {d} 0 0 cm", ANGKA, ANGKA, ANGKA, ANGKA),
    st.sampled_from(["q", "Q", "/Im Do", "BT", "ET", "/X BMC", "EMC", "/P <</MCID 1>> BDC", "BI ID EI", "f*", "0.9 g", "(", ">>", "[ (a) -9999 (b) ] TJ"]),
)  # fmt: skip

# --- what must hold --------------------------------------------------------------------------------------------------------


def uji_rusak(kasus: tuple[bytes, str]) -> None:
    baca_atau_tolak(*kasus)


def uji_pohon(pohon: tuple[str, str, str, str]) -> None:
    badan, styles, numbering, footnotes = pohon
    baca_atau_tolak(dengan_bagian(document=badan, styles=styles, numbering=numbering, footnotes=footnotes), "a.docx")


def uji_perintah(halaman: list[list[str]]) -> None:
    baca_atau_tolak(pdf(*["\n".join(h) for h in halaman]), "a.pdf")


def uji_teks(teks: str) -> None:
    for sandi in ("utf-8", "utf-16", "cp1252"):
        baca_atau_tolak(teks.encode(sandi, "ignore"), "a.txt")


KASUS: dict[str, tuple[Callable[..., None], st.SearchStrategy[object]]] = {
    "rusak": (uji_rusak, rusakan()),
    "pohon": (uji_pohon, st.tuples(POHON, POHON, POHON, POHON)),
    "perintah": (uji_perintah, st.lists(st.lists(PERINTAH, max_size=25), min_size=1, max_size=3)),
    "teks": (uji_teks, st.text(st.sampled_from("\t\f\n\n\r 1aAbB.)(-•*;:0\x1a\u00ad\u2028é“"), max_size=400)),
}


@pytest.mark.parametrize("nama", KASUS)
def test_a_spoilt_file_is_read_or_refused(nama: str) -> None:
    uji, strategi = KASUS[nama]
    settings(max_examples=60)(given(strategi)(uji))()


@pytest.mark.dalam
@pytest.mark.parametrize("nama", KASUS)
def test_many_spoilt_files_are_read_or_refused(nama: str) -> None:
    uji, strategi = KASUS[nama]
    settings(max_examples=1500)(given(strategi)(uji))()


@pytest.mark.parametrize(
    "isi",
    [
        b"\t" * 300_000,
        b"\n".join([b"a\tb"] * 50_000),
        b"1. " * 200_000,
        b"**" * 300_000,
        b"\f" * 300_000,
        b"a" * 4_000_000,
        b"*a " * 300_000,
        b"\n\n\n\nX\n" * 30_000,
        b". " * 500_000,
    ],
    ids=["tab", "baris", "nomor", "tebal", "halaman", "kata", "bintang", "kosong", "titik"],
)
def test_long_monotonous_text_takes_bounded_time(isi: bytes) -> None:
    baca_atau_tolak(isi, "a.txt")


def test_many_paragraphs_and_cells_take_bounded_time() -> None:
    baca_atau_tolak(docx(p("x") * 60_000), "a.docx")
    baca_atau_tolak(docx(tbl(*[tr(*["x"] * 20)] * 1500)), "a.docx")
    baca_atau_tolak(docx(p(r(". ") * 20_000 + "<w:r><w:br/></w:r>" * 20_000 + r("a "))), "a.docx")


# --- text comes back -------------------------------------------------------------------------------------------------------

KATA = st.text(st.sampled_from("abcdefghijklmnoprstuvwy"), min_size=2, max_size=9)
KALIMAT = st.lists(KATA, min_size=3, max_size=12).map(lambda k: " ".join(k).capitalize() + ".")
SEL = st.one_of(st.just(""), KATA, st.integers(0, 99999).map(str))


@st.composite
def tabel_acak(draw: st.DrawFn) -> tuple[tuple[str, ...], ...]:
    """Rows of one width whose first cell is filled, so that none looks like the other half of the one above."""
    lebar = draw(st.integers(2, 5))
    baris = draw(st.lists(st.lists(SEL, min_size=lebar - 1, max_size=lebar - 1), min_size=1, max_size=5))
    kepala = draw(st.lists(KATA, min_size=lebar, max_size=lebar))
    return (tuple(kepala), *((str(n + 1), *b) for n, b in enumerate(baris)))


@given(st.lists(st.one_of(KALIMAT, tabel_acak()), min_size=1, max_size=8), st.booleans())
def test_paragraphs_and_tables_written_as_text_come_back(
    blok: list[str | tuple[tuple[str, ...], ...]], windows: bool
) -> None:
    teks = "\n\n".join(b if isinstance(b, str) else "\n".join("\t".join(x) for x in b) for b in blok)
    hasil = baca_txt((teks.replace("\n", "\r\n") if windows else teks).encode())
    assert [
        b.teks if isinstance(b, Alinea) else tuple(x.teks for x in b.baris)
        for b in hasil.blok
        if isinstance(b, Alinea | TabelTerbaca)
    ] == blok


@given(st.lists(KALIMAT, min_size=1, max_size=5), st.integers(1, 4))
def test_each_page_of_a_text_is_told(kalimat: list[str], halaman: int) -> None:
    hasil = baca_txt("\f".join(["\n\n".join(kalimat)] * halaman).encode())
    assert hasil.jumlah_halaman == halaman
    assert sum(isinstance(b, GantiHalaman) for b in hasil.blok) == halaman - 1
    assert {b.letak.halaman for b in hasil.blok} == set(range(1, halaman + 1))


@given(st.sampled_from(["a.", "1)", "(2)", "A.", "3.1", "C.1.", "iv.", "-", "•"]), KALIMAT)
def test_a_mark_and_its_text_are_parted_once(penanda: str, kalimat: str) -> None:
    tanda, butir_, teks = pisah_penanda(f" {penanda}\t{kalimat}")
    assert (tanda, teks) == (penanda, kalimat)
    assert butir_ == (penanda not in {"A.", "3.1", "C.1."})
    assert pisah_penanda(teks)[0] == ""
    (a,) = baca_txt(f"{penanda} {kalimat}".encode()).alinea()
    assert (a.penanda, a.jenis is JenisAlinea.BUTIR) == (penanda, butir_)
