"""What is typed into a cell and what comes of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.nilai import (
    BELUM_DIISI,
    Angka,
    BelumDiukur,
    Nilai,
    Peringkat,
    Rentang,
    TidakBerlaku,
)
from akuntabel.aturan.skala import skala
from akuntabel.pengukuran.isian import Keliru, Ukuran, baca_isi, dari_kode, ke_kode, tampil, tulis_isi

PERSEN = Ukuran(satuan="%", target=Angka(Decimal(100)))
AKIP = skala("predikat_akip", 2023)
ANGKA = st.decimals(min_value=-(10**9), max_value=10**9, places=2).map(lambda n: abs(n) if n == 0 else n)
TEKS = st.text(st.characters(categories=("Lu", "Ll", "Zs")), min_size=1, max_size=30).map(str.strip).filter(bool)
NILAI: st.SearchStrategy[Nilai] = st.one_of(
    st.just(BELUM_DIISI),
    ANGKA.map(Angka),
    st.tuples(ANGKA, ANGKA).map(lambda x: Rentang(min(x), max(x))),
    st.sampled_from(["BB", "WTP"]).map(Peringkat),
    TEKS.map(BelumDiukur),
    TEKS.map(TidakBerlaku),
)


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("25", Angka(Decimal(25))),
        ("25,00", Angka(Decimal("25.00"))),
        ("83 %", Angka(Decimal(83))),
        ("", BELUM_DIISI),
        ("-", BELUM_DIISI),
        ("66,5 - 67", Rentang(Decimal("66.5"), Decimal(67))),
        ("belum diukur: survei Oktober", BelumDiukur("survei Oktober")),
        ("Tidak berlaku (mulai triwulan II)", TidakBerlaku("mulai triwulan II")),
    ],
)
def test_what_is_certain_is_taken(teks: str, nilai: Nilai) -> None:
    assert baca_isi(teks, PERSEN) == nilai


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("613.448,549", "tercampur"),
        ("12 dokumen", "berbeda dari satuan indikator"),
        ("12 (dua belas lembar)", "isian Keterangan"),
        ("belum diukur", "Sebutkan alasannya"),
        ("tidak berlaku", "Sebutkan alasannya"),
        ("WTP", "target indikator ini berupa angka"),
        ("nihil", "Tulis 0"),
    ],
)
def test_what_is_not_is_asked_about(teks: str, pesan: str) -> None:
    hasil = baca_isi(teks, PERSEN)
    assert isinstance(hasil, Keliru)
    assert pesan in hasil.pesan


def test_a_reading_that_was_offered_is_taken_when_chosen() -> None:
    hasil = baca_isi("3.157", Ukuran())
    assert isinstance(hasil, Keliru)
    assert hasil.kemungkinan == ("3.157", "3,157")
    assert [baca_isi(k, Ukuran(), pasti=True) for k in hasil.kemungkinan] == [
        Angka(Decimal(3157)),
        Angka(Decimal("3.157")),
    ]
    assert "Maksud Anda" in Keliru("Ragu.", ("1", "2")).lengkap


def test_the_target_beside_it_settles_what_is_doubtful() -> None:
    assert baca_isi("3.157", Ukuran(target=Angka(Decimal(3200)))) == Angka(Decimal(3157))


def test_an_indicator_of_grades_takes_its_grades_alone() -> None:
    assert AKIP is not None
    ukuran = Ukuran(target=Peringkat("BB"), skala=AKIP)
    assert baca_isi("bb", ukuran) == Peringkat("BB")
    for keliru in ("72,5", "WTP"):
        assert isinstance(baca_isi(keliru, ukuran), Keliru)


@given(NILAI)
def test_a_value_comes_back_exactly_for_undo(nilai: Nilai) -> None:
    assert str(dari_kode(ke_kode(nilai))) == str(nilai)


@given(NILAI)
def test_what_is_offered_for_editing_reads_back_as_it_was(nilai: Nilai) -> None:
    """Two decimals at most are never doubtful; so whoever opens a cell and leaves it changes nothing."""
    hasil = baca_isi(tulis_isi(nilai), Ukuran())
    assert str(hasil) == str(nilai) or (isinstance(hasil, BelumDiukur | TidakBerlaku) and hasil.status == nilai.status)


@pytest.mark.parametrize("teks", ["", "x", "[]", '["1",null,"","rentang",""]', '["x",null,"","angka",""]', "null"])
def test_a_broken_code_is_refused(teks: str) -> None:
    assert isinstance(dari_kode(teks), Keliru)


def test_a_cell_shows_figures_in_indonesian_and_absences_in_words() -> None:
    assert [tampil(n) for n in (Angka(Decimal("1234.50")), BELUM_DIISI, BelumDiukur("x"), Peringkat("BB"))] == [
        "1.234,50",
        "",
        "belum diukur",
        "BB",
    ]
