from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _folder(settings: Any, tmp_path: Path) -> None:
    """Files of a test lie in its own folder; WhiteNoise warns when there is none of collected files."""
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)
