"""Everything that comes in or goes out as a file, and the start of a new office."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Pelaku, Tindakan, boleh_sebagian
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.laman.alamat import alamat
from akuntabel.laman.panduan import bantuan
from akuntabel.laman.pintu import Permintaan, pintu, pintu_masuk
from akuntabel.laman.tabel import tulis_tabel
from akuntabel.organisasi.kueri import daftar_opd
from akuntabel.pelaporan.kueri import muat_himpunan, tahun_tersedia
from akuntabel.pertukaran import unggahan
from akuntabel.pertukaran.berkas import MAKS_BERKAS, MIB
from akuntabel.pertukaran.buku_tulis import tulis_buku, tulis_buku_kosong
from akuntabel.pertukaran.galat_xlsx import tulis_galat
from akuntabel.pertukaran.langkah import langkah_mulai
from akuntabel.pertukaran.paket import tulis_zip
from akuntabel.pertukaran.periksa_unggahan import baca_unggahan, opd_impor, periksa_unggahan
from akuntabel.pertukaran.salin import salin_tahun, susun_salinan
from akuntabel.pertukaran.tindakan import impor_himpunan

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BENTUK = {"xlsx": XLSX, "zip": "application/zip", "isian": XLSX}
TAMPIL = 500
"""Mistakes shown on the page; the workbook of mistakes has all of them."""
_SESI = "unggahan"


class FormulirUnggah(forms.Form):
    """A workbook or a packed data package."""

    berkas = forms.FileField(
        label="Buku kerja (.xlsx) atau paket data (.zip)",
        help_text=bantuan("18-impor-dan-ekspor", "Buku kerja atau paket data"),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.zip"}),
        error_messages={"required": "Pilih berkasnya lebih dahulu.", "empty": "Berkas ini kosong."},
    )

    def clean_berkas(self) -> Any:
        berkas = self.cleaned_data["berkas"]
        if berkas.size > MAKS_BERKAS:
            raise forms.ValidationError(
                f"Berkas ini melebihi {MAKS_BERKAS // MIB} MiB. Bagi per tahun, lalu unggah lagi."
            )
        return berkas


# --- the start of an office ------------------------------------------------------------------------------------------


@pintu_masuk()
@gzip_page
def mulai(request: Permintaan) -> HttpResponse:
    """Three ways to begin: from the workbook, from last year's copy, step by step."""
    _wajib_impor(request.pelaku)
    kini = timezone.localdate().year
    milik = opd_impor(request.pelaku)
    opd = [o for o in daftar_opd() if milik is None or o.kode in milik]
    langkah = [(x, _url(x.halaman, x.opd, kini)) for x in langkah_mulai(request.pelaku, milik[0] if milik else "")]
    isi = {
        "form": FormulirUnggah(),
        "langkah": langkah,
        "selesai": sum(x.selesai for x, _ in langkah),
        "tahun": kini,
        "kantor": [(o, *(alamat(f"pertukaran:{x}", o.kode, Periode(kini)) for x in ("ekspor", "salin"))) for o in opd],
    }
    return render(request, "pertukaran/mulai.html", isi)


@pintu_masuk()
def buku_kosong(request: Permintaan) -> HttpResponse:
    """An empty workbook for an office that starts with a year (``?tahun=``)."""
    teks = request.GET.get("tahun", "")
    tahun = int(teks) if teks.isdigit() and 1900 < int(teks) < 10_000 else timezone.localdate().year
    return _unduhan(tulis_buku_kosong(tahun), f"buku-kerja-kosong-{tahun}.xlsx", XLSX)


# --- what comes in ---------------------------------------------------------------------------------------------------


@pintu_masuk(kirim=True)
@gzip_page
def impor(request: Permintaan) -> HttpResponse:
    """Check a file: all mistakes at once, else what saving would do. Nothing is stored here."""
    _wajib_impor(request.pelaku)
    if request.method == "POST":
        form = FormulirUnggah(request.POST, request.FILES)
        if not form.is_valid():
            return render(request, "pertukaran/impor.html", {"form": form}, status=422)
        berkas = form.cleaned_data["berkas"]
        request.session[_SESI] = {"kunci": unggahan.titip(berkas.read()), "nama": berkas.name}
        return redirect("pertukaran:impor")
    return _hasil(request)


@pintu_masuk(kirim=True)
def simpan(request: Permintaan) -> HttpResponse:
    """Import the file that was checked."""
    _wajib_impor(request.pelaku)
    dititip = request.session.get(_SESI)
    isi = unggahan.ambil(dititip["kunci"]) if dititip else None
    if request.method != "POST" or dititip is None or isi is None:
        messages.warning(request, "Berkas yang diperiksa sudah tidak ada. Unggah sekali lagi.")
        return redirect("pertukaran:impor")
    hasil = baca_unggahan(request.pelaku, dititip["nama"], isi)
    if hasil.himpunan is None:
        return redirect("pertukaran:impor")
    try:
        r = impor_himpunan(pelaku=request.pelaku, himpunan=hasil.himpunan, alasan=f"Berkas {dititip['nama']}")
    except TindakanDitolak:
        return redirect("pertukaran:impor")
    del request.session[_SESI]
    unggahan.buang(dititip["kunci"])
    messages.success(request, f"{dititip['nama']} disimpan: {r.dibuat} baris baru, {r.diubah} diubah, {r.tetap} tetap.")
    opd = hasil.himpunan.opd
    return redirect("beranda:opd", opd=opd[0].kode) if len(opd) == 1 else redirect("pertukaran:mulai")


@pintu_masuk()
def galat(request: Permintaan) -> HttpResponse:
    """The mistakes of the checked file as a workbook."""
    _wajib_impor(request.pelaku)
    dititip = request.session.get(_SESI)
    isi = unggahan.ambil(dititip["kunci"]) if dititip else None
    if dititip is None or isi is None:
        raise Http404("Berkas yang diperiksa sudah tidak ada. Unggah sekali lagi.")
    hasil = baca_unggahan(request.pelaku, dititip["nama"], isi)
    return _unduhan(tulis_galat(hasil.galat, hasil.peringatan), "kesalahan.xlsx", XLSX)


def _hasil(request: Permintaan) -> HttpResponse:
    dititip = request.session.get(_SESI)
    isi = unggahan.ambil(dititip["kunci"]) if dititip else None
    form = FormulirUnggah()
    if dititip is None or isi is None:
        return render(request, "pertukaran/impor.html", {"form": form})
    p = periksa_unggahan(request.pelaku, dititip["nama"], isi)
    tabel = tulis_tabel("pertukaran", "galat", galat=p.galat[:TAMPIL]) if p.galat else ""
    lebih = len(p.galat) - TAMPIL
    return render(
        request, "pertukaran/impor.html", {"form": form, "p": p, "tabel_galat": tabel, "lebih": max(lebih, 0)}
    )


# --- what goes out ---------------------------------------------------------------------------------------------------


@pintu(Tindakan.EKSPOR_PAKET)
def ekspor(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The files of one OPD and year."""
    boleh_impor = boleh_sebagian(request.pelaku, Tindakan.IMPOR_PAKET, opd=opd).boleh
    return render(request, "pertukaran/ekspor.html", {"boleh_impor": boleh_impor})


@pintu(Tindakan.EKSPOR_PAKET)
def unduh(request: HttpRequest, opd: str, tahun: int, triwulan: int, bentuk: str) -> HttpResponse:
    """The year's data as a workbook or a package (``?semua=1``: of all years), or the workbook to fill in."""
    if bentuk not in BENTUK:
        raise Http404(f"Bentuk berkas «{bentuk}» tidak tersedia. Yang ada: {', '.join(BENTUK)}.")
    semua = request.GET.get("semua") == "1"
    himpunan = muat_himpunan(opd, tahun=None if semua or bentuk == "isian" else tahun)
    nama = f"{himpunan.opd[0].singkatan or opd}-{'semua-tahun' if semua else tahun}".lower().replace(" ", "-")
    match bentuk:
        case "isian":
            isi, nama = tulis_buku(himpunan, untuk_diisi=True, tahun=tahun), f"{nama}-untuk-diisi.xlsx"
        case "xlsx":
            isi, nama = tulis_buku(himpunan), f"{nama}.xlsx"
        case _:
            isi, nama = tulis_zip(himpunan), f"{nama}.zip"
    return _unduhan(isi, nama, BENTUK[bentuk])


@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_ORGANISASI)
def salin(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Copy last year's staff, assets and SWOT into this year; what is there already stays."""
    teks = request.POST.get("dari", "") or request.GET.get("dari", "")
    ada = [x for x in tahun_tersedia(opd) if x != tahun]
    lalu = [x for x in ada if x < tahun]
    dari = int(teks) if teks.isdigit() and 1 <= int(teks) <= 9999 else (lalu or ada or [tahun - 1])[-1]
    pesan = ""
    if request.method == "POST":
        try:
            jumlah = salin_tahun(pelaku=request.pelaku, opd=opd, dari=dari, ke=tahun)
        except TindakanDitolak as sebab:
            pesan = str(sebab)
        else:
            messages.success(request, f"{jumlah.dibuat} baris disalin dari tahun {dari}. Perbaiki yang berubah.")
            return redirect(alamat("organisasi:organisasi", opd, Periode(tahun, triwulan)))
    isi = {"s": susun_salinan(opd, dari=dari, ke=tahun), "pilihan": sorted({*ada, dari}, reverse=True), "pesan": pesan}
    return render(request, "pertukaran/salin.html", isi, status=422 if pesan else 200)


ekspor.induk = salin.induk = "pertukaran:ekspor"  # type: ignore[attr-defined]
mulai.induk = impor.induk = "pertukaran:mulai"  # type: ignore[attr-defined]


def _wajib_impor(pelaku: Pelaku) -> None:
    """The door of pages without an OPD in their address: a right to import into any OPD at all."""
    if opd_impor(pelaku) == ():
        putusan = boleh_sebagian(pelaku, Tindakan.IMPOR_PAKET)
        raise PermissionDenied(f"{putusan.alasan} Hubungi {putusan.tanya_siapa}.")


def _url(halaman: str, opd: str, tahun: int) -> str:
    try:
        return alamat(halaman, opd, Periode(tahun)) if opd else reverse(halaman)
    except NoReverseMatch:
        return ""


def _unduhan(isi: bytes, nama: str, jenis: str) -> HttpResponse:
    return HttpResponse(isi, content_type=jenis, headers={"Content-Disposition": f'attachment; filename="{nama}"'})
