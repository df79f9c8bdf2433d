"""Forms of the review's pages."""

from __future__ import annotations

from typing import Any

from django import forms

from akuntabel.aturan.nip import kesalahan_nip
from akuntabel.evaluasi.istilah import LingkupLaporan
from akuntabel.laman.formulir import TanggalField
from akuntabel.laman.panduan import bantuan

_BAB = "08-reviu"


class FormulirUnggah(forms.Form):
    berkas = forms.FileField(
        label="Berkas laporan",
        widget=forms.FileInput(attrs={"accept": ".docx,.pdf,.txt"}),
        help_text=bantuan(_BAB, "Berkas laporan"),
    )
    lingkup = forms.ChoiceField(
        label="Laporan siapa",
        choices=[(x.value, x.sebutan) for x in LingkupLaporan],
        initial=LingkupLaporan.OPD.value,
        help_text=bantuan(_BAB, "Laporan siapa"),
    )

    def __init__(self, *isi: Any, pemda: bool = True, **lain: Any) -> None:
        """``pemda``: whether the Pemda's own report may be chosen."""
        super().__init__(*isi, **lain)
        if not pemda:
            lingkup = self.fields["lingkup"]
            assert isinstance(lingkup, forms.ChoiceField)  # noqa: S101 - declared above
            lingkup.choices = [(LingkupLaporan.OPD.value, LingkupLaporan.OPD.sebutan)]


class FormulirPernyataan(forms.Form):
    jabatan = forms.CharField(
        label="Jabatan penanda tangan",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=300,
        help_text=bantuan(_BAB, "Jabatan penanda tangan"),
    )
    nama = forms.CharField(label="Nama penanda tangan", max_length=200, help_text=bantuan(_BAB, "Nama penanda tangan"))
    pangkat = forms.CharField(label="Pangkat", required=False, max_length=100, help_text=bantuan(_BAB, "Pangkat"))
    nip = forms.CharField(
        label="NIP",
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text=bantuan(_BAB, "NIP"),
    )
    tempat = forms.CharField(label="Tempat", max_length=100, help_text=bantuan(_BAB, "Tempat"))
    tanggal = TanggalField(label="Tanggal", help_text=bantuan(_BAB, "Tanggal"))
    penjelasan = forms.CharField(
        label="Paragraf penjelas",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        help_text=bantuan(_BAB, "Paragraf penjelas"),
    )

    def clean_nip(self) -> Any:
        nip = "".join(str(self.cleaned_data["nip"]).split())
        if nip and (salah := kesalahan_nip(nip)):
            raise forms.ValidationError(f"NIP ini {salah}.")
        return nip
