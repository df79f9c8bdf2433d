"""The middleware that knows who acts, and turns a refusal of an act into words on a page."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.functional import SimpleLazyObject

from akuntabel.akun.kueri import pelaku_dari
from akuntabel.jejak.galat import Bentrok, Terkunci, TidakBerhak, TindakanDitolak
from akuntabel.laman.perantara import minta_data

STATUS = {TidakBerhak: 403, Terkunci: 423, Bentrok: 409}
JUDUL = {
    TidakBerhak: "Tidak diperbolehkan",
    Terkunci: "Sudah terkunci",
    Bentrok: "Sudah diubah orang lain",
}


class PelakuMiddleware:
    """Gives every request of somebody signed in its ``pelaku`` (one query, when it is first asked for)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.pelaku = SimpleLazyObject(lambda: pelaku_dari(request.user))  # type: ignore[attr-defined, arg-type]
        jawaban = self.get_response(request)
        if not jawaban.has_header("Cache-Control"):
            # Pages tell what one person may see: no proxy keeps them, and a browser asks again before showing one.
            patch_cache_control(jawaban, private=True, no_cache=True)
        return jawaban

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """A refused act that the view did not show beside the form itself. Nothing was stored."""
        if not isinstance(exception, TindakanDitolak):
            return None
        status = STATUS.get(type(exception), 422)
        if minta_data(request):
            return JsonResponse({"pesan": str(exception)}, status=status)
        isi = {"judul": JUDUL.get(type(exception), "Tidak dapat dilakukan"), "pesan": str(exception)}
        return render(request, "situs/galat.html", isi, status=status)
