"""What a report says it covers: the year, a quarter or the whole year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from akuntabel.aturan.periode import Periode

_LAPORAN = re.compile(
    r"\b(?:laporan\s+(?:akuntabilitas\s+)?kinerja|lkj(?:ip)?|lakip)\b[^.;\n]{0,160}?\btahun\s+(?:anggaran\s+)?(20\d\d)\b",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\btahun\s+(?:anggaran\s+)?(20\d\d)\b", re.IGNORECASE)
_TRIWULAN = re.compile(r"\btriwulan\s+(?:ke\s*-?\s*)?(iv|i{1,3}|[1-4])\b", re.IGNORECASE)
_ANGKA = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lingkup:
    """``tahun`` is None where no year can be told. ``triwulan``: the quarter the title claims, 0 for the whole year."""

    tahun: int | None
    triwulan: int

    @property
    def periode(self) -> Periode | None:
        return None if self.tahun is None else Periode(self.tahun, self.triwulan)


def kenali_lingkup(kepala: Iterable[str], isi: Iterable[str]) -> Lingkup:
    """The scope by the report's own title (running heads, first lines), else by what its text names most often."""
    kepala, isi = list(kepala), list(isi)
    judul = " ".join([*kepala, *isi[:12]])
    for pola, teks in ((_LAPORAN, [judul]), (_LAPORAN, isi), (_TAHUN, isi)):
        hitung = Counter(int(x) for t in teks for x in pola.findall(t))
        if hitung:
            tahun = max(hitung, key=lambda t: (hitung[t], t))
            break
    else:
        return Lingkup(tahun=None, triwulan=0)
    cocok = _TRIWULAN.search(" ".join(kepala))
    return Lingkup(tahun=tahun, triwulan=0 if not cocok else _ANGKA.get(cocok[1].casefold()) or int(cocok[1]))
