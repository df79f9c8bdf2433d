"""Figures on pages, written as the reports write them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django import template

from akuntabel.aturan.angka import tulis_angka, tulis_persen
from akuntabel.aturan.predikat import langkah
from akuntabel.aturan.rupiah import tulis_rupiah, tulis_rupiah_singkat

register = template.Library()

SKALA = 120
"""Percent at the end of a bar."""
LANGKAH = ("sangat_rendah", "rendah", "sedang", "tinggi", "sangat_tinggi")


@register.filter
def rupiah(sen: int | None) -> str:
    return "" if sen is None else tulis_rupiah(sen)


@register.filter
def rupiah_singkat(sen: int | None) -> str:
    return "" if sen is None else tulis_rupiah_singkat(sen)


@register.filter
def angka(nilai: Decimal | None) -> str:
    """A number as it is, with its own digits."""
    return "" if nilai is None else tulis_angka(nilai)


@register.filter
def persen(nilai: Decimal | None) -> str:
    return "" if nilai is None else tulis_persen(nilai)


@register.filter
def awal_besar(teks: str) -> str:
    """The first letter as a capital, the rest as it is."""
    return teks[:1].upper() + teks[1:]


@dataclass(frozen=True, slots=True)
class Batang:
    """What a bar shows: its figure, its step of colour (0 without a predicate), and lengths in hundredths."""

    angka: str
    langkah: int
    lebar: str
    garis: str


def bagian_batang(persen_nilai: Decimal | None, predikat: str = "") -> Batang | None:
    """The parts of a bar from 0 to ``SKALA`` percent with its target line at 100; None where there is no figure."""
    if persen_nilai is None:
        return None
    urutan = langkah(predikat) if predikat else ""
    return Batang(
        angka=tulis_persen(persen_nilai),
        langkah=LANGKAH.index(urutan) + 1 if urutan in LANGKAH else 0,
        lebar=f"{min(max(persen_nilai, Decimal(0)), Decimal(SKALA)) * 100 / SKALA:.2f}",
        garis=f"{Decimal(100) * 100 / SKALA:.2f}",
    )


@register.inclusion_tag("laman/_batang.html")
def batang(persen_nilai: Decimal | None, predikat: str = "") -> dict[str, object]:
    """A bar with its figure and its word; drawn in SVG since inline styles are refused."""
    return {"b": bagian_batang(persen_nilai, predikat), "predikat": predikat}
