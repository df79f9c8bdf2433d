"""Rows read and written for ``simpan``: each step one query, whatever the number of rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, connection, models
from django.utils import timezone

from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.kolom import DesimalField
from akuntabel.jejak.lingkup import lingkup, sebut_opd
from akuntabel.jejak.peta import Peta

SARING_MAKS = 500
"""Up to so many keys are asked for by name; beyond, all rows of the OPD are read."""
SALIN_MINIMUM = 200
"""From so many rows on, PostgreSQL's COPY is several times faster than INSERT."""
KOLOM_SARING = ("kunci_id", "kunci", "kode", "indikator_id", "objek", "unsur_id")


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """A row as it is."""

    id: Any
    versi: int
    isi: tuple[Any, ...]


def tersimpan(p: Peta, opd: str, baru: Mapping[tuple[Any, ...], Any]) -> dict[tuple[Any, ...], Tersimpan]:
    """The OPD's rows among which are those with the keys of ``baru``, locked until the act ends."""
    baris: models.QuerySet[Any] = lingkup(p.model, opd).select_for_update()
    saring = next((k for k in KOLOM_SARING if k in p.kolom_kunci), None)
    if saring is not None:
        isi = {kunci[p.kolom_kunci.index(saring)] for kunci in baru}
        if len(isi) <= SARING_MAKS and None not in isi:
            baris = baris.filter(**{f"{saring}__in": sorted(isi)})
    lebar = len(p.kolom)
    hasil = {}
    for satu in baris.order_by().values_list(*p.kolom, "pk", "versi"):
        isi_kolom = satu[:lebar]
        hasil[p.kunci(isi_kolom)] = Tersimpan(satu[lebar], satu[lebar + 1], isi_kolom)
    return hasil


def sisipkan(p: Peta, opd: str, baris: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows."""
    if not baris:
        return
    tambahan: dict[str, Any] = {"versi": 1, "dibuat": timezone.now(), "diubah": timezone.now()}
    if p.model.LINGKUP and p.model.LINGKUP not in p.kolom:
        tambahan[p.model.LINGKUP] = opd or None
    nama = [*p.kolom, *tambahan]
    tanda = ", ".join(["%s"] * len(nama))
    tetap = _ke_basis_data(p, list(tambahan), [tuple(tambahan.values())])[0]
    tabel, isi = _kutip(p.model._meta.db_table), [(*isi, *tetap) for isi in _ke_basis_data(p, p.kolom, baris)]
    with connection.cursor() as kursor:
        if connection.vendor == "postgresql" and len(isi) >= SALIN_MINIMUM:
            with connection.wrap_database_errors, kursor.copy(f"COPY {tabel} ({_kolom(p, nama)}) FROM STDIN") as salin:
                for satu in isi:
                    salin.write_row(satu)
        else:
            kursor.executemany(f"INSERT INTO {tabel} ({_kolom(p, nama)}) VALUES ({tanda})", isi)  # noqa: S608 - own names


def perbarui(p: Peta, baris: Sequence[tuple[Tersimpan, tuple[Any, ...]]]) -> None:
    """Write rows over those that are stored, each with its next version."""
    if not baris:
        return
    diubah = _ke_basis_data(p, ["diubah"], [(timezone.now(),)])[0]
    isi = _ke_basis_data(p, p.kolom, [sesudah for _, sesudah in baris])
    tulis = ", ".join(f"{_kolom(p, [nama])} = %s" for nama in (*p.kolom, "diubah"))
    with connection.cursor() as kursor:
        kursor.executemany(
            f"UPDATE {_kutip(p.model._meta.db_table)} SET {tulis}, versi = versi + 1 "  # noqa: S608 - own names
            f"WHERE {_kutip(_pk(p))} = %s",
            [(*kolom, *diubah, sebelum.id) for kolom, (sebelum, _) in zip(isi, baris, strict=True)],
        )


def _ke_basis_data(p: Peta, nama: Sequence[str], baris: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Values as the database driver takes them; only decimals, dates and times need a hand."""
    medan = {f.attname: f for f in p.model._meta.concrete_fields}
    perlu = [(i, medan[n]) for i, n in enumerate(nama) if isinstance(medan[n], (DesimalField, models.DateField))]
    if not perlu:
        return list(baris)
    hasil = []
    for isi in baris:
        baru = list(isi)
        for i, f in perlu:
            baru[i] = f.get_db_prep_value(baru[i], connection, prepared=isinstance(f, DesimalField))
        hasil.append(tuple(baru))
    return hasil


def _kolom(p: Peta, nama: Sequence[str]) -> str:
    kolom = {f.attname: str(f.column) for f in p.model._meta.concrete_fields}
    return ", ".join(_kutip(kolom[n]) for n in nama)


def _pk(p: Peta) -> str:
    medan = p.model._meta.pk
    assert medan is not None  # noqa: S101 - every model has one
    return str(medan.column)


def _kutip(nama: str) -> str:
    return connection.ops.quote_name(nama)


def sebut(kunci: Iterable[Any]) -> str:
    """A key in words."""
    return " / ".join(str(k) for k in kunci if k not in (None, ""))


def jelaskan(p: Peta, opd: str, sisipan: Sequence[tuple[Any, ...]], galat: IntegrityError) -> TindakanDitolak:
    """Why the database refused, in words; asked only after a refusal."""
    baru = {p.kunci(isi) for isi in sisipan}
    if p.model.LINGKUP:
        for satu in p.model._default_manager.order_by().values_list(*p.kolom_kunci, p.model.LINGKUP).iterator():
            kunci, pemilik = tuple(satu[:-1]), satu[-1] or ""
            if kunci in baru and pemilik == opd:
                return bentrok(p, kunci)
            if kunci in baru:
                pesan = f"kunci {sebut(kunci)} sudah dipakai {sebut_opd(pemilik)}. Pakai kunci lain."
                return TindakanDitolak(f"Tabel {p.tabel}: {pesan}")
    return TindakanDitolak(f"Tabel {p.tabel}: data ditolak oleh aturan basis data ({str(galat).splitlines()[0]}).")


def bentrok(p: Peta, kunci: Iterable[Any]) -> Bentrok:
    """Somebody else was faster."""
    return Bentrok(
        f"Baris {sebut(kunci)} pada tabel {p.tabel} baru saja diubah orang lain. Muat ulang, lalu isi kembali."
    )
