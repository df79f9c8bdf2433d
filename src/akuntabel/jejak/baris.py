"""What stored rows have in common: the record they hold, a version, and when they were touched."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from akuntabel.jejak import kolom
from akuntabel.kinerja.rekaman import Rekaman


class Baris(models.Model):
    """A table that holds one kind of record of ``kinerja.rekaman``, field by field under the same names."""

    REKAMAN: ClassVar[type[Rekaman]]
    LINGKUP: ClassVar[str] = "opd_id"
    """Column of the OPD in whose audit chain changes are recorded; NULL there means the Pemda itself."""

    KOLOM_LAIN: ClassVar[dict[str, str]] = {}
    """Fields of the record that stand here under another name."""

    versi: models.PositiveIntegerField[int, int] = models.PositiveIntegerField(default=1)
    dibuat: models.DateTimeField[Any, Any] = models.DateTimeField(auto_now_add=True)
    diubah: models.DateTimeField[Any, Any] = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class BarisPemilik(Baris):
    """A row whose record does not name the OPD it belongs to; ``pemilik`` repeats it for scope and recaps."""

    LINGKUP = "pemilik_id"

    pemilik = kolom.rujukan("organisasi.Opd")

    class Meta:
        abstract = True


class KolomNilai(models.Model):
    """The five columns of a ``Nilai``, as in the data package."""

    nilai = kolom.DesimalField(null=True, blank=True)
    nilai_atas = kolom.DesimalField(null=True, blank=True)
    peringkat = kolom.teks()
    status = models.CharField(max_length=20)
    alasan = kolom.teks()

    class Meta:
        abstract = True
