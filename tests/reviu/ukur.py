"""How much of an audit the review finds, and what it accuses that the audit holds to be right.

A row of an audit counts as found when a finding of one of its kinds stands in one of its lines.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.periksa_laporan import periksa_laporan
from akuntabel.reviu.temuan import Temuan

AUDIT = Path(__file__).parent / "audit"
RUJUKAN = (
    Path(os.environ.get("AKUNTABEL_RUJUKAN", Path(__file__).parents[3] / "shared/rujukan"))
    / "lkjip-bakesbangpol-lumajang-2023.txt"
)
"""The published report, which is not kept here: in the folder ``AKUNTABEL_RUJUKAN``, or beside the project."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baris:
    no: int
    baris: frozenset[int]
    jenis: frozenset[str]
    tingkat: str
    kutipan: str
    uraian: str


def baca_audit(berkas: Path) -> list[Baris]:
    with berkas.open(encoding="utf-8", newline="") as f:
        return [
            Baris(
                no=int(b["no"]),
                baris=_baris(b["baris"]),
                jenis=frozenset(b.get("jenis", "").split("|")),
                tingkat=b.get("tingkat", ""),
                kutipan=b["kutipan"],
                uraian=b["uraian"],
            )
            for b in csv.DictReader(f)
        ]


def _baris(teks: str) -> frozenset[int]:
    hasil: set[int] = set()
    for x in teks.split(";"):
        a, _, z = x.partition("-")
        hasil.update(range(int(a), int(z or a) + 1))
    return frozenset(hasil)


def baris_temuan(t: Temuan) -> set[int]:
    return {x.baris for x in (t.lokasi, *t.lokasi_lain) if x.baris is not None}


def temuan_dari(isi: bytes) -> list[Temuan]:
    return periksa_laporan(baca_txt(isi))


def terlewat(audit: Sequence[Baris], temuan: Sequence[Temuan]) -> list[Baris]:
    """The rows that no finding covers."""
    sidik = [(baris_temuan(t), frozenset(aturan_dari(t.kode).katalog)) for t in temuan]
    return [a for a in audit if not any(a.baris & b and a.jenis & k for b, k in sidik)]


TEMPAT = frozenset({"C-ORDER", "C-NUMBERING", "C-DUPCELL", "C-COL", "C-TREE"})
"""Kinds that quote a row to say where it stands, not that its words are wrong."""


def menuduh(benar: Sequence[Baris], temuan: Sequence[Temuan]) -> list[tuple[Baris, Temuan]]:
    """Findings that accuse what the audit holds to be right: in its line, and what they quote is nothing but that."""
    return [
        (b, t)
        for b in benar
        for t in temuan
        if b.baris & baris_temuan(t) and len(t.kutipan) > 3 and _inti(t.kutipan) in _inti(b.kutipan)
        if not TEMPAT & set(aturan_dari(t.kode).katalog)
    ]


def _inti(teks: str) -> str:
    return " ".join(teks.casefold().split())
