"""Reads of the budget."""

from akuntabel.anggaran.kueri.muatan import muat

__all__ = ["muat"]
