"""Pages of the coordinator: when periods may be filled in, who may although they are shut, what is asked for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.permintaan import semua_menunggu
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.organisasi.periode import beri_pengecualian, buka_periode, cabut_pengecualian, kunci_periode
from akuntabel.organisasi.periode import formulir as f
from akuntabel.organisasi.periode import kueri as q

INDUK = "jejak:periode"


@pintu(Tindakan.BUKA_PERIODE)
def periode(request: Permintaan) -> HttpResponse:
    """The five periods of a year, and the requests to reopen that wait."""
    teks = request.GET.get("tahun", "")
    tahun = int(teks) if teks.isdigit() and len(teks) == 4 and teks > "1900" else _tahun_kerja()
    isi = {
        "tahun": tahun,
        "pilihan_tahun": sorted({*q.tahun_periode(), tahun}, reverse=True),
        "jadwal": q.jadwal_tahun(tahun),
        "permintaan": semua_menunggu(),
    }
    return render(request, "organisasi/periode.html", isi)


@pintu(Tindakan.BUKA_PERIODE, tulis=(Tindakan.BUKA_PERIODE, Tindakan.KUNCI_PERIODE))
def periode_rincian(request: Permintaan, tahun: int, triwulan: int) -> HttpResponse:
    """One period: its days, its lock, exceptions by name, the state of every OPD."""
    p = Periode(tahun, triwulan)
    jadwal = q.jadwal_periode(tahun, triwulan)
    semula = {"buka": jadwal.buka, "tutup": jadwal.tutup, "versi": jadwal.versi}
    formulir: dict[str, Any] = {
        "jadwal": f.FormulirJadwal(initial=semula, prefix="jadwal"),
        "kunci": f.FormulirKunci(initial={"versi": jadwal.versi}, prefix="kunci"),
        "pengecualian": f.FormulirPengecualian(prefix="pengecualian"),
    }
    aksi = request.POST.get("aksi", "")
    if aksi == "cabut":
        nomor = request.POST.get("pengecualian", "")
        cabut_pengecualian(pelaku=request.pelaku, pengecualian=int(nomor) if nomor.isdigit() else 0)
        messages.success(request, "Pengecualian dicabut.")
        return redirect(request.path)
    if aksi in formulir:
        kelas: Any = type(formulir[aksi])
        formulir[aksi] = form = kelas(request.POST, prefix=aksi)
        if form.is_valid() and (pesan := _lakukan(request, aksi, p, form)):
            messages.success(request, pesan)
            return redirect(request.path)
    isi = {
        "periode": p,
        "jadwal": jadwal,
        "formulir": formulir,
        "pengecualian": q.pengecualian_periode(tahun, triwulan),
        "opd": q.opd_periode(tahun, triwulan),
        "akun": f.daftar_akun(),
        "url_tahun": f"{reverse(INDUK)}?tahun={tahun}",
        "aksi": aksi,
    }
    return render(request, "organisasi/periode_rincian.html", isi, status=422 if aksi else 200)


periode_rincian.induk = INDUK  # type: ignore[attr-defined]


def _lakukan(request: Permintaan, aksi: str, p: Periode, form: forms.Form) -> str:
    """Do what the form asks for; "" where it was refused, which the form then says."""
    isi: dict[str, Any] = {"pelaku": request.pelaku, "tahun": p.tahun, "triwulan": p.triwulan, **form.cleaned_data}
    try:
        match aksi:
            case "jadwal":
                buka_periode(**isi)
                return f"Jadwal {p.sebutan} disimpan."
            case "kunci":
                kunci_periode(**isi)
                return f"Pengisian {p.sebutan} dikunci."
            case _:
                beri_pengecualian(**isi | {"opd": isi["opd"].kode})
                return "Pengecualian diberikan."
    except TindakanDitolak as galat:
        form.add_error(None, str(galat))
        return ""


def _tahun_kerja() -> int:
    """The year whose quarters are filled in now: in January last year's fourth."""
    hari = timezone.localdate()
    return hari.year - 1 if hari.month == 1 else hari.year
