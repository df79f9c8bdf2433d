"""Two texts word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.laman.beda import HAPUS, SAMA, TAMBAH, beda_alinea, beda_kata

TEKS = st.text("ab {}.,\n", max_size=40)


@given(TEKS, TEKS)
def test_what_stayed_and_went_is_the_old_text_what_stayed_and_came_the_new(lama: str, baru: str) -> None:
    beda = beda_kata(lama, baru)
    assert "".join(p.teks for p in beda if p.jenis != TAMBAH) == lama
    assert "".join(p.teks for p in beda if p.jenis != HAPUS) == baru
    assert all(p.teks for p in beda)


@given(TEKS)
def test_a_text_does_not_differ_from_itself(teks: str) -> None:
    assert all(p.jenis == SAMA for p in beda_kata(teks, teks))
    assert all(a.sama for a in beda_alinea(teks, teks))


def test_a_changed_phrase_reads_as_one_and_a_live_figure_as_one_word() -> None:
    assert [(p.jenis, p.teks) for p in beda_kata("naik sangat tajam kini", "turun agak tajam kini")] == [
        (HAPUS, "naik sangat"),
        (TAMBAH, "turun agak"),
        (SAMA, " tajam kini"),
    ]
    assert [p.teks for p in beda_kata("{pagu p1}", "{pagu p2}")] == ["{pagu p1}", "{pagu p2}"]


def test_paragraphs_are_paired_before_their_words_are_compared() -> None:
    beda = beda_alinea("satu\ndua\ntiga", "satu\nbaru\ndua\ntiga empat")
    assert [a.sama for a in beda] == [True, False, True, False]
    assert [(p.jenis, p.teks) for p in beda[1].potongan] == [(TAMBAH, "baru")]
