"""The guard of the database itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection, transaction
from tests.kantor import OPD

from akuntabel.jejak.penjaga import TABEL, lepas, pasang
from akuntabel.jejak.rantai import catat, tutup_hari

pytestmark = pytest.mark.django_db


@pytest.fixture
def penjaga(db: None) -> Iterator[None]:
    """The guard as the migration sets it; the tests run without (see ``tests/conftest.py``)."""
    with connection.cursor() as kursor:
        for perintah in pasang(connection.vendor):
            kursor.execute(perintah)
    yield
    with connection.cursor() as kursor:
        for perintah in lepas(connection.vendor):
            kursor.execute(perintah)


@pytest.mark.parametrize("tabel", ["jejak_jejak", "jejak_kepalaharian"])
@pytest.mark.parametrize("perintah", ["UPDATE {} SET sidik = 'x'", "DELETE FROM {}"])
def test_the_database_refuses_to_change_or_delete(penjaga: None, tabel: str, perintah: str) -> None:
    from datetime import timedelta

    from django.utils import timezone

    catat(opd=OPD, pelaku="budi", tindakan="simpan_unsur")
    tutup_hari(sebelum=timezone.localdate() + timedelta(days=1))
    with (
        pytest.raises(DatabaseError, match="hanya dapat ditambah"),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute(perintah.format(tabel))


def test_the_guard_stands_before_every_table_that_only_grows() -> None:
    from django.apps import apps

    from akuntabel.jejak.models import _Tetap

    tetap = {m._meta.db_table for m in apps.get_models() if issubclass(m, _Tetap)}
    assert tetap == set(TABEL)
