"""Checks of time: what period the report covers, ranges of years, plans, dates."""

from akuntabel.reviu.berkas.waktu import (  # noqa: F401  # importing a module registers its checks
    periode,
    rencana,
    sisa_tahun,
    tanggal,
)
