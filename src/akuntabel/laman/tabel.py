"""Long tables, written by Jinja2: Django's own templates take three to six times as long for hundreds of rows."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from jinja2 import Environment, PackageLoader, StrictUndefined

from akuntabel.laman.templatetags.angka import awal_besar, bagian_batang


@cache
def _lingkungan(paket: str) -> Environment:
    lingkungan = Environment(
        loader=PackageLoader(f"akuntabel.{paket}", "jinja"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    lingkungan.filters["awal_besar"] = awal_besar
    lingkungan.globals["bagian_batang"] = bagian_batang
    return lingkungan


def tulis_tabel(paket: str, nama: str, **isi: Any) -> SafeString:
    """The table ``<paket>/jinja/<nama>.html``; every text in it is escaped."""
    return mark_safe(_lingkungan(paket).get_template(f"{nama}.html").render(isi))  # noqa: S308  # autoescaped


def tulis_bagian(paket: str, nama: str, makro: str, *isi: Any) -> str:
    """One macro of ``<paket>/jinja/<nama>.html``: a cell that is written anew, by the same words as in its table."""
    bagian = getattr(_lingkungan(paket).get_template(f"{nama}.html").module, makro)
    return str(bagian(*isi)).strip()
