"""Figures that are called not measured and yet are reckoned with; budgets that tables of other shapes leave blank."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan

KEPALA = "LAPORAN KINERJA INSPEKTORAT KABUPATEN JOMBANG TAHUN 2023\n\nBAB III AKUNTABILITAS KINERJA\n\n"


@pytest.mark.parametrize(
    "baris",
    [
        "Sasaran\tIndikator\tTarget\tRealisasi\tCapaian\nMeningkatnya pengawasan\tPersentase tindak lanjut\t85%\tBelum diukur\t94,24%",
        "No.\tIndikator Kinerja\tSatuan\tTarget\tRealisasi\t%\n1.\tMaturitas SPIP\tlevel\t3\tbelum diukur\t100,00",
        "Indikator\tTarget 2023\tRealisasi 2023\tCapaian (%)\nNilai AKIP\t72\tBELUM DIUKUR\t98,5",
        "Program\tIndikator\tTarget\tRealisasi\tTingkat Capaian\nProgram Pengawasan\tJumlah laporan\t12\tBelum diukur\t100",
    ],
)
def test_a_capaian_of_what_was_not_measured_is_found(baris: str) -> None:
    (x,) = temuan(f"{KEPALA}Tabel 3.1 Capaian Kinerja\n\n{baris}\n", "UK-09")
    assert len(x.lokasi_lain) == 1


@pytest.mark.parametrize(
    "baris",
    [
        "Indikator\tTarget\tRealisasi\tCapaian\nPersentase tindak lanjut\t85%\t80,10%\t94,24%",
        "Indikator\tTarget\tRealisasi\tCapaian\nPersentase tindak lanjut\t85%\tBelum diukur\t-",
        "Indikator\tTarget\tRealisasi\tCapaian\nPersentase tindak lanjut\t85%\tBelum diukur\tBelum dihitung",
        "Indikator\tTarget\tRealisasi\tCapaian\nPersentase tindak lanjut\t85%\tBelum diukur\t0",
    ],
)
def test_what_was_measured_or_has_no_capaian_is_left_alone(baris: str) -> None:
    assert temuan(f"{KEPALA}Tabel 3.1 Capaian Kinerja\n\n{baris}\n", "UK-09") == []


SUB = (
    "Penyusunan Dokumen Perencanaan Perangkat Daerah",
    "Koordinasi dan Penyusunan Dokumen RKA-SKPD",
    "Koordinasi dan Penyusunan Dokumen Perubahan RKA-SKPD",
    "Evaluasi Kinerja Perangkat Daerah",
)


def anggaran(*isian: tuple[str, ...], kepala: str = "Sub Kegiatan\tPagu\tRealisasi\tSisa") -> str:
    baris = "\n".join("\t".join((nama, *x)) for nama, x in zip(SUB, isian, strict=False))
    return f"{KEPALA}Tabel 3.4 Realisasi Anggaran\n\n{kepala}\n{baris}\n"


PENUH = ("Rp10.000.000,00", "Rp9.000.000,00", "Rp1.000.000,00")


@pytest.mark.parametrize(
    ("isian", "banyak"),
    [
        ((PENUH, PENUH, ("Rp10.000.000,00", "", ""), PENUH), 1),
        ((("", "Rp9.000.000,00", ""), PENUH, PENUH, PENUH), 1),
        ((PENUH, PENUH, PENUH, ("Belum diisi", "Rp9.000.000,00", "")), 1),
        ((PENUH, PENUH, ("Rp10.000.000,00", "0", "Rp10.000.000,00"), PENUH), 0),
        ((PENUH, PENUH, ("Rp10.000.000,00", "-", "-"), PENUH), 0),
        ((PENUH, PENUH, ("", "", ""), PENUH), 0),
        ((PENUH, ("Rp10.000.000,00", "", ""), ("Rp10.000.000,00", "", ""), PENUH), 0),
    ],
)
def test_sub_kegiatan_without_their_money_are_found_where_the_others_have_theirs(
    isian: tuple[tuple[str, ...], ...], banyak: int
) -> None:
    assert len(temuan(anggaran(*isian), "UK-08")) == banyak


def test_blanks_of_one_column_are_one_finding() -> None:
    kosong = ("Rp10.000.000,00", "Belum diisi", "")
    (x,) = temuan(anggaran(PENUH, kosong, kosong, PENUH), "UK-08")
    assert len(x.lokasi_lain) == 1
    assert "2 baris" in x.pesan
