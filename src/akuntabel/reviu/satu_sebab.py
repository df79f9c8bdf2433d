"""One wrong figure, one finding: checks that come to the same repair of the same figure by different ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

_TULIS = re.compile(r"Tulis (?:Rp)?(?P<angka>-?\d(?:[\d.,]*\d)?)(?![\w/–-])")
_NOL = re.compile(r",0+$")
_BERAT = {tingkat: n for n, tingkat in enumerate(Tingkat)}


def satukan(temuan: Iterable[Temuan]) -> list[Temuan]:
    """The findings, but of those that want one figure in the same place only the surest, with the places of all.

    Two are of one cause where their checks cover the same kind of slip (``katalog``), both say "Tulis <the same
    figure>", and they accuse the same cell, or the same words of a paragraph.
    """
    hasil: list[Temuan] = []
    di: defaultdict[Lokasi, list[int]] = defaultdict(list)
    for x in sorted(temuan, key=lambda t: (t.keyakinan is not Keyakinan.PASTI, _BERAT[t.tingkat], t.kode)):
        n = next((n for n in di[x.lokasi] if _sama_sebab(x, hasil[n])), None)
        if n is None:
            di[x.lokasi].append(len(hasil))
            hasil.append(x)
        elif not hasil[n].pola:
            hasil[n] = replace(hasil[n], lokasi_lain=_tempat(hasil[n], x))
    return hasil


def _angka(x: Temuan) -> str:
    m = _TULIS.match(x.perbaikan)
    return _NOL.sub("", m["angka"]) if m else ""


def _sama_sebab(x: Temuan, y: Temuan) -> bool:
    """Of two findings of one place."""
    return (
        x.kode != y.kode
        and _angka(x) == _angka(y) != ""
        and bool({*aturan_dari(x.kode).katalog} & {*aturan_dari(y.kode).katalog})
        and (bool(x.lokasi.sel) or _sama_kutipan(x.kutipan, y.kutipan))
    )


def _sama_kutipan(a: str, b: str) -> bool:
    """Whether one quotation is a part of the other, what was cut off aside."""
    pendek, panjang = sorted((a.strip(" …"), b.strip(" …")), key=len)
    return bool(pendek) and pendek in panjang


def _tempat(x: Temuan, y: Temuan) -> tuple[Lokasi, ...]:
    ada = (x.lokasi, *x.lokasi_lain)
    return (*x.lokasi_lain, *(t for t in y.lokasi_lain if t not in ada))
