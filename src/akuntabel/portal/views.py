"""Read-only pages of one OPD, year and period."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from csp.constants import NONE
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.nilai import Terisi
from akuntabel.aturan.parameter import ParameterError
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.aturan.predikat import kebijakan_celah
from akuntabel.dokumen.html_svg import svg_sebaris
from akuntabel.dokumen.tulis_html import sidik_gaya
from akuntabel.kinerja.tahun import TahunKinerja, TidakAdaError
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import pintu
from akuntabel.laman.tabel import tulis_tabel
from akuntabel.pelaporan.gambar import pohon_kinerja
from akuntabel.pelaporan.kueri import daftar_opd, muat_tahun, tahun_tersedia
from akuntabel.pelaporan.penyimpanan import berkas_laporan
from akuntabel.pelaporan.sebutan import nama_laporan
from akuntabel.portal import kueri
from akuntabel.portal.catatan import SEBUTAN_CATATAN, daftar_catatan
from akuntabel.portal.konteks import Pilihan, sebutan_singkat, susun_konteks
from akuntabel.portal.langkah import langkah_tahun
from akuntabel.reviu.temuan import Tingkat

BENTUK = {
    "docx": ("DOCX", "Naskah yang dapat disunting"),
    "pdf": ("PDF", "Arsip dan cetak, PDF/A"),
    "xlsx": ("XLSX", "Tabel berisi angka dan asal-usulnya"),
    "html": ("HTML", "Satu halaman untuk dibagikan"),
}
JENIS_MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
INDUK = {"pohon": "rencana"}
"""Pages without an entry in the navigation, and the entry under which they stand."""
CATATAN_PER_HALAMAN = 40


def _muat(opd: str, tahun: int) -> TahunKinerja:
    """The year's data; 404 for an OPD that is not there and for a year of which nothing is known."""
    try:
        t = muat_tahun(opd, tahun)
    except TidakAdaError as sebab:
        raise Http404(str(sebab)) from sebab
    if t.rencana is None and (ada := tahun_tersedia(opd)) and tahun not in ada:
        raise Http404(f"Tidak ada data {t.opd.nama} untuk tahun {tahun}. Yang ada: {', '.join(map(str, ada))}.")
    return t


def _tampilkan(request: HttpRequest, t: TahunKinerja, periode: Periode, halaman: str, **isi: Any) -> HttpResponse:
    k = susun_konteks(t, periode, halaman)
    return render(request, f"portal/{halaman}.html", {"k": k, "halaman": INDUK.get(halaman, halaman), **isi})


# --- the way in ------------------------------------------------------------------------------------------------------


@pintu()
@gzip_page
def depan(request: HttpRequest) -> HttpResponse:
    """The list of OPD; with a single one, straight to it."""
    daftar = daftar_opd()
    if len(daftar) == 1:
        return redirect("portal:opd", opd=daftar[0].kode)
    return render(request, "portal/depan.html", {"daftar": daftar})


@pintu()
def opd_terakhir(request: HttpRequest, opd: str) -> HttpResponse:
    """The latest year of an OPD, at the last quarter that has figures."""
    if all(o.kode != opd for o in daftar_opd()):
        raise Http404(f"OPD dengan kode {opd} tidak ada dalam data.")
    tahun = tahun_tersedia(opd) or [timezone.localdate().year]
    return redirect(alamat("portal:beranda", opd, Periode(tahun[-1])))


# --- pages -----------------------------------------------------------------------------------------------------------


@pintu()
@gzip_page
def beranda(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    periode = Periode(tahun, triwulan)
    t = _muat(opd, tahun)
    return _tampilkan(
        request,
        t,
        periode,
        "beranda",
        r=kueri.ringkasan(t, periode),
        langkah=langkah_tahun(t, periode),
        url_laporan=alamat("portal:laporan", opd, periode),
        url_pengukuran=alamat("portal:pengukuran", opd, periode),
        url_reviu=alamat("portal:reviu", opd, periode),
    )


@pintu()
@gzip_page
def rencana(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    periode = Periode(tahun, triwulan)
    t = _muat(opd, tahun)
    semua = request.GET.get("buka") == "semua"
    return _tampilkan(
        request,
        t,
        periode,
        "rencana",
        rencana=t.rencana,
        pohon=kueri.pohon(t, semua=semua),
        semua=semua,
        url_gambar=alamat("portal:pohon", opd, periode),
    )


@pintu()
@gzip_page
def pohon(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The performance tree as drawings: the whole, then each program."""
    periode = Periode(tahun, triwulan)
    t = _muat(opd, tahun)
    gambar = [
        {
            "judul": g.judul,
            "svg": mark_safe(svg_sebaris(g.svg, awalan=f"g{n}-", alt=g.alt)),  # noqa: S308  # made safe by svg_sebaris
            "url": alamat("portal:pohon_svg", opd, periode, nomor=n),
        }
        for n, g in enumerate(pohon_kinerja(t, periode), 1)
    ]
    return _tampilkan(request, t, periode, "pohon", gambar=gambar, url_rencana=alamat("portal:rencana", opd, periode))


@pintu()
@gzip_page
def pohon_svg(request: HttpRequest, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponse:
    """One drawing of the tree as a file of its own, to zoom and print."""
    gambar = pohon_kinerja(_muat(opd, tahun), Periode(tahun, triwulan))
    if not 1 <= nomor <= len(gambar):
        raise Http404("Gambar pohon kinerja ini tidak ada.")
    return HttpResponse(gambar[nomor - 1].svg, content_type="image/svg+xml; charset=utf-8")


@pintu()
@gzip_page
def pengukuran(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    periode = Periode(tahun, triwulan)
    t = _muat(opd, tahun)
    try:
        celah = kebijakan_celah(tahun)
    except ParameterError as sebab:
        celah = str(sebab)
    rinci = ROMAWI[1 : periode.triwulan_akhir + 1] if periode.triwulan != 1 else ()
    baris = kueri.pengukuran(t, periode)
    tabel = baris and tulis_tabel(
        "portal",
        "pengukuran",
        baris=baris,
        periode=periode,
        sebutan_periode=sebutan_singkat(periode),
        triwulan=rinci,
        lebar=len(rinci) + (4 if periode.tahunan else 6),
    )
    return _tampilkan(
        request,
        t,
        periode,
        "pengukuran",
        tabel=tabel,
        kebijakan_celah=celah,
    )


@pintu()
@gzip_page
def laporan(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    periode = Periode(tahun, triwulan)
    t = _muat(opd, tahun)
    daftar = [_baris_laporan(t, Periode(tahun, n)) for n in (0, 1, 2, 3, 4)]
    return _tampilkan(
        request,
        t,
        periode,
        "laporan",
        utama=next(x for x in daftar if x["periode"] == periode),
        lain=[x for x in daftar if x["periode"] != periode],
    )


def _baris_laporan(t: TahunKinerja, p: Periode) -> dict[str, Any]:
    opd = t.opd.kode
    return {
        "periode": p,
        "judul": nama_laporan(p),
        "cakupan": _cakupan(t, p),
        "url_baca": alamat("portal:baca_laporan", opd, p),
        "unduhan": [
            {"nama": nama, "guna": guna, "url": alamat("portal:unduh_laporan", opd, p, format_berkas=f)}
            for f, (nama, guna) in BENTUK.items()
        ],
    }


def _cakupan(t: TahunKinerja, p: Periode) -> str:
    """Up to which quarter of the report's period there are figures."""
    berisi = {
        x.triwulan or 4
        for x in t.data.realisasi
        if x.tahun == t.tahun and x.triwulan <= p.triwulan_akhir and isinstance(x.nilai, Terisi)
    }
    if not berisi:
        return "Belum ada realisasi kinerja"
    baru = "baru " if max(berisi) < p.triwulan_akhir else ""
    return f"Data {baru}sampai dengan Triwulan {ROMAWI[max(berisi)]}"


@pintu()
@gzip_page
def reviu(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    periode = Periode(tahun, triwulan)
    t = _muat(opd, tahun)
    temuan = kueri.semua_temuan(t, periode)
    pilih = request.GET.get("tingkat", "")
    saringan = _saringan("tingkat", pilih, kueri.hitung_tingkat(temuan), {str(x): x.capitalize() for x in Tingkat})
    tampil = [x for x in temuan if not pilih or x.tingkat == pilih]
    return _tampilkan(request, t, periode, "reviu", temuan=tampil, saringan=saringan)


@pintu()
@gzip_page
def catatan(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    t = _muat(opd, tahun)
    semua = daftar_catatan(t)
    pilih = request.GET.get("jenis", "")
    jumlah = Counter(str(c.isi.jenis) for c in semua)
    tampil = [c for c in semua if not pilih or c.isi.jenis == pilih]
    lembar = Paginator(tampil, CATATAN_PER_HALAMAN).get_page(request.GET.get("lembar"))
    return _tampilkan(
        request,
        t,
        Periode(tahun, triwulan),
        "catatan",
        catatan=lembar,
        saringan=_saringan("jenis", pilih, jumlah, {str(j): s for j, s in SEBUTAN_CATATAN.items()}),
        kueri_lembar=f"?jenis={pilih}&lembar=" if pilih in jumlah else "?lembar=",
    )


def _saringan(nama: str, pilih: str, jumlah: Counter[str], judul: dict[str, str]) -> list[Pilihan]:
    semua = Pilihan("Semua", "?", not pilih, jumlah.total())
    return [semua, *(Pilihan(s, f"?{nama}={k}", k == pilih, jumlah[k]) for k, s in judul.items() if jumlah[k])]


# --- reports ---------------------------------------------------------------------------------------------------------


@pintu()
@gzip_page
def baca_laporan(request: HttpRequest, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The report as one page. It carries its own style, which its policy allows by hash, and nothing else."""
    isi = _berkas(opd, Periode(tahun, triwulan), "html").read_text(encoding="utf-8")
    jawaban = HttpResponse(isi)
    jawaban._csp_config = {  # type: ignore[attr-defined]  # noqa: SLF001  # django-csp's own way, see csp.decorators
        "default-src": [NONE],
        "style-src": [sidik_gaya(isi)],
        "img-src": ["data:"],
        "base-uri": [NONE],
        "form-action": [NONE],
        "frame-ancestors": [NONE],
    }
    return jawaban


@pintu()
def unduh_laporan(request: HttpRequest, opd: str, tahun: int, triwulan: int, format_berkas: str) -> HttpResponseBase:
    if format_berkas not in JENIS_MEDIA:
        raise Http404(f"Bentuk berkas «{format_berkas}» tidak tersedia. Yang ada: {', '.join(JENIS_MEDIA)}.")
    berkas = _berkas(opd, Periode(tahun, triwulan), format_berkas)
    return FileResponse(
        berkas.open("rb"), as_attachment=True, filename=berkas.name, content_type=JENIS_MEDIA[format_berkas]
    )


def _berkas(opd: str, periode: Periode, format_berkas: str) -> Path:
    t = _muat(opd, periode.tahun)
    if t.rencana is None:
        raise Http404(f"Tidak ada rencana {t.opd.nama} yang berlaku pada tahun {t.tahun}; laporan belum dapat disusun.")
    return berkas_laporan(t, periode, format_berkas)
