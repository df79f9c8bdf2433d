from __future__ import annotations

from django.urls import URLPattern

app_name = "anggaran"

urlpatterns: list[URLPattern] = []
