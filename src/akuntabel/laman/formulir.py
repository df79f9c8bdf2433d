"""Form fields for what Indonesian offices write, and the look of all forms."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting

from akuntabel.aturan.angka import Ragu, baca_angka, tulis_angka
from akuntabel.aturan.nilai import Angka, BelumDiisi
from akuntabel.aturan.rupiah import baca_rupiah


class PelukisFormulir(TemplatesSetting):
    """Label above, help below, error beside: ``laman/medan.html`` for each field."""

    field_template_name = "laman/medan.html"


class AngkaField(forms.CharField):
    """A decimal as Indonesians write it ("1.234,56"); empty is None. What is doubtful is asked about, never guessed."""

    def __init__(self, *, satuan: str = "", **lain: Any) -> None:
        self.satuan = satuan
        super().__init__(**lain)
        self.widget.attrs |= {"inputmode": "decimal", "class": "angka", "autocomplete": "off"}
        if satuan:
            self.widget.attrs["data-satuan"] = satuan

    def prepare_value(self, value: Any) -> Any:
        return tulis_angka(value) if isinstance(value, Decimal) else value

    def clean(self, value: Any) -> Any:
        teks = super().clean(value)
        if not teks:
            return None
        bacaan = baca_angka(teks, satuan=self.satuan)
        if isinstance(bacaan, Ragu):
            raise ValidationError(ragu(bacaan))
        if isinstance(bacaan.nilai, BelumDiisi):
            return None
        if not isinstance(bacaan.nilai, Angka):
            raise ValidationError(f"«{teks}» bukan satu bilangan. Tulis angkanya saja, misalnya 1.234,56.")
        return bacaan.nilai.nilai

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class RupiahField(forms.CharField):
    """Money as Indonesians write it; cleaned to whole sen, empty to None."""

    def __init__(self, **lain: Any) -> None:
        super().__init__(**lain)
        self.widget.attrs |= {"inputmode": "decimal", "class": "angka", "autocomplete": "off", "data-awalan": "Rp"}

    def prepare_value(self, value: Any) -> Any:
        return tulis_angka(Decimal(value) / 100, 2 if value % 100 else 0) if isinstance(value, int) else value

    def clean(self, value: Any) -> Any:
        teks = super().clean(value)
        hasil = baca_rupiah(teks) if teks else None
        if isinstance(hasil, Ragu):
            raise ValidationError(ragu(hasil))
        return hasil

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class TanggalField(forms.DateField):
    """A day; the browser's own calendar, which sends ISO dates."""

    def __init__(self, **lain: Any) -> None:
        super().__init__(widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **lain)


def ragu(bacaan: Ragu) -> str:
    """A doubtful number as a message that asks back."""
    mungkin = [tulis_angka(x) for x in bacaan.kemungkinan]
    tanya = f" Maksud Anda {' atau '.join(mungkin)}?" if mungkin else ""
    return f"«{bacaan.teks}» tidak dapat dibaca. {bacaan.alasan}{tanya}"
