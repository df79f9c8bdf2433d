"""What one check finds in a report of a few lines, the other checks left alone."""

from __future__ import annotations

from tests.reviu.naskah import laporan

from akuntabel.reviu import periksa_laporan  # noqa: F401  # registers the checks
from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.temuan import Temuan


def temuan(teks: str, kode: str) -> list[Temuan]:
    periksa = aturan_dari(kode).periksa_laporan
    assert periksa is not None
    return list(periksa(laporan(teks)))
