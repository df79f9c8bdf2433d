from __future__ import annotations

from django.apps import AppConfig


class PengukuranConfig(AppConfig):
    name = "akuntabel.pengukuran"
    label = "pengukuran"
    verbose_name = "Pengukuran kinerja"
