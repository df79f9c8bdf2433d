"""What the checks of time share."""

from __future__ import annotations

import re

from akuntabel.reviu.laporan import Laporan, Ruas

RUMPUN = "Waktu"
_JANGKAUAN = 800
"""Letters on each side in which the ends of a sentence are looked for."""


def kalimat_di(teks: str, posisi: int) -> tuple[int, str]:
    """The sentence around a character, and where it begins."""
    tepi = max(0, posisi - _JANGKAUAN)
    awal = max((m.end() for m in re.finditer(r"[.;]\s+(?=[A-Z])", teks[tepi:posisi])), default=0) + tepi
    akhir = re.search(r"[.;]\s+(?=[A-Z])|$", teks[posisi : posisi + _JANGKAUAN])
    return awal, teks[awal : posisi + (akhir.start() if akhir else 0)]


def pendek(teks: str, panjang: int = 110) -> str:
    rapi = " ".join(teks.split())
    return rapi if len(rapi) <= panjang else rapi[:panjang].rpartition(" ")[0].rstrip(" ,;") + " …"


def di_lampiran(r: Ruas) -> bool:
    return any(b.teks.casefold().startswith("lampiran") for b in r.bagian)


def tahun_laporan(lap: Laporan) -> int:
    """The year of the report; 0 where it cannot be told."""
    return lap.lingkup.tahun or 0
