"""The pages in a real browser: accessible, without complaints, within its window, by keyboard, on paper."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pdfplumber
import pytest
from playwright.sync_api import expect
from tests.browser.conftest import pelanggaran
from tests.kantor import OPD_LAIN, gabung, kantor, muatkan

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

TW1, TAHUNAN = "/opd/8.01/2023/tw-1/", "/opd/8.01/2023/tahunan/"
HALAMAN = (
    "", "putuskan/", "lainnya/", "dasbor/", "rencana/", "rencana/pohon/", "perjanjian/", "pengukuran/", "pengukuran/anggaran/",
    "pengukuran/analisis/", "pengukuran/alur/", "data-kinerja/", "laporan/", "laporan/swot/", "reviu/", "catatan/", "jejak/",
)  # fmt: skip
LEBAR = (1440, 390)


@pytest.mark.usefixtures("contoh")
@pytest.mark.parametrize("dasar", [TW1, TAHUNAN])
def test_every_page_is_accessible_quiet_and_within_its_window(halaman: Any, dasar: str) -> None:
    for bagian in HALAMAN:
        page = halaman.buka(dasar + bagian)
        for lebar in LEBAR:
            halaman.lebarkan(lebar)
            assert (bagian, lebar, pelanggaran(page)) == (bagian, lebar, [])
        for lebar in (1366, 768, 360):
            halaman.lebarkan(lebar)
            assert (bagian, lebar, halaman.meluap()) == (bagian, lebar, 0)
    assert halaman.keluhan == []


def test_a_fault_on_a_page_is_found(halaman: Any) -> None:
    page = halaman.page
    page.set_content("<html lang=id><title>Uji</title><main><h1>Uji</h1><img src='data:,'></main>")
    assert pelanggaran(page) == ['image-alt: [["img"]]']
    page.evaluate("document.querySelector('img').alt = 'Gambar'")
    assert pelanggaran(page) == []


def test_pages_outside_an_office_are_accessible_too(halaman: Any) -> None:
    for lebar in (*LEBAR, 360):
        page = halaman.buka("/", lebar=lebar)
        assert pelanggaran(page) == []
        assert halaman.meluap() == 0
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    for alamat in ("/", "/opd/8.01/2023/tw-1/", "/opd/9.99/"):
        assert (alamat, pelanggaran(halaman.buka(alamat))) == (alamat, [])
    assert [k for k in halaman.keluhan if "404" not in k] == []


@pytest.mark.usefixtures("contoh")
def test_the_keyboard_skips_to_the_content_and_reaches_the_periods(halaman: Any) -> None:
    page = halaman.buka(TW1)
    page.keyboard.press("Tab")
    lompat = page.locator(".lompat")
    assert lompat.evaluate("x => x === document.activeElement")
    assert lompat.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    expect(page.locator("#isi")).to_be_focused()
    periode = page.locator("summary", has_text="Periode")
    periode.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Triwulan II"
    page.keyboard.press("Enter")
    page.wait_for_url("**/tw-2/")
    assert "Triwulan II" in page.inner_text(".konteks")


@pytest.mark.usefixtures("contoh")
def test_the_navigation_tells_where_one_is_at_every_width(halaman: Any) -> None:
    for lebar, nama, alamat, kini in (
        (1440, "Navigasi utama", "reviu/", "Reviu"),
        (1440, "Navigasi utama", "rencana/pohon/", "Rencana"),
        (390, "Navigasi bawah", "pengukuran/", "Isi"),
    ):
        page = halaman.buka(TW1 + alamat, lebar=lebar)
        navigasi = page.get_by_role("navigation", name=nama)
        assert navigasi.is_visible()
        assert navigasi.locator("[aria-current=page]").inner_text().startswith(kini)


def _panjang() -> Himpunan:
    """An office of long names, long words and large figures, with 300 rows."""
    asal = kantor()
    kata = "Pelaksanaan Koordinasi, Pembinaan, dan Pengawasan Penyelenggaraan Urusan Pemerintahan " * 3
    sambung = "Kesatuanbangsadanpolitikdalamnegeri" * 4
    program = next(u for u in asal.unsur if u.jenis == r.JenisUnsur.PROGRAM)
    indikator = next(i for i in asal.indikator if i.unsur == program.kunci)
    opd = replace(asal.opd[0], nama=f"Badan {kata}", singkatan="")
    isi: dict[str, list[Any]] = {nama: list(asal.tabel(nama)) for nama in r.TABEL}
    isi["opd"] = [opd]
    for n in range(300):
        isi["unsur"].append(replace(program, kunci=f"px{n}", kode=f"8.01.9{n}", uraian=f"{kata}{sambung}", urutan=n))
        isi["indikator"].append(replace(indikator, kunci=f"ix{n}", unsur=f"px{n}", uraian=f"Persentase {kata}"))
        isi["realisasi_anggaran"].append(
            r.RealisasiAnggaran(opd="8.01", tahun=2023, bulan=2, unsur=f"px{n}", jumlah=987_654_321_098_765_00)
        )
    isi["catatan"].append(replace(asal.catatan[0], kunci="cx", uraian=sambung * 3, bacaan_dipakai=sambung * 3))
    return Himpunan.dari(isi)


def test_long_names_and_three_hundred_rows_stay_within_the_window(halaman: Any) -> None:
    muatkan(_panjang())
    for bagian in ("", "rencana/", "pengukuran/", "laporan/", "reviu/", "catatan/"):
        halaman.buka(TW1 + bagian)
        for lebar in (1440, 1100, 768, 360):
            halaman.lebarkan(lebar)
            assert (bagian, lebar, halaman.meluap()) == (bagian, lebar, 0)
    page = halaman.buka(TW1 + "pengukuran/")
    page.evaluate("window.scrollTo(0, 5000)")
    kepala = page.locator(".tabel-ukur thead th").first
    assert kepala.bounding_box()["y"] == pytest.approx(0, abs=2)


@pytest.mark.usefixtures("contoh")
def test_pages_print_with_a_letterhead_and_page_numbers(halaman: Any) -> None:
    page = halaman.buka(TW1 + "pengukuran/")
    with pdfplumber.open(BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        pertama, kedua = pdf.pages[0], pdf.pages[1]
        assert pertama.width > pertama.height
        isi = pertama.extract_text()
        assert "PEMERINTAH KABUPATEN LUMAJANG" in isi
        assert "TRIWULAN I TAHUN 2023" in isi
        assert f"Halaman 1 dari {len(pdf.pages)}" in isi
        assert "Rencana strategis" not in isi
        assert "Capaian" in kedua.extract_text()  # the head of the table is repeated
    page = halaman.buka(TW1 + "rencana/")
    with pdfplumber.open(BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        semua = " ".join(p.extract_text() for p in pdf.pages)
        assert "8.01.06.2.01.02" in semua
