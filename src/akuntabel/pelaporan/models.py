"""What the report adds to the data, as stored: texts, SWOT, notes; what is made of it: builds, waivers, manuscripts."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.periode import Periode
from akuntabel.jejak import batasan, kolom
from akuntabel.jejak.baris import Baris
from akuntabel.jejak.keadaan import Beralur, keadaan_dikenal
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import Opd


class Swot(Baris):
    REKAMAN = r.Swot

    kunci = kolom.kunci_tetap()
    opd = kolom.rujukan(Opd, wajib=True)
    tahun = models.IntegerField()
    bidang = kolom.pilihan(r.BidangSwot)
    uraian = kolom.teks()
    urutan = models.IntegerField(default=0)
    lokasi = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            batasan.terisi("swot", "kunci"),
            batasan.tahun("swot"),
            batasan.satu_dari("swot", "bidang", r.BidangSwot),
        ]


class Narasi(Baris):
    REKAMAN = r.Narasi

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    triwulan = models.IntegerField()
    bagian = models.CharField(max_length=kolom.PANJANG_KUNCI)
    objek = kolom.kode()
    isi = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            batasan.unik("narasi", "opd", "tahun", "triwulan", "bagian", "objek"),
            batasan.terisi("narasi", "bagian"),
            batasan.tahun("narasi"),
            batasan.triwulan("narasi"),
        ]


class Catatan(Baris):
    REKAMAN = r.Catatan

    kunci = kolom.kunci_tetap()
    opd = kolom.rujukan(Opd, wajib=True)
    tahun = models.IntegerField()
    jenis = kolom.pilihan(r.JenisCatatan)
    uraian = kolom.teks()
    tabel = kolom.kode()
    objek = kolom.teks()
    bacaan_dipakai = kolom.teks()
    bacaan_lain = kolom.teks()
    lokasi = kolom.teks()
    perbaikan = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            batasan.terisi("catatan", "kunci"),
            batasan.tahun("catatan"),
            batasan.satu_dari("catatan", "jenis", r.JenisCatatan),
        ]


class Laporan(Beralur):
    """Where the report of a period stands (``triwulan`` 0 is the LKjIP). Each final version is frozen in ``Bekuan``."""

    ALUR = Alur.LKJIP

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    triwulan = models.IntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            batasan.unik("laporan", "opd", "tahun", "triwulan"),
            batasan.tahun("laporan"),
            batasan.triwulan("laporan"),
            keadaan_dikenal("laporan"),
        ]

    @property
    def sebutan(self) -> str:
        return f"laporan kinerja {Periode(self.tahun, self.triwulan).sampai_dengan}"

    @property
    def kunci_beku(self) -> str:
        return f"{self.tahun}/{self.triwulan}"


class Kesampingan(models.Model):
    """A finding that a named officer waived with a reason. It covers the places it was given for, and no further one.

    Withdrawn, it stays with its end, so that what counted on a day can always be told.
    """

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    triwulan = models.IntegerField()
    kode = models.CharField(max_length=20)
    tempat = models.JSONField(default=list)
    """The places, as ``reviu.kesampingan.kunci_tempat`` writes them, sorted."""
    pesan = models.TextField()
    """What the finding said when it was waived."""
    alasan = models.TextField()
    oleh = models.CharField(max_length=150)
    oleh_nama = models.CharField(max_length=200)
    """As the report prints it: name and role."""
    waktu = models.DateTimeField()
    dicabut = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["opd", "tahun", "triwulan"], name="kesampingan_laporan")]
        constraints: ClassVar = [
            batasan.terisi("kesampingan", "kode", "alasan", "oleh"),
            batasan.tahun("kesampingan"),
            batasan.triwulan("kesampingan"),
        ]


class Terbitan(models.Model):
    """One build of a report: of the data as they stood (a draft), or of a frozen version (``versi_beku`` > 0)."""

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    triwulan = models.IntegerField()
    sidik = models.CharField(max_length=64)
    """What it is made of: SHA-256 of data, period, waivers and the program's version."""
    versi_beku = models.PositiveIntegerField(default=0)
    tanggal = models.DateField(null=True, blank=True)
    """The day of signing, which a final report prints."""
    oleh = models.CharField(max_length=150)
    diminta = models.DateTimeField()
    mulai = models.DateTimeField(null=True, blank=True)
    detak = models.DateTimeField(null=True, blank=True)
    """When the worker last said that it is at it."""
    langkah = models.PositiveSmallIntegerField(default=0)
    """How many of ``pelaporan.penerbitan.LANGKAH`` are done."""
    selesai = models.DateTimeField(null=True, blank=True)
    galat = models.TextField(blank=True, default="")
    """Why it failed, for people; empty while it has not."""
    percobaan = models.PositiveSmallIntegerField(default=1)
    berkas = models.JSONField(default=list)
    """The files: name, size and SHA-256 of each."""

    class Meta:
        constraints: ClassVar = [
            batasan.unik("terbitan", "opd", "tahun", "triwulan", "versi_beku", "sidik"),
            batasan.tahun("terbitan"),
            batasan.triwulan("terbitan"),
            batasan.terisi("terbitan", "sidik"),
        ]


class NaskahMasuk(models.Model):
    """A DOCX that came back from a superior, kept as it came, and what was taken from it."""

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    triwulan = models.IntegerField()
    nama = models.CharField(max_length=200)
    sidik = models.CharField(max_length=64)
    ukuran = models.PositiveIntegerField()
    oleh = models.CharField(max_length=150)
    waktu = models.DateTimeField()
    diterapkan = models.DateTimeField(null=True, blank=True)
    penerap = models.CharField(max_length=150, blank=True, default="")
    jumlah_diambil = models.PositiveIntegerField(default=0)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["opd", "tahun", "triwulan"], name="naskahmasuk_laporan")]
        constraints: ClassVar = [
            batasan.tahun("naskahmasuk"),
            batasan.triwulan("naskahmasuk"),
            batasan.terisi("naskahmasuk", "sidik"),
        ]
