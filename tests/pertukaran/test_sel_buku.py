from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.nilai import Angka, BelumDiukur, Nilai, Peringkat, Rentang
from akuntabel.kinerja.rekaman import JenisUnsur
from akuntabel.pertukaran import sel, sel_buku
from akuntabel.pertukaran.sel import BAGIAN_NILAI, TolakError
from akuntabel.pertukaran.sel_buku import Persen
from akuntabel.pertukaran.skema import Kolom, tabel


def kolom(alamat: str) -> Kolom:
    nama, _, bagian = alamat.partition(".")
    return tabel(nama).kolom_bernama(bagian)


def sebab(alamat: str, isi: Any) -> str:
    with pytest.raises(TolakError) as tolak:
        sel_buku.baca(kolom(alamat), isi)
    return f"{tolak.value.sebab} {tolak.value.perbaikan}"


@pytest.mark.parametrize(
    ("alamat", "isi", "diharapkan"),
    [
        ("indikator.nilai_awal", 0.54, Decimal("0.54")),
        ("indikator.nilai_awal", 66.92, Decimal("66.92")),
        ("indikator.nilai_awal", 83.0, Decimal("83")),
        ("indikator.nilai_awal", "1.234,56", Decimal("1234.56")),
        ("indikator.nilai_awal", Persen(0.83), Decimal("83")),
        ("indikator.nilai_awal", Persen(0.079), Decimal("7.9")),
        ("pagu.jumlah", 658426549.0, 65842654900),
        ("pagu.jumlah", 8338560929.05, 833856092905),
        ("pagu.jumlah", "Rp. 25.800.000,00", 2580000000),
        ("pagu.jumlah", "-", None),
        ("kepegawaian.jumlah", "9 orang", 9),
        ("kepegawaian.jumlah", 9.0, 9),
        ("target.tahun", 2023.0, 2023),
        ("target.tahun", "2023", 2023),
        ("realisasi.triwulan", "TW III", 3),
        ("realisasi.triwulan", "Triwulan I", 1),
        ("realisasi_anggaran.bulan", "Maret", 3),
        ("pemangku.nip", "000000000000000001", "000000000000000001"),
        ("dasar_hukum.nomor", 117.0, "117"),
        ("unsur.jenis", "Sub Kegiatan", JenisUnsur.SUB_KEGIATAN),
        ("unsur.jenis", "PROGRAM ", JenisUnsur.PROGRAM),
        ("indikator.rumus", "(2t - r) / t", "(2T-R)/T"),
        ("unsur.diarsipkan", True, True),
        ("unsur.diarsipkan", "Ya", True),
        ("pk.tanggal", date(2023, 1, 2), date(2023, 1, 2)),
        ("pk.tanggal", datetime(2023, 1, 2), date(2023, 1, 2)),
        ("pk.tanggal", "2 Januari 2023", date(2023, 1, 2)),
        ("pk.tanggal", "02/01/2023", date(2023, 1, 2)),
        ("unsur.kunci", " u-1\u00a0", "u-1"),
        ("unsur.induk", "   ", ""),
    ],
)
def test_what_a_planner_types_is_read(alamat: str, isi: Any, diharapkan: Any) -> None:
    assert sel_buku.baca(kolom(alamat), isi) == diharapkan


@pytest.mark.parametrize(
    ("alamat", "isi", "bagian"),
    [
        ("indikator.nilai_awal", 0.1 + 0.2, "Maksud Anda 0,3?"),
        ("indikator.nilai_awal", "3,157", "Dapat berarti"),
        ("indikator.nilai_awal", "WTP", "bukan satu angka"),
        ("indikator.nilai_awal", True, "bukan angka"),
        ("indikator.nilai_awal", datetime(2023, 1, 2), "bukan angka"),
        ("pagu.jumlah", "613.448,549", "tercampur"),
        ("pagu.jumlah", 10.005, "lebih dari dua desimal"),
        ("pagu.jumlah", Persen(0.5), "persentase"),
        ("pagu.jumlah", 1e18, "tidak pasti"),
        ("target.tahun", "-", "wajib"),
        ("target.tahun", 2023.5, "bukan bilangan bulat"),
        ("realisasi.triwulan", "V", "tidak dapat dibaca"),
        ("realisasi.triwulan", "", "wajib diisi"),
        ("unsur.kode", 8.1, "Ubah format selnya menjadi Teks"),
        ("unsur.kode", date(2023, 1, 8), "tanggal"),
        ("pemangku.nip", 1.23456789012345e17, "Ubah format selnya menjadi Teks"),
        ("unsur.jenis", "bidang", "tidak termasuk pilihan"),
        ("unsur.diarsipkan", 1.0, "ya atau tidak"),
        ("pk.tanggal", 45000.0, "bukan tanggal"),
        ("pk.tanggal", "31 Februari 2023", "bukan tanggal"),
    ],
)
def test_what_is_doubtful_or_wrong_is_asked_about(alamat: str, isi: Any, bagian: str) -> None:
    assert bagian in sebab(alamat, isi)


@given(st.decimals(-(10**11), 10**11, places=3, allow_nan=False))
def test_a_number_typed_into_a_cell_comes_out_digit_for_digit(angka: Decimal) -> None:
    assert sel_buku.desimal(float(angka)) == angka


@given(st.decimals(0, 1000, places=4, allow_nan=False))
def test_a_percentage_is_what_the_planner_sees(angka: Decimal) -> None:
    assert sel_buku.desimal(Persen(float(angka / 100))) == angka


def urai(satuan: str = "", **isi: Any) -> Nilai:
    hasil, _ = sel_buku.urai_teks_nilai(isi, satuan=satuan)
    return sel.susun_nilai({n: sel_buku.baca(kolom(f"realisasi.{n}"), hasil.get(n, "")) for n in BAGIAN_NILAI})


@pytest.mark.parametrize(
    ("isi", "satuan", "diharapkan"),
    [
        ("83 %", "persen", Angka(Decimal(83))),
        ("83%", "", Angka(Decimal(83))),
        ("8.933", "orang", Angka(Decimal(8933))),
        ("66,50 - 67,00", "indeks", Rentang(Decimal("66.50"), Decimal("67.00"))),
        ("WTP", "opini", Peringkat("WTP")),
        ("belum diukur: survei triwulan IV", "", BelumDiukur("survei triwulan IV")),
        (Persen(0.83), "persen", Angka(Decimal(83))),
        (0.83, "persen", Angka(Decimal("0.83"))),
        (0.0, "orang", Angka(Decimal(0))),
    ],
)
def test_one_cell_may_hold_any_kind_of_value(isi: Any, satuan: str, diharapkan: Nilai) -> None:
    assert urai(satuan, nilai=isi) == diharapkan


def test_a_percentage_of_an_index_is_asked_about() -> None:
    with pytest.raises(TolakError, match="indeks"):
        urai("indeks", nilai="83 %")
    with pytest.raises(TolakError, match="indeks"):
        urai("indeks", nilai=Persen(0.83))


def test_a_status_that_says_otherwise_is_a_contradiction() -> None:
    with pytest.raises(TolakError):
        urai(nilai="belum diukur", status="angka")
    with pytest.raises(TolakError):
        urai(nilai=5.0, status="belum_diukur")


def test_a_detail_in_brackets_is_kept_as_what_was_printed() -> None:
    hasil, _ = sel_buku.urai_teks_nilai({"nilai": "1 Jenis Dokumen (50 Eksamplar)"})
    assert hasil["nilai"] == Decimal(1)
    assert hasil["tercetak"] == "1 Jenis Dokumen (50 Eksamplar)"
