"""Mine and theirs: which fields are asked about, and what a choice sends."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from akuntabel.laman.bentrok import BerversiMixin, beda_formulir, pilihan_bentrok
from akuntabel.laman.formulir import RupiahField, TanggalField


class Formulir(BerversiMixin):
    nama = forms.CharField(label="Nama")
    catatan = forms.CharField(label="Catatan", widget=forms.Textarea, required=False)
    jenis = forms.ChoiceField(label="Jenis", choices=[("a", "Alfa"), ("b", "Beta")])
    pilihan = forms.MultipleChoiceField(label="Pilihan", choices=[("1", "Satu"), ("2", "Dua")], required=False)
    ya = forms.BooleanField(label="Ya", required=False)
    hari = TanggalField(label="Hari", required=False)
    uang = RupiahField(label="Uang", required=False)


KINI: dict[str, Any] = {
    "nama": "Budi",
    "catatan": "satu\ndua",
    "jenis": "a",
    "pilihan": ["1"],
    "ya": True,
    "hari": date(2023, 7, 1),
    "uang": 150_000_00,
    "versi": 3,
}
SAMA = "nama=Budi&catatan=satu%0D%0Adua&jenis=a&pilihan=1&ya=on&hari=2023-07-01&uang=150.000&versi=2"


def beda(kirim: str) -> dict[str, tuple[str, str]]:
    hasil = beda_formulir(Formulir(QueryDict(kirim)), Formulir(initial=KINI))
    return {b.nama: (b.saya_tulis, b.mereka_tulis) for b in hasil}


def test_what_is_the_same_is_not_asked_about_however_it_is_written() -> None:
    assert beda(SAMA) == {}


def test_each_field_that_differs_reads_in_words() -> None:
    lain = "nama=Ani&catatan=satu&jenis=b&pilihan=1&pilihan=2&hari=&uang=200.000&versi=2"
    assert beda(lain) == {
        "nama": ("Ani", "Budi"),
        "catatan": ("satu", "satu\ndua"),
        "jenis": ("Beta", "Alfa"),
        "pilihan": ("Satu, Dua", "Satu"),
        "ya": ("tidak", "ya"),
        "hari": ("(kosong)", "2023-07-01"),
        "uang": ("200.000", "150.000"),
    }


def test_a_choice_of_theirs_puts_their_value_in_place_and_one_of_mine_leaves_it() -> None:
    data = QueryDict(
        "nama=Ani&pilih-nama=saya&mereka-nama=Budi&jenis=b&pilih-jenis=mereka&mereka-jenis=a&ya=on&pilih-ya=mereka"
    )
    hasil = pilihan_bentrok(data)
    assert (hasil["nama"], hasil["jenis"]) == ("Ani", "a")
    assert "on" not in hasil.getlist("ya"), "a box that they left off is off"


def test_any_other_sending_stays_as_it_is() -> None:
    data = QueryDict(SAMA)
    assert pilihan_bentrok(data) is data


def test_choosing_theirs_everywhere_gives_what_is_stored() -> None:
    lain = "nama=Ani&catatan=x&jenis=b&pilihan=2&hari=2024-01-01&uang=1&versi=3"
    semua = beda_formulir(Formulir(QueryDict(lain)), Formulir(initial=KINI))
    data = QueryDict(lain, mutable=True)
    for b in semua:
        data[f"pilih-{b.nama}"] = "mereka"
        data.setlist(f"mereka-{b.nama}", list(b.mereka))
    form = Formulir(pilihan_bentrok(data))
    assert form.is_valid(), form.errors
    assert form.cleaned_data == KINI
