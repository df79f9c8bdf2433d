"""What the rules make of an indicator in a period: year to date, capaian, predikat, and on what they rest.

Figures of capaian come from here and nowhere else: page, report, recap and check show the same digits.
"""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.aturan.capaian import Capaian
from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import Nilai
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja


@dataclass(frozen=True, slots=True, kw_only=True)
class Hasil:
    """An indicator's result to the end of a period."""

    indikator: r.Indikator
    periode: Periode
    target: r.Target | None
    """The year's target that counts."""
    dasar_target: str
    """Which document set it: "Perjanjian Kinerja Tahun 2023" or the plan version's name; "" where there is none."""
    target_periode: Nilai
    """The target to the end of this period, by the indicator's accumulation; BelumDiisi where a quarter lacks one."""
    realisasi: Nilai
    """Year to date; for the annual period the year's own value where one is recorded."""
    triwulan_terisi: tuple[int, ...]
    """The quarters it rests on; empty where a yearly value or none."""
    lengkap: bool
    """It rests on everything the period needs (all quarters, or the last one for standings, or the year's value)."""
    sumber: tuple[SumberRealisasi, ...]
    capaian: Capaian
    """Against the year's target, raw."""
    capaian_periode: Capaian
    """Against ``target_periode``, raw; for the annual period the same as ``capaian``."""
    predikat: str
    """Of ``capaian_periode``; empty where there is none or the period is not complete."""
    catatan: tuple[str, ...]
    """Why a figure is missing or provisional, in Indonesian."""


def hasil(t: TahunKinerja, indikator: str, periode: Periode) -> Hasil:
    """The result of one indicator (by ``kunci``) to the end of a period of any recorded year."""
    raise NotImplementedError


def hasil_semua(t: TahunKinerja, periode: Periode) -> dict[str, Hasil]:
    """The results of all indicators, by ``kunci``."""
    return {k: hasil(t, k, periode) for k in t.indikator}
