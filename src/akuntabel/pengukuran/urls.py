from __future__ import annotations

from django.urls import path

from akuntabel.laman.alamat import DASAR
from akuntabel.pengukuran.views import alur, analisis, data, indikator, kisi

app_name = "pengukuran"
UKUR = f"{DASAR}pengukuran/"

urlpatterns = [
    path(UKUR, kisi.pengukuran, name="pengukuran"),
    path(f"{UKUR}alur/", alur.alur, name="alur"),
    path(f"{UKUR}sel/", kisi.sel, name="sel"),
    path(f"{UKUR}tempel/", kisi.tempel, name="tempel"),
    path(f"{UKUR}analisis/", analisis.analisis, name="analisis"),
    path(f"{UKUR}analisis/<path:indikator>/", analisis.analisis_indikator, name="analisis_indikator"),
    path(f"{DASAR}data-kinerja/", data.data, name="data"),
    path(f"{DASAR}data-kinerja/daftar.xlsx", data.data_xlsx, name="data_xlsx"),
    path(f"{UKUR}panel/<path:indikator>/", indikator.panel, name="panel"),
    path(f"{UKUR}keterangan/<path:indikator>/", indikator.keterangan, name="keterangan"),
    path(f"{UKUR}bukti/<str:bukti>/", indikator.unduh, name="unduh"),
    path(f"{UKUR}unggah/<path:indikator>/", indikator.unggah, name="unggah"),
    path(f"{UKUR}tarik/<str:bukti>/<path:indikator>/", indikator.tarik, name="tarik"),
    path(f"{UKUR}jawab/<int:tanda>/<path:indikator>/", indikator.jawab, name="jawab"),
    path(f"{UKUR}indikator/<path:indikator>/", indikator.indikator, name="indikator"),
]
