"""The plan in a real browser: by keyboard, by mouse, on a phone, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfplumber
import pytest
from playwright.sync_api import Browser, Route, expect
from tests.browser.conftest import Halaman, pelanggaran
from tests.masuk import kue_masuk

from akuntabel.aturan.hak import Peran
from akuntabel.perencanaan import models as m

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("contoh")]

DASAR = "/opd/8.01/2023/tahunan/rencana/"
V = "renstra-2018-2023-p"


@pytest.fixture
def operator(peramban: Browser, live_server: Any) -> Iterator[Halaman]:
    konteks = peramban.new_context(locale="id-ID")
    konteks.add_cookies(kue_masuk(Peran.OPERATOR_OPD, live_server.url))
    yield Halaman(konteks.new_page(), live_server.url)
    konteks.close()


def nomor(kunci: str, model: type[m.Unsur | m.Indikator] = m.Unsur) -> int:
    return int(model._default_manager.values_list("pk", flat=True).get(rencana=V, kunci=kunci))


def test_each_page_is_accessible_and_within_its_window(operator: Halaman) -> None:
    u, i = nomor("u-8.01.06"), nomor("i-8.01.06-1", m.Indikator)
    for jalur in (
        "", f"unsur/{u}/", f"unsur/baru/?versi={V}&induk={u}", f"indikator/{i}/", f"nomenklatur/?versi={V}&q=kewaspadaan",
        f"nomenklatur/?versi={V}", "versi/", "versi/baru/", f"versi/salin/?versi={V}", f"versi/sampul/?versi={V}",
        "versi/banding/", "pohon/", f"arsip/?versi={V}",
    ):  # fmt: skip
        page = operator.buka(DASAR + jalur)
        for lebar in (1440, 390):
            operator.lebarkan(lebar)
            assert (jalur, lebar, pelanggaran(page)) == (jalur, lebar, [])
        operator.lebarkan(360)
        assert (jalur, operator.meluap()) == (jalur, 0)
    assert operator.keluhan == []


def test_the_outline_is_worked_by_keyboard_alone(operator: Halaman) -> None:
    page = operator.buka(DASAR)
    satu, dua = nomor("u-8.01.06"), nomor("u-8.01.02")
    page.locator("#garis-besar tr[tabindex='0']").focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    expect(page.locator(f"#u{satu}")).to_be_focused()
    expect(page.locator("#panel h2")).to_contain_text("Kewaspadaan")

    page.keyboard.press("Enter")
    medan = page.locator(".gb-sunting textarea[name=kondisi]")
    medan.fill("Terkelolanya kewaspadaan daerah")
    assert pelanggaran(page) == []
    page.locator(".gb-sunting button", has_text="Simpan").press("Enter")
    expect(page.locator("#kabar")).to_contain_text("tersimpan")
    expect(page.locator(f"#u{satu}")).to_be_focused()
    assert m.Unsur.objects.get(pk=satu).kondisi == "Terkelolanya kewaspadaan daerah"

    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#kabar")).to_contain_text("dipindahkan")
    expect(page.locator(f"#u{satu}")).to_be_focused()
    assert m.Unsur.objects.get(pk=dua).urutan < m.Unsur.objects.get(pk=satu).urutan
    page.locator("#kabar button", has_text="Urungkan").press("Enter")
    page.wait_for_function(
        "([a, b]) => document.getElementById(a).compareDocumentPosition(document.getElementById(b)) & 4",
        arg=[f"u{satu}", f"u{dua}"],
    )

    page.locator(f"#u{satu}").focus()
    page.keyboard.press("Alt+ArrowRight")
    expect(page.locator("#kabar [role=alert]")).to_contain_text("Tidak ada unsur di atasnya")
    page.locator(f"#u{satu}").focus()
    page.keyboard.press("Insert")
    expect(page.locator(".gb-sunting textarea[name=uraian]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".gb-sunting")).to_have_count(0)

    page.locator(f"#u{satu}").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(f"#u{satu}")).to_have_attribute("aria-expanded", "false")
    assert operator.keluhan == [] or all("422" in k for k in operator.keluhan)


def test_the_panel_of_the_row_before_cannot_be_worked_while_the_next_is_on_its_way(operator: Halaman) -> None:
    page = operator.page
    macet = False

    def di_jalan(rute: Route) -> None:
        if not macet:
            rute.continue_()  # otherwise the line hangs

    page.route("**/panel/**", di_jalan)
    operator.buka(DASAR)
    terpilih = page.locator("#garis-besar tr[aria-selected]")
    page.locator("#garis-besar tr[tabindex='0']").press("ArrowDown")
    expect(page.locator("#panel h2")).to_be_visible()
    macet = True
    terpilih.press("ArrowDown")
    expect(page.locator("#panel")).to_have_js_property("inert", value=True)
    macet = False
    terpilih.press("ArrowDown")
    expect(page.locator("#panel")).to_have_js_property("inert", value=False)


def test_a_row_is_dragged_to_where_it_may_stand_and_nowhere_else(operator: Halaman) -> None:
    page = operator.buka(DASAR)
    page.locator("[data-lipat=program]").click()
    satu, akhir = nomor("u-8.01.06"), nomor("u-8.01.05")
    page.drag_and_drop(f"#u{satu} th", f"#u{akhir} th")
    expect(page.locator("#kabar")).to_contain_text("dipindahkan")
    urut = page.locator("tr.gb-program").evaluate_all("x => x.map(r => r.id)")
    assert urut.index(f"u{satu}") == urut.index(f"u{akhir}") - 1
    page.locator("#kabar button", has_text="Urungkan").click()
    expect(page.locator("tr.gb-program").first).to_have_id(f"u{satu}")
    page.evaluate("document.getElementById('kabar').replaceChildren()")
    kiriman: list[str] = []
    page.on("request", lambda r: kiriman.append(r.url) if r.method == "POST" else None)
    page.drag_and_drop(f"#u{satu} th", f"#u{nomor('t1')} th")
    assert page.inner_text("#kabar") == ""  # asked of the page, so that all it had to tell of before has arrived
    assert kiriman == []
    assert operator.keluhan == []


def test_a_wrong_input_in_place_stays_as_typed(operator: Halaman) -> None:
    page = operator.buka(DASAR)
    page.locator(f"#u{nomor('u-8.01.06')} th").dblclick()
    page.locator(".gb-sunting textarea[name=uraian]").fill("   ")
    page.locator(".gb-sunting textarea[name=kondisi]").fill("Tetap di sini")
    page.locator(".gb-sunting button", has_text="Simpan").click()
    expect(page.locator(".gb-sunting .medan-galat")).to_be_visible()
    assert page.locator(".gb-sunting textarea[name=kondisi]").input_value() == "Tetap di sini"


def test_the_formula_answers_while_typing(operator: Halaman) -> None:
    page = operator.buka(DASAR + f"indikator/{nomor('i-8.01.06-1', m.Indikator)}/")
    page.fill("#uji_target", "100")
    page.fill("#uji_realisasi", "87,5")
    expect(page.locator("#hasil-coba")).to_contain_text("87,50%")
    page.select_option("#id_arah", "turun")
    page.select_option("#id_rumus", "(2T-R)/T")
    expect(page.locator("#hasil-coba")).to_contain_text("112,50%")
    page.fill("#id_satuan", "Jenis Dokumen")
    expect(page.locator("aside .saran")).to_contain_text("adalah persentase")
    assert operator.keluhan == []


def test_the_nomenclature_answers_while_typing_and_is_taken_over(operator: Halaman) -> None:
    page = operator.buka(DASAR + f"nomenklatur/?versi={V}")
    page.fill("#q", "penyusunan program kerja kewaspadaan")
    kotak = page.locator("#hasil-nomenklatur input[name=kode]")
    expect(kotak.first).to_be_visible()
    kotak.first.check()
    page.locator("button", has_text="Tambahkan ke rencana").click()
    expect(page.locator(".pesan").first).to_contain_text("ditambahkan dari nomenklatur")
    assert operator.keluhan == []


def test_the_picture_is_zoomed_by_keys_and_printed_on_its_paper(operator: Halaman) -> None:
    page = operator.buka(DASAR + "pohon/")
    bingkai = page.locator(".ph-bingkai").first
    lebar = bingkai.locator("svg").bounding_box()
    assert lebar is not None
    bingkai.focus()
    page.keyboard.press("+")
    besar = bingkai.locator("svg").bounding_box()
    assert besar is not None
    assert besar["width"] > lebar["width"] * 1.2
    page.keyboard.press("0")
    for jalur, ukuran in (("pohon/", (1190.0, 842.0)), ("pohon/?program=u-8.01.06", (842.0, 595.0))):
        page.goto(operator.dasar + DASAR + jalur)
        with pdfplumber.open(BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
            (kertas,) = pdf.pages
            assert abs(float(kertas.width) - ukuran[0]) + abs(float(kertas.height) - ukuran[1]) < 5
            assert "Kewaspadaan" in kertas.extract_text()
    assert operator.keluhan == []


def test_the_outline_prints_whole_with_its_head_repeated(operator: Halaman) -> None:
    page = operator.buka(DASAR)
    page.locator("[data-lipat=program]").click()
    page.locator("[data-lipat='']").click()
    with pdfplumber.open(BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        teks = [p.extract_text() for p in pdf.pages]
    assert len(teks) > 1
    assert all("Target 2023" in x for x in teks[:-1])
    assert "8.01.06.2.01.06" in "".join(teks).replace("\n", "")
