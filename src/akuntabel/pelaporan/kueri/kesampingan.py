"""What the program finds in a report, with the waivers that count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from akuntabel.aturan.periode import Periode
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan import models as m
from akuntabel.reviu.kesampingan import HasilReviu, Pengesampingan, pisahkan
from akuntabel.reviu.periksa import periksa
from akuntabel.reviu.temuan import Temuan


def pengesampingan(opd: str, periode: Periode, *, pada: datetime | None = None) -> tuple[Pengesampingan, ...]:
    """The waivers in force (at a moment; None is now), earliest first. One query."""
    baris = m.Kesampingan.objects.filter(opd=opd, tahun=periode.tahun, triwulan=periode.triwulan)
    if pada is None:
        baris = baris.filter(dicabut__isnull=True)
    else:
        baris = baris.filter(Q(dicabut__isnull=True) | Q(dicabut__gt=pada), waktu__lte=pada)
    return tuple(
        Pengesampingan(
            kode=b.kode,
            tempat=frozenset(b.tempat),
            alasan=b.alasan,
            oleh=b.oleh_nama,
            tanggal=timezone.localtime(b.waktu).date(),
            nomor=b.pk,
        )
        for b in baris.order_by("waktu", "pk")
    )


def hasil_reviu(
    t: TahunKinerja, periode: Periode, *, pada: datetime | None = None, naskah: Sequence[Temuan] = ()
) -> HasilReviu:
    """All findings of a report, waived ones apart, those about its text (``naskah``) with them. One query beside what
    ``t`` took."""
    return pisahkan([*periksa(t, periode), *naskah], pengesampingan(t.opd.kode, periode, pada=pada))
