from __future__ import annotations

from django.urls import path

from akuntabel.jejak import views
from akuntabel.laman.alamat import DASAR

app_name = "jejak"
OPD, PEMDA = f"{DASAR}jejak/", "administrasi/jejak/"

urlpatterns = [
    path(OPD, views.jejak, name="jejak"),
    path(f"{OPD}rantai/", views.rantai, name="rantai"),
    path(f"{OPD}ekspor.<str:bentuk>", views.ekspor, name="ekspor"),
    path(f"{OPD}<int:nomor>/", views.entri, name="entri"),
    path(PEMDA, views.pemda, name="pemda"),
    path(f"{PEMDA}rantai/", views.pemda_rantai, name="pemda_rantai"),
    path(f"{PEMDA}ekspor.<str:bentuk>", views.pemda_ekspor, name="pemda_ekspor"),
    path(f"{PEMDA}<int:nomor>/", views.pemda_entri, name="pemda_entri"),
    path("opd/<str:opd>/beku/<slug:alur>/<int:nomor>/<path:kunci>.json", views.beku, name="beku"),
]
