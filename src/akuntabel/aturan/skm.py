"""Survei Kepuasan Masyarakat (PermenPANRB 14/2017): index, conversion, mutu, sample size.

Elements weigh exactly the same, 1/9 each (1/n where some do not apply). Many printed reports use the rounded
0,11, whose nine make 0,99 and lower the result: offered as ``bobot_tercetak``, never the default.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from akuntabel.aturan.nilai import Rentang, bulatkan
from akuntabel.aturan.parameter import TERAKHIR, parameter
from akuntabel.aturan.pecahan import desimal

UNSUR = (
    "Persyaratan",
    "Sistem, mekanisme, dan prosedur",
    "Waktu penyelesaian",
    "Biaya/tarif",
    "Produk spesifikasi jenis pelayanan",
    "Kompetensi pelaksana",
    "Perilaku pelaksana",
    "Penanganan pengaduan, saran, dan masukan",
    "Sarana dan prasarana",
)
"""The nine elements in their order."""

FAKTOR_KONVERSI = 25


@dataclass(frozen=True, slots=True)
class Mutu:
    """A row of the quality table; the intervals are as printed, holes included."""

    nilai_persepsi: int
    mutu: str
    kinerja: str
    interval: Rentang
    interval_konversi: Rentang


@dataclass(frozen=True, slots=True)
class Ikm:
    """``indeks`` on the scale 1-4 and ``nilai`` converted to 25-100, both raw."""

    indeks: Decimal
    nilai: Decimal
    mutu: Mutu
    bobot: Fraction


def _tabel(tahun: int) -> tuple[Mutu, ...]:
    baris: Any = parameter("skm.mutu", tahun).nilai
    return tuple(
        Mutu(
            b["nilai_persepsi"],
            b["mutu"],
            b["kinerja"],
            Rentang(*b["interval"]),
            Rentang(*b["interval_konversi"]),
        )
        for b in baris
    )


TABEL: tuple[Mutu, ...] = _tabel(TERAKHIR)
"""The quality table, lowest first."""


def konversi(indeks: Decimal) -> Decimal:
    """The index (1-4) times 25."""
    return desimal(Fraction(indeks) * FAKTOR_KONVERSI)


def mutu(ikm: Decimal) -> Mutu:
    """The quality of a converted score, as displayed (two decimals): below 65 D, below 76,61 C, below 88,31
    B, else A.

    Raises ValueError outside 0-100.
    """
    tampil = bulatkan(ikm)
    if not 0 <= tampil <= 100:
        raise ValueError("Nilai IKM harus antara 0 dan 100.")
    return next((m for m in reversed(TABEL) if tampil >= m.interval_konversi.bawah), TABEL[0])


def nilai_rata_rata(jumlah_skor: int, jumlah_terisi: int) -> Fraction:
    """NRR of an element: the sum of its scores over the filled answers. Raises ValueError where nobody
    answered.
    """
    if jumlah_terisi <= 0:
        raise ValueError("Unsur tanpa jawaban tidak memiliki nilai rata-rata.")
    return Fraction(jumlah_skor, jumlah_terisi)


def ikm_dari_unsur(nilai: Sequence[Decimal | Fraction], *, bobot_tercetak: bool = False) -> Ikm:
    """IKM from the NRR of each element that applies (1-4).

    ``bobot_tercetak`` uses the weight as printed, rounded to two decimals (0,11). Raises ValueError for no
    element or a value outside 1-4.
    """
    if not nilai:
        raise ValueError("IKM memerlukan paling sedikit satu unsur.")
    if any(not 1 <= n <= 4 for n in nilai):
        raise ValueError("Nilai rata-rata unsur harus antara 1 dan 4.")
    bobot = Fraction(1, len(nilai))
    if bobot_tercetak:
        bobot = Fraction(bulatkan(desimal(bobot)))
    indeks = sum((Fraction(n) for n in nilai), Fraction(0)) * bobot
    ikm = desimal(indeks * FAKTOR_KONVERSI)
    return Ikm(indeks=desimal(indeks), nilai=ikm, mutu=mutu(ikm), bobot=bobot)


def ukuran_sampel(populasi: int, *, tahun: int = TERAKHIR) -> int:
    """Respondents needed for a population (Krejcie and Morgan), the nearest whole number; a small population
    whole.

    Raises ValueError for a negative population.
    """
    if populasi < 0:
        raise ValueError("Populasi tidak boleh negatif.")
    p: Any = parameter("skm.sampel", tahun).nilai
    if populasi <= p["semua_sampai"]:
        return populasi
    khi, peluang, galat = Fraction(p["khi_kuadrat"]), Fraction(p["proporsi"]), Fraction(p["ketelitian"])
    ragam = khi * peluang * (1 - peluang)
    sampel = ragam * populasi / (galat**2 * (populasi - 1) + ragam)
    return min(populasi, int(desimal(sampel).quantize(Decimal(1), rounding=ROUND_HALF_UP)))
