"""The tables of the budget for what is made of a whole office."""

from __future__ import annotations

from akuntabel.anggaran import models as m
from akuntabel.jejak.muat import muat_tabel
from akuntabel.kinerja import rekaman as r


def muat(*, opd: str) -> dict[str, tuple[r.Rekaman, ...]]:
    """The tables of this app for one OPD and the Pemda above it, in four queries."""
    return {
        "pagu": muat_tabel(m.Pagu, opd=opd),
        "dpa": muat_tabel(m.Dpa, opd=opd),
        "rencana_kas": muat_tabel(m.RencanaKas, opd=opd),
        "realisasi_anggaran": muat_tabel(m.RealisasiAnggaran, opd=opd),
    }
