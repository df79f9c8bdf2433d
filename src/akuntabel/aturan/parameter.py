"""Dated parameters: weights, scales, thresholds, with the article they come from.

A year is computed by the law of that year: the entry with the latest ``sejak`` not after it. The values stand
in ``data/parameter.toml``; what rests on practice rather than on an article says so in its ``dasar``. Where a Pemda
may choose for itself (``aturan.setelan``), its choice takes the place of the entry within ``memakai``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

TERAKHIR = 9999
"""As a year: the entry in force last."""

_BERKAS = Path(__file__).with_name("data") / "parameter.toml"


class ParameterError(LookupError):
    """A parameter is unknown, or has no value for a year. The message is for people (Indonesian)."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One value with its basis. ``sejak`` is the first budget year that it applies to."""

    nama: str
    nilai: object
    dasar: str
    sejak: int
    keterangan: str = ""


Pengganti = Callable[[str, int], "Parameter | None"]
"""What a Pemda has chosen for a parameter and a budget year; None where it has not."""
_PENGGANTI: ContextVar[Pengganti | None] = ContextVar("pengganti", default=None)


@contextmanager
def memakai(pengganti: Pengganti) -> Iterator[None]:
    """Within it the rules go by a Pemda's own choices. Nothing outside, or in another thread, is touched."""
    tanda = _PENGGANTI.set(pengganti)
    try:
        yield
    finally:
        _PENGGANTI.reset(tanda)


def parameter(nama: str, tahun: int) -> Parameter:
    """The parameter that applies to a budget year, here and now (``memakai``); raises as ``parameter_baku``."""
    pengganti = _PENGGANTI.get()
    return (pengganti and pengganti(nama, tahun)) or parameter_baku(nama, tahun)


@cache
def parameter_baku(nama: str, tahun: int) -> Parameter:
    """The parameter that applies to a budget year by law or custom, whatever a Pemda has chosen.

    Raises ParameterError for an unknown name, and for a year before the first entry.
    """
    entri = _semua().get(nama)
    if entri is None:
        raise ParameterError(f"Parameter “{nama}” tidak dikenal.")
    berlaku = [p for p in entri if p.sejak <= tahun]
    if not berlaku:
        raise ParameterError(f"Parameter “{nama}” baru berlaku sejak tahun {entri[0].sejak}, bukan tahun {tahun}.")
    return berlaku[-1]


def daftar_parameter(awalan: str = "") -> tuple[str, ...]:
    """The names of all parameters that start with a prefix, sorted."""
    return tuple(sorted(nama for nama in _semua() if nama.startswith(awalan)))


def riwayat_parameter(nama: str) -> tuple[Parameter, ...]:
    """All entries of a parameter, earliest first. Raises ParameterError for an unknown name."""
    try:
        return _semua()[nama]
    except KeyError:
        raise ParameterError(f"Parameter “{nama}” tidak dikenal.") from None


def desimal(nama: str, tahun: int) -> Decimal:
    """A parameter that is a number, as an exact decimal."""
    nilai = parameter(nama, tahun).nilai
    if isinstance(nilai, bool) or not isinstance(nilai, int | Decimal):
        raise ParameterError(f"Parameter “{nama}” bukan angka.")
    return Decimal(nilai)


def urutan(nama: str, tahun: int) -> Mapping[str, Decimal]:
    """A parameter that maps words to numbers, in its order."""
    nilai = parameter(nama, tahun).nilai
    if not isinstance(nilai, dict):
        raise ParameterError(f"Parameter “{nama}” bukan daftar angka bernama.")
    return {str(kunci): Decimal(angka) for kunci, angka in nilai.items()}


@cache
def _semua() -> Mapping[str, tuple[Parameter, ...]]:
    with _BERKAS.open("rb") as berkas:
        return _baca(tomllib.load(berkas, parse_float=Decimal))


def _baca(isi: Mapping[str, object], awalan: str = "") -> dict[str, tuple[Parameter, ...]]:
    """Flatten nested tables to dotted names; a list of tables holds the dated entries of one name."""
    hasil: dict[str, tuple[Parameter, ...]] = {}
    for kunci, bagian in isi.items():
        nama = f"{awalan}{kunci}"
        if isinstance(bagian, Mapping):
            hasil |= _baca(bagian, f"{nama}.")
        elif isinstance(bagian, list):
            entri = [
                Parameter(nama, e["nilai"], str(e["dasar"]), _tahun(e["sejak"]), str(e.get("keterangan", "")))
                for e in bagian
            ]
            hasil[nama] = tuple(sorted(entri, key=lambda p: p.sejak))
        else:
            raise ParameterError(f"Parameter “{nama}” harus berupa daftar entri bertanggal.")
    return hasil


def _tahun(sejak: object) -> int:
    if isinstance(sejak, date):
        return sejak.year
    if isinstance(sejak, int):
        return sejak
    raise ParameterError(f"“sejak” harus tahun atau tanggal, bukan {sejak!r}.")
