"""Builds of a report: which there are, how far they are, whether somebody is there to build them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.penyimpanan import letak

MACET = timedelta(minutes=5)
"""A build whose worker has not been heard for so long has come to a halt; each of its steps takes seconds."""
NAPAS_TERLAMA = timedelta(seconds=30)
"""A worker breathes every few seconds (``pelaporan.pekerja``)."""


def sedang_dibangun(terbitan: QuerySet[m.Terbitan]) -> QuerySet[m.Terbitan]:
    """Those that are waiting or under way."""
    return terbitan.filter(selesai__isnull=True, galat="")


def macet(t: m.Terbitan) -> bool:
    """Begun, and then not heard of again."""
    return t.selesai is None and not t.galat and t.detak is not None and timezone.now() - t.detak > MACET


def berkas_lengkap(t: m.Terbitan) -> bool:
    """Finished, and all its files are still there."""
    opd, akhir = str(t.opd_id), t.versi_beku > 0
    return (
        t.selesai is not None and bool(t.berkas) and all(letak(opd, t.sidik, b, akhir=akhir).exists() for b in t.berkas)
    )


def berkas_napas() -> Path:
    """The file that a worker touches."""
    return Path(settings.AKUNTABEL_DATA) / "pekerja.napas"


def ada_pekerja() -> bool:
    """Whether a worker is running on this data folder. A backend that works at once needs none."""
    if not settings.TASKS["default"]["BACKEND"].endswith(".DatabaseBackend"):
        return True
    try:
        terakhir = berkas_napas().stat().st_mtime
    except OSError:
        return False
    return timezone.now().timestamp() - terakhir < NAPAS_TERLAMA.total_seconds()


def berkas_tersimpan() -> Iterator[tuple[str, str, str, int]]:
    """Files of reports in the store of evidence: SHA-256, what it belongs to, name, size. Two queries."""
    akhir = m.Terbitan.objects.filter(versi_beku__gt=0).values_list("opd", "tahun", "triwulan", "versi_beku", "berkas")
    for opd, tahun, triwulan, versi, berkas in akhir.iterator():
        for b in berkas:
            yield str(b["sidik"]), f"laporan {opd} {tahun}/{triwulan} versi {versi}", str(b["nama"]), int(b["ukuran"])
    for sidik, opd, nama, ukuran in m.NaskahMasuk.objects.values_list("sidik", "opd", "nama", "ukuran").iterator():
        yield sidik, f"naskah masuk {opd}", nama, ukuran
