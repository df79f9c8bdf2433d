from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reviu.naskah import laporan

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.reviu.paham.waktu import temukan_periode_rencana, temukan_tanggal, temukan_triwulan


@given(st.dates(date(2000, 1, 1), date(2040, 12, 31)))
def test_every_date_is_found_as_it_is_written(hari: date) -> None:
    (t,) = temukan_tanggal(laporan(f"Rapat pada tanggal {tulis_tanggal(hari)} di Bontang.").ruas)
    assert t.nilai == hari
    (t,) = temukan_tanggal(laporan(f"Rapat pada {hari:%d-%m-%Y} di Bontang.").ruas)
    assert t.nilai == hari


@pytest.mark.parametrize("teks", ["Kode 8.01.03-2022.", "Nomor 188/31/2022", "Rp31.12.2022", "2018-2023"])
def test_numbers_that_are_no_dates_are_none(teks: str) -> None:
    assert list(temukan_tanggal(laporan(teks).ruas)) == []


def test_a_day_that_does_not_exist_is_found_without_a_value() -> None:
    (t,) = temukan_tanggal(laporan("Sampai 31 Nopember 2022 dihitung.").ruas)
    assert (t.tercetak, t.nilai) == ("31 Nopember 2022", None)


@pytest.mark.parametrize(
    ("teks", "rencana", "masa", "perubahan", "milik"),
    [
        ("Renstra Dinas Kesehatan Tahun 2021-2026", "Renstra", (2021, 2026), False, ""),
        ("Rencana Strategis Perangkat Daerah 2018 s.d. 2023", "Renstra", (2018, 2023), False, ""),
        ("P-RPJMD Tahun 2018–2023", "RPJMD", (2018, 2023), True, ""),
        ("Perubahan Renstra Tahun 2016 sampai dengan 2021", "Renstra", (2016, 2021), True, ""),
        ("RPJMD Provinsi Jawa Timur Tahun 2019-2024", "RPJMD", (2019, 2024), False, "provinsi"),
        ("RPJMN 2020-2024", "RPJMD", (2020, 2024), False, "nasional"),
        ("Rencana Pembangunan Jangka Menengah Daerah (RPJMD) 2021-2026", "RPJMD", (2021, 2026), False, ""),
    ],
)
def test_the_period_of_a_plan_is_read(
    teks: str, rencana: str, masa: tuple[int, int], perubahan: bool, milik: str
) -> None:
    *_, p = temukan_periode_rencana(laporan(f"Target mengacu pada {teks} yang berlaku.").ruas)
    assert (p.rencana, (p.awal, p.akhir), p.perubahan, p.milik) == (rencana, masa, perubahan, milik)


@pytest.mark.parametrize(
    ("teks", "nomor", "sampai"),
    [
        ("sampai dengan triwulan ke I Tahun 2023", 1, True),
        ("s.d. Triwulan III", 3, True),
        ("pada TW 2 tahun 2022", 2, False),
        ("Triwulan IV", 4, False),
    ],
)
def test_quarters_are_read_in_all_spellings(teks: str, nomor: int, sampai: bool) -> None:
    (t,) = temukan_triwulan(laporan(f"Realisasi {teks} sebesar 20%.").ruas)
    assert (t.nomor, t.sampai) == (nomor, sampai)
