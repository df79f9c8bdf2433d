from __future__ import annotations

from django.urls import include, path

from akuntabel.situs import views

urlpatterns = [
    path("healthz", views.sehat, name="sehat"),
    path("favicon.ico", views.ikon, name="ikon"),
    path("", include("akuntabel.portal.urls")),
]

handler400 = "akuntabel.situs.views.permintaan_keliru"
handler403 = "akuntabel.situs.views.ditolak"
handler404 = "akuntabel.situs.views.tidak_ada"
handler500 = "akuntabel.situs.views.gagal"
