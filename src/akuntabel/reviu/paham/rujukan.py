"""References in the text to tables, figures and annexes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from akuntabel.reviu.paham.keterangan import baku_nomor

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Ruas

_NOMOR = r"(?:L?\d{1,3}(?:\s?[.\-]\s?\d{1,3})*(?:[a-z]\d{0,2})?|(?-i:[IVX]{1,5})(?:\.\d{1,3})*)(?![\w%])"
_RUJUKAN = re.compile(
    rf"\b(?P<jenis>tabel|gambar|grafik|bagan|diagram)\s*\.?\s*(?P<lampiran>lampiran\s+)?(?P<nomor>{_NOMOR})"
    rf"(?P<lagi>(?:\s*(?:,|dan|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga|-|–)\s*(?P=jenis)?\s*{_NOMOR})*)",
    re.IGNORECASE,
)
_LAGI = re.compile(
    rf"(?P<sambung>,|dan|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga|-|–)\s*(?:tabel|gambar)?\s*(?P<nomor>{_NOMOR})",
    re.IGNORECASE,
)
_LAMPIRAN = re.compile(r"\blampiran\s+(?P<nomor>\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z])(?![\w.]*\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rujukan:
    """``jenis``: "Tabel", "Gambar" …, "Lampiran"; ``nomor`` plain."""

    jenis: str
    nomor: str
    ruas: Ruas
    posisi: int
    tercetak: str

    @property
    def sebutan(self) -> str:
        return f"{self.jenis} {self.nomor}"


def temukan_rujukan(ruas: Iterable[Ruas]) -> tuple[Rujukan, ...]:
    """All references in reading order; ranges ("Tabel 1.1 sampai dengan Tabel 1.4") name each of their members."""
    return tuple(x for r in ruas for x in _dalam(r))


def _dalam(r: Ruas) -> Iterator[Rujukan]:
    for m in _RUJUKAN.finditer(r.teks):
        jenis = m["jenis"].capitalize()
        awalan = "Lampiran " if m["lampiran"] else ""
        nomor = [baku_nomor(m["nomor"])]
        for x in _LAGI.finditer(m["lagi"]):
            baru = baku_nomor(x["nomor"])
            if x["sambung"].casefold() not in (",", "dan"):
                nomor += _antara(nomor[-1], baru)
            nomor.append(baru)
        for n in nomor:
            yield Rujukan(jenis=jenis, nomor=awalan + n, ruas=r, posisi=m.start(), tercetak=m[0].strip())
    for m in _LAMPIRAN.finditer(r.teks):
        if not re.search(r"(?:tabel|gambar)\s*\.?\s*$", r.teks[: m.start()], re.IGNORECASE):
            yield Rujukan(jenis="Lampiran", nomor=m["nomor"].upper(), ruas=r, posisi=m.start(), tercetak=m[0].strip())


def _antara(awal: str, akhir: str) -> list[str]:
    """The numbers between two of the same chapter: 1.2 and 1.3 between 1.1 and 1.4."""
    a, b = awal.split("."), akhir.split(".")
    if a[:-1] != b[:-1] or not (a[-1].isdecimal() and b[-1].isdecimal()) or int(b[-1]) - int(a[-1]) > 50:
        return []
    return [".".join([*a[:-1], str(n)]) for n in range(int(a[-1]) + 1, int(b[-1]))]
