"""Acts on the budget."""

from akuntabel.anggaran.tindakan.sel import BentrokUang, IsianUang, salin_pagu, simpan_sel_uang
from akuntabel.anggaran.tindakan.tabel import (
    simpan_dpa,
    simpan_pagu,
    simpan_realisasi_anggaran,
    simpan_rencana_kas,
)

__all__ = [
    "BentrokUang",
    "IsianUang",
    "salin_pagu",
    "simpan_dpa",
    "simpan_pagu",
    "simpan_realisasi_anggaran",
    "simpan_rencana_kas",
    "simpan_sel_uang",
]
