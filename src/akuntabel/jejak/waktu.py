"""Moments as official text writes them."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from akuntabel.aturan.tanggal import tulis_tanggal

NAMA_ZONA = {7: "WIB", 8: "WITA", 9: "WIT"}


def tulis_waktu(waktu: datetime) -> str:
    """ "31 Desember 2023 pukul 10.05 WIB", in the time of the Pemda."""
    setempat = timezone.localtime(waktu)
    beda = setempat.utcoffset()
    zona = NAMA_ZONA.get(int(beda.total_seconds()) // 3600, setempat.strftime("%z")) if beda is not None else ""
    return f"{tulis_tanggal(setempat.date())} pukul {setempat:%H.%M} {zona}"
