"""Stored results: equal to a recomputation from scratch, out of date as soon as anything changes, few queries."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from tests.kantor import OPD, OPD_LAIN, OPERATOR, ubah_realisasi
from tests.masuk import masuk

from akuntabel.aturan.hak import Jangkauan, Pelaku, Penugasan, Peran
from akuntabel.aturan.periode import Periode
from akuntabel.beranda.hitung import dari_mikro, hitung_rekap, ke_mikro
from akuntabel.beranda.kueri.pemda import Urutan, muat_keadaan_pemda, muat_rekap
from akuntabel.beranda.kueri.rekap import simpanan
from akuntabel.beranda.models import RekapOpd
from akuntabel.beranda.tindakan import segarkan_rekap
from akuntabel.organisasi.models import Opd
from akuntabel.pelaporan.kueri import muat_tahun
from akuntabel.pengukuran.kueri.penghalang import penghalang
from akuntabel.pengukuran.tindakan import simpan_realisasi

pytestmark = pytest.mark.usefixtures("dua_kantor")


def dari_nol(opd: str, triwulan: int) -> Any:
    return hitung_rekap(
        muat_tahun(opd, 2023), Periode(2023, triwulan), halangan=penghalang(opd, 2023, triwulan), reviu=True
    )


@pytest.mark.parametrize("triwulan", range(5))
def test_what_is_stored_is_what_comes_out_from_scratch(triwulan: int) -> None:
    for opd in (OPD, OPD_LAIN):
        segarkan_rekap(opd=opd, tahun=2023, triwulan=range(5), reviu=range(5))
        assert simpanan([opd], 2023)[opd, triwulan].rekap == dari_nol(opd, triwulan)
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="9")])
    segarkan_rekap(opd=OPD, tahun=2023, triwulan=range(5), reviu=range(5))
    assert simpanan([OPD], 2023)[OPD, triwulan].rekap == dari_nol(OPD, triwulan)


def test_a_change_makes_the_rows_of_that_opd_out_of_date_and_no_others() -> None:
    for opd in (OPD, OPD_LAIN):
        segarkan_rekap(opd=opd, tahun=2023, triwulan=(1,))
    assert all(s.segar for s in simpanan([OPD, OPD_LAIN], 2023).values())
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="9")])
    segar = {opd: s.segar for (opd, _), s in simpanan([OPD, OPD_LAIN], 2023).items()}
    assert segar == {OPD: False, OPD_LAIN: True}


def test_the_sums_of_the_pemda_are_those_of_its_offices() -> None:
    periode = Periode(2023, 1)
    for opd in (OPD, OPD_LAIN):
        segarkan_rekap(opd=opd, tahun=2023, triwulan=(1,), reviu=(1,))
    r = muat_rekap(periode)
    satu = [dari_nol(opd, 1) for opd in (OPD, OPD_LAIN)]
    assert r.jumlah.pagu == sum(x.pagu for x in satu)
    assert r.jumlah.realisasi == sum(x.realisasi for x in satu)
    assert r.jumlah.temuan_tinggi == sum(x.temuan_tinggi for x in satu)
    assert r.jumlah.meleset == sum(x.meleset for x in satu)
    ada = [x.rata for x in satu if x.rata is not None]
    assert r.jumlah.rata == (sum(ada) / len(ada) if ada else None)


def test_a_percentage_is_stored_as_millionths_and_comes_back() -> None:
    assert ke_mikro(Decimal("97.8912345678")) == 97891235
    assert dari_mikro(97891235) == Decimal("97.891235")
    assert ke_mikro(None) is dari_mikro(None) is None


def test_the_recap_takes_six_queries_however_many_offices_there_are(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(6):
        muat_rekap(Periode(2023, 1), Urutan.CAPAIAN)
    for n in range(30):
        Opd.objects.create(kode=f"9.{n:02d}", pemda_id="35.08", nama=f"Dinas {n}")
        RekapOpd.objects.create(
            opd_id=f"9.{n:02d}", tahun=2023, triwulan=1, cap="lama", ada_rencana=False, indikator=0, bertarget=0,
            wajib=0, terukur=0, lengkap=0, meleset=0,
        )  # fmt: skip
    with django_assert_num_queries(6):
        muat_rekap(Periode(2023, 1), Urutan.NAMA)


def test_the_state_of_all_offices_takes_nine_queries(django_assert_num_queries: Any) -> None:

    peran = (Peran.BAGIAN_ORGANISASI, Peran.BAPPEDA, Peran.INSPEKTORAT, Peran.ADMIN_PEMDA)
    orang = Pelaku(nama="x", penugasan=tuple(Penugasan(peran=p, jangkauan=Jangkauan.PEMDA) for p in peran))
    with django_assert_num_queries(9):
        k = muat_keadaan_pemda(orang, 2023)
    assert (k.banyak_opd, len(k.triwulan), k.opd_tanpa_operator, k.opd_tanpa_kepala) == (2, 8, 2, 0)


def test_late_offices_come_first_and_lead_to_their_dashboard(client: Client) -> None:
    masuk(client, Peran.BAGIAN_ORGANISASI)
    halaman = client.get("/rekap/", follow=True)
    assert halaman.redirect_chain[-1][0] == "/rekap/2023/tw-1/"
    isi = halaman.content.decode()
    assert "2 terlambat" in isi
    assert f"/opd/{OPD}/2023/tw-1/dasbor/" in isi
    assert "Tagih realisasi triwulan I" in isi


def test_the_recap_is_for_those_who_look_over_all(client: Client) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    jawab = client.get("/rekap/2023/tw-1/")
    assert (jawab.status_code, jawab.headers["Location"]) == (302, "/")
