"""What a group of indicators comes to: how many, how many measured, the average, the predicates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.capaian import rata_rata
from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import Angka, Nilai, Peringkat, Rentang
from akuntabel.kinerja.hitungan import Hasil

TERISI = (Angka, Rentang, Peringkat)


def terisi(nilai: Nilai) -> bool:
    return isinstance(nilai, TERISI)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ringkasan:
    """Counts and the capped average of the capaian that rest on the whole period."""

    indikator: int
    bertarget: int
    terukur: int
    lengkap: int
    """Measured, complete for the period and with a target: those that the average takes."""
    asumsi: int
    """Derived from absorption of the budget rather than measured."""
    rata: Decimal | None
    dibatasi: int
    """How many were capped for the average."""
    predikat: dict[str, int]


def ringkas(hasil: Sequence[Hasil], tahun: int) -> Ringkasan:
    """The summary of some results. Incomplete results count as measured but do not enter the average."""
    utuh = [h.capaian_periode.persen if h.lengkap else None for h in hasil]
    rata = rata_rata(utuh, tahun=tahun)
    return Ringkasan(
        indikator=len(hasil),
        bertarget=sum(h.target is not None and terisi(h.target.nilai) for h in hasil),
        terukur=sum(terisi(h.realisasi) for h in hasil),
        lengkap=sum(p is not None for p in utuh),
        asumsi=sum(SumberRealisasi.ASUMSI_SERAPAN in h.sumber and terisi(h.realisasi) for h in hasil),
        rata=rata.persen,
        dibatasi=rata.dibatasi,
        predikat=dict(Counter(h.predikat for h in hasil if h.predikat)),
    )
