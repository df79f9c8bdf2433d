"""One form for each kind of record: add, change, order, take away and put back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.alamat import alamat
from akuntabel.laman.bentrok import pilihan_bentrok, tampilkan_bentrok
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.organisasi import formulir as f
from akuntabel.organisasi import models as m
from akuntabel.organisasi import tindakan
from akuntabel.organisasi.kueri.halaman import satu_berversi
from akuntabel.organisasi.riwayat import catatan_baris, pengubah_terakhir
from akuntabel.organisasi.tindakan.susunan import TABEL
from akuntabel.organisasi.views.dasar import ingat_urungan, kembali_ke, tampilkan


@dataclass(frozen=True, slots=True, kw_only=True)
class Jenis:
    """A kind of record as people meet it: its name, its form, the page of its list, and an empty one to start from."""

    sebutan: str
    formulir: type[f.FormulirBaris]
    halaman: str
    kosong: Callable[[str, str, int], Any]


JENIS = {
    "unit": Jenis(
        sebutan="unit",
        formulir=f.FormulirUnit,
        halaman="organisasi:struktur",
        kosong=lambda kunci, opd, _: r.Unit(kunci=kunci, opd=opd, nama=""),
    ),
    "jabatan": Jenis(
        sebutan="jabatan",
        formulir=f.FormulirJabatan,
        halaman="organisasi:struktur",
        kosong=lambda kunci, opd, _: r.Jabatan(kunci=kunci, opd=opd, nama=""),
    ),
    "pemangku": Jenis(
        sebutan="pejabat",
        formulir=f.FormulirPemangku,
        halaman="organisasi:pejabat",
        kosong=lambda kunci, _, __: r.Pemangku(kunci=kunci, jabatan="", nama=""),
    ),
    "fungsi": Jenis(
        sebutan="fungsi",
        formulir=f.FormulirFungsi,
        halaman="organisasi:fungsi",
        kosong=lambda kunci, opd, _: r.Fungsi(kunci=kunci, opd=opd, uraian=""),
    ),
    "aset": Jenis(
        sebutan="aset",
        formulir=f.FormulirAset,
        halaman="organisasi:aset",
        kosong=lambda kunci, opd, tahun: r.Aset(kunci=kunci, opd=opd, tahun=tahun, kelompok="", uraian=""),
    ),
    "dasar_hukum": Jenis(
        sebutan="dasar hukum",
        formulir=f.FormulirDasarHukum,
        halaman="organisasi:dasar_hukum",
        kosong=lambda kunci, opd, tahun: r.DasarHukum(
            kunci=kunci, opd=opd, jenis="", nomor="", tahun=tahun, tentang=""
        ),
    ),
}


@pintu(Tindakan.SIMPAN_ORGANISASI, tulis=Tindakan.SIMPAN_ORGANISASI)
def baru(request: Permintaan, opd: str, tahun: int, triwulan: int, tabel: str) -> HttpResponse:
    """A new record; fields may come filled in the address (``?unit=…``)."""
    jenis, periode = _jenis(tabel), Periode(tahun, triwulan)
    if not m.Opd.objects.filter(kode=opd).exists():
        raise Http404(f"OPD dengan kode {opd} tidak ada dalam data.")
    rekaman = jenis.kosong(tindakan.kunci_baru(tabel, opd), opd, tahun)
    awal = asdict(rekaman) | {k: v for k, v in request.GET.items() if k in jenis.formulir.base_fields} | {"versi": 0}
    return _layani(request, periode, tabel, opd, rekaman=rekaman, awal=awal, versi=0)


@pintu(tulis=Tindakan.SIMPAN_ORGANISASI)
def ubah(request: Permintaan, opd: str, tahun: int, triwulan: int, tabel: str, kunci: str) -> HttpResponse:
    """A record that is there, with its history."""
    _jenis(tabel)
    ada = satu_berversi(TABEL[tabel].model, opd, kunci)
    if ada is None:
        raise Http404("Data ini tidak ada; mungkin sudah dihapus.")
    rekaman, versi = ada
    return _layani(
        request,
        Periode(tahun, triwulan),
        tabel,
        opd,
        rekaman=rekaman,
        awal=asdict(rekaman) | {"versi": versi},
        versi=versi,
    )


def _layani(
    request: Permintaan, periode: Periode, tabel: str, opd: str, *, rekaman: Any, awal: dict[str, Any], versi: int
) -> HttpResponse:
    jenis = JENIS[tabel]
    ada = versi > 0
    kunci = rekaman.kunci if ada else ""
    lain = _bahan(tabel, opd, periode.tahun, kunci)
    form = jenis.formulir(pilihan_bentrok(request.POST) if request.method == "POST" else None, initial=awal, **lain)
    daftar = alamat(jenis.halaman, opd, periode)
    if request.method == "POST" and form.is_valid():
        try:
            hasil = form.jadikan(rekaman)
            _simpan(request, tabel, opd, hasil, form, ada=ada)
            return kembali_ke(request, f"{daftar}#{hasil.kunci}", f"{jenis.sebutan.capitalize()} disimpan.")
        except Bentrok:
            kini = jenis.formulir(initial=awal, **lain)
            oleh = pengubah_terakhir(opd, tabel, {"kunci": rekaman.kunci})
            return tampilkan_bentrok(request, form, kini=kini, versi=versi, oleh=oleh, kembali=daftar)
        except TindakanDitolak as sebab:
            form.add_error(None, str(sebab))
    return tampilkan(
        request,
        jenis.halaman,
        "isian",
        opd,
        periode,
        status=422 if form.is_bound else 200,
        form=form,
        jenis=jenis,
        ada=ada,
        versi=versi,
        url_daftar=daftar,
        url_hapus=alamat("organisasi:hapus", opd, periode, tabel=tabel, kunci=kunci) if ada else "",
        riwayat=catatan_baris(opd, tabel, {"kunci": kunci}) if ada else (),
    )


def _bahan(tabel: str, opd: str, tahun: int, kunci: str) -> dict[str, Any]:
    """What a form needs besides: the units and posts to choose from, the legal bases that are there."""
    unit: tuple[r.Unit, ...] = ()
    jabatan: tuple[r.Jabatan, ...] = ()
    if tabel in ("unit", "jabatan", "pemangku"):
        unit = peta(m.Unit).muat(m.Unit.objects.filter(opd=opd))
    if tabel in ("jabatan", "pemangku"):
        jabatan = peta(m.Jabatan).muat(m.Jabatan.objects.filter(opd=opd))
    bahan: dict[str, Any] = {"acuan": f.Acuan(opd, tahun, unit, jabatan), "kunci": kunci}
    if tabel == "dasar_hukum":
        bahan["ada"] = peta(m.DasarHukum).muat(m.DasarHukum.objects.filter(opd=opd))
    return bahan


def _simpan(request: Permintaan, tabel: str, opd: str, hasil: Any, form: f.FormulirBaris, *, ada: bool) -> None:
    versi = form.cleaned_data["versi"]
    if not ada and hasattr(hasil, "urutan"):
        hasil = replace(hasil, urutan=tindakan.urutan_akhir(opd=opd, tabel=tabel, baris=hasil))
    if tabel == "jabatan":
        tindakan.tetapkan_jabatan(pelaku=request.pelaku, opd=opd, rekaman=hasil, versi=versi)
    elif tabel == "pemangku":
        tindakan.tetapkan_pemangku(
            pelaku=request.pelaku,
            opd=opd,
            rekaman=hasil,
            versi=versi,
            akhiri_sebelumnya=form.cleaned_data["akhiri_sebelumnya"],
        )
    else:
        TABEL[tabel].simpan(pelaku=request.pelaku, opd=opd, rekaman=[hasil], versi={(hasil.kunci,): versi})


@pintu(tulis=Tindakan.SIMPAN_ORGANISASI)
def geser(request: Permintaan, opd: str, tahun: int, triwulan: int, tabel: str, kunci: str) -> HttpResponse:
    """Move a record up or down among its sisters."""
    jenis, periode = _jenis(tabel), Periode(tahun, triwulan)
    if request.method == "POST":
        langkah = -1 if request.POST.get("arah") == "naik" else 1
        try:
            tindakan.pindahkan(pelaku=request.pelaku, opd=opd, tabel=tabel, kunci=kunci, langkah=langkah)
        except TindakanDitolak as sebab:
            messages.error(request, str(sebab))
    return redirect(f"{alamat(jenis.halaman, opd, periode)}#{kunci}")


@pintu(tulis=Tindakan.SIMPAN_ORGANISASI)
def hapus(request: Permintaan, opd: str, tahun: int, triwulan: int, tabel: str, kunci: str) -> HttpResponse:
    """Take a record away; the next page offers to put it back."""
    jenis, periode = _jenis(tabel), Periode(tahun, triwulan)
    if request.method == "POST":
        versi = request.POST.get("versi", "")
        dilihat = int(versi) if versi.isdigit() else None
        try:
            nomor = tindakan.hapus(pelaku=request.pelaku, opd=opd, tabel=tabel, kunci=kunci, versi=dilihat)
            ingat_urungan(request, opd, nomor, f"{jenis.sebutan.capitalize()} dihapus.")
        except TindakanDitolak as sebab:
            messages.error(request, str(sebab))
            return redirect(f"{alamat(jenis.halaman, opd, periode)}#{kunci}")
    return redirect(alamat(jenis.halaman, opd, periode))


@pintu(tulis=Tindakan.SIMPAN_ORGANISASI)
def urungkan(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Put back what was taken away."""
    periode = Periode(tahun, triwulan)
    nomor = request.POST.get("nomor", "")
    if request.method != "POST" or not nomor.isdigit():
        return redirect(alamat("organisasi:organisasi", opd, periode))
    try:
        jenis = JENIS[tindakan.batal_hapus(pelaku=request.pelaku, opd=opd, nomor=int(nomor))]
    except TindakanDitolak as sebab:
        messages.error(request, str(sebab))
        return redirect(alamat("organisasi:organisasi", opd, periode))
    pesan = f"Penghapusan {jenis.sebutan} diurungkan."
    return kembali_ke(request, alamat(jenis.halaman, opd, periode), pesan)


def _jenis(tabel: str) -> Jenis:
    if tabel not in JENIS:
        raise Http404("Halaman ini tidak ada.")
    return JENIS[tabel]
