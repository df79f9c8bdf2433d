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

__all__ = [
    "kembalikan_setelan",
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
]
