"""The versions of a text, out of the audit trail: saves by one person in one sitting are one version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from akuntabel.aturan.periode import Periode
from akuntabel.jejak.riwayat import kelompokkan, riwayat

TERBANYAK = 300
"""Saves that are looked at, the latest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersiTeks:
    """The text as somebody left it."""

    nomor: int
    """Number of the last act in the trail."""
    waktu: datetime
    oleh: str
    isi: str
    simpan: int
    """How many saves it stands for."""
    kini: bool
    alasan: str
    dihapus: bool


def versi_teks(opd: str, periode: Periode, bagian: str, objek: str) -> tuple[VersiTeks, ...]:
    """The versions of this report's own text, the latest first. Two queries."""
    kunci = {"opd": opd, "tahun": periode.tahun, "triwulan": periode.triwulan, "bagian": bagian, "objek": objek}
    ubahan = [
        u
        for u in kelompokkan(riwayat(opd, tabel="narasi", kunci=kunci, batas=TERBANYAK))
        if "isi" in u.sesudah or "dihapus" in u.sesudah
    ]
    return tuple(
        VersiTeks(
            nomor=u.nomor,
            waktu=u.waktu,
            oleh=u.nama,
            isi=str(u.sesudah.get("isi", "")),
            simpan=u.jumlah,
            kini=n == 0,
            alasan=u.alasan,
            dihapus="dihapus" in u.sesudah,
        )
        for n, u in enumerate(ubahan)
    )
