"""A person's own text as paragraphs, and the marks by which a file remembers them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan.alinea import (
    Alinea,
    TandaAlinea,
    TandaAngka,
    baca_tanda,
    gabung_alinea,
    polos,
    sidik_angka,
    tanda_alinea,
    tanda_angka,
    urai_alinea,
)

KATA = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="-"), min_size=1, max_size=12)
BARIS = st.lists(KATA, min_size=1, max_size=6).map(" ".join)
ALINEA = st.lists(st.builds(Alinea, BARIS, st.booleans()), max_size=8)
N = r.Narasi(opd="8.01", tahun=2023, triwulan=0, bagian="program", objek="p-1", isi="Satu.\n\n- dua\n- tiga")


@given(ALINEA)
def test_paragraphs_put_together_come_apart_as_they_were(alinea: list[Alinea]) -> None:
    assert urai_alinea(gabung_alinea(alinea)) == alinea


@given(st.text(max_size=300))
def test_any_text_comes_to_rest_after_one_round(teks: str) -> None:
    sekali = gabung_alinea(urai_alinea(teks))
    assert gabung_alinea(urai_alinea(sekali)) == sekali


def test_items_between_paragraphs_are_items_and_lines_join() -> None:
    assert urai_alinea("Satu\nbaris.\n- dua\n- tiga\nEmpat.") == [
        Alinea("Satu baris."),
        Alinea("dua", butir=True),
        Alinea("tiga", butir=True),
        Alinea("Empat."),
    ]


def test_marks_are_names_that_word_takes_and_are_read_back() -> None:
    a, f = tanda_alinea(N, 12), tanda_angka(N, 12, 3, "Rp8.338.560.929,00")
    assert max(len(a), len(f)) <= 40
    dibaca_a, dibaca_f = baca_tanda(a), baca_tanda(f)
    assert isinstance(dibaca_a, TandaAlinea)
    assert dibaca_a.nomor == 12
    assert isinstance(dibaca_f, TandaAngka)
    assert (dibaca_f.alinea, dibaca_f.nomor, dibaca_f.bagian) == (12, 3, dibaca_a.bagian)
    assert baca_tanda("_Toc123") is None
    assert baca_tanda("n_x_y_1") is None


def test_a_figure_is_known_by_what_it_prints_however_a_program_spaces_it() -> None:
    assert sidik_angka("Rp658,4\u00a0juta") == sidik_angka(" Rp658,4 juta\u00ad")
    assert sidik_angka("7,90%") != sidik_angka("7,91%")
    assert polos("satu\u200b kata\n baru") == "satu kata baru"
