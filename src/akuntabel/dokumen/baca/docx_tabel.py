"""Tables of a DOCX made rectangular: merged cells across and down resolved, columns that no cell begins in dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from akuntabel.dokumen.baca.model import BarisTerbaca, BerkasDitolakError, Letak, SelTerbaca, TabelTerbaca
from akuntabel.dokumen.baca.rakit import persegi, tebak_kepala, urutan_kolom

MAKS_KOLOM = 200
MAKS_SEL = 1_000_000
"""Of a whole report: merged places count, so that a few numbers in the file cannot ask for a million cells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SelMentah:
    """A cell as the file has it. ``menurun``: it goes on with the one above it."""

    sel: SelTerbaca
    rentang: int = 1
    menurun: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisMentah:
    sel: Sequence[SelMentah]
    letak: Letak
    kepala: bool = False
    """Marked in the file as repeated on each page."""
    lewat: int = 0
    """Grid columns left out before the first cell."""


def susun_tabel(mentah: Sequence[BarisMentah]) -> TabelTerbaca | None:
    """The table; None where it has no cell. Raises BerkasDitolakError where it has too many columns."""
    lebar = max((b.lewat + sum(s.rentang for s in b.sel) for b in mentah), default=0)
    if lebar > MAKS_KOLOM:
        raise BerkasDitolakError(f"Sebuah tabel dalam berkas ini lebih dari {MAKS_KOLOM} kolom.")
    if not lebar:
        return None
    hasil: list[list[SelTerbaca]] = []
    pangkal: dict[int, tuple[int, int]] = {}
    """Per column: row of the cell that goes down through it, and its width."""
    for n, b in enumerate(mentah):
        sel = [SelTerbaca(teks="", letak=b.letak), *_liput(b.lewat - 1, b.letak)] if b.lewat else []
        baru: dict[int, tuple[int, int]] = {}
        for s in b.sel:
            k = len(sel)
            atas = pangkal.get(k)
            if s.menurun and atas is not None:
                hasil[atas[0]][k] = replace(hasil[atas[0]][k], rentang_baris=n - atas[0] + 1)
                sel += _liput(s.rentang, b.letak)
                baru[k] = atas
            else:
                sel += [replace(s.sel, rentang_kolom=s.rentang), *_liput(s.rentang - 1, b.letak)]
                baru[k] = (n, s.rentang)
        pangkal = baru
        hasil.append(sel)
    baris = _rapatkan(persegi([BarisTerbaca(sel=tuple(s), terbelah=_terbelah(s)) for s in hasil if s]))
    if not baris:
        return None
    return TabelTerbaca(letak=baris[0].letak, baris=baris, kepala=_kepala(baris, mentah))


def _liput(n: int, letak: Letak) -> list[SelTerbaca]:
    return [SelTerbaca(teks="", letak=letak, terliput=True) for _ in range(n)]


def _terbelah(sel: Sequence[SelTerbaca]) -> bool:
    return any(x.halaman != s.letak.halaman for s in sel for _, x in s.sambungan)


def _rapatkan(baris: Sequence[BarisTerbaca]) -> tuple[BarisTerbaca, ...]:
    """Without the columns in which no cell begins: ragged edges of rows leave such behind."""
    lebar = len(baris[0].sel) if baris else 0
    hidup = [k for k in range(lebar) if k == 0 or any(not b.sel[k].terliput for b in baris)]
    if len(hidup) == lebar:
        return tuple(baris)
    mati = set(range(lebar)) - set(hidup)

    def sempitkan(b: BarisTerbaca, k: int) -> SelTerbaca:
        s = b.sel[k]
        hilang = sum(1 for x in range(k + 1, k + s.rentang_kolom) if x in mati)
        return replace(s, rentang_kolom=s.rentang_kolom - hilang) if hilang else s

    return tuple(replace(b, sel=tuple(sempitkan(b, k) for k in hidup)) for b in baris)


def _kepala(baris: Sequence[BarisTerbaca], mentah: Sequence[BarisMentah]) -> int:
    n = next((i for i, b in enumerate(mentah) if not b.kepala), len(mentah))
    if not 0 < n < len(baris):
        return tebak_kepala(baris)
    # A mark on the first row alone often stands for a head of several: its merged cells and the row of numbers.
    i = 0
    while i < n:
        n = max(n, i + max(s.rentang_baris for s in baris[i].sel))
        i += 1
    if n < len(baris) and urutan_kolom(baris[n]):
        n += 1
    return n if n < len(baris) else tebak_kepala(baris)
