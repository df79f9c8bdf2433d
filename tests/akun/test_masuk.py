"""Signing in and what belongs to it, as a browser does it."""

from __future__ import annotations

import logging
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from tests.kantor import ADMIN, OPD, muatkan
from tests.masuk import masuk, pengguna

from akuntabel.akun.models import Pengguna
from akuntabel.akun.tindakan import atur_ulang_sandi, cabut, nonaktifkan
from akuntabel.aturan.hak import Peran
from akuntabel.jejak.models import Jejak
from akuntabel.organisasi.tindakan import simpan_setelan

pytestmark = pytest.mark.django_db

SANDI, BARU = "kuda-poni-lumajang-77", "perahu-biru-di-atas-awan"
MASUK, SANDI_BARU = "/akun/masuk/", "/akun/sandi/"


@pytest.fixture(autouse=True)
def _siap(settings: Any) -> None:
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)
    cache.clear()
    muatkan()


@pytest.fixture
def budi() -> Pengguna:
    orang = pengguna(Peran.OPERATOR_OPD, nama="budi")
    orang.set_password(SANDI)
    orang.save()
    return orang


def _masuk(klien: Client, sandi: str = SANDI, **lain: str) -> Any:
    return klien.post(MASUK, {"login": "budi", "password": sandi, **lain})


def _kode(orang: Pengguna) -> str:
    kunci = Authenticator.objects.get(user=orang, type=Authenticator.Type.TOTP).wrap().instance.data["secret"]
    return _kode_dari(kunci)


def _kode_dari(kunci: str) -> str:
    from allauth.mfa.utils import decrypt

    return format_hotp_value(hotp_value(decrypt(kunci), next(iter(yield_hotp_counters_from_time()))))


# --- in and out ------------------------------------------------------------------------------------------------------


def test_who_signs_in_goes_where_the_way_led(client: Client, budi: Pengguna) -> None:
    assert _masuk(client)["Location"] == "/"
    lain = Client()
    assert _masuk(lain, next="/akun/hak/")["Location"] == "/akun/hak/"
    assert lain.get("/akun/hak/").status_code == 200
    asing = Client()
    assert _masuk(asing, next="https://contoh.test/")["Location"] == "/"


def test_a_wrong_password_says_neither_what_was_wrong_nor_loses_the_name(client: Client, budi: Pengguna) -> None:
    for isian in ({"login": "budi"}, {"login": "tidak-ada"}):
        isi = client.post(MASUK, {**isian, "password": "salah sekali"}).content.decode()
        assert "Nama pengguna atau kata sandi tidak cocok" in isi
        assert f'value="{isian["login"]}"' in isi
        assert "salah sekali" not in isi


def test_a_failed_attempt_is_logged_without_the_password(
    client: Client, budi: Pengguna, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, logger="akuntabel.akun.adaptor"):
        client.post(MASUK, {"login": "budi\nAdmin", "password": "salah sekali"})
    assert "Gagal masuk: budi\\nAdmin dari 127.0.0.1" in caplog.text
    assert "salah sekali" not in caplog.text


def test_after_five_failures_even_the_right_password_waits(client: Client, budi: Pengguna) -> None:
    for _ in range(5):
        _masuk(client, sandi="salah sekali")
    assert "Terlalu banyak percobaan yang gagal" in _masuk(client).content.decode()
    assert "Terlalu banyak percobaan yang gagal" in _masuk(Client()).content.decode()


def test_too_many_requests_get_a_page_in_indonesian(client: Client) -> None:
    jawaban = next(
        j for _ in range(40) if (j := client.post(MASUK, {"login": "x", "password": "y"})).status_code == 429
    )
    assert "Terlalu banyak permintaan" in jawaban.content.decode()


def test_a_session_ends_with_the_browser_unless_the_device_is_to_be_remembered(client: Client, budi: Pengguna) -> None:
    _masuk(client)
    assert client.session.get_expire_at_browser_close()
    assert Session.objects.get().expire_date <= timezone.now() + timedelta(hours=12)
    lain = Client()
    _masuk(lain, remember="on")
    assert not lain.session.get_expire_at_browser_close()
    assert lain.session.get_expiry_age() == 14 * 24 * 3600


def test_leaving_needs_a_click_and_ends_the_session(client: Client, budi: Pengguna) -> None:
    _masuk(client)
    assert "Keluar dari Akuntabel?" in client.get("/akun/keluar/").content.decode()
    jawaban = client.post("/akun/keluar/")
    assert (jawaban["Location"], jawaban["Clear-Site-Data"]) == (MASUK, '"cache"')
    assert "Anda sudah keluar." in client.get(MASUK).content.decode()
    assert client.get("/akun/hak/").status_code == 302
    assert not Session.objects.filter(expire_date__gt=timezone.now(), session_data__contains="budi").exists()


def test_there_is_no_sign_up_and_no_mail() -> None:
    for nama in ("account_signup", "account_email", "account_reset_password", "account_set_password"):
        with pytest.raises(NoReverseMatch):
            reverse(nama)
    for alamat in ("/akun/signup/", "/akun/email/", "/akun/password/reset/", "/akun/login/"):
        assert Client().get(alamat).status_code == 404


# --- the first password ----------------------------------------------------------------------------------------------


def test_a_password_given_by_somebody_else_is_changed_before_anything(client: Client, budi: Pengguna) -> None:
    atur_ulang_sandi(pelaku=ADMIN, pengguna=budi, sandi=SANDI)
    _masuk(client)
    assert client.get("/akun/hak/")["Location"] == f"{SANDI_BARU}?next=%2Fakun%2Fhak%2F"
    skrip = client.post("/akun/saya/", {"nama": "X"}, headers={"accept": "application/json"})
    assert (skrip.status_code, skrip.json()["pesan"][:18]) == (403, "Ganti dahulu kata ")
    assert "hanya untuk masuk pertama kali" in client.get(SANDI_BARU).content.decode()
    isian = {"oldpassword": SANDI, "password1": BARU, "password2": BARU, "next": "/akun/hak/"}
    assert client.post(SANDI_BARU, isian)["Location"] == "/akun/hak/"
    assert client.get("/akun/hak/").status_code == 200
    budi.refresh_from_db()
    assert budi.check_password(BARU)
    assert not budi.wajib_ganti_sandi
    catatan = Jejak.objects.latest("id")
    assert (catatan.tindakan, catatan.pelaku) == ("ganti_sandi", "budi")
    assert BARU not in catatan.sesudah


@pytest.mark.parametrize(
    ("isian", "pesan"),
    [
        ({"oldpassword": "bukan ini"}, "Kata sandi yang sekarang tidak cocok"),
        ({"password1": SANDI, "password2": SANDI}, "harus berbeda dari yang sekarang"),
        ({"password1": "pendek", "password2": "pendek"}, "12 karakter"),
        ({"password2": "lain lain lain lain"}, "sama"),
    ],
)
def test_a_new_password_that_will_not_do_is_refused_with_its_reason(
    client: Client, budi: Pengguna, isian: dict[str, str], pesan: str
) -> None:
    _masuk(client)
    jawaban = client.post(SANDI_BARU, {"oldpassword": SANDI, "password1": BARU, "password2": BARU, **isian})
    assert pesan in jawaban.content.decode()
    budi.refresh_from_db()
    assert budi.check_password(SANDI)


def test_changing_the_password_signs_every_other_device_out(client: Client, budi: Pengguna) -> None:
    lain = Client()
    _masuk(client)
    _masuk(lain)
    client.post(SANDI_BARU, {"oldpassword": SANDI, "password1": BARU, "password2": BARU})
    assert client.get("/akun/hak/").status_code == 200
    assert lain.get("/akun/hak/").status_code == 302


# --- what ends at once -----------------------------------------------------------------------------------------------


def test_an_account_that_is_shut_and_a_role_that_is_ended_lose_everything_at_once(client: Client) -> None:
    masuk(client, Peran.OPERATOR_OPD, nama="budi")
    halaman = f"/opd/{OPD}/2023/tw-1/rencana/"
    assert client.get(halaman).status_code == 200
    orang = Pengguna.objects.get(username="budi")
    cabut(pelaku=ADMIN, penugasan=orang.penugasan.get())
    jawaban = client.get(halaman)
    assert jawaban.status_code == 403
    assert "Anda belum memiliki peran" in jawaban.content.decode()
    nonaktifkan(pelaku=ADMIN, pengguna=orang, alasan="Pindah tugas")
    assert client.get("/akun/hak/")["Location"].startswith(MASUK)
    orang.set_password(SANDI)
    orang.save(update_fields=["password"])
    assert _masuk(client)["Location"] == "/akun/tidak-aktif/"
    assert "Hubungi admin Pemda" in client.get("/akun/tidak-aktif/").content.decode()


# --- the second factor -----------------------------------------------------------------------------------------------


def _pasang(klien: Client, orang: Pengguna) -> None:
    isi = klien.get("/akun/dua-langkah/pasang/").content.decode()
    assert 'src="data:image/svg+xml;base64,' in isi
    kunci = re.search(r"<code>([A-Z2-7]+)</code>", isi)
    assert kunci
    assert "Kode tidak cocok" in klien.post("/akun/dua-langkah/pasang/", {"code": "000000"}).content.decode()
    jawaban = klien.post("/akun/dua-langkah/pasang/", {"code": _kode_dari(kunci[1])})
    assert jawaban["Location"] == "/akun/dua-langkah/pemulihan/"


def test_with_a_second_factor_the_password_alone_does_not_let_in(client: Client, budi: Pengguna) -> None:
    _masuk(client)
    _pasang(client, budi)
    assert Jejak.objects.latest("id").tindakan == "dua_langkah"
    lain = Client()
    assert _masuk(lain)["Location"].startswith("/akun/dua-langkah/kode/")
    assert lain.get("/akun/hak/").status_code == 302
    assert "Langkah kedua" in lain.get("/akun/dua-langkah/kode/").content.decode()
    assert "Kode tidak cocok" in lain.post("/akun/dua-langkah/kode/", {"code": "000000"}).content.decode()
    cache.clear()  # a code is good once; another period has begun
    assert lain.post("/akun/dua-langkah/kode/", {"code": _kode(budi)})["Location"] == "/"
    assert lain.get("/akun/hak/").status_code == 200


def test_a_recovery_code_lets_in_once(client: Client, budi: Pengguna) -> None:
    _masuk(client)
    _pasang(client, budi)
    isi = client.get("/akun/dua-langkah/pemulihan/").content.decode()
    kode = re.findall(r"<code>(\d{8})</code>", isi)
    assert len(kode) == 10
    berkas = client.get("/akun/dua-langkah/pemulihan/unduh/")
    assert berkas["Content-Disposition"].endswith('"kode-pemulihan-akuntabel.txt"')
    assert kode[0] in berkas.content.decode()
    for jadi in (True, False):
        lain = Client()
        _masuk(lain)
        lain.post("/akun/dua-langkah/kode/", {"code": kode[0]})
        assert (lain.get("/akun/hak/").status_code == 200) is jadi
    client.post("/akun/dua-langkah/pemulihan/baru/")
    baru = client.get("/akun/dua-langkah/pemulihan/").content.decode()
    assert kode[1] not in baru


def test_a_role_that_needs_a_second_factor_sets_it_up_before_anything(client: Client, budi: Pengguna) -> None:
    simpan_setelan(
        pelaku=ADMIN, nama="akun.dua_faktor_peran", nilai=(Peran.OPERATOR_OPD,), alasan="Keputusan sekretaris daerah"
    )
    _masuk(client)
    assert client.get("/akun/hak/")["Location"].startswith("/akun/dua-langkah/pasang/?next=")
    skrip = client.get("/akun/hak/", headers={"accept": "application/json"})
    assert (skrip.status_code, "aplikasi autentikator" in skrip.json()["pesan"]) == (403, True)
    assert "Peran Anda mewajibkan" in client.get("/akun/dua-langkah/pasang/").content.decode()
    assert client.get("/akun/dua-langkah/").status_code == 302
    _pasang(client, budi)
    assert client.get("/akun/hak/").status_code == 200
    isi = client.get("/akun/dua-langkah/lepas/").content.decode()
    assert "tidak dapat dilepas" in isi
    client.post("/akun/dua-langkah/lepas/")
    assert Authenticator.objects.filter(user=budi).count() == 2


def test_who_is_not_asked_for_it_may_take_it_off(client: Client, budi: Pengguna) -> None:
    _masuk(client)
    _pasang(client, budi)
    client.post("/akun/dua-langkah/lepas/")
    assert not Authenticator.objects.filter(user=budi).exists()
    assert "Belum dipasang" in client.get("/akun/dua-langkah/").content.decode()


def test_a_safety_matter_asks_for_the_password_again_after_a_while(client: Client, budi: Pengguna) -> None:
    _masuk(client)
    sesi = client.session
    for catatan in sesi["account_authentication_methods"]:
        catatan["at"] -= 16 * 60
    sesi.save()
    jawaban = client.get("/akun/dua-langkah/pasang/")
    assert jawaban["Location"].startswith("/akun/pastikan/?next=")
    assert "Pastikan ini Anda" in client.get("/akun/pastikan/").content.decode()
    assert client.post("/akun/pastikan/", {"password": "salah sekali"}).status_code == 200
    jawaban = client.post("/akun/pastikan/", {"password": SANDI, "next": "/akun/dua-langkah/pasang/"})
    assert jawaban["Location"] == "/akun/dua-langkah/pasang/"
    assert client.get("/akun/dua-langkah/pasang/").status_code == 200


# --- one's own account -----------------------------------------------------------------------------------------------


def test_devices_are_named_and_can_be_signed_out(client: Client, budi: Pengguna) -> None:
    _masuk(client)
    firefox = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"
    lain = Client(headers={"user-agent": firefox})
    _masuk(lain)
    isi = client.get("/akun/perangkat/").content.decode()
    assert "Firefox di Windows" in isi
    assert isi.count("Perangkat ini") == 1
    nomor = re.search(r'name="perangkat" value="(\d+)"', isi)
    assert nomor
    asing = masuk(Client(), Peran.AUDITOR)
    asing.post("/akun/perangkat/", {"perangkat": nomor[1]})
    assert lain.get("/akun/hak/").status_code == 200
    client.post("/akun/perangkat/", {"perangkat": nomor[1]})
    assert lain.get("/akun/hak/").status_code == 302
    assert client.get("/akun/hak/").status_code == 200
    _masuk(lain)
    client.post("/akun/perangkat/")
    assert lain.get("/akun/hak/").status_code == 302


def test_the_own_name_is_changed_and_its_change_recorded(client: Client, budi: Pengguna) -> None:
    _masuk(client)
    assert client.post("/akun/saya/", {"nama": "  Budi   Santoso, S.E. "})["Location"] == "/akun/saya/"
    budi.refresh_from_db()
    assert budi.get_full_name() == "Budi Santoso, S.E."
    assert Jejak.objects.latest("id").tindakan == "ubah_nama"
    kosong = client.post("/akun/saya/", {"nama": " "})
    assert kosong.status_code == 422
    assert "Belum dapat disimpan" in kosong.content.decode()


def test_the_own_rights_are_told_role_by_role(client: Client) -> None:
    masuk(client, Peran.PENANGGUNG_JAWAB_INDIKATOR, indikator="i2")
    isi = client.get("/akun/hak/").content.decode()
    assert "Penanggung jawab indikator" in isi
    assert "indikator “Jumlah forum”" in isi
    assert "mengubah realisasi kinerja" in isi
    assert "mengubah rencana" not in isi
    tanpa = Client()
    tanpa.force_login(Pengguna.objects.create(username="baru"), backend="akuntabel.akun.autentikasi.Autentikasi")
    assert "Belum ada peran" in tanpa.get("/akun/hak/").content.decode()


# --- behind it -------------------------------------------------------------------------------------------------------


def test_who_acts_costs_one_query(django_assert_num_queries: Any, rf: Any, budi: Pengguna) -> None:
    from akuntabel.akun.perantara import PelakuMiddleware

    permintaan = rf.get("/")
    permintaan.user = budi
    PelakuMiddleware(lambda _: HttpResponse())(permintaan)
    with django_assert_num_queries(1):
        assert permintaan.pelaku.nama == "budi"
        assert permintaan.pelaku.penugasan[0].peran is Peran.OPERATOR_OPD


def test_the_obligations_cost_no_query_of_their_own(django_assert_num_queries: Any, budi: Pengguna) -> None:
    from akuntabel.akun.autentikasi import Autentikasi
    from akuntabel.akun.kewajiban import kewajiban
    from akuntabel.akun.kueri import pelaku_dari

    pelaku = pelaku_dari(budi)
    with django_assert_num_queries(1):
        orang = Autentikasi().get_user(budi.pk)
        assert kewajiban(orang, pelaku) is None


def test_a_form_of_another_session_is_refused_in_words(budi: Pengguna) -> None:
    klien = Client(enforce_csrf_checks=True)
    klien.force_login(budi, backend="akuntabel.akun.autentikasi.Autentikasi")
    jawaban = klien.post("/akun/saya/", {"nama": "X"})
    assert jawaban.status_code == 403
    assert "Formulir sudah kedaluwarsa" in jawaban.content.decode()


@pytest.mark.parametrize("alamat", [MASUK, "/akun/sandi/", "/akun/dua-langkah/", "/akun/dua-langkah/pasang/"])
def test_the_pages_keep_the_strict_policy(client: Client, budi: Pengguna, alamat: str) -> None:
    if alamat != MASUK:
        _masuk(client)
    jawaban = client.get(alamat)
    isi = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert "unsafe" not in jawaban["Content-Security-Policy"]
    assert not re.search(r"<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|<style", isi)
