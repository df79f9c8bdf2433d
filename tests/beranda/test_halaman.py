"""Pages of the home: where each role starts, what it sees, how many queries that takes, what it must not see."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.kantor import OPD, OPD_LAIN, OPERATOR, ubah_realisasi
from tests.masuk import masuk

from akuntabel.aturan.alur import Keadaan
from akuntabel.aturan.hak import Peran
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.pengukuran.models import Realisasi
from akuntabel.pengukuran.tindakan import simpan_realisasi
from akuntabel.perencanaan.models import IdentitasIndikator, Indikator

DI = f"/opd/{OPD}/2023/tw-1/"


def banyak_kueri(client: Client, alamat: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as kueri:
        assert client.get(alamat).status_code == 200
    return len(kueri)


def tambah_indikator(n: int) -> None:
    for i in range(n):
        IdentitasIndikator.objects.create(kunci=f"t{i}", pemilik_id=OPD)
        Indikator.objects.create(
            rencana_id="renstra", kunci_id=f"t{i}", unsur_id="p1", uraian=f"Indikator {i}", satuan="buah", arah="naik",
            rumus="R/T", akumulasi="jumlah", pemilik_id=OPD,
        )  # fmt: skip
        Realisasi.objects.create(
            indikator_id=f"t{i}", tahun=2023, triwulan=1, nilai=1, status="angka", sumber="diukur", pemilik_id=OPD
        )


# --- the way in ------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("dua_kantor")
@pytest.mark.parametrize("peran", [p for p in Peran if p is not Peran.SISTEM])
def test_everybody_starts_where_their_work_is(client: Client, peran: Peran) -> None:
    lain = {"indikator": "i2"} if peran is Peran.PENANGGUNG_JAWAB_INDIKATOR else {}
    masuk(client, peran, **lain)
    halaman = client.get("/", follow=True)
    assert halaman.status_code == 200
    di_opd = peran in (Peran.OPERATOR_OPD, Peran.VERIFIKATOR_OPD, Peran.KEPALA_OPD, Peran.PENANGGUNG_JAWAB_INDIKATOR)
    assert halaman.redirect_chain[-1][0] == (DI if di_opd else "/rekap/2023/tw-1/")


@pytest.mark.django_db
def test_an_empty_database_is_a_start_for_the_administrator_and_explained_to_others(client: Client) -> None:
    masuk(client, Peran.ADMIN_PEMDA)
    assert client.get("/").headers["Location"] == "/mulai/"
    masuk(client, Peran.BAPPEDA)
    isi = client.get("/").content.decode()
    assert "Belum ada perangkat daerah" in isi
    assert "Admin Pemda" in isi


@pytest.mark.django_db
def test_somebody_without_a_role_is_told_whom_to_ask(client: Client) -> None:
    from akuntabel.akun.models import Pengguna

    masuk(client, Peran.ADMIN_PEMDA)
    orang = Pengguna.objects.create(username="baru", nama="Orang Baru")
    client.force_login(orang)
    isi = client.get("/").content.decode()
    assert "belum mempunyai peran" in isi
    assert "Admin Pemda" in isi


@pytest.mark.usefixtures("dua_kantor")
def test_an_unknown_office_is_a_page_that_says_so(client: Client) -> None:
    masuk(client, Peran.BAPPEDA)
    assert client.get("/opd/9.99/").status_code == 404
    assert client.get("/opd/9.99/2023/tw-1/").status_code == 404
    assert client.get("/opd/9.99/2023/tw-1/dasbor/").status_code == 404


# --- rights ----------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("dua_kantor")
@pytest.mark.parametrize("halaman", ["", "dasbor/", "putuskan/", "lainnya/", "temuan/"])
def test_another_office_is_shut(client: Client, halaman: str) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    assert client.get(f"/opd/{OPD_LAIN}/2023/tw-1/{halaman}").status_code == 403
    assert client.get(DI + halaman).status_code == 200


# --- home ------------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("dua_kantor")
def test_the_home_page_says_what_is_next_and_the_navigation_counts_the_same(client: Client) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    isi = client.get(DI).content.decode()
    assert "Yang harus Anda kerjakan" in isi
    assert "Ajukan realisasi triwulan I untuk verifikasi" in isi
    assert "Lengkapi dan ajukan Renstra 2018–2023" in isi
    assert 'class="tombol tombol-utama"' in isi
    assert isi.count("tombol-utama") == 1


@pytest.mark.usefixtures("dua_kantor")
def test_the_home_page_takes_the_same_queries_with_one_indicator_and_with_forty(client: Client) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    client.get(DI)
    satu = banyak_kueri(client, DI)
    tambah_indikator(40)
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="7")])
    client.get(DI)
    assert banyak_kueri(client, DI) == satu == 21


@pytest.mark.usefixtures("dua_kantor")
def test_the_frame_takes_few_queries(client: Client) -> None:
    """Session, person, roles, OPD, Pemda, years, tasks, notices; measured on the page that reads nothing itself."""
    masuk(client, Peran.OPERATOR_OPD)
    client.get(DI)
    assert banyak_kueri(client, DI + "lainnya/") == 19
    masuk(client, Peran.AUDITOR)
    assert banyak_kueri(client, DI + "lainnya/") == 7


@pytest.mark.usefixtures("dua_kantor")
def test_findings_come_after_the_page_and_are_stored(client: Client) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    assert "Reviu sedang dijalankan" in client.get(DI).content.decode()
    potongan = client.get(DI + "temuan/").content.decode()
    assert 'hx-swap-oob="true"' in potongan
    assert "Reviu sedang dijalankan" not in client.get(DI).content.decode()


# --- dashboard -------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("dua_kantor")
def test_the_dashboard_shows_what_is_off_target_and_leads_to_its_origin(client: Client) -> None:
    masuk(client, Peran.KEPALA_OPD)
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="1")])
    isi = client.get(DI + "dasbor/").content.decode()
    assert "Jumlah forum" in isi
    assert "50,00%" in isi
    assert f"{DI}pengukuran/indikator/i2/" in isi
    assert "Wajib dijelaskan" in isi


@pytest.mark.usefixtures("dua_kantor")
def test_the_dashboard_takes_the_same_queries_with_more_rows(client: Client) -> None:
    masuk(client, Peran.KEPALA_OPD)
    client.get(DI + "dasbor/")
    satu = banyak_kueri(client, DI + "dasbor/")
    tambah_indikator(40)
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="7")])
    client.get(DI + "dasbor/")
    assert banyak_kueri(client, DI + "dasbor/") == satu


# --- decisions -------------------------------------------------------------------------------------------------------


def _ajukan(keadaan: Keadaan) -> None:
    PeriodeTriwulan.objects.create(opd_id=OPD, tahun=2023, triwulan=1, keadaan=keadaan.value, pengaju="operator_opd")


@pytest.mark.usefixtures("dua_kantor")
def test_a_verifier_sees_figures_and_sends_back_with_a_reason(client: Client) -> None:
    _ajukan(Keadaan.DIAJUKAN)
    masuk(client, Peran.VERIFIKATOR_OPD)
    isi = client.get(DI + "putuskan/").content.decode()
    assert "1 menunggu putusan Anda" in isi
    assert "Jumlah forum" in isi
    assert "1 berkas bukti" in isi
    tanpa = client.post(DI + "putuskan/", {"kunci": "triwulan:2023/1", "aksi": "kembalikan", "alasan": " "})
    assert tanpa.status_code == 422
    assert "Sebutkan alasan" in tanpa.content.decode()
    jadi = client.post(
        DI + "putuskan/", {"kunci": "triwulan:2023/1", "aksi": "kembalikan", "alasan": "Salah"}, follow=True
    )
    assert "dikembalikan" in jadi.content.decode()
    assert PeriodeTriwulan.objects.get(opd=OPD).keadaan == Keadaan.DIKEMBALIKAN


@pytest.mark.usefixtures("dua_kantor")
def test_the_head_ratifies_what_was_verified_and_nothing_else(client: Client) -> None:
    _ajukan(Keadaan.DIVERIFIKASI)
    masuk(client, Peran.KEPALA_OPD)
    lain = client.post(DI + "putuskan/", {"kunci": "triwulan:2023/1", "aksi": "verifikasi"})
    assert lain.status_code == 422
    client.post(DI + "putuskan/", {"kunci": "triwulan:2023/1", "aksi": "sahkan"})
    assert PeriodeTriwulan.objects.get(opd=OPD).keadaan == Keadaan.DISAHKAN
    hilang = client.post(DI + "putuskan/", {"kunci": "triwulan:2023/1", "aksi": "sahkan"})
    assert "tidak lagi menunggu putusan Anda" in hilang.content.decode()


@pytest.mark.usefixtures("dua_kantor")
@pytest.mark.parametrize("peran", [Peran.OPERATOR_OPD, Peran.BAPPEDA, Peran.AUDITOR])
def test_whoever_decides_nothing_sees_nothing_to_decide(client: Client, peran: Peran) -> None:
    _ajukan(Keadaan.DIAJUKAN)
    masuk(client, peran)
    assert "Tidak ada yang menunggu putusan Anda" in client.get(DI + "putuskan/").content.decode()
    assert ">Putuskan<" not in client.get(DI).content.decode()


# --- manual ----------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("dua_kantor")
def test_the_manual_is_read_and_searched_on_screen(client: Client) -> None:
    masuk(client, Peran.AUDITOR)
    assert "Peta panduan" in client.get("/bantuan/").content.decode()
    assert 'id="indikator"' in client.get("/bantuan/03-rencana/").content.decode()
    assert client.get("/bantuan/tidak-ada/").status_code == 404
    isi = client.get("/bantuan/", {"q": "pohon kinerja"}).content.decode()
    assert "bagian menyebutnya" in isi
    assert "&lt;b&gt;" in client.get("/bantuan/", {"q": "<b>"}).content.decode()
