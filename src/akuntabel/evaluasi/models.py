"""Reviews of report files as stored: the file, what was found in it, its text with marks, and what people answered."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from akuntabel.evaluasi.istilah import Kabar, LingkupLaporan, StatusReviu, Tindak
from akuntabel.jejak import batasan, kolom
from akuntabel.organisasi.models import Opd
from akuntabel.reviu.formulir_reviu import Jawaban
from akuntabel.reviu.temuan import Keyakinan, Tingkat


class ReviuLaporan(models.Model):
    """One review of one file. Reviews of the same report (OPD, period, ``lingkup``) are numbered from 1."""

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    triwulan = models.IntegerField()
    lingkup = kolom.pilihan(LingkupLaporan)
    nomor = models.PositiveIntegerField()
    nama = models.CharField(max_length=200)
    sidik = models.CharField(max_length=64)
    """SHA-256 of the file in the store."""
    ukuran = models.PositiveIntegerField()
    oleh = models.CharField(max_length=150)
    waktu = models.DateTimeField()
    status = kolom.pilihan(StatusReviu)
    alasan = kolom.teks()
    """Why it was refused or failed, for people."""
    langkah = models.PositiveSmallIntegerField(default=0)
    mulai = models.DateTimeField(null=True, blank=True)
    detak = models.DateTimeField(null=True, blank=True)
    selesai = models.DateTimeField(null=True, blank=True)
    sebelumnya = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """The review of the same report with which this one was compared."""
    jenis = models.CharField(max_length=10, blank=True, default="")
    halaman = models.PositiveIntegerField(null=True, blank=True)
    tahun_laporan = models.IntegerField(null=True, blank=True)
    """The year that the report itself claims."""
    ringkasan = models.JSONField(default=dict)
    """Numbers of findings as ``reviu.hasil`` counts them."""
    catatan = models.JSONField(default=list)
    """What could not be read, in sentences."""
    formulir = models.JSONField(default=list)
    """Form III/2-2 as far as document and records showed: code, answer, evidence."""
    diarsipkan = models.DateTimeField(null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            batasan.unik("reviu_laporan", "opd", "tahun", "triwulan", "lingkup", "nomor"),
            batasan.tahun("reviu_laporan"),
            batasan.triwulan("reviu_laporan"),
            batasan.satu_dari("reviu_laporan", "lingkup", LingkupLaporan),
            batasan.satu_dari("reviu_laporan", "status", StatusReviu),
            batasan.terisi("reviu_laporan", "nama", "sidik"),
        ]


class TemuanReviu(models.Model):
    """One finding of a review, numbered from 1 in the order of weight, with what was done about it."""

    reviu = models.ForeignKey(ReviuLaporan, on_delete=models.CASCADE, related_name="+", db_index=False)
    nomor = models.PositiveIntegerField()
    kode = models.CharField(max_length=20)
    rumpun = models.CharField(max_length=60)
    tingkat = kolom.pilihan(Tingkat)
    keyakinan = kolom.pilihan(Keyakinan)
    pesan = models.TextField()
    perbaikan = kolom.teks()
    dasar = kolom.teks()
    kutipan = kolom.teks()
    tempat: models.JSONField[list[dict[str, Any]], list[dict[str, Any]]] = models.JSONField(default=list)
    """Its places: the fields of ``Lokasi`` that are filled, and ``bab`` with the chapter in which it is marked."""
    sidik = models.CharField(max_length=64)
    inti = models.CharField(max_length=64)
    asal = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    """The same finding in the review before."""
    kabar = models.CharField(max_length=10, blank=True, default="")
    tindak = kolom.pilihan(Tindak)
    alasan = kolom.teks()
    oleh = models.CharField(max_length=150, blank=True, default="")
    waktu = models.DateTimeField(null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            batasan.unik("temuan_reviu", "reviu", "nomor"),
            batasan.satu_dari("temuan_reviu", "tingkat", Tingkat),
            batasan.satu_dari("temuan_reviu", "keyakinan", Keyakinan),
            batasan.satu_dari("temuan_reviu", "kabar", Kabar),
            batasan.satu_dari("temuan_reviu", "tindak", Tindak),
            batasan.terisi("temuan_reviu", "kode", "sidik"),
        ]


class BabReviu(models.Model):
    """A chapter of the report as it was read, with its marks (``evaluasi.naskah``)."""

    reviu = models.ForeignKey(ReviuLaporan, on_delete=models.CASCADE, related_name="+", db_index=False)
    nomor = models.PositiveIntegerField()
    judul = models.TextField()
    temuan = models.PositiveIntegerField(default=0)
    """How many findings are marked in it."""
    blok = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [batasan.unik("bab_reviu", "reviu", "nomor")]


class JawabanReviu(models.Model):
    """What the reviewer answers to a statement of form III/2-2; it stays when the report is reviewed again."""

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    triwulan = models.IntegerField()
    lingkup = kolom.pilihan(LingkupLaporan)
    kode = models.CharField(max_length=4)
    jawab = kolom.pilihan(Jawaban)
    catatan = kolom.teks()
    oleh = models.CharField(max_length=150)
    waktu = models.DateTimeField()
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            batasan.unik("jawaban_reviu", "opd", "tahun", "triwulan", "lingkup", "kode"),
            batasan.tahun("jawaban_reviu"),
            batasan.triwulan("jawaban_reviu"),
            batasan.satu_dari("jawaban_reviu", "lingkup", LingkupLaporan),
            batasan.satu_dari("jawaban_reviu", "jawab", Jawaban),
        ]


class PernyataanReviu(models.Model):
    """A "Pernyataan Telah Direviu" that was issued: what it prints, frozen, and its SHA-256."""

    reviu = models.ForeignKey(ReviuLaporan, on_delete=models.PROTECT, related_name="+")
    nomor = models.PositiveIntegerField()
    isi = models.TextField()
    """Canonical JSON of ``evaluasi.pernyataan.IsiPernyataan``."""
    sidik = models.CharField(max_length=64)
    oleh = models.CharField(max_length=150)
    waktu = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            batasan.unik("pernyataan_reviu", "reviu", "nomor"),
            batasan.terisi("pernyataan_reviu", "isi", "sidik"),
        ]
