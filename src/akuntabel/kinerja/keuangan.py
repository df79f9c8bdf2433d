"""Budget and its absorption up the tree: totals take the lowest level that is filled, nothing is derived from a percentage."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja


@dataclass(frozen=True, slots=True, kw_only=True)
class Anggaran:
    """Budget of one element (or the OPD, ``unsur`` "") to the end of a period. Money in sen."""

    unsur: str
    pagu: r.Sen | None
    tahap: r.TahapAnggaran | None
    """The stage the budget is of: the latest that any row of the year has."""
    realisasi: r.Sen | None
    serapan: Decimal | None
    """Percent, raw; None where the budget or the realisation is unknown."""
    pagu_dijumlahkan: bool
    """Summed from children rather than recorded here."""
    realisasi_dijumlahkan: bool
    catatan: tuple[str, ...] = ()
    """For example: recorded here and summed from below disagree, or some children have none."""


def anggaran(t: TahunKinerja, unsur: str, periode: Periode) -> Anggaran:
    """Budget and realisation of one element ("" the OPD) to the end of a period of ``t.tahun``."""
    return anggaran_semua(t, periode)[unsur]


def anggaran_semua(t: TahunKinerja, periode: Periode) -> dict[str, Anggaran]:
    """The same for the OPD ("") and every program, kegiatan and sub kegiatan, by ``kunci``."""
    raise NotImplementedError
