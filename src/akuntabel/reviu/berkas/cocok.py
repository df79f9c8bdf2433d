"""Places where a pattern matches, and the one finding made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Sized

from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.tempat import kutip
from akuntabel.reviu.temuan import Keyakinan, Temuan

Cocok = tuple[Ruas, re.Match[str]]
"""A stretch of the report, and what matched in it."""


def kali(tempat: Sized) -> str:
    """The end of a message: how many places it is about, where there is more than one, and the full stop."""
    return " ({n} tempat)." if len(tempat) > 1 else "."


def temuan_cocok(
    lap: Laporan,
    kode: str,
    di: Sequence[Cocok],
    pesan: str,
    perbaikan: str,
    *,
    grup: int | str = 0,
    keyakinan: Keyakinan | None = None,
) -> Iterator[Temuan]:
    """One finding of all places, at ``grup`` of their matches, with the words around the first; nothing of no place."""
    if not di:
        return
    ruas, m = di[0]
    yield from satu(
        kode,
        [lap.lokasi(r, x.start(grup)) for r, x in di],
        pesan,
        perbaikan,
        kutipan=kutip(ruas.teks, m.start(grup), m.end(grup)),
        keyakinan=keyakinan,
    )


def beragam(
    lap: Laporan,
    kode: str,
    cara: Mapping[str, Sequence[Cocok]],
    hal: str,
    *,
    utama: str = "",
    keyakinan: Keyakinan | None = None,
) -> Iterator[Temuan]:
    """One finding where a thing is written in several ways: the places are those of the rarer ways.

    ``utama`` is the way to keep where none is more frequent; otherwise the most frequent is kept.
    """
    if len(cara) < 2:
        return
    urut = sorted(cara, key=lambda c: (-len(cara[c]), c != utama))
    lain = sorted(
        (x for c in urut[1:] for x in cara[c]),
        key=lambda x: (x[0].sumber.letak_pada(x[1].start()).baris or 0, x[0].blok),
    )
    contoh = {c: cara[c][0][1][0].strip() for c in urut}
    sebut = ", ".join(f"“{contoh[c]}” ({len(cara[c])} kali)" for c in urut)
    yield from temuan_cocok(
        lap,
        kode,
        lain,
        f"{hal} ditulis dengan {len(urut)} cara: {sebut}.",
        f"Pakai satu cara, misalnya “{contoh[urut[0]]}”, di seluruh laporan.",
        keyakinan=keyakinan,
    )
