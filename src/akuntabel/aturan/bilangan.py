"""The grammar of a written number: what digits, dots and commas can mean, nothing around them.

Indonesian official text groups thousands with dots and marks decimals with a comma (EYD V); machines write a
decimal point. A run of digits and separators has one reading, two, or none that can be trusted. Whole cells
are read by ``angka``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

PANJANG_TERBESAR = 30
"""More digits than this are no figure of a report but a slip (two cells run together, a pasted code)."""


class Bentuk(Enum):
    """How a number is written, and with that whose notation it is."""

    BULAT = "bulat"
    """Digits only: 1306."""
    INDONESIA = "indonesia"
    """Certain by the Indonesian grammar: 1.306.411 or 94,24 or 1.234,5."""
    TITIK = "titik"
    """A point that can only be a decimal point: 104.7 or 66.92."""
    TUNGGAL_KOMA = "tunggal koma"
    """One to three digits, a comma, three digits: 3,157 is 3.157 by the grammar, 3157 in foreign notation."""
    TUNGGAL_TITIK = "tunggal titik"
    """One to three digits, a dot, three digits: 8.933 is 8933 by the grammar, 8.933 as machines write it."""
    TERCAMPUR = "tercampur"
    """Thousands and decimals mixed up: 613.448,549."""
    ASING = "asing"
    """Grouped with commas: 1,234.56."""
    RUSAK = "rusak"
    """Nothing that a grammar knows: 1.2.3 or 12,."""


@dataclass(frozen=True, slots=True)
class Bilangan:
    """A written number: its form and its readings, the likelier first. Certain where ``pasti``."""

    teks: str
    bentuk: Bentuk
    bacaan: tuple[Decimal, ...]

    @property
    def pasti(self) -> bool:
        return self.bentuk in {Bentuk.BULAT, Bentuk.INDONESIA, Bentuk.TITIK}


_BULAT = re.compile(r"\d+", re.ASCII)
_RIBUAN = re.compile(r"([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?", re.ASCII)
_PECAHAN = re.compile(r"(\d+)([.,])(\d+)", re.ASCII)
_ASING = re.compile(r"([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?", re.ASCII)
_LAMBANG = re.compile(r"([+-]?)([\d.,]+)", re.ASCII)


def baca_bilangan(teks: str) -> Bilangan | None:
    """The form and readings of ``teks`` (a sign, digits, dots, commas); None where it is anything else."""
    cocok = _LAMBANG.fullmatch(teks)
    if cocok is None or not any(huruf.isdigit() for huruf in cocok[2]):
        return None
    bentuk, bacaan = _urai(cocok[2])
    if cocok[1] == "-":
        bacaan = tuple(negatif(nilai) for nilai in bacaan)
    return Bilangan(teks, bentuk, bacaan)


def negatif(nilai: Decimal) -> Decimal:
    """Minus a number, exact whatever the decimal context; zero has no sign."""
    return nilai.copy_negate() if nilai else nilai.copy_abs()


def _urai(badan: str) -> tuple[Bentuk, tuple[Decimal, ...]]:
    if sum(huruf.isdigit() for huruf in badan) > PANJANG_TERBESAR:
        return Bentuk.RUSAK, ()
    if _BULAT.fullmatch(badan):
        return Bentuk.BULAT, (Decimal(badan),)
    if cocok := _RIBUAN.fullmatch(badan):
        return _urai_ribuan(badan, cocok[1], cocok[2] or "")
    if cocok := _PECAHAN.fullmatch(badan):
        return _urai_pecahan(cocok[1], cocok[2], cocok[3])
    if cocok := _ASING.fullmatch(badan):
        kelompok, pecahan = cocok[1].replace(",", ""), cocok[2] or ""
        bacaan = [Decimal(f"{kelompok}.{pecahan}" if pecahan else kelompok)]
        if len(pecahan) == 3:
            bacaan.append(Decimal(kelompok + pecahan))
        return Bentuk.ASING, tuple(bacaan)
    return Bentuk.RUSAK, _bacaan_rusak(badan)


def _urai_ribuan(badan: str, kelompok: str, pecahan: str) -> tuple[Bentuk, tuple[Decimal, ...]]:
    angka = kelompok.replace(".", "")
    if len(pecahan) == 3:  # as likely a group of thousands after a wrong separator as three decimals
        return Bentuk.TERCAMPUR, (Decimal(angka + pecahan), Decimal(f"{angka}.{pecahan}"))
    if pecahan:
        return Bentuk.INDONESIA, (Decimal(f"{angka}.{pecahan}"),)
    if badan.count(".") == 1:
        return Bentuk.TUNGGAL_TITIK, (Decimal(angka), Decimal(badan))
    return Bentuk.INDONESIA, (Decimal(angka),)


def _urai_pecahan(depan: str, pemisah: str, belakang: str) -> tuple[Bentuk, tuple[Decimal, ...]]:
    """One separator. It can be one of thousands only after one to three digits and before exactly three."""
    pecahan, utuh = Decimal(f"{depan}.{belakang}"), Decimal(depan + belakang)
    if len(belakang) == 3 and len(depan) <= 3 and depan != "0":
        if depan.startswith("0"):  # 012.345: neither a group nor a usual decimal
            return Bentuk.RUSAK, (pecahan, utuh)
        # Only a comma comes here: ``_RIBUAN`` took the dot.
        return Bentuk.TUNGGAL_KOMA, (pecahan, utuh)
    return (Bentuk.INDONESIA if pemisah == "," else Bentuk.TITIK), (pecahan,)


def _bacaan_rusak(badan: str) -> tuple[Decimal, ...]:
    """What a broken number may have meant: its last separator as the decimal one, or no decimals at all."""
    inti = badan.strip(".,")
    angka = [bagian for bagian in re.split(r"[.,]+", inti) if bagian]
    if not angka:
        return ()
    bacaan = [Decimal("".join(angka))]
    if len(angka) > 1:
        bacaan.insert(0, Decimal("".join(angka[:-1]) + "." + angka[-1]))
    return tuple(bacaan)
