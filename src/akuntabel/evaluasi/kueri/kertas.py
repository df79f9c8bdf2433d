"""What the working paper of a review prints, put together from what is stored."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import Kabar, LingkupLaporan
from akuntabel.evaluasi.kertas_kerja import BahanKertas, ButirKertas
from akuntabel.evaluasi.kertas_temuan import TemuanKertas
from akuntabel.evaluasi.kueri.formulir import ButirTampil, muat_formulir
from akuntabel.evaluasi.kueri.pernyataan import identitas
from akuntabel.evaluasi.kueri.reviu import temuan_hilang
from akuntabel.evaluasi.kueri.temuan import TemuanTampil, tampilkan_semua
from akuntabel.evaluasi.pernyataan import cairkan_pernyataan
from akuntabel.jejak.orang import nama_orang
from akuntabel.reviu.keluaran.penanda import PenandaReviu, penanda_reviu


def bahan_kertas(r: m.ReviuLaporan) -> BahanKertas:
    """A fixed number of queries."""
    siapa = identitas(str(r.opd_id))
    temuan = tampilkan_semua(list(m.TemuanReviu.objects.filter(reviu=r).order_by("nomor")))
    butir = muat_formulir(r)
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
        butir=tuple(ButirKertas(butir=b.butir, jawab=b.jawab, catatan=b.catatan, oleh=b.oleh) for b in butir),
        penanda=penanda_dari(r, butir),
    )


def penanda_dari(r: m.ReviuLaporan, butir: Iterable[ButirTampil]) -> tuple[PenandaReviu, ...]:
    """Who signs, as far as it is recorded: who answered the form made it up, who signed the statement last issued
    approves. One query."""
    terbit = m.PernyataanReviu.objects.filter(reviu=r).order_by("-nomor").first()
    try:
        disetujui = cairkan_pernyataan(terbit.isi, terbit.sidik).nama if terbit else ""
    except ValueError:
        disetujui = ""  # it was altered since it was issued, and says nothing any more
    return penanda_reviu(disusun=(b.oleh for b in butir), disetujui=disetujui)


def _temuan(t: TemuanTampil) -> TemuanKertas:
    oleh = f"{t.oleh}, {tulis_tanggal(timezone.localtime(t.waktu).date())}" if t.waktu else ""
    return TemuanKertas(
        nomor=t.nomor,
        kode=t.kode,
        judul=t.judul,
        rumpun=t.rumpun,
        tingkat=str(t.tingkat),
        keyakinan=str(t.keyakinan),
        tempat=tuple(x.singkat for x in t.tempat),
        pesan=t.pesan,
        kutipan=t.kutipan,
        perbaikan=t.perbaikan,
        dasar=t.dasar,
        tindak=t.tindak,
        alasan=t.alasan,
        oleh=oleh,
    )
