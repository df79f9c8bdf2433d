"""Reads of the organisation."""

from __future__ import annotations

from akuntabel.organisasi.kueri.data import daftar_opd, muat

__all__ = ["daftar_opd", "muat"]
