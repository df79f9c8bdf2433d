"""Figures far from their series are found, unless the report tells why or the whole series is uneven."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.berkas.satu_periksa import temuan

SUB = (
    "Penyediaan Gaji dan Tunjangan ASN",
    "Pengadaan Mebel",
    "Fasilitasi Kunjungan Tamu",
    "Pemeliharaan Gedung Kantor",
)
SUB = (*SUB, "Koordinasi Penyusunan Laporan", "Penyediaan Jasa Surat Menyurat")


def anggaran(*serapan: str, kepala: str = "Sub Kegiatan", sesudah: str = "") -> str:
    baris = "\n".join(f"{n}\t{SUB[n - 1]}\t100.000.000\t90.000.000\t{x}" for n, x in enumerate(serapan, start=1))
    return (
        f"Tabel 3.6 Realisasi Anggaran\n\nNo\t{kepala}\tAnggaran (Rp)\tRealisasi (Rp)\tPersentase\n{baris}\n\n{sesudah}"
    )


@given(st.lists(st.integers(60, 100), min_size=5, max_size=5), st.integers(1, 300))
@settings(max_examples=30, deadline=None)
def test_only_less_than_a_twentieth_of_the_middle_stands_out(lain: list[int], n: int) -> None:
    isi = anggaran(*(f"{x},00" for x in lain), f"{n // 100},{n % 100:02d}%")
    assert len(temuan(isi, "HL-41")) == 1


@pytest.mark.parametrize(
    "serapan",
    [
        ("95,00", "97,00", "99,10", "92,30", "88,00", "7,20"),
        ("95,00", "97,00", "99,10", "92,30", "88,00", "0,00"),
        ("25,00", "21,00", "19,10", "22,30", "18,00", "0,20"),
        ("95,00", "97,00", "1,10", "92,30", "1,00", "1,20"),
        ("95,00", "97,00", "1,10"),
    ],
)
def test_series_that_are_near_short_uneven_or_just_begun_are_left_alone(serapan: tuple[str, ...]) -> None:
    assert temuan(anggaran(*serapan), "HL-41") == []


@pytest.mark.parametrize(
    "sesudah",
    [
        "Sub kegiatan Penyediaan Jasa Surat Menyurat tidak dilaksanakan penuh akibat pengalihan ke layanan elektronik.",
        "Penyerapan yang rendah pada sub kegiatan terakhir disebabkan oleh gagal lelang pada bulan Oktober.",
        "No\tHambatan\n1\tAnggaran Penyediaan Jasa Surat Menyurat dialihkan dalam perubahan kedua.",
    ],
)
def test_what_the_report_explains_is_left_alone(sesudah: str) -> None:
    isi = ("95,00", "97,00", "99,10", "92,30", "88,00", "1,20")
    assert temuan(anggaran(*isi), "HL-41")
    assert temuan(anggaran(*isi, sesudah=sesudah), "HL-41") == []


def test_absorption_is_computed_where_no_column_prints_it() -> None:
    baris = "\n".join(f"{x}\t200.000.000\t{n}" for x, n in zip(SUB, ("190.000.000",) * 5 + ("2.100.000",), strict=True))
    isi = f"Tabel 4. Anggaran\n\nKegiatan\tPagu (Rp)\tRealisasi (Rp)\n{baris}\n"
    assert ["1,05%" in x.pesan for x in temuan(isi, "HL-41")] == [True]
    assert temuan(isi.replace("2.100.000", "182.100.000"), "HL-41") == []


def test_a_capaian_far_above_all_others_is_found() -> None:
    isi = "Tabel 3.1 Capaian\n\nNo\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)\n" + "\n".join(
        f"{n}\tPersentase layanan {x}\t80\t80\t{c}"
        for n, (x, c) in enumerate(zip("ABCDE", ("100,00", "98,00", "103,10", "99,00", "{}"), strict=True), start=1)
    )
    assert len(temuan(isi.format("9.800,00"), "HL-41")) == 1
    assert temuan(isi.format("180,00"), "HL-41") == []


TAHUN = """
    Tabel 3.4 Perbandingan Realisasi

    No\tIndikator Kinerja\tRealisasi 2019\tRealisasi 2020\tRealisasi 2021\tRealisasi 2022
    1\tIndeks Kualitas Lingkungan\t{}
    2\tPersentase sampah terkelola\t61,20\t63,40\t66,10\t70,20
    """


@pytest.mark.parametrize(
    ("nilai", "salah"),
    [
        ("64,20\t65,10\t6,58\t66,40", True),
        ("64,20\t65,10\t65,80\t664,00", True),
        ("0,642\t65,10\t65,80\t66,40", True),
        ("64,20\t65,10\t65,80\t66,40", False),
        ("14\t120\t35\t3", False),
        ("64,20\t65,10\t165,80\t66,40", False),
        ("6,42\t6,51\t65,80\t66,40", False),
    ],
)
def test_a_comma_that_slipped_in_one_year_is_found(nilai: str, salah: bool) -> None:
    assert bool(temuan(TAHUN.format(nilai), "HL-41")) is salah
