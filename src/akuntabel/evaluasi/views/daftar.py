"""The reviews of an OPD and period, and the place where a file is dropped."""

from __future__ import annotations

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.evaluasi.formulir import FormulirUnggah
from akuntabel.evaluasi.istilah import LingkupLaporan
from akuntabel.evaluasi.kueri.reviu import daftar_reviu
from akuntabel.evaluasi.tindakan import unggah_reviu
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu


@pintu(tulis=Tindakan.UNGGAH_REVIU)
@gzip_page
def daftar(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponseBase:
    """Drop a report in; those that were reviewed before, the latest first."""
    periode = Periode(tahun, triwulan)
    formulir = FormulirUnggah(
        request.POST or None,
        request.FILES or None,
        pemda=boleh(request.pelaku, Tindakan.UNGGAH_REVIU, opd="").boleh,
    )
    if request.method == "POST" and formulir.is_valid():
        berkas = formulir.cleaned_data["berkas"]
        try:
            r = unggah_reviu(
                pelaku=request.pelaku,
                opd=opd,
                periode=periode,
                isi=berkas,
                nama=berkas.name,
                lingkup=LingkupLaporan(formulir.cleaned_data["lingkup"]),
            )
        except TindakanDitolak as sebab:
            formulir.add_error("berkas", str(sebab))
        else:
            return redirect(alamat("evaluasi:hasil", opd, periode, nomor=r.pk))
    arsip = "arsip" in request.GET
    isi = {
        "formulir": formulir,
        "reviu": daftar_reviu(opd, periode, arsip=arsip),
        "arsip": arsip,
        "boleh_unggah": boleh(request.pelaku, Tindakan.UNGGAH_REVIU, opd=opd).boleh,
        "periode": periode,
    }
    return render(request, "evaluasi/daftar.html", isi, status=422 if formulir.errors else 200)
