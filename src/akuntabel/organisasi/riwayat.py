"""The history of a record of the organisation in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from akuntabel.jejak.riwayat import kelompokkan, riwayat

TAK_DITAMPILKAN = frozenset({"dihapus", "nip"})
"""Cells that a page's history leaves out: the mark of a removal, and the personal number."""


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell that changed; a new one has no ``lama``."""

    nama: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Catatan:
    """A change of one record: who, when, what."""

    waktu: datetime
    oleh: str
    perbuatan: str
    alasan: str
    sel: tuple[Sel, ...]


def catatan_baris(opd: str, tabel: str, kunci: Mapping[str, Any]) -> tuple[Catatan, ...]:
    """The last changes of a record, the latest first. Two queries."""
    hasil = []
    for u in kelompokkan(riwayat(opd, tabel=tabel, kunci=kunci)):
        dihapus = bool(u.sesudah.get("dihapus"))
        nama = sorted(k for k in {*u.sebelum, *u.sesudah} if k not in TAK_DITAMPILKAN)
        sel = tuple(Sel(n.replace("_", " "), _tulis(u.sebelum.get(n)), _tulis(u.sesudah.get(n))) for n in nama)
        perbuatan = "menghapus" if dihapus else "membuat" if not u.sebelum else "mengubah"
        hasil.append(
            Catatan(waktu=u.waktu, oleh=u.nama, perbuatan=perbuatan, alasan=u.alasan, sel=() if dihapus else sel)
        )
    return tuple(hasil)


def pengubah_terakhir(opd: str, tabel: str, kunci: Mapping[str, Any]) -> str:
    """Who changed a record last; "" where the trail does not tell."""
    return next((u.nama for u in riwayat(opd, tabel=tabel, kunci=kunci, batas=1)), "")


def _tulis(isi: Any) -> str:
    if isi is None or isi == "":
        return "(kosong)"
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    return str(isi)
