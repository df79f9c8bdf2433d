"""Column kinds that every stored table shares."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.core.exceptions import FieldError, ValidationError
from django.db import models

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

    _Medan = models.Field[Any, Any]
    _BilanganBesar = models.BigIntegerField[Any, Any]
else:
    _Medan, _BilanganBesar = models.Field, models.BigIntegerField

PANJANG_KUNCI = 100
DIGIT_MAKS = 60
"""More digits than any figure of a government, on either side of the decimal sign."""


def rapikan(nilai: Decimal) -> Decimal:
    """The same number without an exponent and without a negative zero; trailing zeros stay.

    >>> rapikan(Decimal("1E+3")), rapikan(Decimal("0.50"))
    (Decimal('1000'), Decimal('0.50'))
    """
    if not nilai.is_finite() or nilai.adjusted() >= DIGIT_MAKS or -int(nilai.as_tuple().exponent) > DIGIT_MAKS:
        raise ValidationError(f"Bilangan {nilai} melampaui {DIGIT_MAKS} angka dan tidak dapat disimpan.")
    if not nilai:
        nilai = abs(nilai)
    return Decimal(format(nilai, "f"))


class DesimalField(_Medan):
    """An exact decimal that comes back digit for digit (``0.50`` stays ``0.50``).

    SQLite keeps a DECIMAL column as binary floating point, so there it is text; in PostgreSQL an unbounded ``numeric``,
    which keeps its scale. As text does not compare as numbers do, SQL may only ask whether there is a value.
    """

    description = "Desimal eksak"

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "numeric" if connection.vendor == "postgresql" else "text"

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        return None if value is None else self.to_python(value)

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        nilai = value if prepared else self.get_prep_value(value)
        return nilai if nilai is None or connection.vendor == "postgresql" else format(nilai, "f")

    def from_db_value(self, value: Any, *_: Any) -> Decimal | None:
        return None if value is None else Decimal(value)

    def to_python(self, value: Any) -> Decimal | None:
        if value is None:
            return None
        if not isinstance(value, (Decimal, str, int)) or isinstance(value, bool):
            raise ValidationError("Nilai harus berupa desimal eksak.")
        try:
            return rapikan(Decimal(value))
        except ArithmeticError as galat:
            raise ValidationError(f"“{value}” bukan bilangan desimal.") from galat

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name != "isnull":
            raise FieldError("Desimal eksak tidak dibandingkan dalam SQL; hanya “isnull” yang tersedia.")
        return super().get_lookup(lookup_name)


class SenField(_BilanganBesar):
    """Money in whole sen (Rp1,00 is 100)."""


def kunci_tetap() -> models.CharField[str, str]:
    """The permanent identity of a row, as primary key."""
    return models.CharField(max_length=PANJANG_KUNCI, primary_key=True)


def kode(**pilihan: Any) -> models.CharField[str, str]:
    """A short code; empty where there is none."""
    return models.CharField(max_length=PANJANG_KUNCI, blank=True, default="", **pilihan)


def teks() -> models.TextField[str, str]:
    """Text of any length; empty where there is none."""
    return models.TextField(blank=True, default="")


def pilihan(istilah: type[StrEnum], *, null: bool = False) -> models.CharField[Any, Any]:
    """One of the terms of an enumeration, stored as files write it (see ``batasan.satu_dari``)."""
    panjang = max(len(anggota.value) for anggota in istilah)
    return models.CharField(max_length=max(panjang, 30), null=null, blank=null)


def rujukan(ke: str | type[models.Model], *, wajib: bool = False, indeks: bool = True, **sisa: Any) -> Any:
    """A reference to a row by its permanent key; the record's empty string is NULL here."""
    return models.ForeignKey(
        ke, on_delete=models.PROTECT, null=not wajib, blank=not wajib, related_name="+", db_index=indeks, **sisa
    )
