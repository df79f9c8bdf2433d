"""What a wrong word was meant to be."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.kata import DaftarKata
from akuntabel.reviu.paham.saran import Penyaran, Saran


@dataclass
class Teks:
    teks: str


def saran(salah: str, *teks: str) -> Saran | None:
    kata = DaftarKata([Teks(t) for t in teks])
    return Penyaran(kata).sarankan(salah, kata.tempat[salah])


@pytest.mark.parametrize(
    ("salah", "benar"),
    [
        ("smakin", "semakin"),
        ("strtegis", "strategis"),
        ("porgram", "program"),
        ("kesehatann", "kesehatan"),
        ("peneurunan", "penurunan"),
        ("akuntabiltas", "akuntabilitas"),
        ("pemerintahna", "pemerintahan"),
        ("danpelaksanaan", "dan pelaksanaan"),
    ],
)
def test_one_slip_is_put_right(salah: str, benar: str) -> None:
    s = saran(salah, f"Hasil {salah} dinas")
    assert s is not None
    assert s.pilihan[0] == benar


def test_the_report_itself_decides_between_words_that_are_near() -> None:
    s = saran("penjeangan", "Pelatihan penjenjangan pegawai", "Jumlah peserta pelatihan penjeangan")
    assert s is not None
    assert s.pilihan == ("penjenjangan",)
    assert s.berdasar


def test_two_words_that_are_equally_near_are_both_proposed() -> None:
    s = saran("realitis", "sasaran menjadi realitis")
    assert s is not None
    assert not s.tunggal
    assert set(s.pilihan) == {"realistis", "realitas"}


@pytest.mark.parametrize("kata", ["pasrujambe", "qwrtzpsd", "xlsxwriter"])
def test_a_name_or_a_foreign_thing_has_no_proposal(kata: str) -> None:
    s = saran(kata, f"Data {kata} dimuat")
    assert s is None or not s.tunggal


@settings(max_examples=60, deadline=None)
@given(
    kata=st.sampled_from(["pengukuran", "meningkatkan", "perencanaan", "pelaksanaan", "masyarakat", "penanganan"]),
    letak=st.integers(1, 8),
    ulang=st.booleans(),
)
def test_a_letter_lost_or_doubled_in_a_usual_word_is_found_again(kata: str, letak: int, ulang: bool) -> None:
    salah = kata[:letak] + kata[letak] * 2 * ulang + kata[letak + 1 :]
    if kamus.dikenal(salah):
        return
    s = saran(salah, f"Kegiatan {salah} dilanjutkan", f"Kegiatan {kata} dilanjutkan")
    assert s is not None
    assert s.pilihan[0] == kata
