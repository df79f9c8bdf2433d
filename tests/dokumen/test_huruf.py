from __future__ import annotations

import json
import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.dokumen.contoh_dokumen import JAHAT, KATA_PANJANG, KENDALI, KODE_PANJANG, TANPA_JEDA, TAUTAN_PANJANG

from akuntabel.dokumen.huruf import (
    PENGGANTI,
    SEKAT_KOSONG,
    SEKAT_LUNAK,
    bersihkan,
    kata_terlebar,
    metrik,
    pecah,
    sesuaikan_fon,
    ukur,
)

APA_SAJA = st.text(st.characters(codec=None, exclude_categories=()), max_size=80)


def test_controls_marks_and_half_letters_are_dropped() -> None:
    assert bersihkan(KENDALI) == "awal tengah akhir"


def test_markup_of_any_kind_is_left_alone() -> None:
    assert bersihkan(JAHAT) == JAHAT


def test_line_ends_become_one_kind_and_tabs_stay() -> None:
    assert bersihkan("a\r\nb\rc\u2028d\te") == "a\nb\nc\nd\te"


def test_bullets_of_word_become_letters() -> None:
    assert bersihkan("\uf0b7 butir \uf0fc") == "• butir ✓"


def test_text_is_composed() -> None:
    assert bersihkan("e\u0301") == "é"


@given(APA_SAJA)
def test_cleaned_text_fits_xml_and_json_and_stays_as_it_is(teks: str) -> None:
    bersih = bersihkan(teks)
    akar = etree.Element("a")
    akar.text = bersih
    assert etree.fromstring(etree.tostring(akar)).text in (bersih, bersih or None)
    assert json.loads(json.dumps(bersih, ensure_ascii=False).encode("utf-8")) == bersih
    assert bersihkan(bersih) == bersih
    assert unicodedata.is_normalized("NFC", bersih)


def test_a_letter_without_a_glyph_is_replaced_and_told() -> None:
    diganti: set[str] = set()
    assert sesuaikan_fon("Bagus 😀, 漢!", diganti) == f"Bagus {PENGGANTI}, {PENGGANTI}!"
    assert diganti == {"😀", "漢"}


def test_a_letter_with_a_plain_form_takes_it_without_notice() -> None:
    diganti: set[str] = set()
    assert sesuaikan_fon("１２３ ① ❤\ufe0f"[:5], diganti) == "123 1"
    assert sesuaikan_fon("a\ufe0fb", diganti) == "ab"
    assert not diganti


def test_letters_of_the_private_area_never_reach_the_pdf() -> None:
    assert sesuaikan_fon("\uf00e", set()) == PENGGANTI


@given(APA_SAJA)
def test_text_for_the_font_holds_only_known_letters(teks: str) -> None:
    hasil = sesuaikan_fon(teks, set())
    assert sesuaikan_fon(hasil, set()) == hasil
    assert not re.search("[\ue000-\uf8ff\t]", hasil)


def test_widths_are_those_of_the_font() -> None:
    biasa, tebal = metrik()
    assert ukur("0123456789", 10) == 10 * 10 * biasa[ord("0")]
    assert len({biasa[ord(a)] for a in "0123456789"}) == 1, "digits must stand under each other"
    assert tebal[ord("a")] > 0
    assert ukur("Persentase", 9, tebal=True) > ukur("Persentase", 9)


def test_a_word_that_fits_is_not_touched() -> None:
    assert pecah("Persentase capaian", 60, 9) == "Persentase capaian"


def test_a_long_word_breaks_at_its_syllables() -> None:
    assert pecah("Mempertanggungjawabkan", 60, 9) == "Mem­per­tang­gung­ja­wab­kan"


def test_an_address_breaks_after_its_marks() -> None:
    assert pecah(TAUTAN_PANJANG, 120, 9).split(SEKAT_KOSONG)[:4] == ["https:", "/", "/", "contoh."]


def test_only_the_word_that_is_too_wide_gets_breaks() -> None:
    hasil = pecah(f"kode {KODE_PANJANG} baru", 80, 9)
    assert hasil.startswith("kode 8.")
    assert hasil.endswith(" baru")
    assert SEKAT_KOSONG in hasil


@given(
    st.sampled_from([KATA_PANJANG, KODE_PANJANG, TAUTAN_PANJANG, TANPA_JEDA, JAHAT]) | st.text(max_size=60),
    st.floats(20, 200),
    st.booleans(),
)
def test_broken_text_is_the_same_text_and_every_piece_fits(teks: str, lebar: float, tebal: bool) -> None:
    teks = sesuaikan_fon(teks, set()).replace(SEKAT_KOSONG, "").replace(SEKAT_LUNAK, "")
    hasil = pecah(teks, lebar, 9, tebal=tebal)
    assert hasil.replace(SEKAT_KOSONG, "").replace(SEKAT_LUNAK, "") == teks
    for potong in re.split(f"[\\s{SEKAT_KOSONG}{SEKAT_LUNAK}]", hasil):
        huruf_tunggal = len(unicodedata.normalize("NFC", potong)) <= 3
        assert huruf_tunggal or kata_terlebar(potong, 9, tebal=tebal) <= lebar
