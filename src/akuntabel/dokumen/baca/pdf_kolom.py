"""Pages set in two columns: the letters of each column apart, so that lines are not read across the gap.

Columns of prose are meant: several lines on both sides, most of them full, none across the gap. Two short texts side by
side (signatures, labels with their values) stay one line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from akuntabel.dokumen.baca.pdf_huruf import Huruf

_CELAH = 9.0
"""The narrowest gap between columns."""
_TENGAH = (0.3, 0.72)
"""Share of the page's width where the second column may begin."""
_MIN_BARIS = 5
_MIN_LEBAR = 0.22
"""Share of the page's width that a column has at least."""
_PENUH = 0.75
_SEBAGIAN_BESAR = 0.6
_MIN_HURUF = 15
"""Letters in a line of prose of a column."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """``atas``: where its part of the page begins; ``nomor``: 1 the left one, 2 the right one."""

    atas: float
    nomor: int
    kiri: float
    kanan: float


Potong = tuple[Kolom | None, list[Huruf]]


def pisah_kolom(baris: Sequence[list[Huruf]], lebar: float) -> list[Potong]:
    """The letters of a page in parts: those of one column each, and those outside columns (None).

    Args:
        baris: the letters line by line, from above.
        lebar: width of the page.
    """
    baris = [b for b in baris if any(h.teks.strip() for h in b)]
    isi = [[h for h in b if h.teks.strip()] for b in baris]
    for tepi in _calon(isi, lebar):
        for mulai, habis in _rentang(isi, tepi):
            awal, akhir = _pangkas(isi, tepi, mulai, habis)
            kolom = _kolom(isi[awal:akhir], tepi, lebar)
            if kolom is not None:
                kiri, kanan = kolom
                dalam = [h for b in baris[awal:akhir] for h in b]
                return [
                    *pisah_kolom(baris[:awal], lebar),
                    (kiri, [h for h in dalam if h.x0 < tepi - 1]),
                    (kanan, [h for h in dalam if h.x0 >= tepi - 1]),
                    *pisah_kolom(baris[akhir:], lebar),
                ]
    return [(None, [h for b in baris for h in b])] if baris else []


def _calon(isi: Sequence[Sequence[Huruf]], lebar: float) -> list[float]:
    """Where several pieces of lines begin in the middle of the page, the most usual place first."""
    mulai: Counter[int] = Counter()
    for b in isi:
        urut = sorted(b, key=lambda h: h.x0)
        awal = [urut[0].x0] if urut else []
        awal += [k.x0 for a, k in pairwise(urut) if k.x0 - a.x1 >= _CELAH]
        mulai.update({round(x) for x in awal if _TENGAH[0] * lebar <= x <= _TENGAH[1] * lebar})
    return [float(x) for x, n in mulai.most_common(3) if n >= _MIN_BARIS]


def _rentang(isi: Sequence[Sequence[Huruf]], tepi: float) -> Iterator[tuple[int, int]]:
    """Runs of lines of which none crosses the gap before ``tepi``."""
    awal = 0
    for n, b in enumerate([*isi, None]):
        if b is not None and not any(h.x0 < tepi - 1.5 and h.x1 > tepi - _CELAH + 1 for h in b):
            continue
        if n - awal >= _MIN_BARIS:
            yield awal, n
        awal = n + 1


def _pangkas(isi: Sequence[Sequence[Huruf]], tepi: float, awal: int, akhir: int) -> tuple[int, int]:
    """The lines of a run without those above and below the columns, which only look like lines of the left one."""
    kanan = [n for n in range(awal, akhir) if any(h.x0 >= tepi - 1.5 for h in isi[n])]
    if not kanan:
        return awal, awal
    # A line of the left column that stands half a line above the first one of the right column belongs to it.
    awal = max(awal, kanan[0] - int(kanan[0] > awal and _bawah(isi[kanan[0] - 1]) > _atas(isi[kanan[0]])))
    kiri = [n for n in range(awal, akhir) if any(h.x0 < tepi - 1.5 for h in isi[n])]
    jarak = sorted(_bawah(isi[b]) - _bawah(isi[a]) for a, b in pairwise(kiri))
    lazim = jarak[len(jarak) // 2] if jarak else 0.0
    for a, b in pairwise(kiri):
        if b > kanan[-1] and (_bawah(isi[b]) - _bawah(isi[a]) > 1.5 * lazim or _rupa(isi[a]) != _rupa(isi[b])):
            return awal, b
    return awal, akhir


def _atas(baris: Sequence[Huruf]) -> float:
    return min(h.atas for h in baris)


def _bawah(baris: Sequence[Huruf]) -> float:
    return max(h.bawah for h in baris)


def _rupa(baris: Sequence[Huruf]) -> tuple[float, bool]:
    """Size and weight of a line's letters."""
    return max(h.ukuran for h in baris), all(h.tebal for h in baris)


def _kolom(isi: Sequence[Sequence[Huruf]], tepi: float, lebar: float) -> tuple[Kolom, Kolom] | None:
    """The two columns of these lines; None where they are none of prose."""
    hasil: list[Kolom] = []
    atas = min((h.atas for b in isi for h in b), default=0.0)
    for nomor in (1, 2):
        sisi = [s for b in isi if (s := [h for h in b if (h.x0 >= tepi - 1.5) == (nomor == 2)])]
        if len(sisi) < _MIN_BARIS:
            return None
        x0 = [min(h.x0 for h in s) for s in sisi]
        x1 = [max(h.x1 for h in s) for s in sisi]
        kiri, kanan = min(x0), max(x1)
        penuh = sum(1 for a, b in zip(x0, x1, strict=True) if b - a >= _PENUH * (kanan - kiri))
        rata = Counter(round(a) for a in x0).most_common(1)[0][1]
        if (
            kanan - kiri < _MIN_LEBAR * lebar
            or penuh < _SEBAGIAN_BESAR * len(sisi)
            or 2 * rata < len(sisi)
            or len({"".join(h.teks for h in s) for s in sisi}) < _MIN_BARIS
            or median(len(s) for s in sisi) < _MIN_HURUF
        ):
            return None
        hasil.append(Kolom(atas=atas, nomor=nomor, kiri=kiri, kanan=kanan))
    return hasil[0], hasil[1]
