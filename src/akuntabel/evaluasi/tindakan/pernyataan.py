"""Issuing the "Pernyataan Telah Direviu": only by the Inspektorat, only of what the review allows to be stated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Max
from django.utils import timezone

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import LingkupLaporan
from akuntabel.evaluasi.kueri.pernyataan import halangan_pernyataan, identitas
from akuntabel.evaluasi.pernyataan import IsiPernyataan, bekukan_pernyataan
from akuntabel.jejak.galat import Terhalang, TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import kerja


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianPernyataan:
    """Who signs, where and when; ``penjelasan`` is the optional paragraph."""

    tempat: str
    tanggal: date
    jabatan: str
    nama: str
    pangkat: str = ""
    nip: str = ""
    penjelasan: str = ""


def terbitkan_pernyataan(*, pelaku: Pelaku, opd: str, nomor: int, isian: IsianPernyataan) -> m.PernyataanReviu:
    """Issue the statement on a review: what it prints is frozen with its SHA-256; a later one is a new version.

    Terhalang where heavy findings are open, statements of the form unanswered, or the Pemda's setting does not review
    reports of this level.
    """
    wajib_boleh(pelaku, Tindakan.TERBITKAN_PERNYATAAN, opd=opd)
    with kerja(pelaku=pelaku, opd=opd, tindakan="terbitkan_pernyataan") as k:
        r = m.ReviuLaporan.objects.select_for_update(of=("self",)).filter(pk=nomor, opd=opd).first()
        if r is None:
            raise TindakanDitolak("Reviu ini tidak ada.")
        if halangan := halangan_pernyataan(r):
            raise Terhalang(halangan)
        if not isian.nama.strip() or not isian.jabatan.strip() or not isian.tempat.strip():
            raise TindakanDitolak("Tempat, jabatan, dan nama penanda tangan harus diisi.")
        siapa = identitas(opd)
        isi = IsiPernyataan(
            pemda=siapa.pemda,
            instansi=siapa.instansi(LingkupLaporan(r.lingkup)),
            periode=siapa.periode(r.tahun, r.triwulan),
            tahun=r.tahun,
            berkas=r.nama,
            sidik_berkas=r.sidik,
            nomor_reviu=r.nomor,
            tempat=isian.tempat.strip(),
            tanggal=isian.tanggal,
            jabatan=isian.jabatan.strip(),
            nama=isian.nama.strip(),
            pangkat=isian.pangkat.strip(),
            nip=isian.nip.strip(),
            penjelasan=" ".join(isian.penjelasan.split()),
        )
        teks, sidik = bekukan_pernyataan(isi)
        terakhir = m.PernyataanReviu.objects.filter(reviu=r).aggregate(x=Max("nomor"))["x"] or 0
        baris = m.PernyataanReviu.objects.create(
            reviu=r, nomor=terakhir + 1, isi=teks, sidik=sidik, oleh=pelaku.nama, waktu=timezone.now()
        )
        k.objek = f"{isi.instansi} {isi.periode}, reviu ke-{r.nomor}"
        k.catat_sel("pernyataan_reviu", {}, {"kunci": str(baris.pk), "nomor": baris.nomor, "sidik": sidik})
    return baris
