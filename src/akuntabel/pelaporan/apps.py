from __future__ import annotations

from django.apps import AppConfig


class PelaporanConfig(AppConfig):
    name = "akuntabel.pelaporan"
    label = "pelaporan"
    verbose_name = "Pelaporan kinerja"
