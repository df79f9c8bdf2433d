"""Which program, kegiatan or sub kegiatan the indicator of a table's row belongs to."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from akuntabel.reviu.paham.nama import Nama
from akuntabel.reviu.paham.ukuran import Ukuran

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan

_STRATEGIS = ("tujuan", "sasaran")


def ukuran_bernama(lap: Laporan) -> list[tuple[Ukuran, Nama | None]]:
    """Each indicator of a table with the name that it measures: that of its own column, else the only one of its row.

    None for an indicator of a tujuan or sasaran, and where a row has several names and none is next to it.
    """
    baris: dict[tuple[int, int], list[Nama]] = defaultdict(list)
    for n in lap.nama:
        if n.ruas.tabel is not None:
            baris[n.ruas.blok, n.ruas.baris].append(n)
    return [(u, _milik(u, baris.get((u.tabel.sumber.blok, u.baris.indeks), []))) for u in lap.ukuran]


def _milik(u: Ukuran, nama: list[Nama]) -> Nama | None:
    sel = u.sel_unsur
    if sel is not None and sel.baris == u.baris.indeks:
        sendiri = next((n for n in nama if n.ruas.kolom == sel.kolom.indeks), None)
        if sendiri is not None:
            return sendiri
        if u.jenis in _STRATEGIS:
            return None
    return nama[0] if len({n.kunci for n in nama}) == 1 else None
