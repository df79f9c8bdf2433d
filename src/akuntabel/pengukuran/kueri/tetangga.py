"""What stands before and after an indicator in the order of the tree: to go through them one by one."""

from __future__ import annotations

from akuntabel.pengukuran.kueri.ukur import baca_ukur


def tetangga(opd: str, tahun: int, indikator: str) -> tuple[str, str]:
    """The keys of the one before and the one after; "" at the ends. Nine queries."""
    ukur = baca_ukur(opd, tahun)
    urutan = [i.kunci for i in ukur.indikator] if ukur else []
    if indikator not in urutan:
        return "", ""
    n = urutan.index(indikator)
    return urutan[n - 1] if n else "", urutan[n + 1] if n + 1 < len(urutan) else ""
