from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from akuntabel.aturan.capaian import RUMUS_ARAH, batasi, hitung_capaian, rata_rata, rumus_baku
from akuntabel.aturan.istilah import Arah, Rumus
from akuntabel.aturan.nilai import (
    BELUM_DIISI,
    Angka,
    BelumDiukur,
    Nilai,
    Peringkat,
    Rentang,
    TidakBerlaku,
    bulatkan,
)
from akuntabel.aturan.skala import skala

bilangan = st.decimals(min_value=-10_000, max_value=10_000, places=3)
positif = st.decimals(min_value="0.001", max_value=10_000, places=3)
nonnegatif = st.decimals(min_value=0, max_value=10_000, places=3)


def capaian(target: str, realisasi: str, arah: Arah = Arah.NAIK, rumus: Rumus | None = None) -> Decimal | None:
    return hitung_capaian(
        target=Angka(Decimal(target)), realisasi=Angka(Decimal(realisasi)), arah=arah, rumus=rumus, tahun=2023
    ).persen


@pytest.mark.parametrize(
    ("realisasi", "selisih", "bagi"),
    [("12", "80.00", "83.33"), ("8", "120.00", "125.00"), ("25", "0.00", "40.00"), ("10", "100.00", "100.00")],
)
def test_the_two_formulas_of_lower_is_better_differ_as_the_reference_says(
    realisasi: str, selisih: str, bagi: str
) -> None:
    a = capaian("10", realisasi, Arah.TURUN)
    b = capaian("10", realisasi, Arah.TURUN, Rumus.T_PER_R)
    assert (bulatkan(a), bulatkan(b)) == (Decimal(selisih), Decimal(bagi))  # type: ignore[arg-type]


def test_a_negative_result_is_floored_and_the_note_keeps_what_was_computed() -> None:
    hasil = hitung_capaian(target=Angka(Decimal(10)), realisasi=Angka(Decimal(25)), arah=Arah.TURUN)
    assert hasil.persen == 0
    assert "-50,00%" in hasil.catatan


def test_a_slip_of_a_published_report_is_put_right() -> None:
    assert bulatkan(capaian("83", "82.92") or Decimal(0)) == Decimal("99.90")


@pytest.mark.parametrize(
    ("arah", "rumus", "realisasi", "persen"),
    [
        (Arah.NAIK, None, "0", Decimal(100)),
        (Arah.NAIK, None, "5", None),
        (Arah.TURUN, None, "0", Decimal(100)),
        (Arah.TURUN, None, "5", Decimal(0)),
        (Arah.TURUN, Rumus.T_PER_R, "0", Decimal(100)),
        (Arah.TURUN, Rumus.T_PER_R, "5", Decimal(0)),
        (Arah.TETAP, None, "0", Decimal(100)),
        (Arah.TETAP, None, "5", None),
    ],
)
def test_a_target_of_zero_follows_the_stated_policy(
    arah: Arah, rumus: Rumus | None, realisasi: str, persen: Decimal | None
) -> None:
    hasil = hitung_capaian(target=Angka(Decimal(0)), realisasi=Angka(Decimal(realisasi)), arah=arah, rumus=rumus)
    assert hasil.persen == persen
    if persen is None:
        assert "Target nol" in hasil.catatan


def test_nothing_left_by_t_over_r_counts_as_the_cap_with_a_note() -> None:
    hasil = hitung_capaian(
        target=Angka(Decimal(10)), realisasi=Angka(Decimal(0)), arah=Arah.TURUN, rumus=Rumus.T_PER_R, tahun=2023
    )
    assert hasil.persen == 120
    assert "tidak terhingga" in hasil.catatan


@pytest.mark.parametrize(
    ("target", "realisasi", "kata"),
    [
        (BELUM_DIISI, Angka(Decimal(5)), "Target belum diisi"),
        (Angka(Decimal(5)), BELUM_DIISI, "Realisasi belum diisi"),
        (Angka(Decimal(5)), BelumDiukur("survei dilakukan pada Oktober."), "Realisasi belum diukur: survei"),
        (TidakBerlaku("tidak ada pemilu"), Angka(Decimal(5)), "Target tidak berlaku: tidak ada pemilu."),
        (Rentang(Decimal(66), Decimal(67)), Angka(Decimal(66)), "rentang"),
        (Angka(Decimal(66)), Rentang(Decimal(66), Decimal(67)), "rentang"),
        (Peringkat("WTP"), Angka(Decimal(4)), "peringkat"),
        (Peringkat("WTP"), Peringkat("WTP"), "Skala peringkat"),
        (Angka(Decimal(-5)), Angka(Decimal(5)), "negatif"),
    ],
)
def test_what_is_missing_or_does_not_fit_has_no_figure_but_a_note(target: Nilai, realisasi: Nilai, kata: str) -> None:
    hasil = hitung_capaian(target=target, realisasi=realisasi, arah=Arah.NAIK)
    assert hasil.persen is None
    assert kata in hasil.catatan
    assert hasil.catatan.endswith(".")
    assert not hasil.catatan.endswith("..")


def test_grades_become_numbers_of_their_scale() -> None:
    hasil = hitung_capaian(
        target=Peringkat("WTP"),
        realisasi=Peringkat("wdp"),
        arah=Arah.NAIK,
        skala=skala("opini_bpk", 2023),
    )
    assert hasil.persen == 75


def test_a_grade_that_the_scale_lacks_is_named_in_the_note() -> None:
    hasil = hitung_capaian(
        target=Peringkat("WTP"),
        realisasi=Peringkat("Bagus"),
        arah=Arah.NAIK,
        skala=skala("opini_bpk", 2023),
    )
    assert hasil.persen is None
    assert "“Bagus”" in hasil.catatan


@pytest.mark.parametrize(
    ("realisasi", "persen"),
    [("66.50", "100"), ("66.80", "100"), ("67.00", "100"), ("33.25", "50"), ("100.5", "50"), ("200", "0")],
)
def test_a_range_is_reached_inside_and_loses_with_distance_outside(realisasi: str, persen: str) -> None:
    hasil = hitung_capaian(
        target=Rentang(Decimal("66.50"), Decimal("67.00")), realisasi=Angka(Decimal(realisasi)), arah=Arah.RENTANG
    )
    assert hasil.persen == Decimal(persen)


def test_the_range_formula_needs_a_range() -> None:
    assert capaian("66", "66", Arah.RENTANG) is None


@pytest.mark.parametrize("arah", list(Arah))
@pytest.mark.parametrize("rumus", list(Rumus))
def test_a_formula_against_its_direction_gives_no_figure(arah: Arah, rumus: Rumus) -> None:
    target: Nilai = Rentang(Decimal(9), Decimal(11)) if rumus is Rumus.RENTANG else Angka(Decimal(10))
    hasil = hitung_capaian(target=target, realisasi=Angka(Decimal(10)), arah=arah, rumus=rumus)
    assert (hasil.persen is not None) == (rumus in RUMUS_ARAH[arah])


def test_every_direction_has_its_default_formula() -> None:
    assert {a: rumus_baku(a) for a in Arah} == {
        Arah.NAIK: Rumus.R_PER_T,
        Arah.TURUN: Rumus.SELISIH,
        Arah.TETAP: Rumus.TETAP,
        Arah.RENTANG: Rumus.RENTANG,
    }


@given(positif, bilangan, bilangan)
def test_higher_is_better_never_falls_when_the_realisation_rises(t: Decimal, a: Decimal, b: Decimal) -> None:
    rendah, tinggi = sorted((a, b))
    x, y = capaian(str(t), str(rendah)), capaian(str(t), str(tinggi))
    assert x is not None
    assert y is not None
    assert x <= y


@given(positif, nonnegatif, nonnegatif, st.sampled_from([Rumus.SELISIH, Rumus.T_PER_R]))
def test_lower_is_better_never_falls_when_the_realisation_falls(
    t: Decimal, a: Decimal, b: Decimal, rumus: Rumus
) -> None:
    rendah, tinggi = sorted((a, b))
    x, y = (capaian(str(t), str(r), Arah.TURUN, rumus) for r in (rendah, tinggi))
    assert x is not None
    assert y is not None
    assert batasi(x, tahun=2023) >= batasi(y, tahun=2023)


@given(st.sampled_from(list(Arah)), bilangan, bilangan)
def test_capaian_is_never_negative(arah: Arah, t: Decimal, r: Decimal) -> None:
    persen = capaian(str(t), str(r), arah)
    assert persen is None or persen >= 0


@given(positif)
def test_a_target_met_exactly_is_one_hundred(t: Decimal) -> None:
    assert {capaian(str(t), str(t), a) for a in (Arah.NAIK, Arah.TURUN, Arah.TETAP)} == {Decimal(100)}


@given(positif, positif)
def test_the_displayed_figure_is_the_exact_quotient_rounded_half_up(t: Decimal, r: Decimal) -> None:
    persen = capaian(str(t), str(r))
    assert persen is not None
    sen = Fraction(r) / Fraction(t) * 10_000
    assert bulatkan(persen) == Decimal(int(sen + Fraction(1, 2))) / 100


@given(positif, nonnegatif)
def test_staying_on_target_is_never_above_one_hundred(t: Decimal, r: Decimal) -> None:
    persen = capaian(str(t), str(r), Arah.TETAP)
    assert persen is not None
    assert 0 <= persen <= 100


def test_the_mean_caps_and_says_how_many_of_how_many() -> None:
    hasil = rata_rata([Decimal(100), Decimal(150), None, Decimal(80)], tahun=2023)
    assert (hasil.persen, hasil.dihitung, hasil.seluruhnya, hasil.dibatasi) == (Decimal(100), 3, 4, 1)


def test_a_mean_of_nothing_known_is_unknown_not_zero() -> None:
    hasil = rata_rata([None, None], tahun=2023)
    assert (hasil.persen, hasil.dihitung, hasil.seluruhnya) == (None, 0, 2)


def test_a_mean_of_thirds_that_ends_is_exact() -> None:
    thirds = [capaian("3", "1"), capaian("3", "2")]
    assert rata_rata(thirds, tahun=2023).persen == 50


@given(st.lists(st.one_of(st.none(), st.decimals(min_value=0, max_value=300, places=2)), max_size=20))
def test_the_mean_lies_between_the_least_and_the_greatest_capped(nilai: list[Decimal | None]) -> None:
    ada = [batasi(n, tahun=2023) for n in nilai if n is not None]
    assume(ada)
    hasil = rata_rata(nilai, tahun=2023)
    assert hasil.persen is not None
    assert min(ada) - Decimal("1e-30") <= hasil.persen <= max(ada)
    assert hasil.dihitung + nilai.count(None) == hasil.seluruhnya
