"""The records while they are put together, and the keys of what a report has one of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from akuntabel.kinerja import rekaman as r
from akuntabel.reviu.paham.rumusan import huruf

if TYPE_CHECKING:
    from akuntabel.reviu.temuan import Lokasi

PEMDA, OPD, RENSTRA, RPJMD, KEPALA = "pemda", "opd", "renstra", "rpjmd", "kepala"
Tempat = Mapping[tuple[str, str], "tuple[Lokasi, ...]"]
"""(table, key of the record) → the places in the report that say it."""


@dataclass(slots=True)
class Susunan:
    """The records while they are put together."""

    unsur: dict[str, r.Unsur] = field(default_factory=dict)
    indikator: dict[str, r.Indikator] = field(default_factory=dict)
    target: dict[str, r.Target] = field(default_factory=dict)
    realisasi: dict[str, r.Realisasi] = field(default_factory=dict)
    pagu: dict[str, r.Pagu] = field(default_factory=dict)
    uang: dict[str, r.RealisasiAnggaran] = field(default_factory=dict)
    tempat: dict[tuple[str, str], list[Lokasi]] = field(default_factory=lambda: defaultdict(list))

    jabatan: dict[str, r.Jabatan] = field(default_factory=dict)
    strategis: dict[tuple[str, str], str] = field(default_factory=dict)
    """(role, letters of a wording) → key of the tujuan or sasaran."""
    baris_indikator: dict[int, list[tuple[int, str, bool]]] = field(default_factory=lambda: defaultdict(list))
    """Block of a table → (row, key of the one indicator in it, whether the row begins its element)."""

    def kunci_strategis(self, peran: str, teks: str) -> str:
        """The key of a tujuan or sasaran by a wording; "" where there is none. ``peran`` "" means either."""
        return next((k for (p, h), k in self.strategis.items() if p in (peran, "") and h == huruf(teks)), "")

    def catat(self, tabel: str, kunci: str, *lokasi: Lokasi) -> None:
        for x in lokasi:
            if x not in self.tempat[tabel, kunci]:
                self.tempat[tabel, kunci].append(x)
