"""Filters of a list as links: one choice among a few, with how many each holds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pilihan:
    judul: str
    url: str
    kini: bool
    jumlah: int


def saringan(nama: str, pilih: str, jumlah: Counter[str], judul: dict[str, str]) -> list[Pilihan]:
    """ "Semua", then each value that occurs."""
    semua = Pilihan("Semua", "?", not pilih, jumlah.total())
    return [semua, *(Pilihan(s, f"?{nama}={k}", k == pilih, jumlah[k]) for k, s in judul.items() if jumlah[k])]
