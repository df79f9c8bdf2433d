"""The steps of a plan version."""

from __future__ import annotations

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.keadaan import melangkah
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.kueri import isi_rencana


def langkah_rencana(*, pelaku: Pelaku, rencana: str, langkah: Langkah, alasan: str = "") -> Keadaan:
    """Move a plan version one step: submit, verify, ratify (which freezes it), send back, lock, reopen."""
    versi = m.Rencana.objects.filter(kunci=rencana).first()
    if versi is None:
        raise TindakanDitolak(f"Rencana {rencana} tidak ada.")

    def ambil() -> m.KeadaanRencana:
        m.KeadaanRencana.objects.get_or_create(rencana_id=rencana)
        return m.KeadaanRencana.objects.select_for_update().get(rencana_id=rencana)

    return melangkah(
        pelaku=pelaku,
        opd=versi.opd_id or "",
        langkah=langkah,
        alasan=alasan,
        ambil=ambil,
        isi=lambda: isi_rencana(rencana),
    )
