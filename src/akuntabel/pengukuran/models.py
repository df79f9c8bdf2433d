"""What was measured, as stored: realisations, their analysis, the evidence behind them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.jejak import batasan, kolom
from akuntabel.jejak.baris import Baris, BarisPemilik, KolomNilai
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import Opd
from akuntabel.perencanaan.models import IdentitasIndikator


class Realisasi(BarisPemilik, KolomNilai):
    REKAMAN = r.Realisasi

    indikator = kolom.rujukan(IdentitasIndikator, wajib=True, indeks=False)
    tahun = models.IntegerField()
    triwulan = models.IntegerField(default=0)
    satuan = kolom.teks()
    sumber = kolom.pilihan(SumberRealisasi)
    keterangan = kolom.teks()
    tercetak = kolom.teks()
    lokasi = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            batasan.unik("realisasi", "indikator", "tahun", "triwulan"),
            batasan.satu_dari("realisasi", "sumber", SumberRealisasi),
            batasan.tahun("realisasi"),
            batasan.triwulan("realisasi"),
            *batasan.nilai_selaras("realisasi"),
        ]


class Analisis(Baris):
    REKAMAN = r.Analisis

    opd = kolom.rujukan(Opd, wajib=True)
    objek = models.CharField(max_length=kolom.PANJANG_KUNCI)
    """Key of an indicator or of an element; two tables, so no reference of the database."""
    tahun = models.IntegerField()
    triwulan = models.IntegerField(default=0)
    penyebab = kolom.teks()
    pendukung = kolom.teks()
    hambatan = kolom.teks()
    solusi = kolom.teks()
    tindak_lanjut = kolom.teks()
    pembanding = kolom.teks()
    pembanding_nilai = kolom.DesimalField(null=True)

    class Meta:
        constraints: ClassVar = [
            batasan.unik("analisis", "objek", "tahun", "triwulan"),
            batasan.terisi("analisis", "objek"),
            batasan.tahun("analisis"),
            batasan.triwulan("analisis"),
        ]


class Bukti(Baris):
    """An evidence file; its content lies in the store of ``jejak.berkas`` under its SHA-256."""

    REKAMAN = r.Bukti

    kunci = kolom.kunci_tetap()
    opd = kolom.rujukan(Opd, wajib=True)
    indikator = kolom.rujukan(IdentitasIndikator, wajib=True)
    tahun = models.IntegerField()
    triwulan = models.IntegerField()
    nama_berkas = kolom.teks()
    sidik = models.CharField(max_length=64, db_index=True)
    ukuran = models.BigIntegerField()
    jenis_media = kolom.teks()
    keterangan = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            batasan.terisi("bukti", "kunci", "sidik"),
            batasan.tahun("bukti"),
            batasan.triwulan("bukti"),
            batasan.tidak_negatif("bukti", "ukuran"),
        ]
