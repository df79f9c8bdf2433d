"""The words of a report, each with its place and its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple, Protocol

_KATA = re.compile(r"[^\W\d_]+")
_RAPAT = re.compile(r"\S+")
_TANDA_ALAMAT = re.compile(r"@|://|www\.")
_AKHIRAN = r"\.(?:go|co|com|id|org|net|or|sch|ac)"
_BERAKHIRAN = re.compile(rf"{_AKHIRAN}\b")
_RANAH = re.compile(rf"\b(?<!\w[.-])[\w-]+(?:\.[\w-]+)*{_AKHIRAN}(?:\.[a-z]{{2}})?\b")
_AKHIR_KALIMAT = re.compile(r"[.!?:;][^\w.!?:;]*$|^\W*$")
_ANGKA = "#"


class _Berteks(Protocol):
    @property
    def teks(self) -> str: ...


class Kata(NamedTuple):
    """A run of letters. ``sebelum`` and ``sesudah`` are its neighbours in small letters ("#" for a number, "" where
    punctuation or the end of the text parts them)."""

    teks: str
    kecil: str
    ruas: int
    """Index of the stretch of text."""
    awal: int
    sebelum: str
    sesudah: str
    menempel: bool
    """Written together with a digit, hyphen, underscore or apostrophe."""


class DaftarKata:
    """The words of a report in reading order, with their counts."""

    def __init__(self, ruas: Iterable[_Berteks]) -> None:
        self.kata: list[Kata] = []
        self.kapital: list[bool] = []
        """Per stretch: whether it is written in capitals alone."""
        for n, r in enumerate(ruas):
            self._baca(n, r.teks)

    def _baca(self, n: int, teks: str) -> None:
        self.kapital.append(teks.upper() == teks)
        cocok = list(_KATA.finditer(teks))
        if alamat := _alamat(teks):
            cocok = [m for m in cocok if not _di_dalam(m.start(), alamat)]
        kecil = [m[0].casefold() for m in cocok]
        for i, m in enumerate(cocok):
            a, b = m.span()
            self.kata.append(
                Kata(
                    m[0],
                    kecil[i],
                    n,
                    a,
                    _sebelah(teks[cocok[i - 1].end() : a], kecil[i - 1]) if i else _sebelah(teks[:a], ""),
                    _sebelah(teks[b : cocok[i + 1].start()], kecil[i + 1])
                    if i + 1 < len(cocok)
                    else _sebelah(teks[b:], ""),
                    (a > 0 and teks[a - 1] in "-_0123456789.'’") or teks[b : b + 1] in tuple("-_0123456789'’"),
                )
            )

    @cached_property
    def hitung(self) -> Counter[str]:
        return Counter(k.kecil for k in self.kata)

    @cached_property
    def tempat(self) -> dict[str, list[Kata]]:
        """Per word in small letters its places."""
        hasil: dict[str, list[Kata]] = defaultdict(list)
        for k in self.kata:
            hasil[k.kecil].append(k)
        return hasil

    @cached_property
    def pasangan(self) -> Counter[tuple[str, str]]:
        """How often two words stand side by side."""
        hasil: Counter[tuple[str, str]] = Counter()
        for k in self.kata:
            if k.sesudah:
                hasil[k.kecil, k.sesudah] += 1
            if k.sebelum == _ANGKA:
                hasil[_ANGKA, k.kecil] += 1
        return hasil


def _alamat(teks: str) -> list[tuple[int, int]]:
    """The places of addresses of the web and of mail, each to the next space."""
    if "@" not in teks and ("." not in teks or not (_TANDA_ALAMAT.search(teks) or _BERAKHIRAN.search(teks))):
        return []
    hasil = []
    for m in _RAPAT.finditer(teks):
        if _TANDA_ALAMAT.search(m[0]):
            hasil.append(m.span())
        elif _BERAKHIRAN.search(m[0]) and (ranah := _RANAH.search(m[0])):
            hasil.append((m.start() + ranah.start(), m.end()))
    return hasil


def _di_dalam(posisi: int, rentang: list[tuple[int, int]]) -> bool:
    """Whether a place lies in one of the ranges, which are in order."""
    n = bisect_right(rentang, posisi, key=lambda x: x[0])
    return n > 0 and posisi < rentang[n - 1][1]


def _sebelah(antara: str, kata: str) -> str:
    """The neighbour beyond ``antara``."""
    if antara.isspace() or antara in ("-", "/", "*", ""):
        return kata
    if any(h.isdigit() for h in antara) and not _AKHIR_KALIMAT.search(antara):
        return _ANGKA
    return ""
