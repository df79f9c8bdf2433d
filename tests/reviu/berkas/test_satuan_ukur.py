"""Units, gaps and labels in reports of other agencies."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.berkas.satu_periksa import temuan

from akuntabel.reviu.temuan import Keyakinan

BPKAD = """
LAPORAN KINERJA BADAN PENGELOLA KEUANGAN DAN ASET DAERAH PROVINSI BALI TAHUN 2024

BAB III AKUNTABILITAS KINERJA

"""


def _tabel(indikator: str, target: str, realisasi: str = "1") -> str:
    return (
        f"{BPKAD}Tabel 3.1 Capaian\n\nSasaran\tIndikator\tTarget\tRealisasi\nBaik\t{indikator}\t{target}\t{realisasi}\n"
    )


@pytest.mark.parametrize(
    ("indikator", "target"),
    [
        ("Persentase penyelesaian tindak lanjut", "12 dokumen"),
        ("Prosentasi aset tersertifikasi", "4 Paket"),
        ("Indeks pengelolaan keuangan daerah", "75,5 %"),
        ("Jumlah laporan keuangan", "12 orang"),
        ("Jumlah orang yang mengikuti bimbingan", "2 dokumen"),
        ("Jumlah laporan keuangan", "100%"),
        ("Jumlah Unit Peralatan", "3 paket"),
    ],
)
def test_a_unit_that_the_indicator_does_not_count_is_found(indikator: str, target: str) -> None:
    assert [x.kutipan for x in temuan(_tabel(indikator, target), "UK-01")] == [target]


@pytest.mark.parametrize(
    ("indikator", "target"),
    [
        ("Persentase penyelesaian tindak lanjut", "94,24%"),
        ("Persentase penyelesaian tindak lanjut", "85 persen"),
        ("Indeks pengelolaan keuangan daerah", "75,5"),
        ("Indeks pengelolaan keuangan daerah", "75,5 indeks"),
        ("Jumlah Orang yang Menerima Gaji dan Tunjangan ASN", "30 Orang/bulan"),
        ("Jumlah dokumen anggaran", "2 dok."),
        ("Jumlah produksi ikan", "4.200 ton"),
        ("Jumlah persentase temuan", "80%"),
        ("Jumlah kendaraan dinas yang dipelihara", "12 unit"),
        ("Opini BPK", "WTP"),
        ("Nilai AKIP", "BB"),
        ("Nilai AKIP", "72,10 - 75,00"),
        ("Rasio kemandirian", "1,5"),
    ],
)
def test_right_units_are_quiet(indikator: str, target: str) -> None:
    for kode in ("UK-01", "UK-03", "UK-04"):
        assert temuan(_tabel(indikator, target), kode) == []


def test_the_unit_may_stand_in_its_own_column() -> None:
    teks = f"""{BPKAD}Tabel 3.1 Capaian

Sasaran	Indikator Kinerja	Satuan	Target	Realisasi
Baik	Persentase aset tersertifikasi	Dokumen	12	12
Baik	Indeks kepuasan masyarakat	Indeks	83	84
"""
    assert [x.kutipan for x in temuan(teks, "UK-01")] == ["12"]


def test_an_index_in_percent_in_table_and_sentence_is_one_finding() -> None:
    teks = _tabel("Indeks Kepuasan Masyarakat", "83 %") + (
        "\nTarget Indeks Kepuasan Masyarakat tahun 2024 ditetapkan sebesar 83 %. Capaian Indeks Kepuasan Masyarakat sebesar"
        " 98,51%.\n"
    )
    hasil = temuan(teks, "UK-01")
    assert len(hasil) == 1
    assert len(hasil[0].lokasi_lain) == 1


def test_target_and_result_in_different_units() -> None:
    assert len(temuan(_tabel("Jumlah laporan", "12 laporan", "12 orang"), "UK-02")) == 1
    for target, realisasi in (("12 laporan", "12 lap."), ("80 %", "81 persen"), ("12", "12 laporan"), ("5 dok", "N/A")):
        assert temuan(_tabel("Jumlah laporan", target, realisasi), "UK-02") == []


@pytest.mark.parametrize("kosong", ["-", "–", "N/A", "N/K", "%", "...", "Belum diisi"])
def test_each_way_of_saying_nothing_is_a_gap(kosong: str) -> None:
    assert len(temuan(_tabel("Opini BPK", kosong, "WTP"), "UK-03")) == 1
    assert len(temuan(_tabel("Opini BPK", "WTP", kosong), "UK-05")) == 1


@pytest.mark.parametrize("isi", ["0", "0 laporan", "0,00%", "Belum diukur (survei November)", "WTP", "Nihil"])
def test_zero_and_a_reason_are_no_gaps(isi: str) -> None:
    assert temuan(_tabel("Jumlah laporan", "12", isi), "UK-05") == []


def test_gaps_of_one_kind_in_one_table_are_one_finding() -> None:
    baris = "\n".join(f"Kegiatan {n}\tJumlah laporan kegiatan {n}\t-\t{n}" for n in range(1, 8))
    teks = f"{BPKAD}Tabel 3.1 Capaian\n\nKegiatan\tIndikator\tTarget\tRealisasi\n{baris}\n"
    hasil = temuan(teks, "UK-04")
    assert len(hasil) == 1
    assert len(hasil[0].lokasi_lain) == 6
    assert "7 baris Tabel 3.1" in hasil[0].pesan


def test_quarters_to_come_and_other_years_are_no_gaps() -> None:
    teks = f"""{BPKAD}Tabel 3.1 Capaian Triwulan

Sasaran	Indikator	Target TW I	Target TW II	Realisasi TW I	Realisasi TW II
Baik	Indeks mutu	70	75	71

Tabel 3.2 Rencana

Sasaran	Indikator	Target 2024	Target 2025
Baik	Indeks mutu	75
"""
    for kode in ("UK-03", "UK-04", "UK-05"):
        assert temuan(teks, kode) == []


@pytest.mark.parametrize(
    "kalimat",
    [
        "Indikator program ini adalah persentase aset tersertifikasi dengan target sebesar 100%.",
        "Realisasi indikator itu sebesar 94,24%.",
        "Program ini menyerap anggaran sebesar 91%.",
        "Serapan program sebesar 91%.",
        "Kontribusi sasaran terhadap PAD sebesar 12%.",
    ],
)
def test_a_figure_with_its_label_is_quiet(kalimat: str) -> None:
    assert temuan(f"{BPKAD}{kalimat}\n", "UK-06") == []


def test_a_figure_without_label_is_found() -> None:
    hasil = temuan(f"{BPKAD}Indikator program adalah persentase aset tersertifikasi sebesar 94,24%.\n", "UK-06")
    assert [x.keyakinan for x in hasil] == [Keyakinan.PERLU_TELAAH]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(alphabet="ab1 .,%-/()NK", max_size=12), min_size=4, max_size=4))
def test_no_cells_make_the_checks_fail(sel: list[str]) -> None:
    baris = "\t".join(s.replace("\t", " ") for s in sel)
    teks = f"{BPKAD}Tabel 3.1 Capaian\n\nSasaran\tIndikator\tTarget\tRealisasi\n{baris}\nA\tB\tC\tD\n"
    for kode in ("UK-01", "RN-01", "BK-01", "LN-01"):
        assert isinstance(temuan(teks, kode), list)


def test_a_unit_that_the_nomenclature_itself_gives_is_right() -> None:
    kepala = "LAPORAN KINERJA BAPENDA KABUPATEN JOMBANG TAHUN 2024\n\nBAB II PERENCANAAN KINERJA\n\n"
    judul = "Tabel 2.1 Rencana\n\nSub Kegiatan\tIndikator\tTarget\n"
    resmi = "Pengelolaan Retribusi Daerah\tJumlah Laporan Pengelolaan Retribusi Daerah\t4 dokumen\n"
    assert temuan(kepala + judul + resmi, "UK-01") == []
    lain = "Pengelolaan Retribusi Daerah\tJumlah Laporan Pengelolaan Parkir\t4 orang\n"
    assert temuan(kepala + judul + lain, "UK-01") != []


def test_a_share_of_money_needs_no_label_but_a_bare_figure_does() -> None:
    kepala = "LAPORAN KINERJA BAPENDA KABUPATEN JOMBANG TAHUN 2024\n\nBAB IV PENUTUP\n\n"
    serap = "Program dengan penyerapan tertinggi adalah Program Pengelolaan Pendapatan Daerah sebesar 97,04%.\n"
    assert temuan(kepala + serap, "UK-06") == []
    for kalimat in ("pada Tahun 2024 75,98%", "adalah 75,98%", "sebesar 75,98%"):
        assert temuan(f"{kepala}Indikator persentase wajib pajak patuh {kalimat}.\n", "UK-06") != []
    assert temuan(f"{kepala}Realisasi indikator persentase wajib pajak patuh 75,98%.\n", "UK-06") == []
