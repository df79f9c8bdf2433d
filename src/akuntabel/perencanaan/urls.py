from __future__ import annotations

from django.urls import path

from akuntabel.laman.alamat import DASAR
from akuntabel.perencanaan.views import indikator, nomenklatur, pohon, rencana, unsur, versi

app_name = "perencanaan"
_R = DASAR + "rencana/"

urlpatterns = [
    path(_R, rencana.rencana, name="rencana"),
    path(_R + "langkah/", rencana.langkah, name="langkah"),
    path(_R + "arsip/", rencana.arsip, name="arsip"),
    path(_R + "unsur/baru/", unsur.unsur_baru, name="unsur_baru"),
    path(_R + "unsur/<int:nomor>/", unsur.unsur, name="unsur"),
    path(_R + "unsur/<int:nomor>/panel/", unsur.panel, name="panel"),
    path(_R + "unsur/<int:nomor>/saran/", unsur.saran, name="saran_unsur"),
    path(_R + "unsur/<int:nomor>/pindah/", unsur.pindah, name="pindah"),
    path(_R + "unsur/<int:nomor>/arsip/", unsur.unsur_arsip, name="unsur_arsip"),
    path(_R + "unsur/<int:nomor>/indikator/", indikator.indikator_baru, name="indikator_baru"),
    path(_R + "indikator/<int:nomor>/", indikator.indikator, name="indikator"),
    path(_R + "indikator/<int:nomor>/arsip/", indikator.indikator_arsip, name="indikator_arsip"),
    path(_R + "indikator/coba/", indikator.coba, name="coba"),
    path(_R + "indikator/saran/", indikator.saran, name="saran_indikator"),
    path(_R + "nomenklatur/", nomenklatur.nomenklatur, name="nomenklatur"),
    path(_R + "versi/", versi.versi, name="versi"),
    path(_R + "versi/baru/", versi.versi_baru, name="versi_baru"),
    path(_R + "versi/salin/", versi.salin, name="salin"),
    path(_R + "versi/sampul/", versi.sampul, name="sampul"),
    path(_R + "versi/banding/", versi.banding, name="banding"),
    path(_R + "pohon/", pohon.pohon, name="pohon"),
    path(_R + "pohon/<int:nomor>.svg", pohon.pohon_svg, name="pohon_svg"),
    path(_R + "menuju/", rencana.menuju, name="menuju"),
]
