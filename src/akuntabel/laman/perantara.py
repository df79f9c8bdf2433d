"""The middleware that keeps the doors (``pintu``)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import redirect, resolve_url

from akuntabel.laman.pintu import pintu_dari

RUANG_LUAR = ("akuntabel.",)
"""Modules whose views need a door of ours; those of libraries (sign-in, static files) guard themselves."""


def minta_data(request: HttpRequest) -> bool:
    """Whether a script asked, which wants JSON instead of a page."""
    return "application/json" in request.headers.get("Accept", "")


class PintuMiddleware:
    """Refuses whatever a view's door does not let in; a view of ours without a door is refused to all."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, _args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        if not view.__module__.startswith(RUANG_LUAR):
            return None
        pintu = pintu_dari(view)
        if pintu is None:
            raise PermissionDenied("Halaman ini belum memiliki aturan hak, sehingga tidak dibuka untuk siapa pun.")
        if request.method not in ("GET", "HEAD", *(("POST",) if pintu.kirim else ())):
            return HttpResponseNotAllowed(["GET", "HEAD", *(["POST"] if pintu.kirim else [])])
        if pintu.umum:
            return None
        if not request.user.is_authenticated:
            return _minta_masuk(request)
        putusan = pintu.putusan(request.pelaku, request.method or "", kwargs.get("opd", ""))  # type: ignore[attr-defined]
        if not putusan.boleh:
            tanya = f" Hubungi {putusan.tanya_siapa}." if putusan.tanya_siapa else ""
            raise PermissionDenied(f"{putusan.alasan}{tanya}")
        return None


def _minta_masuk(request: HttpRequest) -> HttpResponse:
    if minta_data(request):
        pesan = "Sesi Anda sudah berakhir. Masuk kembali; isian yang belum terkirim tetap tersimpan di peramban ini."
        return JsonResponse({"pesan": pesan}, status=401)
    asal = request.get_full_path() if request.method in ("GET", "HEAD") else "/"
    return redirect(f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': asal})}")
