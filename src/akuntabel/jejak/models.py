"""The audit trail as stored: entries that are only ever added, chained by hash per OPD, and a head for every day."""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn

from django.db import models

from akuntabel.aturan.alur import Alur
from akuntabel.jejak import batasan


class TidakDapatDiubahError(TypeError):
    """Code tried to change or delete an audit entry."""


class HanyaTambah(models.QuerySet[Any]):
    """A query that reads and adds, and refuses everything else."""

    def _tolak(self, *_: Any, **__: Any) -> NoReturn:
        raise TidakDapatDiubahError("Jejak audit dan isi beku hanya dapat ditambah, tidak dapat diubah atau dihapus.")

    update = delete = bulk_update = update_or_create = _tolak


class _Tetap(models.Model):
    objects = HanyaTambah.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TidakDapatDiubahError("Jejak audit dan isi beku tidak dapat diubah.")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise TidakDapatDiubahError("Jejak audit dan isi beku tidak dapat dihapus.")


class Jejak(_Tetap):
    """One act. ``sebelum`` and ``sesudah`` are canonical JSON: per table the rows that changed, each with its key and
    the cells in question (all that are filled, where the row is new)."""

    opd = models.CharField(max_length=100, blank=True)
    """Code of the OPD; empty for the chain of the Pemda."""
    nomor = models.PositiveIntegerField()
    waktu = models.DateTimeField()
    pelaku = models.CharField(max_length=150)
    atas_nama = models.CharField(max_length=150, blank=True)
    tindakan = models.CharField(max_length=100)
    objek = models.TextField(blank=True)
    sebelum = models.TextField(blank=True)
    sesudah = models.TextField(blank=True)
    alasan = models.TextField(blank=True)
    sidik_sebelumnya = models.CharField(max_length=64, blank=True)
    sidik = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["opd", "nomor"], name="jejak_kunci"),
            batasan.terisi("jejak", "pelaku", "tindakan", "sidik"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["waktu"], name="jejak_waktu"),
            models.Index(fields=["opd", "tindakan", "nomor"], name="jejak_tindakan"),
        ]


class KepalaRantai(models.Model):
    """The last entry of each chain: what the next one follows, and the lock that lines its writers up."""

    opd = models.CharField(max_length=100, primary_key=True)
    nomor = models.PositiveIntegerField(default=0)
    sidik = models.CharField(max_length=64, blank=True)
    hari = models.DateField(null=True)


class KepalaHarian(_Tetap):
    """The heads of all chains at the end of a day, themselves a chain; print or send it elsewhere to pin the past."""

    tanggal = models.DateField(primary_key=True)
    isi = models.TextField()
    """Canonical JSON: OPD to [number, SHA-256]."""
    sidik_sebelumnya = models.CharField(max_length=64, blank=True)
    sidik = models.CharField(max_length=64)


class Bekuan(_Tetap):
    """Records as they stood when something was ratified: canonical JSON of ``kinerja.beku`` and its SHA-256."""

    alur = models.CharField(max_length=20)
    opd = models.CharField(max_length=100, blank=True)
    kunci = models.CharField(max_length=100)
    """What was ratified: a plan, a quarter ("2023/1"), a report."""
    nomor = models.PositiveIntegerField()
    """1 for the first ratification; a reopened thing is frozen anew under the next."""
    waktu = models.DateTimeField()
    pelaku = models.CharField(max_length=150)
    isi = models.TextField()
    sidik = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["alur", "opd", "kunci", "nomor"], name="bekuan_kunci"),
            batasan.satu_dari("bekuan", "alur", Alur),
            batasan.terisi("bekuan", "isi", "sidik"),
        ]


class Tanda(models.Model):
    """A remark on a cell, an indicator, a chapter of something that goes through states. It must be answered before
    that is submitted again, and closed before it is verified."""

    alur = models.CharField(max_length=20)
    opd = models.CharField(max_length=100, blank=True)
    kunci = models.CharField(max_length=100)
    """To what it belongs: a plan, a quarter ("2023/1"), an agreement, a report; as in ``Bekuan``."""
    objek = models.CharField(max_length=250, blank=True)
    """The place within it, in the words of its app ("realisasi/i2"); empty for the whole."""
    indikator = models.CharField(max_length=100, blank=True)
    """The indicator it is about, so that whoever answers for that one may answer; empty where there is none."""
    sebutan = models.TextField(blank=True)
    """The place in words, as people saw it when they marked it."""
    isi = models.TextField()
    oleh = models.CharField(max_length=150)
    waktu = models.DateTimeField()
    jawaban = models.TextField(blank=True)
    penjawab = models.CharField(max_length=150, blank=True)
    waktu_jawab = models.DateTimeField(null=True)
    ditutup_oleh = models.CharField(max_length=150, blank=True)
    waktu_tutup = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            batasan.satu_dari("tanda", "alur", Alur),
            batasan.terisi("tanda", "kunci", "isi", "oleh"),
        ]
        indexes: ClassVar = [models.Index(fields=["opd", "alur", "kunci"], name="tanda_tempat")]


class Permintaan(models.Model):
    """A request to reopen something ratified or locked; granted by the step itself, or declined with a reason."""

    class Keputusan(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu"
        DISETUJUI = "disetujui", "Disetujui"
        DITOLAK = "ditolak", "Ditolak"

    alur = models.CharField(max_length=20)
    opd = models.CharField(max_length=100, blank=True)
    kunci = models.CharField(max_length=100)
    sebutan = models.TextField()
    alasan = models.TextField()
    oleh = models.CharField(max_length=150)
    waktu = models.DateTimeField()
    keputusan = models.CharField(max_length=20, choices=Keputusan.choices, default=Keputusan.MENUNGGU)
    jawaban = models.TextField(blank=True)
    diputus_oleh = models.CharField(max_length=150, blank=True)
    waktu_putus = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            batasan.satu_dari("permintaan", "alur", Alur),
            batasan.terisi("permintaan", "kunci", "alasan", "oleh"),
            models.UniqueConstraint(
                fields=["opd", "alur", "kunci"],
                condition=models.Q(keputusan="menunggu"),
                name="permintaan_satu_menunggu",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["keputusan", "waktu"], name="permintaan_menunggu")]
