"""What the checks of style share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.tempat import kutip
from akuntabel.reviu.temuan import Keyakinan, Temuan

RUMPUN = "gaya penulisan"
SERAGAM = "Satu cara penulisan di seluruh laporan"
Tempat = list[tuple[Ruas, re.Match[str]]]


def beragam(
    lap: Laporan,
    kode: str,
    cara: dict[str, Tempat],
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
    ruas, m = lain[0]
    sebut = ", ".join(f"“{cara[c][0][1][0].strip()}” ({len(cara[c])} kali)" for c in urut)
    yield from satu(
        kode,
        [lap.lokasi(r, x.start()) for r, x in lain],
        f"{hal} ditulis dengan {len(urut)} cara: {sebut}.",
        f"Pakai satu cara, misalnya “{cara[urut[0]][0][1][0].strip()}”, di seluruh laporan.",
        kutipan=kutip(ruas.teks, m.start(), m.end()),
        keyakinan=keyakinan,
    )
