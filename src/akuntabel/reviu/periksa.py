"""Run every registered check over a year's records."""

from __future__ import annotations

from akuntabel.aturan.periode import Periode
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu import (  # noqa: F401  # importing a family registers its checks
    anggaran,
    bilangan,
    kelengkapan,
    nomenklatur,
    pohon,
    satuan,
    serapan,
    target,
)
from akuntabel.reviu.daftar import aturan_dari, semua
from akuntabel.reviu.temuan import Temuan, Tingkat

_BERAT = {tingkat: n for n, tingkat in enumerate(Tingkat)}


def periksa(t: TahunKinerja, periode: Periode) -> list[Temuan]:
    """All findings for the report of a period, the heaviest first, then by code and place."""
    temuan = [x for a in semua() if a.periksa for x in a.periksa(t, periode)]
    return sorted(temuan, key=lambda x: (_BERAT[x.tingkat], x.kode, x.lokasi.objek))


def judul_aturan(kode: str) -> str:
    """The short title of a check."""
    return aturan_dari(kode).judul
