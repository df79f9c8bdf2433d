"""Two texts word by word: what stayed, what went, what came."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

SAMA, HAPUS, TAMBAH = "sama", "hapus", "tambah"
_KATA = re.compile(r"\{[^{}]*\}|\w+|\s+|[^\w\s]")
"""A word, a space, a mark; a live figure ("{capaian i1}") is one word."""


@dataclass(frozen=True, slots=True)
class Potongan:
    """A run of one kind: ``sama``, ``hapus`` (only in the old text) or ``tambah`` (only in the new one)."""

    jenis: str
    teks: str


def beda_kata(lama: str, baru: str) -> tuple[Potongan, ...]:
    """The new text with what went and what came marked, in reading order.

    >>> [(p.jenis, p.teks) for p in beda_kata("naik tajam", "turun tajam")]
    [('hapus', 'naik'), ('tambah', 'turun'), ('sama', ' tajam')]
    """
    if lama == baru:
        return (Potongan(SAMA, baru),) if baru else ()
    a, b = _KATA.findall(lama), _KATA.findall(baru)
    hasil: list[Potongan] = []
    for tanda, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tanda == "equal":
            _tambah(hasil, SAMA, "".join(a[i1:i2]))
            continue
        _tambah(hasil, HAPUS, "".join(a[i1:i2]))
        _tambah(hasil, TAMBAH, "".join(b[j1:j2]))
    return tuple(_rapatkan(hasil))


def _tambah(hasil: list[Potongan], jenis: str, teks: str) -> None:
    if teks:
        hasil.append(Potongan(jenis, teks))


def _rapatkan(potongan: Sequence[Potongan]) -> list[Potongan]:
    """A lone space between two changes belongs to them, so that a changed phrase reads as one."""
    hasil: list[Potongan] = []
    hapus = tambah = ""
    for n, p in enumerate(potongan):
        terapit = p.jenis == SAMA and not p.teks.strip() and (hapus or tambah) and n + 1 < len(potongan)
        if p.jenis == SAMA and not terapit:
            _tambah(hasil, HAPUS, hapus)
            _tambah(hasil, TAMBAH, tambah)
            hapus = tambah = ""
            hasil.append(p)
            continue
        hapus += p.teks if p.jenis != TAMBAH else ""
        tambah += p.teks if p.jenis != HAPUS else ""
    _tambah(hasil, HAPUS, hapus)
    _tambah(hasil, TAMBAH, tambah)
    return hasil


@dataclass(frozen=True, slots=True)
class BedaAlinea:
    """One paragraph of a comparison; ``sama`` where nothing in it changed."""

    potongan: tuple[Potongan, ...]
    sama: bool


def beda_alinea(lama: str, baru: str) -> tuple[BedaAlinea, ...]:
    """Two texts of many lines: lines are paired first, then compared word by word."""
    a = [x.strip() for x in lama.splitlines() if x.strip()]
    b = [x.strip() for x in baru.splitlines() if x.strip()]
    hasil: list[BedaAlinea] = []
    for tanda, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tanda == "equal":
            hasil += [BedaAlinea((Potongan(SAMA, x),), True) for x in a[i1:i2]]
        else:
            hasil += [BedaAlinea(beda_kata(x, y), False) for x, y in zip_longest(a[i1:i2], b[j1:j2], fillvalue="")]
    return tuple(hasil)
