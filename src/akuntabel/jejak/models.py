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
        indexes: ClassVar = [models.Index(fields=["waktu"], name="jejak_waktu")]


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
