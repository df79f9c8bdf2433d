"""The page in a real browser: accessible, and nothing is cut off on a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.dokumen.contoh_dokumen import contoh

from akuntabel.dokumen.tulis_html import tulis_html

pytestmark = pytest.mark.peramban


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    jalur = tmp_path_factory.mktemp("html") / "laporan.html"
    jalur.write_text(tulis_html(contoh()), encoding="utf-8")
    return jalur


@pytest.mark.parametrize("lebar", [1440, 768, 360])
def test_axe_finds_no_fault_and_the_page_does_not_scroll_sideways(peramban: Any, berkas: Path, lebar: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    halaman = peramban.new_page(viewport={"width": lebar, "height": 800})
    luar: list[str] = []
    halaman.on("request", lambda r: luar.append(r.url) if not r.url.startswith("file:") else None)
    halaman.goto(berkas.as_uri())
    assert halaman.evaluate("document.documentElement.scrollWidth") <= lebar
    hasil = Axe().run(halaman)
    assert hasil.violations_count == 0, hasil.generate_report()
    assert luar == []
    halaman.close()


def test_the_page_prints_on_the_papers_of_the_document_with_repeated_headers(peramban: Any, berkas: Path) -> None:
    import io

    import pdfplumber

    halaman = peramban.new_page()
    halaman.goto(berkas.as_uri())
    pdf = halaman.pdf(prefer_css_page_size=True, print_background=True)
    halaman.close()
    with pdfplumber.open(io.BytesIO(pdf)) as dok:
        ukuran = {(round(p.width / 72 * 25.4), round(p.height / 72 * 25.4)) for p in dok.pages}
        assert {(210, 297), (297, 210), (420, 297), (215, 330)} <= ukuran
        lebar = [p.extract_text() for p in dok.pages if round(p.width / 72 * 25.4) == 297]
        assert len(lebar) > 1
        assert all("Predikat" in t for t in lebar)
        assert "Asal-usul Angka" not in "".join(p.extract_text() for p in dok.pages)
