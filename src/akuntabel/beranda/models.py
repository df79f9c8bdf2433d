"""What the home pages keep beside the data: stored results of the rules per OPD and quarter, and who saw what."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from akuntabel.akun.models import Pengguna
from akuntabel.jejak import batasan, kolom
from akuntabel.organisasi.models import Opd


class RekapOpd(models.Model):
    """A period of one OPD in figures, as the rules made them (``beranda.hitung``), so that a recap is SQL over rows.

    Derived, never edited: a row counts while its ``cap`` is that of the data (``beranda.kueri.rekap``). Percentages are
    whole millionths of a percent.
    """

    opd = kolom.rujukan(Opd, wajib=True, indeks=False)
    tahun = models.IntegerField()
    triwulan = models.IntegerField()
    cap = models.CharField(max_length=250)
    """The state of the data that the row was computed from."""
    dihitung = models.DateTimeField(auto_now=True)
    ada_rencana = models.BooleanField()
    indikator = models.PositiveIntegerField()
    bertarget = models.PositiveIntegerField()
    wajib = models.PositiveIntegerField()
    """Indicators that must be filled in before this very period can be submitted."""
    belum = models.JSONField(default=list)
    """The keys of those of them that are not."""
    terukur = models.PositiveIntegerField()
    lengkap = models.PositiveIntegerField()
    meleset = models.PositiveIntegerField()
    """Complete, and below its target."""
    rata_mikro = models.BigIntegerField(null=True)
    """The mean capaian of the complete ones, each capped."""
    analisis_kurang = models.JSONField(default=list)
    tanpa_bukti = models.JSONField(default=list)
    pagu = kolom.SenField(null=True)
    realisasi = kolom.SenField(null=True)
    serapan_mikro = models.BigIntegerField(null=True)
    temuan = models.PositiveIntegerField(null=True)
    """NULL while the review has not been run."""
    temuan_tinggi = models.PositiveIntegerField(null=True)
    terberat = models.JSONField(default=list)
    """The heaviest findings."""

    class Meta:
        constraints: ClassVar = [
            batasan.unik("rekap_opd", "opd", "tahun", "triwulan"),
            batasan.tahun("rekap_opd"),
            batasan.triwulan("rekap_opd"),
        ]
        indexes: ClassVar = [models.Index(fields=["tahun", "triwulan"], name="rekap_opd_periode")]


class Dilihat(models.Model):
    """The last entry of the audit trail that somebody was told about; notices are the entries after it."""

    pengguna = models.OneToOneField(Pengguna, on_delete=models.CASCADE, primary_key=True, related_name="+")
    jejak = models.BigIntegerField()
    waktu = models.DateTimeField()
