"""Reviews of a report: which there are, how far one is, where it stands beside the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from akuntabel.aturan.periode import Periode
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import LingkupLaporan, StatusReviu, Tindak
from akuntabel.evaluasi.langkah import LANGKAH
from akuntabel.jejak.orang import nama_orang
from akuntabel.pelaporan.kueri.terbitan import MACET, ada_pekerja
from akuntabel.reviu.temuan import Tingkat


def macet(r: m.ReviuLaporan) -> bool:
    """Begun, and then not heard of again."""
    return r.status == StatusReviu.BERJALAN and r.detak is not None and timezone.now() - r.detak > MACET


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviuTampil:
    """A review as pages show it."""

    pk: int
    nomor: int
    nama: str
    ukuran: int
    sidik: str
    lingkup: LingkupLaporan
    status: StatusReviu
    alasan: str
    oleh: str
    waktu: datetime
    selesai: datetime | None
    jenis: str
    halaman: int | None
    tahun_laporan: int | None
    catatan: tuple[str, ...]
    jumlah: int
    tingkat: Mapping[str, int]
    terbuka: int
    """Findings that nobody has answered."""
    arsip: bool
    versi: int
    langkah: int
    tanpa_pekerja: bool

    @property
    def berlangsung(self) -> bool:
        return self.status in (StatusReviu.ANTRE, StatusReviu.BERJALAN)

    @property
    def dapat_diulangi(self) -> bool:
        return self.status is StatusReviu.GAGAL

    @property
    def langkah_semua(self) -> tuple[str, ...]:
        return LANGKAH

    @property
    def kini(self) -> str:
        """What is being done."""
        return LANGKAH[min(self.langkah, len(LANGKAH) - 1)]

    @property
    def rincian(self) -> tuple[tuple[str, int], ...]:
        """Severities that occur, with how many findings each has."""
        return tuple((str(t), self.tingkat[str(t)]) for t in Tingkat if self.tingkat.get(str(t)))


def reviu_dari(opd: str, periode: Periode, nomor: int) -> m.ReviuLaporan | None:
    """One review of this OPD and period. One query."""
    return (
        m.ReviuLaporan.objects.select_related("sebelumnya")
        .filter(pk=nomor, opd=opd, tahun=periode.tahun, triwulan=periode.triwulan)
        .first()
    )


def daftar_reviu(opd: str, periode: Periode, *, arsip: bool = False) -> tuple[ReviuTampil, ...]:
    """The reviews of this OPD and period, the latest first. Three queries."""
    baris = list(
        m.ReviuLaporan.objects.filter(
            opd=opd, tahun=periode.tahun, triwulan=periode.triwulan, diarsipkan__isnull=not arsip
        ).order_by("-waktu", "-pk")
    )
    if not baris:
        return ()
    nama = nama_orang(b.oleh for b in baris)
    terbuka = dict(
        m.TemuanReviu.objects.filter(reviu__in=[b.pk for b in baris], tindak=Tindak.TERBUKA)
        .values_list("reviu")
        .annotate(x=Count("pk"))
    )
    return tuple(tampilkan_reviu(b, nama[b.oleh], terbuka.get(b.pk, 0)) for b in baris)


def tampilkan_reviu(r: m.ReviuLaporan, oleh: str = "", terbuka: int = 0) -> ReviuTampil:
    """A review as a page shows it. No query."""
    status, alasan = StatusReviu(r.status), r.alasan
    if macet(r):
        status, alasan = StatusReviu.GAGAL, "Reviu terhenti sebelum selesai."
    return ReviuTampil(
        pk=r.pk,
        nomor=r.nomor,
        nama=r.nama,
        ukuran=r.ukuran,
        sidik=r.sidik,
        lingkup=LingkupLaporan(r.lingkup),
        status=status,
        alasan=alasan,
        oleh=oleh or r.oleh,
        waktu=r.waktu,
        selesai=r.selesai,
        jenis=r.jenis,
        halaman=r.halaman,
        tahun_laporan=r.tahun_laporan,
        catatan=tuple(r.catatan),
        jumlah=r.ringkasan.get("jumlah", 0),
        tingkat=r.ringkasan,
        terbuka=terbuka,
        arsip=r.diarsipkan is not None,
        versi=r.versi,
        langkah=r.langkah,
        tanpa_pekerja=status is StatusReviu.ANTRE and not ada_pekerja(),
    )


def terbaru(r: m.ReviuLaporan) -> m.ReviuLaporan | None:
    """The last finished review of the same report, which may be this one. One query."""
    sama = m.ReviuLaporan.objects.filter(opd=r.opd_id, tahun=r.tahun, triwulan=r.triwulan, lingkup=r.lingkup)
    return sama.filter(status=StatusReviu.SELESAI, diarsipkan__isnull=True).order_by("-nomor").first()


DITUNGGU = (Tingkat.TINGGI, Tingkat.SEDANG)
"""Findings of these severities wait for an answer of the office; others may be left as they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MenungguTanggapan:
    """A reviewed file whose findings wait for an answer: how many of each severity in ``DITUNGGU``."""

    reviu: int
    nomor: int
    nama: str
    triwulan: int
    lingkup: LingkupLaporan
    tinggi: int
    sedang: int


def menunggu_tanggapan(opd: str, tahun: int) -> tuple[MenungguTanggapan, ...]:
    """The last review of each report of a year that has open findings to be answered. One query."""
    selesai = m.ReviuLaporan.objects.filter(status=StatusReviu.SELESAI, diarsipkan__isnull=True, opd=opd, tahun=tahun)
    lebih_baru = selesai.filter(
        triwulan=OuterRef("reviu__triwulan"), lingkup=OuterRef("reviu__lingkup"), nomor__gt=OuterRef("reviu__nomor")
    )
    baris = (
        m.TemuanReviu.objects.filter(~Exists(lebih_baru), reviu__in=selesai, tindak=Tindak.TERBUKA)
        .filter(tingkat__in=DITUNGGU)
        .values_list("reviu", "reviu__nomor", "reviu__nama", "reviu__triwulan", "reviu__lingkup")
        .annotate(
            tinggi=Count("pk", filter=Q(tingkat=Tingkat.TINGGI)), sedang=Count("pk", filter=Q(tingkat=Tingkat.SEDANG))
        )
        .order_by("reviu")
    )
    return tuple(
        MenungguTanggapan(
            reviu=pk,
            nomor=nomor,
            nama=nama,
            triwulan=triwulan,
            lingkup=LingkupLaporan(lingkup),
            tinggi=tinggi,
            sedang=sedang,
        )
        for pk, nomor, nama, triwulan, lingkup, tinggi, sedang in baris
    )


def temuan_hilang(r: m.ReviuLaporan) -> tuple[m.TemuanReviu, ...]:
    """Findings of the review before that this one does not have any more. One query; none where there was none."""
    if r.sebelumnya_id is None:
        return ()
    masih = m.TemuanReviu.objects.filter(reviu=r, asal__isnull=False).values("asal")
    return tuple(m.TemuanReviu.objects.filter(~Q(pk__in=masih), reviu=r.sebelumnya_id).order_by("nomor"))


def berkas_reviu() -> Iterator[tuple[str, str, str, int]]:
    """Files of reviews in the store of evidence: SHA-256, what it belongs to, name, size. One query."""
    for sidik, opd, nama, ukuran in m.ReviuLaporan.objects.values_list("sidik", "opd", "nama", "ukuran").iterator():
        yield sidik, f"reviu {opd}", nama, ukuran
