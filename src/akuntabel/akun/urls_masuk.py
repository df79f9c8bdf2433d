"""Signing in and its kin, under the names that django-allauth knows them by; what is not listed here (sign-up, mail)
does not exist."""

from __future__ import annotations

from allauth.account import views as akun
from allauth.mfa.base import views as dua_langkah
from allauth.mfa.recovery_codes import views as kode
from django.urls import path

from akuntabel.akun.views import masuk

urlpatterns = [
    path("masuk/", masuk.masuk, name="account_login"),
    path("keluar/", masuk.keluar, name="account_logout"),
    path("tidak-aktif/", akun.account_inactive, name="account_inactive"),
    path("pastikan/", akun.reauthenticate, name="account_reauthenticate"),
    path("sandi/", akun.password_change, name="account_change_password"),
    path("dua-langkah/", dua_langkah.index, name="mfa_index"),
    path("dua-langkah/kode/", dua_langkah.authenticate, name="mfa_authenticate"),
    path("dua-langkah/pastikan/", dua_langkah.reauthenticate, name="mfa_reauthenticate"),
    path("dua-langkah/pasang/", masuk.pasang_dua_langkah, name="mfa_activate_totp"),
    path("dua-langkah/lepas/", masuk.lepas_dua_langkah, name="mfa_deactivate_totp"),
    path("dua-langkah/pemulihan/", kode.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("dua-langkah/pemulihan/baru/", masuk.buat_kode_pemulihan, name="mfa_generate_recovery_codes"),
    path("dua-langkah/pemulihan/unduh/", masuk.unduh_kode_pemulihan, name="mfa_download_recovery_codes"),
]
