"""The terms of the rules as people choose them in forms."""

from __future__ import annotations

from akuntabel.aturan.istilah import Akumulasi, Arah, Rumus
from akuntabel.kinerja import rekaman as r

ARAH = {
    Arah.NAIK: "Makin tinggi makin baik",
    Arah.TURUN: "Makin rendah makin baik",
    Arah.TETAP: "Harus sama dengan target",
    Arah.RENTANG: "Harus berada di dalam rentang",
}
RUMUS = {
    Rumus.R_PER_T: "Realisasi ÷ target",
    Rumus.SELISIH: "(2 × target − realisasi) ÷ target",
    Rumus.T_PER_R: "Target ÷ realisasi",
    Rumus.TETAP: "100% dikurangi selisih dari target",
    Rumus.RENTANG: "100% di dalam rentang, berkurang di luarnya",
}
AKUMULASI = {
    Akumulasi.JUMLAH: "Dijumlahkan antartriwulan",
    Akumulasi.POSISI_AKHIR: "Posisi triwulan terakhir",
    Akumulasi.RATA_RATA: "Rata-rata antartriwulan",
    Akumulasi.MAKSIMUM: "Nilai triwulan tertinggi",
    Akumulasi.TAHUNAN: "Diukur sekali setahun",
}
JENIS_INDIKATOR = {
    r.JenisIndikator.MASUKAN: "Masukan",
    r.JenisIndikator.PROSES: "Proses",
    r.JenisIndikator.KELUARAN: "Keluaran",
    r.JenisIndikator.HASIL: "Hasil",
}
SKALA = {
    "opini_bpk": "Opini BPK",
    "predikat_akip": "Predikat AKIP",
    "level_maturitas": "Level maturitas",
    "mutu_pelayanan": "Mutu pelayanan",
}
VERSI = {r.VersiRencana.MURNI: "murni", r.VersiRencana.PERUBAHAN: "perubahan"}
JENIS_RENCANA = {r.JenisRencana.RPJMD: "RPJMD", r.JenisRencana.RENSTRA: "Renstra", r.JenisRencana.RENJA: "Renja"}
SATUAN_UMUM = (
    "%",
    "indeks",
    "nilai",
    "skor",
    "level",
    "predikat",
    "orang",
    "dokumen",
    "laporan",
    "kegiatan",
    "paket",
    "unit",
    "kali",
    "lembaga",
    "kelompok",
    "kecamatan",
    "desa",
    "bulan",
    "hari",
    "rekomendasi",
    "kebijakan",
    "aplikasi",
    "kasus",
    "ha",
    "km",
)
FREKUENSI_UMUM = ("Bulanan", "Triwulanan", "Semesteran", "Tahunan")
NAMA_KOLOM = {
    "uraian": "Uraian",
    "kode": "Kode",
    "kondisi": "Kondisi",
    "induk": "Letak",
    "unit": "Unit",
    "kebijakan": "Kebijakan",
    "jenis": "Jenis",
    "satuan": "Satuan",
    "arah": "Arah",
    "rumus": "Rumus capaian",
    "akumulasi": "Akumulasi",
    "iku": "IKU",
    "skala": "Skala",
    "definisi": "Definisi",
    "formula": "Cara menghitung",
    "urutan": "Urutan",
    "formula_hitung": "Rumus hitung",
    "sumber_data": "Sumber data",
    "frekuensi": "Frekuensi",
    "penanggung_jawab": "Penanggung jawab",
    "nilai_awal": "Kondisi awal",
    "tahun_awal": "Tahun kondisi awal",
    "diarsipkan": "Diarsipkan",
    "nilai": "Target",
    "nilai_atas": "Target (batas atas)",
    "status": "Jenis nilai",
    "alasan": "Alasan",
    "peringkat": "Peringkat",
    "unsur": "Unsur",
}
"""Columns of the records as people know them."""
