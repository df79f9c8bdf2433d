"""The grid in a real browser: by keyboard alone, pasted from a spreadsheet, by two people, over a line that breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from time import monotonic
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.browser.conftest import Halaman, pelanggaran, terkirim
from tests.kantor import OPD
from tests.masuk import kue_masuk, pengguna

from akuntabel.akun.kueri import pelaku_dari
from akuntabel.aturan.hak import Peran
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Nilai
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.peta import satukan_nilai
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.pengukuran.models import Realisasi
from akuntabel.pengukuran.tindakan import IsianSel, simpan_sel

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("contoh")]

ALAMAT = f"/opd/{OPD}/2023/tw-1/pengukuran/"
SATU, DUA, TIGA, EMPAT = (
    "i-8.01.06.2.01-1",
    "i-8.01.06.2.01.02-1",
    "i-8.01.06.2.01.03-1",
    "i-8.01.06.2.01.04-1",
)
"""Four rows of the example that follow each other, empty in quarter I; the first counts documents, the third people."""


@pytest.fixture
def operator(peramban: Browser, live_server: Any) -> Iterator[Halaman]:
    """The grid, opened by the operator."""
    konteks = peramban.new_context(locale="id-ID")
    konteks.add_cookies(kue_masuk(Peran.OPERATOR_OPD, live_server.url))
    konteks.grant_permissions(["clipboard-read", "clipboard-write"], origin=live_server.url)
    halaman = Halaman(konteks.new_page(), live_server.url)
    halaman.buka(ALAMAT)
    yield halaman
    konteks.close()


def sel(page: Page, kunci: str) -> Any:
    return page.locator(f'td[data-sel="{kunci}"]')


def status(page: Page) -> Any:
    return page.locator("[data-kisi-status]")


def tersimpan(kunci: str) -> Nilai | None:
    baris = Realisasi.objects.filter(indikator=kunci, tahun=2023, triwulan=1).first()
    return satukan_nilai(baris.nilai, baris.nilai_atas, baris.peringkat, baris.status, baris.alasan) if baris else None


def isi_orang_lain(kunci: str, nilai: str, versi: int = 0) -> None:
    """Somebody else with the same role fills in a cell."""
    orang = pelaku_dari(pengguna(Peran.OPERATOR_OPD, nama="Siti Aminah"))
    isian = [IsianSel(indikator=kunci, nilai=Angka(Decimal(nilai)), versi=versi)]
    simpan_sel(pelaku=orang, opd=OPD, tahun=2023, triwulan=1, isian=isian)


def salin(page: Page, teks: str) -> None:
    page.evaluate("t => navigator.clipboard.writeText(t)", teks)


class Tertahan:
    """Answers to an address: the server has given them, but the page gets each only when told to."""

    def __init__(self, page: Page, alamat: str) -> None:
        self.page, self.alamat = page, alamat
        self.rute: list[Route] = []
        page.route(alamat, self._tahan)

    def _tahan(self, rute: Route) -> None:
        self.rute.append(rute)

    def berikut(self) -> Callable[[], None]:
        """Wait until the next one has been answered by the server; what is given back hands the answer to the page."""
        batas = monotonic() + 10
        while not self.rute:
            assert monotonic() < batas, f"Tidak ada permintaan ke {self.alamat}."
            self.page.wait_for_timeout(20)
        rute = self.rute.pop(0)
        jawab = rute.fetch()
        return lambda: rute.fulfill(response=jawab)


def test_figures_are_filled_in_by_keyboard_alone(operator: Halaman) -> None:
    page = operator.page
    sel(page, SATU).click(position={"x": 8, "y": 8})
    page.keyboard.type("1")
    page.keyboard.press("Enter")
    expect(sel(page, DUA)).to_be_focused()
    page.keyboard.press("F2")
    page.keyboard.type("3,5")
    page.keyboard.press("Tab")
    expect(sel(page, TIGA)).to_be_focused()
    page.keyboard.type("9")
    page.keyboard.press("Escape")
    expect(sel(page, TIGA)).to_have_text("")
    terkirim(page)
    expect(status(page)).to_contain_text("Tersimpan pukul")
    expect(sel(page, DUA)).to_contain_text("3,5")
    assert (tersimpan(SATU), tersimpan(DUA), tersimpan(TIGA)) == (Angka(Decimal(1)), Angka(Decimal("3.5")), None)
    page.keyboard.press("Home")
    page.keyboard.press("Control+Home")
    assert page.evaluate("document.activeElement.tagName") == "TH"
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.kolom") == "bukti"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('table')") is None
    assert operator.keluhan == []


def test_an_absence_is_chosen_in_the_cell_with_its_reason(operator: Halaman) -> None:
    page = operator.page
    sel(page, SATU).click(position={"x": 8, "y": 8})
    page.keyboard.press("Alt+ArrowDown")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.type("menunggu rapat")
    page.keyboard.press("Enter")
    expect(sel(page, SATU)).to_contain_text("belum diukur")
    expect(page.locator(f'tr[data-baris="{SATU}"] [data-kolom=predikat]')).to_contain_text("menunggu rapat")
    assert tersimpan(SATU) == BelumDiukur("menunggu rapat")


def test_what_cannot_be_read_stays_and_is_asked_about(operator: Halaman) -> None:
    page = operator.page
    sel(page, SATU).click(position={"x": 8, "y": 8})
    page.keyboard.type("613.448,549")
    page.keyboard.press("Enter")
    pesan = sel(page, SATU).locator(".kisi-pesan")
    expect(pesan).to_contain_text("Pemisah ribuan dan desimal tercampur")
    expect(sel(page, SATU)).to_have_attribute("aria-invalid", "true")
    expect(sel(page, SATU)).to_contain_text("613.448,549")
    page.reload()
    expect(sel(page, SATU)).to_contain_text("613.448,549")
    pesan.get_by_role("button", name="Pakai 613.448,549", exact=True).click()
    expect(sel(page, SATU)).to_have_attribute("data-isi", "613.448,549")
    assert tersimpan(SATU) == Angka(Decimal("613448.549"))
    sel(page, DUA).click(position={"x": 8, "y": 8})
    page.keyboard.type("dua")
    page.keyboard.press("Enter")
    expect(sel(page, DUA).locator(".kisi-pesan")).to_be_visible()
    sel(page, DUA).click(position={"x": 8, "y": 8})
    page.keyboard.press("Escape")
    expect(sel(page, DUA)).to_have_text("")
    assert tersimpan(DUA) is None


def test_a_block_is_pasted_with_a_preview_and_undone_in_one_step(operator: Halaman) -> None:
    page = operator.page
    sel(page, SATU).click(position={"x": 8, "y": 8})
    page.keyboard.type("7")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Tersimpan")
    sebelum = Jejak.objects.filter(opd=OPD).count()
    sel(page, SATU).click(position={"x": 8, "y": 8})
    salin(page, '1\r\nkeliru\r\n"30"\r\n')
    page.keyboard.press("Control+v")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_contain_text("2 sel berubah · 1 keliru")
    expect(dialog.get_by_role("button", name="Simpan")).to_be_disabled()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert Jejak.objects.filter(opd=OPD).count() == sebelum
    salin(page, "1\n2\n30")
    page.keyboard.press("Control+v")
    expect(dialog.get_by_role("row").nth(1)).to_contain_text("7")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("3 sel ditempel")
    assert [tersimpan(k) for k in (SATU, DUA, TIGA)] == [Angka(Decimal(n)) for n in (1, 2, 30)]
    assert Jejak.objects.filter(opd=OPD).count() == sebelum + 1
    page.keyboard.press("Control+z")
    expect(status(page)).to_contain_text("Tempelan 3 sel diurungkan")
    expect(sel(page, SATU)).to_contain_text("7")
    assert tersimpan(SATU) == Angka(Decimal(7))
    assert Jejak.objects.filter(opd=OPD).count() == sebelum + 2
    assert operator.keluhan == []


def test_a_block_with_codes_finds_its_rows_by_them(operator: Halaman) -> None:
    page = operator.page
    page.get_by_role("button", name="Tempel dari Excel").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("8.01.06.2.01.03/1\t40\n8.01.06.2.01/1\t2\n9.99/1\t5")
    dialog.get_by_role("button", name="Periksa").click()
    expect(dialog.get_by_role("status")).to_contain_text("2 sel berubah · 1 keliru")
    expect(dialog).to_contain_text("Nama atau kode ini tidak ada pada tabel.")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Tempel dari Excel").click()
    dialog.get_by_role("textbox").fill("8.01.06.2.01.03/1\t40\n8.01.06.2.01/1\t2")
    dialog.get_by_role("button", name="Periksa").click()
    dialog.get_by_role("button", name="Simpan 2 perubahan").click()
    expect(status(page)).to_contain_text("2 sel ditempel")
    assert (tersimpan(TIGA), tersimpan(SATU)) == (Angka(Decimal(40)), Angka(Decimal(2)))


def test_a_range_is_copied_as_a_spreadsheet_takes_it(operator: Halaman) -> None:
    page = operator.page
    sel(page, "i-8.01.06-1").click(position={"x": 8, "y": 8})
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()") == "100 %\t–\t12,5\n2 dokumen\t–\t"


def test_of_two_people_the_second_sees_both_values_and_chooses(operator: Halaman) -> None:
    page = operator.page
    isi_orang_lain(SATU, "2")
    sel(page, SATU).click(position={"x": 8, "y": 8})
    page.keyboard.type("1")
    page.keyboard.press("Enter")
    pesan = sel(page, SATU).locator(".kisi-pesan")
    expect(pesan).to_contain_text("Sel ini baru saja diisi orang lain.")
    expect(pesan).to_contain_text("Siti Aminah")
    assert tersimpan(SATU) == Angka(Decimal(2))
    pesan.get_by_role("button", name="Pakai isian saya").click()
    expect(status(page)).to_contain_text("Tersimpan")
    assert tersimpan(SATU) == Angka(Decimal(1))
    isi_orang_lain(TIGA, "33")
    sel(page, TIGA).click(position={"x": 8, "y": 8})
    page.keyboard.type("44")
    page.keyboard.press("Enter")
    sel(page, TIGA).get_by_role("button", name="Pakai isian Siti Aminah").click()
    expect(sel(page, TIGA)).to_contain_text("33")
    assert tersimpan(TIGA) == Angka(Decimal(33))


def test_values_survive_a_lost_line_and_are_sent_when_it_is_back(operator: Halaman) -> None:
    page = operator.page
    page.context.set_offline(True)
    sel(page, SATU).click(position={"x": 8, "y": 8})
    for isi in ("1", "2", "3"):
        page.keyboard.type(isi)
        page.keyboard.press("Enter")
    expect(page.locator("[data-kisi-belum]")).to_have_text("3 isian belum terkirim")
    expect(status(page)).to_contain_text("Sambungan terputus")
    assert tersimpan(SATU) is None
    page.context.set_offline(False)
    expect(page.locator("[data-kisi-belum]")).to_be_hidden()
    expect(status(page)).to_contain_text("Tersimpan")
    assert [tersimpan(k) for k in (SATU, DUA, TIGA)] == [Angka(Decimal(n)) for n in (1, 2, 3)]


def test_unsent_values_survive_leaving_the_page(operator: Halaman) -> None:
    page = operator.page
    page.route("**/pengukuran/sel/", lambda r: r.abort())
    sel(page, SATU).click(position={"x": 8, "y": 8})
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    expect(page.locator("[data-kisi-belum]")).to_have_text("1 isian belum terkirim")
    # Away before the line is back, so that it is the page opened anew that sends.
    page.goto("about:blank")
    page.unroute("**/pengukuran/sel/")
    operator.buka(ALAMAT)
    expect(status(page)).to_contain_text("Tersimpan")
    expect(sel(page, SATU)).to_contain_text("4")
    assert tersimpan(SATU) == Angka(Decimal(4))


def test_after_the_session_has_ended_nothing_is_lost(operator: Halaman) -> None:
    page = operator.page
    kue = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    sel(page, SATU).click(position={"x": 8, "y": 8})
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    expect(status(page).get_by_role("link", name="Masuk kembali")).to_be_visible()
    page.context.add_cookies(kue)
    page.reload()
    expect(sel(page, SATU)).to_contain_text("5")
    expect(status(page)).to_contain_text("Tersimpan")
    assert tersimpan(SATU) == Angka(Decimal(5))


def test_a_period_that_was_shut_meanwhile_says_why_and_keeps_what_was_typed(operator: Halaman) -> None:
    page = operator.page
    PeriodeTriwulan.objects.create(opd_id=OPD, tahun=2023, triwulan=1, keadaan="diajukan")
    sel(page, SATU).click(position={"x": 8, "y": 8})
    page.keyboard.type("6")
    page.keyboard.press("Enter")
    expect(sel(page, SATU).locator(".kisi-pesan")).to_contain_text("diajukan")
    expect(sel(page, SATU).locator(".kisi-pesan")).to_contain_text("Isian Anda: 6")
    page.reload()
    expect(page.locator(".pita-kunci")).to_contain_text("sudah diajukan")
    expect(page.locator(".kisi-sisa")).to_contain_text("6")
    assert page.locator("td[data-sel]").count() == 0
    page.get_by_role("button", name="Buang isian ini").click()
    page.reload()
    expect(page.locator(".kisi-sisa")).to_have_count(0)
    assert tersimpan(SATU) is None


def test_the_panel_follows_the_row_and_its_note_does_not_clash_with_the_cell(operator: Halaman) -> None:
    page = operator.page
    sel(page, SATU).click()
    panel = page.locator("#kisi-panel")
    expect(panel.get_by_role("heading", level=2)).to_contain_text("Jumlah Dokumen Perumusan")
    panel.get_by_label("Keterangan").fill("Rapat ditunda")
    panel.get_by_role("button", name="Simpan keterangan").click()
    expect(panel.get_by_role("status")).to_contain_text("Keterangan tersimpan")
    sel(page, SATU).click(position={"x": 8, "y": 8})
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Tersimpan")
    assert tersimpan(SATU) == Angka(Decimal(2))
    assert Realisasi.objects.get(indikator=SATU, triwulan=1).keterangan == "Rapat ditunda"


def test_a_panel_that_was_read_before_a_paste_does_not_write_over_it(operator: Halaman) -> None:
    page, tertahan = operator.page, Tertahan(operator.page, f"**/panel/{SATU}/")
    sel(page, SATU).click(position={"x": 8, "y": 8})
    lama = tertahan.berikut()
    salin(page, "1\n2")
    page.keyboard.press("Control+v")
    page.get_by_role("button", name="Simpan 2 perubahan").click()
    expect(status(page)).to_contain_text("2 sel ditempel")
    baru = tertahan.berikut()
    baru()
    expect(page.locator("#kisi-panel [data-rincian]")).to_have_attribute("data-versi", "1")
    lama()
    expect(sel(page, SATU)).to_have_attribute("data-versi", "1")
    expect(sel(page, SATU)).to_contain_text("1")
    expect(page.locator("#kisi-panel [data-rincian]")).to_have_attribute("data-versi", "1")
    page.keyboard.press("Control+z")
    expect(status(page)).to_contain_text("Tempelan 2 sel diurungkan")
    tertahan.berikut()()
    expect(page.locator("#kisi-panel [data-rincian]")).to_have_attribute("data-versi", "2")
    assert operator.keluhan == []


def test_what_is_typed_while_undos_are_under_way_is_kept_and_sent_after_them(operator: Halaman) -> None:
    page = operator.page
    sel(page, SATU).click(position={"x": 8, "y": 8})
    for isi in ("7", "6"):
        page.keyboard.type(isi)
        page.keyboard.press("Enter")
    terkirim(page)
    tertahan = Tertahan(page, "**/pengukuran/tempel/")
    sel(page, SATU).click(position={"x": 8, "y": 8})
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    pertama = tertahan.berikut()
    page.keyboard.type("8")
    page.keyboard.press("Enter")
    page.keyboard.type("9")
    pertama()
    kedua = tertahan.berikut()
    assert [tersimpan(k) for k in (SATU, DUA)] == [BELUM_DIISI, BELUM_DIISI]
    kedua()
    expect(sel(page, DUA).get_by_role("textbox")).to_have_value("9")
    page.keyboard.press("Enter")
    terkirim(page)
    expect(sel(page, SATU)).to_contain_text("8")
    assert [tersimpan(k) for k in (SATU, DUA)] == [Angka(Decimal(8)), Angka(Decimal(9))]
    assert operator.keluhan == []


def test_a_cell_that_is_opened_again_before_its_answer_stays_open(operator: Halaman) -> None:
    page, tertahan = operator.page, Tertahan(operator.page, "**/pengukuran/sel/")
    sel(page, SATU).click(position={"x": 8, "y": 8})
    page.keyboard.type("7")
    page.keyboard.press("Enter")
    lanjut = tertahan.berikut()
    page.keyboard.press("ArrowUp")
    page.keyboard.type("7")
    lanjut()
    expect(status(page)).to_contain_text("Tersimpan pukul")
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    tertahan.berikut()()
    terkirim(page)
    expect(sel(page, SATU)).to_contain_text("75")
    assert tersimpan(SATU) == Angka(Decimal(75))
    assert operator.keluhan == []


def test_evidence_is_added_from_the_panel(operator: Halaman, tmp_path: Any, settings: Any) -> None:
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"
    page = operator.page
    sel(page, SATU).click()
    panel = page.locator("#kisi-panel")
    expect(panel.locator("input[type=file]").first).to_be_attached()
    berkas = [
        {"name": "daftar hadir.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 isi"},
        {"name": "skrip.exe", "mimeType": "application/pdf", "buffer": b"MZ"},
    ]
    panel.locator("input[type=file]").first.set_input_files(berkas)  # type: ignore[arg-type]
    expect(panel.get_by_role("alert")).to_contain_text("skrip.exe")
    expect(panel.get_by_role("link", name="daftar hadir.pdf")).to_be_visible()
    expect(page.locator(f'tr[data-baris="{SATU}"] [data-kolom=bukti]')).to_have_text("1")
    with page.expect_download() as unduhan:
        panel.get_by_role("link", name="daftar hadir.pdf").click()
    assert unduhan.value.suggested_filename == "daftar hadir.pdf"


def test_on_a_phone_each_indicator_is_a_card_that_can_be_filled_in(operator: Halaman) -> None:
    page = operator.page
    operator.lebarkan(360)
    assert operator.meluap() == 0
    sel(page, SATU).click()
    sel(page, SATU).click()
    kotak = sel(page, SATU).get_by_role("textbox")
    expect(kotak).to_be_focused()
    kotak.fill("3")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Tersimpan")
    page.locator(f'tr[data-baris="{SATU}"] a[data-nama]').click()
    expect(page).to_have_url(f"{operator.dasar}{ALAMAT}indikator/{SATU}/")
    assert operator.meluap() == 0


def test_grid_and_form_are_accessible(operator: Halaman) -> None:
    for alamat in (ALAMAT, f"{ALAMAT}indikator/{SATU}/", f"/opd/{OPD}/2023/tahunan/pengukuran/"):
        page = operator.buka(alamat)
        if alamat == ALAMAT:
            sel(page, SATU).click()
            page.keyboard.type("dua")
            page.keyboard.press("Enter")
            expect(sel(page, SATU).locator(".kisi-pesan")).to_be_visible()
            expect(page.locator("#kisi-panel h2")).to_be_visible()
        for lebar in (1440, 390):
            operator.lebarkan(lebar)
            assert (alamat, lebar, pelanggaran(page)) == (alamat, lebar, [])
        for lebar in (1366, 768, 360):
            operator.lebarkan(lebar)
            assert (alamat, lebar, operator.meluap()) == (alamat, lebar, 0)
