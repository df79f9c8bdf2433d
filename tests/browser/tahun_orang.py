"""The people of a year, each with an account and a browser of their own; and the office on its first day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Halaman, pelanggaran
from tests.kantor import OPD, OPD_LAIN, PEMDA
from tests.masuk import kue_masuk

from akuntabel.aturan.alur import Keadaan
from akuntabel.aturan.hak import Peran
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.laman.templatetags.laman import RUPA

TAHUN = timezone.localdate().year
DASAR = f"/opd/{OPD}/{TAHUN}/tw-1/"

WAJAR = re.compile(r"status of (403|409|422|423)|ERR_INTERNET_DISCONNECTED")
"""What a browser says where somebody was refused or without a line; scripts and the policy give no complaint."""

NAMA = {
    Peran.OPERATOR_OPD: "Rina Operator",
    Peran.VERIFIKATOR_OPD: "Bayu Verifikator",
    Peran.KEPALA_OPD: "Sri Kepala",
    Peran.BAPPEDA: "Dewi Bappeda",
    Peran.BAGIAN_ORGANISASI: "Hadi Koordinator",
    Peran.AUDITOR: "Tono Auditor",
}


def kantor_baru() -> Himpunan:
    """A Pemda with two OPD, the posts of the first and its head: nothing planned, nothing measured."""
    return Himpunan.dari(
        {
            "pemda": [r.Pemda(kode=PEMDA, nama="Kabupaten Uji", jenis=r.JenisPemda.KABUPATEN)],
            "opd": [
                r.Opd(kode=OPD, pemda=PEMDA, nama="Badan Kesatuan Bangsa dan Politik"),
                r.Opd(kode=OPD_LAIN, pemda=PEMDA, nama="Dinas Kesehatan"),
            ],
            "unit": [r.Unit(kunci="u1", opd=OPD, nama="Sekretariat")],
            "jabatan": [
                r.Jabatan(kunci="j1", opd=OPD, nama="Kepala Badan", kepala_opd=True, unit="u1"),
                r.Jabatan(kunci="j2", opd=OPD, nama="Kepala Bidang Kewaspadaan", unit="u1"),
            ],
            "pemangku": [r.Pemangku(kunci="o1", jabatan="j1", nama="Sri Wahyuni", mulai=date(2022, 1, 3))],
        }
    )


class Orang(Halaman):
    """Somebody at their own browser."""

    def __init__(self, page: Page, dasar: str, nama: str) -> None:
        super().__init__(page, dasar)
        self.nama = nama

    def ke(self, bagian: str, *, lebar: int = 1366) -> Page:
        """Open a page of the office in quarter I."""
        return self.buka(DASAR + bagian, lebar=lebar)

    def langkah(self, kata: str, jadi: Keadaan) -> None:
        """Press a step of the alur that needs no reason; the thing is then in this state."""
        self.buka_alur()
        self.page.locator("#alur").get_by_role("button", name=kata, exact=True).click()
        self.keadaan(jadi)

    def langkah_beralasan(self, kata: str, alasan: str, jadi: Keadaan) -> None:
        self.buka_alur()
        kotak = self.page.locator("#alur details.alur-beralasan", has=self.page.locator("summary", has_text=kata)).first
        kotak.locator("summary").click()
        kotak.get_by_role("textbox").fill(alasan)
        kotak.get_by_role("button", name=kata, exact=True).click()
        self.keadaan(jadi)

    def keadaan(self, jadi: Keadaan) -> None:
        self.buka_alur()
        kata = RUPA[jadi][1]
        expect(self.page.locator("#alur .alur-kini .lencana")).to_have_text(kata)

    def buka_alur(self) -> None:
        """Unfold the alur where a page keeps it folded."""
        lipat = self.page.locator("details.gb-alur:not([open]) > summary")
        if lipat.count():
            lipat.click()

    def tak_dapat(self, kata: str) -> None:
        """No such step is offered here."""
        self.buka_alur()
        expect(self.page.locator("#alur").get_by_role("button", name=kata, exact=True)).to_have_count(0)

    def periksa(self) -> None:
        """The page at hand: nothing for axe, within its window on a phone and on a desk."""
        self.page.wait_for_load_state()
        for lebar in (1366, 360):
            self.lebarkan(lebar)
            salah, luap = pelanggaran(self.page), self.meluap()
            assert (salah, luap) == ([], 0), f"{self.page.url} {lebar} px: meluap {luap} px, {salah}"
        self.lebarkan(1366)


Panggil = Callable[..., Orang]


def pemanggil(peramban: Browser, dasar: str) -> tuple[Panggil, Callable[[], None]]:
    """Who calls somebody to their browser, the same one each time; and how all of them are sent home."""
    hadir: dict[tuple[Peran, str, str], Orang] = {}

    def panggil(peran: Peran, *, nama: str = "", opd: str = OPD) -> Orang:
        nama = nama or NAMA[peran]
        if (peran, nama, opd) not in hadir:
            konteks = peramban.new_context(locale="id-ID", viewport={"width": 1366, "height": 900})
            konteks.set_default_timeout(10_000)
            konteks.add_cookies(kue_masuk(peran, dasar, nama=nama, opd=opd))  # type: ignore[arg-type]
            hadir[peran, nama, opd] = Orang(konteks.new_page(), dasar, nama)
        return hadir[peran, nama, opd]

    def pulang() -> None:
        for orang in hadir.values():
            orang.page.context.close()
        aneh = [(o.nama, k) for o in hadir.values() for k in o.keluhan if not WAJAR.search(k)]
        assert aneh == []

    return panggil, pulang


def tempel(page: Page, sasaran: Any, teks: str) -> None:
    """Paste into the focused cell as a spreadsheet would."""
    sasaran.click(position={"x": 8, "y": 8})
    page.evaluate(
        """t => { const d = new DataTransfer(); d.setData("text/plain", t);
        document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", {clipboardData: d, bubbles: true, cancelable: true})); }""",
        teks,
    )
