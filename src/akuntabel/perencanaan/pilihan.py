"""The indicators of an OPD as a choice, for what lies below this package."""

from __future__ import annotations

from akuntabel.akun.indikator import PilihanIndikator
from akuntabel.perencanaan.models import Indikator


def pilihan_indikator(opd: str) -> tuple[PilihanIndikator, ...]:
    """The indicators that are the OPD's own, each once with its latest wording. One query."""
    baris = Indikator.objects.filter(pemilik=opd, diarsipkan=False).order_by("id").values_list("kunci_id", "uraian")
    return tuple(PilihanIndikator(kunci, uraian) for kunci, uraian in dict(baris).items())
