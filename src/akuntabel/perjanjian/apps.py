from __future__ import annotations

from django.apps import AppConfig


class PerjanjianConfig(AppConfig):
    name = "akuntabel.perjanjian"
    label = "perjanjian"
    verbose_name = "Perjanjian kinerja"
