"""Separators of numbers, and words beside digits."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.naskah import temuan

from akuntabel.aturan.rupiah import tulis_rupiah
from akuntabel.aturan.terbilang import terbilang, terbilang_rupiah


@pytest.mark.parametrize(
    "angka",
    [
        "Rp. 25.800.000,00",
        "Rp1.250.000",
        "Rp 1.250.000,-",
        "Rp5.000,00",
        "Rp. 1,5 miliar",
        "Rp 12,32 M",
        "Rp 350 juta",
        "Rp150.000,00/jam",
        "Rp8.338.560.929,45",
    ],
)
def test_amounts_in_common_notations_are_fine(angka: str) -> None:
    assert temuan(f"Belanja modal sebesar {angka} untuk RSUD Bontang.", "UG-01") == []


@pytest.mark.parametrize(
    ("angka", "benar"),
    [
        ("Rp. 613.448,549", "Rp613.448.549,00"),
        ("Rp 1,234,567,000.00", "Rp1.234.567.000,00"),
        ("Rp 2.184,000.000", "Rp2.184.000.000,00"),
        ("Rp 25.000.00", "Rp2.500.000,00"),
    ],
)
def test_mixed_up_separators_are_shown_with_a_reading(angka: str, benar: str) -> None:
    (x,) = temuan(f"Realisasi belanja barang {angka} pada Kecamatan Sukun.", "UG-01")
    assert angka in x.kutipan
    assert benar in x.perbaikan


def test_words_settle_what_garbled_digits_mean() -> None:
    (x,) = temuan(
        "Serapan Rp. 613.448,549 (enam ratus tiga belas juta empat ratus empat puluh delapan ribu lima ratus empat "
        "puluh sembilan rupiah).",
        "UG-01",
    )
    assert x.perbaikan == "Tulis Rp613.448.549,00."
    assert temuan(f"{x.kutipan} (enam ratus tiga belas juta rupiah)", "UG-02")


def test_the_same_slip_in_a_table_is_found_and_codes_are_no_numbers() -> None:
    teks = """
        Kode\tProgram\tPagu (Rp)\tRealisasi (Rp)
        1.02.01\tProgram Penunjang\t2.400.000.000\t2.184,000.000
        1.02.02\tProgram Pemenuhan\t1.000.000.000\t950.000.000
        """
    (x,) = temuan(teks, "UG-01")
    assert x.kutipan == "2.184,000.000"


@given(st.integers(0, 10**14))
@settings(max_examples=100, deadline=None)
def test_right_words_are_silent_and_words_of_another_amount_are_not(rupiah: int) -> None:
    sen = rupiah * 100
    benar = f"Anggaran BPKAD sebesar {tulis_rupiah(sen)} ({terbilang_rupiah(sen)}) tahun ini."
    assert temuan(benar, "UG-02") == []
    lain = sen + 100_000
    (x,) = temuan(f"Anggaran BPKAD sebesar {tulis_rupiah(sen)} ({terbilang_rupiah(lain)}) tahun ini.", "UG-02")
    assert tulis_rupiah(lain) in x.pesan


@given(st.integers(1, 999), st.booleans())
@settings(max_examples=80, deadline=None)
def test_counts_with_their_words_agree_in_either_order(n: int, kata_dahulu: bool) -> None:
    def tulis(angka: int, kata: int) -> str:
        pasangan = f"{terbilang(kata)} ({angka})" if kata_dahulu else f"{angka} ({terbilang(kata)})"
        return f"Petugas yang mendampingi berjumlah {pasangan} orang."

    assert temuan(tulis(n, n), "UG-02") == []
    assert len(temuan(tulis(n, n + 1), "UG-02")) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "Pada tahun kelima (2023) dilakukan evaluasi.",
        "Pagu Rp1.250.000,00 (sebelum perubahan anggaran) terserap.",
        "Pemantauan triwulan ke dua (2022) berjalan.",
        "Anggaran Rp1,25 miliar (satu miliar dua ratus lima puluh juta rupiah).",
        "Kegiatan dalam 1 (Satu) Daerah Kabupaten/Kota.",
        "Indeks mencapai 3,25 (tiga koma dua lima).",
    ],
)
def test_brackets_that_are_no_words_of_the_number_are_left_alone(teks: str) -> None:
    assert temuan(teks, "UG-02") == []


def test_a_column_of_words_is_compared_with_the_money_of_its_row() -> None:
    teks = """
        No\tProgram\tPagu (Rp)\tTerbilang
        1\tProgram Penunjang\t1.500.000\t{}
        """
    assert temuan(teks.format("satu juta lima ratus ribu rupiah"), "UG-02") == []
    assert len(temuan(teks.format("satu juta lima ribu rupiah"), "UG-02")) == 1
