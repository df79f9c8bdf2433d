"""Waiving a finding, with a reason and a name; and taking that back."""

from __future__ import annotations

from django.utils import timezone

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.orang import nama_orang
from akuntabel.jejak.simpan import kerja
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.kueri.data import muat_tahun
from akuntabel.pelaporan.reviu_naskah import NASKAH, temuan_naskah
from akuntabel.pelaporan.tindakan.teks import wajib_dapat_ditulis
from akuntabel.reviu.kesampingan import tempat_temuan
from akuntabel.reviu.periksa import periksa
from akuntabel.reviu.temuan import Temuan

ALASAN_MINIMUM = 15
"""Letters; a reason is a sentence that somebody else can judge."""


def kesampingkan(*, pelaku: Pelaku, opd: str, periode: Periode, kode: str, tempat: str, alasan: str) -> m.Kesampingan:
    """Waive a finding of the report of a period as it stands now.

    ``tempat`` is one of its places (``kunci_tempat``), which tells it from others of the same check. The waiver covers
    all its present places: where the same check later finds one more, the finding is open again.
    """
    wajib_boleh(pelaku, Tindakan.KESAMPINGKAN_TEMUAN, opd=opd)
    alasan = wajib_beralasan(alasan)
    temuan = _cari(opd, periode, kode, tempat)
    with kerja(
        pelaku=pelaku, opd=opd, tindakan="kesampingkan_temuan", objek=f"{kode} {periode.sebutan}", alasan=alasan
    ) as k:
        if not _laporan_diperiksa(opd, periode):
            wajib_dapat_ditulis(opd, {(periode.tahun, periode.triwulan)})
        baris = m.Kesampingan.objects.create(
            opd_id=opd,
            tahun=periode.tahun,
            triwulan=periode.triwulan,
            kode=kode,
            tempat=sorted(tempat_temuan(temuan)),
            pesan=temuan.pesan,
            alasan=alasan,
            oleh=pelaku.nama,
            oleh_nama=_sebut(pelaku, opd),
            waktu=timezone.now(),
        )
        k.catat_sel(
            "kesampingan", {}, {"kunci": str(baris.pk), "kode": kode, "pesan": temuan.pesan, "tempat": baris.tempat}
        )
    return baris


def cabut_kesampingan(*, pelaku: Pelaku, opd: str, nomor: int) -> m.Kesampingan:
    """Withdraw a waiver; the finding is open again. It stays on record with its end."""
    wajib_boleh(pelaku, Tindakan.KESAMPINGKAN_TEMUAN, opd=opd)
    with kerja(pelaku=pelaku, opd=opd, tindakan="cabut_kesampingan") as k:
        baris = m.Kesampingan.objects.select_for_update().filter(pk=nomor, opd=opd, dicabut__isnull=True).first()
        if baris is None:
            raise TindakanDitolak("Pengesampingan ini sudah dicabut atau tidak ada.")
        periode = Periode(baris.tahun, baris.triwulan)
        if not _laporan_diperiksa(opd, periode):
            wajib_dapat_ditulis(opd, {(periode.tahun, periode.triwulan)})
        baris.dicabut = timezone.now()
        baris.save(update_fields=["dicabut"])
        k.objek = f"{baris.kode} {periode.sebutan}"
        k.catat_sel(
            "kesampingan", {"kunci": str(baris.pk), "dicabut": False}, {"kunci": str(baris.pk), "dicabut": True}
        )
    return baris


def wajib_beralasan(alasan: str) -> str:
    """The reason for a waiver, tidied. TindakanDitolak where it is no sentence."""
    alasan = " ".join(alasan.split())
    if len(alasan) < ALASAN_MINIMUM:
        raise TindakanDitolak(
            f"Alasan mengesampingkan temuan harus berupa kalimat (sedikitnya {ALASAN_MINIMUM} huruf); "
            "alasan ini tercetak dalam laporan."
        )
    return alasan


def _cari(opd: str, periode: Periode, kode: str, tempat: str) -> Temuan:
    t = muat_tahun(opd, periode.tahun)
    semua = temuan_naskah(t, periode) if tempat.startswith(f"{NASKAH}/") else periksa(t, periode)
    for x in semua:
        if x.kode == kode and tempat in tempat_temuan(x):
            return x
    raise TindakanDitolak(f"Temuan {kode} ini sudah tidak ada; mungkin datanya sudah diperbaiki. Muat ulang halaman.")


def _laporan_diperiksa(opd: str, periode: Periode) -> bool:
    """On its way to be ratified: then whoever reviews it may waive, although nobody may write."""
    ada = m.Laporan.objects.filter(opd=opd, tahun=periode.tahun, triwulan=periode.triwulan).first()
    return ada is not None and ada.keadaan in ("diajukan", "diverifikasi")


def _sebut(pelaku: Pelaku, opd: str) -> str:
    """ "Nama Lengkap, kepala OPD": the role by which the person may."""
    nama = nama_orang([pelaku.nama])[pelaku.nama]
    peran = sorted(p.sebutan for p in pelaku.peran_atas(opd=opd))
    return f"{nama}, {' dan '.join(peran)}" if peran else nama
