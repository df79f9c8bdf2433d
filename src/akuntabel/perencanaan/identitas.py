"""Permanent keys: made with the first row that carries them, and never taken over by another OPD."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.simpan import sebut_opd
from akuntabel.perencanaan.models import Identitas, Indikator


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
    model._default_manager.bulk_create(
        model(kunci=k, pemilik_id=opd or None) for k in diminta if k not in ada
    )


def indikator_milik(*, opd: str, kunci: Iterable[str]) -> set[str]:
    """Those of the indicators that stand in a plan of this OPD ("" the Pemda)."""
    milik = {"pemilik_id": opd} if opd else {"pemilik__isnull": True}
    return set(Indikator.objects.filter(kunci__in=set(kunci), **milik).values_list("kunci_id", flat=True))
