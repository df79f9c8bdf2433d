"""Wording of the nomenclature as the plan writes it down."""

from __future__ import annotations

import pytest

from akuntabel.aturan.nomenklatur import VERSI_2_DIGIT, VERSI_4_DIGIT, Entri, Padanan, nomenklatur
from akuntabel.perencanaan.nomenklatur import buku, nama_terbaca, petunjuk_padanan, satuan_terbaca
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


def test_who_looks_for_a_code_of_the_other_series_is_told_the_one_in_force() -> None:
    ada = nomenklatur(VERSI_4_DIGIT, "kabupaten").padanan("8.01.06.2.01.03", "8.01")
    assert ada is not None
    kata = petunjuk_padanan(ada, VERSI_4_DIGIT)
    assert kata.startswith(
        "8.01.06.2.01.03 adalah kode seri 2-digit. Dalam nomenklatur 4-digit yang dipakai rencana ini"
    )
    assert "kodenya 8.01.06.2.01.0003: Pelaksanaan Kebijakan di Bidang Kewaspadaan Dini" in kata


def test_a_counterpart_of_another_name_and_none_at_all_are_told_apart() -> None:
    entri = Entri(kode="1.01.02.2.01.0001", tingkat="sub kegiatan", nama="Membangun")
    satu = Padanan(kode="1.01.02.2.01.01", versi=VERSI_2_DIGIT, nama="Merawat", entri=entri)
    assert "dengan nama lain: Membangun. Pastikan maksudnya sama." in petunjuk_padanan(satu, VERSI_4_DIGIT)
    tanpa = Padanan(kode="1.01.02.2.01.01", versi=VERSI_2_DIGIT, nama="Merawat", entri=None)
    kata = petunjuk_padanan(tanpa, VERSI_4_DIGIT)
    assert "1.01.02.2.01.01 (Merawat) adalah kode seri 2-digit; padanannya tidak ada" in kata
    assert kata.endswith("Cari dengan kata dari namanya.")
    asing = Padanan(kode="9.99.99.9.99.99", versi=VERSI_2_DIGIT, nama="", entri=None)
    assert "Cari" not in petunjuk_padanan(asing, VERSI_4_DIGIT)
