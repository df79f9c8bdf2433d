"""What a permanent key names, in words: for the trail, which holds keys. Works on every stored table of records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import Model, Q, QuerySet, TextField, Value

from akuntabel.jejak.baris import Baris
from akuntabel.jejak.peta import peta
from akuntabel.kinerja.rekaman import RUJUKAN, TABEL

KOLOM_URAIAN = ("uraian", "nama")
"""The columns that say in words what a row is, the first that a table has."""
OBJEK = ("indikator", "unsur")
"""What a column ``objek`` may name."""
CARI_MAKS = 40
PANJANG = 160

Kunci = tuple[str, str]
"""Table and permanent key."""


@cache
def model_tabel() -> Mapping[str, type[Baris]]:
    """The stored tables by their name in the data package."""
    return {peta(m).tabel: m for m in apps.get_models() if issubclass(m, Baris)}


def rujukan_kolom(tabel: str, kolom: str) -> tuple[str, ...]:
    """The tables that a column of keys may name."""
    if kolom == "objek":
        return OBJEK
    if tabel not in TABEL:
        return (kolom,) if kolom in TABEL else ()
    ke = RUJUKAN.get(tabel, {}).get(kolom)
    if ke:
        return (ke,)
    return (tabel,) if kolom == "kunci" else ()


def uraikan(kunci: Iterable[Kunci]) -> Mapping[Kunci, str]:
    """Keys in words, those of the latest row that says them; one that names nothing any more is left out. One query."""
    per_tabel: dict[str, set[str]] = defaultdict(set)
    for tabel, satu in kunci:
        if satu and "\0" not in satu:  # no key: PostgreSQL stores no such text, nor can it be asked for it
            per_tabel[tabel].add(satu)
    bagian: list[QuerySet[Any]] = []
    for tabel, isi in per_tabel.items():
        m = model_tabel().get(tabel)
        if m is not None and (uraian := _kolom_uraian(m)) is not None:
            nama = _kolom_kunci(m)
            baris = m._default_manager.filter(**{f"{nama}__in": sorted(isi)}).order_by()
            bagian.append(baris.values_list(Value(tabel, output_field=TextField()), nama, uraian, "dibuat"))
    if not bagian:
        return {}
    semua = bagian[0].union(*bagian[1:], all=True) if len(bagian) > 1 else bagian[0]
    hasil: dict[Kunci, str] = {}
    for tabel, satu, teks, _ in sorted(semua, key=lambda b: b[3]):
        if teks:
            hasil[tabel, satu] = _ringkas(teks)
    return hasil


def cari_kunci(teks: str) -> tuple[str, ...]:
    """Permanent keys of indicators, elements, units and posts whose wording holds a text. Four queries."""
    hasil: dict[str, None] = {}
    for tabel in ("indikator", "unsur", "unit", "jabatan"):
        m = model_tabel()[tabel]
        kolom = _kolom_uraian(m)
        cocok = m._default_manager.filter(Q(**{f"{kolom}__icontains": teks})).order_by(_kolom_kunci(m))
        hasil |= dict.fromkeys(cocok.values_list(_kolom_kunci(m), flat=True).distinct()[:CARI_MAKS])
    return tuple(hasil)


def _kolom_uraian(m: type[Model]) -> str | None:
    medan = {f.name for f in m._meta.concrete_fields}
    return next((k for k in KOLOM_URAIAN if k in medan), None)


def _kolom_kunci(m: type[Baris]) -> str:
    kolom: Any = peta(m).kolom_kunci[-1]
    return str(kolom)


def _ringkas(teks: str) -> str:
    rapat = " ".join(teks.split())
    return rapat if len(rapat) <= PANJANG else f"{rapat[: PANJANG - 1].rstrip()}…"
