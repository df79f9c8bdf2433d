"""Figures on pages, written as the reports write them."""

from __future__ import annotations

from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from akuntabel.aturan.angka import tulis_angka, tulis_nilai, tulis_persen
from akuntabel.aturan.nilai import Angka, Nilai, Peringkat, Rentang
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
def bilangan(nilai: Decimal | int | None) -> str:
    return "" if nilai is None else tulis_angka(Decimal(nilai))


@register.filter
def terisi(nilai: Nilai) -> bool:
    return isinstance(nilai, Angka | Rentang | Peringkat)


@register.simple_tag
def nilai(isi: Nilai | None, satuan: str = "") -> str | SafeString:
    """A value with its unit; an absence as a quiet badge in words."""
    if isi is None:
        return format_html('<span class="lencana lencana-kosong">{}</span>', "Belum diisi")
    if isinstance(isi, Angka | Rentang | Peringkat):
        return tulis_nilai(isi, satuan)
    return format_html('<span class="lencana lencana-kosong">{}</span>', tulis_nilai(isi))


@register.inclusion_tag("portal/_batang.html")
def batang(persen_nilai: Decimal | None, predikat: str = "", sampai: int = 120) -> dict[str, object]:
    """A bar with its target line at 100 %, its figure and its word; drawn in SVG since inline styles are refused."""
    if persen_nilai is None:
        return {"kosong": True}
    skala = Decimal(100) / sampai
    lebar = min(max(persen_nilai, Decimal(0)), Decimal(sampai)) * skala
    kelas = f"isian-{LANGKAH.index(langkah(predikat)) + 1}" if predikat else "isian"
    return {
        "kosong": False,
        "lebar": f"{lebar:.2f}",
        "garis": f"{Decimal(100) * skala:.2f}",
        "kelas": kelas,
        "angka": tulis_persen(persen_nilai),
        "predikat": predikat,
    }


@register.filter
def garis_baru(teks: str) -> list[str]:
    """Paragraphs of a text."""
    return [p.strip() for p in teks.split("\n\n") if p.strip()]
