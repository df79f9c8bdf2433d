"""The analyses of a period: a list by obligation, and a form per indicator."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.penulisan import tulis_angka
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.riwayat import riwayat
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.alamat import alamat
from akuntabel.laman.bentrok import pilihan_bentrok, tampilkan_bentrok
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.organisasi.periode import status_pengisian
from akuntabel.organisasi.setelan import nilai as setelan
from akuntabel.pengukuran.formulir import FormulirAnalisis, isi_analisis
from akuntabel.pengukuran.kueri.analisis import (
    BAGIAN,
    daftar_analisis,
    periode_sebelumnya,
    satu_analisis,
    susun_butir,
)
from akuntabel.pengukuran.kueri.penghalang import WAJIB, wajib_analisis
from akuntabel.pengukuran.kueri.rincian import baca_rincian
from akuntabel.pengukuran.kueri.ukur import baca_ukur
from akuntabel.pengukuran.tindakan import boleh_mengisi, simpan_analisis
from akuntabel.pengukuran.views.kisi import sebutan_periode

NAMA_BAGIAN = {"penyebab": "penyebab", "hambatan": "hambatan", "tindak_lanjut": "tindak lanjut"}


@gzip_page
@pintu(Tindakan.BACA)
def analisis(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """What must be explained, what is, and what may be."""
    periode = Periode(tahun, triwulan)
    ukur = baca_ukur(opd, tahun)
    if ukur is None:
        raise Http404("OPD tidak ada.")
    status = status_pengisian(opd, tahun, triwulan, pelaku=request.pelaku)
    milik = {i.kunci for i in ukur.indikator}
    berhak = boleh_mengisi(request.pelaku, Tindakan.SIMPAN_ANALISIS, opd, milik)
    batas = setelan("analisis.batas_capaian", tahun)
    isi = {
        "daftar": daftar_analisis(ukur, periode),
        "periode": periode,
        "sebutan": sebutan_periode(periode),
        "status": status,
        "berhak": berhak if status.terbuka else set(),
        "batas": f"{tulis_angka(batas)}%" if isinstance(batas, Decimal) else "",
        "tab": "pengukuran:analisis",
        "dasar": alamat("pengukuran:analisis", opd, periode),
        "nama_bagian": NAMA_BAGIAN,
    }
    return render(request, "pengukuran/analisis.html", isi)


analisis.induk = "pengukuran:pengukuran"  # type: ignore[attr-defined]


@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_ANALISIS)
def analisis_indikator(request: Permintaan, opd: str, tahun: int, triwulan: int, indikator: str) -> HttpResponse:
    """The form of one analysis. What is written so far can be saved at any time; what is missing is said."""
    periode = Periode(tahun, triwulan)
    ukur = baca_ukur(opd, tahun)
    rincian = baca_rincian(opd, periode, indikator)
    if ukur is None or rincian is None:
        raise Http404("Indikator ini tidak ada dalam rencana yang berlaku.")
    sebab = next((w.sebab for w in wajib_analisis(ukur, periode) if w.indikator.kunci == indikator), ())
    tersimpan, versi = satu_analisis(opd, indikator, periode)
    lama, _ = satu_analisis(opd, indikator, periode_sebelumnya(periode))
    opsi: dict[str, Any] = {"wajib": WAJIB if sebab else (), "satuan": rincian.indikator.satuan}
    semula = isi_analisis(tersimpan, versi)
    salin = request.GET.get("salin") == "lalu" and tersimpan is None
    form = FormulirAnalisis(initial=isi_analisis(lama, 0) if salin else semula, **opsi)
    if request.method == "POST":
        form = FormulirAnalisis(pilihan_bentrok(request.POST), **opsi)
        if form.is_valid():
            asal = tersimpan or r.Analisis(opd=opd, objek=indikator, tahun=tahun, triwulan=triwulan)
            baru = replace(asal, **_isi(form))
            kunci = (indikator, tahun, triwulan)
            try:
                simpan_analisis(
                    pelaku=request.pelaku, opd=opd, rekaman=[baru], versi={kunci: form.cleaned_data["versi"] or 0}
                )
            except Bentrok:
                tempat = {"objek": indikator, "tahun": tahun, "triwulan": triwulan}
                akhir = riwayat(opd, tabel="analisis", kunci=tempat, batas=1)
                return tampilkan_bentrok(
                    request,
                    form,
                    kini=FormulirAnalisis(initial=semula, **opsi),
                    versi=versi,
                    oleh=akhir[0].nama if akhir else "",
                    kembali=request.path,
                )
            except TindakanDitolak as galat:
                form.add_error(None, str(galat))
            else:
                kurang = [NAMA_BAGIAN[b] for b in WAJIB if sebab and not getattr(baru, b).strip()]
                if kurang:
                    messages.warning(request, f"Analisis tersimpan, tetapi masih kurang: {', '.join(kurang)}.")
                else:
                    messages.success(request, "Analisis tersimpan.")
                return redirect(request.path if kurang else alamat("pengukuran:analisis", opd, periode))
    status = status_pengisian(opd, tahun, triwulan, pelaku=request.pelaku)
    berhak = boleh_mengisi(request.pelaku, Tindakan.SIMPAN_ANALISIS, opd, {indikator})
    isi = {
        "form": form,
        "x": rincian,
        "butir": susun_butir(ukur, rincian.indikator, periode, sebab, tersimpan),
        "sebab": sebab,
        "lama": lama if lama and tersimpan is None and any(getattr(lama, b).strip() for b in BAGIAN) else None,
        "sebutan_lama": periode_sebelumnya(periode).sebutan,
        "disalin": salin,
        "status": status,
        "dapat_diisi": status.terbuka and bool(berhak),
        "mengisi": bool(berhak),
        "periode": periode,
        "sebutan": sebutan_periode(periode),
        "tab": "pengukuran:analisis",
        "dasar": alamat("pengukuran:analisis", opd, periode),
        "url_realisasi": alamat("pengukuran:indikator", opd, periode, indikator=indikator),
    }
    return render(request, "pengukuran/analisis_indikator.html", isi, status=422 if form.errors else 200)


analisis_indikator.induk = "pengukuran:pengukuran"  # type: ignore[attr-defined]


def _isi(form: FormulirAnalisis) -> dict[str, Any]:
    isi = form.cleaned_data
    return {b: isi[b].strip() for b in BAGIAN} | {"pembanding_nilai": isi["pembanding_nilai"]}
