"""Constraints that the database itself keeps, named after table and column."""

from __future__ import annotations

from enum import StrEnum

from django.db import models
from django.db.models import F, Func, Q
from django.db.models.lookups import LessThanOrEqual

from akuntabel.aturan.nilai import Status


def satu_dari(tabel: str, kolom: str, istilah: type[StrEnum]) -> models.CheckConstraint:
    """The column holds one of the terms."""
    isi = [anggota.value for anggota in istilah]
    return models.CheckConstraint(condition=Q(**{f"{kolom}__in": isi}), name=f"{tabel}_{kolom}_dikenal")


def antara(tabel: str, kolom: str, bawah: int, atas: int) -> models.CheckConstraint:
    """A whole number within bounds, both included; NULL passes."""
    return models.CheckConstraint(condition=Q(**{f"{kolom}__range": (bawah, atas)}), name=f"{tabel}_{kolom}_wajar")


def tahun(tabel: str, kolom: str = "tahun") -> models.CheckConstraint:
    return antara(tabel, kolom, 1, 9999)


def triwulan(tabel: str) -> models.CheckConstraint:
    return antara(tabel, "triwulan", 0, 4)


def tidak_negatif(tabel: str, kolom: str) -> models.CheckConstraint:
    """At least zero; NULL (unknown) passes."""
    return models.CheckConstraint(condition=Q(**{f"{kolom}__gte": 0}), name=f"{tabel}_{kolom}_tidak_negatif")


def terisi(tabel: str, *kolom: str) -> models.CheckConstraint:
    """None of these texts is empty."""
    syarat = Q()
    for nama in kolom:
        syarat &= ~Q(**{nama: ""})
    return models.CheckConstraint(condition=syarat, name=f"{tabel}_{'_'.join(kolom)}_terisi")


def berurut(tabel: str, awal: str, akhir: str) -> models.CheckConstraint:
    """``awal`` does not lie after ``akhir``; an open end (NULL) passes."""
    syarat = Q(**{f"{akhir}__gte": F(awal)}) | Q(**{f"{awal}__isnull": True}) | Q(**{f"{akhir}__isnull": True})
    return models.CheckConstraint(condition=syarat, name=f"{tabel}_{awal}_{akhir}_berurut")


def unik(tabel: str, *kolom: str) -> models.UniqueConstraint:
    """The key of a table."""
    return models.UniqueConstraint(fields=kolom, name=f"{tabel}_kunci")


def unik_dengan_pilihan(tabel: str, pilihan: str, *kolom: str) -> list[models.UniqueConstraint]:
    """A key of which one column may be NULL; without the second constraint SQL would let NULLs repeat."""
    return [
        models.UniqueConstraint(fields=[*kolom, pilihan], name=f"{tabel}_kunci"),
        models.UniqueConstraint(
            fields=kolom, condition=Q(**{f"{pilihan}__isnull": True}), name=f"{tabel}_kunci_tanpa_{pilihan}"
        ),
    ]


def nilai_selaras(tabel: str) -> list[models.CheckConstraint]:
    """The five columns of a ``Nilai`` fit its status, and a range runs upwards."""
    ada, kosong = Q(nilai__isnull=False), Q(nilai__isnull=True)
    ada_atas, kosong_atas = Q(nilai_atas__isnull=False), Q(nilai_atas__isnull=True)
    tanpa_peringkat, tanpa_alasan = Q(peringkat=""), Q(alasan="")
    bentuk = (
        Q(Q(status=Status.ANGKA.value), ada, kosong_atas, tanpa_peringkat, tanpa_alasan)
        | Q(Q(status=Status.RENTANG.value), ada, ada_atas, tanpa_peringkat, tanpa_alasan)
        | Q(Q(status=Status.PERINGKAT.value), kosong, kosong_atas, ~tanpa_peringkat, tanpa_alasan)
        | Q(Q(status=Status.BELUM_DIISI.value), kosong, kosong_atas, tanpa_peringkat, tanpa_alasan)
        | Q(Q(status__in=[Status.BELUM_DIUKUR.value, Status.TIDAK_BERLAKU.value]), kosong, kosong_atas, tanpa_peringkat)
    )
    return [
        models.CheckConstraint(condition=bentuk, name=f"{tabel}_nilai_sesuai_status"),
        models.CheckConstraint(
            condition=Q(LessThanOrEqual(_bilangan("nilai"), _bilangan("nilai_atas"))) | kosong_atas,
            name=f"{tabel}_rentang_berurut",
        ),
    ]


def _bilangan(kolom: str) -> Func:
    """A decimal column as a number; in SQLite a floating one, which rounds without ever turning an order round."""
    return Func(F(kolom), template="CAST(%(expressions)s AS NUMERIC)", output_field=models.DecimalField())
