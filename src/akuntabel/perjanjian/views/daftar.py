"""The agreements of a year, and the start of a new one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.perjanjian.formulir import TAHAP, SusunForm
from akuntabel.perjanjian.kueri import bahan_pk, daftar_pk
from akuntabel.perjanjian.tindakan import susun_pk


@gzip_page
@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_PK)
def perjanjian(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The list with its states and deadline; sending makes a new draft."""
    periode = Periode(tahun, triwulan)
    daftar = daftar_pk(opd, tahun)
    kepala = [x for x in daftar if x.kepala]
    bahan = bahan_pk(opd, tahun)
    draf = next((x for x in kepala if not x.pk.ditandatangani), None)
    berhak = boleh(request.pelaku, Tindakan.SIMPAN_PK, opd=opd).boleh
    form = SusunForm(request.POST or None, bahan=bahan, perubahan=bool(kepala)) if berhak and draf is None else None
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            pk = susun_pk(pelaku=request.pelaku, opd=opd, tahun=tahun, **form.isi)
        except TindakanDitolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, "Draf perjanjian kinerja tersusun. Periksa pihak dan targetnya, lalu ajukan.")
            return redirect(alamat("perjanjian:pk", opd, periode, pk=pk.kunci))
    hari_ini = timezone.localdate()
    isi = {
        "periode": periode,
        "daftar": [
            (x, alamat("perjanjian:pk", opd, periode, pk=x.pk.kunci), TAHAP[x.pk.tahap_anggaran]) for x in daftar
        ],
        "berlaku": next((x for x in kepala if x.pk.ditandatangani), None),
        "draf": draf,
        "form": form,
        "berhak": berhak,
        "bahan": bahan,
        "perubahan": bool(kepala),
        "tenggat": [(TAHAP[d.tahap], d, bahan.tenggat(d.tahap)) for d in bahan.dpa if d.tanggal],
        "hari_ini": hari_ini,
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "perjanjian/daftar.html", isi, status=status)
