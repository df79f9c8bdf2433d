"""A report comes in to be reviewed; a review is tried again, put away, brought back."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.baca.pilih import MAKS_BERKAS
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import LingkupLaporan, StatusReviu
from akuntabel.evaluasi.kueri.reviu import macet
from akuntabel.jejak.berkas import simpan_berkas
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.jenis_berkas import OFFICE
from akuntabel.jejak.simpan import kerja
from akuntabel.organisasi.models import Opd

JENIS = {".docx": f"{OFFICE}wordprocessingml.document", ".pdf": "application/pdf", ".txt": "text/plain"}
"""The kinds of files that can be reviewed, by the ending of their names; the reader finds out what they really are."""
KECIL = {".docx": 400_000, ".txt": 400_000, ".pdf": 100_000}
"""Bytes up to which a file is reviewed while one waits for the page."""


def unggah_reviu(
    *, pelaku: Pelaku, opd: str, periode: Periode, isi: BinaryIO, nama: str, lingkup: LingkupLaporan
) -> m.ReviuLaporan:
    """Keep a report and have it reviewed. Of no kind that is read, too large or infected: TindakanDitolak.

    The Pemda's own report is for those whose reach is the Pemda.
    """
    wajib_boleh(pelaku, Tindakan.UNGGAH_REVIU, opd=opd)
    if lingkup is LingkupLaporan.PEMDA:
        wajib_boleh(pelaku, Tindakan.UNGGAH_REVIU, opd="")
    if Path(nama).suffix.lower() not in JENIS:
        raise TindakanDitolak(
            f"Yang dapat direviu ialah .docx, .pdf, dan .txt, sedangkan berkas ini “{nama}”. "
            "Buka dengan Word atau LibreOffice, lalu simpan sebagai .docx."
        )
    berkas = simpan_berkas(isi, nama=nama, batas=MAKS_BERKAS, kenali=_kenali)
    with kerja(pelaku=pelaku, opd=opd, tindakan="unggah_reviu", objek=f"{berkas.nama} {periode.sebutan}") as k:
        # Two people at one moment: the numbers follow each other.
        milik = Opd.objects.select_for_update().filter(pk=opd).first()
        if milik is None:
            raise TindakanDitolak(f"OPD dengan kode {opd} tidak ada.")
        sama = m.ReviuLaporan.objects.filter(
            opd=opd, tahun=periode.tahun, triwulan=periode.triwulan, lingkup=lingkup.value
        )
        baris = m.ReviuLaporan.objects.create(
            opd=milik,
            tahun=periode.tahun,
            triwulan=periode.triwulan,
            lingkup=lingkup.value,
            nomor=(sama.aggregate(x=Max("nomor"))["x"] or 0) + 1,
            nama=berkas.nama,
            sidik=berkas.sidik,
            ukuran=berkas.ukuran,
            oleh=pelaku.nama,
            waktu=timezone.now(),
            status=StatusReviu.ANTRE.value,
        )
        k.catat_sel(
            "reviu_laporan",
            {},
            {"kunci": str(baris.pk), "nama": berkas.nama, "sidik": berkas.sidik, "nomor": baris.nomor},
        )
    _mulai(baris)
    return baris


def ulangi_reviu(*, pelaku: Pelaku, opd: str, nomor: int) -> m.ReviuLaporan:
    """Try a review again that failed or came to a halt."""
    wajib_boleh(pelaku, Tindakan.UNGGAH_REVIU, opd=opd)
    with transaction.atomic():
        r = _kunci(opd, nomor)
        if r.status != StatusReviu.GAGAL and not macet(r):
            return r
        r.status, r.alasan, r.langkah = StatusReviu.ANTRE.value, "", 0
        r.mulai = r.detak = None
        r.save()
    _mulai(r)
    return r


def arsipkan_reviu(*, pelaku: Pelaku, opd: str, nomor: int, versi: int) -> m.ReviuLaporan:
    """Put a review away: it is no longer listed nor compared with. File and findings stay."""
    return _arsip(pelaku, opd, nomor, versi, tindakan="arsipkan_reviu", arsip=True)


def pulihkan_reviu(*, pelaku: Pelaku, opd: str, nomor: int, versi: int) -> m.ReviuLaporan:
    """Bring a review back that was put away."""
    return _arsip(pelaku, opd, nomor, versi, tindakan="pulihkan_reviu", arsip=False)


def _arsip(pelaku: Pelaku, opd: str, nomor: int, versi: int, *, tindakan: str, arsip: bool) -> m.ReviuLaporan:
    wajib_boleh(pelaku, Tindakan.UNGGAH_REVIU, opd=opd)
    with kerja(pelaku=pelaku, opd=opd, tindakan=tindakan) as k:
        r = _kunci(opd, nomor)
        if (r.diarsipkan is not None) == arsip:
            return r
        if r.versi != versi:
            raise Bentrok("Reviu ini baru saja diubah orang lain. Muat ulang halaman.")
        if r.status in (StatusReviu.ANTRE, StatusReviu.BERJALAN) and not macet(r):
            raise TindakanDitolak("Reviu ini masih berjalan. Tunggu sampai selesai.")
        if arsip and m.PernyataanReviu.objects.filter(reviu=r).exists():
            raise TindakanDitolak("Reviu ini menjadi dasar Pernyataan Telah Direviu, sehingga tidak dapat diarsipkan.")
        r.diarsipkan = timezone.now() if arsip else None
        r.versi += 1
        r.save(update_fields=["diarsipkan", "versi"])
        k.objek = f"{r.nama} (reviu ke-{r.nomor})"
        kunci = str(r.pk)
        k.catat_sel("reviu_laporan", {"kunci": kunci, "diarsipkan": not arsip}, {"kunci": kunci, "diarsipkan": arsip})
    return r


def _kunci(opd: str, nomor: int) -> m.ReviuLaporan:
    r = m.ReviuLaporan.objects.select_for_update(of=("self",)).filter(pk=nomor, opd=opd).first()
    if r is None:
        raise TindakanDitolak("Reviu ini tidak ada.")
    return r


def _kenali(_berkas: Path, *, nama: str) -> str:
    return JENIS[Path(nama).suffix.lower()]


def _mulai(r: m.ReviuLaporan) -> None:
    from akuntabel.evaluasi.penelaahan import jalankan, telaah

    nomor, kecil = r.pk, r.ukuran <= KECIL[Path(r.nama).suffix.lower()]
    transaction.on_commit(lambda: jalankan(nomor) if kecil else telaah.enqueue(nomor))
