"""Deadlines of PK and LKjIP (PermenPANRB 53/2014 Lampiran I.C.2 and II.D) and the windows of quarters.

A Pemda may set earlier ones by its own manual (53/2014 Lampiran II.D); these are the national ones.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from akuntabel.aturan import parameter


class JenisEntitas(StrEnum):
    """Who reports."""

    SKPD = "skpd"
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    PROVINSI = "provinsi"
    INSTANSI_PUSAT = "instansi_pusat"


@dataclass(frozen=True, slots=True)
class Jendela:
    """From ``mulai`` to ``selesai``, both days included."""

    mulai: date
    selesai: date

    def memuat(self, hari: date) -> bool:
        return self.mulai <= hari <= self.selesai


def tenggat_lkjip(tahun: int, jenis_entitas: str) -> date:
    """The last day to deliver the LKjIP of a budget year, for example 29 February 2024 for an SKPD's of 2023.

    ``jenis_entitas`` is one of ``JenisEntitas``; ValueError otherwise. A head of region may want those of the SKPD
    some days earlier.
    """
    entitas = JenisEntitas(jenis_entitas)
    akhir = _akhir_bulan(tahun + 1, int(parameter.urutan("tenggat.lkjip_bulan", tahun)[entitas]))
    if entitas is JenisEntitas.SKPD:
        akhir -= timedelta(days=int(parameter.desimal("tenggat.lkjip_opd_dimajukan", tahun)))
    return akhir


def tenggat_pk(tanggal_dpa: date) -> date:
    """The last day to make the PK: one month after the budget document was approved.

    The same day of the next month, or that month's last day where it has no such day (31 January → 28 or 29
    February).
    """
    return _tambah_bulan(tanggal_dpa, int(parameter.desimal("tenggat.pk_bulan", tanggal_dpa.year)))


def masa_triwulan(tahun: int, triwulan: int) -> Jendela:
    """First and last day of a quarter (1-4); ValueError otherwise."""
    if triwulan not in (1, 2, 3, 4):
        raise ValueError("Triwulan harus 1 sampai dengan 4.")
    return Jendela(date(tahun, triwulan * 3 - 2, 1), _akhir_bulan(tahun, triwulan * 3))


def jendela_triwulan(tahun: int, triwulan: int, *, hari: int | None = None) -> Jendela:
    """When a quarter's realisations are filled in: from the day after its end, for ``hari`` days (default:
    parameter).
    """
    lama = int(parameter.desimal("tenggat.triwulan_hari", tahun)) if hari is None else hari
    akhir = masa_triwulan(tahun, triwulan).selesai
    return Jendela(akhir + timedelta(days=1), akhir + timedelta(days=lama))


def triwulan_dari(hari: date) -> int:
    """The quarter in which a day lies."""
    return (hari.month + 2) // 3


def _akhir_bulan(tahun: int, bulan: int) -> date:
    return date(tahun, bulan, calendar.monthrange(tahun, bulan)[1])


def _tambah_bulan(hari: date, bulan: int) -> date:
    tahun, urut = divmod(hari.year * 12 + hari.month - 1 + bulan, 12)
    return date(tahun, urut + 1, min(hari.day, calendar.monthrange(tahun, urut + 1)[1]))
