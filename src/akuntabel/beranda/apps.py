from django.apps import AppConfig


class BerandaConfig(AppConfig):
    name = "akuntabel.beranda"
    label = "beranda"
    verbose_name = "Beranda"
