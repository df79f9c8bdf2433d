"""Acts on users and their roles."""

from __future__ import annotations

from akuntabel.akun.tindakan.pengguna import (
    aktifkan,
    atur_ulang_admin,
    atur_ulang_dua_langkah,
    atur_ulang_sandi,
    buat_admin_pertama,
    buat_pengguna,
    nonaktifkan,
    ubah_nama,
)
from akuntabel.akun.tindakan.penugasan import cabut, tugaskan
from akuntabel.akun.tindakan.peragaan import AKHIR_PERAGAAN, akhiri_peragaan, mulai_peragaan
from akuntabel.akun.tindakan.sendiri import catat_dua_langkah, ganti_sandi, keluarkan_perangkat

__all__ = [
    "AKHIR_PERAGAAN",
    "akhiri_peragaan",
    "aktifkan",
    "atur_ulang_admin",
    "atur_ulang_dua_langkah",
    "atur_ulang_sandi",
    "buat_admin_pertama",
    "buat_pengguna",
    "cabut",
    "catat_dua_langkah",
    "ganti_sandi",
    "keluarkan_perangkat",
    "mulai_peragaan",
    "nonaktifkan",
    "tugaskan",
    "ubah_nama",
]
