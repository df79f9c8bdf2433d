"""One indicator in one period: a page that works without scripts, and the panel beside the grid."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, BinaryIO, cast

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe

from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.berkas import jalur
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.models import Tanda
from akuntabel.jejak.riwayat import riwayat
from akuntabel.jejak.tanda import boleh_menandai, jawab_tanda
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.alamat import alamat
from akuntabel.laman.bentrok import pilihan_bentrok, tampilkan_bentrok
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.organisasi.periode import status_pengisian
from akuntabel.pengukuran import models as m
from akuntabel.pengukuran.formulir import AWALAN_VARIABEL, FormulirKeterangan, FormulirRealisasi, isi_realisasi
from akuntabel.pengukuran.isian import tulis_persis
from akuntabel.pengukuran.kueri.rincian import SEBUTAN_SUMBER, Rincian, baca_rincian, kunci_sel
from akuntabel.pengukuran.kueri.tetangga import tetangga
from akuntabel.pengukuran.kueri.ukur import baca_ukur
from akuntabel.pengukuran.tindakan import boleh_mengisi, simpan_realisasi, tarik_bukti, unggah_bukti
from akuntabel.pengukuran.views.kisi import sebutan_periode, ukuran
from akuntabel.perencanaan.identitas import satuan_kerja

DITERIMA = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.pptx,.odt,.ods,.odp,.doc,.xls,.ppt,.csv,.txt"
"""What the browser offers to choose; the content decides when it arrives."""
HX_PANEL = mark_safe(' hx-boost="true" hx-target="#kisi-panel" hx-push-url="false"')
"""A form of the panel answers into the panel."""


@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_REALISASI)
def indikator(request: Permintaan, opd: str, tahun: int, triwulan: int, indikator: str) -> HttpResponse:
    """The form of one indicator: value or absence, note, evidence, history."""
    periode = Periode(tahun, triwulan)
    rincian = _rincian(opd, periode, indikator)
    semula = isi_realisasi(rincian.realisasi, rincian.versi)
    form = _formulir(rincian, opd, periode, initial=semula)
    if request.method == "POST":
        data = pilihan_bentrok(request.POST)
        form = _formulir(rincian, opd, periode, data)
        if data.get("aksi") == "hitung":
            form = _hitung(form, data, rincian, opd, periode)
        elif form.is_valid():
            try:
                _simpan(request, opd, periode, rincian, form.cleaned_data)
            except Bentrok:
                return tampilkan_bentrok(
                    request,
                    form,
                    kini=_formulir(rincian, opd, periode, initial=semula),
                    versi=rincian.versi,
                    oleh=_pengubah(opd, indikator, periode),
                    kembali=_alamat(opd, periode, indikator),
                )
            except TindakanDitolak as galat:
                form.add_error(None, str(galat))
            else:
                messages.success(request, "Realisasi tersimpan.")
                _, sesudah = tetangga(opd, tahun, indikator)
                lanjut = data.get("aksi") == "lanjut" and sesudah
                return redirect(_alamat(opd, periode, sesudah if lanjut else indikator))
    sebelum, sesudah = tetangga(opd, tahun, indikator)
    isi = _konteks(request, opd, periode, rincian) | {
        "form": form,
        "tab": "pengukuran:pengukuran",
        "url_sebelum": _alamat(opd, periode, sebelum) if sebelum else "",
        "url_sesudah": _alamat(opd, periode, sesudah) if sesudah else "",
    }
    return render(request, "pengukuran/indikator.html", isi, status=422 if form.errors else 200)


indikator.induk = "pengukuran:pengukuran"  # type: ignore[attr-defined]


@pintu(Tindakan.BACA)
def panel(request: Permintaan, opd: str, tahun: int, triwulan: int, indikator: str) -> HttpResponse:
    """The panel beside the grid."""
    return _panel(request, opd, Periode(tahun, triwulan), indikator)


@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_REALISASI)
def keterangan(request: Permintaan, opd: str, tahun: int, triwulan: int, indikator: str) -> HttpResponse:
    """Change how a figure was come by and its note; the figure itself stays."""
    periode = Periode(tahun, triwulan)
    rincian = _rincian(opd, periode, indikator)
    form = FormulirKeterangan(request.POST or None)
    galat = ""
    if form.is_valid():
        try:
            _simpan(request, opd, periode, rincian, form.cleaned_data)
        except TindakanDitolak as ditolak:
            galat = str(ditolak)
    else:
        galat = "Keterangan tidak terbaca. Muat ulang halaman."
    tertulis = request.POST.get("keterangan", "") if galat else ""
    return _jawab(request, opd, periode, indikator, galat=galat, beres="Keterangan tersimpan.", tertulis=tertulis)


@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_BUKTI)
def unggah(request: Permintaan, opd: str, tahun: int, triwulan: int, indikator: str) -> HttpResponse:
    """Take in evidence, several files at once; what is refused is said per file, the rest is kept."""
    periode = Periode(tahun, triwulan)
    _rincian(opd, periode, indikator)
    berkas = request.FILES.getlist("berkas")
    galat: list[str] = [] if berkas else ["Pilih sedikitnya satu berkas."]
    n = 0
    for b in berkas:
        try:
            unggah_bukti(
                pelaku=request.pelaku,
                opd=opd,
                indikator=indikator,
                tahun=tahun,
                triwulan=triwulan,
                isi=cast(BinaryIO, b),
                nama=b.name or "",
                keterangan=request.POST.get("keterangan", "").strip(),
            )
            n += 1
        except TindakanDitolak as ditolak:
            galat.append(str(ditolak))
    beres = f"{n} berkas tersimpan." if n else ""
    kata = " ".join([*galat, beres] if galat else [])
    return _jawab(request, opd, periode, indikator, galat=kata, beres=beres, jangkar="bukti")


@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_BUKTI)
def tarik(request: Permintaan, opd: str, tahun: int, triwulan: int, indikator: str, bukti: str) -> HttpResponse:
    """Withdraw a piece of evidence, with the reason."""
    galat = ""
    try:
        tarik_bukti(pelaku=request.pelaku, opd=opd, kunci=bukti, alasan=request.POST.get("alasan", ""))
    except TindakanDitolak as ditolak:
        galat = str(ditolak)
    periode = Periode(tahun, triwulan)
    beres = "Bukti ditarik; berkas dan alasannya tetap tercatat pada jejak."
    return _jawab(request, opd, periode, indikator, galat=galat, beres=beres, jangkar="bukti")


@pintu(Tindakan.BACA, tulis=Tindakan.JAWAB_TANDA)
def jawab(request: Permintaan, opd: str, tahun: int, triwulan: int, indikator: str, tanda: int) -> HttpResponse:
    """Answer a mark of the verifier."""
    if not Tanda.objects.filter(pk=tanda, opd=opd, indikator=indikator).exists():
        raise Http404("Tanda ini tidak ada.")
    galat, jawaban = "", request.POST.get("jawaban", "")
    try:
        unit = satuan_kerja({indikator}).get(indikator, "")
        jawab_tanda(pelaku=request.pelaku, tanda=tanda, jawaban=jawaban, unit=unit)
    except TindakanDitolak as ditolak:
        galat = str(ditolak)
    periode = Periode(tahun, triwulan)
    return _jawab(request, opd, periode, indikator, galat=galat, beres="Jawaban tersimpan.", jangkar="tanda")


@pintu(Tindakan.BACA)
def unduh(request: Permintaan, opd: str, tahun: int, triwulan: int, bukti: str) -> HttpResponseBase:
    """A piece of evidence, always as a download."""
    ada = m.Bukti.objects.filter(opd=opd, kunci=bukti).first()
    if ada is None:
        raise Http404("Bukti ini tidak ada.")
    berkas = jalur(ada.sidik)
    if not berkas.exists():
        raise TindakanDitolak(
            f"Berkas {ada.nama_berkas} tidak ada di gudang bukti. Hubungi pengelola untuk memulihkannya dari cadangan."
        )
    jenis = ada.jenis_media or "application/octet-stream"
    return FileResponse(berkas.open("rb"), as_attachment=True, filename=ada.nama_berkas, content_type=jenis)


# --- parts ------------------------------------------------------------------------------------------------------------


def _rincian(opd: str, periode: Periode, kunci: str) -> Rincian:
    rincian = baca_rincian(opd, periode, kunci)
    if rincian is None:
        raise Http404("Indikator ini tidak ada dalam rencana yang berlaku.")
    return rincian


def _alamat(opd: str, periode: Periode, kunci: str) -> str:
    return alamat("pengukuran:indikator", opd, periode, indikator=kunci)


def _formulir(rincian: Rincian, opd: str, periode: Periode, data: Any = None, **lain: Any) -> FormulirRealisasi:
    ukur = baca_ukur(opd, periode.tahun, indikator={rincian.indikator.kunci})
    assert ukur is not None  # noqa: S101 - the indicator was read from it a moment ago
    return FormulirRealisasi(
        data,
        ukuran=ukuran(ukur, rincian.indikator.kunci, periode.triwulan),
        sebutan=sebutan_periode(periode),
        formula=rincian.formula,
        **lain,
    )


def _hitung(form: FormulirRealisasi, data: Any, rincian: Rincian, opd: str, periode: Periode) -> FormulirRealisasi:
    """The form with the formula's value put into it; nothing is stored yet."""
    hasil = form.hitung()
    if isinstance(hasil, str):
        bersih = _formulir(rincian, opd, periode, data)
        bersih.full_clean()
        bersih.errors.clear()
        bersih.add_error(None, hasil)
        return bersih
    nilai, asal = hasil
    baru = data.copy()
    baru["isi"], baru["pilihan"], baru["sumber"] = tulis_persis(nilai), "nilai", SumberRealisasi.DIHITUNG.value
    lama = baru.get("keterangan", "").split("Dihitung dengan ")[0].strip()
    baru["keterangan"] = f"{lama}\n{asal}".strip()
    isi = {k: v for k, v in baru.items() if k in form.fields or k.startswith(AWALAN_VARIABEL)}
    return _formulir(rincian, opd, periode, initial=isi)


def _simpan(request: Permintaan, opd: str, periode: Periode, rincian: Rincian, isi: dict[str, Any]) -> None:
    asal = rincian.realisasi or r.Realisasi(
        indikator=rincian.indikator.kunci, tahun=periode.tahun, triwulan=periode.triwulan
    )
    baru = replace(
        asal,
        nilai=isi.get("nilai", asal.nilai),
        sumber=SumberRealisasi(isi["sumber"]),
        keterangan=isi["keterangan"].strip(),
    )
    kunci = (baru.indikator, baru.tahun, baru.triwulan)
    simpan_realisasi(pelaku=request.pelaku, opd=opd, rekaman=[baru], versi={kunci: isi["versi"] or 0})


def _pengubah(opd: str, kunci: str, periode: Periode) -> str:
    akhir = next(iter(riwayat(opd, tabel="realisasi", kunci=kunci_sel(kunci, periode), batas=1)), None)
    return akhir.nama if akhir else ""


def _konteks(request: Permintaan, opd: str, periode: Periode, rincian: Rincian) -> dict[str, Any]:
    kunci = rincian.indikator.kunci
    status = status_pengisian(opd, periode.tahun, periode.triwulan, pelaku=request.pelaku)
    mengisi = bool(boleh_mengisi(request.pelaku, Tindakan.SIMPAN_REALISASI, opd, {kunci}))
    return {
        "x": rincian,
        "periode": periode,
        "sebutan": sebutan_periode(periode),
        "status": status,
        "mengisi": mengisi,
        "dapat_diisi": status.terbuka and mengisi,
        "menandai": boleh_menandai(request.pelaku, opd=opd),
        "menjawab": bool(boleh_mengisi(request.pelaku, Tindakan.JAWAB_TANDA, opd, {kunci})),
        "diterima": DITERIMA,
        "url": _alamat(opd, periode, kunci),
        "dasar": alamat("pengukuran:pengukuran", opd, periode),
        "sumber": [(s.value, kata) for s, kata in SEBUTAN_SUMBER.items()],
    }


def _panel(request: Permintaan, opd: str, periode: Periode, kunci: str, **lain: str) -> HttpResponse:
    isi = {**_konteks(request, opd, periode, _rincian(opd, periode, kunci)), "hx_panel": HX_PANEL, **lain}
    return render(request, "pengukuran/_panel.html", isi)


def _jawab(
    request: Permintaan,
    opd: str,
    periode: Periode,
    kunci: str,
    *,
    galat: str,
    beres: str,
    jangkar: str = "",
    tertulis: str = "",
) -> HttpResponse:
    """Back to the panel for a script, to the page otherwise."""
    if request.headers.get("HX-Request"):
        isi = {"galat": galat, "beres": "" if galat else beres, "tertulis": tertulis}
        return _panel(request, opd, periode, kunci, **isi)
    if galat:
        messages.error(request, galat)
    elif beres:
        messages.success(request, beres)
    return redirect(_alamat(opd, periode, kunci) + (f"#{jangkar}" if jangkar else ""))
