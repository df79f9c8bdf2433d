from __future__ import annotations

from django.urls import path

from akuntabel.laman.alamat import DASAR
from akuntabel.pertukaran import views

app_name = "pertukaran"

urlpatterns = [
    path("mulai/", views.mulai, name="mulai"),
    path("mulai/buku-kerja-kosong.xlsx", views.buku_kosong, name="buku_isian"),
    path("mulai/impor/", views.impor, name="impor"),
    path("mulai/impor/simpan/", views.simpan, name="simpan"),
    path("mulai/impor/kesalahan.xlsx", views.galat, name="galat"),
    path(DASAR + "data/", views.ekspor, name="ekspor"),
    path(DASAR + "data/salin/", views.salin, name="salin"),
    path(DASAR + "data/unduh/<str:bentuk>/", views.unduh, name="unduh"),
]
