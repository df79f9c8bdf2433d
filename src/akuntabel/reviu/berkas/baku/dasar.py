"""What the checks of wordings share."""

from __future__ import annotations

import re

from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.rumusan import Rumusan
from akuntabel.reviu.temuan import Lokasi

RUMPUN = "rumusan baku"
KEPALA = """
    LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024

    """


def lokasi_rumusan(lap: Laporan, x: Rumusan) -> Lokasi:
    return lap.lokasi(x.ruas, x.posisi)


def berupa_indikator(teks: str) -> bool:
    return re.match(r"\s*(?:(?:pro|per|por)sentas[ei]|indeks?|jumlah)\b", teks, re.IGNORECASE) is not None
