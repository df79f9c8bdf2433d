"""The report's own page: state, gaps, chapters, files; its steps, its builds and its final versions."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.alur import DAPAT_DIUBAH, Alur, Keadaan, Langkah
from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.alur_kirim import HAK_ALUR, ambil_isian, kirim_alur
from akuntabel.jejak.alur_tampil import Tempat, susun
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.sebutan import pemangku_pada, sebutan_jabatan
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.bagian import BAGIAN
from akuntabel.pelaporan.formulir import FormulirSahkan
from akuntabel.pelaporan.kueri.banding import banding_versi
from akuntabel.pelaporan.kueri.kesampingan import hasil_reviu, pengesampingan
from akuntabel.pelaporan.kueri.laporan import (
    draf_terakhir,
    ikhtisar_laporan,
    tampilkan_terbitan,
    versi_akhir,
)
from akuntabel.pelaporan.kueri.temuan import tampilkan_temuan
from akuntabel.pelaporan.penyimpanan import sidik_laporan
from akuntabel.pelaporan.reviu_naskah import temuan_naskah
from akuntabel.pelaporan.sebutan import nama_laporan
from akuntabel.pelaporan.tindakan import langkah_laporan, minta_terbitan
from akuntabel.pelaporan.tindakan.terbitan import ulangi_terbitan
from akuntabel.pelaporan.views.bersama import laporan_dari, muat_atau_404

TEMPAT = tuple(Tempat(objek=b.kode, sebutan=f"{b.bab}: {b.judul}") for b in BAGIAN)
"""The places of a report that can be marked: its parts."""


@pintu()
@gzip_page
def laporan(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """What is still to be done until this report is final. Computed from the year's data."""
    periode = Periode(tahun, triwulan)
    t = muat_atau_404(opd, tahun)
    hasil = hasil_reviu(t, periode)
    milik = laporan_dari(opd, periode)
    bayangan = milik or m.Laporan(opd_id=opd, tahun=tahun, triwulan=triwulan)
    isi: dict[str, Any] = {
        "judul": nama_laporan(periode),
        "periode": periode,
        "laporan": milik,
        "terbuka": Keadaan(bayangan.keadaan) in DAPAT_DIUBAH,
        "alur": susun(
            objek=milik,
            alur=Alur.LKJIP,
            pelaku=request.pelaku,
            opd=opd,
            url_langkah=alamat("pelaporan:langkah", opd, periode),
            kunci=bayangan.kunci_beku,
            sebutan=bayangan.sebutan,
            isian=ambil_isian(request),
            tempat=TEMPAT,
        ),
        "ikhtisar": ikhtisar_laporan(t, periode),
        "temuan": len(hasil.terbuka),
        "menghalangi": len(hasil.menghalangi),
        "dikesampingkan": len(hasil.dikesampingkan),
        "versi": versi_akhir(opd, periode),
        **_isi_terbitan(opd, periode, t),
    }
    return render(request, "pelaporan/laporan.html", isi)


def _isi_terbitan(opd: str, periode: Periode, t: TahunKinerja | None) -> dict[str, Any]:
    """The draft's build; with the year's data at hand also whether they have moved on since. Two queries at most."""
    draf = draf_terakhir(opd, periode)
    tampil = tampilkan_terbitan(draf) if draf else None
    basi = False
    if t is not None and draf is not None and tampil is not None and tampil.keadaan == "selesai":
        basi = draf.sidik != sidik_laporan(t, periode, pengesampingan(opd, periode))
    return {"terbitan": tampil, "basi": basi, "dapat_disusun": t is None or t.rencana is not None}


@never_cache
@pintu()
def kemajuan(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """How far the draft's build is: a piece of the page, asked for again and again while it runs. One query."""
    periode = Periode(tahun, triwulan)
    isi = _isi_terbitan(opd, periode, None)
    if isi["terbitan"] is None or not isi["terbitan"].berlangsung:
        isi = _isi_terbitan(opd, periode, muat_atau_404(opd, tahun))
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(alamat("pelaporan:laporan", opd, periode))
    return render(request, "pelaporan/_terbitan.html", isi)


@pintu(tulis=Tindakan.BACA)
def terbitkan(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponseBase:
    """Ask for the draft to be built, or (``ulangi``) for a build that failed to be tried again."""
    periode = Periode(tahun, triwulan)
    if request.method == "POST":
        ulangi = request.POST.get("ulangi", "")
        try:
            if ulangi.isdigit():
                ulangi_terbitan(pelaku=request.pelaku, opd=opd, nomor=int(ulangi))
            else:
                minta_terbitan(pelaku=request.pelaku, opd=opd, periode=periode)
        except TindakanDitolak as sebab:
            messages.error(request, str(sebab))
        if request.htmx and not ulangi:  # type: ignore[attr-defined]
            return render(request, "pelaporan/_terbitan.html", _isi_terbitan(opd, periode, None))
    return redirect(alamat("pelaporan:laporan", opd, periode) + "#berkas")


@pintu(tulis=HAK_ALUR[Alur.LKJIP])
def langkah(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponseBase:
    """One step of the report. Making it final goes through its own page, which shows the review first."""
    periode = Periode(tahun, triwulan)
    kembali = alamat("pelaporan:laporan", opd, periode)
    if request.method != "POST":
        return redirect(kembali)
    if request.POST.get("aksi") == Langkah.SAHKAN:
        return redirect(alamat("pelaporan:sahkan", opd, periode))
    milik = laporan_dari(opd, periode) or m.Laporan(opd_id=opd, tahun=tahun, triwulan=triwulan)

    def lakukan(x: Langkah, alasan: str) -> Keadaan:
        return langkah_laporan(pelaku=request.pelaku, opd=opd, tahun=tahun, triwulan=triwulan, langkah=x, alasan=alasan)

    return kirim_alur(
        request,
        pelaku=request.pelaku,
        opd=opd,
        objek=milik,
        alur=Alur.LKJIP,
        kunci=milik.kunci_beku,
        sebutan=milik.sebutan,
        kembali=kembali,
        lakukan=lakukan,
        tempat=TEMPAT,
    )


@pintu(tulis=Tindakan.SAHKAN_LKJIP)
@gzip_page
def sahkan(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponseBase:
    """Make the report final: the review first, then the day of signing, with who held the post that day."""
    periode = Periode(tahun, triwulan)
    t = muat_atau_404(opd, tahun)
    formulir = FormulirSahkan(request.POST or None, initial={"tanggal": timezone.localdate()})
    galat = ""
    if request.method == "POST" and formulir.is_valid():
        try:
            langkah_laporan(
                pelaku=request.pelaku,
                opd=opd,
                tahun=tahun,
                triwulan=triwulan,
                langkah=Langkah.SAHKAN,
                tanggal=formulir.cleaned_data["tanggal"],
            )
        except TindakanDitolak as sebab:
            galat = str(sebab)
        else:
            messages.success(request, "Laporan disahkan. Naskah akhirnya sedang disusun dari data yang dibekukan.")
            return redirect(alamat("pelaporan:laporan", opd, periode) + "#akhir")
    milik = laporan_dari(opd, periode)
    alasan = _bukan_saatnya(request, opd, milik)
    hasil = hasil_reviu(t, periode, naskah=temuan_naskah(t, periode))
    isi = {
        "judul": nama_laporan(periode),
        "formulir": formulir,
        "galat": galat,
        "halangan": [tampilkan_temuan(x, opd, periode) for x in hasil.menghalangi],
        "lain": len(hasil.terbuka) - len(hasil.menghalangi),
        "dikesampingkan": len(hasil.dikesampingkan),
        "kosong": ikhtisar_laporan(t, periode).wajib,
        "penanda": _penanda(t),
        "alasan": alasan,
    }
    return render(request, "pelaporan/sahkan.html", isi, status=422 if galat or formulir.errors else 200)


sahkan.induk = "pelaporan:laporan"  # type: ignore[attr-defined]


def _bukan_saatnya(request: Permintaan, opd: str, milik: m.Laporan | None) -> str:
    """Why it cannot be made final here and now; "" where it can."""
    putusan = boleh(request.pelaku, Tindakan.SAHKAN_LKJIP, opd=opd)
    if not putusan.boleh:
        return f"{putusan.alasan} Hubungi {putusan.tanya_siapa}."
    if milik is None or milik.keadaan != Keadaan.DIVERIFIKASI:
        kini = Keadaan(milik.keadaan).sebutan if milik else Keadaan.DRAF.sebutan
        return f"Laporan ini berstatus {kini}. Laporan disahkan sesudah diajukan operator dan diverifikasi."
    return ""


def _penanda(t: TahunKinerja) -> str:
    """Who signs today, name and post; "" where nobody is on record. The final report takes the day of signing."""
    p = pemangku_pada(t.data.pemangku, t.kepala.kunci, timezone.localdate()) if t.kepala else None
    if p is None:
        return ""
    awalan = {r.StatusPemangku.PLT: "Plt. ", r.StatusPemangku.PLH: "Plh. "}.get(p.status, "")
    return f"{p.nama}, {awalan}{sebutan_jabatan(t.kepala, t.opd, t.pemda)}"


@pintu()
@gzip_page
def banding(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Two final versions, or the last one and the present texts: what their narratives say otherwise."""
    periode = Periode(tahun, triwulan)
    hasil = banding_versi(muat_atau_404(opd, tahun), periode, request.GET.get("a", ""), request.GET.get("b", ""))
    return render(request, "pelaporan/banding.html", {"hasil": hasil, "judul": nama_laporan(periode)})


banding.induk = "pelaporan:laporan"  # type: ignore[attr-defined]
