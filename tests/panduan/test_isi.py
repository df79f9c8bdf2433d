"""The manual inside the program: chapters, search, and the help beside the fields."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from akuntabel.laman import panduan

AKAR = Path(__file__).parents[2]


def test_chapters_come_in_reading_order_and_the_map_is_none_of_them() -> None:
    nama = [b.nama for b in panduan.daftar_bab()]
    bernomor = [n for n in nama if n[0].isdigit()]
    assert bernomor == sorted(bernomor)
    assert nama[-3:] == ["angka", "paket-data", "glosarium"]
    assert panduan.UTAMA not in nama


def test_links_between_chapters_lead_to_their_pages_and_files_outside_are_plain_text() -> None:
    peta = panduan.isi_bab(panduan.UTAMA)
    assert peta is not None
    assert '<a href="/bantuan/01-memulai/">' in peta.isi
    assert '<a href="/bantuan/paket-data/">' in peta.isi
    assert "<a>contoh/bakesbangpol-lumajang-2023</a>" in peta.isi


def test_headings_carry_the_anchors_that_links_name() -> None:
    bab = panduan.isi_bab("08-reviu")
    assert bab is not None
    assert 'id="daftar-pemeriksaan"' in bab.isi


def test_raw_html_in_a_chapter_is_shown_and_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panduan, "_sumber", lambda: {"x": "# Judul\n\n<script>alert(1)</script>\n\n[a](javascript:1)"})
    panduan.isi_bab.cache_clear()
    bab = panduan.isi_bab("x")
    panduan.isi_bab.cache_clear()
    assert bab is not None
    assert "<script>" not in bab.isi
    assert "href=" not in bab.isi


def test_search_finds_parts_with_all_words_headings_first() -> None:
    temu = panduan.cari_panduan("pohon kinerja")
    assert "pohon" in temu[0].bagian.judul.lower()
    assert panduan.cari_panduan("kata-yang-tidak-ada-di-mana-pun") == ()
    assert panduan.cari_panduan("  ") == ()


def test_a_field_is_explained_by_the_table_of_its_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    teks = "| Isian | Penjelasan |\n|---|---|\n| **Satuan** | Ditulis `persen`. |\n\n| Lain | X |\n|---|---|\n| Arah | Y |\n"
    monkeypatch.setattr(panduan, "_sumber", lambda: {"x": teks})
    panduan._isian.cache_clear()
    assert panduan.bantuan("x", "Satuan") == "Ditulis <code>persen</code>."
    assert panduan.bantuan("x", "Arah") == ""
    assert panduan.bantuan("y", "Satuan") == ""
    panduan._isian.cache_clear()


def _disebut() -> list[tuple[str, str, str]]:
    """Every field whose help the program asks of the manual: (file, chapter, field)."""
    hasil = []
    for berkas in sorted((AKAR / "src" / "akuntabel").rglob("*.py")):
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if isinstance(simpul, ast.Call) and getattr(simpul.func, "id", "") == "bantuan":
                nilai = [a.value for a in simpul.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                if len(nilai) == 2:
                    hasil.append((berkas.name, nilai[0], nilai[1]))
    return hasil


def test_every_field_that_asks_for_help_finds_it_in_the_manual() -> None:
    hilang = [x for x in _disebut() if not panduan.bantuan(x[1], x[2])]
    assert hilang == []
