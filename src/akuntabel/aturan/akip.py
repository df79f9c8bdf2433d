"""Evaluation of AKIP: weights of components, value of predicates, category of a score.

The weights changed from PermenPANRB 12/2015 to 88/2021: component scores of the two are not to be compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.parameter import TERAKHIR, parameter, urutan


@dataclass(frozen=True, slots=True)
class KategoriAkip:
    """A category; its range is above ``bawah`` up to and including ``atas`` (the lowest includes 0)."""

    kategori: str
    sebutan: str
    bawah: Decimal
    atas: Decimal


@dataclass(frozen=True, slots=True)
class Subkomponen:
    kode: str
    nama: str
    bobot: Decimal


@dataclass(frozen=True, slots=True)
class Komponen:
    kode: str
    nama: str
    sub: tuple[Subkomponen, ...]

    @property
    def bobot(self) -> Decimal:
        return sum((s.bobot for s in self.sub), Decimal(0))


@cache
def daftar_kategori(tahun: int = TERAKHIR) -> tuple[KategoriAkip, ...]:
    """The categories that apply to a year, best first."""
    baris: Any = parameter("akip.kategori", tahun).nilai
    return tuple(KategoriAkip(b["kategori"], b["sebutan"], Decimal(b["bawah"]), Decimal(b["atas"])) for b in baris)


def kategori(nilai: Decimal, *, tahun: int = TERAKHIR) -> KategoriAkip:
    """The category of a score as displayed (two decimals); upper bounds are included: 90,00 is A, 90,01 AA.

    Raises ValueError outside 0-100.
    """
    tampil = bulatkan(nilai)
    if not 0 <= tampil <= 100:
        raise ValueError("Nilai AKIP harus antara 0 dan 100.")
    daftar = daftar_kategori(tahun)
    return next((k for k in daftar if tampil > k.bawah), daftar[-1])


@cache
def komponen(tahun: int) -> tuple[Komponen, ...]:
    """Components with their weights as of a year. Raises ParameterError before 2015."""
    baris: Any = parameter("akip.komponen", tahun).nilai
    return tuple(
        Komponen(
            b["kode"],
            b["nama"],
            tuple(Subkomponen(s["kode"], s["nama"], Decimal(s["bobot"])) for s in b["sub"]),
        )
        for b in baris
    )


def nilai_subkomponen(predikat: str, sub: Subkomponen, *, tahun: int) -> Decimal:
    """Value of a predicate of 88/2021 over 100, times the weight. Raises ValueError for an unknown
    predicate.
    """
    nilai = urutan("akip.nilai_predikat", tahun).get(predikat)
    if nilai is None:
        raise ValueError(f"Predikat “{predikat}” tidak dikenal.")
    return nilai * sub.bobot / 100


def nilai_akip(predikat: Mapping[str, str], *, tahun: int) -> Decimal:
    """The score from the predicate of every subcomponent (by its code).

    Raises ValueError where one is missing, superfluous or unknown: a partial score is no score.
    """
    sub = {s.kode: s for k in komponen(tahun) for s in k.sub}
    if sub.keys() != predikat.keys():
        beda = ", ".join(sorted(sub.keys() ^ predikat.keys()))
        raise ValueError(f"Predikat harus ada untuk setiap subkomponen; periksa: {beda}.")
    return sum((nilai_subkomponen(predikat[kode], s, tahun=tahun) for kode, s in sub.items()), Decimal(0))
