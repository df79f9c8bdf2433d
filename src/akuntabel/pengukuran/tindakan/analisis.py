"""Acts on what people know about results."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Unpack

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.pengukuran import models as m
from akuntabel.pengukuran.tindakan.hak import wajib_boleh_mengisi, wajib_periode_terbuka


def simpan_analisis(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Analisis], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save what people know about results."""
    baris = tuple(rekaman)
    objek = {b.objek for b in baris}
    wajib_boleh_mengisi(pelaku, Tindakan.SIMPAN_ANALISIS, opd, objek, pilihan.get("dalam"))
    return simpan_tabel(
        m.Analisis, pelaku=pelaku, opd=opd, rekaman=baris, periksa=wajib_periode_terbuka(pelaku, opd), **pilihan
    )
