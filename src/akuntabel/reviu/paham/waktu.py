"""Times that a report names: dates, periods of plans, ranges of years, quarters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from akuntabel.aturan.tanggal import NAMA_BULAN, NAMA_HARI, baca_tanggal

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Ruas

_HARI = "|".join([*NAMA_HARI, "Jum['’]at", "Ahad"])
BULAN = "|".join([*NAMA_BULAN, "Nopember", "Pebruari"])
_TANGGAL = re.compile(
    rf"(?:\b(?P<hari>{_HARI})\s*,?\s*(?:tanggal\s+)?)?\b(?P<tanggal>\d{{1,2}}[\s-]+(?:{BULAN})[\s-]+\d{{4}})\b"
    r"|(?<![\w/.-])(?P<angka>\d{1,2}([-/])(?:0?[1-9]|1[0-2])\4(?:19|20)\d\d)(?![\w/-])",
    re.IGNORECASE,
)
SAMBUNG = r"(?:[-–—]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)"
_RENTANG = rf"(?P<awal>(?:19|20)\d\d)\s*{SAMBUNG}\s*(?:tahun\s+)?(?P<akhir>(?:19|20)\d\d)(?!\d)"
RENTANG = re.compile(rf"(?<![\d/.])(?<![\d/.]-){_RENTANG}", re.IGNORECASE)
_NAMA_RENCANA = (
    r"(?P<ubah>\bP\s?[-_]\s?|\bperubahan\s+(?:atas\s+)?)?\b(?P<nama>renstra|rencana\s+strategis|rpjm[dn]"
    r"|rencana\s+pembangunan\s+jangka\s+menengah(?:\s+(?:daerah|nasional))?|rencana\s+pembangunan\s+daerah|rpd)\b"
)
RENCANA = re.compile(_NAMA_RENCANA, re.IGNORECASE)
_RENCANA_PERIODE = re.compile(
    rf"{_NAMA_RENCANA}(?P<antara>(?:(?!\b(?:renstra|rencana\s+strategis|rpjm[dn]|rpjpd|renja|rkpd)\b)[^.;:]){{0,110}}?)"
    rf"(?<![\d/.-]){_RENTANG}",
    re.IGNORECASE,
)
_TRIWULAN = re.compile(
    r"(?P<sampai>\b(?:sampai\s+(?:dengan|pada)|s\.?\s?/?\s?d\.?|hingga|s/d)\s+(?:akhir\s+)?)?"
    r"\b(?:tri\s?wulan|tw\.?)\s*(?:ke\s*-?\s*)?(?P<nomor>iv|i{1,3}|[1-4])\b",
    re.IGNORECASE,
)
_ANGKA = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tanggal:
    """A date as printed; ``nilai`` is None where no such day exists. ``hari`` is the name of the day before it."""

    ruas: Ruas
    posisi: int
    tercetak: str
    nilai: date | None
    hari: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodeRencana:
    """The period stated of a plan. ``rencana``: "Renstra" or "RPJMD"; ``milik``: whose, where it is not the agency's or
    its region's own ("kementerian", "provinsi", "nasional")."""

    ruas: Ruas
    posisi: int
    tercetak: str
    rencana: str
    milik: str
    awal: int
    akhir: int
    perubahan: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SebutanTriwulan:
    """A quarter that the text names; ``sampai``: "sampai dengan Triwulan I"."""

    ruas: Ruas
    posisi: int
    tercetak: str
    nomor: int
    sampai: bool


class Waktu:
    """The times that a report names, each kind found once."""

    def __init__(self, ruas: Sequence[Ruas]) -> None:
        self._ruas = ruas

    @cached_property
    def tanggal(self) -> tuple[Tanggal, ...]:
        return tuple(temukan_tanggal(self._ruas))

    @cached_property
    def periode_rencana(self) -> tuple[PeriodeRencana, ...]:
        return tuple(temukan_periode_rencana(r for r in self._ruas if "20" in r.teks))

    @cached_property
    def triwulan(self) -> tuple[SebutanTriwulan, ...]:
        return tuple(temukan_triwulan(self._ruas))


def temukan_tanggal(ruas: Iterable[Ruas]) -> Iterator[Tanggal]:
    """Every date with day, month and year."""
    for r in ruas:
        for m in _TANGGAL.finditer(r.teks):
            teks = m["tanggal"] or m["angka"]
            yield Tanggal(
                ruas=r,
                posisi=m.start(),
                tercetak=m[0],
                nilai=baca_tanggal(teks),
                hari=m["hari"] or "",
            )


def temukan_periode_rencana(ruas: Iterable[Ruas]) -> Iterator[PeriodeRencana]:
    """Every period of a medium-term plan ("Renstra Tahun 2018–2023")."""
    for r in ruas:
        for m in _RENCANA_PERIODE.finditer(r.teks):
            nama = m["nama"].casefold()
            antara = m["antara"].casefold()
            milik = re.search(r"\b(provinsi|nasional|kementerian|lembaga)\b", antara)
            yield PeriodeRencana(
                ruas=r,
                posisi=m.start(),
                tercetak=" ".join(m[0].split()),
                rencana=nama_rencana(nama),
                milik="nasional" if nama.endswith(("nasional", "rpjmn")) else milik[1] if milik else "",
                awal=int(m["awal"]),
                akhir=int(m["akhir"]),
                perubahan=bool(m["ubah"]) or "perubahan" in antara,
            )


def nama_rencana(nama: str) -> str:
    """ "Renstra" or "RPJMD" (also the RPD of a region between two heads)."""
    return "Renstra" if nama.casefold().split()[0] in ("renstra", "rencana") and "pembangunan" not in nama else "RPJMD"


def temukan_triwulan(ruas: Iterable[Ruas]) -> Iterator[SebutanTriwulan]:
    """Every quarter that is named."""
    for r in ruas:
        for m in _TRIWULAN.finditer(r.teks):
            kata = m["nomor"].casefold()
            yield SebutanTriwulan(
                ruas=r,
                posisi=m.start(),
                tercetak=m[0],
                nomor=_ANGKA.get(kata) or int(kata),
                sampai=bool(m["sampai"]),
            )
