"""Pages about the site itself: health, and what to do when a page cannot be shown."""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static

from akuntabel.laman.perantara import minta_data
from akuntabel.laman.pintu import pintu_umum


@pintu_umum()
def sehat(request: HttpRequest) -> HttpResponse:
    """200 while the database answers."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT 1")
    return HttpResponse("baik\n", content_type="text/plain; charset=utf-8")


@pintu_umum()
def ikon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for ``/favicon.ico`` where a page, such as a report, names no icon."""
    return redirect(static("situs/ikon.svg"))


def _galat(request: HttpRequest, status: int, judul: str, pesan: str) -> HttpResponse:
    if minta_data(request):
        return JsonResponse({"pesan": pesan}, status=status)
    return render(request, "situs/galat.html", {"judul": judul, "pesan": pesan}, status=status)


def tidak_ada(request: HttpRequest, exception: Exception) -> HttpResponse:
    pesan = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return _galat(
        request,
        404,
        "Halaman tidak ditemukan",
        pesan or "Alamat ini tidak ada. Periksa ejaannya, atau mulai dari halaman depan.",
    )


def ditolak(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _galat(request, 403, "Tidak diperbolehkan", str(exception) or "Anda tidak berhak membuka halaman ini.")


def formulir_kedaluwarsa(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose token does not fit: the session is another one by now, or the page comes from somewhere else."""
    return _galat(
        request,
        403,
        "Formulir sudah kedaluwarsa",
        "Anda keluar atau masuk lagi sejak halaman itu dibuka, sehingga isiannya tidak diterima. Kembali, muat ulang "
        "halamannya, lalu kirim sekali lagi.",
    )


def permintaan_keliru(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _galat(
        request, 400, "Permintaan tidak dapat dibaca", "Muat ulang halaman sebelumnya, lalu coba sekali lagi."
    )


def gagal(request: HttpRequest) -> HttpResponse:
    """Kept free of the database: it may be what failed."""
    return _galat(
        request,
        500,
        "Terjadi gangguan",
        "Tidak ada data yang berubah. Coba lagi sebentar; bila berulang, sampaikan jam kejadiannya kepada pengelola.",
    )
