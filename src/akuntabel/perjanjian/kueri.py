"""Reads of the performance agreements."""

from __future__ import annotations

from akuntabel.jejak.muat import muat_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.perjanjian import models as m


def muat(*, opd: str) -> dict[str, tuple[r.Rekaman, ...]]:
    """The tables of this app for one OPD and the Pemda above it, in one query."""
    return {
        "pk": muat_tabel(m.Pk, opd=opd),
    }
