"""Reports in many shapes (made up) without a slip of plan, wording, unit or claim: these families stay quiet.

A kecamatan with numbered headings and codes; a dinas of a province with quarters; a ministry; a hospital with a cascade
in one row, grades and ranges; a dinas whose tables leave the word "Program" out.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.reviu.periksa_laporan import periksa_laporan

NASKAH = sorted((Path(__file__).parent / "bersih").glob("*.txt"))


@pytest.mark.parametrize("berkas", NASKAH, ids=lambda p: p.stem)
def test_a_report_without_such_slips_is_not_accused(berkas: Path) -> None:
    temuan = periksa_laporan(baca_txt(berkas.read_bytes()))
    assert [(x.kode, x.kutipan) for x in temuan if x.kode.startswith(("BK", "RN", "UK", "LN", "PH"))] == []
