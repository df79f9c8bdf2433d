"""Reads of the performance agreements."""

from __future__ import annotations

from dataclasses import replace

from akuntabel.anggaran.models import Pagu
from akuntabel.jejak.muat import muat_tabel
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.organisasi import models as organisasi
from akuntabel.perencanaan import models as rencana
from akuntabel.perjanjian import models as m


def muat(*, opd: str) -> dict[str, tuple[r.Rekaman, ...]]:
    """The tables of this app for one OPD and the Pemda above it, in one query."""
    return {
        "pk": muat_tabel(m.Pk, opd=opd),
    }


def isi_pk(pk: r.Pk) -> Himpunan:
    """What an agreement prints, in eleven queries: parties and posts, the plan with its wording and indicators, the
    targets that count (its own where it has them, beside those of the plan), the budget of its stage."""
    versi = rencana.Rencana.objects.filter(kunci=pk.rencana)
    target = rencana.Target.objects.filter(tahun=pk.tahun)
    return Himpunan(
        pemda=peta(organisasi.Pemda).muat(organisasi.Pemda.objects.all()),
        opd=peta(organisasi.Opd).muat(organisasi.Opd.objects.filter(kode=pk.opd)),
        jabatan=peta(organisasi.Jabatan).muat(organisasi.Jabatan.objects.filter(kunci=pk.jabatan)),
        pemangku=peta(organisasi.Pemangku).muat(organisasi.Pemangku.objects.filter(kunci=pk.pihak_pertama)),
        rencana=peta(rencana.Rencana).muat(versi),
        unsur=peta(rencana.Unsur).muat(rencana.Unsur.objects.filter(rencana__in=versi, diarsipkan=False)),
        indikator=peta(rencana.Indikator).muat(rencana.Indikator.objects.filter(rencana__in=versi, diarsipkan=False)),
        target=tuple(
            sorted(
                peta(rencana.Target).muat(target.filter(rencana__in=versi, perjanjian__isnull=True))
                + peta(rencana.Target).muat(target.filter(perjanjian=pk.kunci)),
                key=lambda t: (t.rencana, t.pk, t.indikator, t.tahun, t.triwulan),
            )
        ),
        pagu=peta(Pagu).muat(Pagu.objects.filter(opd=pk.opd, tahun=pk.tahun, tahap=pk.tahap_anggaran.value)),
        pk=(replace(pk, isi="", sidik=""),),
    )
