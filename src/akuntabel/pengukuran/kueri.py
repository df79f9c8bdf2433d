"""Reads of the measurement."""

from __future__ import annotations

from akuntabel.jejak.muat import muat_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.pengukuran import models as m


def muat(*, opd: str) -> dict[str, tuple[r.Rekaman, ...]]:
    """The tables of this app for one OPD and the Pemda above it, in three queries."""
    return {
        "realisasi": muat_tabel(m.Realisasi, opd=opd),
        "analisis": muat_tabel(m.Analisis, opd=opd),
        "bukti": muat_tabel(m.Bukti, opd=opd),
    }
