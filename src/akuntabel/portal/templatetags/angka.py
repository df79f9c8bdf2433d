"""Figures on pages, written as the reports write them."""

from __future__ import annotations

from decimal import Decimal

from django import template

from akuntabel.aturan.angka import tulis_persen
from akuntabel.aturan.predikat import langkah
from akuntabel.aturan.rupiah import tulis_rupiah, tulis_rupiah_singkat

register = template.Library()

LANGKAH = ("sangat_rendah", "rendah", "sedang", "tinggi", "sangat_tinggi")


@register.filter
def rupiah(sen: int | None) -> str:
    return "" if sen is None else tulis_rupiah(sen)


@register.filter
def rupiah_singkat(sen: int | None) -> str:
    return "" if sen is None else tulis_rupiah_singkat(sen)


@register.filter
def persen(nilai: Decimal | None) -> str:
    return "" if nilai is None else tulis_persen(nilai)


@register.filter
def awal_besar(teks: str) -> str:
    """The first letter as a capital, the rest as it is."""
    return teks[:1].upper() + teks[1:]


@register.inclusion_tag("portal/_batang.html")
def batang(persen_nilai: Decimal | None, predikat: str = "", sampai: int = 120) -> dict[str, object]:
    """A bar with its target line at 100 %, its figure and its word; drawn in SVG since inline styles are refused."""
    if persen_nilai is None:
        return {"kosong": True}
    lebar = min(max(persen_nilai, Decimal(0)), Decimal(sampai)) * 100 / sampai
    return {
        "kosong": False,
        "lebar": f"{lebar:.2f}",
        "garis": f"{min(Decimal(100) * 100 / sampai, Decimal('99.2')):.2f}",
        "langkah": LANGKAH.index(langkah(predikat)) + 1 if predikat and langkah(predikat) in LANGKAH else 0,
        "angka": tulis_persen(persen_nilai),
        "predikat": predikat,
    }
