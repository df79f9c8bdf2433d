"""Asking for a report to be built. The building itself is work of the background (``pelaporan.penerbitan``)."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Kerja
from akuntabel.kinerja.tahun import TidakAdaError
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.kueri.data import muat_tahun
from akuntabel.pelaporan.kueri.kesampingan import pengesampingan
from akuntabel.pelaporan.kueri.terbitan import berkas_lengkap, macet, sedang_dibangun
from akuntabel.pelaporan.penyimpanan import sidik_laporan


def minta_terbitan(*, pelaku: Pelaku, opd: str, periode: Periode) -> m.Terbitan:
    """Have the draft of a report built, once for the same data: a finished or running build is given back as it is."""
    wajib_boleh(pelaku, Tindakan.BACA, opd=opd)
    try:
        t = muat_tahun(opd, periode.tahun)
    except TidakAdaError as sebab:
        raise TindakanDitolak(str(sebab)) from sebab
    if t.rencana is None:
        raise TindakanDitolak(
            f"Tidak ada rencana {t.opd.nama} yang berlaku pada tahun {periode.tahun}, sehingga laporan belum dapat "
            "disusun. Catat rencananya lebih dahulu."
        )
    sidik = sidik_laporan(t, periode, pengesampingan(opd, periode))
    with transaction.atomic():
        ada = _antrean(opd, periode, versi_beku=0)
        if ada is not None and not macet(ada):
            return ada
        if ada is not None:
            _gagalkan(ada)
        jadi = m.Terbitan.objects.filter(
            opd=opd, tahun=periode.tahun, triwulan=periode.triwulan, versi_beku=0, sidik=sidik
        ).first()
        if jadi is not None and berkas_lengkap(jadi):
            return jadi
        if jadi is not None:
            return _ulangi(jadi, pelaku.nama)
        return _mulai(opd=opd, periode=periode, versi_beku=0, sidik=sidik, oleh=pelaku.nama, tanggal=None)


def minta_akhir(*, kerja: Kerja, periode: Periode, versi_beku: int, tanggal: date) -> m.Terbitan:
    """Have the final files of a frozen version built, as part of the act that ratifies it."""
    return _mulai(
        opd=kerja.opd,
        periode=periode,
        versi_beku=versi_beku,
        sidik=f"beku-{versi_beku}",
        oleh=kerja.pelaku.nama,
        tanggal=tanggal,
    )


def ulangi_terbitan(*, pelaku: Pelaku, opd: str, nomor: int) -> m.Terbitan:
    """Try a build again that failed or came to a halt, with what it was asked for."""
    wajib_boleh(pelaku, Tindakan.BACA, opd=opd)
    with transaction.atomic():
        t = m.Terbitan.objects.select_for_update().filter(pk=nomor, opd=opd).first()
        if t is None:
            raise TindakanDitolak("Terbitan ini tidak ada.")
        if t.galat or macet(t) or (t.selesai and not berkas_lengkap(t)):
            return _ulangi(t, pelaku.nama)
        return t


def _antrean(opd: str, periode: Periode, *, versi_beku: int) -> m.Terbitan | None:
    milik = m.Terbitan.objects.select_for_update().filter(
        opd=opd, tahun=periode.tahun, triwulan=periode.triwulan, versi_beku=versi_beku
    )
    return sedang_dibangun(milik).first()


def _gagalkan(t: m.Terbitan) -> None:
    t.galat = "Penyusunan terhenti sebelum selesai."
    t.save(update_fields=["galat"])


def _mulai(*, opd: str, periode: Periode, versi_beku: int, sidik: str, oleh: str, tanggal: date | None) -> m.Terbitan:
    try:
        with transaction.atomic():
            baru = m.Terbitan.objects.create(
                opd_id=opd,
                tahun=periode.tahun,
                triwulan=periode.triwulan,
                versi_beku=versi_beku,
                sidik=sidik,
                tanggal=tanggal,
                oleh=oleh,
                diminta=timezone.now(),
            )
    except IntegrityError:
        # Somebody else asked for the same at the same moment.
        return m.Terbitan.objects.get(
            opd=opd, tahun=periode.tahun, triwulan=periode.triwulan, versi_beku=versi_beku, sidik=sidik
        )
    _antrekan(baru)
    return baru


def _ulangi(t: m.Terbitan, oleh: str) -> m.Terbitan:
    t.mulai = t.detak = t.selesai = None
    t.galat, t.langkah, t.berkas = "", 0, []
    t.percobaan += 1
    t.oleh, t.diminta = oleh, timezone.now()
    t.save()
    _antrekan(t)
    return t


def _antrekan(t: m.Terbitan) -> None:
    from akuntabel.pelaporan.penerbitan import bangun

    nomor = t.pk
    transaction.on_commit(lambda: bangun.enqueue(nomor))
