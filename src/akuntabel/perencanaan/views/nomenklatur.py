"""Search the nomenclature and take programs, kegiatan and sub kegiatan over into the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.nomenklatur import DISIMPULKAN, Entri, Nomenklatur, tingkat_kode
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.kinerja.jenjang import BERKODE, SEBUTAN, Susunan
from akuntabel.laman.pintu import Permintaan
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.kueri.dasar import baca_baris, muat_susunan
from akuntabel.perencanaan.kueri.garis_besar import rujukan_saran
from akuntabel.perencanaan.nomenklatur import nama_terbaca, petunjuk_padanan, satuan_terbaca
from akuntabel.perencanaan.tindakan import tambah_dari_nomenklatur
from akuntabel.perencanaan.views.dasar import Tempat, pintu_rencana, tempat_versi

PALING_BANYAK = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Temuan:
    """An entry that was found, or stands below one that was opened."""

    kode: str
    tingkat: str
    nama: str
    indikator: str
    satuan: str
    disimpulkan: bool
    dipakai: bool
    """The plan has this code already."""
    dalam: int = 0


@pintu_rencana()
@gzip_page
def nomenklatur(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """By code or words (``q``); ``buka`` shows all that stands below a code."""
    tempat = tempat_versi(request, opd, tahun, triwulan, request.GET.get("versi", ""))
    if request.method == "POST":
        return _tambah(request, tempat)
    isi = _isi(request, tempat)
    if request.headers.get("HX-Request"):
        return render(request, "perencanaan/_hasil_nomenklatur.html", isi)
    return render(request, "perencanaan/nomenklatur.html", isi)


def _tambah(request: Permintaan, tempat: Tempat) -> HttpResponse:
    induk = request.POST.get("induk", "")
    kunci = ""
    if induk.isdecimal():
        kunci = m.Unsur.objects.filter(pk=induk).values_list("kunci_id", flat=True).first() or ""
    try:
        baru = tambah_dari_nomenklatur(
            pelaku=request.pelaku,
            opd=tempat.pemilik,
            rencana=tempat.rencana.kunci,
            kode=request.POST.getlist("kode"),
            induk=kunci,
            tahun=tempat.tahun,
        )
    except TindakanDitolak as galat:
        messages.error(request, str(galat))
        return render(request, "perencanaan/nomenklatur.html", _isi(request, tempat), status=422)
    messages.success(request, f"{len(baru)} unsur ditambahkan dari nomenklatur beserta indikatornya.")
    nomor = m.Unsur.objects.filter(rencana=baru[0].rencana, kunci=baru[0].kunci).values_list("pk", flat=True).first()
    return redirect(f"{tempat.url_rencana}#u{nomor}")


def _isi(request: Permintaan, tempat: Tempat) -> dict[str, Any]:
    rujukan = rujukan_saran(tempat.opd, tempat.rencana, tempat.tahun)
    susunan = muat_susunan(tempat.rencana)
    dipakai = {u.kode for u in susunan.unsur.values() if u.rencana == tempat.rencana.kunci}
    kata, buka = request.GET.get("q", "").strip(), request.GET.get("buka", "").strip()
    semua_bidang = request.GET.get("bidang") == "semua" or not rujukan.bidang
    hasil: list[Temuan] = []
    petunjuk = ""
    if rujukan.buku is not None and buka:
        hasil = _isi_kode(rujukan.buku, buka, rujukan.bidang, dipakai)
    elif rujukan.buku is not None and kata:
        hasil = [
            _temuan(e, dipakai)
            for e in rujukan.buku.cari_teks(
                kata, bidang_urusan="" if semua_bidang else rujukan.bidang, paling_banyak=PALING_BANYAK
            )
            if e.tingkat != "bidang urusan"
        ]
        if padanan := rujukan.buku.padanan(kata, rujukan.bidang):
            petunjuk = petunjuk_padanan(padanan, rujukan.buku.versi)
            e = padanan.entri
            if e is not None and (semua_bidang or e.kode.startswith(rujukan.bidang)):
                hasil = [_temuan(e, dipakai)]
    return {
        "t": tempat,
        "buku": rujukan.buku,
        "bidang": rujukan.bidang,
        "kata": kata,
        "buka": buka,
        "semua_bidang": semua_bidang,
        "hasil": hasil,
        "petunjuk": petunjuk,
        "penuh": len(hasil) >= PALING_BANYAK and not buka,
        "program": _program(rujukan.buku, rujukan.bidang, dipakai) if rujukan.buku and rujukan.bidang else [],
        "induk": _induk(susunan, tempat),
        "pilih_induk": request.POST.get("induk") or request.GET.get("induk", ""),
        "dipilih": set(request.POST.getlist("kode")),
    }


def _program(buku: Nomenklatur, bidang: str, dipakai: set[str]) -> list[Temuan]:
    """The programs of the OPD's bidang urusan, to begin with."""
    return [_temuan(e, dipakai) for e in buku.anak(bidang, bidang)]


def _isi_kode(buku: Nomenklatur, kode: str, bidang: str, dipakai: set[str]) -> list[Temuan]:
    """A code with everything below it."""
    atas = buku.cari(kode, bidang)
    if atas is None or not tingkat_kode(atas.kode):
        return []
    hasil: list[Temuan] = []

    def turun(e: Entri, dalam: int) -> None:
        hasil.append(_temuan(e, dipakai, dalam))
        for anak in buku.anak(e.kode, bidang):
            turun(anak, dalam + 1)

    turun(atas, 0)
    return hasil


def _temuan(e: Entri, dipakai: set[str], dalam: int = 0) -> Temuan:
    return Temuan(
        kode=e.kode,
        tingkat=e.tingkat,
        nama=nama_terbaca(e.nama),
        indikator=e.indikator,
        satuan=satuan_terbaca(e.satuan),
        disimpulkan=e.asal == DISIMPULKAN,
        dipakai=e.kode in dipakai,
        dalam=dalam,
    )


def _induk(susunan: Susunan, tempat: Tempat) -> list[tuple[int, str]]:
    """Where a new program can stand: (row number, name)."""
    boleh = [u for _, u in susunan.telusuri() if susunan.uji_jenis(BERKODE[0], u.kunci) is None]
    nomor = {b.isi.kunci: b.id for b in baca_baris(m.Unsur, m.Unsur.objects.filter(kunci__in=[u.kunci for u in boleh]))}
    return [
        (nomor[u.kunci], f"{SEBUTAN[u.jenis].capitalize()} {u.kode} {u.uraian}")
        for u in boleh
        if susunan.milik(u.kunci) or not tempat.pemilik
    ]
