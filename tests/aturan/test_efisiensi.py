from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.efisiensi import Efisiensi, hitung_efisiensi
from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.periode import Periode

DIUKUR = (SumberRealisasi.DIUKUR,)


def efisiensi(
    capaian: str | None,
    serapan: str | None,
    *,
    sumber: Collection[SumberRealisasi] = DIUKUR,
    triwulan: int = 0,
    lengkap: bool = True,
) -> Efisiensi:
    return hitung_efisiensi(
        capaian=None if capaian is None else Decimal(capaian),
        serapan=None if serapan is None else Decimal(serapan),
        sumber=sumber,
        periode=Periode(2023, triwulan),
        lengkap=lengkap,
    )


@pytest.mark.parametrize(
    ("capaian", "serapan", "rasio", "sebutan", "selisih", "sebutan_selisih"),
    [
        ("100", "80", "1.25", "Efisien", "20", "Efisien"),
        ("100", "95", "1.05", "Efisien", "5", "Cukup efisien"),
        ("100", "99.999", "1.00", "Berimbang", "0.00", "Cukup efisien"),
        ("90", "90", "1", "Berimbang", "0", "Cukup efisien"),
        ("80", "100", "0.8", "Tidak efisien", "-20", "Tidak efisien"),
    ],
)
def test_ratio_and_difference_have_their_words(
    capaian: str, serapan: str, rasio: str, sebutan: str, selisih: str, sebutan_selisih: str
) -> None:
    hasil = efisiensi(capaian, serapan)
    assert hasil.ditolak == ""
    assert hasil.rasio is not None
    assert hasil.selisih is not None
    assert round(hasil.rasio, 2) == Decimal(rasio)
    assert round(hasil.selisih, 2) == Decimal(selisih)
    assert (hasil.sebutan, hasil.sebutan_selisih) == (sebutan, sebutan_selisih)


def test_before_the_end_of_the_year_there_is_none() -> None:
    hasil = efisiensi("25", "20", triwulan=1)
    assert hasil.rasio is None
    assert "tahun anggaran berakhir" in hasil.ditolak


def test_performance_assumed_from_absorption_is_never_efficient() -> None:
    sumber = (SumberRealisasi.DIUKUR, SumberRealisasi.ASUMSI_SERAPAN)
    hasil = efisiensi("100", "80", sumber=sumber)
    assert (hasil.rasio, hasil.sebutan) == (None, "")
    assert "diasumsikan dari serapan" in hasil.ditolak


@pytest.mark.parametrize(
    ("hasil", "kata"),
    [
        (efisiensi(None, "80"), "Capaian kinerja belum diketahui"),
        (efisiensi("100", None), "Serapan anggaran belum dapat dihitung"),
        (efisiensi("100", "0"), "Belum ada anggaran"),
        (efisiensi("100", "80", lengkap=False), "belum lengkap"),
    ],
)
def test_what_is_unknown_or_incomplete_is_refused_with_its_reason(hasil: Efisiensi, kata: str) -> None:
    assert hasil.rasio is None
    assert kata in hasil.ditolak


def test_all_reasons_are_told_at_once() -> None:
    ditolak = efisiensi(None, None, sumber=(SumberRealisasi.ASUMSI_SERAPAN,), triwulan=1).ditolak
    assert ditolak.count(".") == 4


@given(st.decimals(min_value=0, max_value=200, places=2), st.decimals(min_value="0.01", max_value=200, places=2))
def test_the_two_forms_never_contradict_each_other(capaian: Decimal, serapan: Decimal) -> None:
    hasil = efisiensi(str(capaian), str(serapan))
    assert hasil.rasio is not None
    assert hasil.selisih is not None
    assert (hasil.rasio > 1) == (hasil.selisih > 0)
    assert not (hasil.sebutan_selisih == "Efisien" and hasil.sebutan == "Tidak efisien")
