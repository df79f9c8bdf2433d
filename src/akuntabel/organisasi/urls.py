from __future__ import annotations

from django.urls import path

from akuntabel.laman.alamat import DASAR
from akuntabel.organisasi.views import fakta, isian, kantor, pemda, periode, setelan

app_name = "organisasi"

_DI = DASAR + "organisasi/"

urlpatterns = [
    path("administrasi/pemda/", pemda.pemda, name="pemda"),
    path("administrasi/pemda/ubah/", pemda.ubah_pemda, name="ubah_pemda"),
    path("administrasi/pemda/opd-baru/", pemda.opd_baru, name="opd_baru"),
    path("administrasi/setelan/", setelan.setelan, name="setelan"),
    path("administrasi/setelan/<str:nama>/", setelan.ubah_setelan, name="ubah_setelan"),
    path(_DI, kantor.organisasi, name="organisasi"),
    path(_DI + "bagan/", kantor.bagan, name="bagan"),
    path(_DI + "identitas/", kantor.identitas, name="identitas"),
    path(_DI + "struktur/", kantor.struktur, name="struktur"),
    path(_DI + "pejabat/", kantor.pejabat, name="pejabat"),
    path(_DI + "pegawai/", fakta.pegawai, name="pegawai"),
    path(_DI + "aset/", fakta.aset, name="aset"),
    path(_DI + "fungsi/", fakta.fungsi, name="fungsi"),
    path(_DI + "dasar-hukum/", fakta.dasar_hukum, name="dasar_hukum"),
    path(_DI + "urungkan/", isian.urungkan, name="urungkan"),
    path(_DI + "baru/<str:tabel>/", isian.baru, name="baru"),
    path(_DI + "ubah/<str:tabel>/<path:kunci>/", isian.ubah, name="ubah"),
    path(_DI + "hapus/<str:tabel>/<path:kunci>/", isian.hapus, name="hapus"),
    path(_DI + "geser/<str:tabel>/<path:kunci>/", isian.geser, name="geser"),
]

PERIODE = [
    path("administrasi/periode/", periode.periode, name="periode"),
    path("administrasi/periode/<tahun:tahun>/<triwulan:triwulan>/", periode.periode_rincian, name="periode_rincian"),
]
"""The pages of the coordinator; ``situs.urls`` puts them under the name ``jejak``, beside states and trail."""
