"""The keeper of the doors, seen from outside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from tests.kantor import muatkan
from tests.masuk import masuk

from akuntabel.aturan.hak import Peran
from akuntabel.laman.pintu import pintu_masuk
from akuntabel.situs.urls import urlpatterns as semua

pytestmark = pytest.mark.django_db


def _tanpa_pintu(request: HttpRequest) -> HttpResponse:
    return HttpResponse("rahasia")


def _terjaga(request: HttpRequest) -> HttpResponse:
    return HttpResponse("isi")


_tanpa_pintu.__module__ = _terjaga.__module__ = "akuntabel.contoh"
urlpatterns = [
    path("tanpa-pintu/", _tanpa_pintu),
    path("masuk-saja/", pintu_masuk()(_terjaga)),
    *semua,
]


@pytest.fixture(autouse=True)
def _alamat(settings: Any) -> None:
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)
    settings.ROOT_URLCONF = __name__
    muatkan()


def test_a_view_of_ours_without_a_door_is_shut_to_everybody(client: Client) -> None:
    for klien in (client, masuk(Client(), Peran.ADMIN_PEMDA)):
        jawaban = klien.get("/tanpa-pintu/")
        assert jawaban.status_code == 403
        assert "rahasia" not in jawaban.content.decode()


def test_who_is_not_signed_in_comes_back_to_the_page_after_signing_in(client: Client) -> None:
    jawaban = client.get("/masuk-saja/?q=a&b=1")
    assert jawaban["Location"] == "/akun/masuk/?next=%2Fmasuk-saja%2F%3Fq%3Da%26b%3D1"
    assert client.get("/masuk-saja/", headers={"accept": "application/json"}).status_code == 401
    assert masuk(client, Peran.OPERATOR_OPD).get("/masuk-saja/").content == b"isi"


def test_only_reading_and_what_the_door_lets_be_sent_is_understood() -> None:
    klien = masuk(Client(), Peran.ADMIN_PEMDA)
    assert klien.post("/masuk-saja/").status_code == 405
    assert klien.put("/masuk-saja/").status_code == klien.delete("/masuk-saja/").status_code == 405
    assert klien.head("/masuk-saja/").status_code == 200


def test_pages_are_kept_by_no_proxy_and_asked_for_again(client: Client) -> None:
    jawaban = masuk(client, Peran.AUDITOR).get("/masuk-saja/")
    assert set(jawaban["Cache-Control"].split(", ")) == {"private", "no-cache"}
    assert jawaban["X-Frame-Options"] == "DENY"
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert jawaban["Referrer-Policy"] == "same-origin"
    assert "default-src 'self'" in jawaban["Content-Security-Policy"]
