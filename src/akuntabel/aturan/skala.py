"""Scales of grades: "WTP", "BB", "Level 3" as numbers of a named, dated scale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from akuntabel.aturan.parameter import ParameterError, daftar_parameter, parameter, urutan


@dataclass(frozen=True, slots=True)
class SkalaPeringkat:
    """A named scale. ``urutan`` gives each grade its number; a higher number is the better grade."""

    nama: str
    urutan: Mapping[str, Decimal]
    keterangan: str = ""

    def angka(self, sebutan: str) -> Decimal | None:
        """The number of a grade, letter case and spaces aside; None where the scale does not have it."""
        dicari = _rapat(sebutan)
        return next((nilai for nama, nilai in self.urutan.items() if _rapat(nama) == dicari), None)


@cache
def skala(nama: str, tahun: int) -> SkalaPeringkat | None:
    """The scale of this name that applies to a budget year; None where there is none."""
    try:
        entri = parameter(f"skala.{nama}", tahun)
    except ParameterError:
        return None
    return SkalaPeringkat(nama, MappingProxyType(dict(urutan(f"skala.{nama}", tahun))), entri.keterangan)


def nama_skala() -> tuple[str, ...]:
    """The names of all known scales, for example ``opini_bpk``."""
    return tuple(nama.removeprefix("skala.") for nama in daftar_parameter("skala."))


def _rapat(teks: str) -> str:
    return "".join(teks.split()).casefold()
