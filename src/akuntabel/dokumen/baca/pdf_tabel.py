"""Ruled tables of a PDF page: edges to cells, cells to rectangular rows with their merged places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from akuntabel.dokumen.baca.model import BarisTerbaca, BerkasDitolakError, Letak, SelTerbaca
from akuntabel.dokumen.baca.pdf_garis import gabung_garis, teks_sel
from akuntabel.dokumen.baca.pdf_huruf import Coretan, Huruf, Kotak, Lembar
from akuntabel.dokumen.baca.pdf_kata import SAMBUNG
from akuntabel.dokumen.baca.rakit import ANGKA

_SNAP = 2.0
_TOLERANSI = 2.0
_MAKS_TEPI_SEL = 9.0
_SAMA = 4.0
"""Points by which a column's edge may differ from page to page."""
_SATU_BARIS = 2.2
"""Height of a line, widely spaced, in letter sizes."""
_KODE = re.compile(r"\d{1,2}(?:\.\d{1,4}){2,}\b")
"""The code of a program or what is below it: it begins a row."""
_MIN_ISI = 0.1
"""A grid with fewer cells filled is a drawing or a form to be filled by hand."""
MAKS_SISI = 6000
MAKS_SEL = 20_000


@dataclass(slots=True)
class TabelHalaman:
    """The part of a table that stands on one page. ``tepi``: its column edges; ``kepala``: head rows by tags."""

    kotak: Kotak
    tepi: tuple[float, ...]
    baris: tuple[BarisTerbaca, ...]
    kepala: int = 0
    penuh: frozenset[int] = frozenset()
    """Columns whose last cell has no room for another line."""

    def terbelah(self, atas: BarisTerbaca, bawah: BarisTerbaca) -> bool:
        """Whether ``bawah``, the first row of the next page, goes on with ``atas``, the last one here: only cells that
        are full go on, not all do, and no figure follows a figure."""
        lanjut = [k for k, t in enumerate(bawah.teks) if t]
        if not lanjut or not self.penuh.issuperset(lanjut) or bawah.teks[0]:
            return False
        return any(a and not b for a, b in zip(atas.teks, bawah.teks, strict=True)) and all(
            not _angka_lain(atas.teks[k], bawah.teks[k]) and not _KODE.match(bawah.teks[k]) for k in lanjut
        )

    def selebar(self, atas: TabelHalaman) -> TabelHalaman:
        """This part with the columns of the part above, where all that is seen of them here are merged ones."""
        asal = [next((n for n, x in enumerate(atas.tepi) if abs(x - y) < _SAMA), -1) for y in self.tepi]
        if len(asal) >= len(atas.tepi) or -1 in asal or asal[0] != 0 or asal[-1] != len(atas.tepi) - 1:
            return self
        lebar = [b - a for a, b in pairwise(asal)]
        return replace(self, tepi=atas.tepi, baris=tuple(_rentangkan(b, lebar) for b in self.baris))


def _angka_lain(atas: str, bawah: str) -> bool:
    """Whether a figure stands below a figure, unless both are halves of one."""
    return bool(ANGKA.fullmatch(bawah) and ANGKA.fullmatch(atas)) and gabung_garis(atas, bawah) == f"{atas} {bawah}"


def _rentangkan(baris: BarisTerbaca, lebar: Sequence[int]) -> BarisTerbaca:
    """A row of which each column takes so many."""
    sel: list[SelTerbaca] = []
    for k, (s, n) in enumerate(zip(baris.sel, lebar, strict=True)):
        rentang = sum(lebar[k : k + s.rentang_kolom])
        sel.append(replace(s, rentang_kolom=rentang))
        sel += [SelTerbaca(teks="", letak=s.letak, terliput=True)] * (n - 1)
    return replace(baris, sel=tuple(sel))


def cari_tabel(lembar: Lembar, letak: Letak) -> tuple[list[TabelHalaman], list[Kotak]]:
    """Tables of two columns and more, and frames around text. What lies in a picture is left out."""
    sisi = [s for c in lembar.coretan if not _di_lukisan(c, lembar.lukisan) for s in _sisi(c)]
    if len(sisi) > MAKS_SISI:
        return [], []
    sisi = merge_edges(sisi, _SNAP, _SNAP, _TOLERANSI, _TOLERANSI)
    if len(sisi) < 4:
        return [], []
    sel = intersections_to_cells(edges_to_intersections(sisi, _TOLERANSI, _TOLERANSI))
    if len(sel) > MAKS_SEL:
        raise BerkasDitolakError(f"Tabel pada halaman {letak.halaman} terlalu besar.")
    tabel: list[TabelHalaman] = []
    bingkai: list[Kotak] = []
    for kelompok in cells_to_tables(sel):
        kotak = _sampul(kelompok)
        xs = _tepi([x for k in kelompok for x in (k[0], k[2])])
        if len(xs) < 3:
            bingkai.append(kotak)
            continue
        t = _susun(kelompok, kotak, xs, lembar.huruf, letak)
        if t is not None:
            tabel.append(t)
    return sorted(tabel, key=lambda t: (t.kotak[1], t.kotak[0])), bingkai


def _di_lukisan(c: Coretan, lukisan: Sequence[Kotak]) -> bool:
    x, y = (c.x0 + c.x1) / 2, (c.atas + c.bawah) / 2
    return any(k[0] - 1 <= x <= k[2] + 1 and k[1] - 1 <= y <= k[3] + 1 for k in lukisan)


def _sisi(c: Coretan) -> list[dict[str, object]]:
    """The edges of a ruled line or a box, as pdfplumber wants them."""
    if c.jenis == "garis":
        if c.x1 - c.x0 >= c.bawah - c.atas:
            y = (c.atas + c.bawah) / 2
            return [_satu(c.x0, y, c.x1, y, "h")]
        x = (c.x0 + c.x1) / 2
        return [_satu(x, c.atas, x, c.bawah, "v")]
    if c.jenis == "kotak":
        return [
            _satu(c.x0, c.atas, c.x1, c.atas, "h"),
            _satu(c.x0, c.bawah, c.x1, c.bawah, "h"),
            _satu(c.x0, c.atas, c.x0, c.bawah, "v"),
            _satu(c.x1, c.atas, c.x1, c.bawah, "v"),
        ]
    return []


def _satu(x0: float, atas: float, x1: float, bawah: float, arah: str) -> dict[str, object]:
    return {
        "object_type": "line",
        "x0": x0,
        "x1": x1,
        "top": atas,
        "bottom": bawah,
        "width": x1 - x0,
        "height": bawah - atas,
        "orientation": arah,
    }


def _sampul(kotak: Sequence[Kotak]) -> Kotak:
    return (
        min(k[0] for k in kotak),
        min(k[1] for k in kotak),
        max(k[2] for k in kotak),
        max(k[3] for k in kotak),
    )


def _tepi(angka: Sequence[float]) -> tuple[float, ...]:
    """The distinct edges, those nearly alike as one."""
    hasil: list[float] = []
    for x in sorted(angka):
        if not hasil or x - hasil[-1] > _SNAP:
            hasil.append(x)
    return tuple(hasil)


def _ke(tepi: Sequence[float], x: float) -> int:
    """Index of the edge at ``x``."""
    n = bisect_left(tepi, x - _SNAP)
    return min(n, len(tepi) - 1)


def _susun(
    sel: Sequence[Kotak], kotak: Kotak, xs: tuple[float, ...], huruf: Sequence[Huruf], letak: Letak
) -> TabelHalaman | None:
    ys = _tepi([y for k in sel for y in (k[1], k[3])])
    if (len(xs) - 1) * (len(ys) - 1) > MAKS_SEL:
        raise BerkasDitolakError(f"Tabel pada halaman {letak.halaman} terlalu besar.")
    tempat: dict[tuple[int, int], tuple[int, int]] = {}
    """Each place of the grid: the corner of its cell."""
    rentang: dict[tuple[int, int], tuple[int, int]] = {}
    for k in sel:
        k0, k1, b0, b1 = _ke(xs, k[0]), _ke(xs, k[2]), _ke(ys, k[1]), _ke(ys, k[3])
        if (b0, k0) in tempat:
            continue
        rentang[b0, k0] = (b1 - b0, k1 - k0)
        for b in range(b0, b1):
            for x in range(k0, k1):
                tempat.setdefault((b, x), (b0, k0))
    isi: dict[tuple[int, int], list[Huruf]] = {}
    for h in huruf:
        tx, ty = (h.x0 + h.x1) / 2, (h.atas + h.bawah) / 2
        if kotak[0] <= tx <= kotak[2] and kotak[1] <= ty <= kotak[3]:
            b = max(0, bisect_left(ys, ty) - 1)
            c = max(0, bisect_left(xs, tx) - 1)
            isi.setdefault(tempat.get((b, c), (b, c)), []).append(h)
    if sum(1 for k in rentang if any(h.teks.strip() for h in isi.get(k, ()))) < max(1, _MIN_ISI * len(rentang)):
        return None
    tepi = _tepi_sel(isi, xs)
    baris: list[BarisTerbaca] = []
    kepala = 0
    for b in range(len(ys) - 1):
        deret: list[SelTerbaca] = []
        semua_kepala = True
        for c in range(len(xs) - 1):
            pangkal = tempat.get((b, c), (b, c))
            if pangkal != (b, c):
                deret.append(SelTerbaca(teks="", letak=letak, terliput=True))
                continue
            turun, datar = rentang.get((b, c), (1, 1))
            teks, th = teks_sel(isi.get((b, c), ()), xs[min(c + max(datar, 1), len(xs) - 1)] - xs[c] - 2 * tepi)
            if b + max(turun, 1) < len(ys) - 1:
                teks = teks.rstrip(SAMBUNG)
            semua_kepala = semua_kepala and (th or not teks)
            deret.append(SelTerbaca(teks=teks, letak=letak, rentang_kolom=max(datar, 1), rentang_baris=max(turun, 1)))
        # A head cell across the whole table is the title of a group.
        kelompok = b > 0 and deret[0].rentang_kolom == len(deret)
        if semua_kepala and kepala == b and not kelompok and any(s.teks for s in deret):
            kepala = b + 1
        baris.append(BarisTerbaca(sel=tuple(deret)))
    akhir = {c: isi.get(tempat.get((len(ys) - 2, c), (len(ys) - 2, c)), []) for c in range(len(xs) - 1)}
    penuh = (c for c, huruf in akhir.items() if any(ys[-1] - h.bawah < _SATU_BARIS * h.ukuran for h in huruf))
    return TabelHalaman(
        kotak=kotak,
        tepi=xs,
        baris=tuple(baris),
        kepala=kepala if kepala < len(baris) else 0,
        penuh=frozenset(penuh),
    )


def _tepi_sel(isi: Mapping[tuple[int, int], Sequence[Huruf]], xs: tuple[float, ...]) -> float:
    """The room between the edge of a cell and its letters, left and right: the narrowest of the table."""
    sisa = [h.x0 - xs[c] for (_, c), huruf in isi.items() for h in huruf if h.tegak and h.teks.strip()]
    return max(0.0, min(_MAKS_TEPI_SEL, min(sisa, default=0.0)))
