"""Reads of the measurement."""

from akuntabel.pengukuran.kueri.kisi import Kisi, susun_baris, susun_kisi
from akuntabel.pengukuran.kueri.muatan import isi_triwulan, muat
from akuntabel.pengukuran.kueri.penghalang import Penghalang, penghalang, wajib_analisis
from akuntabel.pengukuran.kueri.ukur import Ukur, baca_ukur

__all__ = [
    "Kisi",
    "Penghalang",
    "Ukur",
    "baca_ukur",
    "isi_triwulan",
    "muat",
    "penghalang",
    "susun_baris",
    "susun_kisi",
    "wajib_analisis",
]
