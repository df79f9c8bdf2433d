"""The lock of a measurement period."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.aturan.alur import DAPAT_DIUBAH, Keadaan
from akuntabel.jejak.galat import Terkunci
from akuntabel.organisasi.models import PeriodeTriwulan


def wajib_terbuka(opd: str, periode: Iterable[tuple[int, int]]) -> None:
    """Raise Terkunci where one of the (year, quarter) is submitted, ratified or locked in this OPD. One query."""
    diminta = set(periode)
    baris = PeriodeTriwulan.objects.filter(opd=opd, tahun__in={tahun for tahun, _ in diminta})
    for p in baris.exclude(keadaan__in=[k.value for k in DAPAT_DIUBAH]).order_by("tahun", "triwulan"):
        if (p.tahun, p.triwulan) in diminta:
            sebutan = p.sebutan
            raise Terkunci(
                f"{sebutan[0].upper()}{sebutan[1:]} sudah {Keadaan(p.keadaan).sebutan} dan tidak dapat diubah. "
                "Minta dikembalikan atau dibuka kembali lebih dahulu."
            )
