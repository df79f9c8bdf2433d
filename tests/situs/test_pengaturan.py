from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command

AKAR = Path(__file__).resolve().parents[2]


def _pengaturan(folder: Path, *nama: str, **lingkungan: str) -> Any:
    """The settings as a fresh process with this environment has them."""
    kode = (
        "import json; from akuntabel.situs import pengaturan as p; "
        f"print(json.dumps({{n: getattr(p, n) for n in {nama!r}}}, default=str))"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", kode],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(AKAR / "src"), "AKUNTABEL_DATA": str(folder), **lingkungan},
        capture_output=True,
        text=True,
        check=False,
    )
    return json.loads(hasil.stdout) if hasil.returncode == 0 else hasil.stderr


def test_all_data_lie_in_one_folder(tmp_path: Path) -> None:
    p = _pengaturan(tmp_path, "AKUNTABEL_BUKTI", "STATIC_ROOT", "DATABASES", "DEBUG")
    assert p["AKUNTABEL_BUKTI"] == str(tmp_path / "bukti")
    assert p["STATIC_ROOT"].startswith(str(tmp_path))
    assert p["DATABASES"]["default"]["NAME"].startswith(str(tmp_path))
    assert p["DEBUG"] is False


def test_https_makes_everything_strict(tmp_path: Path) -> None:
    nama = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS")
    assert list(_pengaturan(tmp_path, *nama).values()) == [False, False, False, 0]
    assert list(_pengaturan(tmp_path, *nama, AKUNTABEL_HTTPS="ya").values()) == [True, True, True, 31536000]


def test_a_wrong_setting_stops_the_program_with_a_reason(tmp_path: Path) -> None:
    galat = _pengaturan(tmp_path, "DEBUG", AKUNTABEL_DEBUG="mungkin")
    assert galat.strip().splitlines()[-1].endswith("AKUNTABEL_DEBUG harus “ya” atau “tidak”; yang terbaca “mungkin”.")


def test_the_content_policy_has_no_hole() -> None:
    aturan = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert aturan["default-src"] == ["'self'"]
    assert not [x for isi in aturan.values() for x in isi if "unsafe" in x or x == "*" or x.startswith("http")]
    assert aturan["object-src"] == aturan["base-uri"] == aturan["frame-ancestors"] == ["'none'"]


@pytest.mark.django_db
def test_models_and_migrations_agree() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_the_language_is_indonesian_and_the_time_that_of_jakarta() -> None:
    assert (settings.LANGUAGE_CODE, settings.TIME_ZONE, settings.USE_TZ) == ("id", "Asia/Jakarta", True)


def test_the_program_passes_the_framework_checks(tmp_path: Path) -> None:
    hasil = subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(AKAR / "src"),
            "AKUNTABEL_DATA": str(tmp_path),
            "AKUNTABEL_HTTPS": "ya",
            "DJANGO_SETTINGS_MODULE": "akuntabel.situs.pengaturan",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert hasil.returncode == 0, hasil.stderr
