"""One agreement: what it says, its draft being edited, its way to the signature."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.jejak.alur_kirim import HAK_ALUR, ambil_isian, kirim_alur
from akuntabel.jejak.alur_tampil import susun
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.riwayat import riwayat
from akuntabel.laman.alamat import alamat
from akuntabel.laman.bentrok import pilihan_bentrok, tampilkan_bentrok
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.perjanjian import tindakan
from akuntabel.perjanjian.banding import bandingkan
from akuntabel.perjanjian.formulir import TAHAP, PkForm, TandaTanganForm
from akuntabel.perjanjian.kueri import bahan_pk, daftar_pk, versi_target
from akuntabel.perjanjian.naskah import ALASAN, catatan_anggaran
from akuntabel.perjanjian.views.dasar import ALUR, Tempat, ambil_tempat

INDUK = "perjanjian:perjanjian"


@gzip_page
@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_PK)
def pk(request: Permintaan, opd: str, tahun: int, triwulan: int, pk: str) -> HttpResponse:
    """The agreement; sending saves its draft."""
    t = ambil_tempat(request, opd, tahun, triwulan, pk)
    form = _formulir(t) if t.ubah else None
    if request.method == "POST":
        form = _formulir(t, pilihan_bentrok(request.POST))
        if form.is_valid():
            ubahan = list(form.target())
            try:
                tindakan.ubah_pk(
                    pelaku=request.pelaku,
                    pk=form.pk(),
                    target=[x for x, _ in ubahan],
                    versi=form.cleaned_data["versi"],
                    versi_target={x.indikator: v for x, v in ubahan},
                )
            except Bentrok:
                return _bentrok(request, t, form)
            except TindakanDitolak as sebab:
                form.add_error(None, str(sebab))
            else:
                messages.success(request, "Perjanjian kinerja disimpan.")
                return redirect(t.url)
    return _tampilkan(request, t, form)


def _formulir(t: Tempat, data: Any = None) -> PkForm:
    return PkForm(
        data, naskah=t.naskah, bahan=bahan_pk(t.opd, t.pk.tahun), versi=t.versi, versi_target=versi_target(t.pk.kunci)
    )


def _bentrok(request: Permintaan, t: Tempat, form: PkForm) -> HttpResponse:
    """Mine and theirs, with what is stored now."""
    kini = ambil_tempat(request, t.opd, t.periode.tahun, t.periode.triwulan, t.pk.kunci)
    tersimpan = _formulir(kini)
    ubahan = riwayat(t.opd, tabel="pk", kunci={"kunci": t.pk.kunci}, batas=1)
    return tampilkan_bentrok(
        request,
        form,
        kini=tersimpan,
        versi=kini.versi,
        ganti={x.html_name: str(x.value()) for x in tersimpan.hidden_fields() if x.html_name != "versi"},
        oleh=ubahan[0].nama if ubahan else "",
        kembali=t.url,
    )


def _tampilkan(
    request: Permintaan, t: Tempat, form: PkForm | None, tanda_tangan: TandaTanganForm | None = None
) -> HttpResponse:
    lain = daftar_pk(t.opd, t.pk.tahun)
    sebelum = next((x for x in lain if x.pk.nomor < t.pk.nomor and x.pk.jabatan == t.pk.jabatan), None)
    siap = t.keadaan is Keadaan.DISAHKAN and not t.pk.ditandatangani
    boleh_tanda = siap and boleh(request.pelaku, Tindakan.TANDATANGANI_PK, opd=t.opd).boleh
    if boleh_tanda and tanda_tangan is None:
        tanda_tangan = TandaTanganForm(
            initial={"tanggal": t.pk.tanggal or timezone.localdate(), "tempat": t.naskah.tempat}, prefix="tt"
        )
    penanda = [
        u for u in riwayat(t.opd, tabel="pk", kunci={"kunci": t.pk.kunci}) if u.tindakan == "tandatangani_pk"
    ] if t.pk.ditandatangani else []  # fmt: skip
    alur = (
        None
        if t.pk.ditandatangani
        else susun(
            objek=t.objek,
            alur=ALUR,
            pelaku=request.pelaku,
            opd=t.opd,
            url_langkah=t.alamat("langkah"),
            kunci=t.pk.kunci,
            sebutan=t.sebutan,
            halangan=lambda x: t.naskah.kurang if x is Langkah.AJUKAN else (),
            isian=ambil_isian(request),
        )
    )
    isi = {
        "t": t,
        "n": t.naskah,
        "form": form,
        "medan": form.medan_target if form else {},
        "alur": alur,
        "tanda_tangan": tanda_tangan if boleh_tanda else None,
        "siap_ditandatangani": siap,
        "penanda": penanda[0] if penanda else None,
        "tahap": TAHAP[t.pk.tahap_anggaran],
        "alasan": ALASAN[t.pk.alasan_perubahan] if t.pk.alasan_perubahan else "",
        "catatan": list(catatan_anggaran(t.naskah)),
        "sebelum": sebelum,
        "url": {
            "daftar": alamat(INDUK, t.opd, t.periode),
            "naskah": t.alamat("naskah"),
            "docx": t.alamat("unduh", bentuk="docx"),
            "pdf": t.alamat("unduh", bentuk="pdf"),
            "tanda_tangan": t.alamat("tanda_tangan"),
            "buang": t.alamat("buang"),
            "banding": t.alamat("banding") if sebelum else "",
        },
        "dapat_dibuang": t.ubah and (t.objek is None or not t.objek.pengaju),
    }
    galat = (form is not None and form.errors) or (tanda_tangan is not None and tanda_tangan.errors)
    return render(request, "perjanjian/pk.html", isi, status=422 if galat else 200)


@pintu(Tindakan.BACA, tulis=HAK_ALUR[ALUR])
def langkah(request: Permintaan, opd: str, tahun: int, triwulan: int, pk: str) -> HttpResponse:
    """A step, a mark or an answer (``jejak/_alur.html``)."""
    t = ambil_tempat(request, opd, tahun, triwulan, pk)
    if request.method != "POST":
        return redirect(t.url)
    return kirim_alur(
        request,
        pelaku=request.pelaku,
        opd=opd,
        objek=t.objek,
        alur=ALUR,
        kunci=t.pk.kunci,
        sebutan=t.sebutan,
        kembali=t.url,
        lakukan=lambda x, alasan: tindakan.langkah_pk(pelaku=request.pelaku, pk=t.pk.kunci, langkah=x, alasan=alasan),
    )


@pintu(Tindakan.BACA, tulis=Tindakan.TANDATANGANI_PK)
def tanda_tangan(request: Permintaan, opd: str, tahun: int, triwulan: int, pk: str) -> HttpResponse:
    """Sign: the content is frozen with its SHA-256."""
    t = ambil_tempat(request, opd, tahun, triwulan, pk)
    if request.method != "POST":
        return redirect(f"{t.url}#tanda-tangan")
    form = TandaTanganForm(request.POST, prefix="tt")
    if form.is_valid():
        try:
            tindakan.tandatangani_pk(pelaku=request.pelaku, pk=t.pk.kunci, **form.cleaned_data)
        except TindakanDitolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, f"{t.naskah.judul} ditandatangani. Isinya dibekukan bersama sidiknya.")
            return redirect(t.url)
    return _tampilkan(request, t, None, form)


@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_PK)
def buang(request: Permintaan, opd: str, tahun: int, triwulan: int, pk: str) -> HttpResponse:
    """Take away a draft that was never submitted."""
    t = ambil_tempat(request, opd, tahun, triwulan, pk)
    if request.method != "POST":
        return redirect(t.url)
    try:
        tindakan.buang_pk(pelaku=request.pelaku, pk=t.pk.kunci)
    except TindakanDitolak as sebab:
        messages.error(request, str(sebab))
        return redirect(t.url)
    messages.success(request, "Draf perjanjian kinerja dibuang. Isinya tetap tercatat pada jejak.")
    return redirect(alamat(INDUK, opd, t.periode))


@gzip_page
@pintu(Tindakan.BACA)
def banding(request: Permintaan, opd: str, tahun: int, triwulan: int, pk: str) -> HttpResponse:
    """The agreement beside the one before it."""
    t = ambil_tempat(request, opd, tahun, triwulan, pk)
    lain = daftar_pk(opd, tahun)
    sebelum = next((x for x in lain if x.pk.nomor < t.pk.nomor and x.pk.jabatan == t.pk.jabatan), None)
    hasil = None
    if sebelum is not None:
        lama = ambil_tempat(request, opd, tahun, triwulan, sebelum.pk.kunci)
        hasil = bandingkan(lama.naskah, t.naskah)
    isi = {
        "t": t,
        "n": t.naskah,
        "banding": hasil,
        "alasan": ALASAN[t.pk.alasan_perubahan] if t.pk.alasan_perubahan else "",
        "tahap": TAHAP,
    }
    return render(request, "perjanjian/banding.html", isi)
