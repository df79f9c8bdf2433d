from __future__ import annotations

from django.urls import URLPattern, path

from akuntabel.evaluasi.views import aturan, banyak, daftar, formulir, hasil, unduh
from akuntabel.laman.alamat import DASAR

app_name = "evaluasi"

BERKAS = DASAR + "reviu/berkas/"
SATU = BERKAS + "<int:nomor>/"

urlpatterns: list[URLPattern] = [
    path(BERKAS, daftar.daftar, name="daftar"),
    path(SATU, hasil.hasil, name="hasil"),
    path(SATU + "kemajuan/", hasil.kemajuan, name="kemajuan"),
    path(SATU + "bab/<int:bab_ke>/", hasil.bab, name="bab"),
    path(SATU + "temuan/<int:temuan>/", hasil.tanggapi, name="tanggapi"),
    path(SATU + "tanggapi/", banyak.banyak, name="banyak"),
    path(SATU + "arsip/", hasil.arsip, name="arsip"),
    path(SATU + "formulir/", formulir.formulir, name="formulir"),
    path(SATU + "pernyataan/", formulir.pernyataan, name="pernyataan"),
    path(SATU + "pernyataan/<int:terbitan>/<str:bentuk>/", unduh.unduh_pernyataan, name="unduh_pernyataan"),
    path(SATU + "asli/", unduh.asli, name="asli"),
    path(SATU + "unduh/<str:bentuk>/", unduh.unduh, name="unduh"),
    path("aturan/", aturan.daftar, name="daftar_aturan"),
    path("aturan/<str:kode>/", aturan.aturan, name="aturan"),
]
