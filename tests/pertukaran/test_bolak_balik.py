"""What is written is read back: package, archive and workbook."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from tests.strategi import himpunan

from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran.baca import baca, baca_isi
from akuntabel.pertukaran.buku_tulis import tulis_buku
from akuntabel.pertukaran.galat import tampilkan
from akuntabel.pertukaran.paket import isi_paket, tulis_folder, tulis_zip

BERAT = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@BERAT
@given(h=himpunan())
def test_a_canonical_folder_comes_back_byte_for_byte(h: Himpunan) -> None:
    with tempfile.TemporaryDirectory() as tmp:
        folder = Path(tmp)
        tulis_folder(h, folder, title="Judul sendiri", sources=[{"title": "LKjIP"}])
        hasil = baca(folder)
        assert not hasil.galat, tampilkan(hasil.galat)
        assert hasil.himpunan == h
        berkas = isi_paket(hasil.himpunan, **hasil.meta)
        assert {p.name: p.read_bytes() for p in folder.iterdir()} == berkas


@BERAT
@given(h=himpunan())
def test_a_zip_holds_the_same_set_and_the_same_bytes_each_time(h: Himpunan) -> None:
    isi = tulis_zip(h)
    hasil = baca_isi("paket.zip", isi)
    assert not hasil.galat, tampilkan(hasil.galat)
    assert hasil.himpunan == h
    assert tulis_zip(hasil.himpunan, **hasil.meta) == isi


@BERAT
@given(h=himpunan())
def test_a_workbook_holds_the_same_set(h: Himpunan) -> None:
    hasil = baca_isi("buku.xlsx", tulis_buku(h))
    assert not hasil.galat, tampilkan(hasil.galat)
    assert hasil.himpunan == h


@settings(BERAT, max_examples=5)
@given(h=himpunan())
def test_a_workbook_to_fill_means_the_same_until_something_is_filled(h: Himpunan) -> None:
    tahun = h.target[0].tahun if h.target else 2023
    hasil = baca_isi("buku.xlsx", tulis_buku(h, untuk_diisi=True, tahun=tahun))
    assert not hasil.galat, tampilkan(hasil.galat)
    assert hasil.himpunan == h
