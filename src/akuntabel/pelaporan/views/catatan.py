"""Notes beside the data: what the source says in two ways, wrongly, or not at all."""

from __future__ import annotations

from collections import Counter

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.gzip import gzip_page

from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.pelaporan.kueri.catatan import SEBUTAN_CATATAN, daftar_catatan
from akuntabel.pelaporan.views.bersama import muat_atau_404
from akuntabel.pelaporan.views.saring import saringan

PER_HALAMAN = 40


@pintu()
@gzip_page
def catatan(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """In the order in which the source is read."""
    semua = daftar_catatan(muat_atau_404(opd, tahun))
    pilih = request.GET.get("jenis", "")
    jumlah = Counter(str(c.isi.jenis) for c in semua)
    tampil = [c for c in semua if not pilih or c.isi.jenis == pilih]
    isi = {
        "catatan": Paginator(tampil, PER_HALAMAN).get_page(request.GET.get("lembar")),
        "saringan": saringan("jenis", pilih, jumlah, {str(j): s for j, s in SEBUTAN_CATATAN.items()}),
        "kueri_lembar": f"?jenis={pilih}&lembar=" if pilih in jumlah else "?lembar=",
    }
    return render(request, "pelaporan/catatan.html", isi)


catatan.induk = "pelaporan:reviu"  # type: ignore[attr-defined]
