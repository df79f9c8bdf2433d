"""Reads of the organisation as records."""

from __future__ import annotations

from akuntabel.jejak.muat import muat_tabel
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi import models as m


def muat(*, opd: str) -> dict[str, tuple[r.Rekaman, ...]]:
    """The tables of this app for one OPD, in nine queries."""
    return {
        "pemda": peta(m.Pemda).muat(m.Pemda.objects.filter(kode__in=m.Opd.objects.filter(kode=opd).values("pemda"))),
        "opd": peta(m.Opd).muat(m.Opd.objects.filter(kode=opd)),
        "unit": muat_tabel(m.Unit, opd=opd),
        "jabatan": muat_tabel(m.Jabatan, opd=opd),
        "pemangku": muat_tabel(m.Pemangku, opd=opd),
        "kepegawaian": muat_tabel(m.Kepegawaian, opd=opd),
        "aset": muat_tabel(m.Aset, opd=opd),
        "fungsi": muat_tabel(m.Fungsi, opd=opd),
        "dasar_hukum": muat_tabel(m.DasarHukum, opd=opd),
    }


def daftar_opd() -> tuple[r.Opd, ...]:
    """All OPD, by code."""
    return peta(m.Opd).muat(m.Opd.objects.all())
