"""Whole reports of other agencies: what law, time and signature checks say of a clean one and of one with slips."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.naskah import laporan

from akuntabel.reviu import periksa_laporan  # noqa: F401  # registers the checks
from akuntabel.reviu.daftar import semua

DINKES = """
LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)
DINAS KESEHATAN KOTA BONTANG
TAHUN 2022

PEMERINTAH KOTA BONTANG
2023

KATA PENGANTAR

Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena Laporan Kinerja Instansi Pemerintah Dinas Kesehatan Kota Bontang Tahun 2022 dapat diselesaikan tepat waktu. Laporan ini disusun berdasarkan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah.

Bontang, 27 Januari 2023

KEPALA DINAS KESEHATAN
KOTA BONTANG

dr. ANI CONTOH, M.Kes.
Pembina Utama Muda
NIP. [NIP]

BAB I PENDAHULUAN

1.1 Latar Belakang

Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah mewajibkan setiap entitas menyusun laporan kinerja. Evaluasi atas LKjIP Tahun 2021 oleh Inspektorat menghasilkan tiga rekomendasi.

1.2 Gambaran Umum

Jumlah pegawai per 31 Desember 2022 disajikan pada Tabel 1.1.

Tabel 1.1 Jumlah Pegawai Menurut Golongan

Golongan\tJumlah
IV\t7
III\t20
Jumlah\t27

1.3 Dasar Hukum

1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
2. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah beberapa kali terakhir dengan Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
3. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;
4. Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah;
5. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;
6. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah;
7. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik;
8. Peraturan Daerah Kota Bontang Nomor 2 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah;
9. Peraturan Daerah Kota Bontang Nomor 4 Tahun 2021 tentang Rencana Pembangunan Jangka Menengah Daerah Kota Bontang Tahun 2021-2026;
10. Peraturan Wali Kota Bontang Nomor 50 Tahun 2021 tentang Rencana Strategis Perangkat Daerah Tahun 2021-2026.

1.4 Sistematika

Sistematika laporan mengikuti Peraturan Menteri PANRB Nomor 53 Tahun 2014.

BAB II PERENCANAAN KINERJA

2.1 Rencana Strategis

Dinas Kesehatan telah memiliki Renstra Tahun 2021-2026 yang selaras dengan RPJMD Kota Bontang Tahun 2021–2026 dan RPJMD Provinsi Kalimantan Timur Tahun 2019-2023. Tahun 2022 merupakan tahun kedua pelaksanaan Renstra Tahun 2021-2026. Target Renstra tahun 2022 menjadi target perjanjian kinerja.

2.2 Perjanjian Kinerja Tahun 2022

Tabel 2.1 Perjanjian Kinerja Tahun 2022

Sasaran\tIndikator\tTarget
Meningkatnya mutu layanan\tIKM\t82

BAB III AKUNTABILITAS KINERJA

3.1 Capaian Kinerja Tahun 2022

Realisasi sampai dengan Triwulan I sebesar 20%, sampai dengan Triwulan II 45%, sampai dengan Triwulan III 70%, dan sampai dengan Triwulan IV 99%. Survei diadakan pada hari Senin, 3 Oktober 2022.

Tabel 3.1 Perbandingan Realisasi Tahun 2020, 2021, dan 2022

Indikator\tRealisasi 2020\tRealisasi 2021\tRealisasi 2022
IKM\t80\t81\t82

Dibandingkan dengan tahun 2021, capaian kinerja tahun 2022 naik satu poin.

3.2 Realisasi Anggaran

Pagu sebelum perubahan anggaran sebesar Rp1.000.000,00 menjadi Rp1.200.000,00 setelah perubahan.

BAB IV PENUTUP

Demikian Laporan Kinerja Dinas Kesehatan Kota Bontang Tahun 2022 ini disusun. Perbaikan akan dilaksanakan mulai tanggal 1 Maret 2023.

Bontang, 27 Januari 2023

KEPALA DINAS KESEHATAN
KOTA BONTANG

dr. Ani Contoh, M.Kes.
Pembina Utama Muda
NIP. [NIP]

LAMPIRAN

PERJANJIAN KINERJA TAHUN 2022

Bontang, 5 Januari 2022

Pihak Kedua,
WALI KOTA BONTANG

BUDI CONTOH

Pihak Pertama,
KEPALA DINAS KESEHATAN

dr. ANI CONTOH, M.Kes.
"""

INSPEKTORAT = """
LAPORAN KINERJA (LKj)
INSPEKTORAT KABUPATEN JOMBANG
TAHUN 2022

KATA PENGANTAR

Laporan Kinerja Inspektorat Kabupaten Jombang Tahun 2021 ini disusun sesuai dengan Peraturan Bupati Jombang Nomor 12 Tahun 2019 tentang Pedoman Penyusunan Rencana Kerja.

Jombang, 30 Februari 2023

PLT INSPEKTUR KABUPATEN JOMBANG

BUDI CONTOH, S.E.

BAB I PENDAHULUAN

A. LANDASAN HUKUM

a. Undang-undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dari Korupsi, Kolusi dan Nepotisme;
b. Peraturan Presiden Nomor 29 Tahun 2014, tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;
c. Peraturan Pemerintah Nomor 58 Tahun 2005 tentang Pengelolaan Keuangan Daerah;
d. Peraturan Menteri Pendayagunaan Aparatur Negara Nomor 53 Tahun 2014.

BAB II PERENCANAAN KINERJA

Renstra Inspektorat Tahun 2018-2023 dan Renstra Inspektorat Tahun 2019-2023 menjadi acuan.

BAB III AKUNTABILITAS KINERJA

Capaian kinerja Inspektorat tahun 2021 disajikan pada tabel berikut.

Survei berpedoman pada Keputusan Menteri PANRB Nomor 14 Tahun 2017.
"""


def kode(teks: str) -> set[str]:
    lap = laporan(teks)
    return {
        x.kode
        for a in semua()
        if a.periksa_laporan is not None and a.kode.startswith(("HK", "WK", "TT"))
        for x in a.periksa_laporan(lap)
    }


def test_a_clean_report_gets_no_finding_of_law_time_and_signature() -> None:
    assert kode(DINKES) == set()


@pytest.mark.parametrize(
    ("salah", "benar", "harap"),
    [
        ("Undang-Undang Nomor 17 Tahun 2003", "Undang Undang Nomor 17 Tahun 2003", {"HK-09"}),
        (
            "4. Peraturan Pemerintah Nomor 12 Tahun 2019",
            "4. Peraturan Pemerintah Nomor 58 Tahun 2005",
            {"HK-11", "HK-14"},
        ),
        ("Renstra Tahun 2021-2026 yang selaras", "Renstra Tahun 2020-2026 yang selaras", {"WK-07"}),
        ("tahun kedua pelaksanaan", "tahun keempat pelaksanaan", {"WK-22"}),
        ("Senin, 3 Oktober 2022", "Rabu, 3 Oktober 2022", {"WK-20"}),
        ("Tabel 2.1 Perjanjian Kinerja Tahun 2022", "Tabel 2.1 Perjanjian Kinerja Tahun 2021", {"WK-14"}),
        ("dr. Ani Contoh, M.Kes.", "drg. Siti Contoh", {"TT-05"}),
        ("per 31 Desember 2022", "dinas", {"WK-15"}),
        ("Bontang, 27 Januari 2023", "Bontang, Januari 2023", {"WK-18"}),
        ("Bontang, 27 Januari 2023", "Bontang, 27 Januari 2022", {"WK-16"}),
    ],
)
def test_one_slip_in_it_is_told_and_nothing_else(salah: str, benar: str, harap: set[str]) -> None:
    assert salah in DINKES
    assert kode(DINKES.replace(salah, benar)) == harap


def test_a_report_full_of_slips_is_told_each_of_them() -> None:
    assert kode(INSPEKTORAT) >= {
        *("WK-12", "WK-19", "WK-07", "WK-23"),
        *("HK-03", "HK-04", "HK-05", "HK-06", "HK-07", "HK-09", "HK-10", "HK-11", "HK-14"),
        *("TT-02", "TT-03"),
    }


POTONGAN = (
    *(
        "LAPORAN KINERJA TAHUN 2022",
        "BAB I PENDAHULUAN",
        "A. DASAR HUKUM",
        "BAB IV PENUTUP",
        "LAMPIRAN",
        "\n\n",
        "\t",
        "\f",
    ),
    *(
        "1. Undang Undang Nomor 17 Tahun 2003",
        "2. PP 8/2006 tentang",
        "3. Perpres Nomor",
        "sebagaimana telah diubah",
        ";",
    ),
    *("Renstra Tahun 2026-2018", "sampai dengan Triwulan I", "tetapi mulai tahun 2023", "5 (lima) tahun ke depan"),
    *("Bontang, 31 Februari 2022", "Plt KEPALA DINAS", "dr. ANI CONTOH", "NIP. 12", "Pembina", "pada tanggal Mei"),
    *(
        "Tabel 3.1 Capaian Tahun 2021",
        "Laporan Kinerja Tahun 2020 ini disusun berdasarkan",
        "Rabu, 3 Oktober 2022",
        "a. ",
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(POTONGAN), st.sampled_from((" ", "\n", "\n\n"))), max_size=40))
def test_odd_text_is_checked_without_fail(potongan: list[tuple[str, str]]) -> None:
    for kode_ini in kode("".join(a + b for a, b in potongan)):
        assert kode_ini[:2] in ("HK", "WK", "TT")
