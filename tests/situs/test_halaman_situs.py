"""Pages about the site itself, and its static files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.core.management import call_command
from django.test import Client, RequestFactory

from akuntabel.situs import views


@pytest.fixture(autouse=True)
def _folder_statis(settings: Any, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path / "statis"
    settings.STATIC_ROOT.mkdir()


@pytest.mark.django_db
def test_health_answers_while_the_database_does(client: Client) -> None:
    jawaban = client.get("/healthz")
    assert (jawaban.status_code, jawaban.content) == (200, b"baik\n")
    assert client.post("/healthz").status_code == 405


def test_browsers_find_the_icon_where_they_look_for_it(client: Client) -> None:
    jawaban = client.get("/favicon.ico")
    assert jawaban.status_code == 302
    assert jawaban["Location"].endswith(".svg")


def test_pages_of_failure_tell_what_to_do_and_tell_nothing_else(rf: RequestFactory) -> None:
    minta = rf.get("/")
    for jawaban, status, kata in (
        (views.permintaan_keliru(minta, SuspiciousOperation("rahasia dapur")), 400, "Muat ulang halaman sebelumnya"),
        (views.ditolak(minta, PermissionDenied("Anda bukan verifikator.")), 403, "Anda bukan verifikator."),
        (views.tidak_ada(minta, Exception()), 404, "Alamat ini tidak ada"),
        (views.gagal(minta), 500, "Tidak ada data yang berubah"),
    ):
        isi = jawaban.content.decode()
        assert jawaban.status_code == status
        assert kata in isi
        assert "rahasia" not in isi


def test_a_fault_is_shown_as_a_page_without_its_trace(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    class Rusak:
        def cursor(self) -> None:
            raise RuntimeError("rincian dalam")

    monkeypatch.setattr("akuntabel.situs.views.connection", Rusak())
    client.raise_request_exception = False
    jawaban = client.get("/healthz")
    assert jawaban.status_code == 500
    assert "Terjadi gangguan" in jawaban.content.decode()
    assert "rincian dalam" not in jawaban.content.decode()
    jawaban = client.get("/healthz", headers={"accept": "application/json"})
    assert jawaban.json()["pesan"].startswith("Tidak ada data yang berubah.")


def test_static_files_are_collected_with_hashed_and_compressed_forms(settings: Any) -> None:
    call_command("collectstatic", verbosity=0, interactive=False)
    nama = sorted(f.name for f in (settings.STATIC_ROOT / "situs").iterdir())
    assert any(n.startswith("akuntabel.") and n.endswith(".css.br") for n in nama)
    assert any(n.startswith("akuntabel.") and n.endswith(".css.gz") for n in nama)
    muatan = sum(
        min(f.stat().st_size for f in (settings.STATIC_ROOT / folder).glob(f"{awal}*.css.br"))
        for folder, awal in (("vendor", "tabler.min."), ("situs", "akuntabel."))
    )
    assert muatan <= 110_000
    """With a page of at most 30 kB that keeps the first load within 140 kB."""
