"""The mutation test: clean reports stay silent; one planted error is found, where it stands, and nothing else is said."""

from __future__ import annotations

import pytest
from tests.reviu.pabrik.docx import cetak_docx
from tests.reviu.pabrik.naskah import buat
from tests.reviu.pabrik.rusak import JENIS
from tests.reviu.pabrik.ukur import palsu, ukur

from akuntabel.dokumen.baca.docx import baca_docx
from akuntabel.reviu.periksa_laporan import periksa_laporan

BELUM: frozenset[str] = frozenset()
"""Kinds of error that the review does not find often enough yet; whoever mends a check takes its kind out of here."""


def _ditemukan(nama: str, banyak: int) -> None:
    h = ukur(nama, banyak)
    assert h.tanaman, "tidak ada tempat untuk kerusakan ini"
    assert h.ditemukan >= 0.95 * len(h.tanaman), [(t.benih, t.uraian) for t in h.terlewat]
    assert not [(t.kode, t.kutipan) for x in h.lain for t in x]


def _temuan(benih: range) -> list[tuple[int, str, str]]:
    return [(b, t.kode, t.kutipan[:60]) for b, _, t in palsu(benih)]


def test_clean_reports_have_no_findings() -> None:
    assert _temuan(range(20)) == []


def test_clean_reports_as_docx_have_no_findings() -> None:
    assert [(b, t.kode, t.kutipan) for b in range(3) for t in periksa_laporan(baca_docx(cetak_docx(buat(b))))] == []


@pytest.mark.parametrize("nama", [n for n in JENIS if n not in BELUM])
def test_a_planted_error_is_found_where_it_stands_and_nothing_else(nama: str) -> None:
    _ditemukan(nama, 2)


def test_the_kinds_that_are_not_found_yet_are_known_kinds_and_few() -> None:
    assert set(JENIS) >= BELUM
    assert 5 * len(BELUM) < len(JENIS)


@pytest.mark.dalam
def test_very_many_clean_reports_have_no_findings() -> None:
    assert _temuan(range(1000, 1300)) == []
