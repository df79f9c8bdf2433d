"""The edited DOCX comes back: dropped in, compared, and what a person ticks is taken."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.baca_naskah import NaskahRusakError
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.bagian import MENURUT_KODE
from akuntabel.pelaporan.formulir import FormulirNaskah
from akuntabel.pelaporan.kueri.bab import judul_bagian
from akuntabel.pelaporan.kueri.naskah import baca_perubahan, daftar_naskah, naskah_dari
from akuntabel.pelaporan.naskah_masuk import HasilNaskah
from akuntabel.pelaporan.tautan import tautan_bagian
from akuntabel.pelaporan.tindakan.naskah import kunci_versi, terapkan_naskah, terima_naskah
from akuntabel.pelaporan.views.bersama import alasan_terkunci, laporan_dari, muat_atau_404


@pintu(tulis=Tindakan.SIMPAN_NARASI)
@gzip_page
def docx(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponseBase:
    """Drop a manuscript in; those that came before."""
    periode = Periode(tahun, triwulan)
    formulir = FormulirNaskah(request.POST or None, request.FILES or None)
    if request.method == "POST" and formulir.is_valid():
        berkas = formulir.cleaned_data["berkas"]
        try:
            naskah = terima_naskah(pelaku=request.pelaku, opd=opd, periode=periode, isi=berkas, nama=berkas.name)
        except TindakanDitolak as sebab:
            formulir.add_error("berkas", str(sebab))
        else:
            return redirect(alamat("pelaporan:naskah", opd, periode, nomor=naskah.pk))
    isi = {
        "formulir": formulir,
        "naskah": daftar_naskah(opd, periode),
        "terkunci": alasan_terkunci(request.pelaku, Tindakan.SIMPAN_NARASI, opd, laporan_dari(opd, periode)),
    }
    return render(request, "pelaporan/docx.html", isi, status=422 if formulir.errors else 200)


@pintu(tulis=Tindakan.SIMPAN_NARASI)
@gzip_page
def naskah(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponseBase:
    """One manuscript beside the system, paragraph by paragraph. Computed from the year's data."""
    periode = Periode(tahun, triwulan)
    baris = naskah_dari(opd, periode, nomor)
    if baris is None:
        raise Http404("Naskah masuk ini tidak ada.")
    galat = ""
    dipilih: frozenset[str] | None = None
    if request.method == "POST":
        dipilih = frozenset(request.POST.getlist("ambil"))
        try:
            banyak = terapkan_naskah(
                pelaku=request.pelaku,
                opd=opd,
                periode=periode,
                nomor=nomor,
                diambil=dipilih,
                versi=_versi(request),
            )
        except TindakanDitolak as sebab:
            galat = str(sebab)
        else:
            messages.success(request, f"{banyak} alinea diambil. Teks sebelumnya tersimpan pada versi tiap bagian.")
            return redirect(alamat("pelaporan:naskah", opd, periode, nomor=nomor))
    return _tampilkan(request, opd, periode, baris, galat=galat, dipilih=dipilih)


docx.induk = naskah.induk = "pelaporan:laporan"  # type: ignore[attr-defined]


def _versi(request: Permintaan) -> dict[str, int]:
    kirim = {k.removeprefix("versi:"): v for k, v in request.POST.items() if k.startswith("versi:")}
    return {k: int(v) for k, v in kirim.items() if isinstance(v, str) and v.isdigit() and len(v) < 10}


def _tampilkan(
    request: Permintaan, opd: str, periode: Periode, baris: m.NaskahMasuk, *, galat: str, dipilih: frozenset[str] | None
) -> HttpResponse:
    t = muat_atau_404(opd, periode.tahun)
    hasil: HasilNaskah | None = None
    try:
        hasil = baca_perubahan(t, periode, baris)
    except (NaskahRusakError, OSError) as sebab:
        galat = galat or (
            str(sebab) if isinstance(sebab, NaskahRusakError) else "Berkas naskah ini hilang dari server."
        )
    versi = {
        (v["bagian"], v["objek"], v["triwulan"]): v["versi"]
        for v in m.Narasi.objects.filter(opd=opd, tahun=periode.tahun).values("bagian", "objek", "triwulan", "versi")
    }
    bagian: list[dict[str, Any]] = [
        {
            "judul": judul_bagian(t, MENURUT_KODE[b.narasi.bagian], b.narasi.objek)
            if b.narasi.bagian in MENURUT_KODE
            else b.narasi.bagian,
            "url": tautan_bagian(b.narasi.bagian, opd, periode, b.narasi.objek),
            "isi": b,
            "perubahan": b.perubahan,
            "versi_nama": f"versi:{kunci_versi(b.narasi)}",
            "versi": versi.get((b.narasi.bagian, b.narasi.objek, b.narasi.triwulan), 0),
        }
        for b in (hasil.bagian if hasil else ())
        if b.perubahan
    ]
    isi = {
        "naskah": baris,
        "hasil": hasil,
        "bagian": bagian,
        "tetap": sum(not b.perubahan for b in hasil.bagian) if hasil else 0,
        "galat": galat,
        "dipilih": dipilih,
        "terkunci": alasan_terkunci(request.pelaku, Tindakan.SIMPAN_NARASI, opd, laporan_dari(opd, periode)),
    }
    return render(request, "pelaporan/naskah.html", isi, status=422 if galat else 200)
