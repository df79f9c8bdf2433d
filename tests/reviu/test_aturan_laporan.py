"""Every check of reports shows itself at work: it speaks at its bad example and is silent at its good one."""

from __future__ import annotations

import pytest

from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.reviu import periksa_laporan  # noqa: F401  # registers the checks
from akuntabel.reviu.daftar import Aturan, semua
from akuntabel.reviu.laporan import Laporan

ATURAN = [a for a in semua() if a.periksa_laporan]


def _kode(a: Aturan, teks: str) -> list[str]:
    assert a.periksa_laporan is not None
    return [x.kode for x in a.periksa_laporan(Laporan(baca_txt(teks.encode())))]


@pytest.mark.parametrize("a", ATURAN, ids=lambda a: a.kode)
def test_a_check_speaks_at_its_bad_example_and_not_at_its_good_one(a: Aturan) -> None:
    assert a.buruk
    assert a.baik
    assert set(_kode(a, a.buruk)) == {a.kode}
    assert _kode(a, a.baik) == []


@pytest.mark.parametrize("a", ATURAN, ids=lambda a: a.kode)
def test_a_check_says_where_what_and_how_to_repair(a: Aturan) -> None:
    assert a.dasar
    assert not a.dasar.endswith(".")
    assert a.periksa_laporan is not None
    for x in a.periksa_laporan(Laporan(baca_txt(a.buruk.encode()))):
        assert x.pesan
        assert x.pesan[0].isupper() or not x.pesan[0].isalpha()
        assert x.pesan.endswith((".", "?", "”", ")"))
        assert x.perbaikan
        assert x.lokasi.baris is not None
        assert (x.tingkat, x.dasar) == (a.tingkat, a.dasar)
