from __future__ import annotations

from decimal import Decimal

import pytest

from akuntabel.aturan import parameter as p


def test_a_year_is_computed_by_the_law_of_that_year() -> None:
    lama, baru = p.parameter("akip.komponen", 2020), p.parameter("akip.komponen", 2021)
    assert ("12/2015" in lama.dasar, "88/2021" in baru.dasar) == (True, True)
    assert p.parameter("akip.komponen", 2030) == baru


def test_an_unknown_name_is_refused_by_name() -> None:
    with pytest.raises(p.ParameterError, match="“tidak_ada” tidak dikenal"):
        p.parameter("tidak_ada", 2023)
    with pytest.raises(p.ParameterError, match="tidak dikenal"):
        p.riwayat_parameter("tidak_ada")


def test_a_year_before_the_first_entry_is_refused_with_that_year() -> None:
    with pytest.raises(p.ParameterError, match="sejak tahun 2015, bukan tahun 2014"):
        p.parameter("akip.komponen", 2014)


def test_every_parameter_has_a_basis_an_explanation_and_one_entry_per_year() -> None:
    for nama in p.daftar_parameter():
        riwayat = p.riwayat_parameter(nama)
        assert all(e.dasar and e.keterangan.endswith(".") for e in riwayat), nama
        sejak = [e.sejak for e in riwayat]
        assert sejak == sorted(set(sejak)), nama


def test_numbers_are_exact_decimals_never_floats() -> None:
    def telusuri(nilai: object) -> list[object]:
        if isinstance(nilai, dict):
            return [y for x in nilai.values() for y in telusuri(x)]
        if isinstance(nilai, list):
            return [y for x in nilai for y in telusuri(x)]
        return [nilai]

    semua = [x for n in p.daftar_parameter() for e in p.riwayat_parameter(n) for x in telusuri(e.nilai)]
    assert not any(isinstance(x, float) for x in semua)
    assert p.desimal("batas_linier", 2023) == Decimal("0.5")


def test_a_parameter_of_the_wrong_kind_is_not_taken_for_a_number() -> None:
    with pytest.raises(p.ParameterError, match="bukan angka"):
        p.desimal("predikat.kebijakan_celah", 2023)
    with pytest.raises(p.ParameterError, match="bukan daftar"):
        p.urutan("batas_capaian", 2023)


def test_the_cap_of_aggregation_is_a_setting_with_its_source() -> None:
    batas = p.parameter("batas_capaian", 2023)
    assert batas.nilai == 120
    assert "KMK 467" in batas.dasar
