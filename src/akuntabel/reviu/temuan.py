"""What a check finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tingkat(StrEnum):
    TINGGI = "tinggi"
    SEDANG = "sedang"
    RENDAH = "rendah"
    INFO = "info"


class Keyakinan(StrEnum):
    PASTI = "pasti"
    PERLU_TELAAH = "perlu telaah"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lokasi:
    """Where: a record (``tabel`` of the data package, ``objek`` its key, ``kolom``), or a place in a document."""

    tabel: str = ""
    objek: str = ""
    kolom: str = ""
    sebutan: str = ""
    """The same for people: "8.01.06 Program Peningkatan Kewaspadaan …, target 2023"."""
    bagian: str = ""
    baris: int | None = None
    halaman: int | None = None
    sel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Temuan:
    """One finding for one cause, with all its places (``lokasi`` first, then ``lokasi_lain``)."""

    kode: str
    tingkat: Tingkat
    keyakinan: Keyakinan
    lokasi: Lokasi
    pesan: str
    perbaikan: str
    dasar: str = ""
    kutipan: str = ""
    lokasi_lain: tuple[Lokasi, ...] = ()
    pola: str = ""
    """The message with ``{n}`` in place of the number of places, where it tells it."""
