"""The home page of one OPD: what I have to do."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.periode import Periode
from akuntabel.beranda.kueri.beranda import muat_beranda
from akuntabel.beranda.kueri.rekap import simpanan
from akuntabel.beranda.tampil import alamat_halaman
from akuntabel.beranda.tindakan import segarkan_rekap
from akuntabel.kinerja.tahun import TidakAdaError
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu


@pintu()
@gzip_page
def beranda(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Tasks, the year as a strip, and the position of the period. Out-of-date figures are computed anew first."""
    pelaku = request.pelaku
    periode = Periode(tahun, triwulan)
    b = muat_beranda(pelaku, opd, periode)
    if b.perlu:
        _segarkan(opd, tahun, b.perlu)
        b = muat_beranda(pelaku, opd, periode)
    request.tugas_beranda = b.semua  # type: ignore[attr-defined]  # the frame counts the same tasks
    isi: dict[str, Any] = {
        "b": b,
        "p": b.posisi,
        "url_temuan": alamat("beranda:temuan", opd, periode),
        "asal": {
            nama: alamat_halaman(halaman, opd, periode)
            for nama, halaman in (
                ("serapan", "anggaran:anggaran"),
                ("capaian", "beranda:dasbor"),
                ("isian", "pengukuran:pengukuran"),
                ("temuan", "pelaporan:reviu"),
            )
        },
    }
    return render(request, "beranda/beranda.html", isi)


@pintu()
def temuan(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The card of the heaviest findings, once the review has run over the data as they are now."""
    _segarkan(opd, tahun, (triwulan,), reviu=(triwulan,))
    p = simpanan([opd], tahun)[opd, triwulan].rekap
    return render(request, "beranda/_temuan.html", {"p": p, "potongan": True})


def _segarkan(opd: str, tahun: int, triwulan: tuple[int, ...], reviu: tuple[int, ...] = ()) -> None:
    try:
        segarkan_rekap(opd=opd, tahun=tahun, triwulan=triwulan, reviu=reviu)
    except TidakAdaError as sebab:
        raise Http404(str(sebab)) from sebab


temuan.tanpa_panduan = "potongan halaman beranda"  # type: ignore[attr-defined]
