"""One indicator: its targets with their row versions, and its wording in the other plan versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from akuntabel.aturan.nilai import Nilai
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.beda import Potongan, beda_kata
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.kueri.dasar import VersiRencana, baca_baris


@dataclass(frozen=True, slots=True, kw_only=True)
class Rumusan:
    """How a plan version words an indicator; ``beda`` against the version before it."""

    id: int
    rencana: str
    tahun: str
    kini: bool
    satuan: str
    beda: tuple[Potongan, ...]


def target_indikator(rencana: r.Rencana, indikator: str) -> dict[tuple[int, int], tuple[Nilai, int]]:
    """The plan's targets by (year, quarter), each with its row version. One query."""
    baris = baca_baris(
        m.Target, m.Target.objects.filter(rencana=rencana.kunci, indikator=indikator, perjanjian__isnull=True)
    )
    return {(b.isi.tahun, b.isi.triwulan): (b.isi.nilai, b.versi) for b in baris}


def rumusan_lain(i: r.Indikator, versi: Iterable[VersiRencana]) -> tuple[Rumusan, ...]:
    """The wording over the plan versions, the latest first; empty where only one has the indicator. One query."""
    ada = {b.isi.rencana: b for b in baca_baris(m.Indikator, m.Indikator.objects.filter(kunci=i.kunci))}
    urut = sorted((v.rencana for v in versi if v.rencana.kunci in ada), key=lambda v: (v.tahun_awal, v.nomor))
    if len(urut) < 2:
        return ()
    hasil: list[Rumusan] = []
    lama = ada[urut[0].kunci].isi.uraian
    for v in urut:
        b = ada[v.kunci]
        hasil.append(
            Rumusan(
                id=b.id,
                rencana=v.nama or v.kunci,
                tahun=f"{v.berlaku_sejak or v.tahun_awal}–{v.tahun_akhir}",
                kini=v.kunci == i.rencana,
                satuan=b.isi.satuan,
                beda=beda_kata(lama, b.isi.uraian),
            )
        )
        lama = b.isi.uraian
    return tuple(reversed(hasil))
