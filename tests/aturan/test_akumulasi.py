from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.akumulasi import akumulasikan, gabungkan, lengkap
from akuntabel.aturan.istilah import Akumulasi
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Nilai, Peringkat, Terisi, TidakBerlaku


def A(n: str) -> Angka:  # noqa: N802
    return Angka(Decimal(n))


triwulan = st.dictionaries(
    st.integers(1, 4),
    st.one_of(
        st.decimals(min_value=-1000, max_value=1000, places=2).map(Angka),
        st.just(BELUM_DIISI),
        st.just(BelumDiukur("survei pada Oktober")),
        st.just(TidakBerlaku("tidak ada kegiatan")),
    ),
)


@pytest.mark.parametrize(
    ("cara", "harapan"),
    [
        (Akumulasi.JUMLAH, "40"),
        (Akumulasi.POSISI_AKHIR, "10"),
        (Akumulasi.RATA_RATA, "20"),
        (Akumulasi.MAKSIMUM, "30"),
    ],
)
def test_only_filled_quarters_count(cara: Akumulasi, harapan: str) -> None:
    nilai: dict[int, Nilai] = {1: A("30"), 2: A("10"), 3: BELUM_DIISI}
    assert akumulasikan(cara, nilai, 3) == (A(harapan), (1, 2))
    assert akumulasikan(cara, nilai, 1) == (A("30"), (1,))


def test_a_percentage_kept_as_a_standing_is_not_added_up() -> None:
    penuh: dict[int, Nilai] = dict.fromkeys((1, 2, 3, 4), A("50"))
    assert akumulasikan(Akumulasi.POSISI_AKHIR, penuh, 4)[0] == A("50")


def test_a_yearly_indicator_waits_for_quarter_four() -> None:
    nilai: dict[int, Nilai] = {2: A("80"), 4: A("83")}
    awal, dasar = akumulasikan(Akumulasi.TAHUNAN, nilai, 3)
    assert isinstance(awal, BelumDiukur)
    assert dasar == ()
    assert akumulasikan(Akumulasi.TAHUNAN, nilai, 4) == (A("83"), (4,))


def test_a_yearly_indicator_keeps_the_reason_given_for_the_quarter() -> None:
    alasan = BelumDiukur("survei pada Oktober")
    assert akumulasikan(Akumulasi.TAHUNAN, {1: alasan}, 1) == (alasan, ())


@pytest.mark.parametrize(
    ("nilai", "harapan"),
    [
        ({}, BELUM_DIISI),
        ({1: BelumDiukur("a"), 2: BelumDiukur()}, BelumDiukur("a")),
        ({1: BelumDiukur("a")}, BELUM_DIISI),
        ({1: TidakBerlaku("a"), 2: TidakBerlaku("b")}, TidakBerlaku("b")),
        ({1: TidakBerlaku("a"), 2: BelumDiukur("b")}, BelumDiukur("b")),
    ],
)
def test_absence_stays_the_absence_it_is(nilai: dict[int, Nilai], harapan: Nilai) -> None:
    assert akumulasikan(Akumulasi.JUMLAH, nilai, 2) == (harapan, ())


def test_a_quarter_that_does_not_apply_is_passed_over() -> None:
    nilai: dict[int, Nilai] = {1: TidakBerlaku("mulai April"), 2: A("5"), 3: A("5"), 4: A("5")}
    assert akumulasikan(Akumulasi.JUMLAH, nilai, 4) == (A("15"), (2, 3, 4))
    assert lengkap(Akumulasi.JUMLAH, nilai, 4)


def test_a_standing_is_complete_with_its_last_quarter_a_sum_only_with_all() -> None:
    nilai: dict[int, Nilai] = {4: A("5")}
    assert lengkap(Akumulasi.POSISI_AKHIR, nilai, 4)
    assert lengkap(Akumulasi.MAKSIMUM, nilai, 4)
    assert lengkap(Akumulasi.TAHUNAN, nilai, 4)
    assert not lengkap(Akumulasi.JUMLAH, nilai, 4)
    assert not lengkap(Akumulasi.RATA_RATA, nilai, 4)
    assert not lengkap(Akumulasi.POSISI_AKHIR, nilai, 3)


def test_the_last_grade_is_a_standing_but_grades_do_not_add_up() -> None:
    nilai: dict[int, Nilai] = {1: Peringkat("B"), 2: Peringkat("BB")}
    assert akumulasikan(Akumulasi.POSISI_AKHIR, nilai, 2)[0] == Peringkat("BB")
    assert isinstance(akumulasikan(Akumulasi.JUMLAH, nilai, 2)[0], BelumDiukur)


def test_a_sum_keeps_its_decimals() -> None:
    hasil = gabungkan(Akumulasi.JUMLAH, [A("1.50"), A("2.5")])
    assert isinstance(hasil, Angka)
    assert str(hasil.nilai) == "4.00"


def test_a_quarter_outside_the_year_is_refused() -> None:
    with pytest.raises(ValueError, match="Triwulan"):
        akumulasikan(Akumulasi.JUMLAH, {}, 5)


@given(st.sampled_from(list(Akumulasi)), triwulan, st.integers(1, 4))
def test_the_figure_rests_on_filled_quarters_of_the_period_and_on_nothing_else(
    cara: Akumulasi, nilai: dict[int, Nilai], sampai: int
) -> None:
    hasil, dasar = akumulasikan(cara, nilai, sampai)
    assert isinstance(hasil, Terisi) == bool(dasar)
    assert all(q <= sampai and isinstance(nilai[q], Terisi) for q in dasar)
    kelak = {q: n for q, n in nilai.items() if q <= sampai}
    assert akumulasikan(cara, kelak, sampai) == (hasil, dasar)


@given(triwulan, st.integers(1, 4))
def test_sum_mean_maximum_and_standing_agree_with_each_other(nilai: dict[int, Nilai], sampai: int) -> None:
    ada = [n.nilai for q in range(1, sampai + 1) if isinstance(n := nilai.get(q), Angka)]
    if not ada:
        return
    hasil = {c: akumulasikan(c, nilai, sampai)[0] for c in Akumulasi if c is not Akumulasi.TAHUNAN}
    assert hasil[Akumulasi.JUMLAH] == Angka(sum(ada, Decimal(0)))
    assert hasil[Akumulasi.MAKSIMUM] == Angka(max(ada))
    assert hasil[Akumulasi.POSISI_AKHIR] == Angka(ada[-1])
    rata = hasil[Akumulasi.RATA_RATA]
    assert isinstance(rata, Angka)
    assert abs(rata.nilai * len(ada) - sum(ada, Decimal(0))) < Decimal("1e-20")


@given(st.sampled_from(list(Akumulasi)), triwulan, st.integers(1, 4))
def test_what_is_complete_has_a_figure(cara: Akumulasi, nilai: dict[int, Nilai], sampai: int) -> None:
    if lengkap(cara, nilai, sampai):
        assert isinstance(akumulasikan(cara, nilai, sampai)[0], Terisi)
