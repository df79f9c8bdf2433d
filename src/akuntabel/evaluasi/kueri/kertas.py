"""What the working paper of a review prints, put together from what is stored."""

from __future__ import annotations

from django.utils import timezone

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import Kabar, LingkupLaporan
from akuntabel.evaluasi.kertas_kerja import BahanKertas, ButirKertas, TemuanKertas
from akuntabel.evaluasi.kueri.formulir import muat_formulir
from akuntabel.evaluasi.kueri.pernyataan import identitas
from akuntabel.evaluasi.kueri.reviu import temuan_hilang
from akuntabel.evaluasi.kueri.temuan import TemuanTampil, tampilkan_semua
from akuntabel.jejak.orang import nama_orang


def bahan_kertas(r: m.ReviuLaporan) -> BahanKertas:
    """A fixed number of queries."""
    siapa = identitas(str(r.opd_id))
    temuan = tampilkan_semua(list(m.TemuanReviu.objects.filter(reviu=r).order_by("nomor")))
    return BahanKertas(
        pemda=siapa.pemda,
        instansi=siapa.instansi(LingkupLaporan(r.lingkup)),
        periode=siapa.periode(r.tahun, r.triwulan),
        tahun=r.tahun,
        berkas=r.nama,
        sidik=r.sidik,
        jenis=r.jenis,
        halaman=r.halaman,
        nomor=r.nomor,
        pengunggah=nama_orang([r.oleh])[r.oleh],
        waktu=timezone.localtime(r.waktu),
        catatan=tuple(r.catatan),
        temuan=tuple(_temuan(t) for t in temuan),
        baru=sum(t.kabar == Kabar.BARU for t in temuan),
        masih=sum(t.kabar == Kabar.MASIH for t in temuan),
        hilang=tuple(f"{t.kode}: {t.pesan}" for t in temuan_hilang(r)),
        nomor_sebelumnya=r.sebelumnya.nomor if r.sebelumnya else 0,
        butir=tuple(
            ButirKertas(butir=b.butir, jawab=b.jawab, catatan=b.catatan, oleh=b.oleh) for b in muat_formulir(r)
        ),
    )


def _temuan(t: TemuanTampil) -> TemuanKertas:
    oleh = f"{t.oleh}, {tulis_tanggal(timezone.localtime(t.waktu).date())}" if t.waktu else ""
    return TemuanKertas(
        nomor=t.nomor,
        kode=t.kode,
        judul=t.judul,
        tingkat=str(t.tingkat),
        keyakinan=str(t.keyakinan),
        tempat=tuple(x.sebutan for x in t.tempat),
        pesan=t.pesan,
        kutipan=t.kutipan,
        perbaikan=t.perbaikan,
        dasar=t.dasar,
        tindak=t.tindak,
        alasan=t.alasan,
        oleh=oleh,
    )
