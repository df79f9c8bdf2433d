"""One row of a sheet as a plain form, for those who do not use the grid."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from akuntabel.anggaran.formulir import BarisForm
from akuntabel.anggaran.isian import Lembar, tulis_uang
from akuntabel.anggaran.kueri.lembar import susun_lembar
from akuntabel.anggaran.tindakan import BentrokUang, IsianUang, simpan_sel_uang
from akuntabel.anggaran.views.dasar import baca_lembar, susun_tempat
from akuntabel.anggaran.views.lembar import TABEL
from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.riwayat import riwayat
from akuntabel.laman.pintu import Permintaan, pintu


@pintu(Tindakan.BACA, tulis=(Tindakan.SIMPAN_PAGU, Tindakan.SIMPAN_REALISASI_ANGGARAN))
def baris(request: Permintaan, opd: str, tahun: int, triwulan: int, lembar: str) -> HttpResponse:
    """The row of the element that ``unsur`` names ("" the whole OPD), with its history."""
    jenis, unsur = baca_lembar(lembar), request.GET.get("unsur", "")
    t = susun_tempat(request.pelaku, opd, Periode(tahun, triwulan), jenis, semua=True)
    if unsur not in t.ta.unit:
        raise Http404("Unsur ini tidak ada dalam rencana yang berlaku.")
    (satu,) = susun_lembar(t.ta, t.susunan, boleh=t.boleh, hanya=[unsur])
    isi = {k: v for (u, k), v in t.ta.tercatat[jenis].items() if u == unsur}
    terbuka = {k: t.boleh(unsur, k) for k in jenis.kolom}
    data = request.POST.copy() if request.method == "POST" else None
    form = BarisForm(data, lembar=jenis, isi=isi, terbuka=terbuka)
    if data is not None and form.is_valid():
        isian = [
            IsianUang(unsur=unsur, kolom=k, jumlah=form.cleaned_data[k], versi=form.cleaned_data[f"v_{k}"])
            for k in jenis.kolom
            if terbuka[k] and form.cleaned_data[k] != isi.get(k, (None, 0))[0]
        ]
        try:
            simpan_sel_uang(pelaku=request.pelaku, opd=opd, tahun=tahun, lembar=jenis, isian=isian)
        except BentrokUang as bentrok:
            # Sent once more, what was typed is a choice made in sight of theirs.
            for _, k in bentrok.sel:
                jumlah, versi = isi.get(k, (None, 0))
                form.add_error(k, f"Baru saja diisi orang lain: {tulis_uang(jumlah) or '(kosong)'}.")
                data[f"v_{k}"] = str(versi)
        except TindakanDitolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, f"{jenis.judul} {satu.uraian} disimpan.")
            return redirect(t.url(jenis))
    tempat = {"opd": opd, "tahun": tahun, "unsur": unsur}
    lampau = riwayat(opd, tabel=TABEL[jenis], kunci=tempat, batas=20)
    konteks = {
        "t": t,
        "baris": satu,
        "form": form,
        "judul": jenis.judul,
        "periode": t.periode,
        "kembali": t.url(jenis),
        "dapat_diisi": any(terbuka.values()),
        "tertutup": t.tertutup,
        "ubahan": [
            (u.nama, u.waktu, u.objek, *(tulis_uang(x.get("jumlah")) for x in (u.sebelum, u.sesudah)), u.alasan)
            for u in lampau
        ],
        "per_bulan": jenis is not Lembar.PAGU,
    }
    return render(request, "anggaran/baris.html", konteks, status=422 if form.errors else 200)
