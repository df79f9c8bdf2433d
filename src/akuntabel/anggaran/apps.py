from __future__ import annotations

from django.apps import AppConfig


class AnggaranConfig(AppConfig):
    name = "akuntabel.anggaran"
    label = "anggaran"
    verbose_name = "Anggaran"
