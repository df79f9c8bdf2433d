"""Which year and quarter somebody most likely comes for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from akuntabel.aturan.periode import Periode
from akuntabel.aturan.tenggat import triwulan_dari


def periode_kini(
    *,
    berdata: Collection[int],
    berisi: Mapping[int, int],
    sedang_diisi: Collection[tuple[int, int]],
    hari: date,
) -> Periode:
    """The period to open with: the quarter that is being filled in, else the last one with figures.

    ``berdata`` are the years with any data, ``berisi`` per year the last quarter with figures, ``sedang_diisi`` the
    (year, quarter) whose window is open today. A year without data gives way to the latest that has some.
    """
    tahun = hari.year if hari.year in berdata or not berdata else max(berdata)
    terbuka = [p for p in sedang_diisi if p[0] == tahun or p[0] in berdata]
    if terbuka and (tahun == hari.year or max(terbuka)[0] >= tahun):
        return Periode(*max(terbuka))
    lewat = triwulan_dari(hari) - 1 if tahun == hari.year else 0
    return Periode(tahun, berisi.get(tahun) or max(lewat, 1))
