"""A report is dropped in, read beside its findings, answered, repaired and dropped in again, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Halaman
from tests.browser.test_situs import pelanggaran
from tests.evaluasi.kantor_reviu import ALASAN, KELIRU, PERBAIKAN, berkas_docx, temuan, url
from tests.masuk import kue_masuk

from akuntabel.aturan.hak import Peran
from akuntabel.evaluasi import models as m

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("contoh")]


@pytest.fixture
def inspektorat(peramban: Browser, live_server: Any, contoh: Any, settings: Any, tmp_path: Path) -> Iterator[Halaman]:
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"
    konteks = peramban.new_context(locale="id-ID")
    konteks.add_cookies(kue_masuk(Peran.INSPEKTORAT, live_server.url))
    yield Halaman(konteks.new_page(), live_server.url)
    konteks.close()


def unggah(halaman: Halaman, isi: Any, nama: str = "laporan.docx") -> m.ReviuLaporan:
    page = halaman.buka(url("daftar"))
    page.locator('input[type="file"]').set_input_files({"name": nama, "mimeType": "", "buffer": berkas_docx(isi)})
    page.get_by_role("button", name="Reviu berkas ini").click()
    expect(page.locator("#naskah")).to_be_visible()
    return m.ReviuLaporan.objects.latest("pk")


def test_from_a_dropped_file_to_its_repair(inspektorat: Halaman) -> None:
    r = unggah(inspektorat, KELIRU)
    page = inspektorat.page
    t = temuan(r, "analisa")
    kartu = page.locator(f"#t{t.nomor}")

    # A finding leads to its mark, in whatever chapter that is; a mark to its finding.
    page.locator("#pilih-bab").select_option("4")
    expect(page.locator("#naskah")).to_have_attribute("data-bab", "4")
    kartu.locator(".t-tempat").first.click()
    expect(page.locator("#naskah")).to_have_attribute("data-bab", "2")
    tanda = page.locator("#naskah mark", has_text="analisa")
    expect(tanda).to_be_in_viewport()
    tanda.click()
    assert page.evaluate("document.activeElement.id") == f"t{t.nomor}"

    # Waived with a reason, without leaving the place; the counts follow.
    terbuka = page.locator("#ringkas .ubin-angka").nth(1)
    semula = int(terbuka.inner_text())
    kartu.get_by_text("Kesampingkan", exact=True).click()
    kartu.get_by_label("Alasan mengesampingkan").fill("pendek")
    kartu.get_by_role("button", name="Kesampingkan temuan").click()
    expect(page.locator(f"#t{t.nomor} [role=alert]")).to_contain_text("kalimat")
    kartu.get_by_label("Alasan mengesampingkan").fill(ALASAN)
    kartu.get_by_role("button", name="Kesampingkan temuan").click()
    expect(page.locator(f"#t{t.nomor}")).to_contain_text(f"Dikesampingkan oleh Inspektorat: {ALASAN}")
    expect(terbuka).to_have_text(str(semula - 1))

    # Filters without a new page; the address follows, so that it can be shared.
    page.locator(".e-tingkat a", has_text="Tinggi").click()
    expect(page.locator("#kartu .t-kartu .lencana-rendah")).to_have_count(0)
    assert "tingkat=tinggi" in page.url

    # The repaired file: what was repaired is gone.
    dua = unggah(inspektorat, PERBAIKAN)
    assert dua.sebelumnya_id == r.pk
    expect(page.locator("#ringkas")).to_contain_text("hilang sejak reviu ke-1")
    page.get_by_text("Saringan lain").click()
    page.get_by_label("Sejak reviu lalu").select_option("hilang")
    expect(page.locator("#kartu .t-kartu")).to_have_count(1)
    expect(page.locator("#kartu")).to_contain_text("analisa")
    assert inspektorat.keluhan == []


def test_pages_are_accessible_and_within_their_window(inspektorat: Halaman) -> None:
    unggah(inspektorat, KELIRU)
    r = unggah(inspektorat, PERBAIKAN)
    alamat = [url("daftar"), url("hasil", nomor=r.pk), url("hasil", nomor=r.pk) + "?kabar=masih&bab=2",
              url("formulir", nomor=r.pk), url("pernyataan", nomor=r.pk), "/aturan/", "/aturan/EJ-02/"]  # fmt: skip
    for a in alamat:
        page = inspektorat.buka(a)
        page.wait_for_load_state("networkidle")
        for lebar in (1440, 390):
            inspektorat.lebarkan(lebar)
            assert (a, lebar, pelanggaran(page)) == (a, lebar, [])
        for lebar in (1366, 768, 390, 360):
            inspektorat.lebarkan(lebar)
            assert (a, lebar, inspektorat.meluap()) == (a, lebar, 0)
    assert inspektorat.keluhan == []


def test_on_a_phone_the_findings_come_first_and_open_their_place(inspektorat: Halaman) -> None:
    r = unggah(inspektorat, KELIRU)
    page = inspektorat.buka(url("hasil", nomor=r.pk), lebar=390)
    daftar, naskah = page.locator("#reviu-daftar").bounding_box(), page.locator("#naskah").bounding_box()
    assert daftar is not None
    assert naskah is not None
    assert daftar["y"] < naskah["y"]
    page.locator(f"#t{temuan(r, 'analisa').nomor} .t-tempat").first.click()
    expect(page.locator("#naskah mark", has_text="analisa")).to_be_in_viewport()


def test_without_scripts_everything_is_links_and_forms(
    peramban: Browser, live_server: Any, inspektorat: Halaman
) -> None:
    r = unggah(inspektorat, KELIRU)
    t = temuan(r, "analisa")
    konteks = peramban.new_context(locale="id-ID", java_script_enabled=False)
    konteks.add_cookies(kue_masuk(Peran.INSPEKTORAT, live_server.url))
    page = konteks.new_page()
    page.goto(f"{live_server.url}{url('hasil', nomor=r.pk)}?tingkat=rendah")
    page.locator(f"#t{t.nomor}").get_by_role("button", name="Terima").click()
    expect(page.locator(f"#t{t.nomor}")).to_contain_text("Diterima, akan diperbaiki oleh Inspektorat")
    assert page.url.endswith(f"?tingkat=rendah#t{t.nomor}")
    page.locator(f"#t{t.nomor} .t-tempat").first.click()
    expect(page.locator(f"#m{t.nomor}-0")).to_be_visible()
    page.locator(f"#m{t.nomor}-0").click()
    assert page.url.endswith(f"#t{t.nomor}")
    konteks.close()


def test_several_findings_are_marked_answered_and_undone_by_the_keyboard(inspektorat: Halaman) -> None:
    r = unggah(inspektorat, KELIRU)
    page = inspektorat.page
    tanda = page.locator(".t-pilih")
    terbuka = page.locator("#ringkas .ubin-angka").nth(1)
    semula = int(terbuka.inner_text())
    terima = page.locator("#banyak").get_by_role("button", name="Terima", exact=True)
    expect(terima).to_be_disabled()
    for n in (0, 1):
        tanda.nth(n).focus()
        page.keyboard.press("Space")
    expect(page.locator("#banyak [data-jumlah]")).to_have_text("2 ditandai")
    page.keyboard.press("Enter")
    expect(terima).to_be_focused()
    assert m.TemuanReviu.objects.filter(reviu=r, tindak="diterima").count() == 0
    page.keyboard.press("Enter")
    expect(page.locator("#banyak-pesan")).to_contain_text("2 temuan diterima.")
    expect(page.locator("#banyak-pesan")).to_be_focused()
    expect(terbuka).to_have_text(str(semula - 2))
    page.get_by_role("button", name="Urungkan").click()
    expect(page.locator("#banyak-pesan")).to_contain_text("2 temuan dibuka kembali.")
    expect(terbuka).to_have_text(str(semula))

    # A reason that is none: the marks and the words stay.
    page.get_by_label("Semua yang tampil").check()
    banyak = tanda.count()
    expect(page.locator("#banyak [data-jumlah]")).to_have_text(f"{banyak} ditandai")
    page.locator("#banyak").get_by_text("Kesampingkan", exact=True).click()
    page.locator("#alasan-banyak").fill("pendek")
    page.get_by_role("button", name="Kesampingkan yang ditandai").click()
    expect(page.locator("#banyak-pesan [role=alert]")).to_contain_text("kalimat")
    expect(page.locator(".t-pilih:checked")).to_have_count(banyak)
    page.locator("#alasan-banyak").fill(ALASAN)
    page.get_by_role("button", name="Kesampingkan yang ditandai").click()
    expect(page.locator("#banyak-pesan")).to_contain_text(f"{banyak} temuan dikesampingkan.")
    expect(terbuka).to_have_text("0")

    # On a phone the bar comes to the foot with the first mark and tells there what became of it; nothing moves away.
    inspektorat.lebarkan(390)
    tanda.nth(2).check()
    expect(page.locator("#banyak-bilah")).to_be_in_viewport()
    page.locator("#banyak").get_by_role("button", name="Buka kembali").click()
    expect(page.locator("#banyak-pesan")).to_contain_text("1 temuan dibuka kembali.")
    expect(page.locator("#banyak-pesan")).to_be_in_viewport()
    expect(tanda.nth(2)).to_be_in_viewport()
    assert inspektorat.meluap() == 0
    assert pelanggaran(page) == []
    assert inspektorat.keluhan == []
