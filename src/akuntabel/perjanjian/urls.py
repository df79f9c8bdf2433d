from __future__ import annotations

from django.urls import path

from akuntabel.laman.alamat import DASAR
from akuntabel.perjanjian.views import daftar, naskah, pk

app_name = "perjanjian"

_PK = f"{DASAR}perjanjian/<path:pk>/"

urlpatterns = [
    path(f"{DASAR}perjanjian/", daftar.perjanjian, name="perjanjian"),
    path(f"{_PK}naskah/", naskah.naskah, name="naskah"),
    path(f"{_PK}unduh/<str:bentuk>/", naskah.unduh, name="unduh"),
    path(f"{_PK}langkah/", pk.langkah, name="langkah"),
    path(f"{_PK}tanda-tangan/", pk.tanda_tangan, name="tanda_tangan"),
    path(f"{_PK}buang/", pk.buang, name="buang"),
    path(f"{_PK}banding/", pk.banding, name="banding"),
    path(_PK, pk.pk, name="pk"),
]
