"""Decisions, made for a phone: what waits, with its figures and evidence, and two buttons; and the rest of its menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.alur import Alur, Langkah
from akuntabel.aturan.hak import Pelaku, Tindakan, tindakan_langkah
from akuntabel.beranda.kueri.putuskan import Putusan, yang_menunggu
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.pelaporan.tindakan import langkah_laporan
from akuntabel.pengukuran.tindakan import langkah_triwulan
from akuntabel.perencanaan.tindakan import langkah_rencana
from akuntabel.perjanjian.tindakan import langkah_pk

SELESAI = {Langkah.VERIFIKASI: "diverifikasi", Langkah.SAHKAN: "disahkan", Langkah.KEMBALIKAN: "dikembalikan"}
_HAK = [tindakan_langkah(a, x) for a in (Alur.TRIWULAN, Alur.RENCANA, Alur.PK, Alur.LKJIP) for x in SELESAI]


@dataclass(frozen=True, slots=True)
class Gagal:
    """A step that was refused, and what was typed."""

    kunci: str
    pesan: str
    alasan: str


@pintu(Tindakan.BACA, tulis=_HAK)
@gzip_page
def putuskan(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The list; POST takes one step for one thing and comes back to the rest."""
    pelaku = request.pelaku
    gagal: Gagal | None = None
    if request.method == "POST":
        gagal = _putuskan(request, pelaku, opd, tahun)
        if gagal is None:
            return redirect(request.path)
    daftar = yang_menunggu(pelaku, opd, tahun)
    isi = {"daftar": daftar, "gagal": gagal, "dapat": sum(not p.terhalang for p in daftar)}
    return render(request, "beranda/putuskan.html", isi, status=422 if gagal else 200)


def _putuskan(request: Permintaan, pelaku: Pelaku, opd: str, tahun: int) -> Gagal | None:
    kunci, alasan = request.POST.get("kunci", ""), request.POST.get("alasan", "").strip()
    p = next((p for p in yang_menunggu(pelaku, opd, tahun) if f"{p.alur}:{p.kunci}" == kunci), None)
    if p is None:
        return Gagal("", "Ini tidak lagi menunggu putusan Anda: barangkali sudah diputuskan orang lain.", alasan)
    aksi = request.POST.get("aksi", "")
    if aksi not in (p.langkah, Langkah.KEMBALIKAN):
        return Gagal(kunci, "Tombol ini tidak dikenal. Muat ulang halaman.", alasan)
    try:
        _tindakan(p, pelaku, opd, tahun)(Langkah(aksi), alasan)
    except TindakanDitolak as sebab:
        return Gagal(kunci, str(sebab), alasan)
    messages.success(request, f"{p.nama} {SELESAI[Langkah(aksi)]}.")
    return None


def _tindakan(p: Putusan, pelaku: Pelaku, opd: str, tahun: int) -> Callable[[Langkah, str], object]:
    """The act of the app to which the thing belongs."""
    match p.alur:
        case Alur.TRIWULAN:
            return lambda x, alasan: langkah_triwulan(
                pelaku=pelaku, opd=opd, tahun=tahun, triwulan=p.triwulan, langkah=x, alasan=alasan
            )
        case Alur.RENCANA:
            return lambda x, alasan: langkah_rencana(pelaku=pelaku, rencana=p.kunci, langkah=x, alasan=alasan)
        case Alur.PK:
            return lambda x, alasan: langkah_pk(pelaku=pelaku, pk=p.kunci, langkah=x, alasan=alasan)
    return lambda x, alasan: langkah_laporan(pelaku=pelaku, opd=opd, tahun=tahun, langkah=x, alasan=alasan)


@pintu()
def lainnya(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The menu of what the bottom bar of a phone leaves out."""
    return render(request, "beranda/lainnya.html")
