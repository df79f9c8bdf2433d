from __future__ import annotations

from django.apps import AppConfig


class PerencanaanConfig(AppConfig):
    name = "akuntabel.perencanaan"
    label = "perencanaan"
    verbose_name = "Perencanaan kinerja"

    def ready(self) -> None:
        from akuntabel.akun.indikator import pasang
        from akuntabel.perencanaan.pilihan import pilihan_indikator

        pasang(pilihan_indikator)
