"""Pictures on a PDF page: by the file's tags, as images, or as a knot of boxes and curves that no table explains."""

from __future__ import annotations

from collections.abc import Sequence

from akuntabel.dokumen.baca.pdf_huruf import Coretan, Kotak, Lembar
from akuntabel.dokumen.baca.pdf_tabel import TabelHalaman

_MIN_GAMBAR = 30.0
_DEKAT = 12.0
_MIN_CORETAN = 8
_MIN_BENTUK = 5
"""So many boxes or curves make a drawing; rules and underlines alone do not."""
_MAKS_CORETAN = 1500
_MIN_LEBAR, _MIN_TINGGI = 80.0, 50.0


def di_dalam(dalam: Kotak, luar: Kotak) -> bool:
    """Whether the middle of a box lies in another."""
    x, y = (dalam[0] + dalam[2]) / 2, (dalam[1] + dalam[3]) / 2
    return luar[0] <= x <= luar[2] and luar[1] <= y <= luar[3]


def luas(k: Kotak) -> float:
    return max(0.0, k[2] - k[0]) * max(0.0, k[3] - k[1])


def citra(lembar: Lembar) -> list[Kotak]:
    """Images that are no ornament."""
    return [
        c.kotak
        for c in lembar.coretan
        if c.jenis == "gambar"
        and c.x1 - c.x0 >= _MIN_GAMBAR
        and c.bawah - c.atas >= _MIN_GAMBAR
        and not any(di_dalam(c.kotak, k) for k in lembar.lukisan)
    ]


def lukisan(lembar: Lembar, tabel: Sequence[TabelHalaman], bingkai: Sequence[Kotak]) -> list[Kotak]:
    """Knots that may be drawings; whether they are, the size of the words inside tells (``pdf_susun``)."""
    lepas = [
        c
        for c in lembar.coretan
        if c.jenis != "gambar"
        and max(c.x1 - c.x0, c.bawah - c.atas) < 0.9 * lembar.lebar
        and not any(di_dalam(c.kotak, _longgar(t.kotak)) for t in tabel)
        and not any(di_dalam(c.kotak, k) for k in lembar.lukisan)
    ]
    if len(lepas) > _MAKS_CORETAN:
        return []
    hasil: list[Kotak] = []
    for kelompok in _kelompok(lepas):
        bentuk = sum(1 for c in kelompok if c.jenis != "garis")
        kotak = _sampul(kelompok)
        if (
            len(kelompok) >= _MIN_CORETAN
            and bentuk >= _MIN_BENTUK
            and kotak[2] - kotak[0] >= _MIN_LEBAR
            and kotak[3] - kotak[1] >= _MIN_TINGGI
            and not any(kotak == b for b in bingkai)
        ):
            hasil.append(kotak)
    return hasil


def _longgar(k: Kotak) -> Kotak:
    return (k[0] - 2, k[1] - 2, k[2] + 2, k[3] + 2)


def _sampul(c: Sequence[Coretan]) -> Kotak:
    return (min(x.x0 for x in c), min(x.atas for x in c), max(x.x1 for x in c), max(x.bawah for x in c))


def _kelompok(coretan: Sequence[Coretan]) -> list[list[Coretan]]:
    """What lies near each other."""
    induk = list(range(len(coretan)))

    def akar(n: int) -> int:
        while induk[n] != n:
            induk[n] = induk[induk[n]]
            n = induk[n]
        return n

    urut = sorted(range(len(coretan)), key=lambda n: coretan[n].atas)
    for i, n in enumerate(urut):
        a = coretan[n]
        for m in urut[i + 1 :]:
            b = coretan[m]
            if b.atas > a.bawah + _DEKAT:
                break
            if b.x0 <= a.x1 + _DEKAT and a.x0 <= b.x1 + _DEKAT:
                induk[akar(m)] = akar(n)
    hasil: dict[int, list[Coretan]] = {}
    for n, c in enumerate(coretan):
        hasil.setdefault(akar(n), []).append(c)
    return list(hasil.values())
