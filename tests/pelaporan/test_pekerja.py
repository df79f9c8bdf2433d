"""The worker: it breathes while it lives, ends with the server, and does what waits."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from akuntabel.pelaporan import pekerja

WAKTU = 60.0


def tunggu(syarat: Callable[[], bool]) -> bool:
    """Until it is so, for a while."""
    batas = time.monotonic() + WAKTU
    while time.monotonic() < batas:
        if syarat():
            return True
        time.sleep(0.1)
    return False


@pytest.fixture
def folder(basis_kosong: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own with an empty database, for other processes."""
    monkeypatch.setenv("AKUNTABEL_DATA", str(tmp_path))
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "akuntabel.situs.pengaturan")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    shutil.copy(basis_kosong, tmp_path)
    return tmp_path


def test_it_breathes_as_long_as_the_server_lives_and_leaves_no_trace(folder: Path) -> None:
    napas = folder / "pekerja.napas"
    with pekerja.pekerja_anak():
        assert tunggu(napas.exists)
    assert not napas.exists()


def test_a_child_whose_server_was_killed_ends_by_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pekerja, "NAPAS", 0.1)
    induk = (
        "import subprocess, sys, time\n"
        "p = subprocess.Popen([sys.executable, '-c', "
        "'import akuntabel.pelaporan.pekerja as p, django; p.NAPAS = 0.1; django.setup(); p.bekerja(anak=True)'])\n"
        "print(p.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    proses = subprocess.Popen([sys.executable, "-c", induk], stdout=subprocess.PIPE, text=True)
    assert proses.stdout is not None
    anak = int(proses.stdout.readline())
    assert tunggu((folder / "pekerja.napas").exists)
    proses.kill()
    proses.wait()
    assert tunggu(lambda: not _hidup(anak))


def _hidup(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_a_sign_of_life_is_given_again_and_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pekerja, "NAPAS", 0.01)
    berkas = tmp_path / "data" / "napas"
    henti = threading.Event()
    napas = threading.Thread(target=pekerja.bernapas, args=(berkas, 0, henti))
    napas.start()
    assert tunggu(berkas.exists)
    os.utime(berkas, (0, 0))
    assert tunggu(lambda: berkas.stat().st_mtime > 1)
    henti.set()
    napas.join()
