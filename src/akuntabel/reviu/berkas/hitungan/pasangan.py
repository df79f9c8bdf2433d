"""Columns and rows of tables that a recomputation takes its figures from."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas

TERHITUNG = (JenisBaris.BADAN, JenisBaris.JUMLAH, JenisBaris.SUBJUMLAH)
"""Rows whose own figures can be recomputed."""


def pasangan_kolom(t: TabelBertipe, k: Kolom, kiri: Peran, kanan: Peran) -> list[tuple[Kolom, Kolom]]:
    """Pairs of columns that may belong to a third: of its group and year, the nearest before it first."""
    a = [x for x in t.berperan(kiri) if _serasi(x, k)]
    b = [x for x in t.berperan(kanan) if _serasi(x, k)]
    if k.grup and (sama := [(x, y) for x in a for y in b if x.grup == y.grup == k.grup]):
        return sama
    pasangan = [(x, y) for x in a for y in b]
    return sorted(pasangan, key=lambda p: (max(p[0].indeks, p[1].indeks) > k.indeks, -p[0].indeks - p[1].indeks))


def _serasi(x: Kolom, k: Kolom) -> bool:
    """Whether two columns may be of the same year and quarter."""
    return (x.tahun is None or k.tahun is None or x.tahun == k.tahun) and (
        x.triwulan is None or k.triwulan is None or x.triwulan == k.triwulan
    )


def angka_pasangan(
    t: TabelBertipe, b: BarisBertipe, pasangan: Iterable[tuple[Kolom, Kolom]]
) -> list[tuple[Cetakan, Cetakan]]:
    """The figures of a row in pairs of columns, where both are there."""
    angka = ((t.angka(b, x), t.angka(b, y)) for x, y in pasangan)
    return [(p, q) for p, q in angka if p is not None and q is not None]


def sebut_baris(t: TabelBertipe, b: BarisBertipe) -> str:
    """The name of a row for a message, else its first text; cut at a word."""
    return ringkas(t.nama(b) or next((x for x in b.teks if x), ""))
