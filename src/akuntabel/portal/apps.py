from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "akuntabel.portal"
    label = "portal"
    verbose_name = "Halaman publik"
