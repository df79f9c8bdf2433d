"""Acts on the report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Unpack

from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import models as m

if TYPE_CHECKING:
    from akuntabel.aturan.hak import Pelaku


def simpan_swot(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Swot], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save fields of the SWOT analysis."""
    wajib_boleh(pelaku, "ubah_laporan", opd=opd)
    return simpan_tabel(m.Swot, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_narasi(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Narasi], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save texts of a report."""
    wajib_boleh(pelaku, "ubah_laporan", opd=opd)
    return simpan_tabel(m.Narasi, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_catatan(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Catatan], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save notes beside the data."""
    wajib_boleh(pelaku, "ubah_laporan", opd=opd)
    return simpan_tabel(m.Catatan, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)
