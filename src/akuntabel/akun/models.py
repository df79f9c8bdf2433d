"""Users and their roles. No personal number (NIP, NIK) is asked or kept here."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from akuntabel.aturan.peran import Jangkauan, Peran
from akuntabel.jejak import batasan, kolom
from akuntabel.organisasi.models import Opd, Unit


class Pengguna(AbstractUser):
    """A person who signs in. One name field: Indonesian names do not part into first and last."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    nama: models.CharField[str, str] = models.CharField("nama lengkap", max_length=150, blank=True, default="")
    wajib_ganti_sandi = models.BooleanField(default=False)
    """The password was given by somebody else: nothing can be done before it is changed."""
    peragaan = models.BooleanField(default=False)
    """An account of the demonstration, which ends with it."""

    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta(AbstractUser.Meta):
        verbose_name = "pengguna"
        verbose_name_plural = "pengguna"

    def get_full_name(self) -> str:
        return self.nama or self.username

    def get_short_name(self) -> str:
        return self.get_full_name()

    def clean(self, *args: Any, **kwargs: Any) -> None:
        super().clean(*args, **kwargs)
        self.nama = " ".join(self.nama.split())


class Penugasan(models.Model):
    """A role of a user and how far it reaches, from a day to a day; an open end is NULL."""

    pengguna = models.ForeignKey(Pengguna, on_delete=models.CASCADE, related_name="penugasan")
    peran = kolom.pilihan(Peran)
    jangkauan = kolom.pilihan(Jangkauan)
    opd = kolom.rujukan(Opd)
    unit = kolom.rujukan(Unit)
    indikator = kolom.kode()
    """Permanent key of an indicator; its table belongs to a later package, so no reference of the database."""
    mulai = models.DateField(null=True, blank=True)
    selesai = models.DateField(null=True, blank=True)
    dicabut = models.DateTimeField(null=True, blank=True)
    """When it was ended at once, whatever its days say."""

    class Meta:
        verbose_name = "penugasan"
        verbose_name_plural = "penugasan"
        constraints: ClassVar = [
            batasan.satu_dari("penugasan", "peran", Peran),
            batasan.satu_dari("penugasan", "jangkauan", Jangkauan),
            batasan.berurut("penugasan", "mulai", "selesai"),
            models.CheckConstraint(
                condition=(
                    Q(jangkauan=Jangkauan.PEMDA.value, opd__isnull=True, unit__isnull=True, indikator="")
                    | Q(jangkauan=Jangkauan.OPD.value, opd__isnull=False, unit__isnull=True, indikator="")
                    | Q(jangkauan=Jangkauan.UNIT.value, opd__isnull=False, unit__isnull=False, indikator="")
                    | (Q(jangkauan=Jangkauan.INDIKATOR.value, opd__isnull=False, unit__isnull=True) & ~Q(indikator=""))
                ),
                name="penugasan_sesuai_jangkauan",
            ),
        ]


class Peragaan(models.Model):
    """The mark that this database is a demonstration: one row, or none. The sign-in page shows the passphrase."""

    frasa = models.CharField(max_length=100)
    """Made at random for this database; the password of its demonstration accounts and of nobody else."""
    mulai = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(id=1), name="peragaan_satu"),
            batasan.terisi("peragaan", "frasa"),
        ]
