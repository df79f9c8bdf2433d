"""What the pages of the review share."""

from __future__ import annotations

from django.http import Http404

from akuntabel.aturan.periode import Periode
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import StatusReviu
from akuntabel.evaluasi.kueri.reviu import reviu_dari


def ambil_reviu(opd: str, tahun: int, triwulan: int, nomor: int) -> m.ReviuLaporan:
    """A review of this OPD and period; 404 where there is none."""
    r = reviu_dari(opd, Periode(tahun, triwulan), nomor)
    if r is None:
        raise Http404("Reviu ini tidak ada. Mulai dari daftar reviu berkas laporan.")
    return r


def ambil_selesai(opd: str, tahun: int, triwulan: int, nomor: int) -> m.ReviuLaporan:
    """A finished one; 404 before."""
    r = ambil_reviu(opd, tahun, triwulan, nomor)
    if r.status != StatusReviu.SELESAI:
        raise Http404("Reviu ini belum selesai.")
    return r
