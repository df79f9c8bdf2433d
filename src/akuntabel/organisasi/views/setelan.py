"""The settings of the Pemda: each with its default, the source of that default, and what was chosen."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from akuntabel.aturan import setelan as a
from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.orang import nama_orang
from akuntabel.laman.bentrok import pilihan_bentrok, tampilkan_bentrok
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.organisasi import setelan as s
from akuntabel.organisasi.formulir import FormulirSetelan
from akuntabel.organisasi.riwayat import Catatan, catatan_baris, pengubah_terakhir
from akuntabel.organisasi.tindakan import kembalikan_setelan, simpan_setelan
from akuntabel.organisasi.views.dasar import kembali_ke


@dataclass(frozen=True, slots=True, kw_only=True)
class PilihanTampil:
    """A choice of the Pemda in words."""

    sejak: int
    nilai: str
    alasan: str
    oleh: str
    pilihan: s.Pilihan


@dataclass(frozen=True, slots=True, kw_only=True)
class SetelanTampil:
    """A setting with what holds this year, its default, and all choices that were made."""

    setelan: a.Setelan
    nilai: str
    baku: str
    dasar: str
    dipilih: bool
    semua: tuple[PilihanTampil, ...]
    url: str


@pintu()
def setelan(request: Permintaan) -> HttpResponse:
    """All settings, grouped. Two queries."""
    tahun = timezone.localdate().year
    semua = s.semua()
    orang = nama_orang(p.oleh for daftar in semua.values() for p in daftar)
    kelompok: dict[str, list[SetelanTampil]] = {}
    for x in a.daftar_setelan():
        kelompok.setdefault(x.kelompok, []).append(_tampil(x, semua.get(x.nama, ()), orang, tahun))
    isi = {
        "kelompok": kelompok,
        "tahun": tahun,
        "dapat_ubah": boleh(request.pelaku, Tindakan.UBAH_SETELAN, opd="").boleh,
    }
    return render(request, "organisasi/setelan.html", isi)


def _tampil(x: a.Setelan, dipilih: tuple[s.Pilihan, ...], orang: object, tahun: int) -> SetelanTampil:
    nama: dict[str, str] = dict(orang)  # type: ignore[call-overload]
    kini = next((p for p in dipilih if p.sejak <= tahun), None)
    return SetelanTampil(
        setelan=x,
        nilai=x.tulis(kini.nilai if kini else x.baku(tahun)),
        baku=x.tulis(x.baku(tahun)),
        dasar=x.dasar(tahun),
        dipilih=kini is not None,
        semua=tuple(
            PilihanTampil(
                sejak=p.sejak, nilai=x.tulis(p.nilai), alasan=p.alasan, oleh=nama.get(p.oleh, p.oleh), pilihan=p
            )
            for p in dipilih
        ),
        url=reverse("organisasi:ubah_setelan", kwargs={"nama": x.nama}),
    )


@pintu(Tindakan.UBAH_SETELAN, tulis=Tindakan.UBAH_SETELAN)
def ubah_setelan(request: Permintaan, nama: str) -> HttpResponse:
    """Choose a value, or go back to the default (``?sejak=2024`` opens an earlier choice)."""
    try:
        x = a.setelan(nama)
    except KeyError:
        raise Http404("Setelan ini tidak ada.") from None
    tahun, url = timezone.localdate().year, reverse("organisasi:setelan")
    minta = (request.POST if request.method == "POST" else request.GET).get("sejak", "")
    sejak = (int(minta) if minta.isdigit() and len(minta) == 4 else tahun) if x.bertanggal else 0
    kini = next((p for p in s.semua().get(nama, ()) if p.sejak == sejak), None)
    versi = kini.versi if kini else 0
    awal = {"nilai": s.nilai(nama, sejak or None), "sejak": sejak, "alasan": "", "versi": versi}
    form = FormulirSetelan(pilihan_bentrok(request.POST) if request.method == "POST" else None, initial=awal, setelan=x)
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        try:
            _terapkan(request, x, isi)
            return kembali_ke(request, f"{url}#{nama}", f"Setelan “{x.judul}” disimpan.")
        except Bentrok:
            baru = FormulirSetelan(initial=awal | {"alasan": isi["alasan"]}, setelan=x)
            oleh = pengubah_terakhir("", "setelan", {"kunci": nama})
            return tampilkan_bentrok(request, form, kini=baru, versi=versi, oleh=oleh, kembali=url)
        except TindakanDitolak as sebab:
            form.add_error(None, str(sebab))
    riwayat: tuple[Catatan, ...] = catatan_baris("", "setelan", {"kunci": nama})
    return render(
        request,
        "organisasi/setelan_isian.html",
        {
            "form": form,
            "setelan": x,
            "baku": x.tulis(x.baku(sejak or tahun)),
            "dasar": x.dasar(sejak or tahun),
            "kini": kini,
            "riwayat": riwayat,
        },
        status=422 if form.is_bound else 200,
    )


ubah_setelan.induk = "organisasi:setelan"  # type: ignore[attr-defined]


def _terapkan(request: Permintaan, x: a.Setelan, isi: dict[str, object]) -> None:
    sejak, versi, alasan = int(str(isi.get("sejak") or 0)), int(str(isi["versi"])), str(isi["alasan"])
    if "kembalikan" in request.POST:
        kembalikan_setelan(pelaku=request.pelaku, nama=x.nama, alasan=alasan, sejak=sejak, versi=versi)
        return
    nilai: a.NilaiSetelan = isi["nilai"]  # type: ignore[assignment]
    simpan_setelan(pelaku=request.pelaku, nama=x.nama, nilai=nilai, alasan=alasan, sejak=sejak, versi=versi)
