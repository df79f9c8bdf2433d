"""The users' manual on screen."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.gzip import gzip_page

from akuntabel.laman.panduan import UTAMA, cari_panduan, daftar_bab, isi_bab
from akuntabel.laman.pintu import Permintaan, pintu_masuk


@pintu_masuk()
@gzip_page
def bantuan(request: Permintaan, bab: str) -> HttpResponse:
    """A chapter of the manual, or what the whole of it says about some words (``?q=``)."""
    isi = isi_bab(bab)
    if isi is None:
        raise Http404("Bab panduan ini tidak ada. Pilih bab lain pada daftar isi.")
    kata = request.GET.get("q", "").strip()
    return render(
        request,
        "beranda/bantuan.html",
        {
            "bab": isi,
            "daftar": daftar_bab(),
            "utama": UTAMA,
            "kata": kata,
            "temu": cari_panduan(kata) if kata else (),
        },
    )


bantuan.induk = "-"  # type: ignore[attr-defined]  # belongs to no entry of the navigation
