"""The budget as stored: pagu by stage, cash plan and realisation by month; money in whole sen."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from akuntabel.jejak import batasan, kolom
from akuntabel.jejak.baris import Baris
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import Opd
from akuntabel.perencanaan.models import IdentitasUnsur


class Pagu(Baris):
    REKAMAN = r.Pagu

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    tahap = kolom.pilihan(r.TahapAnggaran)
    unsur = kolom.rujukan(IdentitasUnsur)
    jumlah = kolom.SenField(null=True)
    tercetak = kolom.teks()
    lokasi = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            *batasan.unik_dengan_pilihan("pagu", "unsur", "opd", "tahun", "tahap"),
            batasan.satu_dari("pagu", "tahap", r.TahapAnggaran),
            batasan.tahun("pagu"),
            batasan.tidak_negatif("pagu", "jumlah"),
        ]


class Dpa(Baris):
    """The approved budget document of a stage."""

    REKAMAN = r.Dpa

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    tahap = kolom.pilihan(r.TahapAnggaran)
    nomor = kolom.teks()
    tanggal = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            batasan.unik("dpa", "opd", "tahun", "tahap"),
            batasan.satu_dari("dpa", "tahap", r.TahapAnggaran),
            batasan.tahun("dpa"),
        ]


class RencanaKas(Baris):
    """What is meant to be spent in one month."""

    REKAMAN = r.RencanaKas

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    bulan = models.IntegerField()
    unsur = kolom.rujukan(IdentitasUnsur)
    jumlah = kolom.SenField(null=True)

    class Meta:
        constraints: ClassVar = [
            *batasan.unik_dengan_pilihan("rencana_kas", "unsur", "opd", "tahun", "bulan"),
            batasan.tahun("rencana_kas"),
            batasan.antara("rencana_kas", "bulan", 1, 12),
            batasan.tidak_negatif("rencana_kas", "jumlah"),
        ]


class RealisasiAnggaran(Baris):
    """Spending of one month; negative where more flowed back than out."""

    REKAMAN = r.RealisasiAnggaran

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    bulan = models.IntegerField()
    unsur = kolom.rujukan(IdentitasUnsur)
    jumlah = kolom.SenField(null=True)
    tercetak = kolom.teks()
    terbilang_tercetak = kolom.teks()
    persen_tercetak = kolom.teks()
    lokasi = kolom.teks()

    class Meta:
        constraints: ClassVar = [
            *batasan.unik_dengan_pilihan("realisasi_anggaran", "unsur", "opd", "tahun", "bulan"),
            batasan.tahun("realisasi_anggaran"),
            batasan.antara("realisasi_anggaran", "bulan", 1, 12),
        ]
