from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from hypothesis import given
from hypothesis import strategies as st
from tests import strategi

from akuntabel.aturan.nilai import Angka
from akuntabel.jejak.baris import Baris
from akuntabel.jejak.peta import pecah_nilai, peta, satukan_nilai
from akuntabel.kinerja.rekaman import KUNCI, RUJUKAN, TABEL

MODEL: list[type[Baris]] = [m for m in apps.get_models() if issubclass(m, Baris)]


def test_every_table_of_the_package_has_its_model() -> None:
    assert {m.REKAMAN for m in MODEL} == set(TABEL.values())


@pytest.mark.parametrize("model", MODEL, ids=lambda m: m.__name__)
def test_a_model_has_every_field_of_its_record(model: type[Baris]) -> None:
    p = peta(model)
    assert [nama for nama, _, _ in p.bidang] == [f.name for f in fields(model.REKAMAN)]
    assert len(p.kolom) == len(set(p.kolom)) == len(p.kolom_rekaman)
    assert [p.kolom_rekaman[i] for i in p.posisi_kunci] == list(KUNCI[p.tabel])


@pytest.mark.parametrize("model", MODEL, ids=lambda m: m.__name__)
def test_every_reference_is_one_of_the_database_too(model: type[Baris]) -> None:
    p = peta(model)
    for kolom in RUJUKAN.get(p.tabel, {}):
        medan: Any = model._meta.get_field(model.KOLOM_LAIN.get(kolom, kolom))
        assert medan.is_relation, f"{p.tabel}.{kolom}"


@pytest.mark.parametrize("model", MODEL, ids=lambda m: m.__name__)
@given(data=st.data())
def test_a_record_survives_its_columns(model: type[Baris], data: st.DataObject) -> None:
    p = peta(model)
    tetap = {kolom: data.draw(strategi.kunci()) for kolom in RUJUKAN.get(p.tabel, {})}
    rekaman = data.draw(strategi.rekaman(p.tabel, **tetap))
    assert p.ke_rekaman(p.ke_kolom(rekaman)) == rekaman


@given(strategi.nilai())
def test_a_value_survives_its_five_columns(nilai: Any) -> None:
    kolom = pecah_nilai(nilai)
    assert satukan_nilai(*kolom) == nilai
    assert kolom[3] == nilai.status.value


@pytest.mark.parametrize(
    "kolom",
    [(None, None, "", "angka", ""), (Decimal(1), None, "", "rentang", ""), (None, None, "", "kosong", "")],
)
def test_columns_that_contradict_their_status_are_not_read(kolom: Any) -> None:
    with pytest.raises(ValueError, match="tidak sesuai dengan statusnya"):
        satukan_nilai(*kolom)


def test_zero_and_nothing_are_different_columns() -> None:
    assert pecah_nilai(Angka(Decimal(0)))[0] == 0
    assert pecah_nilai(Angka(Decimal(0)))[3] == "angka"
