"""What all tests share: Hypothesis profiles, the database's guard, and saying loudly what was skipped."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("baku", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("dalam", parent=settings.get_profile("baku"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "baku"))

# Where the environment forbids compiled modules, every process that a test starts would compile the program anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

LAMA = ("tests/browser", "tests/panduan", "tests/akun/test_semua_pintu.py", "tests/test_cli")
"""What takes long is begun first: at the end of the queue one process would work on it while the others wait."""


def pytest_configure(config: pytest.Config) -> None:
    # xdist would hand out the files with most tests first; the longest of ours hold one or two.
    config.option.loadscopereorder = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(LAMA))


PERAMBAN = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def peramban() -> Iterator[Any]:
    """The one Chromium of the process: Playwright's loop cannot be started twice in a thread."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("Chromium tidak terpasang; uji peramban dilewati.")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium, args=list(PERAMBAN))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """The audit guard forbids DELETE, which is how tests with real transactions clean up: they go without it.

    The tests of the guard put it back for themselves.
    """
    from django.db import connection

    from akuntabel.jejak.penjaga import lepas

    with django_db_blocker.unblock(), connection.cursor() as kursor:
        for perintah in lepas(connection.vendor):
            kursor.execute(perintah)


@pytest.fixture(scope="session")
def basis_kosong(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any) -> Path:
    """An SQLite database that is up to date and empty, as the first command leaves it: a file to be copied."""
    from django.core.management import call_command
    from tests.kantor import terpasang

    folder = tmp_path_factory.mktemp("kosong")
    with django_db_blocker.unblock(), terpasang(folder):
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
    return folder / "akuntabel.sqlite3"


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, None]:
    """Under ``.ci/run`` a test that is skipped for want of a browser, a database server or an office program has failed."""
    hasil = yield
    laporan = hasil.get_result()
    perlu = any(item.get_closest_marker(nama) for nama in ("peramban", "postgresql", "libreoffice"))
    if laporan.skipped and perlu and os.environ.get("AKUNTABEL_UJI_LENGKAP"):
        laporan.outcome = "failed"
        laporan.longrepr = f"Dilewati, padahal harus dijalankan di sini: {laporan.longrepr}"
