from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.jendela import KeadaanJendela, jendela_baku, keadaan_jendela

HARI = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(HARI, HARI, HARI)
def test_a_window_is_open_from_its_first_to_its_last_day_both_included(a: date, b: date, hari: date) -> None:
    buka, tutup = min(a, b), max(a, b)
    hasil = keadaan_jendela(buka=buka, tutup=tutup, dikunci=False, hari=hari)
    assert (hasil is KeadaanJendela.TERBUKA) == (buka <= hari <= tutup)
    if hasil is KeadaanJendela.BELUM_DIBUKA:
        assert hari < buka
    if hasil is KeadaanJendela.LEWAT:
        assert hari > tutup


@given(st.none() | HARI, st.none() | HARI, HARI)
def test_a_lock_outweighs_the_days(buka: date | None, tutup: date | None, hari: date) -> None:
    hasil = keadaan_jendela(buka=buka, tutup=tutup, dikunci=True, hari=hari)
    assert hasil is KeadaanJendela.DIKUNCI
    assert hasil.sebutan == "dikunci"


@given(HARI)
def test_an_end_that_is_not_set_is_open(hari: date) -> None:
    assert keadaan_jendela(buka=None, tutup=None, dikunci=False, hari=hari) is KeadaanJendela.TERBUKA
    besok = hari + timedelta(days=1)
    assert keadaan_jendela(buka=besok, tutup=None, dikunci=False, hari=hari) is KeadaanJendela.BELUM_DIBUKA
    assert keadaan_jendela(buka=None, tutup=besok, dikunci=False, hari=hari) is KeadaanJendela.TERBUKA


def test_the_days_that_hold_by_default_are_those_of_the_quarter_and_of_the_lkjip() -> None:
    assert (jendela_baku(2023, 1).mulai, jendela_baku(2023, 1).selesai) == (date(2023, 4, 1), date(2023, 4, 15))
    assert jendela_baku(2023, 4, hari=20).selesai == date(2024, 1, 20)
    assert (jendela_baku(2023, 0).mulai, jendela_baku(2023, 0).selesai) == (date(2024, 1, 1), date(2024, 2, 29))
