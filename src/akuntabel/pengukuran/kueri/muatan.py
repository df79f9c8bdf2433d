"""Reads of the measurement."""

from __future__ import annotations

from typing import Any

from akuntabel.anggaran import kueri as anggaran
from akuntabel.jejak.muat import muat_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.organisasi import kueri as organisasi
from akuntabel.pengukuran import models as m
from akuntabel.perencanaan import kueri as perencanaan
from akuntabel.perjanjian import kueri as perjanjian


def muat(*, opd: str) -> dict[str, tuple[r.Rekaman, ...]]:
    """The tables of this app for one OPD and the Pemda above it, in three queries."""
    return {
        "realisasi": muat_tabel(m.Realisasi, opd=opd),
        "analisis": muat_tabel(m.Analisis, opd=opd),
        "bukti": muat_tabel(m.Bukti, opd=opd),
    }


def isi_triwulan(opd: str, *, tahun: int, triwulan: int) -> Himpunan:
    """What a quarter's result rests on: the plan, the targets and budget of its year, the figures up to its end.

    ``triwulan`` 0 is the whole year. Figures of earlier years stay out; they were frozen in their own time.
    """
    tabel: dict[str, Any] = {}
    for app in (organisasi.muat, perencanaan.muat, anggaran.muat, perjanjian.muat, muat):
        tabel |= app(opd=opd)
    akhir = triwulan or 4

    def termasuk(baris: Any) -> bool:
        sampai = getattr(baris, "bulan", 0) <= akhir * 3 and getattr(baris, "triwulan", 0) <= akhir
        return bool(baris.tahun == tahun and sampai)

    for nama in ("realisasi", "analisis", "bukti", "pagu", "realisasi_anggaran", "pk"):
        tabel[nama] = tuple(b for b in tabel[nama] if termasuk(b))
    tabel["target"] = tuple(b for b in tabel["target"] if b.tahun == tahun)
    for nama in ("kepegawaian", "aset", "fungsi"):
        del tabel[nama]
    return Himpunan(**tabel)
