"""One element: add, reword, move, archive, restore."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.gzip import gzip_page

from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.lingkup import lingkup
from akuntabel.jejak.peta import peta
from akuntabel.jejak.riwayat import kelompokkan, riwayat
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import SEBUTAN, Gerak, Susunan, anak_sah
from akuntabel.kinerja.jenjang import Tempat as TempatPohon
from akuntabel.laman.bentrok import pilihan_bentrok, tampilkan_bentrok
from akuntabel.laman.perantara import minta_data
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.organisasi.models import Unit
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.formulir import UnsurBaruForm, UnsurForm
from akuntabel.perencanaan.kueri.arsip import bersama
from akuntabel.perencanaan.kueri.dasar import BarisTercatat, baca_baris, muat_susunan
from akuntabel.perencanaan.kueri.garis_besar import rujukan_saran
from akuntabel.perencanaan.nomenklatur import nama_terbaca
from akuntabel.perencanaan.saran import saran_unsur
from akuntabel.perencanaan.tampilan import baca_riwayat
from akuntabel.perencanaan.tindakan import (
    arsipkan_unsur,
    pindahkan_unsur,
    pulihkan_unsur,
    tambah_unsur,
    ubah_unsur,
)
from akuntabel.perencanaan.views.dasar import Tempat, ambil_baris, jawab, pintu_rencana, tempat_versi
from akuntabel.reviu.tempat import sebut_unsur


@pintu_rencana()
@gzip_page
def unsur(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponse:
    """An element as a form; a script gets the form alone, to stand in the outline."""
    baris = ambil_baris(m.Unsur, opd, nomor)
    tempat = tempat_versi(request, opd, tahun, triwulan, baris.isi.rencana)
    form = _formulir(tempat, baris, pilihan_bentrok(request.POST) if request.method == "POST" else None)
    if request.method == "POST" and "resmi" in request.POST:
        form = _formulir(tempat, baris, _isi_resmi(request, tempat, baris.isi))
        return _tampilkan(request, tempat, baris, form)
    if request.method == "POST" and form.is_valid():
        u: r.Unsur = baris.isi
        try:
            return jawab_ubah(request, tempat, u, form, nomor)
        except Bentrok:
            kini = ambil_baris(m.Unsur, opd, nomor)
            return tampilkan_bentrok(
                request,
                form,
                kini=_formulir(tempat, kini, None),
                versi=kini.versi,
                oleh=_pengubah_terakhir(tempat, u),
                kembali=tempat.alamat("unsur", nomor=nomor),
            )
        except TindakanDitolak as galat:
            form.add_error(None, str(galat))
    if request.method == "POST" and minta_data(request):
        isi = render_to_string("perencanaan/_formulir_unsur.html", _isi_formulir(tempat, baris, form), request)
        return JsonResponse({"pesan": "Periksa isian.", "formulir": isi}, status=422)
    return _tampilkan(request, tempat, baris, form)


def jawab_ubah(request: Permintaan, tempat: Tempat, u: r.Unsur, form: UnsurForm, nomor: int) -> HttpResponse:
    """Store what the form says. Refusals are the caller's to show."""
    baru = ubah_unsur(
        pelaku=request.pelaku,
        opd=tempat.pemilik,
        rencana=u.rencana,
        kunci=u.kunci,
        versi=form.cleaned_data["versi"],
        **form.isi,
    )
    return jawab(request, tempat, lambda: (f"{_nama(baru)} tersimpan.", nomor, None))


@pintu_rencana()
def unsur_baru(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """A new element below another (``induk``, a row number; 0 on top) of a version."""
    tempat = tempat_versi(request, opd, tahun, triwulan, request.GET.get("versi", ""))
    induk = _induk(request, opd)
    serencana = induk is None or induk.rencana == tempat.rencana.kunci
    pilihan = list(anak_sah(induk.jenis if induk else None, serencana=serencana))
    if not pilihan:
        raise Http404("Tidak ada yang dapat ditambahkan di bawah unsur ini.")
    minta = request.GET.get("jenis", "")
    jenis = next((j for j in pilihan if j.value == (request.POST.get("jenis_baru") or minta)), pilihan[0])
    susunan = muat_susunan(tempat.rencana)
    awal = {"jenis_baru": jenis.value, "kode": susunan.kode_usulan(jenis, induk.kunci if induk else "")}
    form = UnsurBaruForm(request.POST or None, initial=awal, pilihan=pilihan, jenis=jenis, **_pilihan(tempat))
    if request.method == "POST" and form.is_valid():
        try:
            baru = tambah_unsur(
                pelaku=request.pelaku,
                opd=tempat.pemilik,
                rencana=tempat.rencana.kunci,
                jenis=jenis,
                induk=induk.kunci if induk else "",
                **form.isi,
            )
        except TindakanDitolak as galat:
            form.add_error(None, str(galat))
        else:
            nomor = m.Unsur.objects.values_list("pk", flat=True).get(rencana=baru.rencana, kunci=baru.kunci)
            urung = {"alamat": tempat.alamat("unsur_arsip", nomor=nomor)}
            return jawab(request, tempat, lambda: (f"{_nama(baru)} ditambahkan.", nomor, urung))
    isi = {"t": tempat, "form": form, "induk": induk, "jenis": SEBUTAN[jenis], "ajax": minta_data(request)}
    if minta_data(request):
        html = render_to_string("perencanaan/_formulir_unsur_baru.html", isi, request)
        if request.method == "POST":
            return JsonResponse({"pesan": "Periksa isian.", "formulir": html}, status=422)
        return JsonResponse({"formulir": html})
    return render(request, "perencanaan/unsur_baru.html", isi)


@pintu_rencana()
def pindah(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponse:
    """Move an element: one step (``gerak``), or below ``induk`` (a row number, 0 on top) before ``sebelum``."""
    baris = ambil_baris(m.Unsur, opd, nomor)
    tempat = tempat_versi(request, opd, tahun, triwulan, baris.isi.rencana)
    if request.method != "POST":
        return redirect(tempat.url_rencana)
    ke: Gerak | TempatPohon
    if gerak := request.POST.get("gerak"):
        try:
            ke = Gerak(gerak)
        except ValueError:
            raise Http404("Gerak ini tidak ada.") from None
    else:
        ke = TempatPohon(_kunci(request.POST.get("induk"), opd), _kunci(request.POST.get("sebelum"), opd))

    def act() -> tuple[str, int, dict[str, str] | None]:
        asal = pindahkan_unsur(
            pelaku=request.pelaku, opd=tempat.pemilik, rencana=tempat.rencana.kunci, kunci=baris.isi.kunci, ke=ke
        )
        urung = {
            "alamat": tempat.alamat("pindah", nomor=nomor),
            "induk": str(_nomor(asal.induk, opd, tempat)),
            "sebelum": str(_nomor(asal.sebelum, opd, tempat)),
        }
        return f"{_nama(baris.isi)} dipindahkan.", nomor, urung

    return jawab(request, tempat, act)


@pintu_rencana()
def unsur_arsip(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponse:
    """Archive an element with all below it, or (``pulihkan``) bring them back."""
    baris = ambil_baris(m.Unsur, opd, nomor)
    tempat = tempat_versi(request, opd, tahun, triwulan, baris.isi.rencana)
    if request.method != "POST":
        return redirect(tempat.url_rencana)
    pelaku, pemilik, rencana = request.pelaku, tempat.pemilik, tempat.rencana.kunci

    def simpan() -> tuple[str, int, dict[str, str] | None]:
        semua = arsipkan_unsur(pelaku=pelaku, opd=pemilik, rencana=rencana, kunci=baris.isi.kunci)
        bawah = f" beserta {len(semua) - 1} unsur di bawahnya" if len(semua) > 1 else ""
        urung = {"alamat": tempat.alamat("unsur_arsip", nomor=nomor), "pulihkan": " ".join(semua)}
        return f"{_nama(baris.isi)}{bawah} diarsipkan.", 0, urung

    def pulihkan() -> tuple[str, int, dict[str, str] | None]:
        kunci = request.POST["pulihkan"].split() or _searsip(tempat.rencana, baris.isi.kunci)
        pulihkan_unsur(pelaku=pelaku, opd=pemilik, rencana=rencana, kunci=kunci)
        return f"{_nama(baris.isi)} dipulihkan.", nomor, None

    return jawab(request, tempat, pulihkan if "pulihkan" in request.POST else simpan)


@pintu()
def panel(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponse:
    """What belongs to the selected row: its indicators, advice, and what can be done with it."""
    baris = ambil_baris(m.Unsur, opd, nomor)
    tempat = tempat_versi(request, opd, tahun, triwulan, request.GET.get("versi") or baris.isi.rencana)
    return render(request, "perencanaan/_panel.html", isi_panel(tempat, baris, nomor))


@pintu()
def saran(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponse:
    """Advice on what is being typed, as a fragment."""
    baris = ambil_baris(m.Unsur, opd, nomor)
    tempat = tempat_versi(request, opd, tahun, triwulan, baris.isi.rencana)
    isi = {n: request.GET[n] for n in ("uraian", "kode", "kondisi") if n in request.GET}
    u = replace(baris.isi, **isi)
    return render(request, "perencanaan/_saran.html", {"saran": _saran(tempat, u, muat_susunan(tempat.rencana))})


def isi_panel(tempat: Tempat, baris: BarisTercatat, nomor: int) -> dict[str, Any]:
    u: r.Unsur = baris.isi
    susunan = muat_susunan(tempat.rencana)
    milik = susunan.milik(u.kunci)
    indikator = sorted(
        baca_baris(m.Indikator, m.Indikator.objects.filter(rencana=u.rencana, unsur=u.kunci, diarsipkan=False)),
        key=lambda b: (b.isi.urutan, b.isi.kode),
    )
    induk = susunan.induk(u.kunci) if u.kunci in susunan.unsur else ""
    atas = susunan.unsur.get(induk)
    return {
        "t": tempat,
        "u": u,
        "nomor": nomor,
        "versi_baris": baris.versi,
        "milik": milik,
        "jenis": SEBUTAN[u.jenis],
        "unit": Unit.objects.filter(kunci=u.unit).values_list("nama", flat=True).first() if u.unit else "",
        "indikator": [{"id": b.id, "uraian": b.isi.uraian, "kode": b.isi.kode} for b in indikator],
        "saran": _saran(tempat, u, susunan) if milik else (),
        "tambah": [(j.value, SEBUTAN[j]) for j in anak_sah(u.jenis, serencana=milik)],
        "saudara": SEBUTAN[u.jenis] if milik else "",
        "induk": _nomor(induk, tempat.opd, tempat) if atas else 0,
        "pindah": [
            (x.value, kata)
            for x, kata in (
                (Gerak.NAIK, "Naik"),
                (Gerak.TURUN, "Turun"),
                (Gerak.MASUK, "Masuk"),
                (Gerak.KELUAR, "Keluar"),
            )
            if milik and isinstance(susunan.gerak(u.kunci, x), TempatPohon)
        ],
    }


# --- parts -----------------------------------------------------------------------------------------------------------


def _tampilkan(request: Permintaan, tempat: Tempat, baris: BarisTercatat, form: UnsurForm) -> HttpResponse:
    isi = _isi_formulir(tempat, baris, form)
    if minta_data(request):
        return JsonResponse({"formulir": render_to_string("perencanaan/_formulir_unsur.html", isi, request)})
    susunan = muat_susunan(tempat.rencana)
    u: r.Unsur = baris.isi
    nomor = {b.isi.kunci: b.id for b in baca_baris(m.Unsur, m.Unsur.objects.filter(rencana__in=_asal(susunan)))}
    mungkin = susunan.induk_mungkin(u.kunci) if u.kunci in susunan.unsur else []
    isi |= isi_panel(tempat, baris, baris.id) | {
        "form": form,
        "induk_mungkin": [
            {
                "nomor": nomor[x.kunci],
                "nama": f"{'— ' * d}{x.kode} {x.uraian}"[:140],
                "kini": x.kunci == susunan.induk(u.kunci),
            }
            for d, x in mungkin
            if x.kunci in nomor
        ],
        "riwayat": baca_riwayat(
            kelompokkan(riwayat(tempat.pemilik, tabel="unsur", kunci={"rencana": u.rencana, "kunci": u.kunci}))
        ),
    }
    return render(request, "perencanaan/unsur.html", isi)


def _isi_formulir(tempat: Tempat, baris: BarisTercatat, form: UnsurForm) -> dict[str, Any]:
    u: r.Unsur = baris.isi
    return {"t": tempat, "u": u, "nomor": baris.id, "form": form, "jenis": SEBUTAN[u.jenis]}


def _asal(susunan: Susunan) -> set[str]:
    return {u.rencana for u in susunan.unsur.values()}


def _formulir(tempat: Tempat, baris: BarisTercatat, data: Any) -> UnsurForm:
    u: r.Unsur = baris.isi
    awal = {n: getattr(u, n) for n in ("uraian", "kode", "kondisi", "unit", "kebijakan")} | {"versi": baris.versi}
    form = UnsurForm(data, initial=awal, jenis=u.jenis, **_pilihan(tempat))
    if not tempat.ubah:
        for medan in form.fields.values():
            medan.disabled = True
    return form


def _pilihan(tempat: Tempat) -> dict[str, list[tuple[str, str]]]:
    unit = lingkup(Unit, tempat.pemilik).order_by("urutan", "nama") if tempat.pemilik else Unit.objects.none()
    kebijakan = m.Kebijakan.objects.filter(rencana=tempat.rencana.kunci).order_by("urutan")
    return {
        "unit": list(unit.values_list("kunci", "nama")),
        "kebijakan": list(kebijakan.values_list("kunci_id", "uraian")),
    }


def _saran(tempat: Tempat, u: r.Unsur, susunan: Susunan) -> tuple[Any, ...]:
    induk = susunan.unsur.get(u.induk)
    return saran_unsur(u, induk, rujukan_saran(tempat.opd, tempat.rencana, tempat.tahun))


def _isi_resmi(request: Permintaan, tempat: Tempat, u: r.Unsur) -> Any:
    """What was typed, with name and condition of its code from the nomenclature."""
    data = request.POST.copy()
    rujukan = rujukan_saran(tempat.opd, tempat.rencana, tempat.tahun)
    entri = rujukan.buku.cari(data.get("kode", u.kode), rujukan.bidang) if rujukan.buku else None
    if entri is not None:
        data["uraian"] = nama_terbaca(entri.nama)
        if entri.kinerja:
            data["kondisi"] = entri.kinerja
    return data


def _induk(request: Permintaan, opd: str) -> r.Unsur | None:
    nomor = request.GET.get("induk", "0")
    if not nomor.isdecimal():
        raise Http404("Unsur induk ini tidak ada.")
    return ambil_baris(m.Unsur, opd, int(nomor)).isi if int(nomor) else None


def _kunci(nomor: str | None, opd: str) -> str:
    """The key of a row number as a form sends it; "" for 0."""
    if not nomor or nomor == "0":
        return ""
    if not nomor.isdecimal():
        raise Http404("Unsur ini tidak ada.")
    return str(ambil_baris(m.Unsur, opd, int(nomor)).isi.kunci)


def _nomor(kunci: str, opd: str, tempat: Tempat) -> int:
    """The row number of a key, of this version or of the Pemda's plan above; 0 for ""."""
    if not kunci:
        return 0
    milik = dict(m.Unsur.objects.filter(kunci=kunci).order_by("pk").values_list("rencana", "pk"))
    return milik.get(tempat.rencana.kunci) or max(milik.values(), default=0)


def _searsip(rencana: r.Rencana, kunci: str) -> list[str]:
    arsip: tuple[r.Unsur, ...] = peta(m.Unsur).muat(m.Unsur.objects.filter(rencana=rencana.kunci, diarsipkan=True))
    return bersama({u.kunci: u for u in arsip}, kunci)


def _pengubah_terakhir(tempat: Tempat, u: r.Unsur) -> str:
    terakhir = riwayat(tempat.pemilik, tabel="unsur", kunci={"rencana": u.rencana, "kunci": u.kunci}, batas=1)
    return terakhir[0].nama if terakhir else ""


def _nama(u: r.Unsur) -> str:
    nama = sebut_unsur(u)
    return nama[:1].upper() + nama[1:]
