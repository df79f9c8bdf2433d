"""The terms of a review, as stored."""

from __future__ import annotations

from enum import StrEnum


class LingkupLaporan(StrEnum):
    """Whose report a file is."""

    OPD = "opd"
    PEMDA = "pemda"

    @property
    def sebutan(self) -> str:
        return {"opd": "Laporan perangkat daerah", "pemda": "Laporan Pemda"}[self]


class StatusReviu(StrEnum):
    ANTRE = "antre"
    BERJALAN = "berjalan"
    SELESAI = "selesai"
    DITOLAK = "ditolak"
    """The file cannot be read as a report; the reason says why and how to repair it."""
    GAGAL = "gagal"
    """Our own fault, or the server's; it can be tried again."""


class Tindak(StrEnum):
    """What was done about a finding."""

    TERBUKA = "terbuka"
    DITERIMA = "diterima"
    DIKESAMPINGKAN = "dikesampingkan"
    DIPERBAIKI = "diperbaiki"

    @property
    def sebutan(self) -> str:
        return {
            "terbuka": "Terbuka",
            "diterima": "Diterima, akan diperbaiki",
            "dikesampingkan": "Dikesampingkan",
            "diperbaiki": "Dinyatakan sudah diperbaiki",
        }[self]


class Kabar(StrEnum):
    """A finding beside the review before."""

    PERTAMA = ""
    """There was none."""
    BARU = "baru"
    MASIH = "masih"
