"""``datapackage.json`` as the library of the standard sees it."""

from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path

import pytest
from benchmarks.pembangkit import opd_besar
from frictionless import Package, validate
from frictionless import system as sistem
from hypothesis import HealthCheck, given, settings
from tests.pertukaran.test_periksa import himpunan as baik
from tests.strategi import himpunan

from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran import deskriptor
from akuntabel.pertukaran.baca import baca
from akuntabel.pertukaran.paket import isi_paket, tulis_folder
from akuntabel.pertukaran.skema import semua

CONTOH = Path("contoh/bakesbangpol-lumajang-2023")


def kesalahan(folder: Path) -> list[str]:
    batas = csv.field_size_limit()
    with sistem.use_context(trusted=True):
        laporan = validate(str(folder / "datapackage.json"))
    csv.field_size_limit(batas)  # the library changes it for the whole process
    return [f"{b[0]}: {b[1]}" for b in laporan.flatten(["title", "message"])]


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(h=himpunan())
def test_every_package_we_write_is_valid_frictionless(h: Himpunan) -> None:
    with tempfile.TemporaryDirectory() as tmp:
        tulis_folder(h, Path(tmp))
        assert kesalahan(Path(tmp)) == []


def test_the_large_generated_package_is_valid_frictionless(tmp_path: Path) -> None:
    tulis_folder(opd_besar(unsur=40, tahun=2), tmp_path)
    assert kesalahan(tmp_path) == []


def test_the_example_is_valid_frictionless_and_canonical() -> None:
    assert kesalahan(CONTOH) == []
    hasil = baca(CONTOH)
    assert hasil.himpunan is not None
    assert not hasil.peringatan
    for nama, isi in isi_paket(hasil.himpunan, **hasil.meta).items():
        assert (CONTOH / nama).read_bytes() == isi, nama


@pytest.mark.parametrize(
    ("tabel", "lama", "baru"),
    [
        ("unsur", ",program,", ",programa,"),
        ("unsur", ",s1,8", ",s8,8"),
        ("target", ",2023,0,", ",2023,5,"),
        ("pagu", "1.00", "1.234,00"),
        ("opd", "8.01,", "9.01,"),
        ("pk", "2023-01-02", "02-01-2023"),
        ("pk", ",ya,", ",benar,"),
        ("unit", "u2,8.01,Subbagian", "u2,8.01,"),
    ],
)
def test_the_standard_library_finds_what_we_find(tmp_path: Path, tabel: str, lama: str, baru: str) -> None:
    tulis_folder(baik(), tmp_path)
    berkas = tmp_path / f"{tabel}.csv"
    isi = berkas.read_text()
    assert lama in isi or tabel == "unsur"
    berkas.write_text(isi.replace(lama, baru, 1) if lama in isi else isi.replace(",s1,", ",s8,", 1))
    assert kesalahan(tmp_path)
    assert baca(tmp_path).himpunan is None


def test_the_schema_of_every_table_is_valid_by_itself() -> None:
    for tabel in semua().values():
        isi = deskriptor.skema_tabel(tabel, set(semua()))
        Package.from_descriptor(
            {"name": "x", "resources": [{"name": "y", "path": "y.csv", "schema": isi}]}
        ).to_descriptor()
        assert isi["primaryKey"] == list(tabel.kunci)


def test_a_package_keeps_its_own_properties_and_names_itself_where_it_has_none() -> None:
    isi = json.loads(deskriptor.tulis(baik(), {"title": "Judul", "zebra": 1, "licenses": [], "resources": "bukan"}))
    assert isi["title"] == "Judul"
    assert list(isi) == ["profile", "name", "title", "licenses", "zebra", "akuntabel", "resources"]
    bawaan = json.loads(deskriptor.tulis(Himpunan(opd=baik().opd[:1]), {}))
    assert bawaan["name"] == "data-kinerja-8-01"
    assert bawaan["title"] == "Data kinerja Badan Uji"
