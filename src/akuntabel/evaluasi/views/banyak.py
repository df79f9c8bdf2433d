"""One answer to several findings at once. Marks, reason and message stay in place whether it is taken or not."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import Tindak
from akuntabel.evaluasi.kueri.reviu import tampilkan_reviu
from akuntabel.evaluasi.kueri.temuan import Saringan, muat_temuan
from akuntabel.evaluasi.tindakan import tanggapi_banyak
from akuntabel.evaluasi.views.bersama import ambil_selesai
from akuntabel.evaluasi.views.potongan import Banyak, isi_daftar, ringkas
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu

SESI = "evaluasi:banyak"
"""Where the outcome waits for the next sight of the list, when there is no script that puts it in place."""
_KABAR = {
    Tindak.DITERIMA: "diterima.",
    Tindak.DIPERBAIKI: "dinyatakan sudah diperbaiki.",
    Tindak.DIKESAMPINGKAN: "dikesampingkan.",
    Tindak.TERBUKA: "dibuka kembali.",
}


@pintu(tulis=(Tindakan.TANGGAPI_REVIU, Tindakan.KESAMPINGKAN_TEMUAN))
@gzip_page
def banyak(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponseBase:
    """Answer the marked findings: all or none. With htmx the list comes back, else the page with that list."""
    r = ambil_selesai(opd, tahun, triwulan, nomor)
    halaman = alamat("evaluasi:hasil", opd, Periode(tahun, triwulan), nomor=nomor)
    if request.method != "POST":
        return redirect(halaman)
    saring = Saringan.dari(QueryDict(request.POST.get("kembali", "")[:500]).dict())
    ditandai = _ditandai(request.POST.getlist("temuan"))
    keadaan, bentrok = _lakukan(request, r, ditandai)
    if not request.htmx:  # type: ignore[attr-defined]
        request.session[SESI] = {**asdict(keadaan), "ditandai": sorted(keadaan.ditandai), "reviu": r.pk}
        return redirect(f"{halaman}?{saring.kueri()}#reviu-daftar")
    if keadaan.galat and not bentrok:
        # Nothing was saved and nothing has moved on: only the message comes, marks and words stay as they are.
        jawaban = render(request, "evaluasi/_banyak_pesan.html", {"banyak": keadaan})
        jawaban["HX-Retarget"], jawaban["HX-Reswap"] = "#banyak-pesan", "outerHTML"
        return jawaban
    daftar = muat_temuan(r, saring)
    isi = {"r": tampilkan_reviu(r), "ringkas": ringkas(r, daftar), **isi_daftar(request, r, daftar, saring, keadaan)}
    potongan = (render(request, f"evaluasi/{x}.html", {**isi, "oob": x == "_ringkas"}) for x in ("_daftar", "_ringkas"))
    return HttpResponse("".join(x.content.decode() for x in potongan))


def ambil_keadaan(request: Permintaan, r: m.ReviuLaporan) -> Banyak:
    """What became of the last answer to several findings of this review; told once."""
    isi: dict[str, Any] = request.session.get(SESI) or {}
    if isi.get("reviu") != r.pk:
        return Banyak()
    del request.session[SESI]
    return Banyak(
        pesan=isi["pesan"],
        galat=isi["galat"],
        alasan=isi["alasan"],
        ditandai=frozenset(isi["ditandai"]),
        urungkan=tuple(isi["urungkan"]),
    )


def _lakukan(request: Permintaan, r: m.ReviuLaporan, ditandai: dict[int, int]) -> tuple[Banyak, bool]:
    """The outcome, and whether somebody else was faster."""
    alasan = request.POST.get("alasan", "")
    try:
        if request.POST.get("tindak", "") not in {x.value for x in Tindak}:
            raise TindakanDitolak("Pilih salah satu tanggapan: terima, kesampingkan, atau sudah diperbaiki.")
        tindak = Tindak(request.POST["tindak"])
        temuan = tanggapi_banyak(
            pelaku=request.pelaku, opd=str(r.opd_id), nomor=r.pk, temuan=ditandai, tindak=tindak, alasan=alasan
        )
    except Bentrok as sebab:
        kini = dict(m.TemuanReviu.objects.filter(reviu=r, pk__in=ditandai).values_list("pk", "versi"))
        tetap = frozenset(pk for pk, versi in ditandai.items() if kini.get(pk) == versi)
        pesan = f"{sebab} Tandanya sudah dilepas{'; kirim lagi yang masih ditandai' if tetap else ''}."
        return Banyak(galat=pesan, alasan=alasan, ditandai=tetap), True
    except TindakanDitolak as sebab:
        return Banyak(galat=str(sebab), alasan=alasan, ditandai=frozenset(ditandai)), False
    urungkan = () if tindak is Tindak.TERBUKA else tuple(f"{t.pk}-{t.versi}" for t in temuan)
    return Banyak(pesan=f"{len(temuan)} temuan {_KABAR[tindak]}", urungkan=urungkan), False


def _ditandai(isi: list[str]) -> dict[int, int]:
    """Findings by number with the version that was seen, from "12-1"; what is no such pair is left out."""
    hasil: dict[int, int] = {}
    for satu in isi:
        pk, _, versi = satu.partition("-")
        if all(x.isascii() and x.isdigit() and len(x) < 12 for x in (pk, versi)):
            hasil[int(pk)] = int(versi)
    return hasil


banyak.tanpa_panduan = "kiriman halaman hasil"  # type: ignore[attr-defined]
