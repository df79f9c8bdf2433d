"""One report in the formats asked for."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.pelaporan.contoh_opd import TAHUN, tahun

from akuntabel.aturan.periode import Periode
from akuntabel.pelaporan.terbitkan import terbitkan


def test_the_files_are_named_for_their_period_and_are_what_they_say() -> None:
    berkas = terbitkan(tahun(), Periode(TAHUN, 2))
    assert set(berkas) == {f"LKjIP-2024-TW2.{f}" for f in ("docx", "pdf", "html", "xlsx")}
    assert berkas["LKjIP-2024-TW2.pdf"].startswith(b"%PDF-")
    assert berkas["LKjIP-2024-TW2.html"].lstrip()[:15].lower().startswith(b"<!doctype html")
    for jenis in ("docx", "xlsx"):
        assert zipfile.is_zipfile(io.BytesIO(berkas[f"LKjIP-2024-TW2.{jenis}"]))


def test_only_what_is_asked_for_is_made() -> None:
    assert set(terbitkan(tahun(), Periode(TAHUN), format=["html"])) == {"LKjIP-2024.html"}


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="odt tidak dikenal; yang ada: docx, pdf, html, xlsx"):
        terbitkan(tahun(), Periode(TAHUN), format=["html", "odt"])
