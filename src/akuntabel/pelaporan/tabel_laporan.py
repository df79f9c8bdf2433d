"""The tables of the LKjIP that an author may refer to: ``kunci`` and what it holds. Numbers are given at build time."""

from __future__ import annotations

TABEL_LAPORAN: dict[str, str] = {
    "tabel-pegawai-pendidikan": "jumlah pegawai menurut pendidikan",
    "tabel-pegawai-pelatihan": "jumlah pegawai menurut pelatihan penjenjangan",
    "tabel-pegawai-golongan": "jumlah pegawai menurut golongan",
    "tabel-pegawai-jabatan": "jumlah pegawai menurut jabatan",
    "tabel-aset-1": "sarana dan prasarana",
    "tabel-tujuan-sasaran": "tujuan dan sasaran",
    "tabel-renstra": "rencana strategis: program, kegiatan, dan sub kegiatan",
    "tabel-pk": "perjanjian kinerja: sasaran, indikator, dan target",
    "tabel-pk-anggaran": "perjanjian kinerja: program dan anggaran",
    "tabel-skala-predikat": "skala predikat",
    "tabel-kinerja-tujuan": "target dan realisasi tujuan",
    "tabel-mutu-pelayanan": "mutu pelayanan menurut nilai survei",
    "tabel-kinerja-sasaran": "pengukuran kinerja sasaran",
    "tabel-perbandingan-tahun": "perbandingan dengan tahun sebelumnya",
    "tabel-kemajuan-renstra": "kemajuan terhadap target akhir Renstra",
    "tabel-kinerja-program": "kinerja dan anggaran program, kegiatan, dan sub kegiatan",
    "tabel-realisasi-anggaran": "realisasi anggaran menurut program",
    "tabel-swot": "faktor pendukung dan penghambat",
    "tabel-strategi": "strategi",
    "tabel-efisiensi": "efisiensi program",
    "tabel-lampiran-pengukuran": "lampiran: target dan realisasi seluruh indikator",
    "tabel-perubahan-renstra": "lampiran: perubahan Renstra",
    "tabel-renja": "lampiran: rencana kerja",
    "tabel-rencana-aksi": "lampiran: rencana aksi",
    "formulir-pkk": "lampiran: pengukuran kinerja kegiatan",
    "formulir-pps": "lampiran: pengukuran pencapaian sasaran",
}
