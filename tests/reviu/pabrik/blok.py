"""What a report is made of before it is a file: headings, paragraphs, items, captions, tables, page breaks.

``tanda`` is an address ("hukum", "uang/program") by which a mutator finds a block; ``nilai`` holds the parts of its
text that carry a figure or a name, so that one of them can be replaced.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(eq=False)
class Judul:
    tingkat: int
    nomor: str
    teks: str
    tanda: str = ""
    pendek: str = ""
    """Of a chapter: what stands on its first line ("BAB I"), where the title has its own."""


@dataclass(eq=False)
class Teks:
    teks: str
    tanda: str = ""
    nilai: dict[str, str] = field(default_factory=dict)
    tengah: bool = False


@dataclass(eq=False)
class Butir:
    penanda: str
    teks: str
    tanda: str = ""
    nilai: dict[str, str] = field(default_factory=dict)


@dataclass(eq=False)
class Keterangan:
    label: str
    judul: str
    satu_baris: bool
    tanda: str = ""


@dataclass(eq=False)
class Baris:
    sel: list[str]
    tanda: str = ""


@dataclass(eq=False)
class Tabel:
    kepala: list[str]
    baris: list[Baris]
    tanda: str = ""
    kunci: list[str] = field(default_factory=list)
    """A name of each column ("pagu"), whatever its printed head and place."""
    nomor_kolom: bool = False
    lebar: bool = False
    """Printed on a page of its own across the paper."""
    kepala_baris: Baris = field(default_factory=lambda: Baris([]))

    def kolom(self, kunci: str) -> int:
        return self.kunci.index(kunci)


@dataclass(eq=False)
class Halaman:
    pass


Blok = Judul | Teks | Butir | Keterangan | Tabel | Halaman


@dataclass(eq=False)
class Naskah:
    """A report with the figures it was written from (``fakta``) and its layout (``tata``)."""

    blok: list[Blok]
    fakta: object
    tata: object
    kop: Baris | None = None
    """A running head other than that of the report."""

    def cari(self, *awalan: str) -> list[Blok]:
        return [b for b in self.blok if getattr(b, "tanda", "").startswith(awalan)]

    def satu(self, tanda: str) -> Blok:
        return next(b for b in self.blok if getattr(b, "tanda", "") == tanda)

    def tabel(self, *awalan: str) -> list[Tabel]:
        return [b for b in self.cari(*awalan) if isinstance(b, Tabel)]

    def prosa(self) -> Iterator[Teks | Butir]:
        for b in self.blok:
            if isinstance(b, Teks | Butir):
                yield b
