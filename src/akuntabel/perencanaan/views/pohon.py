"""The pohon kinerja as a picture: on screen to zoom and to go on from, on paper A3 whole or A4 per program."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.sumber import muat_tahun
from akuntabel.kinerja.tahun import TahunKinerja, TidakAdaError
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.gambar import SAMPAI, Alamat, GambarPohon, pohon_program, pohon_utuh

LANGKAH = (
    ("sangat_tinggi", "Sangat Tinggi"),
    ("tinggi", "Tinggi"),
    ("sedang", "Sedang"),
    ("rendah", "Rendah"),
    ("sangat_rendah", "Sangat Rendah"),
)


@dataclass(frozen=True, slots=True)
class GambarTampil:
    judul: str
    svg: SafeString
    kertas: str
    url: str


@pintu()
@gzip_page
def pohon(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The whole (``sampai`` a level), or one ``program``. Shows computed results, so it reads the whole year."""
    periode = Periode(tahun, triwulan)
    t = _muat(opd, tahun)
    program, sampai = request.GET.get("program", ""), request.GET.get("sampai", "")
    if sampai not in SAMPAI:
        sampai = "kegiatan"
    gambar = _gambar(t, periode, program=program, sampai=sampai, tautan=_tautan(opd, periode, t))
    kueri = f"?program={program}" if program else f"?sampai={sampai}"
    isi = {
        "opd": opd,
        "periode": periode,
        "rencana": t.rencana,
        "gambar": [
            GambarTampil(
                g.judul,
                mark_safe(g.lukisan.svg),  # noqa: S308  # written by Kanvas, which escapes every text
                g.kertas,
                alamat("perencanaan:pohon_svg", opd, periode, nomor=n) + kueri,
            )
            for n, g in enumerate(gambar, 1)
        ],
        "program": [(u.kunci, f"{u.kode} {u.uraian}".strip()) for u in t.milik_opd(r.JenisUnsur.PROGRAM)],
        "pilih_program": program,
        "sampai": [(n, kata, n == sampai) for n, kata in SAMPAI.items()],
        "langkah": LANGKAH,
        "kertas": "A4" if program else "A3",
    }
    return render(request, "perencanaan/pohon.html", isi)


@pintu()
@gzip_page
def pohon_svg(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponse:
    """One drawing as a file of its own."""
    t = _muat(opd, tahun)
    gambar = _gambar(
        t,
        Periode(tahun, triwulan),
        program=request.GET.get("program", ""),
        sampai=request.GET.get("sampai", ""),
        tautan=lambda _jenis, _kunci: "",
    )
    if not 1 <= nomor <= len(gambar):
        raise Http404("Gambar pohon kinerja ini tidak ada.")
    return HttpResponse(gambar[nomor - 1].lukisan.svg, content_type="image/svg+xml; charset=utf-8")


def _muat(opd: str, tahun: int) -> TahunKinerja:
    try:
        return muat_tahun(opd, tahun)
    except TidakAdaError as sebab:
        raise Http404(str(sebab)) from sebab


def _gambar(t: TahunKinerja, periode: Periode, *, program: str, sampai: str, tautan: Alamat) -> tuple[GambarPohon, ...]:
    if program:
        return pohon_program(t, periode, program, alamat=tautan)
    return pohon_utuh(t, periode, sampai=sampai, alamat=tautan)


def _tautan(opd: str, periode: Periode, t: TahunKinerja) -> Alamat:
    """Addresses of the rows of the plan in force; two queries, one reversal per kind."""
    if t.rencana is None:
        return lambda _jenis, _kunci: ""
    nomor = {
        jenis: dict(model._default_manager.filter(rencana=t.rencana.kunci).values_list("kunci", "pk"))
        for jenis, model in (("unsur", m.Unsur), ("indikator", m.Indikator))
    }
    pola = {jenis: alamat(f"perencanaan:{jenis}", opd, periode, nomor=0) for jenis in nomor}
    return lambda jenis, kunci: pola[jenis].removesuffix("0/") + f"{n}/" if (n := nomor[jenis].get(kunci)) else ""
