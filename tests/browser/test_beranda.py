"""The home pages in a real browser: search by keyboard, the navigation put away, a decision on a phone, accessibility."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import CONTOH, Halaman, pelanggaran
from tests.kantor import OPD
from tests.masuk import kue_masuk

from akuntabel.aturan.alur import Keadaan
from akuntabel.aturan.hak import Peran
from akuntabel.organisasi.models import Opd, PeriodeTriwulan
from akuntabel.pertukaran.baca import baca
from akuntabel.pertukaran.buku_tulis import tulis_buku

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

DI = f"/opd/{OPD}/2023/tw-1/"
Masuk = Callable[[Peran], Halaman]


@pytest.fixture
def sebagai(peramban: Browser, live_server: Any) -> Iterator[Masuk]:
    """Opens the site as somebody with a role."""
    konteks = []

    def buka(peran: Peran) -> Halaman:
        k = peramban.new_context(locale="id-ID")
        k.add_cookies(kue_masuk(peran, live_server.url))
        konteks.append(k)
        return Halaman(k.new_page(), live_server.url)

    yield buka
    for k in konteks:
        k.close()


@pytest.mark.usefixtures("contoh")
@pytest.mark.parametrize("lebar", [1366, 360])
def test_the_pages_are_accessible_quiet_and_within_their_window(sebagai: Masuk, lebar: int) -> None:
    PeriodeTriwulan.objects.create(
        opd_id=OPD, tahun=2023, triwulan=1, keadaan=Keadaan.DIVERIFIKASI.value, pengaju="operator_opd"
    )
    kepala, bagian = sebagai(Peran.KEPALA_OPD), sebagai(Peran.BAGIAN_ORGANISASI)
    alamat = (
        DI,
        f"{DI}putuskan/",
        f"{DI}dasbor/",
        f"{DI}lainnya/",
        f"{DI}data/",
        "/cari/?q=konflik",
        "/pemberitahuan/",
    )
    for h, satu in [*((kepala, a) for a in (*alamat, "/bantuan/05-pengukuran/")), (bagian, "/rekap/2023/tw-1/")]:
        page = h.buka(satu, lebar=lebar)
        expect(page.get_by_text("Reviu sedang dijalankan")).to_have_count(0)
        assert (satu, pelanggaran(page)) == (satu, [])
        assert h.meluap() <= 0, satu
    assert kepala.keluhan == bagian.keluhan == []


@pytest.mark.usefixtures("contoh")
def test_a_slash_leads_to_the_search_and_enter_to_the_results(sebagai: Masuk) -> None:
    page = sebagai(Peran.OPERATOR_OPD).buka(DI)
    page.keyboard.press("/")
    expect(page.get_by_label("Cari di seluruh data")).to_be_focused()
    page.keyboard.type("konflik sosial/")
    expect(page.get_by_label("Cari di seluruh data")).to_have_value("konflik sosial/")
    page.keyboard.press("Backspace")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("konflik sosial")
    page.get_by_role("region", name="Rencana").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(re.escape(f"{DI}rencana/")))


@pytest.mark.usefixtures("contoh")
def test_the_navigation_is_put_away_and_stays_away(sebagai: Masuk) -> None:
    page = sebagai(Peran.OPERATOR_OPD).buka(DI, lebar=1366)
    navigasi = page.get_by_role("navigation", name="Navigasi utama")
    expect(navigasi).to_be_visible()
    page.get_by_role("button", name="Navigasi").click()
    expect(navigasi).to_be_hidden()
    page.reload()
    expect(navigasi).to_be_hidden()
    page.get_by_role("button", name="Navigasi").press("Enter")
    expect(navigasi).to_be_visible()


@pytest.mark.usefixtures("contoh")
def test_a_head_sends_back_on_a_phone_with_a_reason(sebagai: Masuk) -> None:
    PeriodeTriwulan.objects.create(
        opd_id=OPD, tahun=2023, triwulan=1, keadaan=Keadaan.DIVERIFIKASI.value, pengaju="operator_opd"
    )
    page = sebagai(Peran.KEPALA_OPD).buka(DI, lebar=360)
    page.get_by_role("navigation", name="Navigasi bawah").get_by_role("link", name="Putuskan").click()
    page.locator("summary", has_text="Kembalikan").click()
    page.get_by_label("Apa yang harus diperbaiki?").fill("Bukti belum lengkap")
    page.get_by_role("button", name="Kembalikan dengan alasan ini").click()
    expect(page.get_by_text("Tidak ada yang menunggu putusan Anda")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("dikembalikan")
    ada = PeriodeTriwulan.objects.get(opd=OPD, triwulan=1)
    assert (ada.keadaan, ada.catatan) == (Keadaan.DIKEMBALIKAN, "Bukti belum lengkap")


def test_an_office_begins_with_its_workbook(sebagai: Masuk, tmp_path: Any) -> None:
    himpunan = baca(CONTOH).himpunan
    assert himpunan is not None
    berkas = tmp_path / "kantor.xlsx"
    berkas.write_bytes(tulis_buku(himpunan))
    h = sebagai(Peran.ADMIN_PEMDA)
    page = h.buka("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mulai memasukkan data")
    page.get_by_label("Buku kerja (.xlsx) atau paket data (.zip)").set_input_files(berkas)
    page.get_by_role("button", name="Periksa berkas").click()
    expect(page.get_by_role("heading", name="Yang akan berubah")).to_be_visible()
    assert not Opd.objects.exists()
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_role("status").first).to_contain_text("baris baru")
    assert Opd.objects.get().kode == OPD
    assert h.keluhan == []
