"""The plan as stored. What a plan version says of an element or indicator is a row of its own; what stays the same over
versions is its permanent key, a row of ``Identitas…``, to which realisations and history refer."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.istilah import Akumulasi, Arah, Rumus
from akuntabel.jejak import batasan, kolom
from akuntabel.jejak.baris import Baris, BarisPemilik, KolomNilai
from akuntabel.jejak.keadaan import Beralur, keadaan_dikenal
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import DasarHukum, Jabatan, Opd, Unit


class Identitas(models.Model):
    """A permanent key and the OPD that may use it; NULL where it is the Pemda's, and so open to all."""

    kunci = kolom.kunci_tetap()
    pemilik = kolom.rujukan(Opd)

    class Meta:
        abstract = True


class IdentitasUnsur(Identitas):
    class Meta:
        constraints: ClassVar = [batasan.terisi("identitas_unsur", "kunci")]


class IdentitasKebijakan(Identitas):
    class Meta:
        constraints: ClassVar = [batasan.terisi("identitas_kebijakan", "kunci")]


class IdentitasIndikator(Identitas):
    class Meta:
        constraints: ClassVar = [batasan.terisi("identitas_indikator", "kunci")]


class Rencana(Baris):
    REKAMAN = r.Rencana

    kunci = kolom.kunci_tetap()
    jenis = kolom.pilihan(r.JenisRencana)
    nama = kolom.teks()
    tahun_awal = models.IntegerField()
    tahun_akhir = models.IntegerField()
    opd = kolom.rujukan(Opd)
    versi_rencana = kolom.pilihan(r.VersiRencana)
    nomor = models.IntegerField(default=1)
    berlaku_sejak = models.IntegerField(default=0)
    dasar_hukum = kolom.rujukan(DasarHukum)
    nomenklatur = kolom.kode()
    tanggal = models.DateField(null=True)

    KOLOM_LAIN: ClassVar = {"versi": "versi_rencana"}
    """The record's ``versi`` (murni, perubahan) stands beside the row's own version number."""

    class Meta:
        constraints: ClassVar = [
            batasan.terisi("rencana", "kunci"),
            batasan.satu_dari("rencana", "jenis", r.JenisRencana),
            batasan.satu_dari("rencana", "versi_rencana", r.VersiRencana),
            batasan.tahun("rencana", "tahun_awal"),
            batasan.tahun("rencana", "tahun_akhir"),
            batasan.berurut("rencana", "tahun_awal", "tahun_akhir"),
            batasan.antara("rencana", "berlaku_sejak", 0, 9999),
        ]


class Unsur(BarisPemilik):
    REKAMAN = r.Unsur

    rencana = kolom.rujukan(Rencana, wajib=True, indeks=False)
    kunci = kolom.rujukan(IdentitasUnsur, wajib=True)
    jenis = kolom.pilihan(r.JenisUnsur)
    uraian = kolom.teks()
    kode = kolom.kode()
    induk = kolom.rujukan(IdentitasUnsur, indeks=False)
    opd = kolom.rujukan(Opd, indeks=False)
    unit = kolom.rujukan(Unit, indeks=False)
    kondisi = kolom.teks()
    kebijakan = kolom.rujukan(IdentitasKebijakan, indeks=False)
    penerus = kolom.rujukan(IdentitasUnsur, indeks=False)
    diarsipkan = models.BooleanField(default=False)
    urutan = models.IntegerField(default=0)
    tercetak = kolom.teks()
    kondisi_tercetak = kolom.teks()
    lokasi = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            batasan.unik("unsur", "rencana", "kunci"),
            batasan.satu_dari("unsur", "jenis", r.JenisUnsur),
            models.CheckConstraint(
                condition=models.Q(induk__isnull=True) | ~models.Q(induk=models.F("kunci")),
                name="unsur_bukan_induk_sendiri",
            ),
        ]


class Kebijakan(BarisPemilik):
    REKAMAN = r.Kebijakan

    rencana = kolom.rujukan(Rencana, wajib=True, indeks=False)
    kunci = kolom.rujukan(IdentitasKebijakan, wajib=True)
    sasaran = kolom.rujukan(IdentitasUnsur, indeks=False)
    uraian = kolom.teks()
    urutan = models.IntegerField(default=0)
    tercetak = kolom.teks()
    lokasi = kolom.teks()

    class Meta:
        constraints: ClassVar = [batasan.unik("kebijakan", "rencana", "kunci")]


class Indikator(BarisPemilik):
    REKAMAN = r.Indikator

    rencana = kolom.rujukan(Rencana, wajib=True, indeks=False)
    kunci = kolom.rujukan(IdentitasIndikator, wajib=True)
    unsur = kolom.rujukan(IdentitasUnsur, wajib=True)
    uraian = kolom.teks()
    kode = kolom.kode()
    satuan = kolom.teks()
    arah = kolom.pilihan(Arah)
    rumus = kolom.pilihan(Rumus)
    akumulasi = kolom.pilihan(Akumulasi)
    jenis = kolom.pilihan(r.JenisIndikator, null=True)
    iku = models.BooleanField(default=False)
    skala = kolom.kode()
    definisi = kolom.teks()
    formula = kolom.teks()
    formula_hitung = kolom.teks()
    sumber_data = kolom.teks()
    frekuensi = kolom.teks()
    penanggung_jawab = kolom.rujukan(Jabatan, indeks=False)
    nilai_awal = kolom.DesimalField(null=True)
    tahun_awal = models.IntegerField(null=True)
    penerus = kolom.rujukan(IdentitasIndikator, indeks=False)
    diarsipkan = models.BooleanField(default=False)
    urutan = models.IntegerField(default=0)
    tercetak = kolom.teks()
    lokasi = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            batasan.unik("indikator", "rencana", "kunci"),
            batasan.satu_dari("indikator", "arah", Arah),
            batasan.satu_dari("indikator", "rumus", Rumus),
            batasan.satu_dari("indikator", "akumulasi", Akumulasi),
            batasan.satu_dari("indikator", "jenis", r.JenisIndikator),
            batasan.tahun("indikator", "tahun_awal"),
        ]


class Target(BarisPemilik, KolomNilai):
    REKAMAN = r.Target

    rencana = kolom.rujukan(Rencana, wajib=True, indeks=False)
    indikator = kolom.rujukan(IdentitasIndikator, wajib=True)
    tahun = models.IntegerField()
    triwulan = models.IntegerField(default=0)
    perjanjian = kolom.rujukan("perjanjian.Pk")
    satuan = kolom.teks()
    tercetak = kolom.teks()
    lokasi = kolom.teks()

    KOLOM_LAIN: ClassVar = {"pk": "perjanjian"}
    """Django keeps the name ``pk`` for itself."""

    class Meta:
        constraints: ClassVar = [
            *batasan.unik_dengan_pilihan("target", "perjanjian", "rencana", "indikator", "tahun", "triwulan"),
            batasan.tahun("target"),
            batasan.triwulan("target"),
            *batasan.nilai_selaras("target"),
        ]


class KeadaanRencana(Beralur):
    """Where a plan version stands; one without a row is a draft."""

    ALUR = Alur.RENCANA

    rencana = models.OneToOneField(Rencana, on_delete=models.PROTECT, primary_key=True, related_name="+")

    class Meta:
        constraints: ClassVar = [keadaan_dikenal("keadaan_rencana")]

    @property
    def alur(self) -> Alur:
        return Alur.RENCANA if self.rencana.opd_id else Alur.RENCANA_PEMDA

    @property
    def sebutan(self) -> str:
        return f"rencana {self.rencana.nama or self.rencana_id}"

    @property
    def kunci_beku(self) -> str:
        return self.rencana_id
