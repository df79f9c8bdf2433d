"""Whose a thing is: an act on one OPD does not touch another's."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from akuntabel.jejak.baris import Baris
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.lingkup import lingkup, sebut_opd
from akuntabel.jejak.peta import peta


def wajib_milik(model: type[Baris], *, opd: str, kunci: Iterable[str]) -> None:
    """Every key names a row of this OPD ("" the Pemda), else TindakanDitolak. One query."""
    diminta = {k for k in kunci if k}
    milik: QuerySet[Baris] = lingkup(model, opd).filter(pk__in=diminta)
    asing = diminta - set(milik.values_list("pk", flat=True))
    if asing:
        nama = peta(model).tabel
        raise TindakanDitolak(f"{nama.capitalize()} {', '.join(sorted(asing))} tidak ada pada {sebut_opd(opd)}.")
