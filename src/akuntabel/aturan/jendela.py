"""Windows of filling in: when a period may be filled in, set by the coordinator or, until then, by custom."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from akuntabel.aturan.tenggat import Jendela, JenisEntitas, jendela_triwulan, tenggat_lkjip


class KeadaanJendela(StrEnum):
    """Where today lies in a window."""

    TERBUKA = "terbuka"
    BELUM_DIBUKA = "belum_dibuka"
    LEWAT = "lewat"
    DIKUNCI = "dikunci"

    @property
    def sebutan(self) -> str:
        return _SEBUTAN[self]


_SEBUTAN = {
    KeadaanJendela.TERBUKA: "terbuka",
    KeadaanJendela.BELUM_DIBUKA: "belum dibuka",
    KeadaanJendela.LEWAT: "ditutup",
    KeadaanJendela.DIKUNCI: "dikunci",
}


def keadaan_jendela(*, buka: date | None, tutup: date | None, dikunci: bool, hari: date) -> KeadaanJendela:
    """Whether a period may be filled in on a day; an end that is not set is open. A lock outweighs the days."""
    if dikunci:
        return KeadaanJendela.DIKUNCI
    if buka is not None and hari < buka:
        return KeadaanJendela.BELUM_DIBUKA
    if tutup is not None and hari > tutup:
        return KeadaanJendela.LEWAT
    return KeadaanJendela.TERBUKA


def jendela_baku(tahun: int, triwulan: int, *, hari: int | None = None) -> Jendela:
    """The days that hold where the Pemda has set none.

    A quarter: the days after its end (``tenggat.jendela_triwulan``). The year's own values (``triwulan`` 0): from the
    end of the year to the deadline of an SKPD's LKjIP, which rests on them (PermenPANRB 53/2014 Lampiran II.D).
    """
    if triwulan:
        return jendela_triwulan(tahun, triwulan, hari=hari)
    return Jendela(date(tahun + 1, 1, 1), tenggat_lkjip(tahun, JenisEntitas.SKPD))
