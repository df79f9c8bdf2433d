"""All settings of the program, each from the environment where an installation may differ.

| variable | meaning | default |
|---|---|---|
| ``AKUNTABEL_DATA`` | folder of database, evidence, outputs of jobs | ``data`` |
| ``DATABASE_URL`` | ``postgresql://…``; empty is SQLite in the data folder | empty |
| ``AKUNTABEL_KUNCI_RAHASIA`` | key that signs sessions; else made once in the data folder | |
| ``AKUNTABEL_HOST`` | host names it answers to, parted by commas | this machine |
| ``AKUNTABEL_ASAL`` | origins to trust behind a proxy, ``https://sakip.contoh.go.id`` | |
| ``AKUNTABEL_PROKSI`` | how many proxies in front add to ``X-Forwarded-For`` (sign-ins are counted per address) | 0 |
| ``AKUNTABEL_HTTPS`` | served over HTTPS only (secure cookies, HSTS, redirect) | ``tidak`` |
| ``AKUNTABEL_DEBUG`` | developers' error pages | ``tidak`` |
| ``AKUNTABEL_BUKTI_MAKS_MB`` | largest evidence file, in MB | 20 |
| ``AKUNTABEL_PEMINDAI`` | virus scanner command; the file's path is appended, exit 0 means clean | |
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from akuntabel.situs import lingkungan

DASAR = Path(__file__).resolve().parent

# --- where things are ------------------------------------------------------------------------------------------------

AKUNTABEL_DATA = lingkungan.folder_data()
AKUNTABEL_BUKTI = AKUNTABEL_DATA / "bukti"
AKUNTABEL_BUKTI_MAKS = lingkungan.bulat("AKUNTABEL_BUKTI_MAKS_MB", 20, minimum=1) * 1024 * 1024
AKUNTABEL_PEMINDAI: list[str] = shlex.split(lingkungan.teks("AKUNTABEL_PEMINDAI"))

DATABASES: dict[str, Any] = {"default": lingkungan.basis_data(lingkungan.teks("DATABASE_URL"), AKUNTABEL_DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- what it is made of ----------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "akuntabel.situs",
    "akuntabel.laman",
    "akuntabel.jejak",
    "akuntabel.organisasi",
    "akuntabel.akun",
    "akuntabel.perencanaan",
    "akuntabel.anggaran",
    "akuntabel.perjanjian",
    "akuntabel.pengukuran",
    "akuntabel.pelaporan",
    "akuntabel.evaluasi",
    "akuntabel.pertukaran",
    "akuntabel.beranda",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_htmx",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "django.forms",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "akuntabel.akun.perantara.PelakuMiddleware",
    "akuntabel.akun.kewajiban.KewajibanMiddleware",
    "akuntabel.organisasi.setelan.SetelanMiddleware",
    "akuntabel.laman.perantara.PintuMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "akuntabel.situs.urls"
WSGI_APPLICATION = "akuntabel.situs.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "akuntabel.situs.konteks.konteks",
            ],
        },
    },
]

FORM_RENDERER = "akuntabel.laman.formulir.PelukisFormulir"

CACHES: dict[str, Any] = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "tembolok",  # shared by all processes, so that attempts to sign in are counted once
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}
TASKS: dict[str, Any] = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# --- who may ask, and how safely -------------------------------------------------------------------------------------

DEBUG = lingkungan.ya_tidak("AKUNTABEL_DEBUG", baku=False)
SECRET_KEY = lingkungan.kunci_rahasia(AKUNTABEL_DATA)
ALLOWED_HOSTS = lingkungan.daftar("AKUNTABEL_HOST", ("localhost", "127.0.0.1", "[::1]"))
CSRF_TRUSTED_ORIGINS = lingkungan.daftar("AKUNTABEL_ASAL")

HTTPS = lingkungan.ya_tidak("AKUNTABEL_HTTPS", baku=False)
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # to have a domain preloaded is for its owner to decide
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "akuntabel.situs.views.formulir_kedaluwarsa"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}

AUTH_USER_MODEL = "akun.Pengguna"
AUTHENTICATION_BACKENDS = ["akuntabel.akun.autentikasi.Autentikasi"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ALLAUTH_TRUSTED_PROXY_COUNT = lingkungan.bulat("AKUNTABEL_PROKSI", 0)
ACCOUNT_ADAPTER = "akuntabel.akun.adaptor.AdaptorAkun"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_COOKIE_AGE = 14 * 24 * 3600
"""Only for who asks to be remembered on a device; a session ends otherwise with the browser or the working day."""
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_FORMS = {
    "login": "akuntabel.akun.formulir.masuk.FormulirMasuk",
    "change_password": "akuntabel.akun.formulir.masuk.FormulirGantiSandi",
    "reauthenticate": "akuntabel.akun.formulir.masuk.FormulirPastikanSandi",
}
MFA_ADAPTER = "akuntabel.akun.adaptor.AdaptorDuaLangkah"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Akuntabel"
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "akuntabel.akun.formulir.masuk.FormulirKode",
    "reauthenticate": "akuntabel.akun.formulir.masuk.FormulirPastikanKode",
    "activate_totp": "akuntabel.akun.formulir.masuk.FormulirPasangKode",
}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{nama}"}
    for nama in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTH_PASSWORD_VALIDATORS[1]["OPTIONS"] = {"min_length": 12}  # type: ignore[assignment]

FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
"""A paste of a whole grid fits; files do not count here."""

# --- language and time -----------------------------------------------------------------------------------------------

LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
USE_I18N = True
USE_TZ = True

# --- files of the pages ----------------------------------------------------------------------------------------------

STATIC_URL = "/statis/"
STATIC_ROOT = AKUNTABEL_DATA / "statis"
STORAGES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "akuntabel.situs.statis.PenyimpananStatis"},
}
WHITENOISE_USE_FINDERS = True

# --- what it says about itself ---------------------------------------------------------------------------------------

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"baris": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"layar": {"class": "logging.StreamHandler", "formatter": "baris"}},
    "root": {"handlers": ["layar"], "level": "WARNING"},
    "loggers": {"akuntabel": {"level": "INFO"}},
}
