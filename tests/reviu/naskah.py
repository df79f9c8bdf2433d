"""A report out of a few lines, for the checks of reports."""

from __future__ import annotations

from textwrap import dedent

from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.periksa_laporan import periksa_laporan
from akuntabel.reviu.temuan import Temuan


def laporan(teks: str) -> Laporan:
    """The report whose text file has these lines (dedented; cells are separated by TABs)."""
    return Laporan(baca_txt(dedent(teks).encode()))


def temuan(teks: str, kode: str) -> list[Temuan]:
    """What the check ``kode`` finds in it."""
    return [x for x in periksa_laporan(baca_txt(dedent(teks).encode())) if x.kode == kode]
