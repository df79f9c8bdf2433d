from __future__ import annotations

from django.apps import AppConfig


class PerencanaanConfig(AppConfig):
    name = "akuntabel.perencanaan"
    label = "perencanaan"
    verbose_name = "Perencanaan kinerja"
