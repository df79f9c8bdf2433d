"""Forms of the report's pages."""

from __future__ import annotations

from django import forms

from akuntabel.laman.formulir import TanggalField
from akuntabel.laman.panduan import bantuan


class FormulirSahkan(forms.Form):
    tanggal = TanggalField(label="Tanggal penandatanganan", help_text=bantuan("07-laporan", "Tanggal penandatanganan"))


class FormulirKesampingkan(forms.Form):
    kode = forms.CharField(widget=forms.HiddenInput)
    tempat = forms.CharField(widget=forms.HiddenInput)
    alasan = forms.CharField(
        label="Alasan mengesampingkan",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        help_text=bantuan("08-reviu", "Alasan mengesampingkan"),
    )


class FormulirNaskah(forms.Form):
    berkas = forms.FileField(
        label="Naskah DOCX",
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        help_text=bantuan("07-laporan", "Naskah DOCX"),
    )
