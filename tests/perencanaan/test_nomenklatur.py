"""Wording of the nomenclature as the plan writes it down."""

from __future__ import annotations

import pytest

from akuntabel.aturan.nomenklatur import VERSI_4_DIGIT, nomenklatur
from akuntabel.perencanaan.nomenklatur import buku, nama_terbaca, satuan_terbaca
from akuntabel.reviu.nomenklatur import sama


@pytest.mark.parametrize(
    ("resmi", "tulis"),
    [
        (
            "PROGRAM PENINGKATAN KEWASPADAAN NASIONAL DAN PENINGKATAN KUALITAS",
            "Program Peningkatan Kewaspadaan Nasional dan Peningkatan Kualitas",
        ),
        ("PROGRAM PENGEMBANGAN UMKM", "Program Pengembangan UMKM"),
        ("Penyediaan Gaji dan Tunjangan ASN", "Penyediaan Gaji dan Tunjangan ASN"),
    ],
)
def test_a_name_in_capitals_is_written_as_in_a_sentence(resmi: str, tulis: str) -> None:
    assert nama_terbaca(resmi) == tulis


def test_every_name_so_written_is_still_the_official_one() -> None:
    beda = [e.nama for e in nomenklatur(VERSI_4_DIGIT, "kabupaten") if not sama(nama_terbaca(e.nama), e.nama)]
    assert beda == []


@pytest.mark.parametrize(
    ("resmi", "tulis"), [("Dokumen", "dokumen"), ("UNIT", "unit"), ("KM", "KM"), ("M³/Hari", "M³/Hari"), ("%", "%")]
)
def test_a_unit_stands_in_small_letters_unless_it_is_a_symbol(resmi: str, tulis: str) -> None:
    assert satuan_terbaca(resmi) == tulis


def test_the_plans_own_series_comes_before_that_of_the_year() -> None:
    assert buku("4-digit", 2023, "kabupaten") is nomenklatur("4-digit", "kabupaten")
    assert buku("", 2023, "kabupaten") is nomenklatur("2-digit", "kabupaten")
    assert buku("", 2019, "kabupaten") is None
