"""Permanent keys: made with the first row that carries them, and never taken over by another OPD."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.lingkup import sebut_opd
from akuntabel.perencanaan.models import Identitas, Indikator, Unsur


def pastikan_identitas(model: type[Identitas], *, opd: str, kunci: Iterable[str]) -> None:
    """Make the keys that do not exist yet, for this OPD ("" the Pemda). Two queries, three where something is new.

    A key of the Pemda may be used by every OPD; one of an OPD becomes the Pemda's when its plan takes it up. One of
    another OPD raises TindakanDitolak.
    """
    diminta = sorted({k for k in kunci if k})
    ada = dict(model._default_manager.filter(kunci__in=diminta).values_list("kunci", "pemilik_id"))
    asing = {k: pemilik for k, pemilik in ada.items() if pemilik not in (None, opd)}
    if asing and opd:
        k, pemilik = next(iter(sorted(asing.items())))
        raise TindakanDitolak(f"Kunci {k} sudah dipakai {sebut_opd(pemilik or '')}. Pakai kunci lain.")
    if asing:
        model._default_manager.filter(kunci__in=asing).update(pemilik=None)
    model._default_manager.bulk_create(model(kunci=k, pemilik_id=opd or None) for k in diminta if k not in ada)


def wajib_indikator_milik(*, opd: str, indikator: set[str]) -> None:
    """Raise TindakanDitolak where one of them stands in no plan of this OPD ("" the Pemda). One query."""
    milik = {"pemilik_id": opd} if opd else {"pemilik__isnull": True}
    ada = set(Indikator.objects.filter(kunci__in=indikator, **milik).values_list("kunci_id", flat=True))
    if asing := indikator - ada:
        raise TindakanDitolak(f"Indikator {', '.join(sorted(asing)[:5])} tidak ada pada rencana {sebut_opd(opd)}.")


def satuan_kerja(indikator: set[str]) -> dict[str, str]:
    """The unit that answers for each indicator: of its element, in the latest row that says so. Two queries."""
    unsur = dict(Indikator.objects.filter(kunci__in=indikator).order_by("id").values_list("kunci_id", "unsur_id"))
    unit = dict(
        Unsur.objects.filter(kunci__in=set(unsur.values()), unit__isnull=False)
        .order_by("id")
        .values_list("kunci_id", "unit_id")
    )
    return {i: unit[u] for i, u in unsur.items() if u in unit}
