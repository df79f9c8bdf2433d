from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import FieldError, ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kantor import muatkan, tanpa_bekas

from akuntabel.jejak.kolom import rapikan
from akuntabel.pengukuran.models import Realisasi
from akuntabel.perencanaan.models import Indikator

BILANGAN = st.decimals(allow_nan=False, allow_infinity=False).filter(
    lambda d: d.adjusted() < 60 and -int(d.as_tuple().exponent) <= 60
)


@given(BILANGAN)
def test_tidying_a_number_keeps_its_value_and_its_decimals(nilai: Decimal) -> None:
    rapi = rapikan(nilai)
    assert rapi == nilai
    assert "E" not in str(rapi) or rapi.adjusted() < -6
    assert rapikan(rapi).as_tuple() == rapi.as_tuple()


@pytest.mark.parametrize("nilai", ["NaN", "Infinity", "1E+60", "1E-61"])
def test_what_no_figure_of_a_government_is_cannot_be_stored(nilai: str) -> None:
    with pytest.raises(ValidationError):
        rapikan(Decimal(nilai))


@pytest.mark.django_db
@given(BILANGAN)
@settings(max_examples=50)
def test_a_decimal_comes_back_from_the_database_digit_for_digit(nilai: Decimal) -> None:
    with tanpa_bekas():
        muatkan()
        Indikator.objects.filter(kunci="i1").update(nilai_awal=nilai)
        kembali = Indikator.objects.get(kunci="i1").nilai_awal
        assert kembali.as_tuple() == rapikan(nilai).as_tuple()


@pytest.mark.django_db
@pytest.mark.parametrize("nilai", [1.5, True, "dua", object()])
def test_a_float_or_a_word_is_not_an_exact_decimal(nilai: object) -> None:
    with pytest.raises(ValidationError):
        Realisasi(nilai=nilai).full_clean()
    with pytest.raises(ValidationError):
        Indikator.objects.update(nilai_awal=nilai)


@pytest.mark.parametrize("tanya", ["nilai", "nilai__gt", "nilai__lte", "nilai__in", "nilai__contains"])
def test_sql_is_not_asked_to_compare_what_it_holds_as_text(tanya: str) -> None:
    with pytest.raises(FieldError, match="tidak dibandingkan"):
        Realisasi.objects.filter(**{tanya: 1})
