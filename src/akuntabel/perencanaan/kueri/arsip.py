"""What was put away of a plan version."""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import SEBUTAN
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.kueri.dasar import baca_baris


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsurArsip:
    """An archived element whose parent is not: restoring it brings back all below it."""

    id: int
    label: str
    kode: str
    uraian: str
    di_bawah: tuple[str, ...]
    """What comes back with it, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndikatorArsip:
    id: int
    kode: str
    uraian: str
    unsur: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arsip:
    unsur: tuple[UnsurArsip, ...]
    indikator: tuple[IndikatorArsip, ...]
    """Those that were put away on their own."""


def isi_arsip(rencana: r.Rencana) -> Arsip:
    """Two queries."""
    semua = baca_baris(m.Unsur, m.Unsur.objects.filter(rencana=rencana.kunci))
    arsip = {b.isi.kunci: b for b in semua if b.isi.diarsipkan}
    hidup = {b.isi.kunci: b.isi for b in semua if not b.isi.diarsipkan}
    puncak = sorted(
        (b for b in arsip.values() if b.isi.induk not in arsip), key=lambda b: (b.isi.kode, b.isi.urutan, b.isi.kunci)
    )
    unsur = tuple(
        UnsurArsip(
            id=b.id,
            label=SEBUTAN[b.isi.jenis].capitalize(),
            kode=b.isi.kode,
            uraian=b.isi.uraian,
            di_bawah=tuple(
                " ".join(x for x in (u.kode, u.uraian) if x)
                for k in bersama({k: b.isi for k, b in arsip.items()}, b.isi.kunci)[1:]
                if (u := arsip[k].isi)
            ),
        )
        for b in puncak
    )
    indikator = baca_baris(m.Indikator, m.Indikator.objects.filter(rencana=rencana.kunci, diarsipkan=True))
    return Arsip(
        unsur=unsur,
        indikator=tuple(
            IndikatorArsip(id=b.id, kode=b.isi.kode, uraian=b.isi.uraian, unsur=hidup[b.isi.unsur].uraian)
            for b in sorted(indikator, key=lambda b: (b.isi.kode, b.isi.kunci))
            if b.isi.unsur in hidup
        ),
    )


def bersama(arsip: dict[str, r.Unsur], kunci: str) -> list[str]:
    """An archived element and the archived ones below it, from the top down."""
    hasil = [kunci]
    for k in hasil:
        hasil += sorted(
            (a for a, u in arsip.items() if u.induk == k and a not in hasil), key=lambda a: (arsip[a].kode, a)
        )
    return hasil
