from __future__ import annotations

import tomllib
from dataclasses import fields
from importlib.resources import files

import pytest

from akuntabel.kinerja import rekaman as r
from akuntabel.pertukaran import sel
from akuntabel.pertukaran.buku_tata import BANTUAN, KAPAN, URUTAN, nama_lembar, tabel_lembar
from akuntabel.pertukaran.sel import BAGIAN_NILAI
from akuntabel.pertukaran.skema import Kolom, Tabel, Tipe, semua, tabel

TABEL = list(semua().values())
KOLOM = [pytest.param(t, k, id=f"{t.nama}.{k.nama}") for t in TABEL for k in t.kolom]


@pytest.mark.parametrize("milik", TABEL, ids=lambda t: t.nama)
def test_columns_are_the_fields_of_the_record_in_their_order(milik: Tabel) -> None:
    diharapkan: list[str] = []
    for f in fields(milik.rekaman):
        diharapkan += BAGIAN_NILAI if f.type == "Nilai" else [f.name]
    assert [k.nama for k in milik.kolom] == diharapkan


@pytest.mark.parametrize("milik", TABEL, ids=lambda t: t.nama)
def test_titles_tell_columns_apart_even_where_capitals_are_lost(milik: Tabel) -> None:
    judul = [k.judul.casefold() for k in milik.kolom]
    assert len(set(judul)) == len(judul)


@pytest.mark.parametrize(("milik", "kolom"), KOLOM)
def test_every_column_is_explained_in_a_sentence(milik: Tabel, kolom: Kolom) -> None:
    assert kolom.judul
    assert kolom.bantuan.endswith(".")
    assert len(kolom.judul) <= 32


@pytest.mark.parametrize(("milik", "kolom"), KOLOM)
def test_every_example_is_itself_readable(milik: Tabel, kolom: Kolom) -> None:
    if kolom.wajib or kolom.contoh:
        assert kolom.contoh, "a required column needs an example"
        sel.baca(kolom, kolom.contoh)
    if kolom.saran and kolom.contoh:
        assert kolom.contoh in kolom.saran


def test_no_text_explains_a_column_that_does_not_exist() -> None:
    teks = tomllib.loads(files("akuntabel.pertukaran").joinpath("skema.toml").read_text("utf-8"))
    dipakai = {k.nama for t in TABEL for k in t.kolom}
    assert set(teks["kolom"]) <= dipakai
    assert set(teks["tabel"]) == set(r.TABEL)
    for nama, milik in teks["tabel"].items():
        assert set(milik.get("kolom", {})) <= {k.nama for k in tabel(nama).kolom}, nama


def test_a_forgotten_quarter_is_not_read_as_the_whole_year() -> None:
    for nama in ("target", "realisasi", "analisis"):
        assert tabel(nama).kolom_bernama("triwulan").wajib


def test_money_is_told_from_other_whole_numbers() -> None:
    assert {(k.tabel, k.nama) for t in TABEL for k in t.kolom if k.tipe is Tipe.UANG} == {
        ("pagu", "jumlah"),
        ("rencana_kas", "jumlah"),
        ("realisasi_anggaran", "jumlah"),
    }


def test_every_table_has_its_sheet_and_every_group_its_time() -> None:
    assert sorted(URUTAN) == sorted(r.TABEL)
    assert {t.kelompok for t in TABEL} == set(KAPAN)
    for t in TABEL:
        assert tabel_lembar(nama_lembar(t.nama)) is t
        assert tabel_lembar(f"  {nama_lembar(t.nama).upper()} ") is t


def test_helping_columns_explain_references_that_exist() -> None:
    for (nama, kolom), bantuan in BANTUAN.items():
        assert tabel(nama).kolom_bernama(kolom).pengenal
        for bantu in bantuan:
            assert tabel(bantu.tabel).kolom_bernama(bantu.isi)
