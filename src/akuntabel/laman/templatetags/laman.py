"""Components that every page may use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField

from akuntabel.aturan.alur import Keadaan
from akuntabel.aturan.tanggal import tulis_tanggal

register = template.Library()

RUPA = {
    Keadaan.DRAF: ("netral", "Draf"),
    Keadaan.DIAJUKAN: ("info", "Menunggu verifikasi"),
    Keadaan.DIVERIFIKASI: ("info", "Menunggu pengesahan"),
    Keadaan.DISAHKAN: ("baik", "Disahkan"),
    Keadaan.DIKUNCI: ("baik", "Dikunci"),
    Keadaan.DIKEMBALIKAN: ("tinggi", "Dikembalikan"),
    Keadaan.DIBUKA_KEMBALI: ("sedang", "Dibuka kembali"),
}
"""Each state as people say it, with the look of its badge."""


@register.inclusion_tag("laman/_lencana.html")
def lencana_keadaan(keadaan: str) -> dict[str, str]:
    """The badge of a state of ``aturan.alur``."""
    rupa, kata = RUPA[Keadaan(keadaan)]
    return {"rupa": rupa, "kata": kata}


@register.filter
def kotak_centang(medan: BoundField) -> bool:
    """Whether a field is one tick box, whose label stands beside it."""
    return type(medan.field.widget) is forms.CheckboxInput


@register.filter
def ambil(isi: Mapping[str, Any], kunci: str) -> Any:
    """An entry of a mapping whose key is no identifier."""
    return isi.get(kunci, "")


@register.filter
def tanggal(hari: date | None) -> str:
    """ "31 Desember 2023"."""
    return tulis_tanggal(hari) if hari else ""
