"""The dashboard of one OPD and the recap of all."""

from __future__ import annotations

import time
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Jangkauan
from akuntabel.aturan.periode import Periode
from akuntabel.beranda.kueri.dasbor import muat_dasbor
from akuntabel.beranda.kueri.depan import periode_pemda
from akuntabel.beranda.kueri.pemda import RekapPemda, Urutan, muat_keadaan_pemda, muat_rekap
from akuntabel.beranda.kueri.rekap import simpanan
from akuntabel.beranda.tampil import alamat_halaman, tampilkan_tugas
from akuntabel.beranda.tindakan import segarkan_rekap
from akuntabel.beranda.tugas_pemda import tugas_pemda
from akuntabel.dokumen.html_svg import svg_sebaris
from akuntabel.dokumen.svg import Lukisan
from akuntabel.kinerja.tahun import TidakAdaError
from akuntabel.laman.pintu import Permintaan, pintu

LAMA = 2.0
"""Seconds that a page may spend on computing offices anew; the rest is done when it is loaded again."""
URUTAN = {
    Urutan.TERLAMBAT: "Yang terlambat",
    Urutan.CAPAIAN: "Capaian terendah",
    Urutan.SERAPAN: "Serapan terendah",
    Urutan.NAMA: "Nama",
}


@dataclass(frozen=True, slots=True)
class Pilihan:
    judul: str
    url: str
    kini: bool


@pintu()
@gzip_page
def dasbor(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """What is off target, late, unexplained; capaian against absorption; the trend of the main indicators."""
    pelaku = request.pelaku
    periode = Periode(tahun, triwulan)
    ada = simpanan([opd], tahun)
    kini = ada.get((opd, triwulan))
    try:
        if kini is None or not kini.segar or any(not s.segar for s in ada.values()):
            segarkan_rekap(opd=opd, tahun=tahun, triwulan=range(5), reviu=(triwulan,))
        elif kini.rekap.temuan is None:
            segarkan_rekap(opd=opd, tahun=tahun, triwulan=(triwulan,), reviu=(triwulan,))
        d = muat_dasbor(pelaku, opd, periode)
    except TidakAdaError as sebab:
        raise Http404(str(sebab)) from sebab
    isi = {
        "d": d,
        "p": d.posisi,
        "sebaran": _gambar(d.sebaran, "sebaran") if d.sebaran else "",
        "tren": [(x, _gambar(x.lukisan, f"tren-{n}")) for n, x in enumerate(d.tren)],
        "asal": {
            nama: alamat_halaman(halaman, opd, periode)
            for nama, halaman in (
                ("serapan", "anggaran:anggaran"),
                ("isian", "pengukuran:pengukuran"),
                ("analisis", "pengukuran:analisis"),
                ("temuan", "pelaporan:reviu"),
                ("rencana", "perencanaan:rencana"),
            )
        },
    }
    return render(request, "beranda/dasbor.html", isi)


@pintu()
@gzip_page
def rekap(request: Permintaan, tahun: int = 0, triwulan: int = 0) -> HttpResponse:
    """All OPD of a period by lateness and capaian; for those whose role reaches the whole Pemda their tasks as well."""
    pelaku = request.pelaku
    if not tahun:
        p = periode_pemda()
        return redirect("beranda:rekap", tahun=p.tahun, triwulan=p.triwulan)
    if all(x.jangkauan is not Jangkauan.PEMDA for x in pelaku.penugasan):
        return redirect("beranda:depan")
    periode = Periode(tahun, triwulan)
    urutan = Urutan(u) if (u := request.GET.get("urut", "")) in set(Urutan) else Urutan.TERLAMBAT
    r = _segar(muat_rekap(periode, urutan), periode, urutan)
    hari = timezone.localdate()
    tugas = tugas_pemda(pelaku, muat_keadaan_pemda(pelaku, tahun), hari)
    request.tugas_beranda = tugas  # type: ignore[attr-defined]  # the frame counts the same tasks
    isi = {
        "r": r,
        "tugas": tampilkan_tugas(tugas, opd="", tahun=tahun, hari=hari),
        "urutan": [Pilihan(judul, f"?urut={u}", u is urutan) for u, judul in URUTAN.items()],
    }
    return render(request, "beranda/rekap.html", isi)


def _segar(r: RekapPemda, periode: Periode, urutan: Urutan) -> RekapPemda:
    """The recap with what could be computed anew in a short time."""
    if not r.usang:
        return r
    mulai = time.monotonic()
    for opd in r.usang:
        segarkan_rekap(opd=opd, tahun=periode.tahun, triwulan=(periode.triwulan,), reviu=(periode.triwulan,))
        if time.monotonic() - mulai > LAMA:
            break
    return muat_rekap(periode, urutan)


def _gambar(x: Lukisan, awalan: str) -> SafeString:
    return mark_safe(svg_sebaris(x.svg, awalan=f"{awalan}-", alt=x.alt))  # noqa: S308  # made safe by svg_sebaris
