from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.kantor import OPD, OPD_LAIN, gabung, ganti, kantor, muatkan

from akuntabel.anggaran import kueri as anggaran
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.rekaman import TABEL
from akuntabel.kinerja.tahun import TahunKinerja, TidakAdaError
from akuntabel.organisasi import kueri as organisasi
from akuntabel.pelaporan import kueri as pelaporan
from akuntabel.pengukuran import kueri as pengukuran
from akuntabel.perencanaan import kueri as perencanaan
from akuntabel.perjanjian import kueri as perjanjian

pytestmark = pytest.mark.django_db

JUMLAH_KUERI: dict[str, tuple[Callable[..., Any], int]] = {
    "organisasi": (organisasi.muat, 9),
    "perencanaan": (perencanaan.muat, 5),
    "anggaran": (anggaran.muat, 4),
    "perjanjian": (perjanjian.muat, 1),
    "pengukuran": (pengukuran.muat, 3),
    "pelaporan": (pelaporan.muat, 3),
}


def _berlipat(h: Himpunan, kali: int) -> Himpunan:
    indikator = [replace(h.indikator[1], kunci=f"i-{n}") for n in range(kali)]
    realisasi = [replace(h.realisasi[1], indikator=i.kunci) for i in indikator]
    fungsi = [replace(h.fungsi[0], kunci=f"f-{n}") for n in range(kali)]
    return gabung(h, Himpunan(indikator=tuple(indikator), realisasi=tuple(realisasi), fungsi=tuple(fungsi)))


@pytest.mark.parametrize("app", JUMLAH_KUERI)
def test_each_loader_takes_its_fixed_number_of_queries(app: str) -> None:
    muat, jumlah = JUMLAH_KUERI[app]
    muatkan()
    with CaptureQueriesContext(connection) as kueri:
        muat(opd=OPD)
    assert len(kueri) == jumlah


def test_the_loaders_together_bring_every_table_once() -> None:
    tabel = [nama for muat, _ in JUMLAH_KUERI.values() for nama in muat(opd=OPD)]
    assert sorted(tabel) == sorted(TABEL)


def test_twice_the_rows_take_as_many_queries() -> None:
    jumlah = []
    for kali in (10, 20):
        muatkan(_berlipat(kantor(), kali))
        with CaptureQueriesContext(connection) as kueri:
            pelaporan.muat_himpunan(OPD)
        jumlah.append(len(kueri))
    assert jumlah == [25, 25]


def test_the_year_is_cut_from_what_is_stored_as_from_a_package() -> None:
    dua = gabung(kantor(), kantor(OPD_LAIN, awalan="x-"))
    muatkan(dua)
    assert pelaporan.muat_tahun(OPD, 2023) == TahunKinerja.dari(dua, opd=OPD, tahun=2023)


def test_an_office_that_is_not_there_is_said_so() -> None:
    with pytest.raises(TidakAdaError, match=r"9\.99"):
        pelaporan.muat_tahun("9.99", 2023)


def test_one_year_can_be_had_alone_with_the_history_of_its_indicators() -> None:
    muatkan(gabung(kantor(), Himpunan(realisasi=(replace(kantor().realisasi[1], tahun=2022),))))
    satu = pelaporan.muat_himpunan(OPD, tahun=2022)
    assert {x.tahun for x in satu.realisasi} == {2022, 2023}
    assert (satu.target, satu.pk) == (kantor().target, kantor().pk)
    assert satu.pagu == ()
    assert satu.dasar_hukum == kantor().dasar_hukum


def test_the_years_are_those_with_a_report_to_make() -> None:
    muatkan(ganti(kantor(), "narasi", tahun=2021))
    assert pelaporan.tahun_tersedia(OPD) == [2021, 2023]
    assert pelaporan.tahun_tersedia("9.99") == []


def test_offices_are_listed_by_code() -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x-")))
    assert [o.kode for o in pelaporan.daftar_opd()] == [OPD_LAIN, OPD]
