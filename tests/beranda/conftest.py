"""A small office that is signed in to."""

from __future__ import annotations

import pytest
from tests.kantor import OPD_LAIN, gabung, kantor, muatkan


@pytest.fixture
def dua_kantor(db: None) -> None:
    """Two OPD of one Pemda."""
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x-")))
