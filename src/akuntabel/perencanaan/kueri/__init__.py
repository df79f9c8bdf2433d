"""Reads of the plan."""

from akuntabel.perencanaan.kueri.isi import isi_rencana, muat

__all__ = ["isi_rencana", "muat"]
