"""Acts on what was measured."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Unpack

from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.pengukuran import models as m

if TYPE_CHECKING:
    from akuntabel.aturan.hak import Pelaku


def simpan_realisasi(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Realisasi], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save realisations; """
    wajib_boleh(pelaku, "ubah_realisasi", opd=opd)
    rekaman = tuple(rekaman)
    return simpan_tabel(m.Realisasi, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_analisis(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Analisis], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save analyses; """
    wajib_boleh(pelaku, "ubah_realisasi", opd=opd)
    return simpan_tabel(m.Analisis, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_bukti(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Bukti], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save the records of evidence files (their content: ``unggah_bukti``)."""
    wajib_boleh(pelaku, "ubah_realisasi", opd=opd)
    return simpan_tabel(m.Bukti, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)
