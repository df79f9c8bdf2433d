"""The reference set "Kabupaten Uji": many OPD of the size of ``pembangkit.opd_besar``, each with keys of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from benchmarks.pembangkit import OPD, RPJMD, opd_besar

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan

_OBJEK = {"analisis": "objek", "narasi": "objek"}
"""Columns that hold a key without being a reference of one table."""


def kode_opd(nomor: int) -> str:
    """The code of the nth OPD, from 1 on."""
    return f"{OPD}.{nomor:02d}"


def kabupaten_uji(opd: int = 50, *, unsur: int = 300, tahun: int = 5) -> Iterator[tuple[str, Himpunan]]:
    """Each OPD's code with its set; the Pemda and its plan are the same in all of them."""
    for nomor in range(1, opd + 1):
        yield kode_opd(nomor), _milik(opd_besar(benih=nomor, unsur=unsur, tahun=tahun), nomor)


def _milik(himpunan: Himpunan, nomor: int) -> Himpunan:
    bersama = {RPJMD} | {u.kunci for u in himpunan.unsur if u.rencana == RPJMD}

    def ganti(kunci: str) -> str:
        return kunci if not kunci or kunci in bersama else f"{nomor:02d}-{kunci}"

    def baris(nama: str, asal: Any) -> Any:
        isi = {k: ganti(getattr(asal, k)) for k in _kolom_kunci(nama)}
        isi |= {
            k: kode_opd(nomor) for k in ("opd", *(("kode",) if nama == "opd" else ())) if getattr(asal, k, "") == OPD
        }
        return replace(asal, **isi)

    return Himpunan.dari({nama: [baris(nama, b) for b in getattr(himpunan, nama)] for nama in r.TABEL})


def _kolom_kunci(nama: str) -> list[str]:
    if nama in ("pemda", "opd"):
        return []
    rujukan = [k for k, tabel in r.RUJUKAN[nama].items() if tabel not in ("pemda", "opd")] if nama in r.RUJUKAN else []
    return [*(["kunci"] if "kunci" in r.KUNCI[nama] else []), *rujukan, *([_OBJEK[nama]] if nama in _OBJEK else [])]
