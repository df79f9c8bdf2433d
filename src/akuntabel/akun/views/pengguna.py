"""The users of the Pemda: list, one user, and what an administrator does for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from akuntabel.akun import kueri
from akuntabel.akun import tindakan as t
from akuntabel.akun.formulir import pengguna as f
from akuntabel.akun.models import Pengguna, Penugasan
from akuntabel.akun.sandi import sandi_acak
from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.peran import Peran
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.laman.pintu import Permintaan, pintu

View = Callable[..., HttpResponse]
KELOLA = Tindakan.KELOLA_AKUN


def _mengelola(view: View) -> View:
    """Who gives rights or passwords has typed the own password within the last quarter of an hour."""
    terjaga: View = reauthentication_required(allow_get=True)(never_cache(view))
    return pintu(KELOLA, tulis=KELOLA)(terjaga)


@pintu(KELOLA)
def daftar(request: Permintaan) -> HttpResponse:
    saring = f.SaringPengguna(request.GET, queryset=Pengguna.objects.all())
    lembar, baris = kueri.daftar_pengguna(saring.qs, halaman=request.GET.get("halaman"))
    pilihan = request.GET.copy()
    pilihan.pop("halaman", None)
    isi = {
        "saring": saring.form,
        "disaring": any(pilihan.values()),
        "lembar": lembar,
        "baris": baris,
        "pilihan": pilihan.urlencode(),
    }
    return render(request, "akun/pengguna.html", isi)


@_mengelola
def baru(request: Permintaan) -> HttpResponse:
    form = f.FormulirPengguna(request.POST or None)
    if request.method == "POST" and form.is_valid():
        sandi = sandi_acak()
        try:
            orang = t.buat_pengguna(
                pelaku=request.pelaku,
                nama_pengguna=form.cleaned_data["nama_pengguna"],
                nama=form.cleaned_data["nama"],
                sandi=sandi,
                wajib_ganti=True,
            )
        except TindakanDitolak as galat:
            form.add_error("nama_pengguna", str(galat))
        else:
            return _tampilkan_sandi(request, orang, sandi, baru=True)
    return render(request, "akun/pengguna_baru.html", {"form": form}, status=422 if form.errors else 200)


def _tampilkan_sandi(request: Permintaan, orang: Pengguna, kata: str, *, baru: bool) -> HttpResponse:
    """The one time that a made password is seen: not stored readably, not in a redirect, not in a cache."""
    return render(request, "akun/sandi_sekali.html", {"orang": orang, "sandi": kata, "baru": baru})


@pintu(KELOLA)
def rincian(request: Permintaan, pengguna: int) -> HttpResponse:
    return _rincian(request, pengguna)


def _rincian(request: Permintaan, pengguna: int, *, status: int = 200, **form: Any) -> HttpResponse:
    hasil = kueri.rincian_pengguna(pengguna)
    if hasil is None:
        raise Http404("Pengguna ini tidak ada.")
    orang, baris = hasil
    pilih = f.FormulirPeran(request.GET if "peran" in request.GET else None)
    isi: dict[str, Any] = {
        "orang": orang,
        "baris": baris,
        "sendiri": request.pelaku.nama == orang.username,
        "form_nama": f.FormulirNama(initial={"nama": orang.nama}),
        "form_nonaktif": f.FormulirAlasan(prefix="nonaktif"),
        "form_pilih": pilih,
        "form_peran": _form_peran(pilih),
        "perangkat": kueri.perangkat(orang, sesi=""),
    }
    return render(request, "akun/pengguna_rincian.html", isi | form, status=status)


def _form_peran(pilih: f.FormulirPeran) -> f.FormulirPenugasan | None:
    """The second half of the form, once role and OPD are chosen."""
    if not (pilih.is_bound and pilih.is_valid()):
        return None
    opd = pilih.cleaned_data["opd"]
    awal = {"peran": pilih.cleaned_data["peran"], "opd": opd}
    return f.FormulirPenugasan(peran=Peran(awal["peran"]), opd=opd.pk if opd else "", initial=awal)


@_mengelola
def nama(request: Permintaan, pengguna: int) -> HttpResponse:
    form = f.FormulirNama(request.POST)
    return _lakukan(
        request,
        pengguna,
        "Nama disimpan.",
        lambda orang: t.ubah_nama(pelaku=request.pelaku, pengguna=orang, nama=form.cleaned_data["nama"]),
        form_nama=form,
    )


@_mengelola
def sandi(request: Permintaan, pengguna: int) -> HttpResponse:
    if request.method != "POST":
        return redirect("akun:pengguna_rincian", pengguna)
    orang, kata = get_object_or_404(Pengguna, pk=pengguna), sandi_acak()
    t.atur_ulang_sandi(pelaku=request.pelaku, pengguna=orang, sandi=kata)
    return _tampilkan_sandi(request, orang, kata, baru=False)


@_mengelola
def dua_langkah(request: Permintaan, pengguna: int) -> HttpResponse:
    return _lakukan(
        request,
        pengguna,
        "Verifikasi dua langkah dilepas. Semua perangkatnya dikeluarkan.",
        lambda orang: t.atur_ulang_dua_langkah(pelaku=request.pelaku, pengguna=orang),
    )


@_mengelola
def matikan(request: Permintaan, pengguna: int) -> HttpResponse:
    form = f.FormulirAlasan(request.POST, prefix="nonaktif")
    return _lakukan(
        request,
        pengguna,
        "Akun dinonaktifkan. Semua perangkatnya dikeluarkan.",
        lambda orang: t.nonaktifkan(pelaku=request.pelaku, pengguna=orang, alasan=form.cleaned_data["alasan"]),
        form_nonaktif=form,
    )


@_mengelola
def nyalakan(request: Permintaan, pengguna: int) -> HttpResponse:
    return _lakukan(
        request, pengguna, "Akun diaktifkan.", lambda orang: t.aktifkan(pelaku=request.pelaku, pengguna=orang)
    )


def _lakukan(
    request: Permintaan, pengguna: int, kabar: str, lakukan: Callable[[Pengguna], None], **form: Any
) -> HttpResponse:
    """Do an act for a user and go back to the user's page; what is wrong is shown beside what was typed."""
    if request.method != "POST":
        return redirect("akun:pengguna_rincian", pengguna)
    orang = get_object_or_404(Pengguna, pk=pengguna)
    isian = next(iter(form.values()), None)
    if isian is not None and not isian.is_valid():
        return _rincian(request, pengguna, status=422, **form)
    try:
        lakukan(orang)
    except TindakanDitolak as galat:
        if isian is None:
            raise
        isian.add_error(None, str(galat))
        return _rincian(request, pengguna, status=422, **form)
    messages.success(request, kabar)
    return redirect("akun:pengguna_rincian", pengguna)


@_mengelola
def peran(request: Permintaan, pengguna: int) -> HttpResponse:
    if request.method != "POST":
        return redirect("akun:pengguna_rincian", pengguna)
    orang = get_object_or_404(Pengguna, pk=pengguna)
    pilih = f.FormulirPeran(request.POST)
    if not pilih.is_valid():
        return _rincian(request, pengguna, status=422, form_pilih=pilih)
    opd = pilih.cleaned_data["opd"]
    form = f.FormulirPenugasan(request.POST, peran=Peran(pilih.cleaned_data["peran"]), opd=opd.pk if opd else "")
    if form.is_valid():
        try:
            t.tugaskan(
                pelaku=request.pelaku,
                pengguna=orang,
                penugasan=form.penugasan(),
                mulai=form.cleaned_data["mulai"],
                selesai=form.cleaned_data["selesai"],
            )
        except TindakanDitolak as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, f"Peran {form.tugas.sebutan} diberikan.")
            return redirect("akun:pengguna_rincian", pengguna)
    return _rincian(request, pengguna, status=422, form_pilih=pilih, form_peran=form)


@_mengelola
def cabut_peran(request: Permintaan, pengguna: int, penugasan: int) -> HttpResponse:
    tugas = get_object_or_404(
        Penugasan.objects.select_related("pengguna", "opd", "unit"), pk=penugasan, pengguna=pengguna
    )
    form = f.FormulirCabut(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            t.cabut(
                pelaku=request.pelaku,
                penugasan=tugas,
                selesai=form.cleaned_data["selesai"],
                alasan=form.cleaned_data["alasan"],
            )
        except TindakanDitolak as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, f"Peran {Peran(tugas.peran).sebutan} diakhiri.")
            return redirect("akun:pengguna_rincian", pengguna)
    isi = {
        "form": form,
        "orang": tugas.pengguna,
        "peran": Peran(tugas.peran).sebutan,
        "jangkauan": kueri.sebut_jangkauan(
            tugas, kueri.uraian_indikator([tugas.opd_id or ""] if tugas.indikator else [])
        ),
    }
    return render(request, "akun/cabut.html", isi, status=422 if form.errors else 200)


for _view in (baru, rincian, nama, sandi, dua_langkah, matikan, nyalakan, peran, cabut_peran):
    setattr(_view, "induk", "akun:pengguna")  # noqa: B010  # an attribute of a function
