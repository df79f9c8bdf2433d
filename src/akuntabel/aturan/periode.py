"""Periods of a budget year: the year, a quarter, and "sampai dengan" a quarter."""

from __future__ import annotations

from dataclasses import dataclass

ROMAWI = ("", "I", "II", "III", "IV")


@dataclass(frozen=True, slots=True, order=True)
class Periode:
    """A reporting period: ``triwulan`` 0 is the whole year, 1-4 "sampai dengan triwulan" N of it."""

    tahun: int
    triwulan: int = 0

    def __post_init__(self) -> None:
        if not 1 <= self.tahun <= 9999 or not 0 <= self.triwulan <= 4:
            raise ValueError("Periode memerlukan tahun 1-9999 dan triwulan 0-4.")

    @property
    def tahunan(self) -> bool:
        return self.triwulan == 0

    @property
    def triwulan_akhir(self) -> int:
        """The last quarter it covers: 4 for the year."""
        return self.triwulan or 4

    @property
    def bulan_akhir(self) -> int:
        return self.triwulan_akhir * 3

    @property
    def sebutan(self) -> str:
        """ "Tahun 2023" or "Triwulan I Tahun 2023"."""
        return f"Tahun {self.tahun}" if self.tahunan else f"Triwulan {ROMAWI[self.triwulan]} Tahun {self.tahun}"

    @property
    def sampai_dengan(self) -> str:
        """ "Tahun 2023" or "sampai dengan Triwulan I Tahun 2023"."""
        return self.sebutan if self.tahunan else f"sampai dengan {self.sebutan}"
