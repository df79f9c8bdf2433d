from __future__ import annotations

from django.apps import AppConfig


class AkunConfig(AppConfig):
    name = "akuntabel.akun"
    label = "akun"
    verbose_name = "Akun"
