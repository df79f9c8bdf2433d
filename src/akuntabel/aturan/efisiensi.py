"""Efficiency of the use of resources (PermenPANRB 53/2014 Anak Lampiran II/1, III.A.6).

Two forms: the ratio of capaian to serapan, as agencies' reports define it, and their difference in points.
Both mean something only over a whole year, and only where performance was measured independently of the
absorption.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from akuntabel.aturan import parameter
from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.pecahan import pulihkan
from akuntabel.aturan.periode import Periode


@dataclass(frozen=True, slots=True)
class Efisiensi:
    """``rasio`` capaian / serapan and ``selisih`` capaian - serapan (points), raw, each with its word; or why
    not.
    """

    rasio: Decimal | None
    selisih: Decimal | None
    sebutan: str
    """By the ratio as displayed: "Efisien", "Berimbang", "Tidak efisien"."""
    ditolak: str
    """Why there is none (Indonesian); empty where there is one."""
    sebutan_selisih: str = ""
    """By the difference as displayed: "Efisien", "Cukup efisien", "Tidak efisien"."""


def hitung_efisiensi(
    *,
    capaian: Decimal | None,
    serapan: Decimal | None,
    sumber: Collection[SumberRealisasi],
    periode: Periode,
    lengkap: bool,
) -> Efisiensi:
    """Efficiency from capaian and serapan (both percent, raw), or its refusal with all reasons.

    ``sumber`` are the sources of the realisations behind the capaian, ``lengkap`` whether they cover the
    whole period.
    """
    alasan = _alasan_ditolak(capaian, serapan, sumber, periode, lengkap)
    if alasan or capaian is None or serapan is None:
        return Efisiensi(None, None, "", " ".join(alasan))
    rasio = pulihkan(Fraction(capaian) / Fraction(serapan))
    selisih = pulihkan(Fraction(capaian) - Fraction(serapan))
    return Efisiensi(
        rasio,
        selisih,
        sebutan_rasio(rasio, tahun=periode.tahun),
        "",
        sebutan_selisih(selisih, tahun=periode.tahun),
    )


def sebutan_rasio(rasio: Decimal, *, tahun: int) -> str:
    """The word for a ratio as displayed (two decimals)."""
    tampil, batas = bulatkan(rasio), parameter.desimal("efisiensi.rasio_berimbang", tahun)
    if tampil == batas:
        return "Berimbang"
    return "Efisien" if tampil > batas else "Tidak efisien"


def sebutan_selisih(selisih: Decimal, *, tahun: int) -> str:
    """The word for a difference in points as displayed (two decimals)."""
    tampil, batas = bulatkan(selisih), parameter.desimal("efisiensi.selisih_cukup", tahun)
    if abs(tampil) <= batas:
        return "Cukup efisien"
    return "Efisien" if tampil > batas else "Tidak efisien"


def _alasan_ditolak(
    capaian: Decimal | None,
    serapan: Decimal | None,
    sumber: Collection[SumberRealisasi],
    periode: Periode,
    lengkap: bool,
) -> list[str]:
    alasan = []
    if not periode.tahunan:
        alasan.append("Penilaian dilakukan setelah tahun anggaran berakhir.")
    if SumberRealisasi.ASUMSI_SERAPAN in sumber:
        alasan.append(
            "Realisasi kinerja diasumsikan dari serapan anggaran, "
            "sehingga perbandingannya dengan serapan tidak bermakna."
        )
    if capaian is None:
        alasan.append("Capaian kinerja belum diketahui.")
    elif not lengkap:
        alasan.append("Realisasi kinerja belum lengkap untuk periode ini.")
    if serapan is None:
        alasan.append("Serapan anggaran belum dapat dihitung karena pagu atau realisasi anggarannya belum diisi.")
    elif serapan <= 0:
        alasan.append("Belum ada anggaran yang terserap.")
    return alasan
