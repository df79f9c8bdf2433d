from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from tests.kantor import muatkan
from tests.masuk import masuk

from akuntabel.aturan.hak import Peran
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran.baca import baca

CONTOH = Path(__file__).parents[2] / "contoh/bakesbangpol-lumajang-2023"


@cache
def _contoh() -> Himpunan:
    himpunan = baca(CONTOH).himpunan
    assert himpunan is not None
    return himpunan


@pytest.fixture
def contoh(db: None) -> Himpunan:
    """The example, stored."""
    muatkan(_contoh())
    return _contoh()


@pytest.fixture(autouse=True)
def _folder_statis(settings: Any) -> None:
    """Where collected files would be; WhiteNoise warns when there is no such folder."""
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)


@pytest.fixture
def client(db: None) -> Client:
    """Signed in as somebody who reads everything."""
    return masuk(Client(), Peran.AUDITOR)
