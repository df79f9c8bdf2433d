from __future__ import annotations

from django.urls import path

from akuntabel.beranda.views import bantuan, beranda, cari, dasbor, depan, pemberitahuan, putuskan
from akuntabel.laman.alamat import DASAR
from akuntabel.laman.panduan import UTAMA

app_name = "beranda"

urlpatterns = [
    path("", depan.depan, name="depan"),
    path("opd/<str:opd>/", depan.opd, name="opd"),
    path(DASAR, beranda.beranda, name="beranda"),
    path(DASAR + "dasbor/", dasbor.dasbor, name="dasbor"),
    path("rekap/", dasbor.rekap, name="rekap"),
    path("rekap/<tahun:tahun>/<triwulan:triwulan>/", dasbor.rekap, name="rekap"),
    path(DASAR + "putuskan/", putuskan.putuskan, name="putuskan"),
    path(DASAR + "lainnya/", putuskan.lainnya, name="lainnya"),
    path(DASAR + "temuan/", beranda.temuan, name="temuan"),
    path("cari/", cari.cari, name="cari"),
    path("pemberitahuan/", pemberitahuan.pemberitahuan, name="pemberitahuan"),
    path("bantuan/", bantuan.bantuan, {"bab": UTAMA}, name="bantuan"),
    path("bantuan/<str:bab>/", bantuan.bantuan, name="bantuan"),
]
