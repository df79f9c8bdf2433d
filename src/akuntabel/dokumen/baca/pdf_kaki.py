"""Notes at the foot of a PDF page, told by their small letters and by the raised number in the text above them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from akuntabel.dokumen.baca.pdf_garis import Garis, gabung_garis

_KECIL = 0.94
"""Letters of a note against those of the text."""
_JARAK = 1.7
"""Distance of the lines of a note, in letter sizes."""
_AWAL = re.compile(r"(?P<nomor>\d{1,3})\s*(?=[^\d\s.,)%])")


@dataclass(frozen=True, slots=True)
class CatatanKaki:
    nomor: str
    teks: str


def pisah_catatan(garis: Sequence[Garis], tepi: Set[int], isi: float) -> tuple[list[Garis], list[CatatanKaki]]:
    """The lines of a page without its notes and without the raised numbers that point to them, and the notes.

    Args:
        garis: the lines in the order of reading.
        tepi: running heads and feet, by the identity of their lines.
        isi: letter size of the text.
    """
    rujukan = {n for g in garis if id(g) not in tepi for x, n in g.angkat if x}
    if not rujukan:
        return list(garis), []
    besar = [n for n, g in enumerate(garis) if id(g) not in tepi and g.ukuran >= _KECIL * isi]
    kelompok: list[tuple[str, list[str]]] = []
    milik: set[int] = set()
    lama: Garis | None = None
    # Lines that several pages repeat ("Ibid.") may be notes too; a running foot stands farther below.
    for g in garis[besar[-1] + 1 if besar else 0 :]:
        nomor = _nomor(g) if g.ukuran < _KECIL * isi else ""
        if nomor in rujukan - {n for n, _ in kelompok}:
            kelompok.append((nomor, [g.teks[len(nomor) :].lstrip()]))
        elif lama is not None and g.ukuran == lama.ukuran and g.bawah - lama.bawah < _JARAK * g.ukuran:
            kelompok[-1][1].append(g.teks)
        else:
            continue
        milik.add(id(g))
        lama = g
    ada = {n for n, _ in kelompok}
    sisa = [g for g in garis if id(g) not in milik]
    for g in sisa:
        for x, n in reversed(g.angkat):
            if n in ada and x:
                g.teks = g.teks[:x] + g.teks[x + len(n) :]
        g.angkat = ()
    return sisa, [CatatanKaki(n, _gabung(baris)) for n, baris in kelompok]


def _nomor(g: Garis) -> str:
    """The number with which a line begins, if words follow it."""
    cocok = _AWAL.match(g.teks)
    return cocok["nomor"] if cocok else ""


def _gabung(baris: Sequence[str]) -> str:
    hasil = baris[0]
    for b in baris[1:]:
        hasil = gabung_garis(hasil, b)
    return hasil.replace("\t", " ")
