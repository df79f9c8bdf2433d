"""Notices: what others did within my reach since I last looked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.kantor import KEPALA, OPD, OPD_LAIN, OPERATOR, VERIFIKATOR, pelaku, ubah_realisasi
from tests.masuk import masuk, pengguna

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku, Peran
from akuntabel.beranda.kueri.pemberitahuan import daftar_pemberitahuan, jumlah_baru
from akuntabel.beranda.tindakan import tandai_dilihat
from akuntabel.jejak.models import Jejak
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.pengukuran.tindakan import langkah_triwulan, simpan_realisasi

pytestmark = pytest.mark.usefixtures("dua_kantor")


def kembalikan(alasan: str = "Satuan salah") -> None:
    PeriodeTriwulan.objects.update_or_create(
        opd_id=OPD, tahun=2023, triwulan=1, defaults={"keadaan": Keadaan.DIAJUKAN.value, "pengaju": "operator_opd"}
    )
    langkah_triwulan(pelaku=VERIFIKATOR, opd=OPD, tahun=2023, triwulan=1, langkah=Langkah.KEMBALIKAN, alasan=alasan)


def test_a_step_by_another_is_told_with_its_reason_and_its_place() -> None:
    orang = pengguna(Peran.OPERATOR_OPD)
    tandai_dilihat(pengguna=orang)
    kembalikan()
    assert jumlah_baru(orang, OPERATOR) == 1
    kabar = daftar_pemberitahuan(orang, OPERATOR)[0]
    assert (kabar.perbuatan, kabar.objek, kabar.alasan) == (
        "mengembalikan", "realisasi Triwulan I Tahun 2023", "Satuan salah",
    )  # fmt: skip
    assert kabar.url.startswith(f"/opd/{OPD}/2023/tw-1/")
    assert kabar.baru


def test_what_one_does_oneself_and_plain_saving_are_no_news() -> None:
    verifikator, kepala = pengguna(Peran.VERIFIKATOR_OPD), pengguna(Peran.KEPALA_OPD)
    for orang in (verifikator, kepala):
        tandai_dilihat(pengguna=orang)
    kembalikan()
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="9")])
    assert jumlah_baru(verifikator, VERIFIKATOR) == 0
    assert jumlah_baru(kepala, KEPALA) == 1


def test_news_stay_within_reach() -> None:
    lain = pelaku(Peran.OPERATOR_OPD, opd=OPD_LAIN, nama="lain")
    orang = pengguna(Peran.OPERATOR_OPD, opd=OPD_LAIN, nama="lain")
    tandai_dilihat(pengguna=orang)
    kembalikan()
    assert jumlah_baru(orang, lain) == 0
    bappeda = pengguna(Peran.BAPPEDA)
    tandai_dilihat(pengguna=bappeda)
    kembalikan()
    assert jumlah_baru(bappeda, pelaku(Peran.BAPPEDA)) == 1
    assert jumlah_baru(bappeda, Pelaku(nama="tanpa peran")) == 0


def test_an_import_is_told_until_it_is_old(monkeypatch: pytest.MonkeyPatch) -> None:
    orang = pengguna(Peran.OPERATOR_OPD)
    assert {k.perbuatan for k in daftar_pemberitahuan(orang, OPERATOR)} == {"mengimpor data"}
    nanti = timezone.now() + timedelta(days=31)
    monkeypatch.setattr("akuntabel.beranda.kueri.pemberitahuan.timezone.now", lambda: nanti)
    assert daftar_pemberitahuan(orang, OPERATOR) == ()


def test_the_count_is_one_query_and_the_list_three(django_assert_num_queries: Any) -> None:
    orang = pengguna(Peran.OPERATOR_OPD)
    kembalikan()
    with django_assert_num_queries(1):
        jumlah_baru(orang, OPERATOR)
    with django_assert_num_queries(3):
        daftar_pemberitahuan(orang, OPERATOR)
    assert Jejak.objects.exists()


def test_the_bell_counts_and_reading_clears_it(client: Client) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    tandai_dilihat(pengguna=pengguna(Peran.OPERATOR_OPD))
    kembalikan()
    assert 'class="kabar-hitung">1<' in client.get("/pemberitahuan/").content.decode()
    assert client.get("/pemberitahuan/").content.decode().count("kabar-baru") == 1
    jadi = client.post("/pemberitahuan/", follow=True).content.decode()
    assert "kabar-hitung" not in jadi
    assert "kabar-baru" not in jadi
    assert "Satuan salah" in jadi
