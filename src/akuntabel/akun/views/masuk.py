"""Signing in: django-allauth's own views behind our doors, with what our pages show besides and the trail's entries."""

from __future__ import annotations

from typing import Any

from allauth.account import views as a
from allauth.mfa.recovery_codes import views as kode
from allauth.mfa.totp import views as t
from django.db import transaction
from django.http import HttpResponse

from akuntabel.akun import kueri
from akuntabel.akun.kewajiban import wajib_dua_langkah
from akuntabel.akun.tindakan import catat_dua_langkah
from akuntabel.laman.pintu import pintu_masuk, pintu_umum
from akuntabel.organisasi.models import Pemda


class Masuk(a.LoginView):  # type: ignore[misc]
    def get_context_data(self, **lain: Any) -> dict[str, Any]:
        frasa, akun = kueri.peragaan()
        pemda = Pemda.objects.values_list("nama", flat=True).first()
        isi: dict[str, Any] = super().get_context_data(**lain)
        return isi | {"frasa": frasa, "akun_peragaan": akun, "nama_pemda": pemda}


class PasangDuaLangkah(t.ActivateTOTPView):  # type: ignore[misc]
    def get_context_data(self, **lain: Any) -> dict[str, Any]:
        isi: dict[str, Any] = super().get_context_data(**lain)
        return isi | {"diwajibkan": wajib_dua_langkah(self.request.user)}

    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponse:
        catat_dua_langkah(pelaku=self.request.pelaku, pengguna=self.request.user, kejadian="dipasang")
        jawaban: HttpResponse = super().form_valid(form)
        return jawaban


class LepasDuaLangkah(t.DeactivateTOTPView):  # type: ignore[misc]
    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponse:
        catat_dua_langkah(pelaku=self.request.pelaku, pengguna=self.request.user, kejadian="dilepas")
        jawaban: HttpResponse = super().form_valid(form)
        return jawaban


class BuatKodePemulihan(kode.GenerateRecoveryCodesView):  # type: ignore[misc]
    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponse:
        catat_dua_langkah(pelaku=self.request.pelaku, pengguna=self.request.user, kejadian="kode pemulihan baru")
        jawaban: HttpResponse = super().form_valid(form)
        return jawaban


class UnduhKodePemulihan(kode.DownloadRecoveryCodesView):  # type: ignore[misc]
    def render_to_response(self, context: dict[str, Any], **lain: Any) -> HttpResponse:
        jawaban: HttpResponse = super().render_to_response(context, **lain)
        jawaban["Content-Disposition"] = 'attachment; filename="kode-pemulihan-akuntabel.txt"'
        return jawaban


class Keluar(a.LogoutView):  # type: ignore[misc]
    def post(self, *isi: Any, **lain: Any) -> HttpResponse:
        jawaban: HttpResponse = super().post(*isi, **lain)
        jawaban["Clear-Site-Data"] = '"cache"'  # so that "back" shows nothing to whoever sits down next
        return jawaban


masuk = pintu_umum(kirim=True)(Masuk.as_view())
keluar = pintu_umum(kirim=True)(Keluar.as_view())
pasang_dua_langkah = pintu_masuk(kirim=True)(PasangDuaLangkah.as_view())
lepas_dua_langkah = pintu_masuk(kirim=True)(LepasDuaLangkah.as_view())
buat_kode_pemulihan = pintu_masuk(kirim=True)(BuatKodePemulihan.as_view())
unduh_kode_pemulihan = pintu_masuk()(UnduhKodePemulihan.as_view())
