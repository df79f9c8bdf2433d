"""The SWOT analysis: four fields and four strategies as lists that are written, ordered and copied."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.beku import rekaman_sederhana
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.pelaporan.kueri.swot import swot as muat_swot
from akuntabel.pelaporan.tindakan import (
    hapus_butir,
    kembalikan_butir,
    pindahkan_butir,
    salin_swot,
    tambah_butir,
    ubah_butir,
)
from akuntabel.pelaporan.views.bersama import alasan_terkunci, laporan_dari

GARAM = "pelaporan.swot"
UMUR_URUNG = 24 * 3600
"""Seconds for which a point that was taken away can be put back by its button."""


@pintu(tulis=Tindakan.SIMPAN_SWOT)
@gzip_page
def swot(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponseBase:
    """One SWOT per year, whichever quarter is open above. A fixed number of queries."""
    periode = Periode(tahun, triwulan)
    isi: dict[str, Any] = {}
    if request.method == "POST":
        try:
            jangkar = _lakukan(request, opd, tahun)
        except TindakanDitolak as sebab:
            # What was typed stays where it was typed.
            isi = {
                "galat": str(sebab),
                "galat_bidang": request.POST.get("bidang", ""),
                "galat_kunci": request.POST.get("kunci", ""),
                "ketikan": request.POST.get("uraian", ""),
                "bentrok": isinstance(sebab, Bentrok),
            }
        else:
            return redirect(alamat("pelaporan:swot", opd, periode) + jangkar)
    terkunci = alasan_terkunci(request.pelaku, Tindakan.SIMPAN_SWOT, opd, laporan_dari(opd, Periode(tahun)))
    isi |= {
        "swot": muat_swot(opd, tahun),
        "tahun": tahun,
        "terkunci": terkunci,
        "ubah": request.GET.get("ubah", isi.get("galat_kunci", "")),
        "urung": request.GET.get("urung", ""),
        "urung_uraian": _uraian_urung(request.GET.get("urung", ""), opd),
    }
    return render(request, "pelaporan/swot.html", isi, status=422 if "galat" in isi else 200)


swot.induk = "pelaporan:laporan"  # type: ignore[attr-defined]


def _lakukan(request: Permintaan, opd: str, tahun: int) -> str:
    """Do what was sent; the place on the page to go back to."""
    data, pelaku = request.POST, request.pelaku
    aksi, kunci = data.get("aksi", ""), data.get("kunci", "")
    match aksi:
        case "tambah":
            bidang = _bidang(data.get("bidang", ""))
            tambah_butir(pelaku=pelaku, opd=opd, tahun=tahun, bidang=bidang, uraian=data.get("uraian", ""))
            return f"#{bidang.value}"
        case "ubah":
            versi = _bilangan(data.get("versi", ""))
            ubah_butir(pelaku=pelaku, opd=opd, kunci=kunci, uraian=data.get("uraian", ""), versi=versi)
            return f"#{data.get('bidang', '')}"
        case "pindah":
            pindahkan_butir(pelaku=pelaku, opd=opd, kunci=kunci, ke=_bilangan(data.get("ke", "")))
            return f"#{data.get('bidang', '')}"
        case "hapus":
            butir = hapus_butir(pelaku=pelaku, opd=opd, kunci=kunci)
            return f"?urung={signing.dumps(rekaman_sederhana(butir), salt=GARAM, compress=True)}#{butir.bidang.value}"
        case "kembalikan":
            butir = _butir(data.get("butir", ""), opd)
            kembalikan_butir(pelaku=pelaku, opd=opd, butir=butir)
            messages.success(request, f"Butir “{_ringkas(butir.uraian)}” dikembalikan.")
            return f"#{butir.bidang.value}"
        case "salin":
            hasil = salin_swot(pelaku=pelaku, opd=opd, dari=_bilangan(data.get("dari", "")), ke=tahun)
            messages.success(request, f"{hasil.dibuat} butir disalin dari tahun {data.get('dari')}. Sesuaikan isinya.")
            return ""
    raise TindakanDitolak("Perintah ini tidak dikenal. Muat ulang halaman.")


def _bidang(kode: str) -> r.BidangSwot:
    try:
        return r.BidangSwot(kode)
    except ValueError as sebab:
        raise TindakanDitolak("Bidang SWOT ini tidak dikenal. Muat ulang halaman.") from sebab


def _bilangan(teks: str) -> int:
    if not teks.isdigit() or len(teks) > 9:
        raise TindakanDitolak("Isian formulir ini tidak lengkap. Muat ulang halaman.")
    return int(teks)


def _butir(tanda: str, opd: str) -> r.Swot:
    """The point that was taken away, as this program signed it; nobody else's words come in that way."""
    try:
        isi = signing.loads(tanda, salt=GARAM, max_age=UMUR_URUNG)
    except signing.BadSignature as sebab:
        raise TindakanDitolak("Butir ini tidak dapat dikembalikan lagi dari sini; tulis ulang dari jejak.") from sebab
    if isi["opd"] != opd:
        raise TindakanDitolak("Butir ini milik perangkat daerah lain.")
    return r.Swot(**{**isi, "bidang": r.BidangSwot(isi["bidang"])})


def _uraian_urung(tanda: str, opd: str) -> str:
    """What the point said that can be put back; "" where there is none."""
    try:
        return _ringkas(_butir(tanda, opd).uraian) if tanda else ""
    except TindakanDitolak:
        return ""


def _ringkas(teks: str) -> str:
    return teks if len(teks) <= 60 else f"{teks[:60].rsplit(' ', 1)[0]} …"
