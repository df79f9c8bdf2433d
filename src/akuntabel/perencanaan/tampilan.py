"""Changes of rows in words, for the pages of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from akuntabel.jejak.riwayat import Ubahan
from akuntabel.perencanaan.istilah import NAMA_KOLOM

PANJANG = 160
PERBUATAN = {
    "tambah": "ditambahkan",
    "ubah": "diubah",
    "pindahkan": "dipindahkan",
    "arsipkan": "diarsipkan",
    "pulihkan": "dipulihkan",
    "salin": "disalin dari versi lain",
    "impor": "dimuat dari berkas",
    "simpan": "disimpan",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SelUbahan:
    kolom: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UbahanTampil:
    waktu: datetime
    oleh: str
    perbuatan: str
    alasan: str
    sel: tuple[SelUbahan, ...]


def baca_riwayat(ubahan: Iterable[Ubahan]) -> tuple[UbahanTampil, ...]:
    """Changes as a timeline; where a row was new only that is said."""
    return tuple(
        UbahanTampil(
            waktu=u.waktu,
            oleh=u.nama,
            perbuatan=PERBUATAN.get(u.tindakan.partition("_")[0], u.tindakan.replace("_", " ")),
            alasan=u.alasan,
            sel=_sel(u.sebelum, u.sesudah) if u.sebelum else (),
        )
        for u in ubahan
    )


def _sel(sebelum: Mapping[str, Any], sesudah: Mapping[str, Any]) -> tuple[SelUbahan, ...]:
    return tuple(
        SelUbahan(kolom=NAMA_KOLOM.get(k, k.replace("_", " ").capitalize()), lama=_isi(sebelum.get(k)), baru=_isi(v))
        for k, v in sesudah.items()
        if k not in ("urutan", "lokasi", "tercetak")
    )


def _isi(nilai: Any) -> str:
    if nilai is None or nilai == "":
        return "kosong"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    teks = str(nilai)
    return teks if len(teks) <= PANJANG else teks[:PANJANG].rsplit(" ", 1)[0] + " …"
