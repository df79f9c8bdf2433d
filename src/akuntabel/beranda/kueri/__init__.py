"""Reads of the home pages. Each in a fixed number of queries."""

from __future__ import annotations

from akuntabel.aturan.hak import Pelaku
from akuntabel.aturan.periode import Periode
from akuntabel.beranda.kueri.tugas import tugas_untuk
from akuntabel.beranda.tugas import hitung


def hitungan(pelaku: Pelaku, opd: str, periode: Periode) -> dict[str, int]:
    """Per entry of the navigation ("pengukuran:pengukuran") how many things wait there for this person."""
    return hitung(tugas_untuk(pelaku, opd, periode.tahun))
