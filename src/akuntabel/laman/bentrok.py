"""Two people on one record: the second sees mine and theirs, field by field, and chooses; nothing is overwritten.

How a form uses it (``organisasi.views.isian`` is an example):

1. The form carries the row's version in a hidden field ``versi`` (``BerversiMixin``).
2. The view reads what was sent through ``pilihan_bentrok``, which puts in place what was chosen on the page of the
   conflict; for any other sending it gives the data back as they are::

       form = FormulirFungsi(pilihan_bentrok(request.POST))

3. Where the act raises ``Bentrok``, the view answers with that page instead of the form::

       except Bentrok:
           return tampilkan_bentrok(request, form, kini=FormulirFungsi(initial=isi_sekarang), versi=versi_sekarang,
                                    oleh="Nama orang", kembali=url)

   ``kini`` is the same form, unbound, holding what is stored now. Only fields that differ are asked about; the page
   sends everything to the same address again, with the present version.

Where the fields are no form (a grid), ``halaman_bentrok`` takes the differences as ``Beda`` directly.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

KOSONG = "(kosong)"
_PILIH, _MEREKA = "pilih-", "mereka-"
SAYA, MEREKA = "saya", "mereka"


class BerversiMixin(forms.Form):
    """A form on a row that is there; ``versi`` is that of the row when the form was opened, 0 for a new one."""

    versi = forms.IntegerField(widget=forms.HiddenInput, initial=0, min_value=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beda:
    """One field on which the two differ: raw values as a form sends them, and how they read."""

    nama: str
    label: str
    saya: tuple[str, ...]
    mereka: tuple[str, ...]
    saya_tulis: str
    mereka_tulis: str


def pilihan_bentrok(data: QueryDict) -> QueryDict:
    """What was sent, with the other's value in each field where it was chosen."""
    dipilih = {n.removeprefix(_PILIH): v for n, v in data.items() if n.startswith(_PILIH)}
    if not dipilih:
        return data
    hasil = data.copy()
    for nama, pilihan in dipilih.items():
        if pilihan == MEREKA:
            hasil.setlist(nama, data.getlist(f"{_MEREKA}{nama}"))
    return hasil


def beda_formulir(saya: forms.BaseForm, kini: forms.BaseForm) -> tuple[Beda, ...]:
    """The visible fields in which what was sent differs from what is stored."""
    hasil = []
    for medan in saya.visible_fields():
        nama = medan.name
        isi_saya, isi_kini = _mentah(medan.data, medan), _mentah(kini[nama].value(), kini[nama])
        if isi_saya != isi_kini:
            hasil.append(
                Beda(
                    nama=medan.html_name,
                    label=str(medan.label),
                    saya=isi_saya,
                    mereka=isi_kini,
                    saya_tulis=_tulis(medan.field, isi_saya),
                    mereka_tulis=_tulis(medan.field, isi_kini),
                )
            )
    return tuple(hasil)


def tampilkan_bentrok(
    request: HttpRequest,
    form: forms.BaseForm,
    *,
    kini: forms.BaseForm,
    versi: int,
    kembali: str,
    oleh: str = "",
    ganti: Mapping[str, str] | None = None,
) -> HttpResponse:
    """The page of a conflict for a form (status 409); ``ganti`` are versions of further rows that it holds."""
    return halaman_bentrok(
        request,
        beda=beda_formulir(form, kini),
        ganti={form.add_prefix("versi"): str(versi), **(ganti or {})},
        kembali=kembali,
        oleh=oleh,
    )


def halaman_bentrok(
    request: HttpRequest, *, beda: Sequence[Beda], ganti: dict[str, str], kembali: str, oleh: str = ""
) -> HttpResponse:
    """The page of a conflict; ``ganti`` are fields (the version) that are sent with new values."""
    isi = {"beda": beda, "tetap": tuple(_tetap(request.POST, ganti)), "kembali": kembali, "oleh": oleh}
    return render(request, "laman/bentrok.html", isi, status=409)


def _tetap(data: QueryDict, ganti: dict[str, str]) -> Iterable[tuple[str, str]]:
    """What is sent again unseen."""
    for nama, isi in data.lists():
        if nama == "csrfmiddlewaretoken" or nama in ganti or nama.startswith((_PILIH, _MEREKA)):
            continue
        yield from ((nama, satu) for satu in isi)
    yield from ganti.items()


def _mentah(isi: Any, medan: forms.BoundField) -> tuple[str, ...]:
    """A value as the browser sends it; nothing for an empty one and for a tick box that is off."""
    if isinstance(medan.field, forms.BooleanField):
        return ("on",) if isi not in (None, False, "", "False") else ()
    if isinstance(isi, (list, tuple)):
        return tuple(str(x) for x in isi)
    teks = medan.field.widget.format_value(medan.field.prepare_value(isi))
    if isinstance(teks, (list, tuple)):
        return tuple(str(x) for x in teks if x != "")
    return () if teks in (None, "") else ("\n".join(str(teks).splitlines()),)


def _tulis(field: forms.Field, isi: tuple[str, ...]) -> str:
    if isinstance(field, forms.BooleanField):
        return "ya" if isi else "tidak"
    if not isi:
        return KOSONG
    if isinstance(field, forms.ChoiceField):
        pilihan: Any = field.choices
        sebutan = {str(nilai): str(label) for nilai, label in pilihan}
        return ", ".join(sebutan.get(x, x) for x in isi)
    return "\n".join(isi)
