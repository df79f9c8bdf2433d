from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.kantor import OPD_LAIN, gabung, kantor, muatkan

from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran.baca import baca

CONTOH = Path(__file__).parents[2] / "contoh/bakesbangpol-lumajang-2023"


@pytest.fixture(autouse=True)
def _folder_statis(settings: Any) -> None:
    """Where collected files would be; WhiteNoise warns when there is no such folder."""
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)


@pytest.fixture
def dua_kantor(db: None) -> None:
    """Two small offices of one Pemda, the first with a bidang urusan and a nomenclature."""
    satu = kantor()
    opd = tuple(replace(o, bidang_urusan="8.01") for o in satu.opd)
    rencana = tuple(replace(v, nomenklatur="2-digit") if v.opd else v for v in satu.rencana)
    muatkan(gabung(replace(satu, opd=opd, rencana=rencana), kantor(OPD_LAIN, awalan="x-")))


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
