"""Acts on the organisation and on the settings of the Pemda."""

from __future__ import annotations

from akuntabel.organisasi.tindakan.data import (
    simpan_aset,
    simpan_dasar_hukum,
    simpan_fungsi,
    simpan_jabatan,
    simpan_kepegawaian,
    simpan_opd,
    simpan_pemangku,
    simpan_pemda,
    simpan_unit,
)
from akuntabel.organisasi.tindakan.setelan import kembalikan_setelan, simpan_setelan
from akuntabel.organisasi.tindakan.susunan import (
    batal_hapus,
    hapus,
    kunci_baru,
    pindahkan,
    salin_tahun,
    sisipkan_menurut_hierarki,
    susun_kepegawaian,
    tetapkan_jabatan,
    tetapkan_pemangku,
    urutan_akhir,
    urutkan_hierarki,
)

__all__ = [
    "batal_hapus",
    "hapus",
    "kembalikan_setelan",
    "kunci_baru",
    "pindahkan",
    "salin_tahun",
    "simpan_aset",
    "simpan_dasar_hukum",
    "simpan_fungsi",
    "simpan_jabatan",
    "simpan_kepegawaian",
    "simpan_opd",
    "simpan_pemangku",
    "simpan_pemda",
    "simpan_setelan",
    "simpan_unit",
    "sisipkan_menurut_hierarki",
    "susun_kepegawaian",
    "tetapkan_jabatan",
    "tetapkan_pemangku",
    "urutan_akhir",
    "urutkan_hierarki",
]
