"""What the review of the records says of a period, before it is submitted."""

from __future__ import annotations

from akuntabel.aturan.periode import Periode
from akuntabel.kinerja.sumber import muat_tahun
from akuntabel.kinerja.tahun import TidakAdaError
from akuntabel.reviu.periksa import periksa
from akuntabel.reviu.temuan import Temuan, Tingkat

BERAT = (Tingkat.TINGGI, Tingkat.SEDANG)


def temuan_periode(opd: str, periode: Periode) -> list[Temuan]:
    """The heavy findings of an OPD's records as they stand for a period; none where no plan applies to it."""
    try:
        t = muat_tahun(opd, periode.tahun)
    except TidakAdaError:
        return []
    return [x for x in periksa(t, periode) if x.tingkat in BERAT] if t.rencana else []
