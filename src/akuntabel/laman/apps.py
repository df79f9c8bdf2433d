from django.apps import AppConfig


class LamanConfig(AppConfig):
    name = "akuntabel.laman"
    label = "laman"
    verbose_name = "Laman"
