"""One row: cells to record, and back; the same for CSV and workbook, which differ only in how a cell is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from akuntabel.kinerja import rekaman as r
from akuntabel.pertukaran import sel
from akuntabel.pertukaran.galat import Galat
from akuntabel.pertukaran.sel import BAGIAN_NILAI, TolakError
from akuntabel.pertukaran.skema import Kolom, Tabel

PembacaSel = Callable[[Kolom, Any], Any]
"""Reads one cell or raises TolakError."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A record and where it was read: ``tempat`` (file or sheet; empty for what is stored already), row number."""

    tempat: str
    nomor: int
    rekaman: r.Rekaman


@dataclass(frozen=True, slots=True)
class Judul:
    """How a place calls its columns in messages: a CSV by their names, a workbook by their titles."""

    tempat: str
    pakai_nama: bool

    def __call__(self, kolom: Kolom) -> str:
        return kolom.nama if self.pakai_nama else kolom.judul


def urai(tabel: Tabel, rekaman: r.Rekaman) -> Iterator[tuple[Kolom, Any]]:
    """The typed value of every column of a record, in order."""
    nilai: Mapping[str, Any] = (
        sel.urai_nilai(rekaman.nilai) if isinstance(rekaman, (r.Target, r.Realisasi)) else {}
    )
    for kolom in tabel.kolom:
        yield kolom, nilai[kolom.nama] if kolom.bagian_nilai else getattr(rekaman, kolom.nama)


def susun(
    tabel: Tabel, isi: Mapping[str, Any], *, baca: PembacaSel, judul: Judul, nomor: int
) -> tuple[r.Rekaman | None, list[Galat]]:
    """The record that a row means, or all that is wrong with it. ``isi`` maps column names to cells; absent is empty."""
    terbaca: dict[str, Any] = {}
    galat: list[Galat] = []

    def catat(kolom: Kolom, tolak: TolakError) -> None:
        galat.append(
            Galat(
                tempat=judul.tempat,
                baris=nomor,
                kolom=judul(kolom),
                terbaca=str(isi.get(kolom.nama, "")),
                sebab=tolak.sebab,
                perbaikan=tolak.perbaikan,
            )
        )

    for kolom in tabel.kolom:
        try:
            terbaca[kolom.nama] = baca(kolom, isi.get(kolom.nama, ""))
        except TolakError as tolak:
            catat(kolom, tolak)
    if galat:
        return None, galat
    if tabel.bernilai:
        try:
            nilai = sel.susun_nilai({nama: terbaca.pop(nama) for nama in BAGIAN_NILAI})
        except TolakError as tolak:
            catat(tabel.kolom_bernama(tolak.kolom), tolak)
            return None, galat
        terbaca["nilai"] = nilai
    return tabel.rekaman(**terbaca), galat
