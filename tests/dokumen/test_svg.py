from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from akuntabel.dokumen.svg import Kanvas, bersihkan, bungkus, lebar_teks

KATA = st.text(alphabet=st.characters(codec="latin-1", exclude_categories=["Cc", "Zs", "Cf"]), min_size=1, max_size=40)
KALIMAT = st.lists(KATA, min_size=1, max_size=20).map(" ".join)


@given(KALIMAT, st.floats(30, 400), st.sampled_from([9.0, 12.0]), st.booleans())
def test_wrapped_lines_fit_and_lose_no_letter(teks: str, lebar: float, ukuran: float, tebal: bool) -> None:
    baris = bungkus(teks, lebar, ukuran, tebal=tebal)
    assert all(lebar_teks(b, ukuran, tebal=tebal) <= lebar + 0.01 for b in baris)
    tanpa = str.maketrans("", "", "- ")
    assert "".join(baris).translate(tanpa) == bersihkan(teks).translate(tanpa)


def test_lines_break_at_spaces_and_after_a_slash_before_they_break_words() -> None:
    assert bungkus("Pemerintahan Daerah Kabupaten/Kota", 95, 12) == ("Pemerintahan", "Daerah", "Kabupaten/Kota")
    assert bungkus("Pemerintahan Daerah Kabupaten/Kota", 75, 12)[-2:] == ("Kabupaten/", "Kota")
    assert bungkus("mempertanggungjawabkan", 60, 12)[0].endswith("-")


def test_empty_text_gives_no_line() -> None:
    assert bungkus("", 100, 12) == ()
    assert bungkus(" \n ", 100, 12) == ()


def test_bold_letters_are_wider_than_regular_ones() -> None:
    assert lebar_teks("Program", 12, tebal=True) > lebar_teks("Program", 12)
    assert round(lebar_teks("Program Penunjang Urusan", 2048, tebal=True)) == 27084


def test_hostile_text_stays_text_and_the_drawing_names_itself() -> None:
    k = Kanvas(100)
    jahat = "<script>&\"'\x00\x0b\ud800 😀"
    k.buka(jahat)
    k.teks(0, 10, jahat)
    k.tutup()
    g = k.selesai(tinggi=20, judul=jahat, alt=f"alt {jahat}")
    akar = etree.fromstring(g.svg.encode())
    assert akar.get("role") == "img"
    nama = {etree.QName(x).localname for x in akar.iter()}
    assert nama == {"svg", "title", "desc", "g", "text"}
    assert akar.findtext("{*}desc") == g.alt
    assert "<script>&\"'" in g.alt
