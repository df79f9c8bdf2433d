"""The stored results per OPD and period, and whether they are still those of the data."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields
from typing import Any

from django.db.models import Q

from akuntabel import __version__
from akuntabel.beranda.hitung import Rekap, TemuanSingkat
from akuntabel.beranda.models import RekapOpd
from akuntabel.jejak.models import KepalaRantai

ISI = tuple(f.name for f in fields(Rekap))


@dataclass(frozen=True, slots=True)
class Simpanan:
    """A stored result; ``segar`` while nothing has changed since."""

    rekap: Rekap
    segar: bool


def cap_data(opd: Collection[str]) -> dict[str, str]:
    """Per OPD what its results rest on: the last entries of its audit chain and of the Pemda's, and the program.

    Whatever changes data, a setting or a state adds an entry, so a result with this cap is that of now. One query.
    """
    rantai = KepalaRantai.objects.filter(Q(opd="") | Q(opd__in=opd))
    kepala = {k: f"{nomor}:{sidik[:16]}" for k, nomor, sidik in rantai.values_list("opd", "nomor", "sidik")}
    return {o: f"{kepala.get(o, '')}|{kepala.get('', '')}|{__version__}" for o in opd}


def simpanan(opd: Collection[str], tahun: int) -> dict[tuple[str, int], Simpanan]:
    """The stored results of a year by (OPD, quarter), in two queries."""
    cap = cap_data(opd)
    baris = RekapOpd.objects.filter(tahun=tahun, opd__in=opd).values("opd_id", "triwulan", "cap", *ISI)
    return {(b["opd_id"], b["triwulan"]): Simpanan(_rekap(b), b["cap"] == cap[b["opd_id"]]) for b in baris}


DAFTAR = ("belum", "analisis_kurang", "tanpa_bukti")


def _rekap(baris: dict[str, Any]) -> Rekap:
    isi = {nama: baris[nama] for nama in ISI}
    isi |= {nama: tuple(isi[nama]) for nama in DAFTAR}
    isi["terberat"] = tuple(TemuanSingkat(*t) for t in isi["terberat"])
    return Rekap(**isi)
