from __future__ import annotations

from django.urls import URLPattern, path

from akuntabel.laman.alamat import DASAR
from akuntabel.pelaporan.views import bab, berkas, catatan, docx, laporan, reviu, sebelum_ajukan, swot

app_name = "pelaporan"

LAPORAN = DASAR + "laporan/"

urlpatterns: list[URLPattern] = [
    path(LAPORAN, laporan.laporan, name="laporan"),
    path(LAPORAN + "langkah/", laporan.langkah, name="langkah"),
    path(LAPORAN + "sahkan/", laporan.sahkan, name="sahkan"),
    path(LAPORAN + "terbitkan/", laporan.terbitkan, name="terbitkan"),
    path(LAPORAN + "kemajuan/", laporan.kemajuan, name="kemajuan"),
    path(LAPORAN + "baca/<int:terbitan>/", berkas.baca, name="baca"),
    path(LAPORAN + "unduh/<int:terbitan>/<str:format_berkas>/", berkas.unduh, name="unduh"),
    path(LAPORAN + "tulis/", bab.tulis, name="tulis"),
    path(LAPORAN + "tulis/<slug:bagian>/", bab.bab, name="bab"),
    path(LAPORAN + "tulis/<slug:bagian>/<str:objek>/", bab.bab, name="bab"),
    path(LAPORAN + "riwayat/<slug:bagian>/", bab.riwayat, name="riwayat"),
    path(LAPORAN + "riwayat/<slug:bagian>/<str:objek>/", bab.riwayat, name="riwayat"),
    path(LAPORAN + "isian/", bab.isian, name="isian"),
    path(LAPORAN + "banding/", laporan.banding, name="banding"),
    path(LAPORAN + "docx/", docx.docx, name="docx"),
    path(LAPORAN + "docx/<int:nomor>/", docx.naskah, name="naskah"),
    path(LAPORAN + "swot/", swot.swot, name="swot"),
    path(DASAR + "reviu/", reviu.reviu, name="reviu"),
    path(DASAR + "reviu/sebelum-diajukan/", sebelum_ajukan.sebelum_ajukan, name="sebelum_ajukan"),
    path(DASAR + "catatan/", catatan.catatan, name="catatan"),
]
