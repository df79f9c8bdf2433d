"""Acts on performance agreements."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Unpack

from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.perjanjian import models as m

if TYPE_CHECKING:
    from akuntabel.aturan.hak import Pelaku


def simpan_pk(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Pk], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save agreements; a signed one does not change."""
    wajib_boleh(pelaku, "ubah_pk", opd=opd)
    return simpan_tabel(m.Pk, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)
