"""Who signs the papers of a review: three roles, with names only where they are known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

RUANG = "……………………………"
"""Stands where somebody writes by hand."""


@dataclass(frozen=True, slots=True)
class PenandaReviu:
    """A role with its name; "" where the name is not known and is written by hand."""

    peran: str
    nama: str = ""


def penanda_reviu(*, disusun: Iterable[str] = (), disetujui: str = "") -> tuple[PenandaReviu, ...]:
    """The three that sign, in order. Names are those that are recorded; nothing is supposed."""
    return (
        PenandaReviu("Disusun oleh", ", ".join(dict.fromkeys(x for x in disusun if x))),
        PenandaReviu("Diperiksa oleh"),
        PenandaReviu("Disetujui oleh", disetujui),
    )
