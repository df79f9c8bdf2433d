"""One review: the report with its marks beside what was found, and what people answer."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import StatusReviu, Tindak
from akuntabel.evaluasi.kueri.reviu import tampilkan_reviu
from akuntabel.evaluasi.kueri.temuan import (
    SEKALI,
    DaftarTemuan,
    Saringan,
    muat_temuan,
    tampilkan,
)
from akuntabel.evaluasi.tindakan import (
    arsipkan_reviu,
    buka_kembali_temuan,
    kesampingkan_temuan_reviu,
    pulihkan_reviu,
    tandai_diperbaiki,
    terima_temuan,
    ulangi_reviu,
)
from akuntabel.evaluasi.views.banyak import ambil_keadaan
from akuntabel.evaluasi.views.bersama import ambil_reviu, ambil_selesai
from akuntabel.evaluasi.views.potongan import isi_daftar, kartu, naskah, ringkas, tulis_kartu
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.orang import nama_orang
from akuntabel.laman.alamat import alamat
from akuntabel.laman.bentrok import Beda, halaman_bentrok, pilihan_bentrok
from akuntabel.laman.pintu import Permintaan, pintu


@pintu(tulis=Tindakan.UNGGAH_REVIU)
@gzip_page
def hasil(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponseBase:
    """The result; while it is being made, how far it is. POST tries a review again that failed."""
    periode = Periode(tahun, triwulan)
    r = ambil_reviu(opd, tahun, triwulan, nomor)
    if request.method == "POST":
        try:
            ulangi_reviu(pelaku=request.pelaku, opd=opd, nomor=nomor)
        except TindakanDitolak as sebab:
            messages.error(request, str(sebab))
        return redirect(alamat("evaluasi:hasil", opd, periode, nomor=nomor))
    if r.status != StatusReviu.SELESAI:
        isi = {"r": tampilkan_reviu(r), "boleh_unggah": boleh(request.pelaku, Tindakan.UNGGAH_REVIU, opd=opd).boleh}
        return render(request, "evaluasi/menunggu.html", isi)
    saring = Saringan.dari(request.GET.dict())
    dicari = _bulat(request, "temuan")
    if dicari:
        # A mark leads to its finding whatever was filtered away.
        saring = Saringan()
    daftar = muat_temuan(r, saring, dari=(dicari - 1) // SEKALI * SEKALI if dicari else _bulat(request, "dari"))
    if request.htmx and "lagi" in request.GET:  # type: ignore[attr-defined]
        return HttpResponse(kartu(request, r, daftar, saring))
    banyak = ambil_keadaan(request, r)
    isi = {
        "r": tampilkan_reviu(r, nama_orang([r.oleh])[r.oleh]),
        "ringkas": ringkas(r, daftar),
        **naskah(r, daftar.menurut_nomor, _bab_kini(request, daftar, dicari)),
        **isi_daftar(request, r, daftar, saring, banyak),
        "boleh_unggah": boleh(request.pelaku, Tindakan.UNGGAH_REVIU, opd=opd).boleh,
        "boleh_formulir": boleh(request.pelaku, Tindakan.ISI_FORMULIR_REVIU, opd=opd).boleh,
    }
    if request.htmx and request.headers.get("HX-Target") == "reviu-daftar":  # type: ignore[attr-defined]
        return render(request, "evaluasi/_daftar.html", isi)
    return render(request, "evaluasi/hasil.html", isi)


@never_cache
@pintu()
def kemajuan(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponse:
    """How far a review is: a piece of the page, asked for again and again. One query."""
    r = ambil_reviu(opd, tahun, triwulan, nomor)
    tampil = tampilkan_reviu(r)
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(alamat("evaluasi:hasil", opd, Periode(tahun, triwulan), nomor=nomor))
    if not tampil.berlangsung:
        return HttpResponse(headers={"HX-Refresh": "true"})
    return render(request, "evaluasi/_kemajuan.html", {"r": tampil})


@pintu()
@gzip_page
def bab(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int, bab_ke: int) -> HttpResponse:
    """One chapter of the report with its marks: a piece of the page."""
    if not request.htmx:  # type: ignore[attr-defined]
        tujuan = alamat("evaluasi:hasil", opd, Periode(tahun, triwulan), nomor=nomor)
        return redirect(f"{tujuan}?bab={bab_ke}#naskah")
    r = ambil_selesai(opd, tahun, triwulan, nomor)
    temuan = {t.nomor: t for t in m.TemuanReviu.objects.filter(reviu=r).only("nomor", "kode", "tingkat", "tindak")}
    return render(request, "evaluasi/_naskah.html", {"r": tampilkan_reviu(r), **naskah(r, temuan, bab_ke)})


@pintu(tulis=(Tindakan.TANGGAPI_REVIU, Tindakan.KESAMPINGKAN_TEMUAN))
def tanggapi(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int, temuan: int) -> HttpResponseBase:
    """One answer to one finding; with htmx the card comes back, else the page at that card."""
    periode = Periode(tahun, triwulan)
    r = ambil_selesai(opd, tahun, triwulan, nomor)
    t = m.TemuanReviu.objects.filter(pk=temuan, reviu=r).first()
    if t is None:
        raise Http404("Temuan ini tidak ada.")
    kembali = f"{alamat('evaluasi:hasil', opd, periode, nomor=nomor)}?{_kueri(request)}#t{t.nomor}"
    if request.method != "POST":
        return redirect(kembali)
    data = pilihan_bentrok(request.POST)
    alasan, galat = data.get("alasan", ""), ""
    try:
        t = _lakukan(request, opd, t.pk, _versi(data.get("versi", "")), data.get("tindak", ""), alasan)
    except Bentrok:
        t.refresh_from_db()
        oleh = nama_orang([t.oleh])[t.oleh] if t.oleh else "orang lain"
        if not request.htmx:  # type: ignore[attr-defined]
            return _bentrok(request, t, data.get("tindak", ""), alasan, kembali, oleh)
        galat = (
            f"{oleh[:1].upper()}{oleh[1:]} baru saja menanggapi temuan ini ({Tindak(t.tindak).sebutan.lower()}). "
            "Tanggapan Anda belum disimpan; "
            + ("kirim lagi" if t.tindak == Tindak.TERBUKA else "buka kembali temuan ini")
            + " bila tetap perlu."
        )
    except TindakanDitolak as sebab:
        galat = str(sebab)
    if not request.htmx:  # type: ignore[attr-defined]
        if galat:
            messages.error(request, galat)
        return redirect(kembali)
    oleh = nama_orang([t.oleh])[t.oleh] if t.oleh else ""
    potongan = tulis_kartu(request, r, (tampilkan(t, oleh),), Saringan.dari({}), galat=galat, alasan=alasan)
    daftar = muat_temuan(r, Saringan())
    jumlah = render(
        request,
        "evaluasi/_ringkas.html",
        {"r": tampilkan_reviu(r), "ringkas": ringkas(r, daftar), "sebelumnya": r.sebelumnya, "oob": True},
    )
    return HttpResponse(potongan + jumlah.content.decode())


@pintu(tulis=Tindakan.UNGGAH_REVIU)
def arsip(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponseBase:
    """Put a review away, or bring it back."""
    periode = Periode(tahun, triwulan)
    r = ambil_reviu(opd, tahun, triwulan, nomor)
    if request.method == "POST":
        versi = _versi(request.POST.get("versi", ""))
        lakukan = pulihkan_reviu if r.diarsipkan else arsipkan_reviu
        try:
            lakukan(pelaku=request.pelaku, opd=opd, nomor=nomor, versi=versi)
        except TindakanDitolak as sebab:
            messages.error(request, str(sebab))
            return redirect(alamat("evaluasi:hasil", opd, periode, nomor=nomor))
        messages.success(request, f"Reviu ke-{r.nomor} {'dipulihkan' if r.diarsipkan else 'diarsipkan'}.")
    return redirect(alamat("evaluasi:daftar", opd, periode))


# --- pieces ----------------------------------------------------------------------------------------------------------


def _lakukan(request: Permintaan, opd: str, nomor: int, versi: int, tindak: str, alasan: str) -> m.TemuanReviu:
    if tindak == Tindak.DIKESAMPINGKAN:
        return kesampingkan_temuan_reviu(pelaku=request.pelaku, opd=opd, nomor=nomor, versi=versi, alasan=alasan)
    menurut = {
        Tindak.DITERIMA: terima_temuan,
        Tindak.DIPERBAIKI: tandai_diperbaiki,
        Tindak.TERBUKA: buka_kembali_temuan,
    }
    if tindak not in {x.value for x in menurut}:
        raise TindakanDitolak("Pilih salah satu tanggapan: terima, kesampingkan, atau sudah diperbaiki.")
    return menurut[Tindak(tindak)](pelaku=request.pelaku, opd=opd, nomor=nomor, versi=versi)


def _bentrok(request: Permintaan, t: m.TemuanReviu, tindak: str, alasan: str, kembali: str, oleh: str) -> HttpResponse:
    """Mine and theirs, to choose from."""
    sebut = {x.value: x.sebutan for x in Tindak}
    beda = [
        Beda(
            nama="tindak",
            label=f"Tanggapan atas temuan {t.nomor}",
            saya=(tindak,),
            mereka=(t.tindak,),
            saya_tulis=sebut.get(tindak, tindak),
            mereka_tulis=sebut[t.tindak],
        )
    ]
    if alasan != t.alasan and Tindak.DIKESAMPINGKAN in (tindak, t.tindak):
        beda.append(
            Beda(
                nama="alasan",
                label="Alasan",
                saya=(alasan,),
                mereka=(t.alasan,),
                saya_tulis=alasan or "(kosong)",
                mereka_tulis=t.alasan or "(kosong)",
            )
        )
    return halaman_bentrok(request, beda=beda, ganti={"versi": str(t.versi)}, kembali=kembali, oleh=oleh)


def _bab_kini(request: Permintaan, daftar: DaftarTemuan, dicari: int) -> int:
    """The chapter asked for, else that of the finding asked for, else that of the heaviest finding."""
    if bab := _bulat(request, "bab"):
        return bab
    ada = daftar.menurut_nomor.get(dicari or 1)
    return next((x["bab"] for x in ada.tempat if x.get("bab")), 0) if ada else 0


def _kueri(request: Permintaan) -> str:
    """The filters to come back to, cleaned."""
    return Saringan.dari(QueryDict(request.POST.get("kembali", "")[:500]).dict()).kueri()


def _bulat(request: Permintaan, nama: str) -> int:
    nilai = request.GET.get(nama, "")
    return int(nilai) if nilai.isascii() and nilai.isdigit() and len(nilai) < 6 else 0


def _versi(nilai: str) -> int:
    return int(nilai) if nilai.isascii() and nilai.isdigit() and len(nilai) < 9 else 0
