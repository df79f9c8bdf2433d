"""What the checks say of a period before it is submitted: fetched after the page of its way, a page of its own too."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.kantor import OPD, OPD_LAIN, gabung, kantor, lengkapi, muatkan
from tests.masuk import masuk
from tests.pelaporan.kantor_laporan import url

from akuntabel.aturan.hak import Peran
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.pelaporan.kueri import muat_tahun
from akuntabel.pelaporan.kueri.kesampingan import hasil_reviu
from akuntabel.pelaporan.views.sebelum_ajukan import TERBERAT

pytestmark = pytest.mark.django_db

TW1 = Periode(2023, 1)
HTMX = {"hx-request": "true"}
KUERI = 30
"""Session, person and roles, the records of all tables, the waivers; the frame of a page is not computed."""


def alur(**lain: Any) -> str:
    return reverse("pengukuran:alur", kwargs={"opd": OPD, "tahun": 2023, "triwulan": 1, **lain})


def isi(client: Client, alamat: str, **lain: Any) -> str:
    return str(client.get(alamat, **lain).content.decode())


def test_the_way_of_a_period_fetches_the_card_and_links_to_its_page(client: Client) -> None:
    muatkan()
    halaman = isi(masuk(client, Peran.OPERATOR_OPD), alur())
    alamat = url("sebelum_ajukan", periode=TW1)
    assert f'hx-get="{alamat}" hx-trigger="load"' in halaman
    assert f'<a href="{alamat}">Periksa data sebelum diajukan</a>' in halaman


def test_the_card_counts_by_severity_shows_the_heaviest_and_links_to_all(client: Client) -> None:
    muatkan()
    terbuka = hasil_reviu(muat_tahun(OPD, 2023), TW1).terbuka
    assert len(terbuka) > TERBERAT
    potong = isi(masuk(client, Peran.VERIFIKATOR_OPD), url("sebelum_ajukan", periode=TW1), headers=HTMX)
    assert potong.lstrip().startswith('<section class="kartu" id="periksa-data"')
    assert potong.count("<details>") == TERBERAT
    for tingkat in {x.tingkat for x in terbuka}:
        assert f">{sum(x.tingkat is tingkat for x in terbuka)} {tingkat}<" in potong
    assert terbuka[0].kode in potong
    assert re.search(rf'href="{url("reviu", periode=TW1)}">Lihat semua {len(terbuka)} temuan', potong)


def test_without_a_script_it_is_a_page_that_leads_back(client: Client) -> None:
    muatkan()
    halaman = isi(masuk(client, Peran.OPERATOR_OPD), url("sebelum_ajukan", periode=TW1))
    assert "<h1>Periksa data sebelum diajukan</h1>" in halaman
    assert f'href="{alur()}">Kembali ke alur' in halaman
    assert 'id="periksa-data"' in halaman


def test_findings_are_advice_and_stop_nobody(client: Client) -> None:
    muatkan()
    lengkapi(2023, 1)
    assert hasil_reviu(muat_tahun(OPD, 2023), TW1).terbuka
    masuk(client, Peran.OPERATOR_OPD).post(alur(), {"aksi": "ajukan"})
    assert PeriodeTriwulan.objects.get(opd=OPD, tahun=2023, triwulan=1).keadaan == "diajukan"


def test_nobody_of_another_office_sees_it(client: Client) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x-")))
    masuk(client, Peran.OPERATOR_OPD, opd=OPD_LAIN)
    assert client.get(url("sebelum_ajukan", periode=TW1)).status_code == 403


def test_an_office_that_is_not_there_is_told_so(client: Client) -> None:
    muatkan()
    assert masuk(client, Peran.AUDITOR).get(url("sebelum_ajukan", opd="9.99", periode=TW1)).status_code == 404


def _besar(banyak: int) -> Himpunan:
    """The office with so many forums more, each without a target."""
    asal = kantor()
    tambah = [r.Indikator(rencana="renstra", kunci=f"ix{n}", unsur="p1", uraian=f"Forum {n}") for n in range(banyak)]
    return Himpunan.dari({nama: [*asal.tabel(nama), *(tambah if nama == "indikator" else ())] for nama in r.TABEL})


def test_the_number_of_queries_is_known_and_grows_with_nothing(client: Client) -> None:
    masuk(client, Peran.KEPALA_OPD)
    jumlah = []
    for himpunan in (kantor(), _besar(60)):
        muatkan(himpunan)
        alamat = url("sebelum_ajukan", periode=TW1)
        client.get(alamat, headers=HTMX)
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(alamat, headers=HTMX).status_code == 200
        jumlah.append(len(kueri))
    assert jumlah == [KUERI, KUERI]
