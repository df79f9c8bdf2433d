"""The LKjIP builder: one ``TahunKinerja`` becomes one ``Dokumen``, annual or interim (PermenPANRB 53/2014, Lampiran II)."""

from akuntabel.pelaporan.lkjip.susun import susun_lkjip

__all__ = ["susun_lkjip"]
