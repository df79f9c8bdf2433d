"""Of which year a table is whose columns name none: its caption says it, its figures may say otherwise.

A caption is easily left as it was in the report of the year before, while the figures below it are new. Where every
figure that other tables of the report have, too, is theirs of the report's own year, the caption is the one that errs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import JenisBaris, Peran, TabelBertipe

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan

_NAMA = (Peran.INDIKATOR, Peran.SUB_KEGIATAN, Peran.KEGIATAN, Peran.PROGRAM)
_HASIL = frozenset({Peran.REALISASI, Peran.CAPAIAN, Peran.REALISASI_ANGGARAN})
_UKURAN = _HASIL | {Peran.TARGET, Peran.PAGU}
_MASA = re.compile(r"\b20\d\d\s*(?:[-–/]|s\.?d\.?|sampai(?:\s+dengan)?)\s*(?:20)?\d\d\b")
_LAMPAU = 4
"""So many years back a caption may be left over."""
_CUKUP = 2
"""Figures that must agree."""
_Kunci = tuple[str, Peran]


def tahun_judul(t: TabelBertipe) -> int | None:
    """The one year that a caption names, periods left out; None where a column names one itself."""
    tahun = set(re.findall(r"\b20\d\d\b", _MASA.sub("", t.judul)))
    if len(tahun) != 1 or any(k.tahun or k.akhir for k in t.kolom):
        return None
    return int(tahun.pop())


def kenali_judul_lampau(lap: Laporan) -> frozenset[int]:
    """The blocks of the tables whose caption names an earlier year while their figures are the report's own."""
    kini = lap.lingkup.tahun or 0
    calon = [t for t in lap.tabel_bertipe if (y := tahun_judul(t)) is not None and kini - _LAMPAU <= y < kini]
    if not calon:
        return frozenset()
    sendiri: dict[_Kunci, list[tuple[int, Cetakan]]] = defaultdict(list)
    for t in lap.tabel_bertipe:
        for kunci, tahun, cetak in _angka(t):
            if (tahun or tahun_judul(t) or kini) == kini:
                sendiri[kunci].append((t.sumber.blok, cetak))
    return frozenset(t.sumber.blok for t in calon if _milik_kini(t, sendiri))


def _milik_kini(t: TabelBertipe, sendiri: dict[_Kunci, list[tuple[int, Cetakan]]]) -> bool:
    banding = [(k[1], [_sama(c, x) for _, x in sendiri.get(k, ())]) for k, _, c in _angka(t)]
    ada = [(peran, x) for peran, x in banding if x]
    return len(ada) >= _CUKUP and all(any(x) for _, x in ada) and any(peran in _HASIL for peran, _ in ada)


def _angka(t: TabelBertipe) -> Iterator[tuple[_Kunci, int | None, Cetakan]]:
    """The figures of a table by name and role, with the year that their column names."""
    nama = next((k for p in _NAMA if (k := t.satu(p)) is not None), None)
    if nama is None:
        return
    for b in t.baris:
        kata = " ".join(re.findall(r"\w+", b.teks[nama.indeks].casefold()))
        if b.jenis is not JenisBaris.BADAN or len(kata) < 10:
            continue
        for k in t.kolom:
            if k.peran in _UKURAN and not (k.akhir or k.triwulan) and (c := t.angka(b, k)) is not None:
                yield (kata, k.peran), k.tahun, c


def _sama(a: Cetakan, b: Cetakan) -> bool:
    return abs(a.nilai - b.nilai) <= (max(a.setengah, b.setengah) if a.desimal != b.desimal else 0)
