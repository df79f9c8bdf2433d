"""The same report reviewed again: which findings are new, which are still there, which are gone.

Lines, pages and numbers of tables move when a report is edited, so a finding is known by its check, by what it quotes,
and by the words of the headings above it.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from akuntabel.reviu.temuan import Lokasi, Temuan

_BUKAN_KATA = re.compile(r"[^\w%]+")
_ANGKA = re.compile(r"\d+")
_NOMOR_JUDUL = re.compile(
    r"^(?:bab\s+(?:[ivxlc]+|\d+)\b|lampiran\s+(?:[ivxlc]+|\d+|[a-z])\b|(?:[a-z]|\d+)(?:[.)]\d+)*[.)]?(?=\s))\s*",
    re.IGNORECASE,
)
PANJANG = 32
"""Hexadecimal digits of a fingerprint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kenal:
    """By what a finding is known: ``sidik`` with its place, ``inti`` without."""

    sidik: str
    inti: str


def kenali(t: Temuan) -> Kenal:
    """The two fingerprints of a finding."""
    # A message without a quotation may count places ("di 5 tempat"): its figures are no part of what it is about.
    isi = _kata(t.kutipan) or _kata(_ANGKA.sub("#", t.pesan))
    inti = f"{t.kode}\n{isi}"
    return Kenal(sidik=_sidik(f"{inti}\n{_tempat(t.lokasi)}"), inti=_sidik(inti))


def cocokkan(lama: Sequence[Kenal], baru: Sequence[Kenal]) -> tuple[int | None, ...]:
    """For each finding now the index of the same one before, None where it is new. Each is matched once: first by
    place, then, for what has moved to another part, without it."""
    hasil: list[int | None] = [None] * len(baru)
    sisa = set(range(len(lama)))
    for ambil in (_ambil_sidik, _ambil_inti):
        tersedia: dict[str, deque[int]] = defaultdict(deque)
        for n in sorted(sisa):
            tersedia[ambil(lama[n])].append(n)
        for n, x in enumerate(baru):
            antre = tersedia.get(ambil(x))
            if hasil[n] is None and antre:
                cocok = antre.popleft()
                hasil[n] = cocok
                sisa.discard(cocok)
    return tuple(hasil)


def _ambil_sidik(x: Kenal) -> str:
    return x.sidik


def _ambil_inti(x: Kenal) -> str:
    return x.inti


def _tempat(x: Lokasi) -> str:
    """The words of a place: headings without their numbers, the column of a cell; a record's own key."""
    if x.objek or x.kolom:
        return f"{x.tabel}/{x.objek}/{x.kolom}"
    bagian = " > ".join(_kata(_NOMOR_JUDUL.sub("", b.strip())) for b in x.bagian.split(", "))
    return f"{bagian} | {_kata(_ANGKA.sub('', x.sel))}"


def _kata(teks: str) -> str:
    return _BUKAN_KATA.sub(" ", teks.casefold()).strip()


def _sidik(teks: str) -> str:
    return sha256(teks.encode()).hexdigest()[:PANJANG]
