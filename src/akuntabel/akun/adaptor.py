"""What of django-allauth is done our way: words, a closed door for strangers, and passwords changed by an act."""

from __future__ import annotations

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from akuntabel.akun.models import Pengguna
from akuntabel.akun.tindakan import ganti_sandi
from akuntabel.aturan.peran import Pelaku

log = logging.getLogger(__name__)

KODE_SALAH = (
    "Kode tidak cocok. Kode berganti setiap 30 detik; pastikan jam ponsel Anda tepat, lalu ketik yang sedang tampil."
)


class AdaptorAkun(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by an administrator; there is no mail."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "Akun ini tidak aktif. Hubungi admin Pemda.",
        "enter_current_password": "Kata sandi yang sekarang tidak cocok.",
        "incorrect_code": KODE_SALAH,
        "incorrect_password": "Kata sandi tidak cocok.",
        "too_many_login_attempts": "Terlalu banyak percobaan yang gagal. Tunggu lima menit, lalu coba lagi; "
        "bila lupa kata sandi, hubungi admin Pemda.",
        "username_password_mismatch": "Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar dan kecilnya.",
        "rate_limited": "Terlalu banyak permintaan dalam waktu singkat. Tunggu sebentar, lalu coba lagi.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def set_password(self, user: Pengguna, password: str) -> None:
        ganti_sandi(pelaku=Pelaku(nama=user.username), pengguna=user, sandi=password)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        return reverse("akun:saya")

    def get_logout_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        return reverse("account_login")

    def post_login(self, request: HttpRequest, user: Pengguna, **lain: Any) -> HttpResponse:
        """Who has just signed in is not asked for the password once more for a while."""
        record_authentication(request, user, method="password", reauthenticated=True)
        jawaban: HttpResponse = super().post_login(request, user, **lain)
        return jawaban

    def authentication_failed(self, request: HttpRequest, **isian: Any) -> None:
        nama = str(isian.get("username", ""))[:150].encode("unicode_escape").decode()
        log.warning("Gagal masuk: %s dari %s", nama, self.get_client_ip(request))

    def send_notification_mail(self, *_: Any, **__: Any) -> None:
        """No mail is sent; what happened stands in the trail."""


class AdaptorDuaLangkah(DefaultMFAAdapter):  # type: ignore[misc]
    """The second factor: an authenticator app, with recovery codes."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": "Verifikasi dua langkah wajib untuk peran Anda, sehingga tidak dapat dilepas.",
        "cannot_generate_recovery_codes": "Pasang aplikasi autentikator lebih dahulu, kemudian buat kode pemulihan.",
        "incorrect_code": KODE_SALAH,
    }

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        from akuntabel.akun.kewajiban import wajib_dua_langkah

        return not wajib_dua_langkah(authenticator.user)
