"""A report as it was read: paragraphs, tables and pictures in reading order, each text with its place in the file.

Nothing is interpreted here but what the file itself says (styles, list marks, repeated heads). What a paragraph means,
a chapter or a caption, is the business of ``reviu.paham``, so that the three kinds of file come to the same reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

_NOMOR_KOLOM = re.compile(r"\(?\d{1,2}[.)]?")
"""A number of a column, which is no word of its head; a year is one."""


class BerkasDitolakError(ValueError):
    """The file cannot or must not be read; the message is one line for people (Indonesian)."""


class JenisAlinea(StrEnum):
    ISI = "isi"
    BUTIR = "butir"
    JUDUL = "judul"
    """A heading by the file's own styles; a text file has none."""
    KETERANGAN = "keterangan"
    """A caption by the file's own styles."""
    KEPALA = "kepala"
    """A running head or foot, a page number: printed on the page, no part of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letak:
    """Where a text stands: 1-based line of a text file, 1-based page where the file tells it."""

    baris: int | None = None
    halaman: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Berletak:
    """A text whose later parts may stand elsewhere (next line, next page): ``sambungan`` has (offset, place)."""

    teks: str
    letak: Letak
    sambungan: tuple[tuple[int, Letak], ...] = ()

    def letak_pada(self, posisi: int) -> Letak:
        """The place of the character at ``posisi``."""
        letak = self.letak
        for mulai, lain in self.sambungan:
            if mulai > posisi:
                break
            letak = lain
        return letak

    @property
    def semua_letak(self) -> tuple[Letak, ...]:
        return (self.letak, *(x for _, x in self.sambungan))


@dataclass(frozen=True, slots=True, kw_only=True)
class Alinea(Berletak):
    """A paragraph without its mark. ``penanda``: what stands before a list item or numbered heading ("a.", "-")."""

    jenis: JenisAlinea = JenisAlinea.ISI
    tingkat: int = 0
    """Of a heading by style: 1 is the highest. Of a list item: depth from 0."""
    penanda: str = ""
    tebal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SelTerbaca(Berletak):
    """A cell. A merged cell holds its text in its first place; the places it covers are empty and ``terliput``."""

    rentang_kolom: int = 1
    rentang_baris: int = 1
    terliput: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTerbaca:
    """A row; all rows of a table have the same number of cells. ``terbelah``: it was printed over two pages."""

    sel: tuple[SelTerbaca, ...]
    terbelah: bool = False

    @property
    def teks(self) -> tuple[str, ...]:
        return tuple(s.teks for s in self.sel)

    @property
    def letak(self) -> Letak:
        return self.sel[0].letak if self.sel else Letak()


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelTerbaca:
    """A table, joined over the pages it runs across, repeated heads dropped. The first ``kepala`` rows are its head."""

    letak: Letak
    baris: tuple[BarisTerbaca, ...]
    kepala: int = 1

    @property
    def badan(self) -> tuple[BarisTerbaca, ...]:
        return self.baris[self.kepala :]

    @property
    def lebar(self) -> int:
        return len(self.baris[0].sel) if self.baris else 0

    def judul_kolom(self) -> tuple[str, ...]:
        """Per column the words of the head from top to bottom, those of merged cells included ("TUJUAN URAIAN")."""
        kepala = self.baris[: self.kepala]
        hasil = []
        for k in range(self.lebar):
            kata: list[str] = []
            for b in kepala:
                teks = _menaungi(b, k)
                if teks and not _NOMOR_KOLOM.fullmatch(teks) and teks not in kata:
                    kata.append(teks)
            hasil.append(" ".join(kata))
        return tuple(hasil)


def _menaungi(baris: BarisTerbaca, kolom: int) -> str:
    """The text over a column: its own cell, or the merged one to its left that covers it."""
    for k in range(kolom, -1, -1):
        sel = baris.sel[k]
        if sel.teks or not sel.terliput:
            return sel.teks
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GambarTerbaca:
    letak: Letak


@dataclass(frozen=True, slots=True, kw_only=True)
class GantiHalaman:
    """The beginning of a page, where the file shows it."""

    letak: Letak


BlokTerbaca = Alinea | TabelTerbaca | GambarTerbaca | GantiHalaman


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporanTerbaca:
    """``jenis``: "txt", "docx" or "pdf". ``catatan``: what could not be read ("halaman 3 berupa gambar …")."""

    jenis: str
    blok: tuple[BlokTerbaca, ...]
    jumlah_halaman: int | None = None
    catatan: tuple[str, ...] = ()
    sifat: dict[str, str] = field(default_factory=dict)

    def alinea(self) -> Iterator[Alinea]:
        """The paragraphs of the text itself: no running heads."""
        for b in self.blok:
            if isinstance(b, Alinea) and b.jenis is not JenisAlinea.KEPALA:
                yield b

    def tabel(self) -> Iterator[TabelTerbaca]:
        for b in self.blok:
            if isinstance(b, TabelTerbaca):
                yield b
