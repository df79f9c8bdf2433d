"""Every page has its manual: what answers to GET behind a door of ours is named in a chapter.

A view that is no page says so itself: ``view.tanpa_panduan`` holds why ("unduhan", "potongan halaman …").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from akuntabel.laman.panduan import bab_halaman, daftar_bab
from akuntabel.laman.pintu import pintu_dari

RUANG = "akuntabel."


def semua(pola: Any, ruang: str = "") -> Iterator[tuple[str, Any]]:
    """Name of URL and view, of all views of ours."""
    for p in pola:
        if isinstance(p, URLResolver):
            yield from semua(p.url_patterns, f"{ruang}{p.namespace}:" if p.namespace else ruang)
        elif isinstance(p, URLPattern) and p.callback.__module__.startswith(RUANG):
            yield f"{ruang}{p.name}", p.callback


def halaman() -> dict[str, Any]:
    return {
        nama: view
        for nama, view in semua(get_resolver().url_patterns)
        if (pintu := pintu_dari(view)) is not None and not pintu.umum and not getattr(view, "tanpa_panduan", "")
    }


def test_every_page_is_described_by_a_chapter_of_the_manual() -> None:
    assert sorted(nama for nama in halaman() if not bab_halaman(nama)) == []


def test_chapters_name_no_page_that_is_gone() -> None:
    ada = {nama for nama, _ in semua(get_resolver().url_patterns)}
    disebut = {nama for bab in daftar_bab() for nama in bab.halaman if ":" in nama}
    assert sorted(disebut - ada) == []


def test_no_page_is_claimed_by_two_chapters() -> None:
    nama = [n for bab in daftar_bab() for n in bab.halaman]
    assert sorted({n for n in nama if nama.count(n) > 1}) == []
