"""Accounts in a real browser: signing in by a click and by keyboard, accessible, within the window, under the policy."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser
from tests.browser.conftest import Halaman, pelanggaran

from akuntabel.akun.models import Pengguna
from akuntabel.akun.tindakan import atur_ulang_sandi, mulai_peragaan
from akuntabel.akun.tindakan.pengguna import SISTEM
from akuntabel.aturan.hak import Peran
from akuntabel.cli.peragaan import akun_contoh
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.organisasi.tindakan import simpan_setelan

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

LEBAR = (1440, 390)
SANDI = "perahu-biru-di-atas-awan"


@pytest.fixture
def tamu(peramban: Browser, live_server: Any, contoh: Himpunan) -> Any:
    """Somebody before the sign-in page of a demonstration."""
    cache.clear()
    mulai_peragaan(pelaku=SISTEM, akun=akun_contoh(contoh))
    konteks = peramban.new_context(locale="id-ID")
    yield Halaman(konteks.new_page(), live_server.url)
    konteks.close()


def _masuk(tamu: Any, nama: str) -> Any:
    page = tamu.buka("/akun/masuk/")
    page.locator(f'button[value="{nama}"]').click()
    page.wait_for_url(lambda url: "/akun/masuk/" not in url)
    return page


def test_pages_of_accounts_are_accessible_quiet_and_within_their_window(tamu: Any) -> None:
    page = tamu.buka("/akun/masuk/")
    assert pelanggaran(page) == []
    for lebar in (1440, 768, 360):
        tamu.lebarkan(lebar)
        assert tamu.meluap() == 0
    _masuk(tamu, "contoh.admin")
    nomor = Pengguna.objects.get(username="contoh.operator").pk
    rincian = f"/administrasi/pengguna/{nomor}/"
    for alamat in (
        "/akun/saya/",
        "/akun/hak/",
        "/akun/sandi/",
        "/akun/dua-langkah/",
        "/akun/dua-langkah/pasang/",
        "/akun/perangkat/",
        "/akun/keluar/",
        "/administrasi/pengguna/",
        "/administrasi/pengguna/baru/",
        rincian,
        f"{rincian}?peran=penanggung_jawab_indikator&opd=8.01",
        "/administrasi/pengguna/mengapa/?pengguna=contoh.operator&tindakan=verifikasi_triwulan&opd=8.01",
    ):
        page = tamu.buka(alamat)
        for lebar in LEBAR:
            tamu.lebarkan(lebar)
            assert (alamat, lebar, pelanggaran(page)) == (alamat, lebar, [])
        for lebar in (1366, 360):
            tamu.lebarkan(lebar)
            assert (alamat, lebar, tamu.meluap()) == (alamat, lebar, 0)
    assert tamu.keluhan == []


def test_somebody_signs_in_and_out_by_keyboard_alone(tamu: Any) -> None:
    admin = Pengguna.objects.get(username="contoh.operator")
    admin.set_password(SANDI)
    admin.save()
    page = tamu.buka("/akun/masuk/?next=/akun/hak/")
    assert page.evaluate("document.activeElement.name") == "login"
    page.keyboard.type("contoh.operator")
    page.keyboard.press("Tab")
    page.keyboard.type("salah sekali ini")
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()
    assert "tidak cocok" in page.get_by_role("alert").inner_text()
    page.get_by_label("Kata sandi").focus()
    page.keyboard.type(SANDI)
    page.keyboard.press("Enter")
    page.wait_for_url("**/akun/hak/")
    page.locator("summary.orang").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Keluar").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/akun/masuk/")
    assert "Anda sudah keluar." in page.inner_text("main")


def test_the_first_password_is_changed_in_a_gate_without_a_way_around(tamu: Any) -> None:
    operator = Pengguna.objects.get(username="contoh.operator")
    atur_ulang_sandi(pelaku=SISTEM, pengguna=operator, sandi=SANDI)
    page = tamu.buka("/akun/masuk/", lebar=390)
    page.get_by_label("Nama pengguna").fill("contoh.operator")
    page.get_by_label("Kata sandi").fill(SANDI)
    page.get_by_role("button", name="Masuk", exact=True).click()
    page.wait_for_url("**/akun/sandi/**")
    assert page.get_by_role("navigation").count() == 0
    assert pelanggaran(page) == []
    assert tamu.meluap() == 0
    page.get_by_label("Kata sandi sekarang").fill(SANDI)
    page.get_by_label("Kata sandi baru", exact=True).fill("kuda poni di lereng Semeru")
    page.get_by_label("Ulangi kata sandi baru").fill("kuda poni di lereng Semeru")
    page.get_by_role("button", name="Ganti kata sandi").click()
    page.wait_for_url(lambda url: "/akun/sandi/" not in url)
    assert tamu.keluhan == []


def test_a_second_factor_that_is_demanded_is_set_up_on_a_phone(tamu: Any) -> None:
    simpan_setelan(pelaku=SISTEM, nama="akun.dua_faktor_peran", nilai=(Peran.KEPALA_OPD,), alasan="Keputusan Bupati")
    page = _masuk(tamu, "contoh.kepala")
    page.wait_for_url("**/akun/dua-langkah/pasang/**")
    tamu.lebarkan(360)
    gambar = page.get_by_role("img", name="Kode QR")
    assert gambar.evaluate("g => g.complete && g.naturalWidth > 0")
    assert tamu.meluap() == 0
    assert pelanggaran(page) == []
    assert tamu.keluhan == []
