"""Reads of the plan."""

from __future__ import annotations

from akuntabel.jejak.muat import muat_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.perencanaan import models as m


def muat(*, opd: str) -> dict[str, tuple[r.Rekaman, ...]]:
    """The tables of this app for one OPD and the Pemda above it, in five queries."""
    return {
        "rencana": muat_tabel(m.Rencana, opd=opd),
        "unsur": muat_tabel(m.Unsur, opd=opd),
        "kebijakan": muat_tabel(m.Kebijakan, opd=opd),
        "indikator": muat_tabel(m.Indikator, opd=opd),
        "target": muat_tabel(m.Target, opd=opd),
    }
