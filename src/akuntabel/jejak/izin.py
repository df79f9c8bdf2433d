"""Asking the table of rights, and refusing in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from akuntabel.aturan.hak import Pelaku, Putusan, Tindakan, boleh
from akuntabel.jejak.galat import TidakBerhak

if TYPE_CHECKING:
    from akuntabel.jejak.simpan import Kerja


def wajib_boleh(
    pelaku: Pelaku, tindakan: Tindakan, *, opd: str, unit: str = "", indikator: str = "", dalam: Kerja | None = None
) -> None:
    """Raise TidakBerhak where the person may not do this. Inside another act (``dalam``) that act's right counts."""
    if dalam is None:
        tolak(boleh(pelaku, tindakan, opd=opd, unit=unit, indikator=indikator))


def tolak(putusan: Putusan) -> None:
    """Raise TidakBerhak where the decision is no."""
    if not putusan.boleh:
        tanya = f" Hubungi {putusan.tanya_siapa}." if putusan.tanya_siapa else ""
        raise TidakBerhak(f"{putusan.alasan}{tanya}")
