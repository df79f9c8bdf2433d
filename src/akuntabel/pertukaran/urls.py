from __future__ import annotations

from django.urls import URLPattern

app_name = "pertukaran"

urlpatterns: list[URLPattern] = []
