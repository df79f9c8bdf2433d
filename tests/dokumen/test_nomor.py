from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.dokumen.nomor import Penomor, huruf, jangkar, romawi


def test_chapters_headings_tables_and_figures_count_as_in_an_official_report() -> None:
    n = Penomor()
    assert n.tanpa_nomor("KATA PENGANTAR").nomor == ""
    assert [n.bab("PENDAHULUAN").nomor, n.judul("Latar").nomor, n.judul("Umum").nomor] == ["BAB I", "A.", "B."]
    assert [n.judul("Tugas", tingkat=3).nomor, n.judul("Rinci", tingkat=4).nomor] == ["1.", "a."]
    assert [n.tabel(), n.tabel(), n.gambar()] == ["1.1", "1.2", "1.1"]
    assert n.judul("Isu").nomor == "C."
    assert n.judul("Baru", tingkat=3).nomor == "1."
    assert [n.bab("PERENCANAAN").nomor, n.judul("Renstra").nomor, n.tabel()] == ["BAB II", "A.", "2.1"]
    assert [n.lampiran("PK").nomor, n.tabel(), n.lampiran("POHON").nomor, n.gambar()] == [
        "LAMPIRAN I",
        "L1.1",
        "LAMPIRAN II",
        "L2.1",
    ]


def test_a_chapter_without_a_number_does_not_continue_the_tables_of_the_one_before() -> None:
    n = Penomor()
    n.bab("SATU")
    n.tabel()
    n.tanpa_nomor("IKHTISAR")
    assert n.tabel() == "0.1"


def test_anchors_are_stable_and_tell_the_place() -> None:
    def susun() -> list[str]:
        n = Penomor()
        return [j.kunci for j in (n.bab("A"), n.judul("B"), n.judul("C", tingkat=3), n.bab("D"), n.judul("E"))]

    assert susun() == susun() == ["bab-1", "bab-1-a", "bab-1-a-1", "bab-2", "bab-2-a"]


@given(st.lists(st.text(max_size=20), max_size=30))
def test_anchors_occur_once_and_are_safe_whatever_the_proposal(usul: list[str]) -> None:
    n = Penomor()
    kunci = [n.kunci(u) for u in usul]
    assert len(set(kunci)) == len(kunci)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.-]*", k) for k in kunci)


@given(st.integers(1, 3999))
def test_roman_numerals_read_back_to_the_number(n: int) -> None:
    nilai = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    angka = [nilai[h] for h in romawi(n)]
    jumlah = sum(-a if any(b > a for b in angka[i + 1 : i + 2]) else a for i, a in enumerate(angka))
    assert jumlah == n


def test_letters_go_on_after_z() -> None:
    assert [huruf(i) for i in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "az", "ba"]


@pytest.mark.parametrize("fungsi", [romawi, huruf])
def test_there_is_no_zeroth_chapter_or_letter(fungsi: object) -> None:
    with pytest.raises(ValueError, match="dimulai"):
        fungsi(0)  # type: ignore[operator]


def test_a_heading_deeper_than_the_writers_know_is_refused() -> None:
    with pytest.raises(ValueError, match="Tingkat judul"):
        Penomor().judul("x", tingkat=5)


def test_anchor_of_letters_with_marks_and_of_none() -> None:
    assert jangkar("8.01.06 – Énergi") == "8.01.06-energi"
    assert jangkar("漢字") == "bagian"
