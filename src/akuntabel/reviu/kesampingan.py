"""Findings that somebody answers for: waived with a reason, for the places they had then and no further one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from akuntabel.reviu.temuan import Lokasi, Temuan, Tingkat


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengesampingan:
    """A waiver: of which check, for which places, why, by whom (as printed), when."""

    kode: str
    tempat: frozenset[str]
    alasan: str
    oleh: str
    tanggal: date
    nomor: int = 0
    """Where it is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dikesampingkan:
    """A finding with the waiver that covers it."""

    temuan: Temuan
    pengesampingan: Pengesampingan


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilReviu:
    """Findings as they count: open ones, and those that are waived."""

    terbuka: tuple[Temuan, ...]
    dikesampingkan: tuple[Dikesampingkan, ...]

    @property
    def menghalangi(self) -> tuple[Temuan, ...]:
        """Open findings with which no report becomes final."""
        return tuple(x for x in self.terbuka if x.tingkat is Tingkat.TINGGI)


def kunci_tempat(x: Lokasi) -> str:
    """A place as text that stays the same from one check to the next.

    >>> kunci_tempat(Lokasi(tabel="target", objek="i1", kolom="nilai"))
    'target/i1/nilai'
    """
    return f"{x.tabel}/{x.objek}/{x.kolom}"


def tempat_temuan(x: Temuan) -> frozenset[str]:
    """All places of a finding."""
    return frozenset(kunci_tempat(y) for y in (x.lokasi, *x.lokasi_lain))


def pisahkan(temuan: Sequence[Temuan], pengesampingan: Iterable[Pengesampingan]) -> HasilReviu:
    """Findings apart: waived is one whose places are all among those of a waiver of the same check."""
    menurut_kode: dict[str, list[Pengesampingan]] = {}
    for p in pengesampingan:
        menurut_kode.setdefault(p.kode, []).append(p)
    terbuka: list[Temuan] = []
    lepas: list[Dikesampingkan] = []
    for x in temuan:
        tempat = tempat_temuan(x)
        mencakup = next((p for p in menurut_kode.get(x.kode, ()) if tempat <= p.tempat), None)
        if mencakup is None:
            terbuka.append(x)
        else:
            lepas.append(Dikesampingkan(temuan=x, pengesampingan=mencakup))
    return HasilReviu(terbuka=tuple(terbuka), dikesampingkan=tuple(lepas))
