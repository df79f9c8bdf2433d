"""Moments on pages."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlencode

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from akuntabel.aturan.alur import Alur
from akuntabel.jejak.permintaan import PermintaanTampil
from akuntabel.jejak.waktu import tulis_waktu

register = template.Library()


@register.filter
def waktu(saat: datetime | None) -> str | SafeString:
    """ "31 Desember 2023 pukul 10.05 WIB", readable by machines too."""
    if saat is None:
        return ""
    return format_html('<time datetime="{}">{}</time>', saat.isoformat(timespec="seconds"), tulis_waktu(saat))


HALAMAN = {Alur.TRIWULAN: "pengukuran:alur", Alur.LKJIP: "pelaporan:laporan"}
"""Where the way of each kind of thing is shown; plans stand on the page of plans, chosen by their key."""


@register.simple_tag
def alamat_alur(permintaan: PermintaanTampil) -> str:
    """The page on which a request is decided; "" where there is none."""
    tahun, triwulan, versi = timezone.localdate().year, 0, ""
    if permintaan.alur in HALAMAN:
        tahun, triwulan = (int(x) for x in permintaan.kunci.split("/"))
    else:
        versi = f"?{urlencode({'versi': permintaan.kunci})}"
    di = {"opd": permintaan.opd, "tahun": tahun, "triwulan": triwulan}
    try:
        return reverse(HALAMAN.get(permintaan.alur, "perencanaan:rencana"), kwargs=di) + versi + "#alur"
    except NoReverseMatch:
        return ""
