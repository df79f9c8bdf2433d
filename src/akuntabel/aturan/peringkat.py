"""Grades as they stand in cells: which words are grades, and of which scale a pair of them is."""

from __future__ import annotations

import re
from functools import cache

from akuntabel.aturan.parameter import TERAKHIR
from akuntabel.aturan.skala import SkalaPeringkat, nama_skala, skala

_AWALAN = re.compile(r"(?:predikat|peringkat|opini|kategori|grade|nilai|mutu)\s*:?\s+(?=\S)", re.IGNORECASE)


def kenali_peringkat(teks: str) -> str:
    """The grade that ``teks`` names, as written ("Opini WTP" is "WTP"); empty where no known scale has it."""
    rapi = " ".join(teks.split()).strip(" .:")
    for calon in (rapi, _AWALAN.sub("", rapi, count=1) if _AWALAN.match(rapi) else rapi):
        if any(s.angka(calon) is not None for s in _semua()):
            return calon
    return ""


def skala_memuat(*sebutan: str) -> tuple[SkalaPeringkat, ...]:
    """The known scales that hold all these grades: one for "BB" and "A", two for "A" and "B"."""
    return tuple(s for s in _semua() if all(s.angka(p) is not None for p in sebutan))


@cache
def _semua() -> tuple[SkalaPeringkat, ...]:
    ada = (skala(nama, TERAKHIR) for nama in nama_skala())
    return tuple(s for s in ada if s is not None)
