"""Writing the report part by part: the text with its live figures, kept while one types, and its versions."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.laman.alamat import alamat
from akuntabel.laman.beda import beda_alinea
from akuntabel.laman.perantara import minta_data
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.pelaporan.bagian import BAGIAN, MENURUT_KODE, BagianNarasi
from akuntabel.pelaporan.isian import daftar_isian
from akuntabel.pelaporan.kueri.bab import TeksBagian, judul_bagian, kerangka, pratinjau, teks_bagian, tetangga
from akuntabel.pelaporan.kueri.kesampingan import hasil_reviu
from akuntabel.pelaporan.kueri.riwayat_teks import VersiTeks, versi_teks
from akuntabel.pelaporan.kueri.temuan import TemuanTampil, tampilkan_temuan
from akuntabel.pelaporan.sumber import Sumber
from akuntabel.pelaporan.tautan import tautan_bagian
from akuntabel.pelaporan.tawaran import tawaran
from akuntabel.pelaporan.tindakan import hapus_narasi, simpan_narasi
from akuntabel.pelaporan.views.bersama import alasan_terkunci, laporan_dari, muat_atau_404

PANJANG_TEKS = 200_000
"""Letters of one part: some eighty pages."""
TABEL_TEMUAN = {
    "rencana_strategis": ("rencana", "unsur", "indikator", "target"),
    "kebijakan": ("kebijakan",),
    "perjanjian_kinerja": ("pk",),
    "pengukuran": ("realisasi",),
    "kinerja_sasaran": ("analisis",),
    "anggaran": ("pagu", "realisasi_anggaran"),
    "gambaran_umum": ("kepegawaian", "aset", "unit", "fungsi"),
    "dasar_hukum": ("dasar_hukum",),
    "swot": ("swot",),
}
"""Tables whose findings matter to the author of a part, beside those of its own text."""
TEMUAN_TERBANYAK = 12


@pintu()
def tulis(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Where to begin: the first part that only a person can write and nobody has, else the first of all."""
    periode = Periode(tahun, triwulan)
    semua = [b for bab in kerangka(muat_atau_404(opd, tahun), periode) for b in bab.butir]
    tujuan = next((b for b in semua if b.wajib and not b.ditulis), semua[0])
    return redirect(tujuan.url)


@pintu(tulis=Tindakan.SIMPAN_NARASI)
@gzip_page
def bab(request: Permintaan, opd: str, tahun: int, triwulan: int, bagian: str, objek: str = "") -> HttpResponseBase:
    """The editor. Figures, findings and offers are computed from the year's data."""
    periode = Periode(tahun, triwulan)
    b = _bagian(bagian)
    t = muat_atau_404(opd, tahun)
    if not judul_bagian(t, b, objek):
        raise Http404(f"Bagian «{b.judul}» tidak memiliki objek ini.")
    if request.method == "POST":
        return _simpan(request, t, periode, b, objek)
    return _halaman(request, t, periode, b, objek, teks_bagian(opd, periode, bagian, objek))


tulis.induk = bab.induk = "pelaporan:laporan"  # type: ignore[attr-defined]


def _bagian(kode: str) -> BagianNarasi:
    if kode not in MENURUT_KODE:
        raise Http404(f"Bagian laporan «{kode}» tidak ada. Yang ada: {', '.join(x.kode for x in BAGIAN)}.")
    return MENURUT_KODE[kode]


def _halaman(
    request: Permintaan,
    t: TahunKinerja,
    periode: Periode,
    b: BagianNarasi,
    objek: str,
    teks: TeksBagian,
    *,
    status: int = 200,
    **lain: Any,
) -> HttpResponse:
    s = Sumber(t, periode)
    opd = t.opd.kode
    kerangka_ = kerangka(t, periode, kini=(b.kode, objek))
    sebelum, sesudah = tetangga(kerangka_)
    isi = {
        "bagian": b,
        "objek": objek,
        "judul": judul_bagian(t, b, objek),
        "periode": periode,
        "teks": teks,
        "kerangka": kerangka_,
        "sebelum": sebelum,
        "sesudah": sesudah,
        "tawaran": tawaran(s, b.kode, objek),
        "temuan": _temuan(t, periode, b, objek),
        "pratinjau": pratinjau(s, lain.get("ketikan", teks.isi)),
        "terkunci": alasan_terkunci(request.pelaku, Tindakan.SIMPAN_NARASI, opd, laporan_dari(opd, periode)),
        "url_isian": alamat("pelaporan:isian", opd, periode),
        "url_riwayat": url_riwayat(opd, periode, b.kode, objek),
        **lain,
    }
    return render(request, "pelaporan/bab.html", isi, status=status)


def url_riwayat(opd: str, periode: Periode, bagian: str, objek: str) -> str:
    lain: dict[str, str] = {"bagian": bagian} | ({"objek": objek} if objek else {})
    return alamat("pelaporan:riwayat", opd, periode, **lain)


def _temuan(t: TahunKinerja, periode: Periode, b: BagianNarasi, objek: str) -> list[TemuanTampil]:
    """The findings that concern this part: of its own text, of the program it is about, of the data it speaks of."""
    tabel = TABEL_TEMUAN.get(b.kode, ())
    hasil = []
    for x in hasil_reviu(t, periode).terbuka:
        tempat = (x.lokasi, *x.lokasi_lain)
        milik = {y.objek for y in tempat}
        sendiri = b.kode in {y.objek for y in tempat if y.tabel == "narasi"}
        if sendiri or x.lokasi.tabel in tabel or (objek and objek in milik):
            hasil.append(tampilkan_temuan(x, t.opd.kode, periode))
    return hasil[:TEMUAN_TERBANYAK]


# --- saving ----------------------------------------------------------------------------------------------------------


def _simpan(request: Permintaan, t: TahunKinerja, periode: Periode, b: BagianNarasi, objek: str) -> HttpResponseBase:
    opd = t.opd.kode
    data = _data(request)
    isi = str(data.get("isi", "")).replace("\r\n", "\n").rstrip()
    kini = teks_bagian(opd, periode, b.kode, objek)
    try:
        if data.get("aksi") == "lepas":
            kunci = (opd, periode.tahun, periode.triwulan, b.kode, objek)
            hapus_narasi(pelaku=request.pelaku, opd=opd, kunci=kunci, versi=_versi(data))
            messages.success(request, "Teks khusus triwulan ini dilepas; laporan memakai teks laporan tahunan lagi.")
            return redirect(tautan_bagian(b.kode, opd, periode, objek))
        _tulis(request, opd, periode, b.kode, objek, isi, _versi(data))
    except Bentrok as sebab:
        if minta_data(request):
            return JsonResponse(_isi_bentrok(request, kini, isi, opd, periode, b.kode, objek), status=409)
        lain = {"galat": str(sebab), "ketikan": isi, "beda": beda_alinea(kini.isi, isi), "bentrok": True}
        return _halaman(request, t, periode, b, objek, kini, status=409, **lain)
    except TindakanDitolak as sebab:
        if minta_data(request):
            raise
        return _halaman(request, t, periode, b, objek, kini, status=422, galat=str(sebab), ketikan=isi)
    if not minta_data(request):
        messages.success(request, "Teks tersimpan.")
        return redirect(tautan_bagian(b.kode, opd, periode, objek))
    baru = teks_bagian(opd, periode, b.kode, objek)
    baca = pratinjau(Sumber(t, periode), isi)
    return JsonResponse(
        {
            "versi": baru.versi,
            "waktu": f"{timezone.localtime():%H.%M}",
            "pratinjau": render_to_string("pelaporan/_pratinjau.html", {"pratinjau": baca}),
            "kata": baca.kata,
        }
    )


def _data(request: Permintaan) -> Any:
    if request.content_type != "application/json":
        return request.POST
    try:
        isi = json.loads(request.body)
    except ValueError:
        isi = None
    if not isinstance(isi, dict):
        raise TindakanDitolak("Kiriman ini tidak dapat dibaca. Muat ulang halaman.")
    return isi


def _versi(data: Any) -> int:
    teks = str(data.get("versi", ""))
    if not teks.isdigit() or len(teks) > 9:
        raise TindakanDitolak("Kiriman ini tidak lengkap. Muat ulang halaman; salin dahulu teks Anda.")
    return int(teks)


def _tulis(request: Permintaan, opd: str, periode: Periode, bagian: str, objek: str, isi: str, versi: int) -> None:
    if len(isi) > PANJANG_TEKS:
        raise TindakanDitolak(f"Teks ini {len(isi)} huruf; paling panjang {PANJANG_TEKS}. Bagilah atau ringkaskan.")
    n = r.Narasi(opd=opd, tahun=periode.tahun, triwulan=periode.triwulan, bagian=bagian, objek=objek, isi=isi)
    kunci = (opd, periode.tahun, periode.triwulan, bagian, objek)
    if not isi and not versi:
        return
    simpan_narasi(pelaku=request.pelaku, opd=opd, rekaman=[n], versi={kunci: versi})


def _isi_bentrok(
    request: Permintaan, kini: TeksBagian, isi: str, opd: str, periode: Periode, bagian: str, objek: str
) -> dict[str, Any]:
    """What the other wrote, beside one's own, for the choice."""
    terakhir = next(iter(versi_teks(opd, periode, bagian, objek)), None)
    return {
        "pesan": "Teks ini baru saja diubah orang lain.",
        "versi": kini.versi,
        "isi": kini.isi,
        "oleh": terakhir.oleh if terakhir else "",
        "waktu": f"{timezone.localtime(terakhir.waktu):%H.%M}" if terakhir else "",
        "beda": render_to_string("pelaporan/_beda_teks.html", {"beda": beda_alinea(kini.isi, isi)}, request),
    }


# --- figures to insert -----------------------------------------------------------------------------------------------


@pintu()
@gzip_page
def isian(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """All live figures with what they show now: a page, or for the editor's list as data."""
    periode = Periode(tahun, triwulan)
    daftar = daftar_isian(muat_atau_404(opd, tahun), periode)
    if minta_data(request):
        return JsonResponse({"isian": [[x.isian, x.label, x.nilai] for x in daftar]})
    cari = " ".join(request.GET.get("cari", "").split())
    kata = cari.lower().split()
    tampil = [x for x in daftar if all(k in f"{x.label} {x.isian} {x.nilai}".lower() for k in kata)]
    return render(request, "pelaporan/isian.html", {"isian": tampil, "cari": cari, "semua": len(daftar)})


isian.induk = "pelaporan:laporan"  # type: ignore[attr-defined]


# --- versions --------------------------------------------------------------------------------------------------------


@pintu(tulis=Tindakan.SIMPAN_NARASI)
@gzip_page
def riwayat(request: Permintaan, opd: str, tahun: int, triwulan: int, bagian: str, objek: str = "") -> HttpResponseBase:
    """The versions of a text: two of them side by side, one of them put back."""
    periode = Periode(tahun, triwulan)
    b = _bagian(bagian)
    t = muat_atau_404(opd, tahun)
    versi = versi_teks(opd, periode, bagian, objek)
    if request.method == "POST":
        return _pulihkan(request, opd, periode, b, objek, versi)
    lama, baru = _dua_versi(request, versi)
    isi = {
        "bagian": b,
        "judul": judul_bagian(t, b, objek) or b.judul,
        "versi": versi,
        "lama": lama,
        "baru": baru,
        "beda": beda_alinea(lama.isi if lama else "", baru.isi) if baru else (),
        "url_bab": tautan_bagian(bagian, opd, periode, objek),
        "terkunci": alasan_terkunci(request.pelaku, Tindakan.SIMPAN_NARASI, opd, laporan_dari(opd, periode)),
    }
    return render(request, "pelaporan/riwayat.html", isi)


riwayat.induk = "pelaporan:laporan"  # type: ignore[attr-defined]


def _dua_versi(request: Permintaan, versi: tuple[VersiTeks, ...]) -> tuple[VersiTeks | None, VersiTeks | None]:
    """The versions asked for (``a`` the older, ``b`` the newer); else the last one and the one before it."""
    menurut = {str(v.nomor): v for v in versi}
    baru = menurut.get(request.GET.get("b", "")) or (versi[0] if versi else None)
    lama = menurut.get(request.GET.get("a", ""))
    if lama is None and baru is not None:
        n = versi.index(baru)
        lama = versi[n + 1] if n + 1 < len(versi) else None
    if lama is not None and baru is not None and lama.nomor > baru.nomor:
        lama, baru = baru, lama
    return lama, baru


def _pulihkan(
    request: Permintaan, opd: str, periode: Periode, b: BagianNarasi, objek: str, versi: tuple[VersiTeks, ...]
) -> HttpResponse:
    pilih = next((v for v in versi if str(v.nomor) == request.POST.get("nomor", "")), None)
    kini = teks_bagian(opd, periode, b.kode, objek)
    if pilih is None:
        messages.error(request, "Versi itu tidak ada. Muat ulang halaman.")
    else:
        n = r.Narasi(opd=opd, tahun=periode.tahun, triwulan=periode.triwulan, bagian=b.kode, objek=objek, isi=pilih.isi)
        kunci = (opd, periode.tahun, periode.triwulan, b.kode, objek)
        try:
            simpan_narasi(
                pelaku=request.pelaku,
                opd=opd,
                rekaman=[n],
                versi={kunci: kini.versi},
                alasan=f"Dipulihkan dari versi {timezone.localtime(pilih.waktu):%d-%m-%Y %H.%M}",
            )
        except TindakanDitolak as sebab:
            messages.error(request, str(sebab))
        else:
            messages.success(request, "Versi itu dipulihkan. Teks sebelumnya tetap ada dalam daftar versi.")
    return redirect(tautan_bagian(b.kode, opd, periode, objek))
