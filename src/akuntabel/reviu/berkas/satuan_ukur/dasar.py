"""What the checks of units and measures share."""

from __future__ import annotations

from akuntabel.aturan.angka import baca_angka
from akuntabel.aturan.bacaan import Terbaca
from akuntabel.aturan.nilai import BelumDiisi
from akuntabel.reviu.paham.tabel import JenisTabel
from akuntabel.reviu.paham.ukuran import Sel

RUMPUN = "satuan dan ukuran"
TERUKUR = "PermenPANRB 53/2014 Lampiran II.F: indikator terukur dengan satuannya"
BERULANG = (JenisTabel.TRIWULAN, JenisTabel.E81, JenisTabel.TC23)
"""Tables with a column for each quarter or year: what is still to come is blank by right."""
STRATEGIS = ("tujuan", "sasaran")
KEPALA = """
    LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024

    BAB III AKUNTABILITAS KINERJA

    """


def terisi(s: Sel) -> bool:
    baca = baca_angka(s.teks)
    return any(h.isdigit() for h in s.teks) and not (isinstance(baca, Terbaca) and isinstance(baca.nilai, BelumDiisi))
