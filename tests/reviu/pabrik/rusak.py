"""All kinds of errors that can be planted: importing a family registers its mutators."""

from __future__ import annotations

from tests.reviu.pabrik import rusak_angka, rusak_bentuk, rusak_hukum, rusak_kata, rusak_kosong  # noqa: F401
from tests.reviu.pabrik.tanam import JENIS, Jenis, Tanaman, tanam

__all__ = ["JENIS", "Jenis", "Tanaman", "tanam"]
