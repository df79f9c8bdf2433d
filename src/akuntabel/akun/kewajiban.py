"""What a person must do before anything else: change a password that somebody else knows, set up a second factor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse

from akuntabel.akun.kueri import pelaku_dari
from akuntabel.akun.models import Pengguna
from akuntabel.aturan.peran import Pelaku, Peran
from akuntabel.aturan.setelan import setelan
from akuntabel.laman.perantara import minta_data
from akuntabel.laman.pintu import pintu_dari
from akuntabel.organisasi.setelan import nilai


@dataclass(frozen=True, slots=True, kw_only=True)
class Kewajiban:
    """``tujuan`` is the page where it is done, ``sementara`` the pages that stay open until then."""

    tujuan: str
    pesan: str
    sementara: frozenset[str]


_SELALU = frozenset({"account_logout", "account_reauthenticate"})
GANTI_SANDI = Kewajiban(
    tujuan="account_change_password",
    pesan="Ganti dahulu kata sandi yang diberikan admin dengan kata sandi Anda sendiri.",
    sementara=_SELALU | {"account_change_password"},
)
PASANG_DUA_LANGKAH = Kewajiban(
    tujuan="mfa_activate_totp",
    pesan="Peran Anda mewajibkan verifikasi dua langkah. Pasang dahulu aplikasi autentikator.",
    sementara=_SELALU | {"account_change_password", "mfa_activate_totp", "mfa_reauthenticate"},
)


def kewajiban(pengguna: Any, pelaku: Pelaku) -> Kewajiban | None:
    """What the person of a session (see ``autentikasi``) must do first. No query."""
    if pengguna.wajib_ganti_sandi:
        return GANTI_SANDI
    if getattr(pengguna, "dua_langkah", True) or not (tersimpan := getattr(pengguna, "setelan_dua_langkah", None)):
        return None
    return PASANG_DUA_LANGKAH if _diwajibkan(pelaku, setelan("akun.dua_faktor_peran").baca(tersimpan)) else None


def wajib_dua_langkah(pengguna: Pengguna) -> bool:
    """Whether a role of this person demands a second factor."""
    return _diwajibkan(pelaku_dari(pengguna), nilai("akun.dua_faktor_peran"))


def _diwajibkan(pelaku: Pelaku, peran: Any) -> bool:
    wajib: tuple[Peran, ...] = peran if isinstance(peran, tuple) else ()
    return any(p.peran in wajib for p in pelaku.penugasan)


class KewajibanMiddleware:
    """Sends people to what they must do first; scripts are refused with the reason."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, *_: Any) -> HttpResponseBase | None:
        if not request.user.is_authenticated:
            return None
        dahulu = kewajiban(request.user, request.pelaku)  # type: ignore[attr-defined]
        nama = request.resolver_match.view_name if request.resolver_match else ""
        pintu = pintu_dari(view)
        if dahulu is None or nama in dahulu.sementara or (pintu is not None and pintu.umum):
            return None
        if minta_data(request):
            return JsonResponse({"pesan": dahulu.pesan}, status=403)
        asal = request.get_full_path() if request.method in ("GET", "HEAD") else "/"
        return redirect(f"{reverse(dahulu.tujuan)}?{urlencode({'next': asal})}")
