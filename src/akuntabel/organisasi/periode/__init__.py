"""When a period may be filled in: its state, its window, named exceptions, and the lock that follows from them."""

from akuntabel.organisasi.periode.status import (
    StatusPengisian,
    halangan_langkah,
    status_pengisian,
    status_tahun,
    wajib_terbuka,
)
from akuntabel.organisasi.periode.tindakan import (
    beri_pengecualian,
    buka_periode,
    cabut_pengecualian,
    kunci_periode,
)

__all__ = [
    "StatusPengisian",
    "beri_pengecualian",
    "buka_periode",
    "cabut_pengecualian",
    "halangan_langkah",
    "kunci_periode",
    "status_pengisian",
    "status_tahun",
    "wajib_terbuka",
]
