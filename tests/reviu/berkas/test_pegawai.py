"""Staff, assets and organisation in reports."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan

PENDIDIKAN = """
    Tabel 1.1 Pegawai Menurut Pendidikan

    No\tPendidikan\tPNS\tPPPK\tHonorer\tJumlah
    1\tS2\t4\t-\t-\t4
    2\tS1\t12\t5\t2\t19
    3\tSMA\t8\t1\t8\t17
    Jumlah\t\t24\t6\t10\t40

    """
GOLONGAN = """
    Tabel 1.2 Pegawai Menurut Golongan

    No\tGolongan\tJumlah
    1\tIV\t5 orang
    2\tIII\t{} orang
    Jumlah\t\t{} orang

    """
JABATAN = """
    Tabel 1.3 Pegawai Menurut Jabatan

    No\tJabatan\tJumlah
    1\tEselon II\t1
    2\tEselon III\t{}
    3\tEselon IV\t2
    4\tPelaksana\t{}

    """


@pytest.mark.parametrize(
    ("lain", "salah"),
    [
        ("Dinas Perikanan didukung oleh 40 orang pegawai.", False),
        ("Jumlah pegawai pada 31 Desember 2024 ialah 40 orang.", False),
        ("Seluruh pegawai hanya 37 orang.", True),
        ("Jumlah PNS sebanyak 24 orang.", False),
        ("Jumlah PNS sebanyak 25 orang.", True),
        ("Jumlah ASN sebanyak 30 orang.", False),
        ("Jumlah pegawai yang mengikuti pelatihan sebanyak 12 orang.", False),
        ("Jumlah tenaga kontrak sebanyak 11 orang.", False),
        ("Jumlah pegawai perempuan sebanyak 15 orang.", False),
        (GOLONGAN.format(35, 40), False),
        (GOLONGAN.format(19, 24), False),
        (GOLONGAN.format(30, 35), True),
        (JABATAN.format(4, 33), False),
        (JABATAN.format(4, 34), True),
    ],
)
def test_the_same_people_are_counted_alike_everywhere(lain: str, salah: bool) -> None:
    teks = PENDIDIKAN + "\n" + "\n".join(x.strip(" ") for x in lain.split("\n"))
    assert bool(temuan("\n".join(x.strip(" ") for x in teks.split("\n")), "PG-01")) is salah


def test_a_table_of_posts_alone_does_not_count_everybody() -> None:
    teks = PENDIDIKAN + JABATAN.format(4, 33).replace("    4\tPelaksana\t33\n", "")
    assert temuan(teks, "PG-01") == []


@pytest.mark.parametrize(
    ("target", "salah"),
    [("30 Orang/bulan", False), ("40 orang", False), ("24", False), ("36 Orang", False), ("44 Orang", True)],
)
def test_receivers_of_pay_are_a_part_of_the_staff(target: str, salah: bool) -> None:
    teks = PENDIDIKAN + (
        "    No\tSub Kegiatan\tIndikator\tTarget\n"
        f"    1\tPenyediaan Gaji\tJumlah Orang yang Menerima Gaji dan Tunjangan ASN\t{target}\n"
    )
    assert bool(temuan(teks, "PG-02")) is salah


SUSUNAN = """
    Susunan organisasi Dinas Sosial terdiri atas:

    - a. Sekretariat, membawahkan Subbagian Umum dan Subbagian Keuangan;
    - b. Bidang Rehabilitasi Sosial;
    - c. Bidang Pemberdayaan Sosial; dan
    - d. Kelompok Jabatan Fungsional.

    """


def test_more_administrators_than_units_are_asked_about() -> None:
    assert temuan(SUSUNAN + JABATAN.format(3, 33), "PG-04") == []
    assert temuan(SUSUNAN + JABATAN.format(2, 33), "PG-04") == []
    assert len(temuan(SUSUNAN + JABATAN.format(5, 33), "PG-04")) == 1


def test_units_without_a_row_of_their_posts_are_asked_about() -> None:
    teks = SUSUNAN + JABATAN.format(3, 33).replace("    3\tEselon IV\t2\n", "")
    assert len(temuan(teks, "PG-04")) == 1
