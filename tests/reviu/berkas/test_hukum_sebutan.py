"""Regulations that are meant but not named in full."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan

_SAKIP = "tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"
_LAPOR = "tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah"
_RINCI = "tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah"


@pytest.mark.parametrize(
    ("kalimat", "apa"),
    [
        (f"Laporan disusun atas amanat Presiden Nomor 29 Tahun 2014 {_SAKIP}.", "jenisnya"),
        (f"Hal itu dilaporkan melalui Menteri sesuai Nomor 53 Tahun 2014 {_RINCI}.", "jenisnya"),
        (f"Kewajiban itu diatur dengan No. 8 Tahun 2006 {_LAPOR}.", "jenisnya"),
        (f"Laporan disusun menurut Peraturan Presiden Tahun 2014 {_SAKIP}.", "nomornya"),
        (f"Laporan disusun menurut Perpres Tahun 2014 {_SAKIP}.", "nomornya"),
        (f"Kewajiban itu diatur dengan Peraturan Pemerintah Republik Indonesia Tahun 2006 {_LAPOR}.", "nomornya"),
    ],
)
def test_a_regulation_without_its_type_or_number_is_named(kalimat: str, apa: str) -> None:
    (x,) = temuan(kalimat, "HK-24")
    assert f"tanpa {apa}" in x.pesan


@pytest.mark.parametrize(
    "kalimat",
    [
        f"Laporan disusun menurut Peraturan Presiden Nomor 29 Tahun 2014 {_SAKIP}.",
        f"Laporan disusun menurut Perpres No. 29 Tahun 2014 {_SAKIP} dan PP Nomor 8 Tahun 2006 {_LAPOR}.",
        f"Peraturan Pemerintah Nomor 12 Tahun 2019 dan Nomor 8 Tahun 2006 {_LAPOR} diikuti.",
        "Keputusan kepala dinas Nomor 29 Tahun 2014 tentang Tim Penyusun Laporan ditetapkan.",
        "Surat Nomor 53 Tahun 2014 tentang undangan rapat diterima.",
        "Peraturan Presiden Tahun 2014 tentang pembagian tugas belum terbit.",
        f"Pada Tahun 2014 terbit peraturan {_SAKIP}.",
    ],
)
def test_full_citations_and_other_numbers_are_left_alone(kalimat: str) -> None:
    assert not temuan(kalimat, "HK-24")


def test_one_regulation_in_two_places_is_one_finding() -> None:
    (x,) = temuan(f"Amanat Presiden Nomor 29 Tahun 2014 {_SAKIP}.\n\nSesuai Nomor 29 Tahun 2014 {_SAKIP} itu.", "HK-24")
    assert len(x.lokasi_lain) == 1


@pytest.mark.parametrize(
    ("kutipan", "pesan"),
    [
        ("Undang Undang Nomor 32 Tahun 2004", "“Undang Undang” tanpa tanda hubung"),
        ("Undang-undang Nomor 32 Tahun 2004", "“Undang-undang”; sebagai"),
    ],
)
def test_each_way_of_writing_the_word_for_law_has_its_message(kutipan: str, pesan: str) -> None:
    (x,) = temuan(f"Hal itu mengikuti {kutipan}.", "HK-09")
    assert pesan in x.pesan


def test_a_hyphen_lost_at_the_end_of_a_line_is_no_small_letter() -> None:
    assert not temuan("Hal itu mengikuti Undangundang Nomor 32 Tahun 2004.", "HK-09")


_LAN = "Keputusan Kepala LAN Nomor {} tentang Perbaikan Pedoman Penyusunan Pelaporan Akuntabilitas Kinerja Instansi Pemerintah"


@pytest.mark.parametrize(
    ("kalimat", "benar"),
    [
        (f"Pedomannya {_LAN.format('239/IX/6/8/2004')}.", "239/IX/6/8/2003"),
        (f"Pedomannya {_LAN.format('239/IX/618/2003')}.", "239/IX/6/8/2003"),
        (
            (
                "Pedomannya Permendagri Nomor 86 Tahun 2019 tentang Tata Cara Perencanaan, Pengendalian dan Evaluasi "
                "Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan Daerah tentang Pencana Pembangunan Jangka "
                "Panjang Daerah dan Rencana Pembangunan Jangka Menengah Daerah, serta Tata Cara Perubahan Rencana "
                "Pembangunan Jangka Panjang Daerah, Rencana Pembangunan Jangka Menengah Daerah, dan Rencana Kerja "
                "Pemerintah Daerah."
            ),
            "Nomor 86 Tahun 2017",
        ),
        (
            (
                "Pedomannya Peraturan Pemerintah Nomor 8 Tahun 2016 tentang Pelaporan Keuangan dan Kinerja Instansi "
                "Pemerintah."
            ),
            "Nomor 8 Tahun 2006",
        ),
    ],
)
def test_a_wrong_number_or_year_is_known_by_the_title(kalimat: str, benar: str) -> None:
    (x,) = temuan(kalimat, "HK-02")
    assert benar in x.perbaikan


@pytest.mark.parametrize(
    "kalimat",
    [
        f"Pedomannya {_LAN.format('239/IX/6/8/2003')}.",
        "Pedomannya Peraturan Bupati Jombang Nomor 86 Tahun 2019 tentang Tata Cara Perencanaan Pembangunan Daerah.",
        "Pedomannya Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2021 tentang Tata Cara Pelaporan Kinerja Kecamatan.",
        "Pedomannya Peraturan Pemerintah Nomor 3 Tahun 2016 tentang Pelaporan Keuangan Haji dan Kinerja Badan Pengelola.",
    ],
)
def test_regulations_of_other_titles_are_no_wrong_numbers(kalimat: str) -> None:
    assert not temuan(kalimat, "HK-02")


def test_a_number_that_bears_its_year_is_one_regulation_under_two_years() -> None:
    teks = f"Pertama {_LAN.format('239/IX/618/2003')}.\n\nKedua {_LAN.format('239/IX/618/2004')}."
    assert len(temuan(teks, "HK-01")) == 1


@pytest.mark.parametrize(
    "menteri",
    [
        "Menteri Pemberdayaan Aparatur Negara dan Reformasi Birokrasi",
        "Menteri Pendayagunaan Aparatur dan Reformasi Birokrasi",
        "Menteri Pendayagunaan Aparatur Sipil Negara dan Reformasi Birokrasi Republik Indonesia",
        "Menteri Pemberdayaan Aparatur dan Reformasi Birokrasi",
    ],
)
def test_a_minister_whose_name_has_other_words_is_named_right(menteri: str) -> None:
    ini = temuan(f"BAB I PENDAHULUAN\n\nSesuai Peraturan {menteri} Nomor 53 Tahun 2014, laporan disusun.\n", "HK-05")
    assert ["Pendayagunaan Aparatur Negara dan Reformasi Birokrasi" in t.perbaikan for t in ini] == [True]


@pytest.mark.parametrize(
    "menteri",
    [
        "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        "Menteri Pendayagunaan Aparatur Negara & Reformasi Birokrasi RI",
        "MENTERI PENDAYAGUNAAN APARATUR NEGARA DAN REFORMASI BIROKRASI REPUBLIK INDONESIA",
        "Menteri PAN dan Reformasi Birokrasi",
        "Menteri Pendayagunaan Aparatur Negra dan Reformasi Birokrasi",
    ],
)
def test_the_right_name_short_ones_and_typing_errors_are_left_alone(menteri: str) -> None:
    assert not temuan(
        f"BAB I PENDAHULUAN\n\nSesuai Peraturan {menteri} Nomor 53 Tahun 2014, laporan disusun.\n", "HK-05"
    )
