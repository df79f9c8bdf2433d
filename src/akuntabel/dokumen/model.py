"""A document as data: sections of blocks, with numbers already given. One model, four writers, the same figures.

A block that can be referred to has a ``kunci``, unique in the document and stable from one build to the next (DOCX
bookmarks, HTML ids and the reviewer's places are made of it). All text is plain text: no writer may parse it as markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Rata(StrEnum):
    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


class Format(StrEnum):
    """How a number in a cell is written; the exact number stands in ``Sel.angka``."""

    BILANGAN = "bilangan"
    PERSEN = "persen"
    """Percent as percent: 7.90 is printed 7,90%."""
    RUPIAH = "rupiah"
    """``Sel.angka`` in rupiah (not sen), two decimals."""


class GayaParagraf(StrEnum):
    ISI = "isi"
    TENGAH = "tengah"
    KETERANGAN = "keterangan"
    """Small print: source and notes under a table."""
    PERMINTAAN = "permintaan"
    """A request to the author in a draft: what only a person can say. Never in a final report."""


class GayaDaftar(StrEnum):
    BUTIR = "butir"
    ANGKA = "angka"
    HURUF = "huruf"


class Arah(StrEnum):
    TEGAK = "tegak"
    MENDATAR = "mendatar"


class Kertas(StrEnum):
    A4 = "a4"
    F4 = "f4"
    """215 × 330 mm, the folio of local offices."""
    A3 = "a3"


class NomorHalaman(StrEnum):
    TANPA = "tanpa"
    ROMAWI = "romawi"
    ANGKA = "angka"


class BarisJenis(StrEnum):
    ISI = "isi"
    KELOMPOK = "kelompok"
    """A full-width group row (tujuan, sasaran, kebijakan), kept together with the row after it."""
    JUMLAH = "jumlah"


@dataclass(frozen=True, slots=True)
class Potong:
    """A run of text. ``tautan`` is the ``kunci`` of a block it points to, ``asal`` that of a figure's ``AsalAngka``."""

    teks: str
    tebal: bool = False
    miring: bool = False
    tautan: str = ""
    asal: str = ""
    naskah: str = ""
    """Bookmark of a live figure in a person's own prose (see ``Paragraf.naskah``)."""


Isi = tuple[Potong, ...]


def isi(*bagian: str | Potong) -> Isi:
    """Runs from strings and runs; empty strings are dropped."""
    return tuple(b if isinstance(b, Potong) else Potong(b) for b in bagian if b != "")


def teks(runs: Isi) -> str:
    """The plain text of runs."""
    return "".join(p.teks for p in runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judul:
    """A heading. ``nomor`` is printed before it ("BAB I" on a line of its own at level 1; "A." or "1." below)."""

    kunci: str
    tingkat: int
    teks: str
    nomor: str = ""
    di_daftar_isi: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraf:
    isi: Isi
    gaya: GayaParagraf = GayaParagraf.ISI
    kunci: str = ""
    naskah: str = ""
    """Bookmark of a person's own prose, by which an edited file finds its way back: letters, digits and underscores, at
    most 40, unique in the document. Only the DOCX carries it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Daftar:
    """A list; a list inside an item stands in ``anak`` at the item's index."""

    butir: tuple[Isi, ...]
    gaya: GayaDaftar = GayaDaftar.BUTIR
    anak: tuple[Daftar | None, ...] = ()
    kunci: str = ""
    naskah: tuple[str, ...] = ()
    """Bookmarks of the items, as ``Paragraf.naskah``; empty where they are not a person's own prose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """``lebar`` is relative to the other columns of the table."""

    lebar: int = 10
    rata: Rata = Rata.KIRI


@dataclass(frozen=True, slots=True, kw_only=True)
class Sel:
    """A cell. ``isi`` is what every writer prints; ``angka`` the exact number behind it, where it is one."""

    isi: Isi = ()
    angka: Decimal | None = None
    format: Format = Format.BILANGAN
    desimal: int = 0
    """Decimals with which ``isi`` prints ``angka``."""
    satuan: str = ""
    asal: str = ""
    rentang_kolom: int = 1
    rentang_baris: int = 1
    rata: Rata | None = None
    tebal: bool = False
    tingkat: int = 0
    """Depth of indentation."""
    isyarat: str = ""
    """Colour hint: a step of capaian ("sangat_rendah" … "sangat_tinggi") or "kosong"; never alone with the meaning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baris:
    sel: tuple[Sel, ...]
    jenis: BarisJenis = BarisJenis.ISI


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """A table with its caption above it ("Tabel 3.1", then the title). ``kepala`` repeats on each page."""

    kunci: str
    nomor: str = ""
    """"3.1"; empty for a layout table that has no caption."""
    judul: str = ""
    kolom: tuple[Kolom, ...]
    kepala: tuple[Baris, ...] = ()
    badan: tuple[Baris, ...] = ()
    catatan: tuple[Isi, ...] = ()
    """Source and notes, printed small under the table."""
    polos: bool = False
    """A layout table without lines: names and posts in the head of an agreement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gambar:
    """A drawing with its caption below it. ``svg`` has a transparent ground, its own title, and plain text."""

    kunci: str
    nomor: str = ""
    judul: str = ""
    svg: str
    alt: str
    lebar: int
    """Size of the SVG's viewBox in CSS pixels."""
    tinggi: int
    skala: int = 100
    """Width on the page in percent of the text width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaftarIsi:
    """Where a generated list stands: "isi", "tabel" or "gambar"."""

    jenis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pemisah:
    """A page break."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TandaTangan:
    """Signature blocks side by side, left to right; one alone stands on the right."""

    pihak: tuple[Penanda, ...]
    kunci: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Penanda:
    """Who signs: ``tempat_tanggal`` "Lumajang, 29 Februari 2024", ``jabatan`` lines, name, rank, NIP."""

    jabatan: tuple[str, ...]
    nama: str
    tempat_tanggal: str = ""
    peran: str = ""
    pangkat: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kotak:
    """A framed notice (draft remarks, lists of gaps)."""

    judul: str
    blok: tuple[Paragraf | Daftar, ...]
    kunci: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampul:
    """The cover."""

    judul: tuple[str, ...]
    instansi: tuple[str, ...]
    tahun: str
    keterangan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """The head of an official sheet: the office above a double rule, below it the title of the sheet."""

    kunci: str
    instansi: tuple[str, ...]
    """From the government down; the last line is the office itself."""
    keterangan: tuple[str, ...] = ()
    """Address and the like, printed small."""
    judul: tuple[str, ...]


Blok = (
    Judul | Paragraf | Daftar | Tabel | Gambar | DaftarIsi | Pemisah | TandaTangan | Kotak | Sampul | Kop
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagian:
    """A run of pages with one paper, orientation and page numbering. ``mulai_nomor`` restarts the page number at 1."""

    blok: tuple[Blok, ...]
    arah: Arah = Arah.TEGAK
    kertas: Kertas | None = None
    """None: the document's."""
    nomor_halaman: NomorHalaman = NomorHalaman.ANGKA
    mulai_nomor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AsalAngka:
    """The origin of a printed figure: one row of the annex "Asal-usul angka"."""

    kunci: str
    tempat: str
    """Where it is printed, in words ("Tabel 3.5, 8.01.06, serapan")."""
    tercetak: str
    nilai: Decimal | None
    rumus: str
    """The rule in words, with its article."""
    masukan: str
    """The inputs with their values ("realisasi Rp25.800.000,00; pagu belum diisi")."""
    sumber: str
    """Record(s) it comes from, evidence, person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dokumen:
    judul: str
    subjek: str = ""
    penyusun: str = ""
    tanggal: date | None = None
    kertas: Kertas = Kertas.A4
    kepala_halaman: str = ""
    """Running head, for example the office and the report's year."""
    draf: bool = False
    """A draft carries a watermark on each page."""
    bagian: tuple[Bagian, ...] = ()
    asal: tuple[AsalAngka, ...] = ()
    sifat: dict[str, str] = field(default_factory=dict)
    """Free properties for the file's metadata (data fingerprint, version of the program)."""

    def blok(self) -> Iterator[Blok]:
        """All blocks in reading order."""
        for b in self.bagian:
            yield from b.blok

    def tabel(self) -> Iterator[Tabel]:
        for b in self.blok():
            if isinstance(b, Tabel):
                yield b

    def gambar(self) -> Iterator[Gambar]:
        for b in self.blok():
            if isinstance(b, Gambar):
                yield b
