"""The audit trail in words: who did what, when, to which cell, from what to what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.jejak.models import Jejak
from akuntabel.kinerja.rekaman import KUNCI

PERBUATAN = {
    "impor": "mengimpor data",
    "simpan": "menyimpan",
    "ajukan": "mengajukan",
    "verifikasi": "memverifikasi",
    "sahkan": "mengesahkan",
    "kembalikan": "mengembalikan",
    "buka": "membuka kembali",
    "kunci": "mengunci",
    "tandatangani": "menandatangani",
    "unggah": "mengunggah",
}
NAMA_ZONA = {7: "WIB", 8: "WITA", 9: "WIT"}


def bacakan(jejak: Jejak) -> list[str]:
    """An entry as lines of text: the act first, then a line per row that changed."""
    return [_kepala(jejak), *_baris(jejak)]


def _kepala(jejak: Jejak) -> str:
    siapa = f"{jejak.pelaku} atas nama {jejak.atas_nama}" if jejak.atas_nama else jejak.pelaku
    kata, _, sisa = jejak.tindakan.partition("_")
    perbuatan = " ".join(filter(None, (PERBUATAN.get(kata, kata), sisa.replace("_", " "), jejak.objek)))
    alasan = f" Alasan: {jejak.alasan}" if jejak.alasan else ""
    return f"{jejak.nomor}. {_waktu(jejak)}, {siapa} {perbuatan}.{alasan}"


def _waktu(jejak: Jejak) -> str:
    waktu = timezone.localtime(jejak.waktu)
    beda = waktu.utcoffset()
    zona = NAMA_ZONA.get(int(beda.total_seconds()) // 3600, waktu.strftime("%z")) if beda is not None else ""
    return f"{tulis_tanggal(waktu.date())} pukul {waktu:%H.%M} {zona}"


def _baris(jejak: Jejak) -> Iterator[str]:
    sebelum = json.loads(jejak.sebelum or "{}")
    for tabel, baris in json.loads(jejak.sesudah or "{}").items():
        kunci = KUNCI.get(tabel, ("kunci",))
        lama = {_kunci(kunci, b): b for b in sebelum.get(tabel, [])}
        for b in baris:
            nama = _kunci(kunci, b)
            asal = lama.get(nama)
            sel = (_sel(k, asal, b) for k in sorted(b) if k not in kunci)
            yield f"{tabel.replace('_', ' ')} {nama}{'' if asal else ' (baru)'}: {'; '.join(sel)}"


def _kunci(kunci: tuple[str, ...], baris: dict[str, Any]) -> str:
    return " / ".join(str(baris[k]) for k in kunci if baris.get(k) not in (None, ""))


def _sel(kolom: str, lama: dict[str, Any] | None, baru: dict[str, Any]) -> str:
    nama = kolom.replace("_", " ")
    return f"{nama} {_isi(baru[kolom])}" if lama is None else f"{nama} {_isi(lama.get(kolom))} → {_isi(baru[kolom])}"


def _isi(nilai: Any) -> str:
    if nilai is None or nilai == "":
        return "(kosong)"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return f"“{nilai}”" if isinstance(nilai, str) and " " in nilai else str(nilai)
