"""Roles, how far they reach, and the person who acts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Peran(StrEnum):
    """A role of the performance-accountability system."""

    ADMIN_PEMDA = "admin_pemda"
    BAPPEDA = "bappeda"
    BAGIAN_ORGANISASI = "bagian_organisasi"
    INSPEKTORAT = "inspektorat"
    KEPALA_OPD = "kepala_opd"
    VERIFIKATOR_OPD = "verifikator_opd"
    OPERATOR_OPD = "operator_opd"
    PENANGGUNG_JAWAB_INDIKATOR = "penanggung_jawab_indikator"
    PIMPINAN = "pimpinan"
    AUDITOR = "auditor"
    SISTEM = "sistem"

    @property
    def sebutan(self) -> str:
        return _SEBUTAN[self]


_SEBUTAN = {
    Peran.ADMIN_PEMDA: "admin Pemda",
    Peran.BAPPEDA: "Bappeda",
    Peran.BAGIAN_ORGANISASI: "Bagian Organisasi",
    Peran.INSPEKTORAT: "Inspektorat",
    Peran.KEPALA_OPD: "kepala OPD",
    Peran.VERIFIKATOR_OPD: "verifikator OPD",
    Peran.OPERATOR_OPD: "operator OPD",
    Peran.PENANGGUNG_JAWAB_INDIKATOR: "penanggung jawab indikator",
    Peran.PIMPINAN: "pimpinan daerah",
    Peran.AUDITOR: "auditor",
    Peran.SISTEM: "sistem",
}


class Jangkauan(StrEnum):
    """What an assignment reaches: the whole Pemda, one OPD, one unit of it, or one indicator."""

    PEMDA = "pemda"
    OPD = "opd"
    UNIT = "unit"
    INDIKATOR = "indikator"


JANGKAUAN_PERAN: dict[Peran, frozenset[Jangkauan]] = {
    **dict.fromkeys(
        (
            Peran.ADMIN_PEMDA,
            Peran.BAPPEDA,
            Peran.BAGIAN_ORGANISASI,
            Peran.INSPEKTORAT,
            Peran.PIMPINAN,
            Peran.AUDITOR,
            Peran.SISTEM,
        ),
        frozenset({Jangkauan.PEMDA}),
    ),
    Peran.KEPALA_OPD: frozenset({Jangkauan.OPD}),
    Peran.VERIFIKATOR_OPD: frozenset({Jangkauan.OPD}),
    Peran.OPERATOR_OPD: frozenset({Jangkauan.OPD, Jangkauan.UNIT}),
    Peran.PENANGGUNG_JAWAB_INDIKATOR: frozenset({Jangkauan.INDIKATOR}),
}
"""The reaches that each role may be given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Penugasan:
    """A role within a reach. ``opd``, ``unit`` and ``indikator`` name what it reaches, as far as it is
    narrowed.

    ValueError where the role cannot have the reach, or what it reaches is not named.
    """

    peran: Peran
    jangkauan: Jangkauan
    opd: str = ""
    unit: str = ""
    indikator: str = ""

    def __post_init__(self) -> None:
        if self.jangkauan not in JANGKAUAN_PERAN[self.peran]:
            raise ValueError(f"Peran {self.peran.sebutan} tidak dapat dijangkaukan pada {self.jangkauan}.")
        if self.jangkauan is not Jangkauan.PEMDA and not (self.opd and self._sasaran):
            raise ValueError(f"Penugasan {self.peran.sebutan} harus menyebut {self.jangkauan} yang dijangkau.")

    @property
    def _sasaran(self) -> str:
        return {
            Jangkauan.PEMDA: "",
            Jangkauan.OPD: self.opd,
            Jangkauan.UNIT: self.unit,
            Jangkauan.INDIKATOR: self.indikator,
        }[self.jangkauan]

    def menjangkau(self, *, opd: str = "", unit: str = "", indikator: str = "") -> bool:
        """Whether it reaches an object; one without ``opd`` is the Pemda's own."""
        if self.jangkauan is Jangkauan.PEMDA:
            return True
        if not opd or opd != self.opd:
            return False
        if self.jangkauan is Jangkauan.OPD:
            return True
        if self.jangkauan is Jangkauan.UNIT:
            return unit == self.unit
        return indikator == self.indikator


@dataclass(frozen=True, slots=True, kw_only=True)
class Pelaku:
    """Who acts: a name for the trail, the roles with their reach, and on whose behalf ("" for oneself)."""

    nama: str
    penugasan: tuple[Penugasan, ...] = ()
    atas_nama: str = ""

    def peran_atas(self, *, opd: str = "", unit: str = "", indikator: str = "") -> frozenset[Peran]:
        """The roles that reach an object."""
        return frozenset(p.peran for p in self.penugasan if p.menjangkau(opd=opd, unit=unit, indikator=indikator))


PELAKU_IMPOR = Pelaku(nama="sistem:impor", penugasan=(Penugasan(peran=Peran.SISTEM, jangkauan=Jangkauan.PEMDA),))
"""The actor of the command line."""
