"""Frozen records: a set of records as canonical JSON with its SHA-256, and back.

What is signed, ratified or final keeps its records in this form, so that later changes of the data do not reach it and
anybody can check that nobody touched it. Canonical means: keys sorted, no spaces, UTF-8, every number as text.
"""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from hashlib import sha256
from types import UnionType
from typing import Any, cast, get_args, get_type_hints

from akuntabel.aturan.nilai import (
    BELUM_DIISI,
    Angka,
    BelumDiisi,
    BelumDiukur,
    Nilai,
    Peringkat,
    Rentang,
    TidakBerlaku,
)
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.rekaman import TABEL, Rekaman


class BekuanRusakError(ValueError):
    """A frozen text that does not fit its SHA-256 or cannot be read; the message is Indonesian."""


def sederhana(isi: Any) -> Any:
    """A value as JSON can say it: decimals and dates as text, enumerations by value, a ``Nilai`` with its status."""
    match isi:
        case None | bool() | int() | str() if not isinstance(isi, Enum):
            return isi
        case Enum():
            return isi.value
        case Decimal():
            return format(isi, "f")
        case date():
            return isi.isoformat()
        case Angka(nilai):
            return {"status": "angka", "nilai": sederhana(nilai)}
        case Rentang(bawah, atas):
            return {"status": "rentang", "nilai": sederhana(bawah), "nilai_atas": sederhana(atas)}
        case Peringkat(sebutan):
            return {"status": "peringkat", "peringkat": sebutan}
        case BelumDiukur(alasan) | TidakBerlaku(alasan):
            return {"status": isi.status.value, "alasan": alasan}
        case BelumDiisi():
            return {"status": isi.status.value}
    raise TypeError(f"{type(isi).__name__} tidak dapat dibekukan.")


def rekaman_sederhana(rekaman: Rekaman, *, ringkas: bool = False) -> dict[str, Any]:
    """A record as a JSON object; ``ringkas`` leaves out the fields that hold their default."""
    return {
        nama: sederhana(isi)
        for nama, baku in _medan(cast(Any, type(rekaman)))
        if (isi := getattr(rekaman, nama)) != baku or not ringkas
    }


@cache
def _medan(kelas: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((f.name, f.default) for f in fields(kelas))


def kanonik(isi: Any) -> str:
    """Canonical JSON of what consists of mappings, sequences, text, integers, booleans and None."""
    return json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def sidik(teks: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return sha256(teks.encode()).hexdigest()


def bekukan(himpunan: Himpunan) -> tuple[str, str]:
    """The frozen text of a set of records and its SHA-256; empty tables are left out."""
    isi = kanonik(
        {nama: [rekaman_sederhana(b) for b in baris] for nama in TABEL if (baris := himpunan.tabel(nama))},
    )
    return isi, sidik(isi)


def cairkan(isi: str, sidik_tercatat: str = "") -> Himpunan:
    """The records of a frozen text. A text that was altered (where its SHA-256 is given) or is broken raises
    BekuanRusakError; fields that did not exist when it was frozen take their default."""
    if sidik_tercatat and sidik(isi) != sidik_tercatat:
        raise BekuanRusakError("Isi beku tidak sesuai dengan sidiknya: isinya pernah diubah setelah dibekukan.")
    try:
        tabel = json.loads(isi)
        return Himpunan.dari({nama: [_rekaman(TABEL[nama], b) for b in baris] for nama, baris in tabel.items()})
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as galat:
        raise BekuanRusakError(f"Isi beku tidak dapat dibaca: {galat}.") from galat


def _rekaman(kelas: type[Rekaman], isi: dict[str, Any]) -> Rekaman:
    jenis: dict[str, Any] = _jenis(cast(Any, kelas))
    asing = isi.keys() - jenis.keys()
    if asing:
        raise ValueError(f"kolom {', '.join(sorted(asing))} tidak dikenal")
    return kelas(**{nama: _baca(jenis[nama], nilai) for nama, nilai in isi.items()})


@cache
def _jenis(kelas: Any) -> dict[str, Any]:
    return get_type_hints(kelas)


def _baca(jenis: Any, isi: Any) -> Any:
    if isi is None:
        return None
    if jenis == Nilai:
        return _baca_nilai(isi)
    pilihan = get_args(jenis) if isinstance(jenis, UnionType) else (jenis,)
    kelas = next(j for j in pilihan if j is not type(None))
    if issubclass(kelas, Enum):
        return kelas(isi)
    if kelas is Decimal:
        return Decimal(isi)
    if kelas is date:
        return date.fromisoformat(isi)
    if type(isi) is not kelas:
        raise ValueError(f"“{isi}” bukan {kelas.__name__}")
    return isi


def _baca_nilai(isi: dict[str, str]) -> Nilai:
    match isi:
        case {"status": "angka", "nilai": nilai}:
            return Angka(Decimal(nilai))
        case {"status": "rentang", "nilai": bawah, "nilai_atas": atas}:
            return Rentang(Decimal(bawah), Decimal(atas))
        case {"status": "peringkat", "peringkat": sebutan}:
            return Peringkat(sebutan)
        case {"status": "belum_diukur", "alasan": alasan}:
            return BelumDiukur(alasan)
        case {"status": "tidak_berlaku", "alasan": alasan}:
            return TidakBerlaku(alasan)
        case {"status": "belum_diisi"}:
            return BELUM_DIISI
    raise ValueError(f"nilai {isi} tidak dikenal")
