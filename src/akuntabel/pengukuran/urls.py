from __future__ import annotations

from django.urls import path

from akuntabel.laman.alamat import DASAR
from akuntabel.pengukuran.views import kisi

app_name = "pengukuran"

urlpatterns = [
    path(f"{DASAR}pengukuran/", kisi.pengukuran, name="pengukuran"),
    path(f"{DASAR}pengukuran/sel/", kisi.sel, name="sel"),
    path(f"{DASAR}pengukuran/tempel/", kisi.tempel, name="tempel"),
]
