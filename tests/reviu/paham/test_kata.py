"""Words with their neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.reviu.paham.kata import DaftarKata


@dataclass
class Teks:
    teks: str


def daftar(*teks: str) -> DaftarKata:
    return DaftarKata([Teks(t) for t in teks])


def test_a_word_has_its_place_and_neighbours() -> None:
    d = daftar("Realisasi Taun 2023, sebesar lima.")
    taun = d.tempat["taun"][0]
    assert (taun.teks, taun.awal, taun.sebelum, taun.sesudah) == ("Taun", 10, "realisasi", "#")
    assert d.tempat["sebesar"][0].sebelum == "#"
    assert d.tempat["lima"][0].sesudah == ""


def test_a_number_is_a_neighbour_and_a_full_stop_is_none() -> None:
    d = daftar("Sebanyak 12 orang. Orang hadir")
    assert d.tempat["sebanyak"][0].sesudah == "#"
    assert d.pasangan["#", "orang"] == 1
    assert d.tempat["orang"][1].sebelum == ""


def test_addresses_are_no_words() -> None:
    d = daftar("Lihat www.contoh.go.id/lkjip atau surat@contoh.go.id, bukan catatan.")
    assert set(d.hitung) == {"lihat", "atau", "bukan", "catatan"}


def test_a_hyphen_or_digit_sticks_and_a_slash_does_not() -> None:
    d = daftar("masing-masing D3 pogram/kegiatan")
    assert all(k.menempel for k in d.tempat["masing"])
    assert d.tempat["d"][0].menempel
    assert not d.tempat["pogram"][0].menempel


def test_stretches_in_capitals_are_marked() -> None:
    assert daftar("BAB I PENDAHULUAN", "Bab I").kapital == [True, False]


@given(st.lists(st.text(max_size=60), max_size=5))
def test_every_word_stands_where_it_says(teks: list[str]) -> None:
    d = daftar(*teks)
    for k in d.kata:
        assert teks[k.ruas][k.awal : k.awal + len(k.teks)] == k.teks
    assert sum(d.hitung.values()) == len(d.kata)
    assert isinstance(d.pasangan, dict)
