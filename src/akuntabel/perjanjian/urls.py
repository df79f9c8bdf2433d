from __future__ import annotations

from django.urls import URLPattern

app_name = "perjanjian"

urlpatterns: list[URLPattern] = []
