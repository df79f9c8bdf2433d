from __future__ import annotations

from django.urls import path

from akuntabel.laman.alamat import DASAR
from akuntabel.portal import views

app_name = "portal"

urlpatterns = [
    path("", views.depan, name="depan"),
    path("opd/<str:opd>/", views.opd_terakhir, name="opd"),
    path(DASAR, views.beranda, name="beranda"),
    path(DASAR + "rencana/", views.rencana, name="rencana"),
    path(DASAR + "rencana/pohon/", views.pohon, name="pohon"),
    path(DASAR + "rencana/pohon/<int:nomor>.svg", views.pohon_svg, name="pohon_svg"),
    path(DASAR + "pengukuran/", views.pengukuran, name="pengukuran"),
    path(DASAR + "laporan/", views.laporan, name="laporan"),
    path(DASAR + "laporan/baca/", views.baca_laporan, name="baca_laporan"),
    path(DASAR + "laporan/unduh/<str:format_berkas>/", views.unduh_laporan, name="unduh_laporan"),
    path(DASAR + "reviu/", views.reviu, name="reviu"),
    path(DASAR + "catatan/", views.catatan, name="catatan"),
]
