from __future__ import annotations

from django.apps import AppConfig


class OrganisasiConfig(AppConfig):
    name = "akuntabel.organisasi"
    label = "organisasi"
    verbose_name = "Organisasi"
