from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.tanggal import NAMA_BULAN, NAMA_HARI, baca_tanggal, tulis_tanggal


def test_a_date_is_written_with_the_name_of_its_month() -> None:
    assert tulis_tanggal(date(2023, 12, 31)) == "31 Desember 2023"
    assert tulis_tanggal(date(2024, 2, 1)) == "1 Februari 2024"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_written_date_reads_back(d: date) -> None:
    assert baca_tanggal(tulis_tanggal(d)) == d
    assert baca_tanggal(d.isoformat()) == d
    assert baca_tanggal(f"{d.day:02}/{d.month:02}/{d.year}") == d
    assert baca_tanggal(f"{NAMA_HARI[d.weekday()]}, {tulis_tanggal(d).upper()}") == d


@pytest.mark.parametrize(
    ("teks", "d"),
    [
        ("31 desember 2023", date(2023, 12, 31)),
        ("2 Nopember 2020", date(2020, 11, 2)),
        ("2 Agt. 2020", date(2020, 8, 2)),
        ("02-01-2023", date(2023, 1, 2)),
        ("29 Februari 2024", date(2024, 2, 29)),
        ("Jum'at, 1 September 2023", date(2023, 9, 1)),
    ],
)
def test_usual_forms_are_read(teks: str, d: date) -> None:
    assert baca_tanggal(teks) == d


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "April 2023",
        "Lumajang, April 2023",
        "29 Februari 2023",
        "31 Juni 2023",
        "1/2/23",
        "2023",
        "12 Foo 2023",
        "1-2/2023",
        "Senin, 1 September 2023",
        "Lumajang, 1 September 2023",
        "2023-13-01",
        "١ Mei 2023",
    ],
)
def test_what_is_no_day_is_none(teks: str) -> None:
    assert baca_tanggal(teks) is None


@given(st.text())
def test_the_reader_never_raises(teks: str) -> None:
    hasil = baca_tanggal(teks)
    assert hasil is None or isinstance(hasil, date)


def test_there_are_twelve_months_and_seven_days() -> None:
    assert len(set(NAMA_BULAN)) == 12
    assert len(set(NAMA_HARI)) == 7
