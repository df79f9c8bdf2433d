from django.apps import AppConfig


class PertukaranConfig(AppConfig):
    name = "akuntabel.pertukaran"
    label = "pertukaran"
    verbose_name = "Pertukaran data"
