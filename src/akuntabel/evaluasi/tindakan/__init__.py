"""Acts of the review: a file comes in, its findings are answered, the form is filled in, the statement is issued."""

from akuntabel.evaluasi.tindakan.formulir import isi_formulir_reviu
from akuntabel.evaluasi.tindakan.pernyataan import terbitkan_pernyataan
from akuntabel.evaluasi.tindakan.reviu import arsipkan_reviu, pulihkan_reviu, ulangi_reviu, unggah_reviu
from akuntabel.evaluasi.tindakan.temuan import (
    buka_kembali_temuan,
    kesampingkan_temuan_reviu,
    tandai_diperbaiki,
    tanggapi_banyak,
    terima_temuan,
)

__all__ = [
    "arsipkan_reviu",
    "buka_kembali_temuan",
    "isi_formulir_reviu",
    "kesampingkan_temuan_reviu",
    "pulihkan_reviu",
    "tandai_diperbaiki",
    "tanggapi_banyak",
    "terbitkan_pernyataan",
    "terima_temuan",
    "ulangi_reviu",
    "unggah_reviu",
]
