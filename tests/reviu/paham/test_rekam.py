"""A report read into records, and the checks of records over them."""

from __future__ import annotations

from tests.reviu.naskah import laporan, temuan

from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import Angka, BelumDiisi
from akuntabel.kinerja.rekaman import JenisPemda, JenisUnsur
from akuntabel.reviu.paham.rekam import di_laporan, rekaman_laporan
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

NASKAH = """
LAPORAN KINERJA INSPEKTORAT KABUPATEN JOMBANG TAHUN 2022

BAB II PERENCANAAN KINERJA

Tabel 2.1 Tujuan dan Sasaran

Tujuan	Sasaran	Indikator Sasaran	Target
Meningkatnya tata kelola	Meningkatnya pengawasan internal	Persentase tindak lanjut temuan	85%

Tabel 2.2 Rencana Strategis

Sasaran	Program/Kegiatan	Sasaran Program/Kegiatan	Indikator	Target
Meningkatnya pengawasan internal	Program Penyelenggaraan Pengawasan	Terselesaikannya temuan	Persentase temuan selesai	80%
	Penyelenggaraan Pengawasan Internal	Terselesaikannya temuan	Jumlah laporan pengawasan	12 laporan

BAB III AKUNTABILITAS KINERJA

Tabel 3.1 Capaian

Sasaran	Indikator	Target	Realisasi	Capaian
Meningkatnya Pengawasan Internal	Prosentase tindak lanjut temuan	85%	80,10%	94,24%

1. Program Penyelenggaraan Pengawasan

Realisasi kinerja program sebesar 75,5% dengan asumsi serapan anggaran menggambarkan kinerja.

Tabel 3.2 Realisasi Anggaran

Program	Pagu (Rp)	Realisasi (Rp)	%
Program Penyelenggaraan Pengawasan	1.000.000.000	755.000.000	75,50
"""


def test_the_tree_figures_and_budget_of_a_report_become_records_with_their_places() -> None:
    t, tempat = rekaman_laporan(laporan(NASKAH))
    assert t is not None
    assert (t.tahun, t.pemda.jenis, t.opd.nama.title(), t.opd.bidang_urusan) == (
        2022,
        JenisPemda.KABUPATEN,
        "Inspektorat",
        "6.01",
    )
    assert [(u.jenis, u.kode) for _, u in t.telusuri()] == [
        (JenisUnsur.TUJUAN, "T1"),
        (JenisUnsur.SASARAN, "S1"),
        (JenisUnsur.PROGRAM, "6.01.02"),
        (JenisUnsur.KEGIATAN, "6.01.02.2.01"),
    ]
    (sasaran,) = t.indikator_dari("S1")
    target, hasil = t.target(sasaran.kunci), t.realisasi(sasaran.kunci)
    assert target is not None
    assert hasil is not None
    assert isinstance(target.nilai, Angka)
    assert hasil.tercetak == "80,10%"
    (program,) = t.indikator_dari("6.01.02")
    dari_kalimat = t.realisasi(program.kunci)
    assert dari_kalimat is not None
    assert dari_kalimat.sumber is SumberRealisasi.ASUMSI_SERAPAN
    assert [(p.unsur, p.jumlah) for p in t.data.pagu] == [("6.01.02", 100_000_000_000)]
    assert [x.persen_tercetak for x in t.data.realisasi_anggaran] == ["75,50"]
    assert len(tempat["unsur", "S1"]) == 3
    assert all(x.baris for daftar in tempat.values() for x in daftar)


def test_a_check_of_records_speaks_with_the_places_of_the_report() -> None:
    hasil = temuan(NASKAH, "PH-01")
    assert len(hasil) == 1
    assert hasil[0].lokasi.tabel == "Tabel 2.2"
    assert hasil[0].lokasi.baris is not None


def test_what_a_check_of_reports_has_said_is_not_said_again() -> None:
    ulang = NASKAH.replace("Terselesaikannya temuan\tPersentase", "Meningkatnya pengawasan internal\tPersentase")
    assert len(temuan(ulang, "BK-07")) == 1
    assert temuan(ulang, "PH-01") == []


def test_a_cell_that_cannot_be_read_is_not_made_up() -> None:
    t, _ = rekaman_laporan(laporan(NASKAH.replace("85%\t80,10%", "85%\t8O,1o%")))
    assert t is not None
    (sasaran,) = t.indikator_dari("S1")
    hasil = t.realisasi(sasaran.kunci)
    assert hasil is not None
    assert isinstance(hasil.nilai, BelumDiisi)
    assert hasil.tercetak == "8O,1o%"


def test_a_report_without_a_year_has_no_records() -> None:
    assert rekaman_laporan(laporan("BAB I PENDAHULUAN\n\nTeks saja.\n")) == (None, {})


def test_a_finding_without_a_place_in_the_report_is_dropped() -> None:
    x = Temuan(
        kode="PH-01",
        tingkat=Tingkat.SEDANG,
        keyakinan=Keyakinan.PASTI,
        lokasi=Lokasi(tabel="unsur", objek="tidak ada"),
        pesan="…",
        perbaikan="…",
    )
    assert di_laporan(x, {}) is None
