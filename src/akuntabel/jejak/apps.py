from __future__ import annotations

from django.apps import AppConfig


class JejakConfig(AppConfig):
    name = "akuntabel.jejak"
    label = "jejak"
    verbose_name = "Jejak audit"
