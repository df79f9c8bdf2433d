"""A walk over every address × every role × own and other OPD × GET and POST. It finds addresses and roles by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import resolve
from tests.akun.jalan import Halaman, berhak, boleh_masuk, orang, sebut, semua_halaman, semua_orang
from tests.kantor import OPD, OPD_LAIN, gabung, kantor, muatkan
from tests.masuk import pengguna_dari

from akuntabel.aturan.hak import Penugasan, Peran
from akuntabel.jejak.models import Jejak
from akuntabel.laman.pintu import pintu_dari

pytestmark = pytest.mark.django_db

MASUK, DITOLAK = 299, 403
MASUK_LEWAT = "akuntabel.akun.autentikasi.Autentikasi"
TURUNAN = ('"django_session"', '"beranda_rekapopd"', '"tembolok"')
"""Tables that hold nothing of anybody's: the session, the cache, and sums made from the data when they are looked at."""
PUNYA_PUSTAKA = {
    "account_inactive",
    "account_reauthenticate",
    "account_change_password",
    "mfa_index",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_view_recovery_codes",
}
"""Pages of django-allauth as they are: each asks for the person itself."""


class Berhenti:
    """Stands behind all doors: who gets here has come in. The view itself is not run."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, *_: Any) -> HttpResponse:
        return HttpResponse(status=MASUK)


@pytest.fixture
def _dua_opd(settings: Any) -> None:
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))


@pytest.fixture
def _sampai_pintu(_dua_opd: None, settings: Any) -> None:
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, f"{__name__}.Berhenti"]


def _klien(tugas: Penugasan) -> Client:
    klien = Client(raise_request_exception=False)
    klien.force_login(pengguna_dari(orang(tugas)), backend=MASUK_LEWAT)
    return klien


def _kita() -> list[Halaman]:
    """Our pages that can be reached: an address that an earlier pattern answers is that pattern's."""
    return [h for h in semua_halaman() if h.milik_kita and resolve(h.alamat(OPD)).func is h.view]


def test_every_view_of_ours_has_a_door_and_only_pages_of_the_library_have_none() -> None:
    tanpa = {h.nama for h in semua_halaman() if pintu_dari(h.view) is None}
    assert tanpa == PUNYA_PUSTAKA
    assert not {h.nama for h in _kita()} & PUNYA_PUSTAKA


def test_nobody_passes_a_door_without_signing_in() -> None:
    klien = Client()
    for h in _kita():
        if h.pintu.umum:
            continue
        alamat = h.alamat(OPD)
        jawaban = klien.get(alamat)
        assert (h.nama, jawaban.status_code, jawaban["Location"][:18]) == (h.nama, 302, "/akun/masuk/?next=")
        jawaban = klien.post(alamat, headers={"accept": "application/json"})
        assert (h.nama, jawaban.status_code) == (h.nama, 401 if h.pintu.kirim else 405)


@pytest.mark.usefixtures("_sampai_pintu")
@pytest.mark.parametrize("tugas", semua_orang(), ids=sebut)
def test_a_door_lets_in_whom_the_table_of_rights_allows_and_nobody_else(tugas: Penugasan) -> None:
    klien = _klien(tugas)
    for h in _kita():
        for opd in (OPD, OPD_LAIN) if h.berada else ("",):
            alamat = h.alamat(opd)
            for metode in ("GET", "POST"):
                jawaban = klien.generic(metode, alamat, headers={"accept": "application/json"})
                if metode == "POST" and not h.pintu.kirim:
                    diharapkan = 405
                else:
                    diharapkan = MASUK if boleh_masuk(h.pintu, tugas, metode, opd) else DITOLAK
                assert (h.nama, metode, opd, jawaban.status_code) == (h.nama, metode, opd, diharapkan)
                if jawaban.status_code == DITOLAK:
                    pesan = jawaban.json()["pesan"]
                    assert "Hubungi" in pesan, f"{h.nama}: {pesan}"


@pytest.mark.usefixtures("_dua_opd")
@pytest.mark.parametrize("peran", [p for p in Peran if p is not Peran.SISTEM])
def test_looking_at_a_page_changes_nothing_and_breaks_nothing(peran: Peran) -> None:
    tugas = next(t for t in semua_orang() if t.peran is peran)
    klien = _klien(tugas)
    jejak = Jejak.objects.count()
    keluhan: list[str] = []
    for h in _kita():
        if not boleh_masuk(h.pintu, tugas, "GET", OPD if h.berada else ""):
            continue
        with CaptureQueriesContext(connection) as kueri:
            jawaban = klien.get(h.alamat(OPD))
        # A page that asks for no right at its door may ask inside; it then says whom to turn to.
        ditolak = jawaban.status_code == DITOLAK and (h.pintu.baca is not None or b"Hubungi" not in jawaban.content)
        if jawaban.status_code >= 500 or ditolak:
            keluhan.append(f"{h.nama}: {jawaban.status_code} {h.alamat(OPD)}")
        keluhan += [f"{h.nama}: {q['sql'][:120]}" for q in kueri if _menulis(q["sql"])]
    assert not keluhan, "\n".join(keluhan)
    assert Jejak.objects.count() == jejak


def _menulis(sql: str) -> bool:
    awal = sql.lstrip().split(" ", 1)[0].upper()
    return awal in {"INSERT", "UPDATE", "DELETE", "REPLACE"} and not any(t in sql for t in TURUNAN)


@pytest.mark.usefixtures("_dua_opd")
def test_a_refusal_is_a_page_that_says_why_and_whom_to_ask() -> None:
    tugas = next(t for t in semua_orang() if t.peran is Peran.OPERATOR_OPD)
    jawaban = _klien(tugas).get("/administrasi/pengguna/")
    isi = jawaban.content.decode()
    assert jawaban.status_code == DITOLAK
    assert "Peran Anda sebagai operator OPD tidak berwenang mengelola akun dan peran. Hubungi admin Pemda." in isi


def test_the_walk_reads_the_table_as_the_rules_do() -> None:
    from akuntabel.aturan.hak import Tindakan, boleh_sebagian

    for tugas in semua_orang():
        for t in Tindakan:
            for opd in (OPD, OPD_LAIN, ""):
                assert berhak(tugas, t, opd) == boleh_sebagian(orang(tugas), t, opd=opd).boleh, (tugas, t, opd)
