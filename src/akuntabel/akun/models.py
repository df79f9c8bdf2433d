"""Users and their roles. No personal number (NIP, NIK) is asked or kept here."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models


class Pengguna(AbstractUser):
    """A person who signs in. One name field: Indonesian names do not part into first and last."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    nama: models.CharField[str, str] = models.CharField("nama lengkap", max_length=150, blank=True, default="")

    REQUIRED_FIELDS: list[str] = []  # noqa: RUF012 - Django's own declaration

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
