"""A finding about records, at the places of the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan

if TYPE_CHECKING:
    from akuntabel.kinerja.tahun import TahunKinerja
    from akuntabel.reviu.paham.rekam.susunan import Tempat
    from akuntabel.reviu.temuan import Lokasi, Temuan


def di_laporan(x: Temuan, tempat: Tempat, *, kosong: TahunKinerja | None = None) -> Temuan | None:
    """A finding about records with the places of the report; None where the report has no place for it.

    ``kosong``: the records, for a finding about what is lacking. Then only those count for which the report has a place
    that it left blank, and what the blank means is for a reader to judge.
    """
    if kosong is not None:
        ada = [y for y in (x.lokasi, *x.lokasi_lain) if _kosong(y, tempat)]
        lokasi = [z for y in ada for z in _kosong(y, tempat)[:_TEMPAT_TERBANYAK]]
        pesan = x.pola.replace("{n}", str(len(ada))) or x.pesan
        kutipan = x.kutipan or _nama(ada, kosong)
        x = replace(x, pesan=pesan, keyakinan=Keyakinan.PERLU_TELAAH, kutipan=kutipan)
    else:
        ada = [x.lokasi] if _tempat(x.lokasi, tempat) else []
        lokasi = [z for y in (x.lokasi, *x.lokasi_lain) for z in _tempat(y, tempat)[:_TEMPAT_TERBANYAK]]
    if not ada:
        return None
    return replace(x, lokasi=lokasi[0], lokasi_lain=tuple(y for y in dict.fromkeys(lokasi) if y != lokasi[0]))


def _nama(ada: Sequence[Lokasi], t: TahunKinerja) -> str:
    """The thing that lacks something at the first place, as the report words it."""
    kunci = ada[0].objek if ada else ""
    if kunci in t.indikator:
        return ringkas(t.indikator[kunci].uraian)
    return ringkas(t.unsur[kunci].tercetak or t.unsur[kunci].uraian) if kunci in t.unsur else ""


def _tempat(asal: Lokasi, tempat: Tempat) -> tuple[Lokasi, ...]:
    return tempat.get((f"{asal.tabel}.{asal.kolom}", asal.objek)) or tempat.get((asal.tabel, asal.objek), ())


def _kosong(asal: Lokasi, tempat: Tempat) -> tuple[Lokasi, ...]:
    nama = [f"{asal.tabel}.{k}" for k in asal.kolom.split(", ")] if asal.kolom else [asal.tabel]
    return tuple(y for n in nama for y in tempat.get((f"kosong.{n}", asal.objek), ()))


_TEMPAT_TERBANYAK = 3
"""Of one record so many places are named: it may stand in every chapter."""
