"""Findings of the program's own review; waiving one with a reason."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.pelaporan.formulir import FormulirKesampingkan
from akuntabel.pelaporan.kueri.kesampingan import hasil_reviu
from akuntabel.pelaporan.kueri.temuan import hitung_tingkat, tampilkan_kesampingan, tampilkan_temuan
from akuntabel.pelaporan.reviu_naskah import temuan_naskah_dikenal
from akuntabel.pelaporan.tindakan import cabut_kesampingan, kesampingkan
from akuntabel.pelaporan.views.bersama import muat_atau_404
from akuntabel.pelaporan.views.saring import saringan
from akuntabel.reviu.temuan import Tingkat


@pintu(tulis=Tindakan.KESAMPINGKAN_TEMUAN)
@gzip_page
def reviu(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponseBase:
    """What is empty, does not fit or contradicts itself, the heaviest first. Computed from the year's data."""
    periode = Periode(tahun, triwulan)
    formulir = None
    if request.method == "POST":
        if request.POST.get("cabut", "").isdigit():
            return _cabut(request, opd, periode, int(request.POST["cabut"]))
        formulir = FormulirKesampingkan(request.POST)
        if formulir.is_valid() and _kesampingkan(request, opd, periode, formulir):
            return redirect(alamat("pelaporan:reviu", opd, periode))
    t = muat_atau_404(opd, tahun)
    naskah = temuan_naskah_dikenal(t, periode)
    hasil = hasil_reviu(t, periode, naskah=naskah or ())
    temuan = [tampilkan_temuan(x, opd, periode) for x in hasil.terbuka]
    pilih = request.GET.get("tingkat", "")
    isi: dict[str, Any] = {
        "temuan": [x for x in temuan if not pilih or x.tingkat == pilih],
        "saringan": saringan("tingkat", pilih, hitung_tingkat(temuan), {str(x): x.capitalize() for x in Tingkat}),
        "kesampingan": [tampilkan_kesampingan(x, opd, periode) for x in hasil.dikesampingkan],
        "boleh_kesampingkan": boleh(request.pelaku, Tindakan.KESAMPINGKAN_TEMUAN, opd=opd).boleh,
        "formulir": formulir,
        "buka": request.GET.get("kesampingkan", formulir["tempat"].value() if formulir else ""),
        "buka_kode": request.GET.get("kode", formulir["kode"].value() if formulir else ""),
        "naskah_belum": naskah is None,
        "periode": periode,
    }
    return render(request, "pelaporan/reviu.html", isi, status=422 if formulir is not None else 200)


def _kesampingkan(request: Permintaan, opd: str, periode: Periode, formulir: FormulirKesampingkan) -> bool:
    isi = formulir.cleaned_data
    try:
        kesampingkan(
            pelaku=request.pelaku,
            opd=opd,
            periode=periode,
            kode=isi["kode"],
            tempat=isi["tempat"],
            alasan=isi["alasan"],
        )
    except TindakanDitolak as sebab:
        formulir.add_error("alasan", str(sebab))
        return False
    messages.success(request, f"Temuan {isi['kode']} dikesampingkan. Alasannya tercetak pada lampiran laporan.")
    return True


def _cabut(request: Permintaan, opd: str, periode: Periode, nomor: int) -> HttpResponse:
    try:
        baris = cabut_kesampingan(pelaku=request.pelaku, opd=opd, nomor=nomor)
    except TindakanDitolak as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(request, f"Pengesampingan temuan {baris.kode} dicabut; temuannya terbuka kembali.")
    return redirect(alamat("pelaporan:reviu", opd, periode))
