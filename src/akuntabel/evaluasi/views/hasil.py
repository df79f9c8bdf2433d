"""One review: the report with its marks beside what was found, and what people answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase, QueryDict
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import StatusReviu, Tindak
from akuntabel.evaluasi.kueri.reviu import tampilkan_reviu
from akuntabel.evaluasi.kueri.temuan import (
    HILANG,
    SEKALI,
    DaftarTemuan,
    Saringan,
    TemuanTampil,
    judul,
    muat_temuan,
    tampilkan,
)
from akuntabel.evaluasi.naskah import potong
from akuntabel.evaluasi.tindakan import (
    arsipkan_reviu,
    buka_kembali_temuan,
    kesampingkan_temuan_reviu,
    pulihkan_reviu,
    tandai_diperbaiki,
    terima_temuan,
    ulangi_reviu,
)
from akuntabel.evaluasi.views.bersama import ambil_reviu, ambil_selesai
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.orang import nama_orang
from akuntabel.laman.alamat import alamat
from akuntabel.laman.bentrok import Beda, halaman_bentrok, pilihan_bentrok
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.laman.tabel import tulis_tabel
from akuntabel.reviu.temuan import Tingkat

_BERAT = {str(t): n for n, t in enumerate(Tingkat)}


@dataclass(frozen=True, slots=True, kw_only=True)
class BabPilihan:
    nomor: int
    judul: str
    temuan: int
    kini: bool


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
        return HttpResponse(_kartu(request, r, daftar, saring))
    isi = {
        "r": tampilkan_reviu(r, nama_orang([r.oleh])[r.oleh]),
        "daftar": daftar,
        "saring": saring,
        "kueri_semua": saring.kueri(tingkat=""),
        "kartu": _kartu(request, r, daftar, saring),
        "hilang": saring.kabar == HILANG,
        "sebelumnya": r.sebelumnya,
        "ringkas": _ringkas(r, daftar),
        **_naskah(r, daftar.menurut_nomor, _bab_kini(request, daftar, dicari)),
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
    return render(request, "evaluasi/_naskah.html", {"r": tampilkan_reviu(r), **_naskah(r, temuan, bab_ke)})


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
    kartu = _tulis_kartu(request, r, (tampilkan(t, oleh),), Saringan.dari({}), galat=galat, alasan=alasan)
    daftar = muat_temuan(r, Saringan())
    ringkas = render(
        request,
        "evaluasi/_ringkas.html",
        {"r": tampilkan_reviu(r), "ringkas": _ringkas(r, daftar), "sebelumnya": r.sebelumnya, "oob": True},
    )
    return HttpResponse(kartu + ringkas.content.decode())


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


def _kartu(request: Permintaan, r: m.ReviuLaporan, daftar: DaftarTemuan, saring: Saringan) -> SafeString:
    return _tulis_kartu(request, r, daftar.temuan, saring, berikut=daftar.berikut, cocok=daftar.cocok)


def _tulis_kartu(
    request: Permintaan, r: m.ReviuLaporan, temuan: tuple[TemuanTampil, ...], saring: Saringan, **lain: Any
) -> SafeString:
    opd = str(r.opd_id)
    hilang = saring.kabar == HILANG
    return tulis_tabel(
        "evaluasi",
        "temuan",
        temuan=temuan,
        dasar=alamat("evaluasi:hasil", opd, Periode(r.tahun, r.triwulan), nomor=r.pk),
        csrf=get_token(request),
        kueri=saring.kueri(),
        hilang=hilang,
        tanggapi=not hilang and r.diarsipkan is None and boleh(request.pelaku, Tindakan.TANGGAPI_REVIU, opd=opd).boleh,
        kesampingkan=boleh(request.pelaku, Tindakan.KESAMPINGKAN_TEMUAN, opd=opd).boleh,
        Tindak=Tindak,
        **{"galat": "", "alasan": "", "berikut": 0, "cocok": 0, "sekali": SEKALI, **lain},
    )


def _naskah(r: m.ReviuLaporan, temuan: Any, kini: int) -> dict[str, Any]:
    """A chapter of the report, and which others there are. Two queries."""
    semua = list(m.BabReviu.objects.filter(reviu=r).order_by("nomor").values_list("nomor", "judul", "temuan"))
    if not semua:
        return {"bab": (), "bab_kini": None, "naskah": ""}
    kini = kini if any(n == kini for n, *_ in semua) else semua[0][0]
    blok = m.BabReviu.objects.get(reviu=r, nomor=kini).blok
    rupa = {n: "lepas" if t.tindak == Tindak.DIKESAMPINGKAN else t.tingkat for n, t in temuan.items()}
    isi = tulis_tabel(
        "evaluasi",
        "naskah",
        blok=blok,
        bab=kini,
        potong=potong,
        rupa=rupa,
        berat=lambda nomor: min((rupa.get(n, "info") for n in nomor), key=lambda x: _BERAT.get(x, 9)),
        judul={n: judul(t.kode) for n, t in temuan.items()},
    )
    pilihan = [BabPilihan(nomor=n, judul=j, temuan=b, kini=n == kini) for n, j, b in semua]
    letak = next(n for n, x in enumerate(pilihan) if x.kini)
    return {
        "bab": pilihan,
        "bab_kini": pilihan[letak],
        "bab_sebelum": pilihan[letak - 1] if letak else None,
        "bab_sesudah": pilihan[letak + 1] if letak + 1 < len(pilihan) else None,
        "naskah": isi,
    }


def _bab_kini(request: Permintaan, daftar: DaftarTemuan, dicari: int) -> int:
    """The chapter asked for, else that of the finding asked for, else that of the heaviest finding."""
    if bab := _bulat(request, "bab"):
        return bab
    ada = daftar.menurut_nomor.get(dicari or 1)
    return next((x["bab"] for x in ada.tempat if x.get("bab")), 0) if ada else 0


def _ringkas(r: m.ReviuLaporan, daftar: DaftarTemuan) -> dict[str, Any]:
    semua = daftar.menurut_nomor.values()
    return {
        "terbuka": sum(t.tindak == Tindak.TERBUKA for t in semua),
        "diterima": sum(t.tindak == Tindak.DITERIMA for t in semua),
        "dikesampingkan": sum(t.tindak == Tindak.DIKESAMPINGKAN for t in semua),
        "diperbaiki": sum(t.tindak == Tindak.DIPERBAIKI for t in semua),
        "kabar": {p.nilai: p.jumlah for p in daftar.kabar},
    }


def _kueri(request: Permintaan) -> str:
    """The filters to come back to, cleaned."""
    return Saringan.dari(QueryDict(request.POST.get("kembali", "")[:500]).dict()).kueri()


def _bulat(request: Permintaan, nama: str) -> int:
    nilai = request.GET.get(nama, "")
    return int(nilai) if nilai.isascii() and nilai.isdigit() and len(nilai) < 6 else 0


def _versi(nilai: str) -> int:
    return int(nilai) if nilai.isascii() and nilai.isdigit() and len(nilai) < 9 else 0
