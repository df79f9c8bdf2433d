"""A set of records of all tables, as a data package brings it and the database gives it back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from operator import attrgetter

from akuntabel.kinerja import rekaman as r


@dataclass(frozen=True, slots=True, kw_only=True)
class Himpunan:
    """All tables, each a tuple sorted by its key. Field names are the table names of ``rekaman.TABEL``."""

    pemda: tuple[r.Pemda, ...] = ()
    opd: tuple[r.Opd, ...] = ()
    unit: tuple[r.Unit, ...] = ()
    jabatan: tuple[r.Jabatan, ...] = ()
    pemangku: tuple[r.Pemangku, ...] = ()
    kepegawaian: tuple[r.Kepegawaian, ...] = ()
    aset: tuple[r.Aset, ...] = ()
    fungsi: tuple[r.Fungsi, ...] = ()
    dasar_hukum: tuple[r.DasarHukum, ...] = ()
    rencana: tuple[r.Rencana, ...] = ()
    unsur: tuple[r.Unsur, ...] = ()
    kebijakan: tuple[r.Kebijakan, ...] = ()
    indikator: tuple[r.Indikator, ...] = ()
    target: tuple[r.Target, ...] = ()
    realisasi: tuple[r.Realisasi, ...] = ()
    pagu: tuple[r.Pagu, ...] = ()
    dpa: tuple[r.Dpa, ...] = ()
    rencana_kas: tuple[r.RencanaKas, ...] = ()
    realisasi_anggaran: tuple[r.RealisasiAnggaran, ...] = ()
    analisis: tuple[r.Analisis, ...] = ()
    pk: tuple[r.Pk, ...] = ()
    swot: tuple[r.Swot, ...] = ()
    narasi: tuple[r.Narasi, ...] = ()
    bukti: tuple[r.Bukti, ...] = ()
    catatan: tuple[r.Catatan, ...] = ()

    @classmethod
    def dari(cls, tabel: dict[str, Iterable[r.Rekaman]]) -> Himpunan:
        """Build a set from rows per table name, sorted by key. Unknown table names raise KeyError."""
        isi = {}
        for nama, baris in tabel.items():
            isi[nama] = tuple(sorted(baris, key=attrgetter(*r.KUNCI[nama])))
        return cls(**isi)  # type: ignore[arg-type]

    def tabel(self, nama: str) -> tuple[r.Rekaman, ...]:
        """The rows of one table by its name."""
        baris: tuple[r.Rekaman, ...] = getattr(self, nama)
        return baris

    def jumlah_baris(self) -> int:
        return sum(len(getattr(self, f.name)) for f in fields(self))
