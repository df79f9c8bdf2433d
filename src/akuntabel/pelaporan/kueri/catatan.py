"""The notes beside the data, in the order in which the source is read, for people rather than by keys."""

from __future__ import annotations

import re
from dataclasses import dataclass

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu.tempat import sebut_unsur

SEBUTAN_CATATAN = {
    r.JenisCatatan.KONTRADIKSI: "Bertentangan",
    r.JenisCatatan.SALAH_CETAK: "Salah cetak",
    r.JenisCatatan.SALAH_HITUNG: "Salah hitung",
    r.JenisCatatan.KEKOSONGAN: "Kosong",
    r.JenisCatatan.TAFSIRAN: "Tafsiran",
}
SEBUTAN_TABEL = {"opd": "OPD", "pk": "Perjanjian kinerja", "swot": "SWOT"}
"""Tables whose name is not simply a word."""
_BARIS = re.compile(r"\bL(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class CatatanTampil:
    isi: r.Catatan
    jenis: str
    tempat: str
    """Where it stands in the source: "baris 75 dan 176"."""
    hal: str
    """What it is about: "Realisasi · 8.01.01 Program …"."""


def daftar_catatan(t: TahunKinerja) -> list[CatatanTampil]:
    """The notes of the year."""
    semua = (c for c in t.data.catatan if c.tahun == t.tahun)
    return [
        CatatanTampil(isi=c, jenis=SEBUTAN_CATATAN[c.jenis], tempat=_tempat(c.lokasi), hal=_hal(t, c))
        for c in sorted(semua, key=_urutan)
    ]


def _urutan(c: r.Catatan) -> tuple[bool, int, str]:
    """By the first line it names; notes about no line in particular come last."""
    ada = _BARIS.search(c.lokasi)
    return (ada is None, int(ada[1]) if ada else 0, c.kunci)


def _tempat(lokasi: str) -> str:
    bagian = [_BARIS.sub(r"\1", b.strip()) for b in lokasi.split(";") if b.strip()]
    if not bagian:
        return ""
    rangkaian = ", ".join(bagian[:-1]) + (" dan " if len(bagian) == 2 else ", dan ") if bagian[1:] else ""
    return f"{'baris ' if _BARIS.search(lokasi) else ''}{rangkaian}{bagian[-1]}"


def _hal(t: TahunKinerja, c: r.Catatan) -> str:
    if not c.tabel:
        return ""
    lembar = SEBUTAN_TABEL.get(c.tabel) or c.tabel.replace("_", " ").capitalize()
    i = t.indikator.get(c.objek)
    u = t.unsur.get(i.unsur if i else c.objek)
    return f"{lembar} · {sebut_unsur(u)}" if u else lembar
