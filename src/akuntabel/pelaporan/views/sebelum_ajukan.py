"""What the checks of the records say of an OPD and period, for whoever is about to submit it: advice, no obstacle."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.periode import Periode
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.pelaporan.kueri.kesampingan import hasil_reviu
from akuntabel.pelaporan.kueri.temuan import hitung_tingkat, tampilkan_temuan
from akuntabel.pelaporan.views.bersama import muat_atau_404
from akuntabel.reviu.temuan import Tingkat

TERBERAT = 5
"""Findings that the card shows; the rest is on the page of the review."""


@pintu()
@gzip_page
def sebelum_ajukan(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """With htmx the card that the page of the period's way fetches after itself, else a page that holds that card."""
    periode = Periode(tahun, triwulan)
    terbuka = [tampilkan_temuan(x, opd, periode) for x in hasil_reviu(muat_atau_404(opd, tahun), periode).terbuka]
    hitung = hitung_tingkat(terbuka)
    isi = {
        "opd": opd,
        "temuan": terbuka[:TERBERAT],
        "jumlah": len(terbuka),
        "tingkat": [(t, hitung[str(t)]) for t in Tingkat if hitung[str(t)]],
        "periode": periode,
        "tab": "",
    }
    potongan = bool(request.htmx)  # type: ignore[attr-defined]
    return render(request, f"pelaporan/{'_' if potongan else ''}sebelum_ajukan.html", isi)


sebelum_ajukan.induk = "pengukuran:pengukuran"  # type: ignore[attr-defined]
