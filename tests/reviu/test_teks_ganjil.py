"""Text that no report has is reviewed all the same; how the work grows with it, ``benchmarks.bar_reviu`` measures."""

from __future__ import annotations

import re

import pytest
from benchmarks.teks_ganjil import BENTUK
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.reviu.berkas.tanda_baca.tanda import _ganda
from akuntabel.reviu.paham.kata import _alamat
from akuntabel.reviu.periksa_laporan import periksa_laporan

PANJANG = 5_000


@pytest.mark.parametrize("nama", BENTUK)
def test_odd_text_is_reviewed_and_accused_of_few_things(nama: str) -> None:
    assert len(periksa_laporan(baca_txt(BENTUK[nama](PANJANG)))) < 60


def _dari(potongan: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(potongan), max_size=12).map("".join)


@given(_dari(["a", "-", ".", "id", "go", ".id", ".go", " ", "@", "www.", "://", "1", "(", "_", ".co", ",", ".ID"]))
def test_addresses_are_those_that_the_plain_but_slow_pattern_finds(teks: str) -> None:
    lambat = re.compile(
        r"\S*(?:@|://|www\.)\S*|\b[\w-]+(?:\.[\w-]+)*\.(?:go|co|com|id|org|net|or|sch|ac)(?:\.[a-z]{2})?\b\S*"
    )
    assert _alamat(teks) == ([m.span() for m in lambat.finditer(teks)] if "." in teks or "@" in teks else [])


@given(_dari(["a", "bb", " ", ".", "..", "...", ",", ";", ":", "!", "_", "kata", "5"]))
def test_doubled_marks_are_those_that_the_plain_but_slow_pattern_finds(teks: str) -> None:
    lambat = re.compile(
        r"\?{2,}|!{2,}|(?<![.\w])\w[\w ]{3,}\.\.(?!\.)|"
        r",\s?,|;\s?;|:\s?:|;\s?[.,](?!\w)|,\s?[.;](?!\w)|\.\s?,(?!-)|:\s?[.;,](?!\w)"
    )
    assert [m.span() for m in _ganda(teks)] == [m.span() for m in lambat.finditer(teks)]
