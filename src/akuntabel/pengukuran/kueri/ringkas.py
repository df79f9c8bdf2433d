"""How far the filling in of a period has come, counted by the database."""

from __future__ import annotations

from akuntabel.aturan.nilai import Status
from akuntabel.aturan.periode import Periode
from akuntabel.pengukuran import models as m
from akuntabel.pengukuran.kueri.ukur import Ukur
from akuntabel.perencanaan import models as rencana


def hitung_ringkas(opd: str, ukur: Ukur, periode: Periode) -> dict[str, int]:
    """Indicators of the plan in force whose cell is filled in. One query."""
    versi = ukur.tahun.rencana
    if versi is None:
        return {"terisi": 0}
    milik = rencana.Indikator.objects.filter(rencana=versi.kunci, diarsipkan=False).values("kunci")
    baris = m.Realisasi.objects.filter(pemilik=opd, tahun=periode.tahun, triwulan=periode.triwulan, indikator__in=milik)
    return {"terisi": baris.exclude(status=Status.BELUM_DIISI.value).count()}
