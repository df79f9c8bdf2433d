"""The real example's reports, read back from all four formats: the same tables, cell for cell and figure for figure."""

from __future__ import annotations

import ctypes
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path

import lxml.html
import pikepdf
import pypdfium2
import pytest
from lxml import etree
from openpyxl import Workbook, load_workbook
from pypdfium2 import raw
from tests.pelaporan.pembantu import semua_isi

from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.model import Baris, Dokumen, Format, Gambar, Tabel, teks
from akuntabel.dokumen.tata import letak_sel
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pelaporan.terbitkan import FORMAT, tulis
from akuntabel.pertukaran.baca import baca

PAKET = Path(__file__).parents[2] / "contoh" / "bakesbangpol-lumajang-2023"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TERSEMBUNYI = re.compile("[\u00ad\u200b\u2060]")
"""Places where a line may break, which writers put into long words."""


@dataclass(frozen=True)
class TabelTerbaca:
    nomor: str
    judul: str
    baris: list[list[str]]


@dataclass(frozen=True)
class Laporan:
    dok: Dokumen
    berkas: dict[str, bytes]
    tabel: dict[str, list[TabelTerbaca]] = field(default_factory=dict)
    """What each format's tables say, by the name of the format."""
    teks: dict[str, str] = field(default_factory=dict)


@cache
def tahun() -> TahunKinerja:
    return TahunKinerja.dari(baca(PAKET).himpunan, opd="8.01", tahun=2023)


@pytest.fixture(scope="module", params=[0, 1], ids=["tahunan", "triwulan-1"])
def laporan(request: pytest.FixtureRequest) -> Laporan:
    dok = susun_lkjip(tahun(), Periode(2023, request.param))
    berkas = {nama.rpartition(".")[2]: isi for nama, isi in tulis(dok, "laporan", FORMAT).items()}
    hasil = Laporan(dok, berkas)
    pembaca: dict[str, Callable[[bytes], tuple[list[TabelTerbaca], str]]]
    pembaca = {"docx": baca_docx, "pdf": baca_pdf, "html": baca_html, "xlsx": baca_xlsx}
    for bentuk, buka in pembaca.items():
        hasil.tabel[bentuk], hasil.teks[bentuk] = buka(berkas[bentuk])
    return hasil


def rapi(t: str) -> str:
    """Text as a reader sees it: no hidden breaks, one blank for any run of them."""
    return " ".join(TERSEMBUNYI.sub("", t).split())


def rapat(t: str) -> str:
    """Text without any blank: how the lines of a PDF fall does not matter."""
    return "".join(TERSEMBUNYI.sub("", t).split())


# --- the formats, read without the program that wrote them -----------------------------------------------------------


def baca_docx(isi: bytes) -> tuple[list[TabelTerbaca], str]:
    """Captioned tables with the cells that begin in each row; a cell merged downwards counts once."""
    with zipfile.ZipFile(io.BytesIO(isi)) as z:
        badan = etree.fromstring(z.read("word/document.xml")).find(f"{W}body")

    def kata(x: etree._Element) -> str:
        return rapi("".join(t.text or "" for t in x.iter(f"{W}t")))

    def lanjutan(sel: etree._Element) -> bool:
        gabung = sel.find(f"{W}tcPr/{W}vMerge")
        return gabung is not None and gabung.get(f"{W}val") != "restart"

    tabel, sebelum = [], None
    for x in badan:
        if x.tag == f"{W}tbl" and (nama := _keterangan(kata(sebelum))):
            baris = [[kata(c) for c in r.iter(f"{W}tc") if not lanjutan(c)] for r in x.iter(f"{W}tr")]
            tabel.append(TabelTerbaca(*nama, baris))
        sebelum = x
    return tabel, kata(badan)


def baca_html(isi: bytes) -> tuple[list[TabelTerbaca], str]:
    akar = lxml.html.document_fromstring(isi.decode())
    tabel = []
    for t in akar.iter("table"):
        if (judul := t.find("caption")) is not None and (nama := _keterangan(rapi(judul.text_content()))):
            baris = [[rapi(c.text_content()) for c in r if c.tag in {"td", "th"}] for r in t.iter("tr")]
            tabel.append(TabelTerbaca(*nama, baris))
    return tabel, rapi(akar.find("body").text_content())


def baca_pdf(isi: bytes) -> tuple[list[TabelTerbaca], str]:
    """Tables from the structure tree, as a screen reader meets them: one table over all its pages, heads once."""
    potong = _teks_bertanda(isi)
    with pikepdf.open(io.BytesIO(isi)) as pdf:
        nomor = {h.obj.objgen: i for i, h in enumerate(pdf.pages)}

        def kata(x: pikepdf.Object, halaman: int = -1) -> str:
            if isinstance(x, pikepdf.Array):
                return "".join(kata(y, halaman) for y in x)
            if isinstance(x, pikepdf.Dictionary):
                halaman = nomor[x.Pg.objgen] if "/Pg" in x else halaman
                return potong[halaman, int(x.MCID)] if "/MCID" in x else kata(x.get("/K", pikepdf.Array()), halaman)
            return potong[halaman, int(x)]

        tabel, sebelum = [], ""
        for x in _unsur(pdf.Root.StructTreeRoot, "/Table", "/Caption"):
            if x.S == "/Caption":  # of a table that stands in a frame of its own with it
                sebelum = kata(x)
                continue
            kepala = "".join(kata(c) for c in _unsur(x, "/Caption")) or sebelum
            sebelum = ""
            if nama := _keterangan(rapi(kepala)):
                baris = [[kata(c) for c in _unsur(r, "/TH", "/TD")] for r in _unsur(x, "/TR")]
                tabel.append(TabelTerbaca(*nama, baris))
        return tabel, "".join(potong.values())


def _unsur(x: pikepdf.Object, *jenis: str) -> Iterator[pikepdf.Dictionary]:
    """The elements of these kinds below ``x``, not those inside one another."""
    anak = x.get("/K", pikepdf.Array())
    for y in anak if isinstance(anak, pikepdf.Array) else [anak]:
        if isinstance(y, pikepdf.Dictionary) and "/S" in y:
            if str(y.S) in jenis:
                yield y
            else:
                yield from _unsur(y, *jenis)


def _teks_bertanda(isi: bytes) -> dict[tuple[int, int], str]:
    """(page, marked content) → its text."""
    potong: dict[tuple[int, int], str] = defaultdict(str)
    with pypdfium2.PdfDocument(isi) as pdf:
        for i, halaman in enumerate(pdf):
            lembar_teks = halaman.get_textpage()
            for objek in halaman.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                tanda = raw.FPDFPageObj_GetMarkedContentID(objek.raw)
                if tanda >= 0:
                    potong[i, tanda] += _teks_objek(objek.raw, lembar_teks.raw)
    return potong


def _teks_objek(objek: object, lembar: object) -> str:
    panjang = raw.FPDFTextObj_GetText(objek, lembar, None, 0)
    wadah = ctypes.create_string_buffer(panjang)
    raw.FPDFTextObj_GetText(objek, lembar, ctypes.cast(wadah, ctypes.POINTER(ctypes.c_ushort)), panjang)
    # The reader marks a hyphen at a line's end; the program breaks words only at hyphens that are there.
    return re.sub("[\ufffe\x02]", "-", wadah.raw[: panjang - 2].decode("utf-16-le"))


def baca_xlsx(isi: bytes) -> tuple[list[TabelTerbaca], str]:
    """Sheets with a caption; their cells as text, numbers shown by their own format."""
    buku = load_workbook(io.BytesIO(isi))
    tabel, semua = [], []
    for lembar in buku:
        baris = [[_tampil(c) for c in r if c.value is not None] for r in lembar.iter_rows()]
        semua += [t for r in baris for t in r]
        if nama := _keterangan(rapi(str(lembar["A1"].value))):
            tabel.append(TabelTerbaca(*nama, [r for r in baris[3:] if r]))
    return tabel, " ".join(semua)


def _tampil(c: object) -> str:
    """A cell as a spreadsheet in the Indonesian locale shows it."""
    nilai, bentuk = c.value, c.number_format  # type: ignore[attr-defined]
    if isinstance(nilai, str):
        return rapi(nilai)
    pola = re.fullmatch(r'(?:\[\$-421\])?("Rp")?(#,##0|0)(?:\.(0+|00####))?( ?"[^"]+")?', bentuk)
    if pola is None:
        return str(nilai)
    awal, ribuan, pecahan, akhir = (x or "" for x in pola.groups())
    angka = f"{bulatkan(Decimal(str(nilai)), len(pecahan)):,f}".translate(str.maketrans(",.", ".,"))
    if ribuan == "0":
        angka = angka.replace(".", "")
    return f"{awal}{angka}{akhir}".replace('"', "")


def _keterangan(teks_: str) -> tuple[str, str] | None:
    """ "Tabel 3.1 Target …" as number and title."""
    cocok = re.fullmatch(r"Tabel ?([L\d][\d.]*\d) ?(\D.*)", teks_)
    return (cocok[1], cocok[2]) if cocok else None


# --- the same figures everywhere -------------------------------------------------------------------------------------


def bertajuk(dok: Dokumen) -> list[Tabel]:
    return [t for t in dok.tabel() if t.nomor]


def isi_baris(baris: tuple[Baris, ...]) -> list[list[str]]:
    hasil: list[list[str]] = [[] for _ in baris]
    for _, i, _, s in letak_sel(baris):
        hasil[i].append(rapi(teks(s.isi)))
    return hasil


@pytest.mark.parametrize("bentuk", FORMAT)
def test_captions_and_numbers_are_the_same_in_each_format(laporan: Laporan, bentuk: str) -> None:
    harap = [(t.nomor, rapat(t.judul)) for t in bertajuk(laporan.dok)]
    assert len(harap) > 15
    assert [(t.nomor, rapat(t.judul)) for t in laporan.tabel[bentuk]] == harap


@pytest.mark.parametrize("bentuk", FORMAT)
def test_each_cell_of_each_table_says_the_same_in_each_format(laporan: Laporan, bentuk: str) -> None:
    bentuk_teks = rapat if bentuk == "pdf" else rapi
    for t, ada in zip(bertajuk(laporan.dok), laporan.tabel[bentuk], strict=True):
        harap = [*isi_baris(t.kepala), *isi_baris(t.badan)]
        nyata = ada.baris
        if bentuk == "xlsx":
            harap = [[s for s in b if s] for b in harap]
            nyata = nyata[: len(harap)]
        assert [[bentuk_teks(s) for s in b] for b in nyata] == [[bentuk_teks(s) for s in b] for b in harap], t.nomor


def test_each_number_of_the_workbook_is_the_exact_one_at_its_printed_precision(laporan: Laporan) -> None:
    buku = load_workbook(io.BytesIO(laporan.berkas["xlsx"]))
    diperiksa = 0
    for t in bertajuk(laporan.dok):
        lembar = buku[f"Tabel {t.nomor}"]
        for _, i, kolom, s in letak_sel(t.badan):
            if s.angka is None:
                continue
            desimal = 2 if s.format is Format.RUPIAH else s.desimal
            nilai = lembar.cell(4 + len(t.kepala) + i, kolom + 1).value
            assert isinstance(nilai, int | float), (t.nomor, teks(s.isi))
            assert bulatkan(Decimal(str(nilai)), desimal) == bulatkan(s.angka, desimal), (t.nomor, teks(s.isi))
            diperiksa += 1
    assert diperiksa > 150


def test_a_printed_number_is_never_rounded_to_nothing(laporan: Laporan) -> None:
    """A capaian of 0,004 percent is small, not none."""
    tercetak = {a.kunci: a.tercetak for a in laporan.dok.asal if a.nilai and re.search(r"\d", a.tercetak)}
    assert {k: t for k, t in tercetak.items() if not re.search("[1-9]", t)} == {}
    assert "0,004%" in tercetak.values()


@pytest.mark.parametrize("bentuk", FORMAT)
def test_the_smallest_capaian_and_the_index_are_printed_alike(laporan: Laporan, bentuk: str) -> None:
    semua = {rapat(s) for t in laporan.tabel[bentuk] for b in t.baris for s in b}
    assert "0,004%" in semua
    assert "0,00%" not in semua
    tujuan = baris_terbaca(laporan, bentuk, "Target dan Realisasi Kinerja Tujuan")[1]
    assert tujuan[1:4] == ["IndeksKepuasanMasyarakat", "83", "Belumdiukur"]


def asal_dirujuk(dok: Dokumen) -> set[str]:
    """Every origin that a cell or a run of text points to."""
    kunci = {s.asal for t in dok.tabel() for _, _, _, s in letak_sel((*t.kepala, *t.badan))}
    kunci |= {p.asal for b in dok.blok() for isi in semua_isi(b) for p in isi}
    return kunci - {""}


def lembar_asal(laporan: Laporan) -> list[tuple[object, ...]]:
    buku: Workbook = load_workbook(io.BytesIO(laporan.berkas["xlsx"]))
    return list(buku["Asal-usul angka"].iter_rows(min_row=2, values_only=True))


def test_the_sheet_of_origins_has_a_row_for_every_figure(laporan: Laporan) -> None:
    asal = {a.kunci: a for a in laporan.dok.asal}
    assert asal_dirujuk(laporan.dok) == set(asal)
    baris = lembar_asal(laporan)
    assert len(baris) == len(asal) > 100
    for a, b in zip(laporan.dok.asal, baris, strict=True):
        assert b[1:3] == (a.tempat, a.tercetak)
        assert b[4]
        assert a.nilai is None or Decimal(str(b[3])) == Decimal(str(float(a.nilai)))


def test_each_figure_of_the_page_links_to_its_origin(laporan: Laporan) -> None:
    akar = lxml.html.document_fromstring(laporan.berkas["html"].decode())
    tautan = {a.get("href") for a in akar.iter("a") if a.get("class") == "asal"}
    assert tautan == {f"#asal-{n}" for n in range(1, len(laporan.dok.asal) + 1)}


def test_drawings_have_the_same_caption_in_each_format_that_draws(laporan: Laporan) -> None:
    gambar = [b for b in laporan.dok.blok() if isinstance(b, Gambar)]
    assert len(gambar) > 8
    for g in gambar:
        for bentuk in ("docx", "pdf", "html"):
            assert rapat(f"Gambar {g.nomor} {g.judul}") in rapat(laporan.teks[bentuk]), (bentuk, g.nomor)


# --- the figures of the published report -----------------------------------------------------------------------------

PROGRAM = {
    "Rp25.800.000,00": "dua puluh lima juta delapan ratus ribu rupiah",
    "Rp1.700.000,00": "satu juta tujuh ratus ribu rupiah",
    "Rp10.678.000,00": "sepuluh juta enam ratus tujuh puluh delapan ribu rupiah",
    "Rp5.100.000,00": "lima juta seratus ribu rupiah",
    "Rp613.448.549,00": "enam ratus tiga belas juta empat ratus empat puluh delapan ribu lima ratus empat puluh "
    "sembilan rupiah",
    "Rp658.426.549,00": "enam ratus lima puluh delapan juta empat ratus dua puluh enam ribu lima ratus empat puluh "
    "sembilan rupiah",
}


def baris_terbaca(laporan: Laporan, bentuk: str, judul: str) -> list[list[str]]:
    ada = next(t for t in laporan.tabel[bentuk] if rapat(t.judul).startswith(rapat(judul)))
    return [[rapat(s) for s in b] for b in ada.baris]


@pytest.mark.parametrize("bentuk", FORMAT)
def test_each_program_has_its_amount_and_the_amount_its_words(laporan: Laporan, bentuk: str) -> None:
    baris = baris_terbaca(laporan, bentuk, "Realisasi Anggaran Menurut Program")[1:8]
    assert len(baris) == 7
    pasangan = {next(s for s in b if s.startswith("Rp") and s != "Rp8.338.560.929,00"): b[-2] for b in baris}
    assert pasangan == {uang: rapat(kata) for uang, kata in PROGRAM.items()}
    assert sum(b[-3] == "Rp1.700.000,00" for b in baris) == 2
    assert baris[-1] == [
        "Jumlah", "Rp8.338.560.929,00", "Rp658.426.549,00", rapat(PROGRAM["Rp658.426.549,00"]), "7,90%",
    ]  # fmt: skip


@pytest.mark.parametrize("bentuk", FORMAT)
def test_staff_and_vehicles_are_those_of_the_source(laporan: Laporan, bentuk: str) -> None:
    def jumlah(judul: str) -> list[str]:
        return next(b for b in baris_terbaca(laporan, bentuk, judul) if b[0] == "Jumlah")

    assert jumlah("Jumlah Pegawai Menurut Tingkat") == ["Jumlah", "20", "13", "33"]
    for menurut in ("Golongan", "Jabatan"):
        assert jumlah(f"Jumlah Pegawai Menurut {menurut}") == ["Jumlah", "33"]
    assert jumlah("Kendaraan Dinas") == ["Jumlah", "26unit"]


@pytest.mark.parametrize("bentuk", ["docx", "pdf", "html"])
def test_the_total_stands_in_the_text_too(laporan: Laporan, bentuk: str) -> None:
    isi = rapat(laporan.teks[bentuk])
    for kalimat in (f"Rp658.426.549,00 ({PROGRAM['Rp658.426.549,00']})", "Rp8.338.560.929,00", "atau terserap 7,90%."):
        assert rapat(kalimat) in isi
