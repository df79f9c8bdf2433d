"""Plan versions and their tree, as the acts and the pages read them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from akuntabel.aturan.alur import Keadaan, boleh_diubah
from akuntabel.jejak.baris import Baris
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import Susunan
from akuntabel.kinerja.tahun import rencana_berlaku
from akuntabel.perencanaan import models as m


@dataclass(frozen=True, slots=True)
class BarisTercatat:
    """A stored row: its number, its version, its record."""

    id: int
    versi: int
    isi: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class VersiRencana:
    """A plan version with the state it is in."""

    rencana: r.Rencana
    keadaan: Keadaan
    baris_keadaan: m.KeadaanRencana | None

    @property
    def terbuka(self) -> bool:
        """Whether what it holds may be changed."""
        return boleh_diubah(self.keadaan)


def baca_baris(model: type[Baris], baris: QuerySet[Any]) -> tuple[BarisTercatat, ...]:
    """The rows of a query with number and version, in one query."""
    p = peta(model)
    lebar = len(p.kolom)
    isi = baris.order_by().values_list(*p.kolom, "pk", "versi")
    return tuple(BarisTercatat(x[lebar], x[lebar + 1], p.ke_rekaman(x[:lebar])) for x in isi)


def daftar_versi(opd: str) -> tuple[VersiRencana, ...]:
    """All plan versions of an OPD and of the Pemda, the latest first. Two queries."""
    semua: tuple[r.Rencana, ...] = peta(m.Rencana).muat(m.Rencana.objects.filter(Q(opd=opd) | Q(opd__isnull=True)))
    keadaan = {k.rencana_id: k for k in m.KeadaanRencana.objects.filter(rencana__in=[v.kunci for v in semua])}
    urut = sorted(semua, key=lambda v: (v.opd == "", -v.tahun_awal, -v.nomor, v.kunci))
    return tuple(
        VersiRencana(
            rencana=v,
            keadaan=Keadaan(k.keadaan) if (k := keadaan.get(v.kunci)) else Keadaan.DRAF,
            baris_keadaan=keadaan.get(v.kunci),
        )
        for v in urut
    )


def versi_berlaku(versi: Iterable[VersiRencana], opd: str, tahun: int) -> VersiRencana | None:
    """The OPD's Renstra version in force in a year."""
    ada = {v.rencana.kunci: v for v in versi}
    berlaku = rencana_berlaku((v.rencana for v in ada.values()), opd, r.JenisRencana.RENSTRA, tahun)
    return ada[berlaku.kunci] if berlaku else None


def rencana_atas(semua: Sequence[r.Rencana], rencana: r.Rencana, tahun: int = 0) -> r.Rencana | None:
    """The Pemda's plan above one of an OPD: in force in ``tahun``, else the latest that shares a year with it."""
    if not rencana.opd:
        return None
    pemda = [v for v in semua if not v.opd and v.jenis == r.JenisRencana.RPJMD]
    if tahun and (berlaku := rencana_berlaku(pemda, "", r.JenisRencana.RPJMD, tahun)):
        return berlaku
    bersama = [v for v in pemda if v.tahun_awal <= rencana.tahun_akhir and v.tahun_akhir >= rencana.tahun_awal]
    return max(bersama, key=lambda v: (v.tahun_awal, v.nomor), default=None)


def muat_susunan(rencana: r.Rencana) -> Susunan:
    """The tree of a plan version with the Pemda's plan above it. Two queries, one for a plan of the Pemda."""
    atas = None
    if rencana.opd:
        semua = peta(m.Rencana).muat(m.Rencana.objects.filter(opd__isnull=True))
        atas = rencana_atas(semua, rencana)
    versi = [v.kunci for v in (atas, rencana) if v]
    unsur: tuple[r.Unsur, ...] = peta(m.Unsur).muat(m.Unsur.objects.filter(rencana__in=versi))
    return Susunan(sorted(unsur, key=lambda u: u.rencana == rencana.kunci), rencana=rencana.kunci)
