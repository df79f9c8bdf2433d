"""The indicator editor: everything of one indicator, its targets, its formula tried at once, its history."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.angka import Terbaca, baca_angka
from akuntabel.aturan.capaian import rumus_baku
from akuntabel.aturan.istilah import Akumulasi, Arah, Rumus
from akuntabel.aturan.nilai import BELUM_DIISI, Nilai
from akuntabel.aturan.periode import ROMAWI
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.peta import peta
from akuntabel.jejak.riwayat import kelompokkan, riwayat
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import SEBUTAN
from akuntabel.laman.bentrok import beda_formulir, halaman_bentrok, pilihan_bentrok
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.organisasi.models import Jabatan
from akuntabel.perencanaan import istilah
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.coba import coba_capaian, coba_rumus
from akuntabel.perencanaan.formulir import IndikatorForm, nama_sel
from akuntabel.perencanaan.kueri.dasar import BarisTercatat, baca_baris
from akuntabel.perencanaan.kueri.indikator import rumusan_lain, target_indikator
from akuntabel.perencanaan.saran import saran_indikator
from akuntabel.perencanaan.tampilan import UbahanTampil, baca_riwayat
from akuntabel.perencanaan.tindakan import arsipkan_indikator, simpan_indikator_lengkap
from akuntabel.perencanaan.views.dasar import Tempat, ambil_baris, jawab, pintu_rencana, tempat_versi

KOLOM = (
    "uraian", "satuan", "jenis", "iku", "kode", "arah", "rumus", "akumulasi", "skala", "definisi", "formula",
    "formula_hitung", "sumber_data", "frekuensi", "penanggung_jawab", "nilai_awal", "tahun_awal",
)  # fmt: skip


@pintu_rencana()
@gzip_page
def indikator(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponse:
    """One indicator of a plan version."""
    baris = ambil_baris(m.Indikator, opd, nomor)
    tempat = tempat_versi(request, opd, tahun, triwulan, baris.isi.rencana)
    return _laman(request, tempat, baris.isi, baris)


@pintu_rencana()
@gzip_page
def indikator_baru(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponse:
    """A new indicator of an element (by row number)."""
    unsur = ambil_baris(m.Unsur, opd, nomor)
    tempat = tempat_versi(request, opd, tahun, triwulan, unsur.isi.rencana)
    jenis = (
        r.JenisIndikator.KELUARAN
        if unsur.isi.jenis in (r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN)
        else r.JenisIndikator.HASIL
    )
    awal = r.Indikator(rencana=tempat.rencana.kunci, kunci="", unsur=unsur.isi.kunci, uraian="", jenis=jenis)
    return _laman(request, tempat, awal, None)


@pintu_rencana()
def indikator_arsip(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponse:
    """Put an indicator away, or (``pulihkan``) bring it back."""
    baris = ambil_baris(m.Indikator, opd, nomor)
    tempat = tempat_versi(request, opd, tahun, triwulan, baris.isi.rencana)
    if request.method != "POST":
        return redirect(tempat.alamat("indikator", nomor=nomor))
    arsip = "pulihkan" not in request.POST

    def act() -> tuple[str, int, dict[str, str] | None]:
        i = arsipkan_indikator(
            pelaku=request.pelaku, opd=tempat.pemilik, rencana=tempat.rencana.kunci, kunci=baris.isi.kunci, arsip=arsip
        )
        unsur = m.Unsur.objects.filter(rencana=i.rencana, kunci=i.unsur).values_list("pk", flat=True).first() or 0
        urung = {"alamat": tempat.alamat("indikator_arsip", nomor=nomor), "pulihkan": "1"} if arsip else None
        return f"Indikator “{i.uraian}” {'diarsipkan' if arsip else 'dipulihkan'}.", unsur, urung

    return jawab(request, tempat, act)


@pintu()
def coba(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Capaian of test values by what the form says, as a fragment."""
    return render(request, "perencanaan/_hasil_coba.html", _coba(request.GET.dict(), tahun))


@pintu()
def saran(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Advice on what is being typed, as a fragment."""
    return render(request, "perencanaan/_saran.html", {"saran": _saran_ketikan(request.GET.dict(), tahun)})


def _laman(request: Permintaan, tempat: Tempat, i: r.Indikator, baris: BarisTercatat | None) -> HttpResponse:
    target = target_indikator(tempat.rencana, i.kunci) if i.kunci else {}
    data = pilihan_bentrok(request.POST) if request.method == "POST" else None
    form = _formulir(tempat, i, baris, target, data)
    if request.method == "POST" and "coba" not in request.POST and form.is_valid():
        try:
            return _simpan(request, tempat, i, form, target)
        except Bentrok:
            if baris is None:
                raise
            kini_baris = ambil_baris(m.Indikator, tempat.opd, baris.id)
            kini_target = target_indikator(tempat.rencana, i.kunci)
            kini = _formulir(tempat, kini_baris.isi, kini_baris, kini_target, None)
            lihat = {f"v_{nama_sel(*k)}": str(kini_target[k][1] if k in kini_target else 0) for k in form.sel}
            jejak = riwayat(tempat.pemilik, tabel="indikator", kunci={"rencana": i.rencana, "kunci": i.kunci}, batas=1)
            return halaman_bentrok(
                request,
                beda=beda_formulir(form, kini),
                ganti={"versi": str(kini_baris.versi), **lihat},
                kembali=tempat.alamat("indikator", nomor=baris.id),
                oleh=jejak[0].nama if jejak else "",
            )
        except TindakanDitolak as galat:
            form.add_error(None, str(galat))
    return render(request, "perencanaan/indikator.html", _isi(request, tempat, i, baris, form))


def _simpan(
    request: Permintaan,
    tempat: Tempat,
    i: r.Indikator,
    form: IndikatorForm,
    target: dict[tuple[int, int], tuple[Nilai, int]],
) -> HttpResponse:
    ubah = form.target_berubah()
    tersimpan = simpan_indikator_lengkap(
        pelaku=request.pelaku,
        opd=tempat.pemilik,
        indikator=form.rekaman(i),
        target=[
            r.Target(rencana=i.rencana, indikator=i.kunci, tahun=y, triwulan=q, nilai=nilai)
            for (y, q), (nilai, _) in ubah.items()
        ],
        versi=form.cleaned_data["versi"] if i.kunci else None,
        versi_target={(i.rencana, "", i.kunci, y, q): versi for (y, q), (_, versi) in ubah.items()},
    )
    messages.success(request, f"Indikator “{tersimpan.uraian}” tersimpan.")
    nomor = m.Indikator.objects.values_list("pk", flat=True).get(rencana=tersimpan.rencana, kunci=tersimpan.kunci)
    return redirect(tempat.alamat("indikator", nomor=nomor))


def _formulir(
    tempat: Tempat,
    i: r.Indikator,
    baris: BarisTercatat | None,
    target: dict[tuple[int, int], tuple[Nilai, int]],
    data: QueryDict | None,
) -> IndikatorForm:
    awal: dict[str, Any] = {n: _polos(getattr(i, n)) for n in KOLOM} | {"versi": baris.versi if baris else 0}
    form = IndikatorForm(
        data, initial=awal, rencana=tempat.rencana, tahun=tempat.tahun, jabatan=_jabatan(tempat), target=target
    )
    if not tempat.ubah:
        for medan in form.fields.values():
            medan.disabled = True
    return form


def _polos(nilai: Any) -> Any:
    return nilai.value if isinstance(nilai, (Arah, Rumus, Akumulasi, r.JenisIndikator)) else nilai


def _jabatan(tempat: Tempat) -> list[tuple[str, str]]:
    milik = Q(opd=tempat.pemilik) if tempat.pemilik else Q()
    return list(Jabatan.objects.filter(milik).order_by("opd", "urutan", "nama").values_list("kunci", "nama"))


def _isi(
    request: Permintaan, tempat: Tempat, i: r.Indikator, baris: BarisTercatat | None, form: IndikatorForm
) -> dict[str, Any]:
    unsur: r.Unsur = peta(m.Unsur).muat(m.Unsur.objects.filter(rencana=i.rencana, kunci=i.unsur))[0]
    nomor_unsur = m.Unsur.objects.values_list("pk", flat=True).get(rencana=i.rencana, kunci=i.unsur)
    tahunan = [
        {"tahun": y, "sel": form[nama_sel(y, 0)], "v": form[f"v_{nama_sel(y, 0)}"]} for y, q in form.sel if not q
    ]
    triwulan = [
        {"nama": f"Triwulan {ROMAWI[q]}", "sel": form[nama_sel(y, q)], "v": form[f"v_{nama_sel(y, q)}"]}
        for y, q in form.sel
        if q
    ]
    sumber = {n: str(v) for n, v in form.data.items()} if form.is_bound else _ketikan_awal(form)
    isi: dict[str, Any] = {
        "t": tempat,
        "i": i,
        "nomor": baris.id if baris else 0,
        "u": unsur,
        "nomor_unsur": nomor_unsur,
        "jenis_unsur": SEBUTAN[unsur.jenis],
        "form": form,
        "tahunan": tahunan,
        "triwulan": triwulan,
        "satuan_umum": istilah.SATUAN_UMUM,
        "frekuensi_umum": istilah.FREKUENSI_UMUM,
        "saran": _saran_ketikan(sumber, tempat.tahun),
        "uji_target": request.POST.get("uji_target", ""),
        "uji_realisasi": request.POST.get("uji_realisasi", ""),
        "uji_nilai": request.POST.get("uji_nilai", ""),
    }
    if "coba" in request.POST:
        isi |= _coba(request.POST.dict(), tempat.tahun)
    if baris is not None:
        kunci = {"rencana": i.rencana, "kunci": i.kunci}
        isi |= {
            "rumusan": rumusan_lain(i, tempat.semua),
            "riwayat": baca_riwayat(kelompokkan(riwayat(tempat.pemilik, tabel="indikator", kunci=kunci))),
            "riwayat_target": _riwayat_target(tempat, i),
            "target_pk": target_pk(i, tempat.tahun),
        }
    return isi


def _riwayat_target(tempat: Tempat, i: r.Indikator) -> tuple[UbahanTampil, ...]:
    """The changes of targets; that they were entered in the first place needs no line."""
    kunci = {"rencana": i.rencana, "indikator": i.kunci}
    return baca_riwayat(u for u in riwayat(tempat.pemilik, tabel="target", kunci=kunci, batas=30) if u.sebelum)


def target_pk(i: r.Indikator, tahun: int) -> list[BarisTercatat]:
    """The year's targets of performance agreements, which come before those of the plan."""
    return list(
        baca_baris(
            m.Target,
            m.Target.objects.filter(indikator=i.kunci, tahun=tahun, triwulan=0, perjanjian__isnull=False),
        )
    )


def _coba(data: Mapping[str, str], tahun: int) -> dict[str, Any]:
    """The result of test values, and of the user's own formula."""
    arah = Arah(data["arah"]) if data.get("arah") in set(Arah) else Arah.NAIK
    rumus = Rumus(data["rumus"]) if data.get("rumus") in set(Rumus) else rumus_baku(arah)
    isi: dict[str, Any] = {}
    target, realisasi = data.get("uji_target", ""), data.get("uji_realisasi", "")
    if target.strip() and realisasi.strip():
        isi["hasil"] = coba_capaian(
            arah=arah,
            rumus=rumus,
            target=target,
            realisasi=realisasi,
            satuan=data.get("satuan", ""),
            skala=data.get("skala", ""),
            tahun=tahun,
        )
        isi["rumus_dipakai"] = f"{istilah.ARAH[arah]}: {istilah.RUMUS[rumus].lower()}"
    if data.get("formula_hitung", "").strip():
        formula, kata = coba_rumus(data["formula_hitung"], data.get("uji_nilai", ""))
        isi |= {"rumus_hitung": kata, "rumus_terbaca": formula is not None}
    return isi


def _ketikan_awal(form: IndikatorForm) -> dict[str, str]:
    """The form as it would be sent, unchanged."""
    nama = ("uraian", "satuan", "akumulasi", "penanggung_jawab", *(nama_sel(*k) for k in form.sel))
    return {n: str(form[n].value() or "") for n in nama}


def _saran_ketikan(data: Mapping[str, str], tahun: int) -> tuple[Any, ...]:
    """Advice on a form as typed; cells that cannot be read are left to the form itself."""
    uraian = data.get("uraian", "")
    if not uraian.strip():
        return ()
    akumulasi = data.get("akumulasi", "")
    i = r.Indikator(
        rencana="",
        kunci="",
        unsur="",
        uraian=uraian,
        satuan=data.get("satuan", ""),
        akumulasi=Akumulasi(akumulasi) if akumulasi in set(Akumulasi) else Akumulasi.POSISI_AKHIR,
        penanggung_jawab=data.get("penanggung_jawab", ""),
    )

    def nilai(q: int) -> Nilai:
        bacaan = baca_angka(data.get(nama_sel(tahun, q), ""), satuan=i.satuan)
        return bacaan.nilai if isinstance(bacaan, Terbaca) else BELUM_DIISI

    return saran_indikator(i, target=nilai(0), triwulan={q: nilai(q) for q in (1, 2, 3, 4)})
