"""The register of performance data: gaps, evidence with its hash and who brought it, checked and taken away."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook
from pytest_django import Settings
from tests.kantor import OPD, OPD_LAIN, gabung, ganti, kantor, muatkan
from tests.masuk import masuk
from tests.pengukuran.test_ukur import banyak

from akuntabel.aturan.hak import Peran
from akuntabel.jejak.berkas import jalur
from akuntabel.pengukuran.models import Bukti

pytestmark = pytest.mark.django_db
HALAMAN = f"/opd/{OPD}/2023/tw-2/data-kinerja/"


@pytest.fixture
def gudang(settings: Settings, tmp_path: Path) -> Path:
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"
    return tmp_path / "bukti"


def unggah(client: Client, nama: str = "daftar.pdf") -> Bukti:
    berkas = SimpleUploadedFile(nama, b"%PDF-1.7 isi")
    client.post(f"/opd/{OPD}/2023/tw-1/pengukuran/unggah/i2/", {"berkas": berkas})
    return Bukti.objects.latest("dibuat")


def test_a_figure_without_evidence_is_a_gap(client: Client) -> None:
    h = ganti(kantor(), "indikator", 1, sumber_data="Register forum", frekuensi="triwulanan")
    muatkan(replace(h, bukti=()))
    isi = masuk(client, Peran.AUDITOR).get(HALAMAN).content.decode()
    assert "1 sel berangka, 0 berkas, 1 sel tanpa bukti, 1 indikator tanpa sumber data" in isi
    assert isi.count("Tanpa bukti") == 1
    assert "Register forum" in isi
    assert "triwulanan" in isi


def test_evidence_is_named_with_its_hash_and_who_brought_it(client: Client, gudang: Path) -> None:
    muatkan()
    bukti = unggah(masuk(client, Peran.OPERATOR_OPD))
    isi = client.get(HALAMAN).content.decode()
    assert bukti.sidik in isi
    assert "Operator Opd" in isi
    assert "Sistem (impor dari baris perintah)" in isi
    assert "Tanpa bukti" not in isi


def test_files_are_read_again_and_those_that_differ_are_named(client: Client, gudang: Path) -> None:
    muatkan(replace(kantor(), bukti=()))
    bukti = unggah(masuk(client, Peran.OPERATOR_OPD))
    assert "1 berkas diperiksa; semuanya sama" in client.get(HALAMAN + "?periksa=1").content.decode()
    berkas = jalur(bukti.sidik)
    berkas.chmod(0o600)
    berkas.write_bytes(b"lain")
    isi = client.get(HALAMAN + "?periksa=1").content.decode()
    assert "1 berkas tidak lagi sama" in isi
    assert "Berubah" in isi
    berkas.unlink()
    assert "Tidak ada" in client.get(HALAMAN + "?periksa=1").content.decode()


def test_the_register_comes_as_a_workbook_with_the_gaps(client: Client, gudang: Path) -> None:
    muatkan(replace(kantor(), bukti=()))
    masuk(client, Peran.AUDITOR)

    def baris() -> list[tuple[object, ...]]:
        jawab = client.get(HALAMAN + "daftar.xlsx")
        assert jawab["Content-Disposition"] == 'attachment; filename="data-kinerja-2023-TW2.xlsx"'
        lembar = load_workbook(BytesIO(jawab.content)).active
        assert lembar is not None
        return [tuple(x) for x in lembar.iter_rows(min_row=4, values_only=True)]

    assert ["Belum ada bukti" in x for x in baris()] == [False, True]
    bukti = unggah(masuk(client, Peran.OPERATOR_OPD), "=SUM(A1).pdf")
    satu = next(x for x in baris() if bukti.sidik in x)
    assert satu[6] == "=SUM(A1).pdf"
    assert satu[7] == bukti.ukuran


def test_the_queries_do_not_grow(client: Client) -> None:
    jumlah = []
    for n in (0, 35):
        muatkan(banyak(n))
        masuk(client, Peran.AUDITOR)
        client.get(HALAMAN)
        with CaptureQueriesContext(connection) as q:
            client.get(HALAMAN)
        jumlah.append(len(q))
    assert jumlah[0] == jumlah[1] <= 30


def test_another_office_s_register_is_shut(client: Client) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    masuk(client, Peran.OPERATOR_OPD, opd=OPD_LAIN, nama="lain")
    assert client.get(HALAMAN).status_code == 403
    assert client.get(HALAMAN + "daftar.xlsx").status_code == 403
