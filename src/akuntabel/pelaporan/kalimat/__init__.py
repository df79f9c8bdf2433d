"""Sentences that the data themselves can say, offered where the agency has written none.

Each function returns an ``Ucapan``: words and figures that still carry their origin. Wording follows the data: measured
or not, complete or not, one or many, better or worse, near the end of the plan or far from it.
"""

from akuntabel.pelaporan.kalimat.indikator import (
    angka_target_akhir,
    beda_tahun,
    capaian_indikator,
    kemajuan,
    kemajuan_renstra,
    kutip,
    pembanding,
    realisasi_rencana,
)
from akuntabel.pelaporan.kalimat.umum import anggaran, cakupan, daftar_indikator, kelompok, program, struktur

__all__ = [
    "anggaran",
    "angka_target_akhir",
    "beda_tahun",
    "cakupan",
    "capaian_indikator",
    "daftar_indikator",
    "kelompok",
    "kemajuan",
    "kemajuan_renstra",
    "kutip",
    "pembanding",
    "program",
    "realisasi_rencana",
    "struktur",
]
