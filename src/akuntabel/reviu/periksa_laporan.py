"""Run every registered check of reports over a report that was read from a file."""

from __future__ import annotations

from akuntabel.dokumen.baca.model import LaporanTerbaca
from akuntabel.reviu.berkas import (  # noqa: F401  # importing a family registers its checks
    akip,
    baku,
    ejaan,
    gaya,
    hitungan,
    hukum,
    isi_wajib,
    istilah,
    kinerja_anggaran,
    pegawai,
    rencana,
    satuan_ukur,
    sisa,
    struktur,
    survei,
    tanda_baca,
    tanda_tangan,
    uang,
    waktu,
)
from akuntabel.reviu.daftar import semua
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.temuan import Lokasi, Temuan, Tingkat

_BERAT = {tingkat: n for n, tingkat in enumerate(Tingkat)}


def periksa_laporan(terbaca: LaporanTerbaca | Laporan) -> list[Temuan]:
    """All findings of a report, the heaviest first, then by place."""
    laporan = terbaca if isinstance(terbaca, Laporan) else Laporan(terbaca)
    temuan = [x for a in semua() if a.periksa_laporan for x in a.periksa_laporan(laporan)]
    return sorted(temuan, key=lambda x: (_BERAT[x.tingkat], *_urut(x.lokasi), x.kode))


def _urut(x: Lokasi) -> tuple[int, int]:
    return (x.halaman or 0, x.baris or 0)
