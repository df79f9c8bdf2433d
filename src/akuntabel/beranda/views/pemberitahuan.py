"""Notices."""

from __future__ import annotations

from itertools import groupby

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.beranda.kueri.pemberitahuan import daftar_pemberitahuan
from akuntabel.beranda.tindakan import tandai_dilihat
from akuntabel.laman.pintu import Permintaan, pintu_masuk


@pintu_masuk(kirim=True)
def pemberitahuan(request: Permintaan) -> HttpResponse:
    """What others did within my reach, by day; POST says that I have seen it all."""
    if request.method == "POST":
        tandai_dilihat(pengguna=request.user)  # type: ignore[arg-type]  # the door lets in nobody who is not signed in
        messages.success(request, "Semua pemberitahuan ditandai sudah dibaca.")
        return redirect("beranda:pemberitahuan")
    semua = daftar_pemberitahuan(request.user, request.pelaku)  # type: ignore[arg-type]
    hari = [(tulis_tanggal(tanggal), list(isi)) for tanggal, isi in groupby(semua, key=lambda p: p.waktu.date())]
    return render(request, "beranda/pemberitahuan.html", {"hari": hari, "baru": sum(p.baru for p in semua)})


pemberitahuan.induk = "-"  # type: ignore[attr-defined]  # belongs to no entry of the navigation
