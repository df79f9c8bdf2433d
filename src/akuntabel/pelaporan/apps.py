from __future__ import annotations

from django.apps import AppConfig


class PelaporanConfig(AppConfig):
    name = "akuntabel.pelaporan"
    label = "pelaporan"
    verbose_name = "Pelaporan kinerja"

    def ready(self) -> None:
        from akuntabel.kinerja.sumber import pasang_pemuat
        from akuntabel.pelaporan.kueri import muat_tahun

        pasang_pemuat(muat_tahun)
