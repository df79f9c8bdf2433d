from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.reviu.paham.lingkup import kenali_lingkup


@pytest.mark.parametrize(
    ("isi", "tahun", "triwulan"),
    [
        (["LAPORAN KINERJA INSTANSI PEMERINTAH", "DINAS KESEHATAN KOTA BONTANG", "TAHUN 2022"], 2022, 0),
        (
            ["LAPORAN KINERJA", "KECAMATAN PILANGKENCENG", "TAHUN 2022", "KECAMATAN PILANGKENCENG", "TAHUN 2023"],
            2022,
            0,
        ),
        (["LKjIP 2021", "INSPEKTORAT KABUPATEN JOMBANG"], 2021, 0),
        (["LAPORAN AKUNTABILITAS KINERJA", "BPKAD", "TAHUN ANGGARAN 2019"], 2019, 0),
        (["LAPORAN KINERJA INSTANSI PEMERINTAH TA 2020", "KATA PENGANTAR"], 2020, 0),
        (["LAPORAN KINERJA", "SEMESTER I", "DINAS KESEHATAN", "TAHUN 2019"], 2019, 2),
        (["LAPORAN KINERJA TRIWULAN III TAHUN 2022"], 2022, 3),
        (["BAB I PENDAHULUAN", "Laporan Kinerja RSUD Tahun 2022 memuat capaian Renstra Tahun 2021-2026."], 2022, 0),
        (["BAB I", "Peraturan Menteri Nomor 53 Tahun 2014.", "Laporan Kinerja ini untuk tahun 2021."], 2021, 0),
        (
            ["BAB I", "Kegiatan tahun 2022 terlaksana. Anggaran tahun 2022 cukup.", "Dibanding tahun 2021 naik."],
            2022,
            0,
        ),
        (["Tanpa tahun."], None, 0),
    ],
)
def test_the_scope_is_read_from_cover_and_sentences(isi: list[str], tahun: int | None, triwulan: int) -> None:
    x = kenali_lingkup([], isi)
    assert (x.tahun, x.triwulan) == (tahun, triwulan)


def test_a_running_head_counts_as_a_title() -> None:
    assert kenali_lingkup(["LKjIP Dinas Kesehatan Tahun 2021"], ["Tahun 2020 dan tahun 2020."]).tahun == 2021


def test_the_evaluation_of_an_earlier_report_does_not_make_its_year() -> None:
    isi = [
        "BAB I",
        *["Hasil evaluasi atas Laporan Kinerja Tahun 2020 ditindaklanjuti."] * 3,
        "Laporan Kinerja Tahun 2021 ini",
    ]
    assert kenali_lingkup([], isi).tahun == 2021


def test_a_quarter_in_the_text_is_not_one_in_the_title() -> None:
    isi = ["LAPORAN KINERJA TAHUN 2022", "Realisasi sampai dengan Triwulan I sebesar 20%."]
    assert kenali_lingkup([], isi).triwulan == 0


def test_a_report_that_calls_itself_annual_is_known() -> None:
    assert kenali_lingkup([], ["Laporan Kinerja Tahunan Dinas Sosial Tahun 2022 disusun."]).tahunan


@given(st.lists(st.text(alphabet="LAPORAN KINERJA TAHUN 2022 triwulan I-", max_size=80), max_size=20))
def test_any_lines_have_a_scope(isi: list[str]) -> None:
    assert kenali_lingkup(isi[:2], isi).triwulan in range(5)


@pytest.mark.parametrize(
    "kalimat",
    [
        "Undang-Undang Nomor 1 Tahun 2004 (Lembaran Negara Republik Indonesia Tahun 2004 Nomor 5)",
        "dimuat dalam Berita Daerah Kota Bontang Tahun 2016 Nomor 31",
        "Peraturan Kepala Badan Nomor PK. 4 Tahun 2016",
        "Undang-Undang 32 Tahun 2004",
    ],
)
def test_the_year_of_a_regulation_or_its_gazette_is_none_of_the_report(kalimat: str) -> None:
    assert kenali_lingkup([], [kalimat]).tahun is None


def test_a_year_that_is_only_often_named_is_not_told_by_the_report() -> None:
    assert not kenali_lingkup([], ["Kegiatan tahun 2021 selesai."]).disebut
    assert kenali_lingkup([], ["Laporan Kinerja Tahun 2021 ini disusun."]).disebut


def test_a_title_that_speaks_of_evaluation_does_not_hide_the_sentence_before_it() -> None:
    isi = [
        "LAPORAN KINERJA",
        "TAHUN 2019",
        "LAPORAN KINERJA DINAS PERTANIAN TAHUN 2018",
        "KATA PENGANTAR",
        "Laporan Kinerja Dinas Pertanian Tahun 2019 selesai. Dasarnya Peraturan tentang Evaluasi Pembangunan Daerah.",
    ]
    assert kenali_lingkup([], isi).tahun == 2019
