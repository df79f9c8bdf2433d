"""Dates as Indonesian official text writes them."""

from __future__ import annotations

import re
from datetime import date

NAMA_BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""The months, January first: ``NAMA_BULAN[d.month - 1]``."""

NAMA_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""The days of the week, as ``date.weekday`` counts them."""

_BULAN = {nama.lower(): n for n, nama in enumerate(NAMA_BULAN, 1)} | {
    "jan": 1,
    "feb": 2,
    "peb": 2,
    "pebruari": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "agu": 8,
    "agt": 8,
    "ags": 8,
    "agust": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "nop": 11,
    "nopember": 11,
    "des": 12,
}
_HARI = {nama.lower(): n for n, nama in enumerate(NAMA_HARI)} | {"jum'at": 4, "jum’at": 4, "ahad": 6}

_KATA = re.compile(r"(\d{1,2})[\s\-]+([a-z]+)\.?[\s\-]+(\d{4})", re.ASCII)
_ANGKA = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_BERHARI = re.compile(r"([a-z'’]+)\s*,?\s+(?=\d)")


def tulis_tanggal(d: date) -> str:
    """ "31 Desember 2023"."""
    return f"{d.day} {NAMA_BULAN[d.month - 1]} {d.year}"


def baca_tanggal(teks: str) -> date | None:
    """The day that ``teks`` names, or None.

    Reads "31 Desember 2023" (short and older names of months too), "31-12-2023", "31/12/2023", "31.12.2023"
    with the day first as Indonesians write, and ISO "2023-12-31". A name of the day may lead and must then be
    the right one. A month without its day, a year of two digits and a day that does not exist are None.
    """
    bersih = " ".join(teks.split()).lower()
    hari: int | None = None
    if berhari := _BERHARI.match(bersih):
        hari = _HARI.get(berhari[1])
        if hari is None:
            return None
        bersih = bersih[berhari.end() :]
    d = _susun(bersih)
    return None if d is None or (hari is not None and d.weekday() != hari) else d


def _susun(teks: str) -> date | None:
    if cocok := _ISO.fullmatch(teks):
        tahun, bulan, hari = (int(bagian) for bagian in cocok.groups())
    elif cocok := _ANGKA.fullmatch(teks):
        hari, bulan, tahun = int(cocok[1]), int(cocok[3]), int(cocok[4])
    elif (cocok := _KATA.fullmatch(teks)) and cocok[2] in _BULAN:
        hari, bulan, tahun = int(cocok[1]), _BULAN[cocok[2]], int(cocok[3])
    else:
        return None
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        return None
