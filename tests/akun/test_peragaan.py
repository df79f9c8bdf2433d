"""The demonstration: made once, open to everybody while it lasts, over for good when it is over."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.test import Client
from tests.kantor import ADMIN, KEPALA, OPD, muatkan
from tests.masuk import pengguna

from akuntabel.akun.kueri import ada_admin, pelaku_dari, peragaan
from akuntabel.akun.models import Pengguna, Penugasan, Peragaan
from akuntabel.akun.tindakan import (
    AKHIR_PERAGAAN,
    akhiri_peragaan,
    aktifkan,
    buat_admin_pertama,
    cabut,
    ganti_sandi,
    mulai_peragaan,
    nonaktifkan,
)
from akuntabel.akun.tindakan.pengguna import SISTEM
from akuntabel.aturan.hak import Peran, Tindakan, boleh
from akuntabel.cli.peragaan import NAMA, akun_contoh
from akuntabel.jejak.galat import TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran.baca import baca

pytestmark = pytest.mark.django_db

CONTOH = Path(__file__).parents[2] / "contoh/bakesbangpol-lumajang-2023"
SANDI = "perahu-biru-di-atas-awan"


@pytest.fixture(scope="module")
def contoh() -> Himpunan:
    himpunan = baca(CONTOH).himpunan
    assert himpunan is not None
    return himpunan


@pytest.fixture
def _peragaan(contoh: Himpunan, settings: Any) -> None:
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)
    cache.clear()
    muatkan(contoh)
    mulai_peragaan(pelaku=SISTEM, akun=akun_contoh(contoh))


def test_the_example_has_an_account_of_every_role_of_people(contoh: Himpunan) -> None:
    akun = akun_contoh(contoh)
    assert {a.penugasan.peran for a in akun} == set(Peran) - {Peran.SISTEM}
    assert {a.penugasan.opd for a in akun} == {OPD, ""}
    (indikator,) = (a.penugasan.indikator for a in akun if a.penugasan.indikator)
    assert indikator in {x.indikator for x in contoh.realisasi}
    assert all(a.nama_pengguna.startswith("contoh.") for a in akun)


@pytest.mark.usefixtures("_peragaan")
def test_every_account_of_the_demonstration_signs_in_with_one_click() -> None:
    isi = Client().get("/akun/masuk/").content.decode()
    frasa = re.search(r'name="password" value="([^"]+)"', isi)
    tombol = re.findall(r'name="login" value="([^"]+)"', isi)
    assert frasa
    assert len(tombol) == len(NAMA)
    for nama in tombol:
        klien = Client()
        assert klien.post("/akun/masuk/", {"login": nama, "password": frasa[1]})["Location"] == "/"
        assert klien.get("/akun/hak/").status_code == 200
    assert not Jejak.objects.filter(sesudah__contains=frasa[1]).exists()


@pytest.mark.usefixtures("_peragaan")
def test_beginning_again_changes_nothing(contoh: Himpunan) -> None:
    frasa, akun = peragaan()
    jejak = Jejak.objects.count()
    mulai_peragaan(pelaku=SISTEM, akun=akun_contoh(contoh))
    assert peragaan() == (frasa, akun)
    assert (Jejak.objects.count(), Peragaan.objects.count()) == (jejak, 1)


@pytest.mark.usefixtures("_peragaan")
def test_what_a_visitor_spoilt_is_mended(contoh: Himpunan) -> None:
    operator = Pengguna.objects.get(username="contoh.operator")
    ganti_sandi(pelaku=pelaku_dari(operator), pengguna=operator, sandi=SANDI)
    kepala = Pengguna.objects.get(username="contoh.kepala")
    cabut(pelaku=ADMIN, penugasan=kepala.penugasan.get())
    nonaktifkan(pelaku=ADMIN, pengguna=kepala, alasan="x")
    mulai_peragaan(pelaku=SISTEM, akun=akun_contoh(contoh))
    frasa = peragaan()[0]
    operator.refresh_from_db()
    kepala.refresh_from_db()
    assert operator.check_password(frasa)
    assert kepala.is_active
    assert boleh(pelaku_dari(kepala), Tindakan.SAHKAN_TRIWULAN, opd=OPD).boleh


def test_two_databases_have_two_passphrases(contoh: Himpunan) -> None:
    muatkan(contoh)
    frasa = []
    for _ in range(2):
        with transaction.atomic():
            frasa.append(mulai_peragaan(pelaku=SISTEM, akun=()).frasa)
            transaction.set_rollback(True)
    assert frasa[0] != frasa[1]


def test_a_database_with_real_accounts_never_becomes_a_demonstration(contoh: Himpunan) -> None:
    muatkan(contoh)
    pengguna(Peran.OPERATOR_OPD)
    with pytest.raises(TindakanDitolak, match="akun sungguhan"):
        mulai_peragaan(pelaku=SISTEM, akun=akun_contoh(contoh))
    assert not Peragaan.objects.exists()
    assert Pengguna.objects.count() == 1


@pytest.mark.usefixtures("_peragaan")
def test_the_first_administrator_ends_it_for_good(contoh: Himpunan) -> None:
    frasa = peragaan()[0]
    klien = Client()
    klien.post("/akun/masuk/", {"login": "contoh.admin", "password": frasa})
    assert not ada_admin(sungguhan=True)
    buat_admin_pertama(nama_pengguna="pengelola", sandi=SANDI)
    assert peragaan() == ("", ())
    assert klien.get("/akun/hak/").status_code == 302
    assert "Peragaan" not in Client().get("/akun/masuk/").content.decode()
    lagi = Client().post("/akun/masuk/", {"login": "contoh.admin", "password": frasa})
    assert "tidak cocok" in lagi.content.decode()
    with pytest.raises(TindakanDitolak, match="tidak dapat diaktifkan lagi"):
        aktifkan(pelaku=ADMIN, pengguna=Pengguna.objects.get(username="contoh.admin"))
    with pytest.raises(TindakanDitolak, match="akun sungguhan"):
        mulai_peragaan(pelaku=SISTEM, akun=akun_contoh(contoh))
    assert Penugasan.objects.filter(pengguna__peragaan=True).exists()


@pytest.mark.usefixtures("_peragaan")
def test_a_password_that_will_not_do_leaves_the_demonstration_as_it_was() -> None:
    with pytest.raises(TindakanDitolak, match=r"[Ss]andi"):
        buat_admin_pertama(nama_pengguna="pengelola", sandi="pendek")
    assert len(peragaan()[1]) == len(NAMA)


@pytest.mark.usefixtures("_peragaan")
def test_it_is_not_for_anybody_to_begin_or_to_end() -> None:
    with pytest.raises(TidakBerhak):
        akhiri_peragaan(pelaku=KEPALA)
    with pytest.raises(TidakBerhak):
        mulai_peragaan(pelaku=KEPALA, akun=())
    assert akhiri_peragaan(pelaku=SISTEM)
    assert not akhiri_peragaan(pelaku=SISTEM)
    assert "dinonaktifkan" in AKHIR_PERAGAAN


def test_there_is_one_mark() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Peragaan.objects.create(id=2, frasa="x")
