from __future__ import annotations

from django.urls import path

from akuntabel.anggaran.views import baris, lembar
from akuntabel.laman.alamat import DASAR

app_name = "anggaran"

_DASAR = f"{DASAR}pengukuran/anggaran/"

urlpatterns = [
    path(_DASAR, lembar.anggaran, name="anggaran"),
    path(f"{_DASAR}dpa/", lembar.dpa, name="dpa"),
    path(f"{_DASAR}salin/", lembar.salin, name="salin"),
    path(f"{_DASAR}<str:lembar>/sel/", lembar.sel, name="sel"),
    path(f"{_DASAR}<str:lembar>/tempel/", lembar.tempel, name="tempel"),
    path(f"{_DASAR}<str:lembar>/baris/", baris.baris, name="baris"),
]
