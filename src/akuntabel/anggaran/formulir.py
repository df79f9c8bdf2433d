"""The plain forms of the budget."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from akuntabel.anggaran.isian import NAMA_TAHAP, Keliru, Lembar, baca_uang, tulis_uang
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.formulir import TanggalField
from akuntabel.laman.panduan import bantuan

BAB = "09-anggaran"


class DpaForm(forms.Form):
    """Number and day of the budget document of each stage; ``versi_<tahap>`` is that of its row."""

    def __init__(self, data: Any = None, *, dpa: Mapping[r.TahapAnggaran, tuple[r.Dpa, int]]) -> None:
        super().__init__(data)
        self.dpa = dpa
        for t in r.TahapAnggaran:
            ada, versi = dpa.get(t, (None, 0))
            self.fields[f"nomor_{t.value}"] = forms.CharField(
                label=f"Nomor DPA {NAMA_TAHAP[t].lower()}",
                required=False,
                max_length=200,
                initial=ada.nomor if ada else "",
                help_text=bantuan(BAB, "Nomor DPA") if t is r.TahapAnggaran.MURNI else "",
            )
            self.fields[f"tanggal_{t.value}"] = TanggalField(
                label=f"Tanggal DPA {NAMA_TAHAP[t].lower()}",
                required=False,
                initial=ada.tanggal if ada else None,
                help_text=bantuan(BAB, "Tanggal DPA") if t is r.TahapAnggaran.MURNI else "",
            )
            self.fields[f"versi_{t.value}"] = forms.IntegerField(widget=forms.HiddenInput, initial=versi, min_value=0)

    @property
    def baris(self) -> Iterator[tuple[str, forms.BoundField, forms.BoundField, forms.BoundField]]:
        for t in r.TahapAnggaran:
            yield NAMA_TAHAP[t], self[f"nomor_{t.value}"], self[f"tanggal_{t.value}"], self[f"versi_{t.value}"]

    def rekaman(self, opd: str, tahun: int) -> tuple[list[r.Dpa], dict[tuple[Any, ...], int]]:
        """The rows that change, and the versions of them that were seen."""
        hasil, versi = [], {}
        for t in r.TahapAnggaran:
            nomor, tanggal = self.cleaned_data[f"nomor_{t.value}"], self.cleaned_data[f"tanggal_{t.value}"]
            baru = r.Dpa(opd=opd, tahun=tahun, tahap=t, nomor=nomor, tanggal=tanggal)
            ada, _ = self.dpa.get(t, (None, 0))
            if baru == ada or (ada is None and not nomor and tanggal is None):
                continue
            hasil.append(baru)
            versi[opd, tahun, t] = self.cleaned_data[f"versi_{t.value}"]
        return hasil, versi


class UangField(forms.CharField):
    """Money in a cell; cleaned to sen, empty to None. What is doubtful is asked about."""

    def __init__(self, *, lembar: Lembar, **lain: Any) -> None:
        self.lembar = lembar
        super().__init__(required=False, **lain)
        self.widget.attrs |= {"inputmode": "decimal", "class": "angka", "autocomplete": "off", "data-awalan": "Rp"}

    def prepare_value(self, value: Any) -> Any:
        return tulis_uang(value) if isinstance(value, int) else value

    def clean(self, value: Any) -> Any:
        hasil = baca_uang(super().clean(value), self.lembar)
        if isinstance(hasil, Keliru):
            raise ValidationError(hasil.pesan)
        return hasil


class BarisForm(forms.Form):
    """One row of a sheet as a plain form: a field for every column, ``v_<kolom>`` the version of its row."""

    def __init__(
        self,
        data: Any = None,
        *,
        lembar: Lembar,
        isi: Mapping[str, tuple[r.Sen | None, int]],
        terbuka: Mapping[str, bool],
    ) -> None:
        super().__init__(data)
        self.terbuka = terbuka
        for k in lembar.kolom:
            jumlah, versi = isi.get(k, (None, 0))
            self.fields[k] = UangField(
                lembar=lembar, label=lembar.nama_kolom(k), initial=jumlah, disabled=not terbuka[k]
            )
            self.fields[f"v_{k}"] = forms.IntegerField(widget=forms.HiddenInput, initial=versi, min_value=0)

    @property
    def medan(self) -> Iterator[tuple[forms.BoundField, forms.BoundField]]:
        for k in self.terbuka:
            yield self[k], self[f"v_{k}"]
