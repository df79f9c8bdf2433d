"""Many people at once: nobody's work is lost, nobody is turned away for it, and the trail stays whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from tests.kantor import OPD, OPERATOR, muatkan, terpasang, ubah_realisasi

from akuntabel.jejak.galat import Bentrok
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.rantai import verifikasi
from akuntabel.kinerja import rekaman as r
from akuntabel.pengukuran.models import Realisasi
from akuntabel.pengukuran.tindakan import simpan_realisasi

ORANG = 8


@pytest.fixture
def basis_data_bersama(transactional_db: None, basis_kosong: Path, tmp_path: Path) -> Iterator[None]:
    """A database that threads really share: a file for SQLite, the server for PostgreSQL."""
    if connection.vendor == "postgresql":
        muatkan()
        yield
        return
    shutil.copy(basis_kosong, tmp_path)
    with terpasang(tmp_path):
        muatkan()
        yield


def _serentak(kerja: Callable[[int], Any]) -> list[Any]:
    def satu(n: int) -> Any:
        try:
            return kerja(n)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(ORANG) as kolam:
        return list(kolam.map(satu, range(ORANG)))


def test_writers_of_one_office_wait_for_each_other_and_all_get_through(basis_data_bersama: None) -> None:
    def isi(n: int) -> None:
        for tahun in range(2010, 2015):
            baris = r.Realisasi(indikator="i1", tahun=tahun + 10 * n, triwulan=1)
            simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[baris])

    _serentak(isi)
    assert Realisasi.objects.filter(indikator="i1", triwulan=1).count() == ORANG * 5
    assert Jejak.objects.filter(opd=OPD).count() == 1 + ORANG * 5
    assert verifikasi(OPD).utuh


def _coba(n: int, triwulan: int, versi: int) -> str:
    kunci = ("i2", 2023, triwulan)
    try:
        simpan_realisasi(
            pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(triwulan, str(100 + n))], versi={kunci: versi}
        )
    except Bentrok:
        return "bentrok"
    return "tersimpan"


@pytest.mark.parametrize(("triwulan", "versi"), [(1, 1), (4, 0)])
def test_of_those_who_saw_the_same_cell_one_writes_and_the_others_are_told(
    basis_data_bersama: None, triwulan: int, versi: int
) -> None:
    hasil = _serentak(lambda n: _coba(n, triwulan, versi))
    assert sorted(hasil) == ["bentrok"] * (ORANG - 1) + ["tersimpan"]
    assert Realisasi.objects.get(indikator="i2", triwulan=triwulan).versi == versi + 1
    assert verifikasi(OPD).utuh
