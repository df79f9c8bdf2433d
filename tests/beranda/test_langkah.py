"""The strip of the year and the period one starts with."""

from __future__ import annotations

from datetime import date

import pytest
from tests.beranda.test_tugas import HARI, tahun, triwulan

from akuntabel.aturan.alur import Keadaan
from akuntabel.aturan.periode import Periode
from akuntabel.beranda.langkah import langkah_tahun
from akuntabel.beranda.periode import periode_kini
from akuntabel.beranda.tampil import sebut_sisa, sebut_tenggat
from akuntabel.beranda.tugas import Tugas


def test_the_strip_says_what_is_open_late_and_done() -> None:
    k = tahun(
        triwulan(1, belum=12),
        triwulan(2, belum=43),
        triwulan(3, keadaan=Keadaan.DIAJUKAN),
        triwulan(4, keadaan=Keadaan.DIKUNCI),
    )
    langkah = langkah_tahun(k, Periode(2023, 1), HARI)
    assert [x.keterangan for x in langkah[2:6]] == [
        "31 dari 43 terisi; batas 14 April",
        "buka 1 Juli",
        "menunggu verifikasi",
        "dikunci",
    ]
    assert [x.kini for x in langkah] == [False, False, True, False, False, False, False]
    assert [x.selesai for x in langkah] == [True, True, False, False, False, True, False]
    lewat = langkah_tahun(k, Periode(2023), date(2024, 3, 1))
    assert lewat[2].terlambat
    assert lewat[2].keterangan == "31 dari 43 terisi; lewat 14 April"
    assert lewat[-1].keterangan == "lewat 29 Februari 2024"
    assert lewat[-1].kini


def test_a_year_without_plan_and_agreement_says_so() -> None:
    langkah = langkah_tahun(tahun(rencana=None, pk=()), Periode(2023, 1), HARI)
    assert [x.keterangan for x in langkah[:2]] == ["belum ada", "belum ada"]


@pytest.mark.parametrize(
    ("berdata", "berisi", "diisi", "hari", "harus"),
    [
        ([2023], {2023: 1}, [(2023, 1)], date(2023, 4, 10), Periode(2023, 1)),
        ([2023], {2023: 1}, [], date(2023, 6, 10), Periode(2023, 1)),
        ([2023], {2023: 3}, [(2023, 4)], date(2024, 1, 10), Periode(2023, 4)),
        ([2022, 2023], {2023: 1}, [(2026, 3)], date(2026, 10, 2), Periode(2023, 1)),
        ([2022], {}, [], date(2026, 10, 2), Periode(2022, 1)),
        ([], {}, [(2026, 3)], date(2026, 10, 2), Periode(2026, 3)),
        ([], {}, [], date(2026, 2, 2), Periode(2026, 1)),
        ([2026], {}, [], date(2026, 8, 20), Periode(2026, 2)),
    ],
)
def test_one_starts_where_work_is_waiting(
    berdata: list[int], berisi: dict[int, int], diisi: list[tuple[int, int]], hari: date, harus: Periode
) -> None:
    assert periode_kini(berdata=berdata, berisi=berisi, sedang_diisi=diisi, hari=hari) == harus


@pytest.mark.parametrize(
    ("tenggat", "harus"),
    [
        (date(2023, 4, 8), "lewat 2 hari"),
        (date(2023, 4, 10), "hari ini"),
        (date(2023, 4, 11), "besok"),
        (date(2023, 4, 14), "14 April 2023"),
        (date(2022, 4, 14), "lewat 14 April 2022"),
        (None, ""),
    ],
)
def test_a_due_date_is_said_as_people_say_it(tenggat: date | None, harus: str) -> None:
    t = Tugas(judul="", perbuatan="", keadaan="", rupa="", rincian="", halaman="", tenggat=tenggat)
    assert sebut_tenggat(t, HARI) == harus


def test_days_left_are_counted() -> None:
    assert sebut_sisa(date(2023, 4, 14), HARI) == "ditutup Jumat, 14 April 2023 · sisa 4 hari"
    assert sebut_sisa(HARI, HARI) == "ditutup Senin, 10 April 2023 · hari ini"
