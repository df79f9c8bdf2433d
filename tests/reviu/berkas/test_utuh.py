"""Whole reports of five kinds of office, written by hand without a slip: nothing may be found in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.reviu.periksa_laporan import periksa_laporan

UTUH = sorted((Path(__file__).parent / "utuh").glob("*.txt"))


@pytest.mark.parametrize("berkas", UTUH, ids=lambda p: p.stem)
def test_a_right_report_is_left_in_peace(berkas: Path) -> None:
    assert [(x.kode, x.pesan) for x in periksa_laporan(baca_txt(berkas.read_bytes()))] == []


def test_all_five_are_there() -> None:
    assert len(UTUH) == 5
