"""Form III/2-2, filled in as far as document and records show, and the statement that follows from it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.evaluasi.formulir import FormulirPernyataan
from akuntabel.evaluasi.istilah import LingkupLaporan
from akuntabel.evaluasi.kueri.formulir import ButirTampil, muat_formulir
from akuntabel.evaluasi.kueri.kertas import penanda_dari
from akuntabel.evaluasi.kueri.pernyataan import halangan_pernyataan, identitas, pernyataan_dari
from akuntabel.evaluasi.kueri.reviu import tampilkan_reviu
from akuntabel.evaluasi.tindakan import isi_formulir_reviu, terbitkan_pernyataan
from akuntabel.evaluasi.tindakan.formulir import IsianButir
from akuntabel.evaluasi.tindakan.pernyataan import IsianPernyataan
from akuntabel.evaluasi.views.bersama import ambil_selesai
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.laman.alamat import alamat
from akuntabel.laman.bentrok import Beda, halaman_bentrok, pilihan_bentrok
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.reviu.formulir_reviu import Jawaban, Kelompok

SEBUTAN = {
    Jawaban.DITANYAKAN: "Belum dijawab",
    Jawaban.YA: "Ya",
    Jawaban.TIDAK: "Tidak",
    Jawaban.TIDAK_BERLAKU: "Tidak berlaku",
}


@pintu(tulis=Tindakan.ISI_FORMULIR_REVIU)
@gzip_page
def formulir(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponseBase:
    """The 23 statements: what the program answers with its evidence, and what the reviewer makes of it."""
    periode = Periode(tahun, triwulan)
    r = ambil_selesai(opd, tahun, triwulan, nomor)
    galat = ""
    terkirim: dict[str, IsianButir] = {}
    if request.method == "POST":
        data = pilihan_bentrok(request.POST)
        kini = muat_formulir(r)
        terkirim = {b.butir.kode: x for b in kini if (x := _isian(data, b)) is not None}
        try:
            banyak = isi_formulir_reviu(
                pelaku=request.pelaku,
                opd=opd,
                periode=periode,
                lingkup=LingkupLaporan(r.lingkup),
                butir=[x for b in kini if (x := terkirim.get(b.butir.kode)) and _berubah(b, x)],
            )
        except Bentrok:
            return _bentrok(request, kini, terkirim, alamat("evaluasi:formulir", opd, periode, nomor=nomor))
        except TindakanDitolak as sebab:
            galat = str(sebab)
        else:
            messages.success(request, f"{banyak} butir tersimpan." if banyak else "Tidak ada jawaban yang berubah.")
            return redirect(alamat("evaluasi:formulir", opd, periode, nomor=nomor))
    butir = muat_formulir(r)
    isi = {
        "r": tampilkan_reviu(r),
        "kelompok": [(str(k), [_tampil(b, terkirim) for b in butir if b.butir.kelompok is k]) for k in Kelompok],
        "pilihan": [(x.value, s) for x, s in SEBUTAN.items()],
        "belum": sum(b.jawab is Jawaban.DITANYAKAN for b in butir),
        "galat": galat,
        "penanda": penanda_dari(r, butir),
        "dapat_isi": boleh(request.pelaku, Tindakan.ISI_FORMULIR_REVIU, opd=opd).boleh,
    }
    return render(request, "evaluasi/formulir.html", isi, status=422 if galat else 200)


@pintu(tulis=Tindakan.TERBITKAN_PERNYATAAN)
@gzip_page
def pernyataan(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponseBase:
    """Issue the statement, or see what stands in its way; those that were issued."""
    periode = Periode(tahun, triwulan)
    r = ambil_selesai(opd, tahun, triwulan, nomor)
    siapa = identitas(opd)
    daerah = siapa.pemda.removeprefix("Pemerintah ").upper()
    awal = {"tempat": siapa.ibu_kota, "tanggal": timezone.localdate(), "jabatan": f"INSPEKTUR\n{daerah}"}
    f = FormulirPernyataan(request.POST or None, initial=awal)
    if request.method == "POST" and f.is_valid():
        try:
            p = terbitkan_pernyataan(
                pelaku=request.pelaku, opd=opd, nomor=nomor, isian=IsianPernyataan(**f.cleaned_data)
            )
        except TindakanDitolak as sebab:
            f.add_error(None, str(sebab))
        else:
            messages.success(request, f"Pernyataan Telah Direviu nomor {p.nomor} diterbitkan dan dibekukan.")
            return redirect(alamat("evaluasi:pernyataan", opd, periode, nomor=nomor))
    putusan = boleh(request.pelaku, Tindakan.TERBITKAN_PERNYATAAN, opd=opd)
    isi = {
        "r": tampilkan_reviu(r),
        "formulir": f,
        "halangan": halangan_pernyataan(r),
        "pernyataan": pernyataan_dari(r),
        "instansi": siapa.instansi(LingkupLaporan(r.lingkup)),
        "dapat_terbit": putusan.boleh,
        "alasan": f"{putusan.alasan} Hubungi {putusan.tanya_siapa}." if not putusan.boleh else "",
    }
    return render(request, "evaluasi/pernyataan.html", isi, status=422 if f.errors else 200)


def _isian(data: Any, b: ButirTampil) -> IsianButir | None:
    kode = b.butir.kode
    jawab = data.get(f"jawab-{kode}", "")
    if jawab not in {x.value for x in Jawaban}:
        return None
    versi = data.get(f"versi-{kode}", "")
    return IsianButir(
        kode=kode,
        jawab=Jawaban(jawab),
        catatan=data.get(f"catatan-{kode}", "").replace("\r\n", "\n").strip(),
        versi=int(versi) if versi.isascii() and versi.isdigit() and len(versi) < 9 else 0,
    )


def _berubah(b: ButirTampil, x: IsianButir) -> bool:
    """Whether somebody answers: the program's own answer, left as it is, stays the program's."""
    return (x.jawab, x.catatan) != (b.jawab, b.catatan)


def _tampil(b: ButirTampil, terkirim: dict[str, IsianButir]) -> dict[str, Any]:
    x = terkirim.get(b.butir.kode)
    return {
        "b": b,
        "jawab": (x.jawab if x else b.jawab).value,
        "catatan": x.catatan if x else b.catatan,
        "sebut_program": SEBUTAN[b.butir.jawab],
    }


def _bentrok(
    request: Permintaan, kini: tuple[ButirTampil, ...], terkirim: dict[str, IsianButir], kembali: str
) -> HttpResponseBase:
    """Mine and theirs, statement by statement."""
    beda: list[Beda] = []
    oleh = ""
    for b in kini:
        x = terkirim.get(b.butir.kode)
        if x is None or x.versi == b.versi or not _berubah(b, x):
            continue
        oleh = oleh or b.oleh
        judul = f"Butir {b.butir.kode}: {b.butir.pernyataan}"
        if x.jawab is not b.jawab:
            beda.append(
                Beda(
                    nama=f"jawab-{b.butir.kode}",
                    label=judul,
                    saya=(x.jawab.value,),
                    mereka=(b.jawab.value,),
                    saya_tulis=SEBUTAN[x.jawab],
                    mereka_tulis=SEBUTAN[b.jawab],
                )
            )
        if x.catatan != b.catatan:
            beda.append(
                Beda(
                    nama=f"catatan-{b.butir.kode}",
                    label=f"Catatan butir {b.butir.kode}",
                    saya=(x.catatan,),
                    mereka=(b.catatan,),
                    saya_tulis=x.catatan or "(kosong)",
                    mereka_tulis=b.catatan or "(kosong)",
                )
            )
    ganti = {f"versi-{b.butir.kode}": str(b.versi) for b in kini}
    return halaman_bentrok(request, beda=beda, ganti=ganti, kembali=kembali, oleh=oleh)
