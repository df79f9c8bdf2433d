"""Holders of posts on pages."""

from __future__ import annotations

from django import template

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.sebutan import AWALAN_STATUS
from akuntabel.organisasi import pemangku

register = template.Library()


@register.filter
def masa(p: r.Pemangku) -> str:
    return pemangku.masa(p)


@register.filter
def bernama(p: r.Pemangku) -> str:
    """The name with "Plt." or "Plh." before it."""
    return f"{AWALAN_STATUS[p.status]}{p.nama}"
