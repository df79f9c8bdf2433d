from __future__ import annotations

from django.apps import AppConfig


class SitusConfig(AppConfig):
    name = "akuntabel.situs"
    label = "situs"
    verbose_name = "Situs"
