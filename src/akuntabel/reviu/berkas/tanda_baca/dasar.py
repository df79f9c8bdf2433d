"""What the checks of punctuation share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.berkas.cocok import Cocok, kali
from akuntabel.reviu.berkas.ejaan.dasar import di_nama_resmi
from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.tempat import kutip
from akuntabel.reviu.temuan import Keyakinan, Temuan

RUMPUN = "tanda baca"


def satu_sebab(
    lap: Laporan, kode: str, di: list[Cocok], pesan: str, perbaikan: str, keyakinan: Keyakinan | None = None
) -> Iterator[Temuan]:
    """One finding of all places of a pattern, those in official wordings left out."""
    di = [(r, m) for r, m in di if not di_nama_resmi(r.teks, m.start(), m.end(), persis=True)]
    if not di:
        return
    ruas, m = di[0]
    contoh = " ".join(kutip(ruas.teks, m.start(), m.end()).strip("… ").split())
    yield from satu(
        kode,
        [lap.lokasi(r, x.start()) for r, x in di],
        pesan + kali(di),
        perbaikan,
        kutipan=contoh,
        keyakinan=keyakinan,
    )


PASANGAN = {")": "(", "]": "[", "”": "“"}
_NOMOR_KURUNG = re.compile(r"(?:(?<=^)|(?<=[\s;:,.(]))\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\)")


def tanda_lepas(teks: str) -> tuple[int, str] | None:
    """The first mark without its partner; marks of enumeration ("1)", "a)") need none."""
    if ("“" in teks) != ("”" in teks) and sum(h in "“”" for h in teks) % 2 == 0:
        teks = re.sub("[“”]", "'", teks)  # one shape opens and closes, as some machines set it
    bebas = {m.end() - 1 for m in _NOMOR_KURUNG.finditer(teks) if not m[0].startswith("(")}
    tumpuk: list[tuple[int, str]] = []
    for i, h in enumerate(teks):
        if h in "([“":
            tumpuk.append((i, h))
        elif h in PASANGAN:
            if tumpuk and tumpuk[-1][1] == PASANGAN[h]:
                tumpuk.pop()
            elif i not in bebas:
                return (i, h)
    return tumpuk[0] if tumpuk else None
