"""The organisation as stored: one table per record, see ``kinerja.rekaman``."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.periode import Periode
from akuntabel.jejak import batasan, kolom
from akuntabel.jejak.baris import Baris, BarisPemilik
from akuntabel.jejak.keadaan import Beralur, keadaan_dikenal
from akuntabel.kinerja import rekaman as r


class Pemda(Baris):
    REKAMAN = r.Pemda
    LINGKUP = ""

    kode = kolom.kunci_tetap()
    nama = kolom.teks()
    jenis = kolom.pilihan(r.JenisPemda)
    ibu_kota = kolom.teks()
    sebutan_kepala = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            batasan.satu_dari("pemda", "jenis", r.JenisPemda),
            batasan.terisi("pemda", "kode", "nama"),
        ]


class Opd(Baris):
    REKAMAN = r.Opd
    LINGKUP = "kode"

    kode = kolom.kunci_tetap()
    pemda = kolom.rujukan(Pemda, wajib=True)
    nama = kolom.teks()
    singkatan = kolom.teks()
    sebutan_kepala = kolom.teks()
    bidang_urusan = kolom.kode()
    kedudukan = kolom.teks()
    tugas = kolom.teks()
    alamat = kolom.teks()

    class Meta:
        constraints: ClassVar = [batasan.terisi("opd", "kode", "nama")]


class Unit(Baris):
    REKAMAN = r.Unit

    kunci = kolom.kunci_tetap()
    opd = kolom.rujukan(Opd, wajib=True)
    nama = kolom.teks()
    induk = kolom.rujukan("self")
    urutan = models.IntegerField(default=0)

    class Meta:
        constraints: ClassVar = [batasan.terisi("unit", "kunci", "nama")]


class Jabatan(Baris):
    REKAMAN = r.Jabatan

    kunci = kolom.kunci_tetap()
    opd = kolom.rujukan(Opd, wajib=True)
    nama = kolom.teks()
    unit = kolom.rujukan(Unit)
    atasan = kolom.rujukan("self")
    eselon = kolom.teks()
    kepala_opd = models.BooleanField(default=False)
    urutan = models.IntegerField(default=0)

    class Meta:
        constraints: ClassVar = [batasan.terisi("jabatan", "kunci", "nama")]


class Pemangku(BarisPemilik):
    REKAMAN = r.Pemangku

    kunci = kolom.kunci_tetap()
    jabatan = kolom.rujukan(Jabatan, wajib=True)
    nama = kolom.teks()
    status = kolom.pilihan(r.StatusPemangku)
    pangkat = kolom.teks()
    nip = kolom.teks()
    mulai = models.DateField(null=True)
    selesai = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            batasan.terisi("pemangku", "kunci", "nama"),
            batasan.satu_dari("pemangku", "status", r.StatusPemangku),
            batasan.berurut("pemangku", "mulai", "selesai"),
        ]


class Kepegawaian(Baris):
    REKAMAN = r.Kepegawaian

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    kelompok = kolom.pilihan(r.KelompokPegawai)
    rincian = models.CharField(max_length=300)
    status_pegawai = kolom.kode()
    jumlah = models.BigIntegerField(null=True)
    urutan = models.IntegerField(default=0)
    tercetak = kolom.teks()
    lokasi = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            batasan.unik("kepegawaian", "opd", "tahun", "kelompok", "rincian", "status_pegawai"),
            batasan.satu_dari("kepegawaian", "kelompok", r.KelompokPegawai),
            batasan.tahun("kepegawaian"),
            batasan.tidak_negatif("kepegawaian", "jumlah"),
        ]


class Aset(Baris):
    REKAMAN = r.Aset

    kunci = kolom.kunci_tetap()
    opd = kolom.rujukan(Opd, wajib=True)
    tahun = models.IntegerField()
    kelompok = kolom.teks()
    uraian = kolom.teks()
    jumlah = models.BigIntegerField(null=True)
    satuan = kolom.teks()
    urutan = models.IntegerField(default=0)
    tercetak = kolom.teks()
    lokasi = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            batasan.terisi("aset", "kunci"),
            batasan.tahun("aset"),
            batasan.tidak_negatif("aset", "jumlah"),
        ]


class Fungsi(Baris):
    REKAMAN = r.Fungsi

    kunci = kolom.kunci_tetap()
    opd = kolom.rujukan(Opd, wajib=True)
    uraian = kolom.teks()
    urutan = models.IntegerField(default=0)
    lokasi = kolom.teks()

    class Meta:
        constraints: ClassVar = [batasan.terisi("fungsi", "kunci")]


class DasarHukum(Baris):
    REKAMAN = r.DasarHukum

    kunci = kolom.kunci_tetap()
    opd = kolom.rujukan(Opd, wajib=True)
    jenis = kolom.teks()
    nomor = kolom.teks()
    tahun = models.IntegerField()
    tentang = kolom.teks()
    peran = kolom.pilihan(r.PeranDasarHukum)
    keterangan = kolom.teks()
    dicantumkan = models.BooleanField(default=True)
    urutan = models.IntegerField(default=0)
    tercetak = kolom.teks()
    lokasi = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            batasan.terisi("dasar_hukum", "kunci"),
            batasan.tahun("dasar_hukum"),
            batasan.satu_dari("dasar_hukum", "peran", r.PeranDasarHukum),
        ]


class PeriodeTriwulan(Beralur):
    """How far the measurement of a quarter has come in an OPD; ``triwulan`` 0 is that of the year's own values.

    A period without a row is a draft: it can be filled in.
    """

    ALUR = Alur.TRIWULAN

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    triwulan = models.IntegerField()

    class Meta:
        constraints: ClassVar = [
            batasan.unik("periode_triwulan", "opd", "tahun", "triwulan"),
            batasan.tahun("periode_triwulan"),
            batasan.triwulan("periode_triwulan"),
            keadaan_dikenal("periode_triwulan"),
        ]

    @property
    def sebutan(self) -> str:
        return f"realisasi {Periode(self.tahun, self.triwulan).sebutan}"

    @property
    def kunci_beku(self) -> str:
        return f"{self.tahun}/{self.triwulan}"


class JendelaPeriode(models.Model):
    """When a period may be filled in by all OPD, as its coordinator set it. A period without a row is open.

    ``dikunci`` closes it whatever the days say; ``triwulan`` 0 is that of the year's own values.
    """

    tahun = models.IntegerField()
    triwulan = models.IntegerField()
    buka = models.DateField(null=True)
    tutup = models.DateField(null=True)
    """The last day on which it may be filled in."""
    dikunci = models.BooleanField(default=False)
    oleh = models.CharField(max_length=150)
    alasan = kolom.teks()
    versi = models.PositiveIntegerField(default=1)
    diubah = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [
            batasan.unik("jendela_periode", "tahun", "triwulan"),
            batasan.tahun("jendela_periode"),
            batasan.triwulan("jendela_periode"),
            batasan.berurut("jendela_periode", "buka", "tutup"),
            batasan.terisi("jendela_periode", "oleh"),
        ]


class PengecualianPeriode(models.Model):
    """Who may fill in a period although its window is closed: one OPD, or one person in it, until a day."""

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    triwulan = models.IntegerField()
    pengguna = models.CharField(max_length=150, blank=True, default="")
    """Name of the account; empty means everybody in the OPD who may fill it in anyway."""
    sampai = models.DateField()
    alasan = kolom.teks()
    oleh = models.CharField(max_length=150)
    waktu = models.DateTimeField(auto_now_add=True)
    dicabut = models.DateTimeField(null=True)
    dicabut_oleh = models.CharField(max_length=150, blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            batasan.tahun("pengecualian_periode"),
            batasan.triwulan("pengecualian_periode"),
            batasan.terisi("pengecualian_periode", "alasan", "oleh"),
        ]
        indexes: ClassVar = [models.Index(fields=["opd", "tahun", "triwulan"], name="pengecualian_periode_opd")]


class Setelan(models.Model):
    """A choice of the Pemda that departs from the default of ``aturan.setelan``; without a row the default holds.

    ``sejak`` is the first budget year it applies to, 0 for settings that are not dated.
    """

    nama = kolom.kode()
    sejak = models.IntegerField(default=0)
    isi = kolom.teks()
    """The value as ``aturan.setelan`` writes it."""
    alasan = kolom.teks()
    oleh = models.CharField(max_length=150)
    versi = models.PositiveIntegerField(default=1)
    diubah = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [
            batasan.unik("setelan", "nama", "sejak"),
            batasan.antara("setelan", "sejak", 0, 9999),
            batasan.terisi("setelan", "nama", "oleh"),
        ]
