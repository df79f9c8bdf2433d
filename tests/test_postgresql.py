"""The same on PostgreSQL: the tests of everything that is stored run once more against a real server."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[1]
ALAMAT = os.environ.get("AKUNTABEL_UJI_POSTGRESQL", "")
TERSIMPAN = (
    "tests/jejak",
    "tests/organisasi/test_periode.py",
    "tests/akun",
    "tests/beranda",
    "tests/pengukuran",
    "tests/pelaporan/test_kueri.py",
    "tests/evaluasi/test_banyak.py",
    "tests/evaluasi/test_reviu.py",
    "tests/pertukaran/test_tindakan.py",
    "tests/pertukaran/test_halaman.py",
    "tests/situs/test_pemeriksaan.py",
)
SAMA = "tests/akun/test_semua_pintu.py::test_a_door_lets_in_whom_the_table_of_rights_allows_and_nobody_else"
"""Stops at each door, before the view: of the database it only asks who somebody is, which the walk over all pages asks
for every role on this server too. A fifth of the time of the run."""


@pytest.mark.postgresql
@pytest.mark.skipif(not ALAMAT, reason='PostgreSQL tidak ada: jalankan eval "$(.ci/postgresql mulai)" lebih dahulu')
def test_what_is_stored_behaves_the_same_on_postgresql() -> None:
    lingkungan = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "COV_"))}
    hasil = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "--create-db",
            "-n",
            "2",
            "--dist",
            "loadfile",
            "--deselect",
            SAMA,
            *TERSIMPAN,
        ],
        cwd=AKAR,
        env=lingkungan | {"DATABASE_URL": ALAMAT},
        capture_output=True,
        text=True,
        check=False,
    )
    assert hasil.returncode == 0, hasil.stdout[-8000:]
