"""Blank cells that mean a lack: where the cells around them are filled, or where they say it themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from akuntabel.reviu.paham.nama import Nama
from akuntabel.reviu.paham.tabel import Kolom, Peran, TabelBertipe

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan

CUKUP = 2
"""Filled cells without which a column tells nothing of its blanks; they are also so many times as many as these."""
_TIDAK_ADA = re.compile(
    r"(?:belum|tidak)\s+(?:ada|diisi|terisi|ditetapkan|ditentukan|memiliki|tersedia|dianggarkan)\b.{0,30}",
    re.IGNORECASE,
)


def tidak_ada(teks: str) -> bool:
    """Whether a cell says in words that it holds nothing ("Belum ada indikator")."""
    return _TIDAK_ADA.fullmatch(teks.strip()) is not None


@dataclass(slots=True)
class Lajur:
    """A column's cells for the rows that should fill it."""

    cukup: int = CUKUP
    terisi: int = 0
    kosong: list[tuple[str, int]] = field(default_factory=list)
    """(key of what the row is about, row)."""
    diakui: list[tuple[str, int]] = field(default_factory=list)
    """The same of cells that say themselves that they hold nothing."""

    @property
    def kurang(self) -> list[tuple[str, int]]:
        """The blanks that mean a lack."""
        return [*self.diakui, *(self.kosong if self.terisi >= self.cukup * max(1, len(self.kosong)) else ())]


def terliput(t: TabelBertipe, baris: int, kolom: int) -> bool:
    """Whether a blank cell lies under a merged one."""
    return t.sumber.tabel.baris[baris].sel[kolom].terliput


@dataclass(frozen=True, slots=True, kw_only=True)
class UangKosong:
    """A budget, or money spent, that a row does not tell though its other amount stands there."""

    tabel: TabelBertipe
    kolom: Kolom
    baris: int
    nama: str


def uang_kosong(lap: Laporan) -> Iterator[UangKosong]:
    """The blanks in tables of budget and absorption, among rows of the same level."""
    tabel = {t.sumber.blok: t for t in lap.tabel_bertipe}
    baris: dict[tuple[int, str], list[Nama]] = defaultdict(list)
    for n in lap.nama:
        if n.ruas.blok in tabel:
            baris[n.ruas.blok, n.jenjang].append(n)
    for (blok, _), daftar in baris.items():
        t = tabel[blok]
        pagu, hasil = t.satu(Peran.PAGU), t.satu(Peran.REALISASI_ANGGARAN)
        if pagu is None or hasil is None:
            continue
        teks = {n.ruas.baris: n.teks for n in daftar}
        for k, lain in ((pagu, hasil), (hasil, pagu)):
            for _, i in _lajur(t, k, lain, daftar).kurang:
                yield UangKosong(tabel=t, kolom=k, baris=i, nama=teks[i])


def _lajur(t: TabelBertipe, k: Kolom, lain: Kolom, daftar: list[Nama]) -> Lajur:
    lajur = Lajur()
    for n in daftar:
        i = n.ruas.baris
        teks = t.sumber.tabel.baris[i].teks
        ada = any(c.isdigit() for c in teks[lain.indeks])
        if teks[k.indeks].strip():
            if not tidak_ada(teks[k.indeks]):
                lajur.terisi += 1
            elif ada:
                lajur.diakui.append((n.kunci, i))
        elif ada and not terliput(t, i, k.indeks):
            lajur.kosong.append((n.kunci, i))
    return lajur
