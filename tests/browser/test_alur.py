"""States, periods and trail in a real browser: accessible, within the window, by keyboard and on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Halaman, pelanggaran
from tests.kantor import OPD, VERIFIKATOR
from tests.masuk import kue_masuk

from akuntabel.aturan.alur import Alur, Keadaan
from akuntabel.aturan.hak import Peran
from akuntabel.jejak.tanda import beri_tanda
from akuntabel.organisasi.models import PeriodeTriwulan

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


def _keadaan(keadaan: Keadaan) -> None:
    PeriodeTriwulan.objects.update_or_create(
        opd_id=OPD, tahun=2023, triwulan=1, defaults={"keadaan": keadaan.value, "pengaju": "operator_opd"}
    )


@pytest.mark.usefixtures("contoh")
@pytest.mark.parametrize("lebar", [1366, 360])
def test_the_pages_are_accessible_quiet_and_within_their_window(sebagai: Masuk, lebar: int) -> None:
    _keadaan(Keadaan.DIAJUKAN)
    beri_tanda(
        pelaku=VERIFIKATOR, opd=OPD, alur=Alur.TRIWULAN, kunci="2023/1", isi="Sumbernya?", sebutan="Indeks Toleransi"
    )
    verifikator, bagian = sebagai(Peran.VERIFIKATOR_OPD), sebagai(Peran.BAGIAN_ORGANISASI)
    alamat = [
        *((verifikator, f"{DI}{a}") for a in ("pengukuran/alur/", "jejak/", "jejak/1/", "jejak/rantai/")),
        *(
            (bagian, f"/administrasi/{a}")
            for a in ("periode/?tahun=2023", "periode/2023/tw-1/", "jejak/", "jejak/rantai/")
        ),
    ]
    for h, satu in alamat:
        page = h.buka(satu, lebar=lebar)
        assert h.meluap() <= 0, satu
        page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })")
        assert h.meluap() <= 0, satu
        assert (satu, pelanggaran(page)) == (satu, [])
        assert h.keluhan == [], satu


@pytest.mark.usefixtures("contoh")
def test_a_head_sends_back_and_ratifies_on_a_phone(sebagai: Masuk) -> None:
    _keadaan(Keadaan.DIVERIFIKASI)
    kepala = sebagai(Peran.KEPALA_OPD)
    page = kepala.buka(f"{DI}pengukuran/alur/", lebar=360)
    kembalikan = page.locator("#alur summary", has_text="Kembalikan")
    for tombol in (page.get_by_role("button", name="Sahkan"), kembalikan):
        kotak = tombol.bounding_box()
        assert kotak is not None
        assert kotak["height"] >= 44
    kembalikan.click()
    page.get_by_label("Alasan").fill("Lampirkan berita acara")
    page.get_by_role("button", name="Kembalikan").click()
    expect(page.locator(".alur-alasan")).to_contain_text("Lampirkan berita acara")
    _keadaan(Keadaan.DIVERIFIKASI)
    page.reload()
    page.get_by_role("button", name="Sahkan").click()
    expect(page.locator(".alur-kini .lencana")).to_have_text("Disahkan")
    expect(page.locator(".alur-beku .sidik")).to_have_text(re.compile("[0-9a-f]{64}"))
    assert kepala.keluhan == []


@pytest.mark.usefixtures("contoh")
def test_a_mark_is_raised_answered_and_closed_by_keyboard_alone(sebagai: Masuk) -> None:
    _keadaan(Keadaan.DIKEMBALIKAN)
    verifikator, operator = sebagai(Peran.VERIFIKATOR_OPD), sebagai(Peran.OPERATOR_OPD)
    page = verifikator.buka(f"{DI}pengukuran/alur/")
    page.locator("#tanda > details > summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Yang perlu dijelaskan")).to_be_visible()
    page.get_by_label("Yang perlu dijelaskan").focus()
    page.keyboard.type("Sumbernya mana?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".tanda .lencana")).to_have_text("Belum dijawab")
    jawab = operator.buka(f"{DI}pengukuran/alur/")
    expect(jawab.locator(".tanda textarea")).to_be_visible()
    jawab.locator(".tanda textarea").focus()
    jawab.keyboard.type("Daftar hadir")
    jawab.keyboard.press("Tab")
    jawab.keyboard.press("Enter")
    expect(jawab.locator(".tanda-jawaban")).to_contain_text("Daftar hadir")
    page.reload()
    page.get_by_role("button", name="Tutup tanda").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".tanda .lencana")).to_have_text("Ditutup")


@pytest.mark.usefixtures("contoh")
def test_the_coordinator_locks_and_the_operator_reads_why(sebagai: Masuk) -> None:
    bagian, operator = sebagai(Peran.BAGIAN_ORGANISASI), sebagai(Peran.OPERATOR_OPD)
    page = bagian.buka("/administrasi/periode/2023/tw-1/")
    page.locator("summary", has_text="Kunci pengisian").click()
    page.get_by_label("Alasan mengunci").fill("Reviu Inspektorat")
    page.get_by_role("button", name="Kunci", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("dikunci")
    grid = operator.buka(f"{DI}pengukuran/")
    expect(grid.locator(".pita-kunci")).to_contain_text("Alasan: Reviu Inspektorat. Untuk mengisinya sekarang")
    expect(grid.locator("td[data-sel]:not([aria-readonly])")).to_have_count(0)


@pytest.mark.usefixtures("contoh")
def test_what_the_checks_find_comes_after_the_page_and_opens_in_place(sebagai: Masuk) -> None:
    operator = sebagai(Peran.OPERATOR_OPD)
    for alamat, lebar in ((f"{DI}pengukuran/alur/", 1440), (f"{DI}reviu/sebelum-diajukan/", 390)):
        page = operator.buka(alamat, lebar=lebar)
        kartu = page.locator("#periksa-data")
        expect(kartu.locator("details")).to_have_count(5)
        kartu.locator("summary").first.click()
        expect(kartu.get_by_role("link", name=re.compile("^Perbaiki ")).first).to_be_visible()
        assert operator.meluap() == 0
        assert pelanggaran(page) == []
    kartu.get_by_role("link", name=re.compile(r"^Lihat semua \d+ temuan$")).click()
    expect(page.get_by_role("heading", name="Temuan reviu", level=1)).to_be_visible()
    assert operator.keluhan == []
