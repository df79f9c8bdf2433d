from __future__ import annotations

from django.urls import include, path

from akuntabel.jejak.urls import urlpatterns as jejak
from akuntabel.organisasi.urls import PERIODE
from akuntabel.situs import views

APLIKASI = (
    "beranda",
    "organisasi",
    "akun",
    "perencanaan",
    "anggaran",
    "perjanjian",
    "pengukuran",
    "pelaporan",
    "evaluasi",
    "pertukaran",
)

urlpatterns = [
    path("healthz", views.sehat, name="sehat"),
    path("favicon.ico", views.ikon, name="ikon"),
    path("akun/", include("akuntabel.akun.urls_masuk")),
    path("", include(([*jejak, *PERIODE], "jejak"))),
    *(path("", include(f"akuntabel.{app}.urls")) for app in APLIKASI),
]

handler400 = "akuntabel.situs.views.permintaan_keliru"
handler403 = "akuntabel.situs.views.ditolak"
handler404 = "akuntabel.situs.views.tidak_ada"
handler500 = "akuntabel.situs.views.gagal"
