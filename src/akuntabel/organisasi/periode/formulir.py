"""Forms of the coordinator."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError

from akuntabel.laman.formulir import TanggalField
from akuntabel.laman.panduan import bantuan
from akuntabel.organisasi.models import Opd

BAB = "14-alur"


class FormulirJadwal(forms.Form):
    """The days of a period's window."""

    buka = TanggalField(label="Dibuka", required=False, help_text=bantuan(BAB, "Dibuka"))
    tutup = TanggalField(label="Ditutup", required=False, help_text=bantuan(BAB, "Ditutup"))
    alasan = forms.CharField(label="Keterangan", required=False, max_length=1000, help_text=bantuan(BAB, "Keterangan"))
    versi = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if isi.get("buka") and isi.get("tutup") and isi["tutup"] < isi["buka"]:
            self.add_error("tutup", ValidationError("Hari penutupan mendahului hari pembukaan."))
        return isi


class FormulirKunci(forms.Form):
    """Shutting a period."""

    alasan = forms.CharField(label="Alasan mengunci", max_length=1000, help_text=bantuan(BAB, "Alasan mengunci"))
    versi = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class PilihOpd(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Opd) -> str:
        return f"{obj.kode} {obj.nama}"


class FormulirPengecualian(forms.Form):
    """Who may fill in a period although it is shut."""

    opd = PilihOpd(label="OPD", queryset=Opd.objects.order_by("kode"), empty_label="Pilih OPD")
    pengguna = forms.CharField(
        label="Hanya untuk akun",
        required=False,
        max_length=150,
        help_text=bantuan(BAB, "Hanya untuk akun"),
        widget=forms.TextInput(attrs={"list": "daftar-akun", "autocomplete": "off", "autocapitalize": "none"}),
    )
    sampai = TanggalField(label="Sampai", help_text=bantuan(BAB, "Sampai"))
    alasan = forms.CharField(label="Alasan", max_length=1000, help_text=bantuan(BAB, "Alasan pengecualian"))


def daftar_akun() -> tuple[tuple[str, str], ...]:
    """Active accounts with the names of their people, to choose from. One query."""
    akun = get_user_model()._default_manager.filter(is_active=True).order_by("username")
    return tuple((a.get_username(), a.get_full_name()) for a in akun)
