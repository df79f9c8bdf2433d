"""The report in a real browser: written while it is kept, by two people, without a line; figures put in; SWOT; Word."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pdfplumber
import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Halaman, pelanggaran
from tests.kantor import OPD, VERIFIKATOR
from tests.masuk import kue_masuk
from tests.pelaporan.kantor_laporan import tulis, url

from akuntabel.aturan.hak import Peran
from akuntabel.pelaporan.models import Narasi, Swot, Terbitan

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("contoh")]


@pytest.fixture
def operator(peramban: Browser, live_server: Any, contoh: Any) -> Iterator[Halaman]:
    konteks = peramban.new_context(locale="id-ID")
    konteks.add_cookies(kue_masuk(Peran.OPERATOR_OPD, live_server.url))
    yield Halaman(konteks.new_page(), live_server.url)
    konteks.close()


def teks(bagian: str = "isu_strategis") -> str:
    baris = Narasi.objects.filter(opd=OPD, tahun=2023, triwulan=0, bagian=bagian).first()
    return baris.isi if baris else ""


def test_pages_of_the_report_are_accessible_and_within_their_window(operator: Halaman) -> None:
    tulis("Isu pertama: {serapan}, {entah}.", "isu_strategis")
    alamat = [url("laporan"), url("bab", bagian="isu_strategis"), url("bab", bagian="penutup"), url("riwayat", bagian="isu_strategis"),
              url("isian"), url("swot"), url("docx"), url("banding"), url("sahkan"), url("reviu")]  # fmt: skip
    for a in alamat:
        page = operator.buka(a)
        if page.locator("#daftar-isian").count():  # filled in after the page is there
            expect(page.locator("#daftar-isian button").first).to_be_attached()
        for lebar in (1440, 390):
            operator.lebarkan(lebar)
            assert (a, lebar, pelanggaran(page)) == (a, lebar, [])
        for lebar in (1366, 768, 360):
            operator.lebarkan(lebar)
            assert (a, lebar, operator.meluap()) == (a, lebar, 0)
    assert operator.keluhan == []


def test_what_is_typed_is_kept_by_itself_and_shown_with_its_figures(operator: Halaman) -> None:
    page = operator.buka(url("bab", bagian="isu_strategis"))
    kotak, keadaan = page.locator("#teks-bagian"), page.locator("#keadaan")
    kotak.press_sequentially("Serapan baru {serapan}.")
    expect(keadaan).to_contain_text("Tersimpan")
    expect(page.locator("#pratinjau")).to_contain_text("Serapan baru 7,90%.")
    assert teks() == "Serapan baru {serapan}."
    # By keyboard alone: search, down, put in at the caret.
    page.locator("#cari-isian").press_sequentially("pagu anggaran")
    expect(page.locator("#daftar-isian button").first).to_contain_text("Rp8.338.560.929,00")
    page.keyboard.press("Enter")
    expect(page.locator("#pratinjau")).to_contain_text("7,90%.Rp8.338.560.929,00")
    expect(kotak).to_be_focused()
    page.keyboard.press("Control+z")
    expect(kotak).to_have_value("Serapan baru {serapan}.")
    assert operator.keluhan == []


def test_an_offered_sentence_is_a_paragraph_of_its_own(operator: Halaman) -> None:
    tulis("Kata pembuka.", "penutup")
    page = operator.buka(url("bab", bagian="penutup"))
    page.locator("[data-pakai]").last.click()
    expect(page.locator("#keadaan")).to_have_attribute("data-rupa", "baik")
    expect(page.locator("#pratinjau")).to_contain_text("Realisasi anggaran")
    assert teks("penutup").startswith("Kata pembuka.\n\nRealisasi anggaran")
    assert "{anggaran}" in teks("penutup")


@pytest.mark.parametrize(
    ("pilih", "akhir"), [("Pakai teks saya", "Teks saya."), ("Pakai teks yang tersimpan", "Teks orang lain.")]
)
def test_two_people_the_second_chooses(operator: Halaman, pilih: str, akhir: str) -> None:
    tulis("Semula.", "isu_strategis")
    page = operator.buka(url("bab", bagian="isu_strategis"))
    tulis("Teks orang lain.", "isu_strategis", oleh=VERIFIKATOR)
    page.locator("#teks-bagian").fill("Teks saya.")
    tanya = page.locator("#bentrok")
    expect(tanya).to_be_visible()
    expect(tanya.locator("del")).to_contain_text("orang lain")
    expect(tanya.locator("ins")).to_contain_text("saya")
    assert teks() == "Teks orang lain."
    expect(tanya).to_be_focused()
    tanya.get_by_role("button", name=pilih).click()
    expect(tanya).to_be_hidden()
    expect(page.locator("#teks-bagian")).to_have_value(akhir)
    expect(page.locator("#pratinjau")).to_contain_text(akhir)
    expect(page.locator("#keadaan")).to_contain_text("Tersimpan")
    assert teks() == akhir
    assert [k for k in operator.keluhan if "409" not in k] == []


def test_a_lost_connection_loses_no_word(operator: Halaman) -> None:
    page = operator.buka(url("bab", bagian="isu_strategis"))
    page.context.set_offline(True)
    page.locator("#teks-bagian").fill("Ditulis tanpa sambungan.")
    expect(page.locator("#keadaan")).to_contain_text("tersimpan di peramban ini")
    assert teks() == ""
    page.context.set_offline(False)
    expect(page.locator("#keadaan")).to_contain_text("Tersimpan", timeout=15_000)
    assert teks() == "Ditulis tanpa sambungan."


def test_what_was_never_sent_is_there_when_the_page_is_opened_again(operator: Halaman) -> None:
    page = operator.buka(url("bab", bagian="isu_strategis"))
    page.context.set_offline(True)
    page.locator("#teks-bagian").fill("Belum terkirim.")
    expect(page.locator("#keadaan")).to_contain_text("tersimpan di peramban ini")
    # Away before the line is back, so that it is the page opened anew that sends.
    page.on("dialog", lambda d: d.accept())
    page.goto("about:blank")
    page.context.set_offline(False)
    operator.buka(url("bab", bagian="isu_strategis"))
    expect(page.locator("#teks-bagian")).to_have_value("Belum terkirim.")
    expect(page.locator("#keadaan")).to_contain_text("Tersimpan", timeout=15_000)
    assert teks() == "Belum terkirim."


def test_without_scripts_the_same_page_is_a_form(peramban: Browser, live_server: Any) -> None:
    konteks = peramban.new_context(locale="id-ID", java_script_enabled=False)
    konteks.add_cookies(kue_masuk(Peran.OPERATOR_OPD, live_server.url))
    page = konteks.new_page()
    page.goto(live_server.url + url("bab", bagian="isu_strategis"))
    page.locator("#teks-bagian").fill("Dari formulir biasa.")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_text("Teks tersimpan.").wait_for()
    assert teks() == "Dari formulir biasa."
    konteks.close()


def test_the_swot_is_ordered_and_undone(operator: Halaman) -> None:
    page = operator.buka(url("swot"))
    page.get_by_label("Butir baru untuk Kekuatan").fill("Tim data lengkap")
    page.keyboard.press("Enter")
    page.get_by_text("Tim data lengkap").wait_for()
    page.get_by_label("Naikkan butir 4 Kekuatan").click()
    expect(page.locator("#kekuatan .swot-daftar > li > span").nth(2)).to_have_text("Tim data lengkap")
    urutan = list(Swot.objects.filter(opd=OPD, bidang="kekuatan").order_by("urutan").values_list("uraian", flat=True))
    assert urutan[2] == "Tim data lengkap"
    page.get_by_label("Hapus butir 3 Kekuatan").click()
    page.get_by_role("button", name="Urungkan").click()
    page.get_by_text("dikembalikan").wait_for()
    assert Swot.objects.filter(uraian="Tim data lengkap").exists()
    assert operator.keluhan == []


def test_built_read_downloaded_corrected_in_an_office_program_and_taken_back(operator: Halaman, tmp_path: Path) -> None:
    page = operator.buka(url("laporan"))
    page.get_by_role("button", name="Susun draf").click()
    with page.expect_download(timeout=60_000) as unduh:
        page.locator(".berkas-empat a", has_text="DOCX").click(timeout=60_000)
    berkas = tmp_path / "koreksi.docx"
    unduh.value.save_as(berkas)
    t = Terbitan.objects.get()
    page.goto(operator.dasar + url("baca", terbitan=t.pk))
    assert "Draf." in page.inner_text("main")

    naskah = docx.Document(str(berkas))
    for p in naskah.paragraphs:
        for h in p.runs:
            h.text = h.text.replace("cepat, tepat, dan akuntabel", "cepat, tepat, murah, dan akuntabel")
            h.text = "30 unit" if h.text == "26 unit" else h.text
    naskah.save(str(berkas))
    page.goto(operator.dasar + url("docx"))
    page.locator("input[type=file]").set_input_files(berkas)
    page.get_by_role("button", name="Bandingkan").click()
    expect(page.locator(".angka-luar")).to_contain_text("sistem 26 unit")
    expect(page.locator(".angka-luar")).to_contain_text("naskah 30 unit")
    assert pelanggaran(page) == []
    expect(page.locator("#ambil-jumlah")).to_have_text("1 alinea dicentang")
    page.get_by_role("button", name="Ambil yang dicentang").click()
    page.get_by_text("1 alinea diambil").first.wait_for()
    assert "tepat, murah, dan akuntabel" in teks("kebijakan")
    assert "{jumlah aset}" in teks("gambaran_umum")
    assert operator.keluhan == []


def test_the_report_page_prints_what_is_missing(operator: Halaman) -> None:
    page = operator.buka(url("laporan"))
    with pdfplumber.open(BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        isi = "\n".join(p.extract_text() for p in pdf.pages)
    assert "Yang masih harus dilengkapi" in isi
    assert "Isu Strategis belum ditulis" in isi
    assert "Tulis laporan" not in isi
