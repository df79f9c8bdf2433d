"""The outline that a report announces in its section "Sistematika": chapters, their titles, what they promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from akuntabel.reviu.paham.kerangka import Bagian, nomor_bab

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan, Ruas

_MEMUAT = (
    r"(?:me(?:muat|njelaskan|nguraikan|nyajikan|mbahas|maparkan|nggambarkan)|berisi(?:kan)?|terdiri\s+(?:dari|atas)"
    r"|menyampaikan|memberikan\s+gambaran)"
)
_SEBARIS = re.compile(
    rf"bab\s+(?P<nomor>[ivxlc]+|\d{{1,2}})\b\s*[.:,–-]*\s*(?P<judul>.*?)[,:]?\s*(?:\b(?:bab\s+ini|yang)\s+)?"
    rf"\b{_MEMUAT}\b(?:\s+(?:tentang|mengenai))?\s*(?P<isi>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ISI = re.compile(rf"\b{_MEMUAT}\b(?:\s+(?:tentang|mengenai))?\s*:?\s*(?P<isi>.*)", re.IGNORECASE | re.DOTALL)
_PISAH = re.compile(r"\s*[,;]\s*(?:dan|serta)?\s*|\s+(?:dan|serta)\s+(?=[A-Z])|\s+yang\s+berisi(?:kan)?\s+", re.DOTALL)
_EKOR = re.compile(r"\b(?:sehingga|agar|sebagai|dengan\s+maksud|untuk)\b.*", re.IGNORECASE | re.DOTALL)
MAKS_KATA = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class BabDiumumkan:
    """``janji``: what the chapter is said to hold, as far as it is named in few words."""

    nomor: int
    judul: str
    janji: tuple[str, ...]
    ruas: Ruas
    """Where it is announced."""
    ruas_isi: Ruas


def baca_sistematika(lap: Laporan) -> tuple[BabDiumumkan, ...]:
    """The announced chapters in order; empty where the report announces none."""
    bagian = lap.kerangka.cari(r"\bsistematika\b")
    if bagian is None:
        return ()
    ruas = [r for r in lap.ruas if bagian.isi <= r.blok < bagian.akhir and r.alinea is not None]
    judul = {b.awal: b for b in lap.kerangka.diumumkan if b.bab}
    return tuple(_bab(ruas, judul))


def _bab(ruas: list[Ruas], judul: dict[int, Bagian]) -> Iterator[BabDiumumkan]:
    for i, r in enumerate(ruas):
        if (b := judul.get(r.blok)) is not None:
            isi = next((x for x in ruas[i + 1 : i + 3] if x.blok not in judul and _ISI.search(x.teks)), r)
            cocok = _ISI.search(isi.teks) if isi is not r else None
            janji = _janji(cocok["isi"]) if cocok else ()
            yield BabDiumumkan(nomor=b.bab or 0, judul=b.teks, janji=janji, ruas=r, ruas_isi=isi)
        elif cocok := _SEBARIS.match(r.teks):
            yield BabDiumumkan(
                nomor=nomor_bab(f"bab {cocok['nomor']}") or 0,
                judul=cocok["judul"].strip(" ,:–-"),
                janji=_janji(cocok["isi"]),
                ruas=r,
                ruas_isi=r,
            )


def _janji(teks: str) -> tuple[str, ...]:
    anggota = [_EKOR.sub("", x).strip(" .") for x in _PISAH.split(teks)]
    if anggota and re.search(r"\bserta\s+|\bdan\s+", anggota[-1]):
        akhir = re.split(r"\s+(?:serta|dan)\s+", anggota[-1])
        anggota[-1:] = akhir if len(anggota) == 1 else [anggota[-1]]
    return tuple(x for x in anggota if x and len(x.split()) <= MAKS_KATA and not x.casefold().startswith("bab"))
