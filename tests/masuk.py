"""Signing in for tests: a person with one role, in a client of Django or in a browser."""

from __future__ import annotations

from typing import Any

from django.test import Client
from tests.kantor import OPD, pelaku

from akuntabel.akun.models import Pengguna, Penugasan
from akuntabel.aturan.hak import Pelaku, Peran


def pengguna(peran: Peran, *, opd: str = OPD, nama: str = "", unit: str = "", indikator: str = "") -> Pengguna:
    """A stored user with one role, named after it; the same one when asked for again."""
    return pengguna_dari(pelaku(peran, opd=opd, nama=nama, unit=unit, indikator=indikator))


def pengguna_dari(orang: Pelaku) -> Pengguna:
    """The stored user of a ``Pelaku``, with the same roles."""
    nama = orang.nama.replace(" ", "_")
    ada, baru = Pengguna.objects.get_or_create(username=nama, defaults={"nama": nama.replace("_", " ").title()})
    if baru:
        for p in orang.penugasan:
            Penugasan.objects.create(
                pengguna=ada,
                peran=p.peran.value,
                jangkauan=p.jangkauan.value,
                opd_id=p.opd or None,
                unit_id=p.unit or None,
                indikator=p.indikator,
            )
    return ada


def masuk(client: Client, peran: Peran, **lain: str) -> Client:
    """Sign a client in as somebody with this role; ``lain`` as for ``pengguna``."""
    client.force_login(pengguna(peran, **lain), backend="akuntabel.akun.autentikasi.Autentikasi")
    return client


def kue_masuk(peran: Peran, dasar: str, **lain: str) -> list[dict[str, Any]]:
    """The cookie of such a session, for a browser context that opens the site at ``dasar``."""
    klien = masuk(Client(), peran, **lain)
    return [{"name": "sessionid", "value": klien.cookies["sessionid"].value, "url": dasar}]
