"""A finding about records, at the places of the report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from akuntabel.reviu.paham.rekam.susunan import Tempat
    from akuntabel.reviu.temuan import Lokasi, Temuan


def di_laporan(x: Temuan, tempat: Tempat) -> Temuan | None:
    """A finding about records with the places of the report; None where the report has no place for it."""
    lokasi = [y for asal in (x.lokasi, *x.lokasi_lain) for y in _tempat(asal, tempat)[:_TEMPAT_TERBANYAK]]
    if not _tempat(x.lokasi, tempat):
        return None
    return replace(x, lokasi=lokasi[0], lokasi_lain=tuple(y for y in dict.fromkeys(lokasi) if y != lokasi[0]))


def _tempat(asal: Lokasi, tempat: Tempat) -> tuple[Lokasi, ...]:
    return tempat.get((f"{asal.tabel}.{asal.kolom}", asal.objek)) or tempat.get((asal.tabel, asal.objek), ())


_TEMPAT_TERBANYAK = 3
"""Of one record so many places are named: it may stand in every chapter."""
