"""The grid's page and what it sends."""

from __future__ import annotations

import gzip
import json
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.kantor import OPD, OPD_LAIN, OPERATOR, gabung, kantor, muatkan
from tests.masuk import masuk
from tests.pengukuran.test_ukur import banyak

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.hak import Peran
from akuntabel.aturan.nilai import Angka
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.tanda import beri_tanda
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.pengukuran.models import Realisasi
from akuntabel.pengukuran.tindakan import IsianSel, simpan_sel

pytestmark = pytest.mark.django_db
HALAMAN = f"/opd/{OPD}/2023/tw-1/pengukuran/"


def kirim(client: Client, ke: str, **isi: Any) -> HttpResponse:
    return client.post(
        HALAMAN + ke, json.dumps(isi), content_type="application/json", headers={"Accept": "application/json"}
    )


def sel(client: Client, kunci: str, isi: str, versi: int, **lain: Any) -> HttpResponse:
    return kirim(client, "sel/", sel=kunci, isi=isi, versi=versi, **lain)


def tersimpan(kunci: str = "i2") -> Decimal | None:
    return Realisasi.objects.filter(indikator=kunci, tahun=2023, triwulan=1).values_list("nilai", flat=True).first()


def test_the_operator_finds_cells_to_fill_in_and_one_primary_act(client: Client) -> None:
    muatkan()
    isi = masuk(client, Peran.OPERATOR_OPD).get(HALAMAN).content.decode()
    assert isi.count("data-sel=") == 2
    assert isi.count("tombol-utama") == 1
    assert 'data-sel="i2" data-versi="1" data-isi="2"' in isi
    assert '<span data-ringkas="terisi">1</span>' in isi


@pytest.mark.parametrize("peran", [Peran.VERIFIKATOR_OPD, Peran.KEPALA_OPD, Peran.AUDITOR, Peran.BAPPEDA])
def test_others_read_it(client: Client, peran: Peran) -> None:
    muatkan()
    isi = masuk(client, peran).get(HALAMAN).content.decode()
    assert "data-sel=" not in isi
    assert "Anda membaca halaman ini" in isi
    assert sel(client, "i2", "9", 1).status_code == 403


def test_somebody_of_another_office_does_not_come_in(client: Client) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    masuk(client, Peran.OPERATOR_OPD, opd=OPD_LAIN, nama="lain")
    assert client.get(HALAMAN).status_code == 403
    assert sel(client, "i2", "9", 1).status_code == 403
    assert tersimpan() == 2


def test_somebody_accountable_sees_his_cell_open_and_the_rest_to_read(client: Client) -> None:
    muatkan()
    masuk(client, Peran.PENANGGUNG_JAWAB_INDIKATOR, indikator="i2")
    isi = client.get(HALAMAN).content.decode()
    assert isi.count("data-sel=") == 1
    assert "indikator tanggung jawab Anda" in isi
    assert "tombol-utama" not in isi
    assert sel(client, "i2", "9", 1).status_code == 200
    assert sel(client, "i1", "9", 0).status_code == 403


def test_the_page_of_many_rows_is_light_and_asks_as_often_as_that_of_few(client: Client) -> None:
    jumlah = []
    for n in (0, 300):
        muatkan(banyak(n))
        masuk(client, Peran.OPERATOR_OPD)
        client.get(HALAMAN)
        with CaptureQueriesContext(connection) as q:
            jawab = client.get(HALAMAN, headers={"Accept-Encoding": "gzip"})
        jumlah.append(len(q))
    assert jumlah[0] == jumlah[1] <= 31
    assert jawab["Content-Encoding"] == "gzip"
    assert len(jawab.content) < 60_000
    assert gzip.decompress(jawab.content).count(b"data-sel=") == 302


def test_an_office_without_a_plan_is_told_where_to_begin(client: Client) -> None:
    muatkan()
    isi = masuk(client, Peran.OPERATOR_OPD).get(f"/opd/{OPD}/2030/tw-1/pengukuran/").content.decode()
    assert "Belum ada indikator untuk tahun 2030" in isi
    assert client.get("/opd/9.99/2023/tw-1/pengukuran/").status_code in (403, 404)


def test_a_shut_period_stays_readable_and_says_why(client: Client) -> None:
    muatkan()
    PeriodeTriwulan.objects.create(opd_id=OPD, tahun=2023, triwulan=1, keadaan="diajukan")
    isi = masuk(client, Peran.OPERATOR_OPD).get(HALAMAN).content.decode()
    assert "data-sel=" not in isi
    assert "pita-kunci" in isi
    assert "sudah diajukan" in isi
    assert sel(client, "i2", "9", 1).status_code == 423


# --- one cell --------------------------------------------------------------------------------------------------------


def test_a_saved_cell_comes_back_formatted_with_what_was_computed(client: Client) -> None:
    muatkan()
    jawab = sel(masuk(client, Peran.OPERATOR_OPD), "i2", "1,50", 1)
    isi = json.loads(jawab.content)
    assert (jawab.status_code, isi["teks"], isi["isi"], isi["versi"]) == (200, "1,50", "1,50", 2)
    assert "75,00%" in isi["baris"]["capaian"]["html"]
    assert isi["ringkas"] == {"terisi": "1"}
    assert tersimpan() == Decimal("1.50")


def test_what_cannot_be_read_is_asked_about_and_nothing_is_stored(client: Client) -> None:
    muatkan()
    jawab = sel(masuk(client, Peran.OPERATOR_OPD), "i1", "613.448,549", 0)
    assert jawab.status_code == 422
    isi = json.loads(jawab.content)
    assert "tercampur" in isi["pesan"]
    assert isi["kemungkinan"] == ["613.448.549", "613.448,549"]
    assert tersimpan("i1") is None
    assert sel(client, "i1", "613.448,549", 0, pasti=True).status_code == 200
    assert tersimpan("i1") == Decimal("613448.549")


def test_the_second_of_two_people_is_shown_who_was_first(client: Client) -> None:
    muatkan()
    simpan_sel(
        pelaku=OPERATOR,
        opd=OPD,
        tahun=2023,
        triwulan=1,
        isian=[IsianSel(indikator="i2", nilai=Angka(Decimal(7)), versi=1)],
    )
    jawab = sel(masuk(client, Peran.OPERATOR_OPD, nama="kedua"), "i2", "9", 1)
    isi = json.loads(jawab.content)
    assert (jawab.status_code, isi["teks"], isi["versi"]) == (409, "7", 2)
    assert isi["oleh"]
    assert isi["pukul"]
    assert tersimpan() == 7
    assert sel(client, "i2", "9", 2).status_code == 200


@pytest.mark.parametrize("isi", ["", "[]", "{", '{"sel": "zz", "isi": "1", "versi": 0}', '{"sel": 3}'])
def test_what_no_grid_sends_is_refused_in_words(client: Client, isi: str) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    jawab = client.post(HALAMAN + "sel/", isi, content_type="application/json", headers={"Accept": "application/json"})
    assert jawab.status_code == 422
    assert json.loads(jawab.content)["pesan"]


def test_saving_a_cell_takes_a_fixed_number_of_queries(client: Client) -> None:
    jumlah = []
    for n in (0, 40):
        muatkan(banyak(n))
        masuk(client, Peran.OPERATOR_OPD)
        versi = Realisasi.objects.get(indikator="i2", triwulan=1).versi
        with CaptureQueriesContext(connection) as q:
            assert sel(client, "i2", str(50 + n), versi).status_code == 200
        jumlah.append(len(q))
    assert jumlah[0] == jumlah[1] <= 32


# --- a block ---------------------------------------------------------------------------------------------------------


def test_a_block_is_looked_through_before_anything_is_stored(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    butir = [{"sel": "i2", "isi": "5", "versi": 1}, {"sel": "i1", "isi": "abc", "versi": 0}]
    jawab = kirim(client, "tempel/", sel=butir, periksa=True)
    rencana = json.loads(jawab.content)["rencana"]
    assert [(x["lama"], x["baru"], bool(x["galat"])) for x in rencana] == [("2", "5", False), ("", "abc", True)]
    jawab = kirim(client, "tempel/", sel=butir)
    assert jawab.status_code == 422
    assert tersimpan() == 2


def test_a_block_is_stored_as_one_act_and_undone_as_one(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    butir = [{"sel": "i2", "isi": "5", "versi": 1}, {"sel": "i1", "isi": "66,75", "versi": 0}]
    isi = json.loads(kirim(client, "tempel/", sel=butir).content)
    assert isi["jumlah"] == 2
    assert (tersimpan(), tersimpan("i1")) == (5, Decimal("66.75"))
    jejak = Jejak.objects.filter(opd=OPD).latest("nomor")
    assert jejak.alasan == "Ditempel dari lembar kerja"
    urung = [{"sel": k, "isi": x["sebelum"], "versi": x["versi"]} for k, x in isi["sel"].items()]
    assert kirim(client, "tempel/", sel=urung, urungkan=True).status_code == 200
    assert (tersimpan(), tersimpan("i1")) == (2, None)
    assert Jejak.objects.filter(opd=OPD).latest("nomor").nomor == jejak.nomor + 1


def test_of_a_block_with_a_cell_that_moved_on_nothing_is_stored(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    sel(client, "i2", "3", 1)
    butir = [{"sel": "i2", "isi": "5", "versi": 1}, {"sel": "i1", "isi": "66,75", "versi": 0}]
    jawab = kirim(client, "tempel/", sel=butir)
    assert jawab.status_code == 409
    assert [bool(x["galat"]) for x in json.loads(jawab.content)["rencana"]] == [True, False]
    assert (tersimpan(), tersimpan("i1")) == (3, None)


def test_a_block_of_somebody_accountable_for_one_says_which_cells_are_not_his(client: Client) -> None:
    muatkan()
    masuk(client, Peran.PENANGGUNG_JAWAB_INDIKATOR, indikator="i2")
    butir = [{"sel": "i2", "isi": "5", "versi": 1}, {"sel": "i1", "isi": "1", "versi": 0}]
    rencana = json.loads(kirim(client, "tempel/", sel=butir, periksa=True).content)["rencana"]
    assert [x["galat"] for x in rencana] == ["", "Anda tidak mengisi indikator ini."]
    assert kirim(client, "tempel/", sel=butir).status_code == 403
    assert tersimpan() == 2


def test_an_empty_and_an_endless_block_are_refused(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    assert kirim(client, "tempel/", sel=[]).status_code == 422
    butir = [{"sel": "i2", "isi": "1", "versi": 1}] * 2001
    assert kirim(client, "tempel/", sel=butir).status_code == 422


def test_a_mark_shows_in_its_row(client: Client) -> None:
    muatkan()
    verifikator = masuk(Client(), Peran.VERIFIKATOR_OPD)
    assert verifikator.get(HALAMAN).status_code == 200
    from tests.kantor import VERIFIKATOR

    beri_tanda(
        pelaku=VERIFIKATOR,
        opd=OPD,
        alur=Alur.TRIWULAN,
        kunci="2023/1",
        isi="Cocokkan dengan daftar hadir.",
        objek="realisasi/i2",
        indikator="i2",
    )
    isi = masuk(client, Peran.OPERATOR_OPD).get(HALAMAN).content.decode()
    assert "1 perlu dijawab" in isi
    assert isi.count("Perlu dijawab") == 1


def test_the_page_of_the_year_fills_in_the_year_s_own_value(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    tahunan = HALAMAN.replace("tw-1", "tahunan")
    assert "Realisasi 2023" in client.get(tahunan).content.decode()
    isi = json.dumps({"sel": "i2", "isi": "4", "versi": 0})
    jawab = client.post(tahunan + "sel/", isi, content_type="application/json")
    assert jawab.status_code == 200
    assert Realisasi.objects.get(indikator="i2", triwulan=0).nilai == 4
