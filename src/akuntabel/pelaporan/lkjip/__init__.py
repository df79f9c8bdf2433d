"""The LKjIP builder: a ``TahunKinerja`` becomes a ``Dokumen``, annual or interim (PermenPANRB 53/2014, Lampiran II)."""

from akuntabel.pelaporan.lkjip.susun import susun_lkjip

__all__ = ["susun_lkjip"]
