"""The page, shared by the writers of PDF and DOCX: papers, margins, sections, letters, columns, colours.

Lengths are in points (1/72 inch).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.dokumen.huruf import bersihkan, em_terlebar, ukur
from akuntabel.dokumen.model import (
    Arah,
    Bagian,
    Baris,
    BarisJenis,
    Blok,
    Daftar,
    Dokumen,
    Gambar,
    GayaParagraf,
    Kertas,
    NomorHalaman,
    Paragraf,
    Potong,
    Rata,
    Sampul,
    Sel,
    Tabel,
)

MM = 72 / 25.4

UKURAN_KERTAS = {Kertas.A4: (210, 297), Kertas.F4: (215, 330), Kertas.A3: (297, 420)}
"""Width and height in millimetres, upright."""

HURUF_ISI = 11.0
HURUF_TABEL = (9.0, 8.5, 8.0, 7.5)
"""Letter sizes of tables; a table takes the largest in which no word must be broken, a wide one starts at 8."""
KOLOM_LEBAR = 8
"""A table of so many columns is wide."""
TINGGI_UTUH = 200.0
"""A row thought higher than this may be broken over two pages; a lower one is kept whole."""
TINGGI_TABEL_UTUH = 300.0
"""A table thought lower than this is kept on one page, with its caption."""
JARAK_SEL = 3.5
"""Space in a cell to its left and right."""
INDEN = 9.0
"""Indentation for each step of ``Sel.tingkat``."""

UTAMA = "0B4F6C"
TINTA = "18222F"
REDUP = "5B6878"
GARIS = "B9C2CC"
KEPALA_TABEL = "E6F0F4"
KELOMPOK = ("EDF1F4", "F5F7F9")
"""Grounds of group rows, upper level first."""
JUMLAH = "F1F4F6"
PERMINTAAN = "FBF4E6"
AKSEN = "C8922E"
ISYARAT = {
    "sangat_rendah": "F8E3E1",
    "rendah": "F9ECE2",
    "sedang": "F7F0DD",
    "tinggi": "EAF2E6",
    "sangat_tinggi": "E1F0E8",
    "kosong": "F1F3F5",
}
"""Grounds of cells with a hint; the word in the cell carries the meaning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seksi:
    """A run of pages with one size, margin, head and foot."""

    blok: tuple[Blok, ...]
    lebar: float
    tinggi: float
    atas: float
    kanan: float
    bawah: float
    kiri: float
    nomor: NomorHalaman
    mulai_nomor: bool
    sampul: bool

    @property
    def mendatar(self) -> bool:
        return self.lebar > self.tinggi

    @property
    def lebar_isi(self) -> float:
        return self.lebar - self.kiri - self.kanan

    @property
    def tinggi_isi(self) -> float:
        return self.tinggi - self.atas - self.bawah


def susun_seksi(dok: Dokumen) -> tuple[Seksi, ...]:
    """The document's parts as sections; a cover becomes a section of its own, without head, foot and number."""
    return tuple(s for bagian in dok.bagian for s in _seksi(bagian, dok.kertas))


def _seksi(bagian: Bagian, kertas: Kertas) -> Iterator[Seksi]:
    mulai = bagian.mulai_nomor
    for blok, sampul in _pisah_sampul(bagian.blok):
        lebar, tinggi = (mm * MM for mm in UKURAN_KERTAS[bagian.kertas or kertas])
        # Bound on the left when upright, on the upper edge when turned: that side is wider.
        atas, kanan, bawah, kiri = (mm * MM for mm in (25, 25, 25, 30))
        if bagian.arah is Arah.MENDATAR:
            lebar, tinggi = tinggi, lebar
            atas, kanan, bawah, kiri = (mm * MM for mm in (28, 20, 20, 20))
        yield Seksi(
            blok=blok,
            lebar=lebar,
            tinggi=tinggi,
            atas=atas,
            kanan=kanan,
            bawah=bawah,
            kiri=kiri,
            nomor=NomorHalaman.TANPA if sampul else bagian.nomor_halaman,
            mulai_nomor=mulai and not sampul,
            sampul=sampul,
        )
        mulai = mulai and sampul


def _pisah_sampul(blok: tuple[Blok, ...]) -> Iterator[tuple[tuple[Blok, ...], bool]]:
    kumpulan: list[Blok] = []
    for b in blok:
        if isinstance(b, Sampul):
            if kumpulan:
                yield tuple(kumpulan), False
                kumpulan = []
            yield (b,), True
        else:
            kumpulan.append(b)
    if kumpulan:
        yield tuple(kumpulan), False


def mengantar(blok: tuple[Blok, ...], i: int) -> bool:
    """Does block ``i`` lead into what comes after it? Then it stays with that.

    So does "… adalah:" before a list, table or figure, and what is said before a request to the author.
    """
    b = blok[i]
    if not isinstance(b, Paragraf) or i + 1 >= len(blok):
        return False
    sesudah = blok[i + 1]
    if isinstance(sesudah, Paragraf):
        return b.gaya is GayaParagraf.ISI and sesudah.gaya is GayaParagraf.PERMINTAAN
    if not isinstance(sesudah, Daftar | Tabel | Gambar):
        return False
    return "".join(p.teks for p in b.isi).rstrip().endswith((":", "berikut."))


def ukuran_gambar(gambar: Gambar, seksi: Seksi) -> tuple[float, float]:
    """Width and height of a figure: its share of the text width, smaller where the page is not high enough."""
    lebar = seksi.lebar_isi * min(gambar.skala, 100) / 100
    tinggi = lebar * gambar.tinggi / gambar.lebar
    # Two lines of caption and a heading fit on the page with it.
    muat = min(1.0, (seksi.tinggi_isi - 90) / tinggi)
    return lebar * muat, tinggi * muat


@dataclass(frozen=True, slots=True)
class TataTabel:
    """How a table is set: letter size, widths of its columns, and whether it is low enough to stay on one page."""

    ukuran: float
    lebar: tuple[float, ...]
    utuh: bool


def tata_tabel(tabel: Tabel, lebar: float) -> TataTabel:
    """Letter size and widths of columns of a table that is ``lebar`` points wide."""
    ukuran_mungkin: tuple[float, ...] = HURUF_TABEL[2:] if len(tabel.kolom) >= KOLOM_LEBAR else HURUF_TABEL
    if tabel.polos:
        ukuran_mungkin = (HURUF_ISI,)
    kata = _kata_terlebar(tabel)
    for ukuran in ukuran_mungkin:
        butuh = _kebutuhan(kata, ukuran)
        if sum(butuh) <= lebar:
            break
    kolom = _bagi_lebar(tuple(k.lebar for k in tabel.kolom), butuh, lebar)
    return TataTabel(ukuran, kolom, _kira_tinggi_tabel(tabel, kolom, ukuran) <= TINGGI_TABEL_UTUH)


def kira_tinggi(sel: Sel, lebar: float, ukuran: float, *, tebal: bool) -> float:
    """The height that a cell's text takes at most, in points, from the widths of its letters."""
    panjang = ukur("".join(p.teks for p in sel.isi), ukuran, tebal=tebal)
    jeda = sum(p.teks.count("\n") for p in sel.isi)
    return (panjang * 1.25 / max(lebar, 1.0) + 1 + jeda) * ukuran * 1.4


def _kira_tinggi_tabel(tabel: Tabel, kolom: tuple[float, ...], ukuran: float) -> float:
    if len(tabel.kepala) + len(tabel.badan) > TINGGI_TABEL_UTUH / ukuran:
        return float("inf")
    tinggi = kira_tinggi(Sel(isi=(Potong(tabel.judul),)), sum(kolom), 10, tebal=True)
    for baris in (tabel.kepala, tabel.badan):
        per_baris = [0.0] * len(baris)
        for _, i, k, sel in letak_sel(baris):
            lebar = sum(kolom[k : k + sel.rentang_kolom]) - 2 * JARAK_SEL
            per_baris[i] = max(per_baris[i], kira_tinggi(sel, lebar, ukuran, tebal=True) / sel.rentang_baris)
        tinggi += sum(per_baris)
    return tinggi


def _kata_terlebar(tabel: Tabel) -> list[dict[float, float]]:
    """For each column the width in em of its widest word, by how far the cells are indented."""
    terlebar: list[dict[float, float]] = [{} for _ in tabel.kolom]
    for baris, tebal in ((tabel.kepala, True), (tabel.badan, False)):
        for b, _, kolom, sel in letak_sel(baris):
            if sel.rentang_kolom > 1 or kolom >= len(terlebar):
                continue
            t = tebal or sel.tebal or b.jenis is not BarisJenis.ISI
            teks = " ".join(bersihkan(p.teks) for p in sel.isi)
            inden = min(sel.tingkat, 4) * INDEN
            per_inden = terlebar[kolom]
            per_inden[inden] = max(per_inden.get(inden, 0.0), em_terlebar(teks, t))
    return terlebar


def _kebutuhan(kata: list[dict[float, float]], ukuran: float) -> list[float]:
    """The width that each column needs so that no word of usual length in it is broken."""
    # A word as wide as twelve letters m (about 20 usual letters) is broken rather than let it rule the table.
    return [
        max(
            2 * JARAK_SEL + ukuran,
            *(min(em, 10.0) * ukuran + 2 * JARAK_SEL + inden + 0.5 for inden, em in per_inden.items()),
        )
        for per_inden in kata
    ]


def _bagi_lebar(bobot: tuple[int, ...], butuh: list[float], lebar: float) -> tuple[float, ...]:
    jumlah = sum(bobot) or 1
    jatah = [lebar * max(b, 0) / jumlah for b in bobot]
    if sum(butuh) > lebar:
        batas = _batas(butuh, lebar)
        return tuple(min(b, batas) for b in butuh)
    kurang = sum(max(0.0, b - j) for b, j in zip(butuh, jatah, strict=True))
    longgar = sum(max(0.0, j - b) for b, j in zip(butuh, jatah, strict=True))
    bagian = kurang / longgar if longgar else 0.0
    return tuple(b if b >= j else j - (j - b) * bagian for b, j in zip(butuh, jatah, strict=True))


def _batas(butuh: list[float], lebar: float) -> float:
    """The width at which columns are cut off so that they fill ``lebar``: narrow ones keep what they need."""
    sisa = lebar
    for n, b in zip(range(len(butuh), 0, -1), sorted(butuh), strict=True):
        if b * n >= sisa:
            return sisa / n
        sisa -= b
    return max(butuh)


def letak_sel(baris: tuple[Baris, ...]) -> Iterator[tuple[Baris, int, int, Sel]]:
    """Each cell with its row, the row's index and its column, spans from rows above reckoned in."""
    terisi: dict[int, set[int]] = {}
    for i, b in enumerate(baris):
        pakai = terisi.pop(i, set())
        kolom = 0
        for sel in b.sel:
            while kolom in pakai:
                kolom += 1
            yield b, i, kolom, sel
            rentang = range(kolom, kolom + sel.rentang_kolom)
            for j in range(1, sel.rentang_baris):
                terisi.setdefault(i + j, set()).update(rentang)
            kolom += sel.rentang_kolom


def rata_sel(tabel: Tabel, baris: Baris, sel: Sel, kolom: int, *, kepala: bool) -> Rata:
    """How a cell is aligned: as it says, else as its column; heads stand in the middle, group rows to the left."""
    if sel.rata:
        return sel.rata
    if kepala:
        return Rata.TENGAH
    return Rata.KIRI if baris.jenis is BarisJenis.KELOMPOK else tabel.kolom[kolom].rata


def inden_sel(sel: Sel, lebar: float) -> float:
    """Indentation of a cell that is ``lebar`` points wide: never more than a third of it."""
    return min(sel.tingkat * INDEN, lebar / 3)


def dasar_sel(baris: Baris, sel: Sel, *, kepala: bool) -> str:
    """The ground of a cell as RRGGBB; empty for none."""
    if kepala:
        return KEPALA_TABEL
    if sel.isyarat in ISYARAT:
        return ISYARAT[sel.isyarat]
    if baris.jenis is BarisJenis.KELOMPOK:
        return KELOMPOK[min(sel.tingkat, len(KELOMPOK) - 1)]
    return JUMLAH if baris.jenis is BarisJenis.JUMLAH else ""
