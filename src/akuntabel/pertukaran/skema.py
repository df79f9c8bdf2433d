"""Every table and column of the data package, declared once.

Names, types, defaults, choices and references come from the dataclasses of ``kinerja.rekaman``; what people
read (titles, help, examples, units, bounds) comes from ``skema.toml`` beside this file. Descriptor, workbook,
reader and the page ``docs/paket-data.md`` are all made from here.
"""

from __future__ import annotations

import tomllib
import typing
from dataclasses import MISSING, dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from akuntabel.aturan.nilai import Nilai, Status
from akuntabel.aturan.nomenklatur import VERSI as VERSI_NOMENKLATUR
from akuntabel.aturan.skala import nama_skala
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan.bagian import BAGIAN

VERSI = "1.0"
"""Version of the tables; written into the descriptor and the workbook."""

YA, TIDAK = "ya", "tidak"


class Tipe(StrEnum):
    TEKS = "teks"
    BULAT = "bilangan bulat"
    DESIMAL = "desimal"
    UANG = "rupiah"
    TANGGAL = "tanggal"
    YA_TIDAK = "ya/tidak"
    PILIHAN = "pilihan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """One column of a file. ``baku`` is the value of an empty cell, unless ``wajib``.

    Required is what has no default, and a quarter too: a forgotten one would silently mean the whole year.
    """

    tabel: str
    nama: str
    tipe: Tipe
    wajib: bool
    baku: Any
    kunci: bool
    enum: type[StrEnum] | None = None
    rujukan: str = ""
    bagian_nilai: bool = False
    """One of the five columns over which a ``Nilai`` is spread."""
    judul: str
    bantuan: str
    contoh: str
    satuan: str = ""
    minimum: int | None = None
    maksimum: int | None = None
    panjang: bool = False
    """Prose: paragraphs are expected in it."""

    @property
    def pilihan(self) -> tuple[str, ...]:
        return tuple(str(p) for p in self.enum) if self.enum else ()

    @property
    def saran(self) -> tuple[str, ...]:
        """What a text column may hold, where other parts of the program fix it (parts of a report, scales …)."""
        return _saran().get((self.tabel, self.nama), ())

    @property
    def pengenal(self) -> bool:
        """Whether it holds a code or a key, in which no character may be lost or added."""
        return bool(self.rujukan) or self.nama in {"kunci", "kode", "objek", "penerus", "bidang_urusan"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    nama: str
    kelompok: str
    judul: str
    bantuan: str
    rekaman: type[r.Rekaman]
    kolom: tuple[Kolom, ...]
    bernilai: bool
    """Whether it has a ``Nilai``."""

    @property
    def kunci(self) -> tuple[str, ...]:
        return r.KUNCI[self.nama]

    def kolom_bernama(self, nama: str) -> Kolom:
        """Raises KeyError where there is none."""
        for k in self.kolom:
            if k.nama == nama:
                return k
        raise KeyError(nama)


_BAGIAN_NILAI: tuple[tuple[str, Tipe], ...] = (
    ("nilai", Tipe.DESIMAL),
    ("nilai_atas", Tipe.DESIMAL),
    ("peringkat", Tipe.TEKS),
    ("status", Tipe.PILIHAN),
    ("alasan", Tipe.TEKS),
)


@cache
def semua() -> dict[str, Tabel]:
    """All tables by name, in the order in which they refer to each other."""
    teks = tomllib.loads(files(__package__).joinpath("skema.toml").read_text("utf-8"))
    return {nama: _tabel(nama, kelas, teks) for nama, kelas in r.TABEL.items()}


@cache
def _saran() -> dict[tuple[str, str], tuple[str, ...]]:
    return {
        ("narasi", "bagian"): tuple(b.kode for b in BAGIAN),
        ("rencana", "nomenklatur"): tuple(VERSI_NOMENKLATUR),
        ("indikator", "skala"): nama_skala(),
        ("catatan", "tabel"): tuple(r.TABEL),
    }


def tabel(nama: str) -> Tabel:
    return semua()[nama]


def kunci_rujukan(tabel: str) -> str:
    """The column by which other tables name a row of this one: ``kode`` of pemda and opd, else ``kunci``."""
    return "kode" if r.KUNCI[tabel] == ("kode",) else "kunci"


def _tabel(nama: str, kelas: type[r.Rekaman], teks: dict[str, Any]) -> Tabel:
    milik = teks["tabel"][nama]
    khusus: dict[str, Any] = milik.get("kolom", {})
    petunjuk = typing.get_type_hints(kelas)
    kolom: list[Kolom] = []
    for f in fields(kelas):
        if petunjuk[f.name] == Nilai:
            for bagian, tipe in _BAGIAN_NILAI:
                kolom.append(
                    Kolom(
                        tabel=nama,
                        nama=bagian,
                        tipe=tipe,
                        wajib=False,
                        baku=None if tipe in (Tipe.DESIMAL, Tipe.PILIHAN) else "",
                        kunci=False,
                        enum=Status if bagian == "status" else None,
                        bagian_nilai=True,
                        **_teks(bagian, khusus, teks),
                    )
                )
            continue
        tipe, enum = _tipe(petunjuk[f.name], str(f.type))
        kolom.append(
            Kolom(
                tabel=nama,
                nama=f.name,
                tipe=tipe,
                wajib=f.default is MISSING or (tipe is Tipe.BULAT and f.name in r.KUNCI[nama]),
                baku=None if f.default is MISSING else f.default,
                kunci=f.name in r.KUNCI[nama],
                enum=enum,
                rujukan=r.RUJUKAN.get(nama, {}).get(f.name, ""),
                **_teks(f.name, khusus, teks),
            )
        )
    return Tabel(
        nama=nama,
        kelompok=milik["kelompok"],
        judul=milik["judul"],
        bantuan=milik["bantuan"],
        rekaman=kelas,
        kolom=tuple(kolom),
        bernilai=any(k.bagian_nilai for k in kolom),
    )


def _teks(nama: str, khusus: dict[str, Any], teks: dict[str, Any]) -> dict[str, Any]:
    """Texts of a column: those of its table over those common to all tables."""
    gabung: dict[str, Any] = {**teks["kolom"].get(nama, {}), **khusus.get(nama, {})}
    return gabung


def _tipe(petunjuk: Any, tertulis: str) -> tuple[Tipe, type[StrEnum] | None]:
    pilihan = [p for p in (typing.get_args(petunjuk) or (petunjuk,)) if p is not type(None)]
    (kelas,) = pilihan
    if issubclass(kelas, StrEnum):
        return Tipe.PILIHAN, kelas
    if tertulis.startswith("Sen"):
        return Tipe.UANG, None
    dasar = {str: Tipe.TEKS, bool: Tipe.YA_TIDAK, int: Tipe.BULAT, Decimal: Tipe.DESIMAL, date: Tipe.TANGGAL}
    return dasar[kelas], None
