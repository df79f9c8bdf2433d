from __future__ import annotations

from django.apps import AppConfig


class EvaluasiConfig(AppConfig):
    name = "akuntabel.evaluasi"
    label = "evaluasi"
    verbose_name = "Evaluasi kinerja"
