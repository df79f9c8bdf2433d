"""Search."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.periode import Periode
from akuntabel.beranda.kueri import cari as kueri
from akuntabel.beranda.kueri.depan import periode_pemda
from akuntabel.laman.pintu import Permintaan, pintu_masuk


@pintu_masuk()
@gzip_page
def cari(request: Permintaan) -> HttpResponse:
    """Everything that holds the words (``?q=``); ``?p=2023-1`` is the period of the page one came from."""
    kata = request.GET.get("q", "").strip()[:200]
    kelompok = kueri.cari(request.pelaku, kata, _periode(request.GET.get("p", ""))) if kata else ()
    return render(
        request,
        "beranda/cari.html",
        {
            "kata": kata,
            "kelompok": kelompok,
            "pendek": len(kata) < kueri.PENDEK,
            "jenis": kueri.JENIS,
            "banyak": sum(len(k.hasil) for k in kelompok),
        },
    )


cari.induk = "-"  # type: ignore[attr-defined]  # belongs to no entry of the navigation


def _periode(teks: str) -> Periode:
    tahun, _, triwulan = teks.partition("-")
    try:
        return Periode(int(tahun), int(triwulan))
    except ValueError:
        return periode_pemda()
