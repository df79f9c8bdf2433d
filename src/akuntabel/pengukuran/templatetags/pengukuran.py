"""The tabs of the measurement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from akuntabel.aturan import tanggal

register = template.Library()

TAB = (
    ("pengukuran:pengukuran", "Realisasi"),
    ("anggaran:anggaran", "Anggaran"),
    ("pengukuran:analisis", "Analisis"),
    ("pengukuran:alur", "Alur"),
)


@dataclass(frozen=True, slots=True)
class Tab:
    judul: str
    url: str
    kini: bool


@register.filter
def tulis_tanggal(hari: date | None) -> str:
    """ "31 Desember 2023"."""
    return tanggal.tulis_tanggal(hari) if hari else ""


@register.filter
def tulis_waktu(waktu: datetime | None) -> str:
    """ "31 Desember 2023 pukul 10.42"."""
    if waktu is None:
        return ""
    setempat = timezone.localtime(waktu)
    return f"{tanggal.tulis_tanggal(setempat.date())} pukul {setempat:%H.%M}"


@register.filter
def ukuran_berkas(bita: int) -> str:
    """ "12 kB", "1,4 MB"."""
    if bita < 1024 * 1024:
        return f"{max(1, round(bita / 1024))} kB"
    return f"{bita / 1024 / 1024:.1f} MB".replace(".", ",")


@register.filter
def tab_pengukuran(konteks: Any, kini: str) -> list[Tab]:
    """The tabs at the office and period of a page (``k``); ``kini`` is the URL name of the one that is open."""
    periode = konteks.periode
    di = {"opd": konteks.opd.kode, "tahun": periode.tahun, "triwulan": periode.triwulan}
    return [Tab(judul, url, nama == kini) for nama, judul in TAB if (url := alamat_bila_ada(nama, **di))]


def alamat_bila_ada(nama: str, **kunci: Any) -> str:
    """The URL of a page, or "" where there is no such page."""
    try:
        return reverse(nama, kwargs=kunci)
    except NoReverseMatch:
        return ""


@register.simple_tag(takes_context=True)
def alamat_halaman(context: dict[str, Any], nama: str) -> str:
    """The URL of a page of the same office and period; "" where there is no such page."""
    konteks = context["k"]
    periode = konteks.periode
    return alamat_bila_ada(nama, opd=konteks.opd.kode, tahun=periode.tahun, triwulan=periode.triwulan)
