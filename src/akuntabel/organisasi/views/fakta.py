"""Facts of Bab I: staff, assets, functions, legal bases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.peraturan import (
    Peraturan,
    StatusPeraturan,
    keadaan_pada,
    kenali,
    kunci_urut,
    peraturan_dikenal,
    tulis_kutipan,
)
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.lingkup import lingkup
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.pegawai import selisih_jumlah, tabel_baku, tabel_pegawai
from akuntabel.laman.alamat import alamat
from akuntabel.laman.bentrok import halaman_bentrok, pilihan_bentrok
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.organisasi import models as m
from akuntabel.organisasi import pegawai_isian as isian
from akuntabel.organisasi import tindakan
from akuntabel.organisasi.formulir import SEBUTAN_PERAN_HUKUM, FormulirBanyakFungsi
from akuntabel.organisasi.kueri.halaman import baris_berversi
from akuntabel.organisasi.riwayat import catatan_baris, pengubah_terakhir
from akuntabel.organisasi.views.dasar import alamat_baris, kantor_atau_404, kembali_ke, tampilkan

HASIL_CARI = 20


# --- staff -----------------------------------------------------------------------------------------------------------


@pintu(tulis=Tindakan.SIMPAN_ORGANISASI)
@gzip_page
def pegawai(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The staff counts of a year as four tables."""
    periode = Periode(tahun, triwulan)
    k = kantor_atau_404(opd)
    url = alamat("organisasi:pegawai", opd, periode)
    if request.method == "POST" and "salin" in request.POST:
        return _salin(request, "kepegawaian", opd, periode, url)
    baris = _kepegawaian(opd, tahun)
    tabel = tabel_pegawai(b for b, _ in baris)
    galat: dict[str, str] = {}
    tolakan = ""
    if request.method == "POST":
        bacaan = isian.baca(pilihan_bentrok(request.POST), opd=opd, tahun=tahun)
        galat = bacaan.galat
        if not galat:
            try:
                tindakan.susun_kepegawaian(
                    pelaku=request.pelaku,
                    opd=opd,
                    rekaman=[_tetap(b, baris) for b in bacaan.rekaman.values()],
                    hapus=bacaan.dicoret,
                    versi=bacaan.versi,
                )
                return kembali_ke(request, url, f"Data pegawai {tahun} disimpan.")
            except Bentrok:
                kini = isian.menurut_kunci(_kepegawaian(opd, tahun))
                return halaman_bentrok(
                    request,
                    beda=isian.beda(bacaan, kini),
                    ganti={"asal": isian.asal_kini(bacaan, kini)},
                    kembali=url,
                    oleh=pengubah_terakhir(opd, "kepegawaian", {"opd": opd, "tahun": tahun}),
                )
            except TindakanDitolak as sebab:
                tolakan = str(sebab)
    mulai = request.GET.get("mulai") == "baku"
    if request.method == "POST":
        grid = isian.susun_dari(request.POST, galat)
    else:
        grid = isian.susun(tabel_baku() if mulai and not tabel else tabel, kolom_baru=request.GET.get("kolom", ""))
    return tampilkan(
        request,
        "organisasi:pegawai",
        "pegawai",
        opd,
        periode,
        status=422 if request.method == "POST" else 200,
        kantor=k,
        grid=grid,
        ada=bool(tabel) or mulai or request.method == "POST",
        asal=request.POST.get("asal") or isian.tulis_asal(baris),
        tabel=tabel,
        selisih=selisih_jumlah(tabel),
        galat=galat,
        tolakan=tolakan,
        tahun_lalu=_tahun_lain(m.Kepegawaian, opd, tahun) if not tabel else None,
        riwayat=catatan_baris(opd, "kepegawaian", {"opd": opd, "tahun": tahun}) if tabel else (),
    )


def _kepegawaian(opd: str, tahun: int) -> list[tuple[r.Kepegawaian, int]]:
    semua = lingkup(m.Kepegawaian, opd).filter(tahun=tahun)
    rekaman: tuple[r.Kepegawaian, ...] = peta(m.Kepegawaian).muat(semua)
    versi = {x[:3]: x[3] for x in semua.values_list("kelompok", "rincian", "status_pegawai", "versi")}
    return [(b, versi.get((b.kelompok.value, b.rincian, b.status_pegawai), 0)) for b in rekaman]


def _tetap(baru: r.Kepegawaian, baris: list[tuple[r.Kepegawaian, int]]) -> r.Kepegawaian:
    """A row whose count and place stay keeps what its source printed."""
    for b, _ in baris:
        if (b.kelompok, b.rincian, b.status_pegawai, b.jumlah) == (
            baru.kelompok,
            baru.rincian,
            baru.status_pegawai,
            baru.jumlah,
        ):
            return replace(b, urutan=baru.urutan)
    return baru


def _tahun_lain(model: type[m.Kepegawaian] | type[m.Aset], opd: str, tahun: int) -> int | None:
    """The year to copy from: the latest before this one, else the earliest after it."""
    ada = sorted(set(lingkup(model, opd).order_by().values_list("tahun", flat=True)))
    return max((x for x in ada if x < tahun), default=ada[0] if ada else None)


def _salin(request: Permintaan, tabel: str, opd: str, periode: Periode, url: str) -> HttpResponse:
    dari = request.POST["salin"]
    if dari.isdigit():
        tindakan.salin_tahun(pelaku=request.pelaku, opd=opd, tabel=tabel, dari=int(dari), ke=periode.tahun)
        pesan = f"Data tahun {dari} disalin ke {periode.tahun}. Sesuaikan yang berubah."
        return kembali_ke(request, url, pesan)
    return redirect(url)


# --- goods and functions ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Butir:
    """A record of a list, with the addresses to change it, order it and take it away."""

    isi: object
    versi: int
    awal: bool
    akhir: bool


def _butir(baris: list[tuple[object, int]]) -> tuple[Butir, ...]:
    akhir = len(baris) - 1
    return tuple(Butir(b, v, n == 0, n == akhir) for n, (b, v) in enumerate(baris))


@pintu(tulis=Tindakan.SIMPAN_ORGANISASI)
@gzip_page
def aset(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The goods of a year."""
    periode = Periode(tahun, triwulan)
    k = kantor_atau_404(opd)
    url = alamat("organisasi:aset", opd, periode)
    if request.method == "POST":
        return _salin(request, "aset", opd, periode, url) if "salin" in request.POST else redirect(url)
    baris = baris_berversi(m.Aset, opd, tahun=tahun)
    kelompok: dict[str, list[tuple[object, int]]] = {}
    for b, v in baris:
        kelompok.setdefault(b.kelompok, []).append((b, v))
    return tampilkan(
        request,
        "organisasi:aset",
        "aset",
        opd,
        periode,
        kantor=k,
        kelompok=[(nama, _butir(isi)) for nama, isi in kelompok.items()],
        tahun_lalu=_tahun_lain(m.Aset, opd, tahun) if not baris else None,
        ke=alamat_baris("aset", opd, periode),
    )


@pintu(tulis=Tindakan.SIMPAN_ORGANISASI)
@gzip_page
def fungsi(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The functions of the OPD, in order; several can be pasted at once."""
    periode = Periode(tahun, triwulan)
    k = kantor_atau_404(opd)
    form = FormulirBanyakFungsi(request.POST if request.method == "POST" else None)
    baris = baris_berversi(m.Fungsi, opd)
    if request.method == "POST" and form.is_valid():
        awal = max((b.urutan for b, _ in baris), default=0)
        baru = [
            r.Fungsi(kunci=tindakan.kunci_baru("fungsi", opd), opd=opd, uraian=uraian, urutan=n)
            for n, uraian in enumerate(form.cleaned_data["baris"], awal + 1)
        ]
        try:
            tindakan.simpan_fungsi(pelaku=request.pelaku, opd=opd, rekaman=baru)
            return kembali_ke(request, alamat("organisasi:fungsi", opd, periode), f"{len(baru)} fungsi ditambahkan.")
        except TindakanDitolak as sebab:
            form.add_error(None, str(sebab))
    return tampilkan(
        request,
        "organisasi:fungsi",
        "fungsi",
        opd,
        periode,
        status=422 if form.is_bound else 200,
        kantor=k,
        butir=_butir(baris),
        form=form,
        ke=alamat_baris("fungsi", opd, periode),
    )


# --- legal bases -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirHukum:
    """A legal basis of the OPD, and how it stands at the end of the year."""

    isi: r.DasarHukum
    versi: int
    sebutan: str
    peran: str
    peringatan: str
    awal: bool
    akhir: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Temuan:
    """A regulation of the registry; ``sudah`` where the OPD has it already."""

    peraturan: Peraturan
    sudah: bool
    peringatan: str


@pintu(tulis=Tindakan.SIMPAN_ORGANISASI)
@gzip_page
def dasar_hukum(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The legal bases in order, and a search in the registry of known regulations to add from."""
    periode = Periode(tahun, triwulan)
    k = kantor_atau_404(opd)
    url = alamat("organisasi:dasar_hukum", opd, periode)
    if request.method == "POST":
        return _tambah_atau_urutkan(request, opd, url)
    akhir_tahun = date(tahun, 12, 31)
    baris: list[tuple[r.DasarHukum, int]] = baris_berversi(m.DasarHukum, opd)
    cari = request.GET.get("cari", "").strip()
    akhir = len(baris) - 1
    butir = [
        ButirHukum(
            isi=d,
            versi=v,
            sebutan=tulis_kutipan(jenis=d.jenis, nomor=d.nomor, tahun=d.tahun, tentang=d.tentang),
            peran=SEBUTAN_PERAN_HUKUM[d.peran] if d.peran is not r.PeranDasarHukum.UMUM else "",
            peringatan=_peringatan(kenali(d.jenis, d.nomor, d.tahun), akhir_tahun),
            awal=n == 0,
            akhir=n == akhir,
        )
        for n, (d, v) in enumerate(baris)
    ]
    urut = [kunci_urut(d.jenis, d.nomor, d.tahun) for d, _ in baris]
    return tampilkan(
        request,
        "organisasi:dasar_hukum",
        "dasar_hukum",
        opd,
        periode,
        kantor=k,
        butir=butir,
        cari=cari,
        hasil=_cari(cari, [d for d, _ in baris], akhir_tahun) if cari else None,
        terurut=urut == sorted(urut),
        tanpa_pembentukan=bool(baris) and all(d.peran is not r.PeranDasarHukum.PEMBENTUKAN for d, _ in baris),
        ke=alamat_baris("dasar_hukum", opd, periode),
    )


def _tambah_atau_urutkan(request: Permintaan, opd: str, url: str) -> HttpResponse:
    if "urutkan" in request.POST:
        tindakan.urutkan_hierarki(pelaku=request.pelaku, opd=opd)
        return kembali_ke(request, url, "Dasar hukum diurutkan menurut hierarki peraturan.")
    p = next((p for p in peraturan_dikenal() if _kode(p) == request.POST.get("peraturan")), None)
    if p is None:
        return redirect(url)
    kosong = r.DasarHukum(
        kunci=tindakan.kunci_baru("dasar_hukum", opd),
        opd=opd,
        jenis=p.jenis,
        nomor=p.nomor,
        tahun=p.tahun,
        tentang=p.tentang,
    )
    ada: tuple[r.DasarHukum, ...] = peta(m.DasarHukum).muat(m.DasarHukum.objects.filter(opd=opd))
    if any(kenali(d.jenis, d.nomor, d.tahun) == p for d in ada):
        return kembali_ke(request, url, "Peraturan itu sudah ada pada daftar.")
    tindakan.sisipkan_menurut_hierarki(pelaku=request.pelaku, opd=opd, rekaman=kosong)
    return kembali_ke(request, f"{url}#{kosong.kunci}", "Peraturan ditambahkan pada tempatnya menurut hierarki.")


def _kode(p: Peraturan) -> str:
    return f"{p.jenis}|{p.nomor}|{p.tahun}"


def _cari(cari: str, ada: list[r.DasarHukum], hari: date) -> list[tuple[str, Temuan]]:
    kata = cari.casefold().replace("/", " ").split()
    milik = {kenali(d.jenis, d.nomor, d.tahun) for d in ada}
    cocok = [p for p in peraturan_dikenal() if all(k in p.sebutan.casefold() for k in kata)]
    return [
        (_kode(p), Temuan(peraturan=p, sudah=p in milik, peringatan=_peringatan(p, hari))) for p in cocok[:HASIL_CARI]
    ]


def _peringatan(p: Peraturan | None, hari: date) -> str:
    """What to know of a regulation at the end of the year: replaced, or not made yet."""
    if p is None:
        return ""
    keadaan = keadaan_pada(p, hari)
    ganti = f"; diganti {keadaan.pengganti}" if keadaan.pengganti else ""
    ragu = " (perlu ditelaah)" if p.keyakinan != "tinggi" else ""
    match keadaan.status:
        case StatusPeraturan.TIDAK_BERLAKU:
            return f"Tidak berlaku lagi sejak {_sejak(keadaan.sejak)}{ganti}{ragu}"
        case StatusPeraturan.TIDAK_PASTI:
            return f"Diganti dalam tahun {keadaan.sejak[:4]}{ganti}{ragu}"
        case StatusPeraturan.BELUM_ADA:
            return f"Baru terbit tahun {p.tahun}"
        case _:
            return ""


def _sejak(sejak: str) -> str:
    return sejak if len(sejak) == 4 else tulis_tanggal(date.fromisoformat(sejak))
