"""A year, played: from an empty plan to the report, each role through its own account, by the pages alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.tahun_orang import TAHUN, Panggil, kantor_baru, pemanggil
from tests.kantor import muatkan

from akuntabel.aturan.hak import Peran

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def panggil(peramban: Browser, live_server: Any, tmp_path: Any, settings: Any) -> Iterator[Panggil]:
    """The office on its first day, and who comes to work in it."""
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"
    muatkan(kantor_baru())
    panggil, pulang = pemanggil(peramban, live_server.url)
    yield panggil
    pulang()


def susun_rencana(panggil: Panggil) -> None:
    """The operator makes the plan; it is verified, ratified and locked."""
    operator = panggil(Peran.OPERATOR_OPD)
    page = operator.ke("rencana/")
    page.get_by_role("link", name="Buat rencana baru").click()
    page.get_by_role("button", name="Buat rencana").click()
    page.get_by_role("link", name="Tambah tujuan pertama").click()
    page.get_by_label("Uraian", exact=True).fill("Meningkatnya kerukunan masyarakat")
    page.get_by_role("button", name="Tambah tujuan").click()
    page.locator("tr", has_text="Meningkatnya kerukunan masyarakat").click()
    page.get_by_role("link", name="Sasaran di bawahnya").click()
    page.get_by_label("Uraian", exact=True).fill("Menurunnya konflik sosial")
    page.get_by_role("button", name="Tambah sasaran").click()
    page.locator("tr", has_text="Menurunnya konflik sosial").click()
    page.get_by_role("link", name="Tambah indikator").click()
    isi_indikator(
        operator, "Persentase konflik sosial yang diselesaikan", satuan="persen", target="90", triwulan=(20, 45, 70, 90)
    )


def isi_indikator(operator: Any, uraian: str, *, satuan: str, target: str, triwulan: tuple[int, ...]) -> None:
    page = operator.page
    page.get_by_label("Uraian indikator").fill(uraian)
    page.get_by_label("Satuan").fill(satuan)
    page.get_by_role("group", name="Target tahunan").get_by_label(str(TAHUN)).fill(target)
    for angka, romawi in zip(triwulan, ("I", "II", "III", "IV"), strict=True):
        page.get_by_label(f"Triwulan {romawi}", exact=True).fill(str(angka))
    page.get_by_label("Definisi").fill("Konflik yang diselesaikan dibagi konflik yang terjadi.")
    page.get_by_label("Sumber data").fill("Laporan bidang")
    page.get_by_label("Penanggung jawab").select_option(label="Kepala Badan")
    page.get_by_role("button", name="Simpan indikator").click()
    expect(page.locator(".pesan-success")).to_contain_text("tersimpan")


def test_the_year_is_played_from_plan_to_report(panggil: Panggil) -> None:
    susun_rencana(panggil)
