"""The conditions, indicators and units that the nomenclature itself prints: copied as they stand, they are right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from akuntabel.aturan.nomenklatur import KABUPATEN_KOTA, PROVINSI, VERSI, Entri, nomenklatur
from akuntabel.aturan.satuan import baku


def satuan_resmi(indikator: str, satuan: str) -> bool:
    """Whether the nomenclature measures this very indicator in this unit."""
    return (_rapi(indikator), baku_satuan(satuan)) in _satuan()


def kondisi_resmi(kondisi: str) -> bool:
    """Whether the nomenclature prints this very condition ("kinerja")."""
    return _rapi(kondisi) in _kondisi()


@lru_cache(maxsize=4096)
def baku_satuan(satuan: str) -> str:
    """The plain form of a unit, without the short form that it gives of itself: "Sambungan Rumah (SR)"."""
    return re.sub(r"\s*/\s*", "/", baku(re.sub(r"\s*\([A-Z]+\)\s*$", "", satuan, flags=re.IGNORECASE)))


def _rapi(teks: str) -> str:
    return " ".join(re.findall(r"\w+", teks.casefold()))


@cache
def _satuan() -> frozenset[tuple[str, str]]:
    return frozenset((_rapi(e.indikator), baku_satuan(e.satuan)) for e in _semua() if e.indikator and e.satuan)


@cache
def _kondisi() -> frozenset[str]:
    return frozenset(_rapi(e.kinerja) for e in _semua() if e.kinerja)


def _semua() -> Iterator[Entri]:
    for versi in VERSI:
        for jenis in (KABUPATEN_KOTA, PROVINSI):
            yield from nomenklatur(versi, jenis)
