"""A real Chromium against a live server. Where there is none the tests are skipped, which ``.ci/run`` does not allow."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from playwright.sync_api import Browser, Page, Request
from tests.kantor import muatkan
from tests.masuk import kue_masuk

from akuntabel.aturan.hak import Peran
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran.baca import baca

# Playwright's loop runs in this thread; Django would take that for asynchronous use of the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

CONTOH = Path(__file__).parents[2] / "contoh/bakesbangpol-lumajang-2023"


class Halaman:
    """A page of the site, and what the browser complained of while it was open."""

    def __init__(self, page: Page, dasar: str) -> None:
        self.page = page
        self.dasar = dasar
        self.keluhan: list[str] = []
        page.on("console", lambda m: self.keluhan.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: self.keluhan.append(str(e)))
        page.on("requestfailed", self._gagal)

    def _gagal(self, permintaan: Request) -> None:
        # A drawing that was still on its way when the test went on is no fault.
        if "ERR_ABORTED" not in str(permintaan.failure):
            self.keluhan.append(f"{permintaan.url} {permintaan.failure}")

    def buka(self, alamat: str, *, lebar: int = 1440) -> Page:
        self.lebarkan(lebar)
        self.page.goto(self.dasar + alamat)
        return self.page

    def lebarkan(self, lebar: int) -> None:
        """Give the window another width; the page stays."""
        self.page.set_viewport_size({"width": lebar, "height": 900})

    def meluap(self) -> int:
        """By how many pixels the page is wider than its window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


def pelanggaran(page: Page) -> list[str]:
    """What axe finds on the page at hand against WCAG 2.2 AA and its own good practice.

    It is put into a page once; of its answer only the violations leave the browser.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    salah = page.evaluate("async () => (await axe.run({resultTypes: ['violations']})).violations")
    return [f"{x['id']}: {json.dumps([n['target'] for n in x['nodes'][:3]])}" for x in salah]


def terkirim(page: Page) -> None:
    """Wait until the grid has nothing under way: the server has answered for every cell that was filled in."""
    page.wait_for_function(
        "() => { const { antre } = document.querySelector('table[data-kisi]').kisi; return !antre.jalan && !antre.draf.size; }"
    )


@pytest.fixture(scope="session", autouse=True)
def _folder_statis() -> None:
    """Where collected files would be; WhiteNoise warns when there is no such folder."""
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)


@pytest.fixture
def halaman(peramban: Browser, live_server: Any) -> Iterator[Halaman]:
    konteks = peramban.new_context(locale="id-ID")
    konteks.add_cookies(kue_masuk(Peran.AUDITOR, live_server.url))
    yield Halaman(konteks.new_page(), live_server.url)
    konteks.close()


@pytest.fixture
def contoh(live_server: Any) -> Himpunan:
    himpunan = baca(CONTOH).himpunan
    assert himpunan is not None
    muatkan(himpunan)
    return himpunan
