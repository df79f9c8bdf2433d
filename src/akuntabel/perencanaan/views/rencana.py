"""The plan as an outline, its archive, its steps."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.alur import Alur, Keadaan, Langkah
from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.alur_kirim import HAK_ALUR, ambil_isian, kirim_alur
from akuntabel.jejak.alur_tampil import AlurTampil, susun
from akuntabel.jejak.alur_tampil import Tempat as TempatTanda
from akuntabel.jejak.tanda import boleh_menandai
from akuntabel.kinerja.jenjang import SEBUTAN, anak_sah
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.kueri.arsip import isi_arsip
from akuntabel.perencanaan.kueri.dasar import daftar_versi
from akuntabel.perencanaan.kueri.garis_besar import garis_besar, pilih_versi
from akuntabel.perencanaan.tindakan import langkah_rencana
from akuntabel.perencanaan.views.dasar import URUNGKAN, Tempat, pintu_rencana, susun_tempat, tabel_rencana, tempat_versi

SARING = (
    ("", "Semua", "unsur"),
    ("saran", "Perlu dilihat", "saran"),
    ("indikator", "Tanpa indikator", "tanpa_indikator"),
    ("target", "Tanpa target", "tanpa_target"),
    ("penanggung_jawab", "Tanpa penanggung jawab", "tanpa_penanggung_jawab"),
)
"""Filters of the outline: value, words, and the count that belongs to it."""


@pintu_rencana()
@gzip_page
def rencana(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The plan version in force in the year, or the one asked for."""
    periode = Periode(tahun, triwulan)
    semua = daftar_versi(opd)
    versi = pilih_versi(opd, semua, request.GET.get("versi", ""), tahun)
    if versi is None:
        if request.GET.get("versi"):
            raise Http404("Versi rencana ini tidak ada.")
        return _kosong(request, opd, periode)
    tempat = susun_tempat(request, opd, periode, versi, semua)
    g = garis_besar(opd, tahun, versi, semua)
    saring = request.GET.get("saring", "")
    alur = tampil_alur(request, tempat)
    isi = {
        "t": tempat,
        "g": g,
        "alur": alur,
        "alur_terbuka": bool(alur.isian or alur.alasan_terakhir or alur.tanda_terbuka or alur.boleh_putus)
        or (bool(alur.langkah) and not versi.terbuka),
        "tabel": tabel_rencana(g, tempat, saring),
        "kosong": not g.tersaring(saring),
        "saring": _saringan(g.hitung, saring),
        "pilihan_versi": pilihan_versi(tempat),
        "ringkas": ringkas(g.hitung),
        "puncak": [(j.value, SEBUTAN[j]) for j in anak_sah(None) if (j == "misi") != bool(tempat.pemilik)],
        "urungkan": request.session.pop(URUNGKAN, None),
        "di_luar_masa": not versi.rencana.tahun_awal <= tahun <= versi.rencana.tahun_akhir,
    }
    return render(request, "perencanaan/rencana.html", isi)


def _kosong(request: Permintaan, opd: str, periode: Periode) -> HttpResponse:
    isi = {
        "berhak": boleh(request.pelaku, Tindakan.SIMPAN_RENCANA, opd=opd).boleh,
        "opd": opd,
        "periode": periode,
    }
    return render(request, "perencanaan/kosong.html", isi)


def _saringan(hitung: dict[str, int], pilih: str) -> list[dict[str, object]]:
    return [
        {"nilai": nilai, "judul": judul, "jumlah": hitung[kunci], "kini": nilai == pilih}
        for nilai, judul, kunci in SARING
        if not nilai or hitung[kunci] or nilai == pilih
    ]


def pilihan_versi(tempat: Tempat) -> list[dict[str, object]]:
    """The versions to choose from, each with its words."""
    return [
        {
            "kunci": v.rencana.kunci,
            "nama": v.rencana.nama or v.rencana.kunci,
            "kini": v.rencana.kunci == tempat.rencana.kunci,
            "pemda": not v.rencana.opd,
        }
        for v in tempat.semua
    ]


def ringkas(hitung: dict[str, int]) -> str:
    """ "1 tujuan, 1 sasaran, 6 program, 57 indikator"."""
    bagian = [f"{hitung[j.value]} {nama}" for j, nama in SEBUTAN.items() if hitung[j.value]]
    return ", ".join([*bagian, f"{hitung['indikator']} indikator"])


@pintu_rencana()
@gzip_page
def arsip(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """What was put away of a version, to bring it back."""
    tempat = tempat_versi(request, opd, tahun, triwulan, request.GET.get("versi", ""))
    return render(request, "perencanaan/arsip.html", {"t": tempat, "arsip": isi_arsip(tempat.rencana)})


@pintu(Tindakan.BACA, tulis=[*HAK_ALUR[Alur.RENCANA], *HAK_ALUR[Alur.RENCANA_PEMDA]])
def langkah(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Take a step: submit, verify, ratify, send back, lock, reopen; or set and answer marks."""
    tempat = tempat_versi(request, opd, tahun, triwulan, request.GET.get("versi", ""))
    if request.method != "POST":
        return redirect(tempat.url_rencana)

    def lakukan(pilihan: Langkah, alasan: str) -> Keadaan:
        return langkah_rencana(pelaku=request.pelaku, rencana=tempat.rencana.kunci, langkah=pilihan, alasan=alasan)

    return kirim_alur(
        request,
        pelaku=request.pelaku,
        opd=tempat.pemilik,
        objek=tempat.versi.baris_keadaan,
        alur=tempat.alur,
        kunci=tempat.rencana.kunci,
        sebutan=f"rencana {tempat.rencana.nama or tempat.rencana.kunci}",
        kembali=tempat.url_rencana,
        lakukan=lakukan,
        tempat=tempat_tanda(request, tempat),
    )


def tampil_alur(request: Permintaan, tempat: Tempat) -> AlurTampil:
    """The state of the version with the steps that are open to this person."""
    return susun(
        objek=tempat.versi.baris_keadaan,
        alur=tempat.alur,
        pelaku=request.pelaku,
        opd=tempat.pemilik,
        url_langkah=f"{tempat.alamat('langkah')}?versi={tempat.rencana.kunci}",
        kunci=tempat.rencana.kunci,
        sebutan=f"rencana {tempat.rencana.nama or tempat.rencana.kunci}",
        isian=ambil_isian(request),
        tempat=tempat_tanda(request, tempat),
    )


def tempat_tanda(request: Permintaan, tempat: Tempat) -> tuple[TempatTanda, ...]:
    """The indicators of the version, to be marked by those who check it. One query."""
    if not boleh_menandai(request.pelaku, opd=tempat.pemilik):
        return ()
    baris = m.Indikator.objects.filter(rencana=tempat.rencana.kunci, diarsipkan=False).order_by("kode", "urutan")
    return tuple(
        TempatTanda(objek=f"indikator/{kunci}", sebutan=f"{kode} {uraian}".strip(), indikator=kunci)
        for kunci, kode, uraian in baris.values_list("kunci_id", "kode", "uraian")
    )


@pintu()
def menuju(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The way from other pages to an indicator or an element by its permanent key (``indikator``, ``unsur``): to the
    row of the version in force in the year, else of the latest that has it."""
    semua = daftar_versi(opd)
    berlaku = pilih_versi(opd, semua, "", tahun)
    for nama, model in (("indikator", m.Indikator), ("unsur", m.Unsur)):
        if kunci := request.GET.get(nama):
            ada = dict(model._default_manager.filter(kunci=kunci).values_list("rencana", "pk"))
            urut = [v.rencana.kunci for v in (berlaku, *semua) if v]
            if nomor := next((ada[v] for v in urut if v in ada), 0):
                return redirect("perencanaan:" + nama, opd=opd, tahun=tahun, triwulan=triwulan, nomor=nomor)
    raise Http404("Bagian rencana ini tidak ada.")
