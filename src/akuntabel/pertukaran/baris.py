"""One row: cells to record, and back; the same for CSV and workbook, which differ in how a cell is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from akuntabel.aturan.capaian import rumus_baku
from akuntabel.kinerja import rekaman as r
from akuntabel.pertukaran import sel
from akuntabel.pertukaran.galat import Galat, Pengumpul
from akuntabel.pertukaran.sel import BAGIAN_NILAI, TolakError
from akuntabel.pertukaran.skema import Kolom, Tabel, kunci_rujukan

PembacaSel = Callable[[Kolom, Any], Any]
"""Reads one cell or raises TolakError."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """A file or sheet, and how it calls its columns: a CSV by their names, a workbook by their titles."""

    nama: str
    pakai_nama: bool

    def sebut(self, kolom: Kolom) -> str:
        return kolom.nama if self.pakai_nama else kolom.judul


TERSIMPAN = Tempat("Data tersimpan", pakai_nama=False)
"""Where the rows stand that were there before."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A record and the row that it was read from."""

    tempat: Tempat
    nomor: int | None
    rekaman: r.Rekaman


@dataclass(slots=True)
class Bacaan:
    """Rows read so far, what is wrong with them, and what is known of those that could not be read."""

    baris: dict[str, list[Baris]] = field(default_factory=dict)
    galat: Pengumpul = field(default_factory=Pengumpul)
    peringatan: Pengumpul = field(default_factory=Pengumpul)
    buku: bool = False
    """Whether the rows come from a workbook (and tables are called sheets)."""
    cacat: dict[str, set[str]] = field(default_factory=dict)
    """Per table the keys of rows with mistakes of their own: a reference to one is not one more mistake."""
    tak_terbaca: set[str] = field(default_factory=set)
    """Tables that could not be read as a whole."""

    def tambah(self, tabel: Tabel, baris: Baris) -> None:
        self.baris.setdefault(tabel.nama, []).append(baris)

    def tolak(self, tabel: Tabel, isi: Mapping[str, Any], galat: list[Galat]) -> None:
        """Note a row that cannot become a record."""
        self.galat.tambah_semua(galat)
        kunci = isi.get(kunci_rujukan(tabel.nama))
        if kunci not in (None, ""):
            self.cacat.setdefault(tabel.nama, set()).add(str(kunci).strip())


def urai(tabel: Tabel, rekaman: r.Rekaman) -> Iterator[tuple[Kolom, Any]]:
    """The typed value of every column of a record, in order."""
    nilai: Mapping[str, Any] = sel.urai_nilai(rekaman.nilai) if isinstance(rekaman, (r.Target, r.Realisasi)) else {}
    for kolom in tabel.kolom:
        yield kolom, nilai[kolom.nama] if kolom.bagian_nilai else getattr(rekaman, kolom.nama)


def galat_sel(tempat: Tempat, nomor: int, kolom: Kolom, terbaca: str, tolak: TolakError) -> Galat:
    return Galat(
        tempat=tempat.nama,
        baris=nomor,
        kolom=tempat.sebut(kolom),
        terbaca=terbaca,
        sebab=tolak.sebab,
        perbaikan=tolak.perbaikan,
    )


def susun(
    tabel: Tabel,
    isi: Mapping[str, Any],
    *,
    baca: PembacaSel,
    sebut: Callable[[Any], str] = str,
    tempat: Tempat,
    nomor: int,
) -> r.Rekaman | list[Galat]:
    """The record that a row means, or all that is wrong with it. ``isi`` maps column names to cells."""
    terbaca: dict[str, Any] = {}
    galat: list[Galat] = []

    def catat(kolom: Kolom, tolak: TolakError) -> None:
        galat.append(galat_sel(tempat, nomor, kolom, sebut(isi.get(kolom.nama, "")), tolak))

    for kolom in tabel.kolom:
        try:
            terbaca[kolom.nama] = baca(kolom, isi.get(kolom.nama, ""))
        except TolakError as tolak:
            catat(kolom, tolak)
    if galat:
        return galat
    if tabel.bernilai:
        try:
            terbaca["nilai"] = sel.susun_nilai({nama: terbaca.pop(nama) for nama in BAGIAN_NILAI})
        except TolakError as tolak:
            catat(tabel.kolom_bernama(tolak.kolom), tolak)
            return galat
    if tabel.nama == "indikator" and isi.get("rumus", "") == "":
        terbaca["rumus"] = rumus_baku(terbaca["arah"])
    return tabel.rekaman(**terbaca)
