"""States: who moves what from where to where. One table per alur, pure data.

An operator submits; the OPD's verifier, never the one who submitted, verifies; the head ratifies; the
coordinator locks and reopens (Bagian Organisasi, for plans Bappeda). A signed PK is neither locked nor
reopened: a change is a new PK (PermenPANRB 53/2014 Lampiran I.E). The Pemda's own plan is submitted by
Bappeda, verified by somebody else there or at Bagian Organisasi, and ratified by the head of the region.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from akuntabel.aturan.peran import Peran


class Alur(StrEnum):
    """What goes through states."""

    TRIWULAN = "triwulan"
    RENCANA = "rencana"
    RENCANA_PEMDA = "rencana_pemda"
    """The Pemda's own plan (RPJMD), to which no OPD's roles reach."""
    PK = "pk"
    LKJIP = "lkjip"

    @property
    def sebutan(self) -> str:
        return _SEBUTAN_ALUR[self]


_SEBUTAN_ALUR = {
    Alur.TRIWULAN: "realisasi triwulan",
    Alur.RENCANA: "rencana",
    Alur.RENCANA_PEMDA: "rencana Pemda",
    Alur.PK: "perjanjian kinerja",
    Alur.LKJIP: "LKjIP",
}


class Keadaan(StrEnum):
    """Where a thing stands in its alur."""

    DRAF = "draf"
    DIAJUKAN = "diajukan"
    DIVERIFIKASI = "diverifikasi"
    DISAHKAN = "disahkan"
    DIKUNCI = "dikunci"
    DIKEMBALIKAN = "dikembalikan"
    DIBUKA_KEMBALI = "dibuka_kembali"

    @property
    def sebutan(self) -> str:
        return self.replace("_", " ")


class Langkah(StrEnum):
    """An act that moves a thing."""

    AJUKAN = "ajukan"
    VERIFIKASI = "verifikasi"
    SAHKAN = "sahkan"
    KEMBALIKAN = "kembalikan"
    KUNCI = "kunci"
    BUKA_KEMBALI = "buka_kembali"

    @property
    def sebutan(self) -> str:
        """The act as a verb, to follow "dapat"."""
        return _SEBUTAN_LANGKAH[self]


_SEBUTAN_LANGKAH = {
    Langkah.AJUKAN: "mengajukan",
    Langkah.VERIFIKASI: "memverifikasi",
    Langkah.SAHKAN: "mengesahkan",
    Langkah.KEMBALIKAN: "mengembalikan",
    Langkah.KUNCI: "mengunci",
    Langkah.BUKA_KEMBALI: "membuka kembali",
}

DAPAT_DIUBAH = frozenset({Keadaan.DRAF, Keadaan.DIKEMBALIKAN, Keadaan.DIBUKA_KEMBALI})
"""The states in which the content may be changed."""
PERLU_ALASAN = frozenset({Langkah.KEMBALIKAN, Langkah.BUKA_KEMBALI})
"""The acts that need a reason in words."""
BUKAN_PENGAJU = frozenset({Langkah.VERIFIKASI})
"""The acts that whoever submitted may not do."""


@dataclass(frozen=True, slots=True)
class Penolakan:
    """Why a step is not possible (Indonesian)."""

    alasan: str


@dataclass(frozen=True, slots=True)
class Peralihan:
    """From one state to another by an act of one of these roles."""

    dari: Keadaan
    langkah: Langkah
    ke: Keadaan
    peran: frozenset[Peran]


def _alur(
    koordinator: Peran | None,
    *,
    pengaju: Collection[Peran] = (Peran.OPERATOR_OPD,),
    pemverifikasi: Collection[Peran] = (Peran.VERIFIKATOR_OPD,),
    pengesah: Collection[Peran] = (Peran.KEPALA_OPD,),
) -> tuple[Peralihan, ...]:
    verifikator, kepala = frozenset(pemverifikasi), frozenset(pengesah)
    umum = (
        *(Peralihan(k, Langkah.AJUKAN, Keadaan.DIAJUKAN, frozenset(pengaju)) for k in Keadaan if k in DAPAT_DIUBAH),
        Peralihan(Keadaan.DIAJUKAN, Langkah.VERIFIKASI, Keadaan.DIVERIFIKASI, verifikator),
        Peralihan(Keadaan.DIAJUKAN, Langkah.KEMBALIKAN, Keadaan.DIKEMBALIKAN, verifikator | kepala),
        Peralihan(Keadaan.DIVERIFIKASI, Langkah.SAHKAN, Keadaan.DISAHKAN, kepala),
        Peralihan(Keadaan.DIVERIFIKASI, Langkah.KEMBALIKAN, Keadaan.DIKEMBALIKAN, verifikator | kepala),
    )
    if koordinator is None:
        return umum
    pengunci = frozenset({koordinator})
    return (
        *umum,
        Peralihan(Keadaan.DISAHKAN, Langkah.KUNCI, Keadaan.DIKUNCI, pengunci),
        Peralihan(Keadaan.DISAHKAN, Langkah.BUKA_KEMBALI, Keadaan.DIBUKA_KEMBALI, pengunci),
        Peralihan(Keadaan.DIKUNCI, Langkah.BUKA_KEMBALI, Keadaan.DIBUKA_KEMBALI, pengunci),
    )


PERALIHAN: Mapping[Alur, tuple[Peralihan, ...]] = MappingProxyType(
    {
        Alur.TRIWULAN: _alur(Peran.BAGIAN_ORGANISASI),
        Alur.RENCANA: _alur(Peran.BAPPEDA),
        Alur.RENCANA_PEMDA: _alur(
            Peran.BAPPEDA,
            pengaju={Peran.BAPPEDA},
            pemverifikasi={Peran.BAPPEDA, Peran.BAGIAN_ORGANISASI},
            pengesah={Peran.PIMPINAN},
        ),
        Alur.PK: _alur(None),
        Alur.LKJIP: _alur(Peran.BAGIAN_ORGANISASI),
    }
)
"""All that is possible; whatever is not here is refused."""


def langkah(
    alur: Alur,
    keadaan: Keadaan,
    tindakan: Langkah,
    peran: Peran | Collection[Peran],
    *,
    pengaju_sama: bool,
) -> Keadaan | Penolakan:
    """The next state, or why not. ``pengaju_sama``: whoever acts is the one who submitted it."""
    milik = {peran} if isinstance(peran, Peran) else set(peran)
    peralihan = next((p for p in PERALIHAN[alur] if p.dari is keadaan and p.langkah is tindakan), None)
    if peralihan is None:
        return Penolakan(_tak_mungkin(alur, keadaan, tindakan))
    if not milik & peralihan.peran:
        return Penolakan(f"Yang dapat {tindakan.sebutan} {alur.sebutan} ini adalah {sebut_peran(peralihan.peran)}.")
    if pengaju_sama and tindakan in BUKAN_PENGAJU:
        return Penolakan(f"Pengaju tidak dapat {tindakan.sebutan} {alur.sebutan} yang diajukannya sendiri.")
    return peralihan.ke


def langkah_tersedia(
    alur: Alur, keadaan: Keadaan, peran: Peran | Collection[Peran], *, pengaju_sama: bool
) -> tuple[Langkah, ...]:
    """The acts open to these roles now, in their order."""
    return tuple(x for x in Langkah if isinstance(langkah(alur, keadaan, x, peran, pengaju_sama=pengaju_sama), Keadaan))


def boleh_diubah(keadaan: Keadaan) -> bool:
    """Whether the content may be changed in this state."""
    return keadaan in DAPAT_DIUBAH


def peran_langkah(alur: Alur, tindakan: Langkah) -> frozenset[Peran]:
    """The roles that may do an act in any state; empty where the alur does not have the act."""
    return frozenset().union(*(p.peran for p in PERALIHAN[alur] if p.langkah is tindakan))


def pembuka(alur: Alur, keadaan: Keadaan) -> tuple[Langkah, frozenset[Peran]] | None:
    """By which act of which roles something can be changed again; None where it can be, or never again."""
    if keadaan in DAPAT_DIUBAH:
        return None
    p = next((p for p in PERALIHAN[alur] if p.dari is keadaan and p.ke in DAPAT_DIUBAH), None)
    return (p.langkah, p.peran) if p else None


def sebut_peran(peran: Collection[Peran]) -> str:
    """Roles in words: "verifikator OPD atau kepala OPD"."""
    return " atau ".join(p.sebutan for p in sorted(peran, key=list(Peran).index))


def _tak_mungkin(alur: Alur, keadaan: Keadaan, tindakan: Langkah) -> str:
    if not peran_langkah(alur, tindakan):
        lanjutan = " Buat perubahan perjanjian kinerja sebagai dokumen baru." if alur is Alur.PK else ""
        return f"Tidak ada yang dapat {tindakan.sebutan} {alur.sebutan}.{lanjutan}"
    asal = [p.dari.sebutan for p in PERALIHAN[alur] if p.langkah is tindakan]
    return (
        f"Tidak dapat {tindakan.sebutan} {alur.sebutan} yang berstatus {keadaan.sebutan}; "
        f"statusnya harus {' atau '.join(asal)}."
    )
