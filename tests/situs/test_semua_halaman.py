"""What holds for every main page: nothing from elsewhere, nothing inline, little weight, a known number of queries."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.kantor import gabung, kantor, muatkan
from tests.masuk import masuk

from akuntabel.aturan.hak import Peran
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran.baca import baca
from akuntabel.situs.konteks import NAVIGASI, PEMDA

pytestmark = pytest.mark.django_db

CONTOH = Path(__file__).parents[2] / "contoh/bakesbangpol-lumajang-2023"
LAIN = ("beranda:putuskan", "beranda:lainnya", "pengukuran:analisis", "pengukuran:alur", "anggaran:anggaran",
        "perencanaan:pohon", "pelaporan:swot", "pelaporan:catatan", "organisasi:struktur", "organisasi:pegawai")  # fmt: skip
HALAMAN = (*(nama for nama, *_ in NAVIGASI), *LAIN)
MUATAN, MUATAN_KISI = 30_000, 60_000
KISI = {"pengukuran:pengukuran", "anggaran:anggaran", "perencanaan:rencana", "perencanaan:pohon"}


@pytest.fixture(autouse=True)
def _folder_statis(settings: Any) -> None:
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)


@cache
def _contoh() -> Himpunan:
    himpunan = baca(CONTOH).himpunan
    assert himpunan is not None
    return himpunan


def _url(nama: str, triwulan: int = 1) -> str:
    return reverse(nama, kwargs={"opd": "8.01", "tahun": 2023, "triwulan": triwulan})


def _periksa_isi(jawaban: Any) -> None:
    assert jawaban.status_code == 200
    kebijakan = jawaban["Content-Security-Policy"]
    assert "style-src 'self'" in kebijakan
    assert "script-src 'self'" in kebijakan
    assert "unsafe" not in kebijakan
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    isi = jawaban.content.decode().replace('xmlns="http://www.w3.org/2000/svg"', "")
    for larangan in (" style=", "<style", " onclick=", "http://", "https://"):
        assert larangan not in isi
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")", isi)


@pytest.mark.parametrize("nama", HALAMAN)
def test_a_page_runs_and_fetches_nothing_from_elsewhere(client: Client, nama: str) -> None:
    muatkan(_contoh())
    masuk(client, Peran.OPERATOR_OPD)
    for triwulan in (1, 0):
        jawaban = client.get(_url(nama, triwulan))
        if jawaban.status_code == 403:  # the trail is not the operator's
            jawaban = masuk(client, Peran.KEPALA_OPD).get(_url(nama, triwulan))
        _periksa_isi(jawaban)


@pytest.mark.parametrize("nama", [n for n, *_ in PEMDA])
def test_a_page_of_the_whole_pemda_does_neither(client: Client, nama: str) -> None:
    muatkan(_contoh())
    for peran in (Peran.ADMIN_PEMDA, Peran.BAGIAN_ORGANISASI):
        jawaban = masuk(client, peran).get(reverse(nama), follow=True)
        if jawaban.status_code == 200:
            _periksa_isi(jawaban)
            return
    pytest.fail(f"{nama} tidak terbuka bagi siapa pun yang mengelola.")


@pytest.mark.parametrize("nama", HALAMAN)
def test_a_page_is_light(client: Client, nama: str) -> None:
    muatkan(_contoh())
    jawaban = masuk(client, Peran.KEPALA_OPD).get(_url(nama), headers={"accept-encoding": "gzip"})
    isi = jawaban.content
    berat = len(isi) if jawaban.headers.get("Content-Encoding") == "gzip" else len(gzip.compress(isi))
    assert berat <= (MUATAN_KISI if nama in KISI else MUATAN)


def _besar(banyak: int) -> Himpunan:
    """The small office with so many more programs, each with an indicator and a figure."""
    asal = kantor()
    program = next(u for u in asal.unsur if u.jenis == r.JenisUnsur.PROGRAM)
    indikator = next(i for i in asal.indikator if i.unsur == program.kunci)
    isi: dict[str, list[Any]] = {nama: list(asal.tabel(nama)) for nama in r.TABEL}
    for n in range(banyak):
        isi["unsur"].append(replace(program, kunci=f"px{n}", kode=f"8.01.9{n}", urutan=n))
        isi["indikator"].append(replace(indikator, kunci=f"ix{n}", unsur=f"px{n}"))
        isi["realisasi"].append(r.Realisasi(indikator=f"ix{n}", tahun=2023, triwulan=1))
    return Himpunan.dari(isi)


def _jumlah_kueri(client: Client, alamat: str) -> int:
    client.get(alamat)
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(alamat).status_code == 200
    return len(kueri)


def test_the_number_of_queries_grows_neither_with_rows_nor_with_offices(client: Client) -> None:
    muatkan(_besar(2))
    masuk(client, Peran.KEPALA_OPD)
    sedikit = {n: _jumlah_kueri(client, _url(n)) for n in HALAMAN}
    muatkan(gabung(_besar(120), *(kantor(f"2.{n:02}", awalan=f"o{n}-") for n in range(6))))
    banyak = {n: _jumlah_kueri(client, _url(n)) for n in HALAMAN}
    assert {n: (sedikit[n], banyak[n]) for n in HALAMAN if banyak[n] > sedikit[n]} == {}
    assert {n: x for n, x in banyak.items() if x > KUERI_PALING_BANYAK} == {}


KUERI_PALING_BANYAK = 75
"""No page needs more; those that compute a whole year through ``TahunKinerja`` come nearest."""
