"""What the report adds to the data, as stored: texts, SWOT, notes."""

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
