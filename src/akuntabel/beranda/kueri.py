"""What waits for whom: the quiet counts beside the navigation."""

from __future__ import annotations

from akuntabel.aturan.hak import Pelaku
from akuntabel.aturan.periode import Periode


def hitungan(pelaku: Pelaku, opd: str, periode: Periode) -> dict[str, int]:  # noqa: ARG001
    """Per entry of the navigation ("pengukuran:pengukuran") how many things wait there for this person."""
    return {}
