"""The example package: the figures of the published report that are right come out the same."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from tests.pelaporan.pembantu import bagian, isi_tabel, kata, tabel

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.model import Dokumen, TandaTangan
from akuntabel.dokumen.periksa_model import periksa_model
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pertukaran.baca import baca

PAKET = Path(__file__).parents[3] / "contoh" / "bakesbangpol-lumajang-2023"


@cache
def laporan(triwulan: int) -> Dokumen:
    t = TahunKinerja.dari(baca(PAKET).himpunan, opd="8.01", tahun=2023)
    return susun_lkjip(t, Periode(2023, triwulan))


dua_laporan = pytest.mark.parametrize("triwulan", [0, 1])


@dua_laporan
def test_it_is_well_formed(triwulan: int) -> None:
    assert periksa_model(laporan(triwulan)) == ()


@dua_laporan
def test_total_and_absorption_are_those_of_the_source(triwulan: int) -> None:
    jumlah = isi_tabel(tabel(laporan(triwulan), "tabel-realisasi-anggaran"))[-1]
    assert jumlah == [
        "Jumlah",
        "Rp8.338.560.929,00",
        "Rp658.426.549,00",
        "enam ratus lima puluh delapan juta empat ratus dua puluh enam ribu lima ratus empat puluh sembilan rupiah",
        "7,90%",
    ]


def test_each_amount_has_its_words() -> None:
    kata_uang = {b[3]: b[4] for b in isi_tabel(tabel(laporan(1), "tabel-realisasi-anggaran"))[:-1]}
    assert kata_uang == {
        "Rp25.800.000,00": "dua puluh lima juta delapan ratus ribu rupiah",
        "Rp1.700.000,00": "satu juta tujuh ratus ribu rupiah",
        "Rp10.678.000,00": "sepuluh juta enam ratus tujuh puluh delapan ribu rupiah",
        "Rp5.100.000,00": "lima juta seratus ribu rupiah",
        "Rp613.448.549,00": (
            "enam ratus tiga belas juta empat ratus empat puluh delapan ribu lima ratus empat puluh sembilan rupiah"
        ),
    }


def test_staff_totals_are_those_of_the_source() -> None:
    dok = laporan(1)
    assert isi_tabel(tabel(dok, "tabel-pegawai-pendidikan"))[-1] == ["Jumlah", "20", "13", "33"]
    assert isi_tabel(tabel(dok, "tabel-pegawai-pelatihan"))[-1] == ["Jumlah", "7"]
    assert isi_tabel(tabel(dok, "tabel-pegawai-golongan"))[-1] == ["Jumlah", "33"]
    assert isi_tabel(tabel(dok, "tabel-pegawai-jabatan"))[-1] == ["Jumlah", "33"]
    assert isi_tabel(tabel(dok, "tabel-aset-1"))[-1] == ["Jumlah", "26 unit"]


def test_the_plan_table_has_all_programs_kegiatan_and_sub_kegiatan() -> None:
    kode = [b[0] for b in isi_tabel(tabel(laporan(0), "tabel-renstra")) if b[0].startswith("8.01.")]
    assert [sum(k.count(".") == n for k in kode) for n in (2, 4, 5)] == [6, 13, 37]


def test_absences_stay_what_they_are() -> None:
    isi = bagian(laporan(1), "kinerja-tujuan")
    assert "belum diukur" in isi
    baris = isi_tabel(tabel(laporan(1), "tabel-kinerja-tujuan"))[0]
    assert baris[3:] == ["Belum diukur", "–"]


def test_the_annual_report_says_that_it_rests_on_one_quarter() -> None:
    isi = kata(laporan(0))
    assert "baru meliputi 1 dari 4 triwulan (Triwulan I)" in isi
    assert "predikat Sangat" not in isi


def test_the_interim_report_is_called_interim() -> None:
    dok = laporan(1)
    assert dok.judul == (
        "Laporan Kinerja Interim Badan Kesatuan Bangsa dan Politik Kabupaten Lumajang sampai dengan Triwulan I Tahun 2023"
    )
    assert "Laporan Kinerja Tahun 2023" not in kata(dok)


@dua_laporan
def test_performance_taken_from_absorption_gives_no_efficiency(triwulan: int) -> None:
    isi = bagian(laporan(triwulan), "efisiensi")
    assert "tabel-efisiensi" not in {t.kunci for t in laporan(triwulan).tabel()}
    assert "diasumsikan dari serapan anggaran" in isi


@dua_laporan
def test_the_acting_head_signs_and_no_nip_is_printed(triwulan: int) -> None:
    tanda = next(b for b in laporan(triwulan).blok() if isinstance(b, TandaTangan))
    assert tanda.pihak[0].jabatan[0] == "Plt. KEPALA BADAN KESATUAN BANGSA DAN POLITIK"
    assert tanda.pihak[0].nip == ""
    assert tanda.pihak[0].tempat_tanggal.startswith("Lumajang, …")
