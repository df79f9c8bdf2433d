"""Reads of the plan."""

from __future__ import annotations

from akuntabel.jejak.muat import muat_tabel
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
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


def isi_rencana(rencana: str) -> Himpunan:
    """All that one plan version holds, in five queries: what is frozen when it is ratified."""
    return Himpunan(
        rencana=peta(m.Rencana).muat(m.Rencana.objects.filter(kunci=rencana)),
        unsur=peta(m.Unsur).muat(m.Unsur.objects.filter(rencana=rencana)),
        kebijakan=peta(m.Kebijakan).muat(m.Kebijakan.objects.filter(rencana=rencana)),
        indikator=peta(m.Indikator).muat(m.Indikator.objects.filter(rencana=rencana)),
        target=peta(m.Target).muat(m.Target.objects.filter(rencana=rencana, perjanjian__isnull=True)),
    )
