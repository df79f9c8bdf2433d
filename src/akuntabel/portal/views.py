"""Read-only pages of one OPD, year and period."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from akuntabel import __version__
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.aturan.predikat import kebijakan_celah
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja, TidakAdaError
from akuntabel.pelaporan.gambar import pohon_kinerja
from akuntabel.pelaporan.kueri import daftar_opd, muat_tahun, tahun_tersedia
from akuntabel.pelaporan.penyimpanan import berkas_laporan
from akuntabel.portal import kueri
from akuntabel.reviu.temuan import Tingkat

JENIS_MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
SEBUTAN_CATATAN = {
    r.JenisCatatan.KONTRADIKSI: "Bertentangan",
    r.JenisCatatan.SALAH_CETAK: "Salah cetak",
    r.JenisCatatan.SALAH_HITUNG: "Salah hitung",
    r.JenisCatatan.KEKOSONGAN: "Kosong",
    r.JenisCatatan.TAFSIRAN: "Tafsiran",
}


@dataclass(frozen=True, slots=True)
class Pilihan:
    judul: str
    url: str
    kini: bool = False
    jumlah: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir:
    nama: str
    judul: str
    singkat: str
    url: str
    kelompok: str = ""
    di_ponsel: bool = True
    hitung: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Konteks:
    """Where the reader is: on top of each page, in the URL and in the print."""

    pemda: r.Pemda
    opd: r.Opd
    tahun: int
    periode: Periode
    pilihan_opd: tuple[Pilihan, ...]
    pilihan_tahun: tuple[Pilihan, ...]
    pilihan_periode: tuple[Pilihan, ...]
    navigasi: tuple[Butir, ...]
    versi: str = __version__

    @property
    def sebutan_periode(self) -> str:
        return _sebutan(self.periode)


def _sebutan(periode: Periode) -> str:
    return "Tahunan" if periode.tahunan else f"Triwulan {ROMAWI[periode.triwulan]}"


def _url(nama: str, opd: str, periode: Periode, **lain: str) -> str:
    return reverse(f"portal:{nama}", kwargs={"opd": opd, "tahun": periode.tahun, "triwulan": periode.triwulan, **lain})


def _muat(opd: str, periode: Periode) -> TahunKinerja:
    try:
        return muat_tahun(opd, periode.tahun)
    except TidakAdaError as sebab:
        raise Http404(str(sebab)) from sebab


def _konteks(t: TahunKinerja, periode: Periode, halaman: str) -> Konteks:
    opd = t.opd.kode
    return Konteks(
        pemda=t.pemda,
        opd=t.opd,
        tahun=t.tahun,
        periode=periode,
        pilihan_opd=tuple(Pilihan(o.nama, _url("beranda", o.kode, periode), o.kode == opd) for o in daftar_opd()),
        pilihan_tahun=tuple(
            Pilihan(str(x), _url(halaman, opd, Periode(x, periode.triwulan)), x == t.tahun) for x in tahun_tersedia(opd)
        ),
        pilihan_periode=tuple(
            Pilihan(_sebutan(p), _url(halaman, opd, p), p == periode) for n in range(5) for p in [Periode(t.tahun, n)]
        ),
        navigasi=(
            Butir(nama="beranda", judul="Beranda", singkat="Beranda", url=_url("beranda", opd, periode)),
            Butir(
                nama="rencana",
                judul="Rencana strategis",
                singkat="Rencana",
                url=_url("rencana", opd, periode),
                kelompok="Siklus SAKIP",
            ),
            Butir(
                nama="pengukuran",
                judul="Pengukuran kinerja",
                singkat="Ukur",
                url=_url("pengukuran", opd, periode),
            ),
            Butir(nama="laporan", judul="Laporan kinerja", singkat="Laporan", url=_url("laporan", opd, periode)),
            Butir(nama="reviu", judul="Reviu", singkat="Reviu", url=_url("reviu", opd, periode)),
            Butir(
                nama="catatan",
                judul="Catatan sumber",
                singkat="Catatan",
                url=_url("catatan", opd, periode),
                kelompok="Lainnya",
                di_ponsel=False,
                hitung=sum(1 for c in t.data.catatan if c.tahun == t.tahun),
            ),
        ),
    )


def _tampilkan(request: HttpRequest, t: TahunKinerja, periode: Periode, halaman: str, **isi: object) -> HttpResponse:
    k = _konteks(t, periode, halaman)
    return render(request, f"portal/{halaman}.html", {"k": k, "halaman": halaman, **isi})


@require_safe
def depan(request: HttpRequest) -> HttpResponse:
    """The list of OPD; with a single one, straight to it."""
    daftar = []
    for o in daftar_opd():
        tahun = tahun_tersedia(o.kode)
        if tahun:
            daftar.append({"opd": o, "tahun": tahun[-1], "url": _url("beranda", o.kode, Periode(tahun[-1]))})
    if len(daftar) == 1:
        return redirect(str(daftar[0]["url"]))
    return render(request, "portal/depan.html", {"daftar": daftar})


@require_safe
def beranda(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    periode = Periode(tahun, triwulan)
    t = _muat(opd, periode)
    return _tampilkan(
        request,
        t,
        periode,
        "beranda",
        r=kueri.ringkasan(t, periode),
        url_laporan=_url("laporan", opd, periode),
        url_reviu=_url("reviu", opd, periode),
    )


@require_safe
def rencana(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    periode = Periode(tahun, triwulan)
    t = _muat(opd, periode)
    return _tampilkan(
        request,
        t,
        periode,
        "rencana",
        rencana=t.rencana,
        pohon=kueri.pohon(t),
        url_svg=_url("pohon_svg", opd, periode),
    )


@require_safe
def pengukuran(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    periode = Periode(tahun, triwulan)
    t = _muat(opd, periode)
    return _tampilkan(
        request,
        t,
        periode,
        "pengukuran",
        baris=kueri.pengukuran(t, periode),
        kebijakan_celah=kebijakan_celah(tahun),
    )


@require_safe
def laporan(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    periode = Periode(tahun, triwulan)
    t = _muat(opd, periode)
    daftar = [
        {
            "judul": f"Laporan Kinerja {'Interim ' if p.triwulan else ''}{p.sampai_dengan}",
            "keterangan": "Draf, disusun dari data saat ini",
            "kini": p == periode,
            "url_baca": _url("baca_laporan", opd, p),
            "unduhan": [
                {"nama": f.upper(), "url": _url("unduh_laporan", opd, p, format_berkas=f)} for f in JENIS_MEDIA
            ],
        }
        for p in (Periode(tahun, n) for n in range(5))
    ]
    return _tampilkan(request, t, periode, "laporan", daftar=daftar)


@require_safe
def baca_laporan(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The report as one accessible page."""
    return _kirim(opd, Periode(tahun, triwulan), "html", unduh=False)


@require_safe
def unduh_laporan(request: HttpRequest, opd: str, tahun: int, triwulan: int, format_berkas: str) -> HttpResponse:
    if format_berkas not in JENIS_MEDIA:
        raise Http404(f"Bentuk berkas «{format_berkas}» tidak tersedia.")
    return _kirim(opd, Periode(tahun, triwulan), format_berkas, unduh=True)


def _kirim(opd: str, periode: Periode, format_berkas: str, *, unduh: bool) -> HttpResponse:
    berkas: Path = berkas_laporan(_muat(opd, periode), periode, format_berkas)
    return FileResponse(  # type: ignore[return-value]  # it streams, which is an HttpResponseBase
        berkas.open("rb"), as_attachment=unduh, filename=berkas.name, content_type=JENIS_MEDIA[format_berkas]
    )


@require_safe
def reviu(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    periode = Periode(tahun, triwulan)
    t = _muat(opd, periode)
    temuan = kueri.semua_temuan(t, periode)
    pilih = request.GET.get("tingkat", "")
    saringan = _saringan("tingkat", pilih, kueri.hitung_tingkat(temuan), {str(x): x.capitalize() for x in Tingkat})
    tampil = [x for x in temuan if not pilih or x.tingkat == pilih]
    return _tampilkan(request, t, periode, "reviu", temuan=tampil, saringan=saringan)


@require_safe
def catatan(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    periode = Periode(tahun, triwulan)
    t = _muat(opd, periode)
    semua = [c for c in t.data.catatan if c.tahun == tahun]
    pilih = request.GET.get("jenis", "")
    jumlah = Counter(str(c.jenis) for c in semua)
    saringan = _saringan("jenis", pilih, jumlah, {str(j): s for j, s in SEBUTAN_CATATAN.items()})
    tampil = [{"isi": c, "jenis": SEBUTAN_CATATAN[c.jenis]} for c in semua if not pilih or c.jenis == pilih]
    return _tampilkan(request, t, periode, "catatan", catatan=tampil, saringan=saringan)


def _saringan(nama: str, pilih: str, jumlah: Counter[str], judul: dict[str, str]) -> list[Pilihan]:
    semua = Pilihan("Semua", "?", not pilih, jumlah.total())
    return [semua, *(Pilihan(s, f"?{nama}={k}", k == pilih, jumlah[k]) for k, s in judul.items() if jumlah[k])]


@require_safe
def pohon_svg(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The performance tree as a drawing of its own, to zoom and print."""
    periode = Periode(tahun, triwulan)
    gambar = pohon_kinerja(_muat(opd, periode), periode)
    if not gambar:
        raise Http404("x")
    return HttpResponse(gambar[0].svg, content_type="image/svg+xml; charset=utf-8")
