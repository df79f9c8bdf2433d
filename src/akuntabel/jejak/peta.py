"""The map between a frozen record and the columns of the table that holds it, made once from both definitions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_type_hints

from django.db import models

from akuntabel.aturan.nilai import (
    BELUM_DIISI,
    Angka,
    BelumDiukur,
    Nilai,
    Peringkat,
    Rentang,
    Status,
    TidakBerlaku,
)
from akuntabel.jejak.baris import Baris
from akuntabel.jejak.kolom import rapikan
from akuntabel.kinerja.rekaman import KUNCI, TABEL, Rekaman

KOLOM_NILAI = ("nilai", "nilai_atas", "peringkat", "status", "alasan")
Tulis = Callable[[Any], Any]


def pecah_nilai(nilai: Nilai) -> tuple[Decimal | None, Decimal | None, str, str, str]:
    """A value as its five columns."""
    match nilai:
        case Angka(n):
            return rapikan(n), None, "", Status.ANGKA.value, ""
        case Rentang(bawah, atas):
            return rapikan(bawah), rapikan(atas), "", Status.RENTANG.value, ""
        case Peringkat(sebutan):
            return None, None, sebutan, Status.PERINGKAT.value, ""
        case BelumDiukur(alasan):
            return None, None, "", Status.BELUM_DIUKUR.value, alasan
        case TidakBerlaku(alasan):
            return None, None, "", Status.TIDAK_BERLAKU.value, alasan
        case _:
            return None, None, "", Status.BELUM_DIISI.value, ""


def satukan_nilai(nilai: Decimal | None, nilai_atas: Decimal | None, peringkat: str, status: str, alasan: str) -> Nilai:
    """The inverse of ``pecah_nilai``. Columns that contradict their status raise ValueError."""
    match status:
        case "angka" if nilai is not None:
            return Angka(nilai)
        case "rentang" if nilai is not None and nilai_atas is not None:
            return Rentang(nilai, nilai_atas)
        case "peringkat":
            return Peringkat(peringkat)
        case "belum_diukur":
            return BelumDiukur(alasan)
        case "tidak_berlaku":
            return TidakBerlaku(alasan)
        case "belum_diisi":
            return BELUM_DIISI
    raise ValueError(f"Kolom nilai tidak sesuai dengan statusnya ({status}).")


@dataclass(frozen=True, slots=True)
class Peta:
    """How one table holds its record."""

    tabel: str
    """Name of the table in the data package."""
    model: type[Baris]
    rekaman: type[Rekaman]
    kolom: tuple[str, ...]
    """Attribute names of the columns, in the order of the record's fields."""
    kolom_rekaman: tuple[str, ...]
    """The same by the names of files: the record's field, or the column of the ``Nilai``."""
    kolom_kunci: tuple[str, ...]
    posisi_kunci: tuple[int, ...]
    bidang: tuple[tuple[str, int, int], ...]
    """Per field of the record: name, first column, number of columns."""
    _ke_kolom: tuple[Tulis | None, ...]
    _ke_rekaman: tuple[Tulis | None, ...]

    def ke_kolom(self, rekaman: Rekaman) -> tuple[Any, ...]:
        """The record as column values. A decimal of too many digits raises ValidationError."""
        hasil: list[Any] = []
        for (nama, _, lebar), ubah in zip(self.bidang, self._ke_kolom, strict=True):
            isi = getattr(rekaman, nama)
            if lebar > 1:
                hasil.extend(pecah_nilai(isi))
            else:
                hasil.append(ubah(isi) if ubah else isi)
        return tuple(hasil)

    def ke_rekaman(self, baris: Sequence[Any]) -> Rekaman:
        """Column values as the record."""
        isi: dict[str, Any] = {}
        for (nama, awal, lebar), ubah in zip(self.bidang, self._ke_rekaman, strict=True):
            if lebar > 1:
                isi[nama] = satukan_nilai(*baris[awal : awal + lebar])
            else:
                isi[nama] = ubah(baris[awal]) if ubah else baris[awal]
        return self.rekaman(**isi)

    def kunci(self, baris: Sequence[Any]) -> tuple[Any, ...]:
        """The key among column values."""
        return tuple(baris[i] for i in self.posisi_kunci)

    def kunci_kolom(self, kunci: Sequence[Any]) -> tuple[Any, ...]:
        """A record's key as column values."""
        ubah = {nama: f for (nama, _, _), f in zip(self.bidang, self._ke_kolom, strict=True)}
        pasangan = ((ubah[nama], isi) for nama, isi in zip(KUNCI[self.tabel], kunci, strict=True))
        return tuple(f(isi) if f else isi for f, isi in pasangan)

    def muat(self, baris: models.QuerySet[Any]) -> tuple[Any, ...]:
        """The records of a query, in one query, sorted by key (here, since databases sort text each in their way)."""
        kunci = KUNCI[self.tabel]
        rekaman = map(self.ke_rekaman, baris.order_by().values_list(*self.kolom))
        return tuple(sorted(rekaman, key=lambda b: tuple(getattr(b, k) for k in kunci)))


@cache
def peta(model: type[Baris]) -> Peta:
    """The map of a table."""
    rekaman = model.REKAMAN
    tabel = next(nama for nama, kelas in TABEL.items() if kelas is rekaman)
    jenis = get_type_hints(rekaman)
    kolom: list[str] = []
    kolom_rekaman: list[str] = []
    bidang: list[tuple[str, int, int]] = []
    ke_kolom: list[Tulis | None] = []
    ke_rekaman: list[Tulis | None] = []
    for f in fields(rekaman):
        awal = len(kolom)
        if jenis[f.name] == Nilai:
            kolom.extend(KOLOM_NILAI)
            kolom_rekaman.extend(KOLOM_NILAI)
            tulis, baca = None, None
        else:
            medan: Any = model._meta.get_field(model.KOLOM_LAIN.get(f.name, f.name))
            kolom.append(medan.attname)
            kolom_rekaman.append(f.name)
            tulis, baca = _pengubah(medan, jenis[f.name])
        bidang.append((f.name, awal, len(kolom) - awal))
        ke_kolom.append(tulis)
        ke_rekaman.append(baca)
    posisi = {nama: awal for nama, awal, _ in bidang}
    posisi_kunci = tuple(posisi[nama] for nama in KUNCI[tabel])
    return Peta(
        tabel=tabel,
        model=model,
        rekaman=rekaman,
        kolom=tuple(kolom),
        kolom_rekaman=tuple(kolom_rekaman),
        kolom_kunci=tuple(kolom[i] for i in posisi_kunci),
        posisi_kunci=posisi_kunci,
        bidang=tuple(bidang),
        _ke_kolom=tuple(ke_kolom),
        _ke_rekaman=tuple(ke_rekaman),
    )


def _pengubah(medan: Any, jenis: Any) -> tuple[Tulis | None, Tulis | None]:
    """How a field's value is written to and read from its column; None where it stays as it is."""
    if isinstance(medan, models.ForeignKey):
        return (lambda isi: isi or None), (lambda isi: isi or "")
    pilihan: Iterable[Any] = get_args(jenis) if isinstance(jenis, UnionType) else (jenis,)
    istilah = next((j for j in pilihan if isinstance(j, type) and issubclass(j, Enum)), None)
    if istilah is not None:
        anggota = {a.value: a for a in istilah}
        return (lambda isi: isi if isi is None else isi.value), (lambda isi: isi if isi is None else anggota[isi])
    if Decimal in pilihan:
        return (lambda isi: isi if isi is None else rapikan(isi)), None
    return None, None
