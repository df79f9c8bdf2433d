"""A finding about records, at the places of the report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from akuntabel.reviu.temuan import Keyakinan

if TYPE_CHECKING:
    from akuntabel.reviu.paham.rekam.susunan import Tempat
    from akuntabel.reviu.temuan import Lokasi, Temuan

_KODE = re.compile(r"^(?:(?:tujuan|sasaran) [TS]\d+ |.*?, indikator (?=“))")


def di_laporan(x: Temuan, tempat: Tempat, *, kosong: bool = False) -> Temuan | None:
    """A finding about records with the places of the report; None where the report has no place for it.

    ``kosong``: it is about what is lacking. Then only the records count for which the report has a place that it left
    blank, and what the blank means is for a reader to judge.
    """
    if kosong:
        ada = [y for y in (x.lokasi, *x.lokasi_lain) if _kosong(y, tempat)]
        lokasi = [z for y in ada for z in _kosong(y, tempat)[:_TEMPAT_TERBANYAK]]
        pesan = x.pola.replace("{n}", str(len(ada))) or x.pesan
        x = replace(x, pesan=pesan, keyakinan=Keyakinan.PERLU_TELAAH, kutipan=x.kutipan or _nama(ada))
    else:
        ada = [x.lokasi] if _tempat(x.lokasi, tempat) else []
        lokasi = [z for y in (x.lokasi, *x.lokasi_lain) for z in _tempat(y, tempat)[:_TEMPAT_TERBANYAK]]
    if not ada:
        return None
    return replace(x, lokasi=lokasi[0], lokasi_lain=tuple(y for y in dict.fromkeys(lokasi) if y != lokasi[0]))


def _nama(ada: Sequence[Lokasi]) -> str:
    """What the first place is about, without the codes that only records have."""
    return _KODE.sub("", ada[0].sebutan).strip(" “”") if ada else ""


def _tempat(asal: Lokasi, tempat: Tempat) -> tuple[Lokasi, ...]:
    return tempat.get((f"{asal.tabel}.{asal.kolom}", asal.objek)) or tempat.get((asal.tabel, asal.objek), ())


def _kosong(asal: Lokasi, tempat: Tempat) -> tuple[Lokasi, ...]:
    nama = [f"{asal.tabel}.{k}" for k in asal.kolom.split(", ")] if asal.kolom else [asal.tabel]
    return tuple(y for n in nama for y in tempat.get((f"kosong.{n}", asal.objek), ()))


_TEMPAT_TERBANYAK = 3
"""Of one record so many places are named: it may stand in every chapter."""
