"""The filter of the trail."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

import django_filters as df
from django import forms
from django.db.models import Q, QuerySet, TextField, Value
from django.db.models.functions import StrIndex
from django.utils import timezone

from akuntabel.jejak.kata import TABEL, sebut_tindakan
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.orang import nama_orang
from akuntabel.jejak.uraian import cari_kunci
from akuntabel.kinerja.beku import kanonik
from akuntabel.laman.formulir import TanggalField


class _Tanggal(df.DateFilter):  # type: ignore[misc]
    field_class = TanggalField


class SaringJejak(df.FilterSet):  # type: ignore[misc]
    """By what was touched, who, which act, when, and any text: of the cells, the reason, or the wording of an
    indicator, element, unit or post, whose keys the trail holds."""

    tabel = df.ChoiceFilter(label="Isian", empty_label="Semua isian", method="menurut_tabel")
    pelaku = df.ChoiceFilter(label="Oleh", empty_label="Semua orang")
    tindakan = df.ChoiceFilter(label="Tindakan", empty_label="Semua tindakan")
    dari = _Tanggal(label="Dari", method="menurut_dari")
    sampai = _Tanggal(label="Sampai", method="menurut_sampai")
    teks = df.CharFilter(label="Cari", method="menurut_teks")

    class Meta:
        model = Jejak
        fields: tuple[str, ...] = ()

    def __init__(self, *isi: Any, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        rantai = self.queryset.order_by()
        self.filters["tabel"].extra["choices"] = sorted(TABEL.items(), key=lambda x: x[1])
        orang = nama_orang(rantai.values_list("pelaku", flat=True).distinct())
        self.filters["pelaku"].extra["choices"] = sorted(orang.items(), key=lambda x: x[1].casefold())
        tindakan = rantai.values_list("tindakan", flat=True).distinct()
        pilihan = sorted(((t, sebut_tindakan(t)) for t in tindakan), key=lambda x: x[1])
        self.filters["tindakan"].extra["choices"] = pilihan
        self.filters["teks"].extra["widget"] = forms.TextInput(attrs={"type": "search"})
        self.filters["teks"].extra["max_length"] = 200

    def menurut_tabel(self, baris: QuerySet[Any], _nama: str, tabel: str) -> QuerySet[Any]:
        return _memuat(baris, [f'"{tabel}":['])

    def menurut_dari(self, baris: QuerySet[Any], _nama: str, hari: Any) -> QuerySet[Any]:
        return baris.filter(waktu__gte=timezone.make_aware(datetime.combine(hari, time.min)))

    def menurut_sampai(self, baris: QuerySet[Any], _nama: str, hari: Any) -> QuerySet[Any]:
        return baris.filter(waktu__lte=timezone.make_aware(datetime.combine(hari, time.max)))

    def menurut_teks(self, baris: QuerySet[Any], _nama: str, teks: str) -> QuerySet[Any]:
        isi = kanonik(teks)[1:-1]
        cocok = Q(objek__icontains=teks) | Q(alasan__icontains=teks)
        cocok |= Q(sesudah__icontains=isi) | Q(sebelum__icontains=isi)
        for kunci in cari_kunci(teks):
            cocok |= Q(sesudah__contains=kanonik(kunci)) | Q(sebelum__contains=kanonik(kunci))
        return baris.filter(cocok)

    @property
    def dipakai(self) -> bool:
        """Whether anything is filtered."""
        return any(self.data.get(nama) for nama in self.filters)


def _memuat(baris: QuerySet[Any], potongan: list[str]) -> QuerySet[Any]:
    for n, isi in enumerate(potongan):
        cari = Value(isi, output_field=TextField())
        baris = baris.alias(**{f"s{n}": StrIndex("sesudah", cari), f"t{n}": StrIndex("sebelum", cari)})
        baris = baris.filter(Q(**{f"s{n}__gt": 0}) | Q(**{f"t{n}__gt": 0}))
    return baris
