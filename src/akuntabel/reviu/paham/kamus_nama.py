"""Names of the nomenclature found in running text: which entry a stretch of words means, and where it ends.

A name is looked up by its letters first, then by the words it shares with the text, and only a few candidates are
compared letter by letter. Spaces do not count: "dibidang" is "di bidang".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from akuntabel.aturan.nomenklatur import Entri

_KATA = re.compile(r"[^\W_]+")
_KATA_TERBANYAK = 45
"""No official name has more words."""
_AWAL = 3
"""A text of so many words may be the beginning of a name."""
_CALON = 4
_INGATAN_TERBANYAK = 5000
"""So many answers are kept: a dictionary outlives the report."""


@dataclass(frozen=True, slots=True)
class Kata:
    """A word in lower case with its place in the text."""

    teks: str
    awal: int
    akhir: int


def pecah(teks: str, awal: int = 0, akhir: int | None = None) -> list[Kata]:
    """The words of a text from ``awal`` on."""
    akhir = len(teks) if akhir is None else akhir
    return [Kata(m[0].casefold(), m.start(), m.end()) for m in _KATA.finditer(teks, awal, akhir)]


_SINGKATAN = {"bmd": ("barang", "milik", "daerah"), "pd": ("perangkat", "daerah"), "prov": ("provinsi",)}
"""Short forms that tables use and no official name has."""


def inti_nama(teks: str) -> tuple[str, ...]:
    """The words of a name without "program", "kegiatan" or "sub kegiatan" in front, short forms written out."""
    kata = tuple(panjang for k in pecah(teks) for panjang in _SINGKATAN.get(k.teks, (k.teks,)))
    if kata[:1] == ("program",) or (kata[:1] == ("kegiatan",) and len(kata) > 2):
        return kata[1:]
    return kata[2:] if kata[:2] == ("sub", "kegiatan") else kata


@dataclass(frozen=True, slots=True)
class Padanan:
    """An entry that the first ``panjang`` words of a text mean, and how alike they are (1: letter by letter)."""

    entri: Entri
    panjang: int
    mirip: float


class Kamus:
    """The names of some entries, by letters and by words."""

    def __init__(self, entri: Iterable[Entri]) -> None:
        self._entri = [e for e in entri if e.nama]
        self._nama = [inti_nama(e.nama) for e in self._entri]
        self._huruf: dict[str, list[int]] = {}
        self._menurut_kata: dict[str, list[int]] = {}
        self._menurut_awal: dict[tuple[str, ...], list[int]] = {}
        for n, nama in enumerate(self._nama):
            self._huruf.setdefault("".join(nama), []).append(n)
            for k in set(nama):
                self._menurut_kata.setdefault(k, []).append(n)
            self._menurut_awal.setdefault(nama[:_AWAL], []).append(n)
        self._ingatan: dict[tuple[tuple[str, ...], bool, str], Padanan | None] = {}

    def __len__(self) -> int:
        return len(self._entri)

    def bernama(self, kata: Sequence[str]) -> list[Entri]:
        """All entries whose name has just these letters: some names stand below two kegiatan."""
        return [self._entri[n] for n in self._huruf.get("".join(kata), ())]

    def tepat(self, kata: Sequence[str], tingkat: str = "") -> Entri | None:
        """One entry whose name has just these letters; of ``tingkat`` where there are several."""
        ada = self.bernama(kata)
        return next((e for e in ada if e.tingkat == tingkat), ada[0] if ada else None)

    def jajarkan(self, kata: Sequence[str], *, utuh: bool, tingkat: str = "", ambang: float = 0.8) -> Padanan | None:
        """The entry that a text begins with (``utuh``: is as a whole), the likeliest; None below ``ambang``."""
        jendela = tuple(kata[:_KATA_TERBANYAK])
        kunci = (jendela, utuh, tingkat)
        if kunci not in self._ingatan:
            if len(self._ingatan) > _INGATAN_TERBANYAK:
                self._ingatan.clear()
            self._ingatan[kunci] = self._cari(jendela, utuh, tingkat)
        hasil = self._ingatan[kunci]
        return hasil if hasil is not None and hasil.mirip >= ambang else None

    def _cari(self, kata: tuple[str, ...], utuh: bool, tingkat: str) -> Padanan | None:
        if utuh and (entri := self.tepat(kata, tingkat)) is not None:
            return Padanan(entri, len(kata), 1.0)
        if utuh and (padan := self._terpotong(kata, tingkat)) is not None:
            return padan
        hitung = Counter(n for k in set(kata) for n in self._menurut_kata.get(k, ()))
        calon = sorted(
            (
                (-c * 2 / (len(self._nama[n]) + min(len(kata), len(self._nama[n]) + 2)), n)
                for n, c in hitung.items()
                if c * 2 >= len(set(self._nama[n])) and (not tingkat or self._entri[n].tingkat == tingkat)
            )
        )[: _CALON * 2]
        terbaik: Padanan | None = None
        for _, n in calon:
            p = self._nilai(kata, n, utuh)
            if p is not None and (terbaik is None or (p.mirip, p.panjang) > (terbaik.mirip, terbaik.panjang)):
                terbaik = p
        return terbaik

    def _terpotong(self, kata: tuple[str, ...], tingkat: str) -> Padanan | None:
        """The one entry whose name only goes on where a text of three words or more ends: its short form."""
        n = len(kata)
        if n < _AWAL:
            return None
        calon = [
            self._entri[i]
            for i in self._menurut_awal.get(kata[:_AWAL], ())
            if len(self._nama[i]) > n
            and self._nama[i][:n] == kata
            and (not tingkat or self._entri[i].tingkat == tingkat)
        ]
        return Padanan(calon[0], n, 0.9) if calon and len({e.nama for e in calon}) == 1 else None

    def _nilai(self, kata: tuple[str, ...], n: int, utuh: bool) -> Padanan | None:
        nama = self._nama[n]
        panjang = len(kata) if utuh else _akhir(kata, nama)
        if not panjang:
            return None
        a, b = "".join(kata[:panjang]), "".join(nama)
        if a == b:
            return Padanan(self._entri[n], panjang, 1.0)
        if abs(len(a) - len(b)) > 0.35 * max(len(a), len(b)):
            return None
        return Padanan(self._entri[n], panjang, SequenceMatcher(None, a, b, autojunk=False).ratio())


def _akhir(kata: tuple[str, ...], nama: tuple[str, ...]) -> int:
    """How many words of a text a name covers: up to its last word that is found there, and so many words more as the
    name itself goes on, where the text goes on."""
    n = len(nama)
    if kata[:n] == nama:
        return n
    cocok = SequenceMatcher(None, kata[: n + 4], nama, autojunk=False).get_matching_blocks()
    blok = [b for b in cocok if b.size and abs(b.a - b.b) <= 4]
    if not blok:
        return 0
    akhir = blok[-1]
    sisa = n - (akhir.b + akhir.size)
    return min(len(kata), akhir.a + akhir.size + (sisa if sisa <= 2 else 0))
