from __future__ import annotations

from django.urls import path

from akuntabel.akun.views import mengapa, pengguna, sendiri

app_name = "akun"

_SATU = "administrasi/pengguna/<int:pengguna>/"

urlpatterns = [
    path("akun/saya/", sendiri.saya, name="saya"),
    path("akun/hak/", sendiri.hak, name="hak"),
    path("akun/perangkat/", sendiri.perangkat, name="perangkat"),
    path("administrasi/pengguna/", pengguna.daftar, name="pengguna"),
    path("administrasi/pengguna/baru/", pengguna.baru, name="pengguna_baru"),
    path("administrasi/pengguna/mengapa/", mengapa.mengapa, name="mengapa"),
    path(_SATU, pengguna.rincian, name="pengguna_rincian"),
    path(f"{_SATU}nama/", pengguna.nama, name="pengguna_nama"),
    path(f"{_SATU}sandi/", pengguna.sandi, name="pengguna_sandi"),
    path(f"{_SATU}dua-langkah/", pengguna.dua_langkah, name="pengguna_dua_langkah"),
    path(f"{_SATU}nonaktifkan/", pengguna.matikan, name="pengguna_nonaktifkan"),
    path(f"{_SATU}aktifkan/", pengguna.nyalakan, name="pengguna_aktifkan"),
    path(f"{_SATU}peran/", pengguna.peran, name="pengguna_peran"),
    path(f"{_SATU}peran/<int:penugasan>/", pengguna.cabut_peran, name="pengguna_cabut"),
]
