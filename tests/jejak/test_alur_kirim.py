"""What the buttons of the alur send, on a page that stands in for them all: the plan."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.kantor import OPD, muatkan
from tests.masuk import masuk

from akuntabel.aturan.hak import Peran
from akuntabel.jejak.models import Tanda
from akuntabel.perencanaan.models import KeadaanRencana

pytestmark = pytest.mark.django_db

URL = f"/opd/{OPD}/2023/tw-1/rencana/langkah/?versi="


def test_those_who_check_mark_an_indicator_of_the_plan(client: Client) -> None:
    muatkan()
    url = f"{URL}renstra"
    isi = {"aksi": "beri_tanda", "alasan": "Satuannya keliru", "tempat": "indikator/i2"}
    masuk(client, Peran.VERIFIKATOR_OPD).post(url, isi)
    t = Tanda.objects.get()
    assert (t.alur, t.kunci, t.indikator) == ("rencana", "renstra", "i2")
    assert "Satuannya keliru" in client.get(f"/opd/{OPD}/2023/tw-1/rencana/?versi=renstra").content.decode()
    masuk(client, Peran.OPERATOR_OPD).post(url, {"aksi": "ajukan"})
    assert not KeadaanRencana.objects.exclude(keadaan="draf").exists()


def test_the_plan_of_the_pemda_goes_its_own_way_in_the_browser(client: Client) -> None:
    muatkan()
    url = f"{URL}rpjmd"
    for peran, aksi, nama in (
        (Peran.BAPPEDA, "ajukan", "perencana"),
        (Peran.BAPPEDA, "verifikasi", "perencana lain"),
        (Peran.PIMPINAN, "sahkan", "bupati"),
    ):
        masuk(client, peran, nama=nama).post(url, {"aksi": aksi})
    keadaan = KeadaanRencana.objects.get(rencana="rpjmd")
    assert (keadaan.keadaan, keadaan.pengaju, keadaan.versi_beku) == ("disahkan", "perencana", 1)


def test_who_submitted_the_plan_of_the_pemda_does_not_verify_it(client: Client) -> None:
    muatkan()
    url = f"{URL}rpjmd"
    masuk(client, Peran.BAPPEDA, nama="perencana").post(url, {"aksi": "ajukan"})
    isi = client.post(url, {"aksi": "verifikasi"}, follow=True).content.decode()
    assert "diajukannya sendiri" in isi
    for peran in (Peran.VERIFIKATOR_OPD, Peran.KEPALA_OPD, Peran.OPERATOR_OPD):
        masuk(client, peran).post(url, {"aksi": "verifikasi"})
    assert KeadaanRencana.objects.get(rencana="rpjmd").keadaan == "diajukan"
