"""Capitals, lists and closings of Indonesian words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.teks import rangkai
from akuntabel.pelaporan.kata import akhiri, judul_kapital, kapital_judul, kecil_awal, rangkai_singkat, tanpa_titik


def test_a_name_in_capitals_is_written_as_a_title() -> None:
    teks = "PROGRAM PENINGKATAN PERAN PARTAI POLITIK DAN LEMBAGA PENDIDIKAN MELALUI PENDIDIKAN POLITIK"
    assert judul_kapital(teks) == (
        "Program Peningkatan Peran Partai Politik dan Lembaga Pendidikan melalui Pendidikan Politik"
    )


def test_known_abbreviations_and_slashes_keep_their_capitals() -> None:
    assert judul_kapital("PENYUSUNAN RKA SKPD KABUPATEN/KOTA") == "Penyusunan RKA SKPD Kabupaten/Kota"


def test_a_name_that_is_not_in_capitals_is_left_alone() -> None:
    assert judul_kapital("Program Penguatan ideologi") == "Program Penguatan ideologi"


def test_a_caption_gets_capitals_but_words_of_grammar_stay_small() -> None:
    assert kapital_judul("Kendaraan dinas dan alat berat") == "Kendaraan Dinas dan Alat Berat"


def test_lists_in_a_sentence() -> None:
    assert rangkai([]) == ""
    assert rangkai(["a"]) == "a"
    assert rangkai(["a", "b"]) == "a dan b"
    assert rangkai(["a", "b", "c"]) == "a, b, dan c"


def test_a_long_list_says_how_many_more() -> None:
    assert rangkai_singkat(list("abcdefgh"), 3) == "a, b, c, dan 5 lainnya"
    assert rangkai_singkat(list("abcd"), 3) == "a, b, c, dan d"


def test_an_abbreviation_keeps_its_capital_inside_a_sentence() -> None:
    assert kecil_awal("ASN yang mengikuti") == "ASN yang mengikuti"
    assert kecil_awal("Terwujudnya rasa aman") == "terwujudnya rasa aman"


@given(st.text(min_size=1))
def test_a_sentence_is_closed_once(teks: str) -> None:
    assert akhiri(akhiri(teks)) == akhiri(teks)
    assert not akhiri(tanpa_titik(teks)).endswith("..")


@given(st.lists(st.text(alphabet="abc", min_size=1), min_size=1, max_size=6))
def test_a_list_names_every_item(butir: list[str]) -> None:
    assert all(b in rangkai(butir) for b in butir)


def test_a_short_form_in_brackets_keeps_its_capitals_where_it_is_made_of_the_words_before() -> None:
    assert judul_kapital("PROGRAM PENGELOLAAN SUMBER DAYA AIR (SDA)") == "Program Pengelolaan Sumber Daya Air (SDA)"
    assert judul_kapital("DALAM 1 (SATU) DAERAH") == "Dalam 1 (Satu) Daerah"
