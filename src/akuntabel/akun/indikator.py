"""The indicators of an OPD, for a role that reaches one. Their table belongs to a later package, which says here how
they are found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from akuntabel.jejak.galat import TindakanDitolak


@dataclass(frozen=True, slots=True)
class PilihanIndikator:
    """An indicator by its permanent key."""

    kunci: str
    uraian: str


Pencari = Callable[[str], tuple[PilihanIndikator, ...]]
_pencari: list[Pencari] = []


def pasang(pencari: Pencari) -> None:
    """Say how the indicators of an OPD are found."""
    _pencari[:] = [pencari]


def indikator_opd(opd: str) -> tuple[PilihanIndikator, ...]:
    """The indicators of an OPD, each once."""
    return _pencari[0](opd) if _pencari else ()


def wajib_indikator_opd(opd: str, kunci: str) -> None:
    """Raise TindakanDitolak where the OPD has no such indicator."""
    if kunci not in {i.kunci for i in indikator_opd(opd)}:
        raise TindakanDitolak(f"Indikator {kunci} tidak ada pada OPD {opd}.")
