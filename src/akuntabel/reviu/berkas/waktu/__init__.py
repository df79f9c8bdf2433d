"""Checks of time: what period the report covers, ranges of years, plans, dates."""

from akuntabel.reviu.berkas.waktu import (  # noqa: F401  # importing a module registers its checks
    judul_tabel,
    periode,
    perjanjian,
    rencana,
    sisa_tahun,
    tanggal,
)
