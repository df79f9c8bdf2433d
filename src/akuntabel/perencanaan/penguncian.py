"""Locks of the plan: what is on its way to be ratified, or is ratified, does not change."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.aturan.alur import DAPAT_DIUBAH, Keadaan
from akuntabel.jejak.galat import Terkunci
from akuntabel.perencanaan.models import KeadaanRencana


def wajib_rencana_terbuka(rencana: Iterable[str]) -> None:
    """Raise Terkunci where one of the plan versions is submitted, ratified or locked. One query."""
    baris = KeadaanRencana.objects.filter(rencana__in=set(rencana)).select_related("rencana")
    terkunci = baris.exclude(keadaan__in=[k.value for k in DAPAT_DIUBAH]).order_by("rencana").first()
    if terkunci:
        raise Terkunci(
            f"Rencana {terkunci.rencana.nama or terkunci.rencana_id} sudah {Keadaan(terkunci.keadaan).sebutan} "
            "dan tidak dapat diubah. Buat versi perubahan, atau minta dibuka kembali."
        )
