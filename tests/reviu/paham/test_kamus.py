"""Which words are Indonesian."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.peraturan import peraturan_dikenal
from akuntabel.reviu.paham import kamus

AKAR = Path(__file__).parents[3]
HURUF = st.text(alphabet="abdeghiklmnoprstu", min_size=1, max_size=12)


@pytest.mark.parametrize(
    "kata",
    """persentase pengoordinasian mempertanggungjawabkan penjenjangan penganggaran terpeliharanya kesinambungan
    memengaruhi menyosialisasikan berkelanjutan ketatausahaan ketenagalistrikan antarlembaga pascabencana nonformal
    pengarusutamaan dipersepsikan kepemudaan bakesbangpol kondusivitas prasarana mengecek pengesahan diberdayakan
    penatausahaan pemutakhiran terlaksananya kebersamaan berkebangsaan""".split(),  # noqa: SIM905
)
def test_a_word_of_an_office_is_known(kata: str) -> None:
    assert kamus.indonesia(kata)


@pytest.mark.parametrize(
    "kata",
    """tergat penjeangan smakin peneurunan kiinerja porgram pogram capain strtegis prasara realitis aparaur erlaksananya
    peningkatkan pelaksanan koordinassi meningkatkn kegiatn anggran penyususnan akuntabiltas""".split(),  # noqa: SIM905
)
def test_a_slip_is_not_known(kata: str) -> None:
    assert not kamus.dikenal(kata)


@pytest.mark.parametrize("kata", ["mempengaruh", "mensukses", "pensosialisasian", "mentaat", "mengkoordinasikan"])
def test_affixes_follow_the_rules_of_sound(kata: str) -> None:
    assert not kamus.turunan(kata)


def test_english_is_told_apart() -> None:
    assert kamus.inggris("governance")
    assert kamus.dikenal("governance")
    assert not kamus.baku("governance")
    assert kamus.baku("kinerja")


def test_nearly_all_words_of_the_manual_are_known() -> None:
    teks = "\n".join(p.read_text(encoding="utf-8") for p in sorted((AKAR / "docs/panduan").glob("*.md")))
    teks = re.sub(r"```.*?```|`[^`]*`|<!--.*?-->|\]\([^)]*\)", " ", teks, flags=re.DOTALL)
    kata = {k.casefold() for k in re.findall(r"[^\W\d_]{4,}", teks)}
    asing = {k for k in kata if not kamus.dikenal(k)}
    assert len(asing) * 50 < len(kata), sorted(asing)


def test_titles_of_regulations_are_known_words() -> None:
    kata = {k.casefold() for p in peraturan_dikenal() for k in re.findall(r"[^\W\d_]{4,}", p.tentang)}
    assert {k for k in kata if not kamus.dikenal(k)} == set()


def test_official_wordings_are_found_with_their_own_slips() -> None:
    assert kamus.resmi("Fasilitasi Pencegahan Penyalagunaan Narkotika")
    assert not kamus.resmi("Fasilitasi Pencegahan Penyalagunaan Anggaran")
    assert not kamus.resmi("")
    nama = next(csv.DictReader((AKAR / "src/akuntabel/aturan/data/nomenklatur-4-digit.csv").open(encoding="utf-8")))
    assert kamus.resmi_persis(nama["nama"])
    assert not kamus.resmi_persis(nama["nama"].swapcase() + "!")


def test_no_right_form_of_the_lists_is_a_wrong_one_too() -> None:
    data = kamus.data_bahasa()
    jenis = ("kata", "akhiran", "imbuhan", "serapan_ir", "pisah", "gabung", "frasa", "mubazir", "asing", "percakapan")
    salah = {s for j in jenis for s in data[j]}
    assert len(salah) >= 400
    for j in jenis:
        for s, benar in data[j].items():
            assert s == s.casefold()
            assert s != benar.casefold()
            assert benar.casefold() not in salah


def test_the_right_forms_of_the_lists_are_known_words() -> None:
    data = kamus.data_bahasa()
    asing = {
        k
        for j in ("kata", "akhiran", "imbuhan", "serapan_ir", "pisah")
        for benar in data[j].values()
        for k in re.findall(r"[^\W\d_]+", benar.casefold())
        if not kamus.indonesia(k)
    }
    assert asing == set()


@given(HURUF, HURUF)
def test_distance_is_symmetric_and_nought_only_for_the_same_word(a: str, b: str) -> None:
    n = kamus.jarak(a, b, 3)
    assert n == kamus.jarak(b, a, 3)
    assert (n == 0) == (a == b)
    assert n <= 4


@given(HURUF)
def test_every_word_one_slip_away_has_distance_one(kata: str) -> None:
    for k in list(kamus.sunting_satu(kata))[:: max(1, len(kata))]:
        if k != kata:
            assert kamus.jarak(kata, k, 2) == 1


@given(st.text(max_size=40))
def test_any_text_may_be_asked_for(teks: str) -> None:
    assert isinstance(kamus.dikenal(teks.casefold()), bool)
    assert isinstance(kamus.turunan(teks.casefold()), bool)
