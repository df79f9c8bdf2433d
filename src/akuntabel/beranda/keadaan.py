"""Where an office and its year stand: the small read model from which tasks and the strip of the year are made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from akuntabel.aturan.alur import DAPAT_DIUBAH, Keadaan


@dataclass(frozen=True, slots=True, kw_only=True)
class Berkas:
    """Something that goes through states: a plan version, an agreement, a report, a quarter."""

    kunci: str
    nama: str
    keadaan: Keadaan = Keadaan.DRAF
    pengaju: str = ""
    catatan: str = ""
    """The reason given with the last step."""
    tanda: int = 0
    """Remarks that wait for an answer."""

    @property
    def dapat_diubah(self) -> bool:
        return self.keadaan in DAPAT_DIUBAH


@dataclass(frozen=True, slots=True, kw_only=True)
class KeadaanRencana(Berkas):
    masa: str = ""
    """ "2018–2023, perubahan"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeadaanPk(Berkas):
    ditandatangani: bool = False
    tanggal: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Jendela:
    """When a period may be filled in, as far as this person is concerned."""

    buka: date | None
    tutup: date | None
    terbuka: bool
    alasan: str = ""
    """Why it is not open, and whom to ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeadaanTriwulan(Berkas):
    triwulan: int
    jendela: Jendela
    wajib: int = 0
    belum: int = 0
    milik_belum: int = 0
    """Unfilled indicators that the person answers for, or whose unit is theirs; of an operator of the OPD all."""
    analisis_kurang: int = 0
    """Obligatory analyses that are missing."""
    tanpa_bukti: int = 0

    @property
    def terisi(self) -> int:
        return self.wajib - self.belum


@dataclass(frozen=True, slots=True, kw_only=True)
class KeadaanReviu:
    """A reviewed report file with findings that nobody has answered, as far as the person may answer them."""

    reviu: int
    nama: str
    sebutan: str
    """Whose report and which review: "laporan perangkat daerah Triwulan I Tahun 2023, reviu ke-2"."""
    triwulan: int
    tinggi: int
    sedang: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeadaanTahun:
    """One OPD and year. ``triwulan`` holds the four quarters."""

    opd: str
    tahun: int
    rencana: KeadaanRencana | None
    pk: tuple[KeadaanPk, ...]
    triwulan: tuple[KeadaanTriwulan, ...]
    laporan: Berkas
    tenggat_laporan: date | None
    permintaan: int = 0
    """Requests to reopen something of this OPD."""
    reviu: tuple[KeadaanReviu, ...] = ()

    @property
    def pk_berlaku(self) -> KeadaanPk | None:
        """The signed agreement with the highest number, else the one that is being made."""
        calon = [p for p in self.pk if p.ditandatangani] or self.pk
        return calon[-1] if calon else None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpdTriwulan:
    """One OPD's quarter for those who look over all of them."""

    opd: str
    triwulan: int
    keadaan: Keadaan
    tutup: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeadaanPemda:
    """All offices of a year, for coordinator, inspectorate and administrator."""

    tahun: int
    banyak_opd: int
    triwulan: tuple[OpdTriwulan, ...]
    permintaan_triwulan: int = 0
    permintaan_rencana: int = 0
    rencana_disahkan: int = 0
    """Plans that are ratified and not locked."""
    laporan_final: int = 0
    """LKjIP that are ratified."""
    jendela_belum: tuple[int, ...] = ()
    """Quarters that have ended and have no window set by the coordinator."""
    akun_tanpa_peran: int = 0
    opd_tanpa_operator: int = 0
    opd_tanpa_kepala: int = 0
