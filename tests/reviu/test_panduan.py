"""``docs/aturan.md`` is what the program says of itself, and no check may lack its article or its examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from akuntabel.reviu.daftar import Aturan, semua
from akuntabel.reviu.panduan import tulis_panduan

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("a", semua(), ids=lambda a: a.kode)
def test_a_check_has_its_article_and_a_good_and_a_bad_example(a: Aturan) -> None:
    assert a.dasar
    assert a.baik
    assert a.buruk
    assert a.baik != a.buruk


def test_the_pages_are_those_made_from_the_checks() -> None:
    jadi = tulis_panduan()
    ada = {"aturan.md", *(f"aturan/{p.name}" for p in (DOCS / "aturan").glob("*.md"))}
    assert ada == set(jadi), "jalankan: make aturan"
    beda = [nama for nama, isi in jadi.items() if (DOCS / nama).read_text(encoding="utf-8") != isi]
    assert beda == [], "jalankan: make aturan"


def test_the_index_leads_to_a_page_per_family() -> None:
    jadi = tulis_panduan()
    for rumpun in {a.rumpun for a in semua()}:
        assert f"[{rumpun[0].upper()}{rumpun[1:]}](aturan/" in jadi["aturan.md"]
