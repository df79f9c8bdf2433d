"""The registry of checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from akuntabel.aturan.periode import Periode
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

Pemeriksa = Callable[[TahunKinerja, Periode], Iterable[Temuan]]
"""A check looks at the records of a year as they stand for the report of a period."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aturan:
    """A registered check: stable code, family, what it looks at, and why (article or reason)."""

    kode: str
    rumpun: str
    judul: str
    tingkat: Tingkat
    keyakinan: Keyakinan
    dasar: str
    periksa: Pemeriksa


_ATURAN: dict[str, Aturan] = {}


def aturan(
    *,
    kode: str,
    rumpun: str,
    judul: str,
    tingkat: Tingkat,
    dasar: str,
    keyakinan: Keyakinan = Keyakinan.PASTI,
) -> Callable[[Pemeriksa], Pemeriksa]:
    """Register a check under ``kode``; a code used twice is a programming error (ValueError)."""

    def daftarkan(periksa: Pemeriksa) -> Pemeriksa:
        if kode in _ATURAN:
            raise ValueError(f"kode aturan {kode} sudah dipakai")
        _ATURAN[kode] = Aturan(
            kode=kode,
            rumpun=rumpun,
            judul=judul,
            tingkat=tingkat,
            keyakinan=keyakinan,
            dasar=dasar,
            periksa=periksa,
        )
        return periksa

    return daftarkan


def semua() -> tuple[Aturan, ...]:
    """All registered checks, by code."""
    return tuple(_ATURAN[k] for k in sorted(_ATURAN))


def aturan_dari(kode: str) -> Aturan:
    """The check of a code; KeyError where there is none."""
    return _ATURAN[kode]
