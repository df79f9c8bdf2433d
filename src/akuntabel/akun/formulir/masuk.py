"""The forms of django-allauth in our words. Their help stands in the manual, where it is more than a hint."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm
from allauth.account.forms import ReauthenticateForm as PastikanSandi
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as PastikanKode
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms

BANTUAN_SANDI = (
    "Paling sedikit 12 karakter; beberapa kata yang tidak berkaitan mudah diingat dan sulit ditebak. "
    "Bukan nama Anda, bukan kata sandi yang lazim, bukan angka semua."
)


def _rapikan(form: forms.Form, label: dict[str, str], bantuan: dict[str, str] | None = None) -> None:
    for nama, medan in form.fields.items():
        medan.label = label.get(nama, medan.label)
        medan.help_text = (bantuan or {}).get(nama, "")
        medan.widget.attrs.pop("placeholder", None)


class FormulirMasuk(LoginForm):  # type: ignore[misc]
    def __init__(self, *isi: Any, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        label = {
            "login": "Nama pengguna",
            "password": "Kata sandi",
            "remember": "Ingat perangkat ini selama 14 hari",
        }
        _rapikan(self, label)
        self.fields["login"].widget.attrs |= {"autocapitalize": "none", "spellcheck": "false", "autofocus": True}


class FormulirGantiSandi(ChangePasswordForm):  # type: ignore[misc]
    def __init__(self, *isi: Any, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        label = {
            "oldpassword": "Kata sandi sekarang",
            "password1": "Kata sandi baru",
            "password2": "Ulangi kata sandi baru",
        }
        _rapikan(self, label, {"password1": BANTUAN_SANDI})

    def clean(self) -> dict[str, Any]:
        isian: dict[str, Any] = super().clean()
        lama, baru = isian.get("oldpassword"), isian.get("password1")
        if lama and lama == baru:
            self.add_error("password1", "Kata sandi baru harus berbeda dari yang sekarang.")
        return isian


class FormulirPastikanSandi(PastikanSandi):  # type: ignore[misc]
    def __init__(self, *isi: Any, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        _rapikan(self, {"password": "Kata sandi"})
        self.fields["password"].widget.attrs["autofocus"] = True


class _Kode:
    fields: dict[str, forms.Field]

    def _rapikan_kode(self, label: str, bantuan: str = "") -> None:
        medan = self.fields["code"]
        medan.label, medan.help_text = label, bantuan
        medan.widget.attrs = {"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}


class FormulirKode(_Kode, AuthenticateForm):  # type: ignore[misc]
    def __init__(self, *isi: Any, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        self._rapikan_kode("Kode", "Enam angka dari aplikasi autentikator, atau satu kode pemulihan.")


class FormulirPastikanKode(_Kode, PastikanKode):  # type: ignore[misc]
    def __init__(self, *isi: Any, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        self._rapikan_kode("Kode", "Enam angka dari aplikasi autentikator, atau satu kode pemulihan.")


class FormulirPasangKode(_Kode, ActivateTOTPForm):  # type: ignore[misc]
    def __init__(self, *isi: Any, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        self._rapikan_kode("Kode yang tampil di aplikasi", "Enam angka.")
