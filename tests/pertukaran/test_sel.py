from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategi import isi_kolom, nilai

from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Nilai, Peringkat, Rentang, Status
from akuntabel.kinerja.rekaman import JenisUnsur
from akuntabel.pertukaran import sel
from akuntabel.pertukaran.sel import TolakError
from akuntabel.pertukaran.skema import Kolom, semua, tabel

SEMUA_KOLOM = [k for t in semua().values() for k in t.kolom]


def kolom(alamat: str) -> Kolom:
    nama, _, bagian = alamat.partition(".")
    return tabel(nama).kolom_bernama(bagian)


def sebab(alamat: str, teks: str) -> str:
    with pytest.raises(TolakError) as tolak:
        sel.baca(kolom(alamat), teks)
    return f"{tolak.value.sebab} {tolak.value.perbaikan}"


@given(st.data())
def test_every_value_of_every_column_is_written_and_read_back(data: st.DataObject) -> None:
    k = data.draw(st.sampled_from(SEMUA_KOLOM))
    asli = data.draw(isi_kolom(k))
    teks = sel.tulis(k, asli)
    terbaca = sel.baca(k, teks)
    assert terbaca == asli or (teks == "" and terbaca == k.baku)
    assert sel.tulis(k, terbaca) == teks or teks == ""


@given(nilai())
def test_a_value_is_spread_over_its_columns_and_put_together_again(asli: Nilai) -> None:
    assert sel.susun_nilai(sel.urai_nilai(asli)) == asli


@pytest.mark.parametrize(
    ("alamat", "teks", "diharapkan"),
    [
        ("pagu.jumlah", "658426549.00", 65842654900),
        ("pagu.jumlah", "0.01", 1),
        ("pagu.jumlah", "25800000", 2580000000),
        ("realisasi_anggaran.jumlah", "-1500.50", -150050),
        ("indikator.nilai_awal", "0.540", Decimal("0.540")),
        ("pk.tanggal", "2024-02-29", date(2024, 2, 29)),
        ("unsur.jenis", "sub_kegiatan", JenisUnsur.SUB_KEGIATAN),
        ("unsur.diarsipkan", "ya", True),
        ("unsur.diarsipkan", "", False),
        ("kepegawaian.jumlah", "", None),
        ("kepegawaian.jumlah", "0", 0),
        ("aset.satuan", "", "unit"),
        ("unsur.tercetak", " N/K\r\nbaris dua ", " N/K\nbaris dua "),
    ],
)
def test_plain_notation_is_read(alamat: str, teks: str, diharapkan: Any) -> None:
    terbaca = sel.baca(kolom(alamat), teks)
    assert terbaca == diharapkan
    assert type(terbaca) is type(diharapkan)


@pytest.mark.parametrize(
    ("alamat", "teks", "bagian"),
    [
        ("indikator.nilai_awal", "1.234,56", "Tulis 1234.56"),
        ("indikator.nilai_awal", "83 %", "Tulis 83"),
        ("indikator.nilai_awal", "8.933,", "bukan bilangan biasa"),
        ("indikator.nilai_awal", "613.448,549", "613448549"),
        ("indikator.nilai_awal", "1e5", "bukan bilangan biasa"),
        ("indikator.nilai_awal", "NaN", "bukan bilangan biasa"),
        ("indikator.nilai_awal", "٣", "bukan bilangan biasa"),
        ("indikator.nilai_awal", "1" * 61, "bukan bilangan biasa"),
        ("pagu.jumlah", "1.005", "lebih dari dua desimal"),
        ("pagu.jumlah", "1" + "0" * 20, "terlalu besar"),
        ("pagu.jumlah", "-1.00", "negatif"),
        ("target.triwulan", "5", "0 sampai dengan 4"),
        ("realisasi_anggaran.bulan", "0", "1 sampai dengan 12"),
        ("target.tahun", "23", "1945"),
        ("target.tahun", "2023.0", "bukan bilangan bulat"),
        ("pk.tanggal", "2023-02-30", "bukan tanggal"),
        ("pk.tanggal", "31/12/2023", "2023-12-31"),
        ("pk.tanggal", "20231231", "bukan tanggal"),
        ("unsur.jenis", "Sub Kegiatan", "«sub_kegiatan»"),
        ("unsur.jenis", "programm", "«program»"),
        ("unsur.diarsipkan", "true", "ya atau tidak"),
        ("unsur.kunci", " u1", "Tulis «u1»"),
        ("unsur.kunci", "", "wajib diisi"),
        ("unsur.uraian", "  \n ", "wajib diisi"),
        ("unsur.uraian", "a\x07b", "U+0007"),
        ("narasi.isi", "x" * (sel.MAKS_TEKS + 1), "melebihi batas"),
    ],
)
def test_anything_else_is_refused_with_its_reason(alamat: str, teks: str, bagian: str) -> None:
    assert bagian in sebab(alamat, teks)


@pytest.mark.parametrize(
    ("isi", "diharapkan"),
    [
        ({"nilai": Decimal(0)}, Angka(Decimal(0))),
        ({"nilai": Decimal("66.50"), "nilai_atas": Decimal(67)}, Rentang(Decimal("66.50"), Decimal(67))),
        ({"peringkat": "WTP"}, Peringkat("WTP")),
        ({}, BELUM_DIISI),
        ({"status": Status.BELUM_DIUKUR}, BelumDiukur("")),
    ],
)
def test_an_empty_status_is_taken_from_what_is_filled(isi: dict[str, Any], diharapkan: Nilai) -> None:
    assert sel.susun_nilai(isi) == diharapkan


@pytest.mark.parametrize(
    ("isi", "di_kolom"),
    [
        ({"status": Status.BELUM_DIUKUR, "nilai": Decimal(0)}, "nilai"),
        ({"status": Status.ANGKA}, "nilai"),
        ({"status": Status.RENTANG, "nilai": Decimal(1)}, "nilai_atas"),
        ({"status": Status.RENTANG, "nilai": Decimal(2), "nilai_atas": Decimal(1)}, "nilai_atas"),
        ({"status": Status.PERINGKAT, "nilai": Decimal(1), "peringkat": "A"}, "nilai"),
        ({"status": Status.ANGKA, "nilai": Decimal(1), "alasan": "karena"}, "alasan"),
        ({"alasan": "karena"}, "status"),
        ({"nilai_atas": Decimal(1)}, "nilai"),
        ({"nilai": Decimal(1), "peringkat": "A"}, "peringkat"),
    ],
)
def test_columns_that_contradict_each_other_are_refused(isi: dict[str, Any], di_kolom: str) -> None:
    with pytest.raises(TolakError) as tolak:
        sel.susun_nilai(isi)
    assert tolak.value.kolom == di_kolom
