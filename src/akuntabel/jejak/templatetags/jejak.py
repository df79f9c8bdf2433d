"""Moments on pages."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from akuntabel.jejak.waktu import tulis_waktu

register = template.Library()


@register.filter
def waktu(saat: datetime | None) -> str | SafeString:
    """ "31 Desember 2023 pukul 10.05 WIB", readable by machines too."""
    if saat is None:
        return ""
    return format_html('<time datetime="{}">{}</time>', saat.isoformat(timespec="seconds"), tulis_waktu(saat))
