"""Counts of staff as four tables of rows and kinds of staff, and whether their totals agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from akuntabel.kinerja import rekaman as r

KELOMPOK = (
    r.KelompokPegawai.PENDIDIKAN,
    r.KelompokPegawai.PELATIHAN,
    r.KelompokPegawai.GOLONGAN,
    r.KelompokPegawai.JABATAN,
)
SEBUTAN = {
    r.KelompokPegawai.PENDIDIKAN: ("Menurut tingkat pendidikan", "Pendidikan"),
    r.KelompokPegawai.PELATIHAN: ("Menurut pelatihan penjenjangan", "Pelatihan"),
    r.KelompokPegawai.GOLONGAN: ("Menurut golongan", "Golongan"),
    r.KelompokPegawai.JABATAN: ("Menurut jabatan", "Jabatan"),
}
MELIPUTI_SEMUA = frozenset({r.KelompokPegawai.PENDIDIKAN, r.KelompokPegawai.GOLONGAN, r.KelompokPegawai.JABATAN})
"""The tables that count every employee; training counts only those who attended."""

BARIS_BAKU: dict[r.KelompokPegawai, tuple[tuple[str, ...], tuple[str, ...]]] = {
    r.KelompokPegawai.PENDIDIKAN: (
        ("SD", "SMP", "SMA/SMK", "D1", "D2", "D3", "D4/S1", "S2", "S3"),
        ("PNS", "PPPK", "PTT"),
    ),
    r.KelompokPegawai.PELATIHAN: (("PKN Tingkat II", "PKA", "PKP"), ("",)),
    r.KelompokPegawai.GOLONGAN: (("Golongan IV", "Golongan III", "Golongan II", "Golongan I", "PPPK", "PTT"), ("",)),
    r.KelompokPegawai.JABATAN: (("Eselon II", "Eselon III", "Eselon IV", "Pejabat Fungsional", "Pelaksana"), ("",)),
}
"""Rows and columns to start from, as reports of offices have them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelPegawai:
    """One grouping of a year: rows in order, columns (kinds of staff), the count of each pair."""

    kelompok: r.KelompokPegawai
    baris: tuple[str, ...]
    kolom: tuple[str, ...]
    isi: dict[tuple[str, str], int | None]

    @property
    def judul(self) -> str:
        return SEBUTAN[self.kelompok][0]

    @property
    def jumlah(self) -> int | None:
        """The total of what is filled in; None where nothing is."""
        ada = [n for n in self.isi.values() if n is not None]
        return sum(ada) if ada else None


def tabel_pegawai(baris: Iterable[r.Kepegawaian]) -> tuple[TabelPegawai, ...]:
    """The tables that a year's rows make, in the order of the report."""
    semua = sorted(baris, key=lambda k: (k.urutan, k.rincian, k.status_pegawai))
    hasil = []
    for kelompok in KELOMPOK:
        ada = [k for k in semua if k.kelompok is kelompok]
        if ada:
            hasil.append(
                TabelPegawai(
                    kelompok=kelompok,
                    baris=tuple(dict.fromkeys(k.rincian for k in ada)),
                    kolom=urutkan_status(k.status_pegawai for k in ada),
                    isi={(k.rincian, k.status_pegawai): k.jumlah for k in ada},
                )
            )
    return tuple(hasil)


def tabel_baku() -> tuple[TabelPegawai, ...]:
    """Four empty tables to start from."""
    return tuple(TabelPegawai(kelompok=k, baris=baris, kolom=kolom, isi={}) for k, (baris, kolom) in BARIS_BAKU.items())


def urutkan_status(status: Iterable[str]) -> tuple[str, ...]:
    """PNS first, then PPPK, then the rest in the order of the data."""
    urut = {"PNS": 0, "PPPK": 1}
    return tuple(sorted(dict.fromkeys(status), key=lambda s: urut.get(s.upper(), 2)))


def selisih_jumlah(tabel: Sequence[TabelPegawai]) -> str:
    """The totals of the tables that count everyone where they differ ("pendidikan 33, golongan 32"), else ""."""
    semua = {t.kelompok: t.jumlah for t in tabel if t.jumlah is not None}
    penuh = {k: n for k, n in semua.items() if k in MELIPUTI_SEMUA}
    if len(set(penuh.values())) > 1:
        return ", ".join(f"{k.value} {n}" for k, n in penuh.items())
    return ""
