"""Counts of staff and goods as a report shows them: the right year, the right total, never a count twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.pegawai import KELOMPOK, MELIPUTI_SEMUA, urutkan_status
from akuntabel.kinerja.tahun import TahunKinerja

SEBUTAN_KELOMPOK = {
    r.KelompokPegawai.PENDIDIKAN: ("Tingkat Pendidikan", "Pendidikan"),
    r.KelompokPegawai.PELATIHAN: ("Pelatihan Penjenjangan", "Pelatihan"),
    r.KelompokPegawai.GOLONGAN: ("Golongan", "Golongan"),
    r.KelompokPegawai.JABATAN: ("Jabatan", "Jabatan"),
}


def tahun_data(tahun: Iterable[int], laporan: int) -> int | None:
    """The year whose counts a report shows: its own, else the latest before it, else the earliest there is."""
    ada = sorted(set(tahun))
    if not ada:
        return None
    return max((x for x in ada if x <= laporan), default=ada[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelPegawai:
    """One grouping: rows in order, columns (kinds of staff), the count of each pair."""

    kelompok: r.KelompokPegawai
    tahun: int
    baris: tuple[str, ...]
    kolom: tuple[str, ...]
    isi: dict[tuple[str, str], int | None]

    @property
    def jumlah(self) -> int | None:
        """The total of what is filled; None where nothing is."""
        ada = [n for n in self.isi.values() if n is not None]
        return sum(ada) if ada else None


def tabel_pegawai(t: TahunKinerja, tahun_laporan: int) -> dict[r.KelompokPegawai, TabelPegawai]:
    """The staff tables that the data have, in the order of the report."""
    hasil: dict[r.KelompokPegawai, TabelPegawai] = {}
    for kelompok in KELOMPOK:
        semua = [k for k in t.data.kepegawaian if k.kelompok is kelompok]
        tahun = tahun_data((k.tahun for k in semua), tahun_laporan)
        ada = sorted((k for k in semua if k.tahun == tahun), key=lambda k: (k.urutan, k.rincian, k.status_pegawai))
        if tahun is None or not ada:
            continue
        hasil[kelompok] = TabelPegawai(
            kelompok=kelompok,
            tahun=tahun,
            baris=tuple(dict.fromkeys(k.rincian for k in ada)),
            kolom=urutkan_status(k.status_pegawai for k in ada),
            isi={(k.rincian, k.status_pegawai): k.jumlah for k in ada},
        )
    return hasil


def jumlah_pegawai(t: TahunKinerja, tahun_laporan: int) -> tuple[int | None, TabelPegawai | None]:
    """The number of staff, from the first grouping that counts everyone, and the table it comes from."""
    tabel = tabel_pegawai(t, tahun_laporan)
    for kelompok, isi in tabel.items():
        if kelompok in MELIPUTI_SEMUA and isi.jumlah is not None:
            return isi.jumlah, isi
    return None, None
