"""Acts on what was measured. A quarter that is submitted, ratified or locked does not change."""

from akuntabel.pengukuran.tindakan.analisis import simpan_analisis
from akuntabel.pengukuran.tindakan.bukti import simpan_bukti, tarik_bukti, unggah_bukti
from akuntabel.pengukuran.tindakan.hak import boleh_mengisi
from akuntabel.pengukuran.tindakan.langkah import langkah_triwulan
from akuntabel.pengukuran.tindakan.realisasi import BentrokSel, IsianSel, simpan_realisasi, simpan_sel

__all__ = [
    "BentrokSel",
    "IsianSel",
    "boleh_mengisi",
    "langkah_triwulan",
    "simpan_analisis",
    "simpan_bukti",
    "simpan_realisasi",
    "simpan_sel",
    "tarik_bukti",
    "unggah_bukti",
]
