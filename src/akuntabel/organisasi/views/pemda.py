"""The Pemda itself and its OPD."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.alamat import alamat
from akuntabel.laman.bentrok import pilihan_bentrok, tampilkan_bentrok
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.organisasi import models as m
from akuntabel.organisasi.formulir import FormulirOpdBaru, FormulirPemda, FormulirPemdaBaru
from akuntabel.organisasi.kueri.halaman import daftar_berkepala
from akuntabel.organisasi.riwayat import catatan_baris, pengubah_terakhir
from akuntabel.organisasi.tindakan import simpan_opd, simpan_pemda
from akuntabel.organisasi.views.dasar import kembali_ke


@pintu()
@gzip_page
def pemda(request: Permintaan) -> HttpResponse:
    """All OPD with their heads, to search and to open."""
    cari = request.GET.get("cari", "").strip()
    semua = daftar_berkepala(cari)
    pola = alamat("organisasi:organisasi", "KODE", Periode(timezone.localdate().year))
    return render(
        request,
        "organisasi/pemda.html",
        {
            "pemda": _pemda()[0],
            "daftar": [(b, pola.replace("KODE", b.opd.kode)) for b in semua],
            "cari": cari,
            "dapat_ubah": boleh(request.pelaku, Tindakan.SIMPAN_ORGANISASI, opd="").boleh,
        },
    )


@pintu(Tindakan.SIMPAN_ORGANISASI, tulis=Tindakan.SIMPAN_ORGANISASI)
def ubah_pemda(request: Permintaan) -> HttpResponse:
    """The Pemda's name, kind, seat and head; the first time also its code."""
    kini, versi = _pemda()
    url = reverse("organisasi:pemda")
    jenis: type[FormulirPemda] = FormulirPemda if kini else FormulirPemdaBaru
    awal: dict[str, Any] = (asdict(kini) if kini else {"sebutan_kepala": "Bupati"}) | {"versi": versi}
    form = jenis(pilihan_bentrok(request.POST) if request.method == "POST" else None, initial=awal)
    if request.method == "POST" and form.is_valid():
        isi = dict(form.cleaned_data)
        dilihat = isi.pop("versi")
        rekaman = replace(kini, **isi) if kini else r.Pemda(**isi)
        try:
            simpan_pemda(pelaku=request.pelaku, rekaman=[rekaman], versi={(rekaman.kode,): dilihat})
            return kembali_ke(request, url, "Data Pemda disimpan.")
        except Bentrok:
            oleh = pengubah_terakhir("", "pemda", {"kode": rekaman.kode})
            return tampilkan_bentrok(request, form, kini=jenis(initial=awal), versi=versi, oleh=oleh, kembali=url)
        except TindakanDitolak as sebab:
            form.add_error(None, str(sebab))
    return render(
        request,
        "organisasi/pemda_isian.html",
        {"form": form, "ada": bool(kini), "riwayat": catatan_baris("", "pemda", {"kode": kini.kode}) if kini else ()},
        status=422 if form.is_bound else 200,
    )


ubah_pemda.induk = "organisasi:pemda"  # type: ignore[attr-defined]


@pintu(Tindakan.SIMPAN_ORGANISASI, tulis=Tindakan.SIMPAN_ORGANISASI)
def opd_baru(request: Permintaan) -> HttpResponse:
    """A new OPD; its code stays."""
    kini, _ = _pemda()
    if kini is None:
        return redirect("organisasi:ubah_pemda")
    form = FormulirOpdBaru(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        rekaman = r.Opd(pemda=kini.kode, **form.cleaned_data)
        try:
            simpan_opd(pelaku=request.pelaku, opd=rekaman.kode, rekaman=[rekaman], versi={(rekaman.kode,): 0})
        except Bentrok:
            form.add_error("kode", "Kode ini sudah dipakai OPD lain.")
        except TindakanDitolak as sebab:
            form.add_error(None, str(sebab))
        else:
            tujuan = alamat("organisasi:organisasi", rekaman.kode, Periode(timezone.localdate().year))
            return kembali_ke(request, tujuan, f"{rekaman.nama} ditambahkan. Lengkapi data organisasinya.")
    isi = {"form": form}
    return render(request, "organisasi/opd_baru.html", isi, status=422 if form.is_bound else 200)


opd_baru.induk = "organisasi:pemda"  # type: ignore[attr-defined]


def _pemda() -> tuple[r.Pemda | None, int]:
    semua = m.Pemda.objects.all()
    ada: tuple[r.Pemda, ...] = peta(m.Pemda).muat(semua)
    return (ada[0], dict(semua.values_list("kode", "versi"))[ada[0].kode]) if ada else (None, 0)
