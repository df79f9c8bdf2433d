"""The words of the trail: acts, tables and columns as people call them."""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel.aturan.alur import Alur

PERBUATAN: Mapping[str, str] = {
    "ajukan": "mengajukan",
    "akhiri": "mengakhiri",
    "aktifkan": "mengaktifkan",
    "arsipkan": "mengarsipkan",
    "atur": "mengatur",
    "beri": "memberi",
    "buang": "membuang",
    "buat": "membuat",
    "buka": "membuka",
    "cabut": "mencabut",
    "ganti": "mengganti",
    "hapus": "menghapus",
    "impor": "mengimpor data",
    "isi": "mengisi",
    "jawab": "menjawab",
    "keluarkan": "mengeluarkan",
    "kembalikan": "mengembalikan",
    "kesampingkan": "mengesampingkan",
    "kunci": "mengunci",
    "minta": "meminta",
    "mulai": "memulai",
    "nonaktifkan": "menonaktifkan",
    "pindahkan": "memindahkan",
    "pulihkan": "memulihkan",
    "sahkan": "mengesahkan",
    "salin": "menyalin",
    "siapkan": "menyiapkan",
    "simpan": "menyimpan",
    "susun": "menyusun",
    "tambah": "menambah",
    "tandatangani": "menandatangani",
    "tarik": "menarik",
    "tandai": "menandai",
    "terapkan": "mengambil perubahan dari",
    "terbitkan": "menerbitkan",
    "terima": "menerima",
    "tolak": "menolak",
    "tugaskan": "memberi peran",
    "tutup": "menutup",
    "ubah": "mengubah",
    "unggah": "mengunggah",
    "urutkan": "mengurutkan",
    "verifikasi": "memverifikasi",
}
"""The verb of an act by the first word of its name; the rest of the name is its object."""
PERBUATAN_UTUH: Mapping[str, str] = {
    "atur_ulang_admin": "mengatur ulang sandi admin",
    "atur_ulang_dua_langkah": "mengatur ulang masuk dua langkah",
    "beri_pengecualian": "memberi pengecualian",
    "buat_admin_pertama": "membuat admin pertama",
    "buka_kembali": "membuka kembali",
    "buka_periode": "mengatur jadwal",
    "cabut_kesampingan": "mencabut pengesampingan temuan",
    "cabut_penugasan": "mencabut peran",
    "dua_langkah": "mengatur masuk dua langkah",
    "kunci_periode": "mengunci",
    "minta_buka_kembali": "meminta pembukaan kembali",
    "arsipkan_reviu": "mengarsipkan reviu laporan",
    "buka_kembali_temuan": "membuka kembali temuan reviu",
    "isi_formulir_reviu": "mengisi formulir reviu",
    "kesampingkan_temuan_reviu": "mengesampingkan temuan reviu",
    "pulihkan_reviu": "memulihkan reviu laporan",
    "tandai_diperbaiki": "menandai temuan reviu sudah diperbaiki",
    "terbitkan_pernyataan": "menerbitkan Pernyataan Telah Direviu",
    "terima_temuan": "menerima temuan reviu",
    "unggah_reviu": "mengunggah laporan untuk direviu",
    "tambah_dari_nomenklatur": "menambah unsur dari nomenklatur",
}

TABEL: Mapping[str, str] = {
    "analisis": "Analisis",
    "aset": "Aset",
    "bukti": "Bukti",
    "catatan": "Catatan data",
    "dasar_hukum": "Dasar hukum",
    "dpa": "Dokumen anggaran",
    "fungsi": "Fungsi",
    "indikator": "Indikator",
    "jabatan": "Jabatan",
    "jendela_periode": "Jadwal pengisian",
    "jawaban_reviu": "Jawaban formulir reviu",
    "kebijakan": "Kebijakan",
    "kepegawaian": "Kepegawaian",
    "kesampingan": "Temuan dikesampingkan",
    "narasi": "Narasi laporan",
    "naskah_masuk": "Naskah dari Word",
    "opd": "Profil OPD",
    "pagu": "Pagu",
    "pemangku": "Pemangku jabatan",
    "pemda": "Profil Pemda",
    "pengecualian": "Pengecualian jadwal",
    "pengguna": "Pengguna",
    "penugasan": "Peran pengguna",
    "peragaan": "Peragaan",
    "permintaan": "Permintaan buka kembali",
    "pernyataan_reviu": "Pernyataan Telah Direviu",
    "pk": "Perjanjian kinerja",
    "realisasi": "Realisasi",
    "realisasi_anggaran": "Realisasi anggaran",
    "rencana": "Rencana",
    "rencana_kas": "Rencana kas",
    "reviu_laporan": "Reviu laporan",
    "setelan": "Setelan",
    "swot": "SWOT",
    "tanda": "Tanda",
    "target": "Target",
    "temuan_reviu": "Temuan reviu",
    "unit": "Unit kerja",
    "unsur": "Unsur rencana",
    Alur.TRIWULAN.value: "Alur realisasi",
    Alur.LKJIP.value: "Alur laporan",
    Alur.RENCANA_PEMDA.value: "Alur rencana Pemda",
}

KOLOM: Mapping[str, str] = {
    "alasan": "Alasan",
    "alasan_perubahan": "Alasan perubahan",
    "arah": "Arah",
    "atasan": "Atasan",
    "berlaku_sejak": "Berlaku sejak",
    "bidang_urusan": "Bidang urusan",
    "definisi": "Definisi",
    "dasar_hukum": "Dasar hukum",
    "diarsipkan": "Diarsipkan",
    "dicabut": "Dicabut",
    "dihapus": "Dihapus",
    "ditandatangani": "Ditandatangani",
    "ditutup": "Ditutup",
    "formula": "Formula",
    "formula_hitung": "Rumus hitung",
    "iku": "IKU",
    "induk": "Induk",
    "isi": "Isi",
    "jenis_media": "Jenis berkas",
    "kepala_opd": "Kepala OPD",
    "ibu_kota": "Ibu kota",
    "lokasi": "Tempat pada sumber",
    "nama_berkas": "Nama berkas",
    "nilai": "Nilai",
    "nilai_atas": "Batas atas",
    "nilai_awal": "Nilai awal",
    "objek": "Objek",
    "opd": "OPD",
    "penerus": "Penerus",
    "penanggung_jawab": "Penanggung jawab",
    "pihak_kedua_jabatan": "Jabatan pihak kedua",
    "pihak_kedua_nama": "Nama pihak kedua",
    "pihak_pertama": "Pihak pertama",
    "pk": "Perjanjian kinerja",
    "rumus": "Rumus capaian",
    "sebutan_kepala": "Sebutan kepala",
    "sidik": "SHA-256",
    "status_pegawai": "Status pegawai",
    "sumber_data": "Sumber data",
    "tercetak": "Tercetak pada sumber",
    "terbilang_tercetak": "Terbilang pada sumber",
    "persen_tercetak": "Persentase pada sumber",
    "tindak_lanjut": "Tindak lanjut",
    "tahap_anggaran": "Tahap anggaran",
    "versi_beku": "Versi beku",
}
RAHASIA = frozenset({"nip"})
"""Columns whose content is personal: that they changed is shown, from what to what is not."""
UANG = frozenset({("pagu", "jumlah"), ("realisasi_anggaran", "jumlah"), ("rencana_kas", "jumlah")})
"""Cells of whole sen."""


def sebut_tabel(tabel: str) -> str:
    return TABEL.get(tabel) or _kata(tabel)


def sebut_kolom(kolom: str) -> str:
    return KOLOM.get(kolom) or _kata(kolom)


def sebut_tindakan(tindakan: str) -> str:
    """An act as a verb with its object: "menyimpan realisasi"."""
    if utuh := PERBUATAN_UTUH.get(tindakan):
        return utuh
    kata, _, sisa = tindakan.partition("_")
    objek = _kecil(TABEL[sisa]) if sisa in TABEL else sisa.replace("_", " ")
    return " ".join(filter(None, (PERBUATAN.get(kata, kata), objek)))


def _kata(nama: str) -> str:
    teks = nama.replace("_", " ")
    return teks[:1].upper() + teks[1:]


def _kecil(teks: str) -> str:
    return teks if teks[:2].isupper() else teks[:1].lower() + teks[1:]
