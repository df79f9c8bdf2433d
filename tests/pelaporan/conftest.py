from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _folder_statis(settings: Any) -> None:
    """Where collected files would be; WhiteNoise warns when there is no such folder."""
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)
