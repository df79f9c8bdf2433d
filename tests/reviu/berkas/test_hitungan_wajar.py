"""What computes otherwise than at first sight and is right all the same."""

import pytest
from tests.reviu.naskah import temuan

from akuntabel.dokumen.baca.txt import baca_txt

DAFTAR = (
    "Kecamatan melaksanakan empat sasaran dengan enam indikator kinerja yang ditetapkan pada tahun ini\nbersama.\n\n"
    "Laporan ini disajikan dengan sistematika sebagai berikut menurut pedoman:\n"
    "BAB I PENDAHULUAN: menguraikan latar belakang dan landasan hukum.\n"
    "BAB II PERENCANAAN KINERJA: menguraikan rencana strategis tahunan.\n"
    "BAB III AKUNTABILITAS KINERJA: menguraikan capaian kinerja.\n"
)


def test_a_line_ended_by_hand_in_a_folded_file_begins_a_paragraph() -> None:
    assert len(baca_txt(DAFTAR.encode()).blok) == 5


def test_a_folded_line_goes_on_though_it_ends_with_a_full_stop_at_the_edge() -> None:
    teks = (
        "Kecamatan melaksanakan empat sasaran dengan enam indikator kinerja pada tahun ini.\nLima indikator tercapai.\n"
    )
    assert len(baca_txt(teks.encode()).blok) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "Anggaran tersebut terealisasi sebesar Rp950.000.000 atau 95,00 persen, sehingga terdapat sisa Rp50.000.000.",
        "Serapan mencapai Rp480.000.000 (96,00%) dan sisa anggaran sebesar Rp20.000.000.",
        "Nilai kerugian yang belum selesai Rp4,12 miliar dari target Rp4,50 miliar sehingga capaiannya 108,44 persen.",
        "Piutang pajak turun menjadi Rp8,00 miliar, di bawah target Rp10,00 miliar, dengan capaian 120,00 persen.",
    ],
)
def test_a_percentage_of_what_both_amounts_make_up_or_of_less_is_better_is_right(teks: str) -> None:
    assert temuan(teks, "HL-06") == []


@pytest.mark.parametrize(
    "teks",
    [
        "Anggaran tersebut terealisasi sebesar Rp950.000.000 atau 97,00 persen, sehingga terdapat sisa Rp50.000.000.",
        "Serapan mencapai Rp480.000.000 (69,00%) dan sisa anggaran sebesar Rp20.000.000.",
        "Nilai kerugian yang belum selesai Rp4,12 miliar dari target Rp4,50 miliar sehingga capaiannya 118,44 persen.",
        "Realisasi sebesar Rp8.000.000 dari anggaran Rp10.000.000 atau 120,00 persen.",
    ],
)
def test_a_percentage_that_no_reading_of_both_amounts_gives_is_accused(teks: str) -> None:
    assert len(temuan(teks, "HL-06")) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "Persentase capaian dihitung dengan rumus realisasi dibagi target dikalikan seratus persen.",
        "Persentase capaian kinerja dihitung dari realisasi dibagi rencana dikali 100%.",
        "Persentase penyerapan dihitung dari realisasi dibagi pagu dikali 100%.",
        "Persentase efisiensi dihitung dari capaian dibagi serapan dikali 100%.",
    ],
)
def test_capaian_is_computed_over_the_target(teks: str) -> None:
    assert temuan(teks, "BK-09") == []


TABEL = "Tabel 2.1 Sasaran\n\nNo\tUraian\tTarget\n{awal}1\tMutu layanan\t80\n2\tTertib arsip\t70\n3\tTertib aset\t75\n{akhir}"


@pytest.mark.parametrize(
    ("awal", "akhir"),
    [
        ("\tMeningkatnya tata kelola\t\n", ""),
        ("", "\tNilai hasil evaluasi\t75\n\tKategori\tBB\n"),
        ("", "\tNilai akhir\t75\n"),
        ("", "\tPredikat\tBaik\n"),
    ],
)
def test_the_level_above_and_what_a_table_comes_to_bear_no_number(awal: str, akhir: str) -> None:
    assert temuan(TABEL.format(awal=awal, akhir=akhir), "ST-09") == []


@pytest.mark.parametrize("akhir", ["\tTertib keuangan\t75\n", "5\tTertib keuangan\t75\n", "\tTertib sarana\t7\n"])
def test_a_row_like_the_others_without_its_number_is_accused(akhir: str) -> None:
    assert len(temuan(TABEL.format(awal="", akhir=akhir), "ST-09")) == 1
