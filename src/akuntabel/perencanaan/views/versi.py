"""Plan versions: the list, a new one, one carried on from another, the cover, and two side by side."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.nomenklatur import versi_untuk
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.organisasi.models import DasarHukum, Opd
from akuntabel.perencanaan import istilah
from akuntabel.perencanaan.banding import bandingkan
from akuntabel.perencanaan.formulir import RencanaForm, SalinForm, SampulForm
from akuntabel.perencanaan.kueri import isi_rencana
from akuntabel.perencanaan.kueri.dasar import daftar_versi, versi_berlaku
from akuntabel.perencanaan.tindakan import buat_rencana, salin_rencana, ubah_rencana
from akuntabel.perencanaan.views.dasar import pintu_rencana, tempat_versi


@pintu()
@gzip_page
def versi(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """All versions of the OPD and of the Pemda."""
    periode = Periode(tahun, triwulan)
    semua = daftar_versi(opd)
    berlaku = versi_berlaku(semua, opd, tahun)
    di = alamat("perencanaan:rencana", opd, periode)
    baris = [
        {
            "v": v,
            "nama": v.rencana.nama or v.rencana.kunci,
            "jenis": istilah.JENIS_RENCANA[v.rencana.jenis],
            "versi": istilah.VERSI[v.rencana.versi],
            "sejak": v.rencana.berlaku_sejak or v.rencana.tahun_awal,
            "berlaku": berlaku is not None and v.rencana.kunci == berlaku.rencana.kunci,
            "url": f"{di}?versi={v.rencana.kunci}",
            "ubah": v.terbuka and boleh(request.pelaku, Tindakan.SIMPAN_RENCANA, opd=v.rencana.opd).boleh,
            "salin": boleh(request.pelaku, Tindakan.SIMPAN_RENCANA, opd=v.rencana.opd).boleh,
            "banding": _pembanding([x.rencana for x in semua], v.rencana),
        }
        for v in semua
    ]
    isi = {
        "opd": opd,
        "periode": periode,
        "baris": baris,
        "berhak": boleh(request.pelaku, Tindakan.SIMPAN_RENCANA, opd=opd).boleh,
    }
    return render(request, "perencanaan/versi.html", isi)


def _pembanding(semua: list[r.Rencana], v: r.Rencana) -> str:
    """The version before this one; "" for the first."""
    dulu = [
        x for x in semua if x.opd == v.opd and x.jenis == v.jenis and (x.tahun_awal, x.nomor) < (v.tahun_awal, v.nomor)
    ]
    return max(dulu, key=lambda x: (x.tahun_awal, x.nomor)).kunci if dulu else ""


@pintu_rencana()
def versi_baru(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """An empty plan for an office that starts."""
    periode = Periode(tahun, triwulan)
    nama_opd = Opd.objects.filter(kode=opd).values_list("nama", flat=True).first() or ""
    awal = {
        "nama": f"Rencana Strategis (Renstra) {nama_opd} Tahun {tahun}–{tahun + 4}",
        "tahun_awal": tahun,
        "tahun_akhir": tahun + 4,
        "nomenklatur": versi_untuk(tahun) or "",
    }
    form = RencanaForm(request.POST or None, initial=awal)
    if request.method == "POST" and form.is_valid():

        def buat() -> r.Rencana:
            return buat_rencana(pelaku=request.pelaku, opd=opd, **form.cleaned_data)

        if baru := _coba(form, buat):
            messages.success(request, "Rencana dibuat. Tambahkan tujuan pertamanya.")
            return redirect(f"{alamat('perencanaan:rencana', opd, periode)}?versi={baru.kunci}")
    isi = {"form": form, "opd": opd, "periode": periode}
    return render(request, "perencanaan/versi_baru.html", isi)


@pintu_rencana()
def salin(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Carry a version on as a new one."""
    tempat = tempat_versi(request, opd, tahun, triwulan, request.GET.get("versi", ""))
    asal = tempat.rencana
    lanjut = not asal.tahun_awal <= tahun <= asal.tahun_akhir
    awal = {
        "nama": asal.nama if lanjut else _nama_perubahan(asal.nama),
        "versi_rencana": r.VersiRencana.MURNI.value if lanjut else r.VersiRencana.PERUBAHAN.value,
        "tahun_awal": tahun if lanjut else asal.tahun_awal,
        "tahun_akhir": tahun + 4 if lanjut else asal.tahun_akhir,
        "berlaku_sejak": tahun,
        "nomenklatur": asal.nomenklatur,
    }
    form = SalinForm(request.POST or None, initial=awal)
    if request.method == "POST" and form.is_valid():
        c = form.cleaned_data

        def buat() -> r.Rencana:
            return salin_rencana(
                pelaku=request.pelaku,
                opd=tempat.pemilik,
                asal=asal.kunci,
                nama=c["nama"],
                alasan=c["alasan"],
                versi=r.VersiRencana(c["versi_rencana"]),
                tahun_awal=c["tahun_awal"],
                tahun_akhir=c["tahun_akhir"],
                berlaku_sejak=c["berlaku_sejak"],
                nomenklatur=c["nomenklatur"],
            )

        if baru := _coba(form, buat):
            messages.success(
                request, f"Versi baru dibuat dari {asal.nama or asal.kunci}. Yang lama tetap seperti semula."
            )
            return redirect(f"{tempat.alamat('rencana')}?versi={baru.kunci}")
    return render(request, "perencanaan/salin.html", {"t": tempat, "form": form})


@pintu_rencana()
def sampul(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The cover of a version: name, from when it applies, nomenclature, legal basis, date."""
    tempat = tempat_versi(request, opd, tahun, triwulan, request.GET.get("versi", ""))
    v = tempat.rencana
    dasar = DasarHukum.objects.filter(opd=tempat.pemilik) if tempat.pemilik else DasarHukum.objects.none()
    pilihan = [
        (kunci, f"{jenis} Nomor {nomor} Tahun {th} tentang {tentang}"[:160])
        for kunci, jenis, nomor, th, tentang in dasar.order_by("urutan").values_list(
            "kunci", "jenis", "nomor", "tahun", "tentang"
        )
    ]
    if v.dasar_hukum and v.dasar_hukum not in {k for k, _ in pilihan}:
        pilihan.append((v.dasar_hukum, v.dasar_hukum))
    awal = {
        "nama": v.nama,
        "berlaku_sejak": v.berlaku_sejak or None,
        "nomenklatur": v.nomenklatur,
        "dasar_hukum": v.dasar_hukum,
        "tanggal": v.tanggal,
    }
    form = SampulForm(request.POST or None, initial=awal, dasar_hukum=pilihan)
    if not tempat.ubah:
        for medan in form.fields.values():
            medan.disabled = True
    if request.method == "POST" and form.is_valid():
        c = form.cleaned_data | {"berlaku_sejak": form.cleaned_data["berlaku_sejak"] or 0}
        if _coba(form, lambda: ubah_rencana(pelaku=request.pelaku, opd=tempat.pemilik, rencana=v.kunci, **c)):
            messages.success(request, "Sampul rencana tersimpan.")
            return redirect(tempat.url_rencana)
    return render(request, "perencanaan/sampul.html", {"t": tempat, "form": form})


@pintu()
@gzip_page
def banding(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Two versions side by side; by default a version and the one before it."""
    semua = daftar_versi(opd)
    rencana = [v.rencana for v in semua]
    ada = {v.kunci: v for v in rencana}
    kunci_baru = request.GET.get("ke") or next(
        (v.kunci for v in rencana if v.opd == opd and _pembanding(rencana, v)), ""
    )
    baru = ada.get(kunci_baru)
    if baru is None and kunci_baru:
        raise Http404("Versi rencana ini tidak ada.")
    lama = ada.get(request.GET.get("dari") or (_pembanding(rencana, baru) if baru else ""))
    isi = {
        "opd": opd,
        "periode": Periode(tahun, triwulan),
        "pilihan": [v for v in rencana if v.opd == (baru.opd if baru else opd)],
        "lama": lama,
        "baru": baru,
        "beda": bandingkan(isi_rencana(lama.kunci), isi_rencana(baru.kunci)) if lama and baru else None,
    }
    return render(request, "perencanaan/banding.html", isi)


def _nama_perubahan(nama: str) -> str:
    return nama if nama.lower().startswith("perubahan") else f"Perubahan {nama}"


def _coba(form: RencanaForm | SampulForm, act: Callable[[], r.Rencana]) -> r.Rencana | None:
    """Do an act; a refusal stands on the form."""
    try:
        return act()
    except TindakanDitolak as galat:
        form.add_error(None, str(galat))
        return None
