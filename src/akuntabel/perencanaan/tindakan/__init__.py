"""Acts on the plan. A plan version that is submitted, ratified or locked does not change, nor does what it holds."""

from akuntabel.perencanaan.tindakan.alur import langkah_rencana
from akuntabel.perencanaan.tindakan.indikator import arsipkan_indikator, simpan_indikator_lengkap
from akuntabel.perencanaan.tindakan.nomenklatur import tambah_dari_nomenklatur
from akuntabel.perencanaan.tindakan.tabel import (
    simpan_indikator,
    simpan_kebijakan,
    simpan_rencana,
    simpan_target,
    simpan_unsur,
)
from akuntabel.perencanaan.tindakan.unsur import (
    arsipkan_unsur,
    pindahkan_unsur,
    pulihkan_unsur,
    tambah_unsur,
    ubah_unsur,
)
from akuntabel.perencanaan.tindakan.versi import buat_rencana, salin_rencana, ubah_rencana

__all__ = [
    "arsipkan_indikator",
    "arsipkan_unsur",
    "buat_rencana",
    "langkah_rencana",
    "pindahkan_unsur",
    "pulihkan_unsur",
    "salin_rencana",
    "simpan_indikator",
    "simpan_indikator_lengkap",
    "simpan_kebijakan",
    "simpan_rencana",
    "simpan_target",
    "simpan_unsur",
    "tambah_dari_nomenklatur",
    "tambah_unsur",
    "ubah_rencana",
    "ubah_unsur",
]
