"""One's own account: name, rights, devices."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from akuntabel.akun import kueri
from akuntabel.akun.formulir.pengguna import FormulirNama
from akuntabel.akun.models import Pengguna
from akuntabel.akun.tindakan import keluarkan_perangkat, ubah_nama
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.laman.pintu import Permintaan, pintu_masuk


def _saya(request: Permintaan) -> Pengguna:
    assert isinstance(request.user, Pengguna)  # noqa: S101  # the door lets nobody else in
    return request.user


@pintu_masuk(kirim=True)
def saya(request: Permintaan) -> HttpResponse:
    orang = _saya(request)
    form = FormulirNama(request.POST or None, initial={"nama": orang.nama})
    if request.method == "POST" and form.is_valid():
        try:
            ubah_nama(pelaku=request.pelaku, pengguna=orang, nama=form.cleaned_data["nama"])
        except TindakanDitolak as galat:
            form.add_error("nama", str(galat))
        else:
            messages.success(request, "Nama Anda disimpan.")
            return redirect("akun:saya")
    isi = {"form": form, "rincian": kueri.rincian_pengguna(orang.pk)}
    return render(request, "akun/saya.html", isi, status=422 if form.errors else 200)


@pintu_masuk()
def hak(request: Permintaan) -> HttpResponse:
    return render(request, "akun/hak.html", {"hak": kueri.hak_pengguna(_saya(request))})


@pintu_masuk(kirim=True)
def perangkat(request: Permintaan) -> HttpResponse:
    orang, kini = _saya(request), request.session.session_key or ""
    if request.method == "POST":
        nomor = request.POST.get("perangkat", "")
        jumlah = keluarkan_perangkat(
            pelaku=request.pelaku,
            pengguna=orang,
            perangkat=int(nomor) if nomor.isascii() and nomor.isdigit() else None,
            kecuali=kini,
        )
        messages.success(request, f"{jumlah} perangkat dikeluarkan." if jumlah else "Tidak ada perangkat lain.")
        return redirect("akun:perangkat")
    return render(request, "akun/perangkat.html", {"perangkat": kueri.perangkat(orang, sesi=kini)})


for _view in (saya, hak, perangkat):
    setattr(_view, "induk", "akun:saya")  # noqa: B010  # an attribute of a function
