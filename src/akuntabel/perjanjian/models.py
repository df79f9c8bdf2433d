"""Performance agreements as stored. A signed one holds the frozen records it prints and their SHA-256."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from akuntabel.aturan.alur import Alur
from akuntabel.jejak import batasan, kolom
from akuntabel.jejak.baris import Baris
from akuntabel.jejak.keadaan import Beralur, keadaan_dikenal
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import Jabatan, Opd, Pemangku
from akuntabel.perencanaan.models import Rencana


class Pk(Baris):
    REKAMAN = r.Pk

    kunci = kolom.kunci_tetap()
    opd = kolom.rujukan(Opd, wajib=True)
    tahun = models.IntegerField()
    nomor = models.IntegerField(default=1)
    jabatan = kolom.rujukan(Jabatan, indeks=False)
    pihak_pertama = kolom.rujukan(Pemangku, indeks=False)
    pihak_kedua_nama = kolom.teks()
    pihak_kedua_jabatan = kolom.teks()
    rencana = kolom.rujukan(Rencana, indeks=False)
    tahap_anggaran = kolom.pilihan(r.TahapAnggaran)
    alasan_perubahan = kolom.pilihan(r.AlasanPerubahanPk, null=True)
    tanggal = models.DateField(null=True)
    tempat = kolom.teks()
    ditandatangani = models.BooleanField(default=False)
    isi = kolom.teks()
    sidik = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            batasan.terisi("pk", "kunci"),
            batasan.tahun("pk"),
            batasan.satu_dari("pk", "tahap_anggaran", r.TahapAnggaran),
            batasan.satu_dari("pk", "alasan_perubahan", r.AlasanPerubahanPk),
            models.CheckConstraint(
                condition=Q(isi="", sidik="") | (Q(ditandatangani=True) & ~Q(isi="") & ~Q(sidik="")),
                name="pk_beku_hanya_bila_ditandatangani",
            ),
        ]


class KeadaanPk(Beralur):
    """Where an agreement stands on its way to be signed; one without a row is a draft."""

    ALUR = Alur.PK

    perjanjian = models.OneToOneField(Pk, on_delete=models.PROTECT, primary_key=True, related_name="status")

    class Meta:
        constraints: ClassVar = [keadaan_dikenal("keadaan_pk")]

    @property
    def sebutan(self) -> str:
        return f"perjanjian kinerja {self.perjanjian_id}"

    @property
    def kunci_beku(self) -> str:
        return self.perjanjian_id
