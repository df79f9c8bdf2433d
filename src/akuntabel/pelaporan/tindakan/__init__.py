"""Acts on the report. Once it is submitted or final its texts do not change; reopened, it gets a new version."""

from akuntabel.pelaporan.tindakan.kesampingan import cabut_kesampingan, kesampingkan
from akuntabel.pelaporan.tindakan.laporan import langkah_laporan
from akuntabel.pelaporan.tindakan.naskah import terapkan_naskah, terima_naskah
from akuntabel.pelaporan.tindakan.swot import (
    hapus_butir,
    kembalikan_butir,
    pindahkan_butir,
    salin_swot,
    tambah_butir,
    ubah_butir,
)
from akuntabel.pelaporan.tindakan.teks import (
    hapus_narasi,
    simpan_catatan,
    simpan_narasi,
    simpan_swot,
    wajib_dapat_ditulis,
)
from akuntabel.pelaporan.tindakan.terbitan import minta_terbitan, ulangi_terbitan

__all__ = [
    "cabut_kesampingan",
    "hapus_butir",
    "hapus_narasi",
    "kembalikan_butir",
    "kesampingkan",
    "langkah_laporan",
    "minta_terbitan",
    "pindahkan_butir",
    "salin_swot",
    "simpan_catatan",
    "simpan_narasi",
    "simpan_swot",
    "tambah_butir",
    "terapkan_naskah",
    "terima_naskah",
    "ubah_butir",
    "ulangi_terbitan",
    "wajib_dapat_ditulis",
]
