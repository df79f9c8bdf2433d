"""Rise and fall that sentences state, against the table of years and against their own figures."""

import pytest
from tests.reviu.naskah import temuan

TABEL = (
    "LAPORAN KINERJA DINAS PERIKANAN KABUPATEN SIAK TAHUN 2024\n\n"
    "Tabel 3.2 Perbandingan Realisasi Tahun 2022 sampai dengan Tahun 2024\n\n"
    "No\tIndikator Kinerja\tRealisasi 2022\tRealisasi 2023\tRealisasi 2024\n"
    "1\tPersentase kapal yang berizin\t70,10%\t74,25%\t79,75%\n"
    "2\tJumlah kasus penangkapan ikan ilegal\t19\t17\t11\n"
    "3\tNilai tukar nelayan\t101,20\t104,80\t102,30\n"
)

BENAR = [
    "Dibandingkan dengan tahun 2023, persentase kapal yang berizin meningkat sebesar 5,50 poin persentase.",
    "Jumlah kasus penangkapan ikan ilegal berkurang 6 kasus dari tahun sebelumnya.",
    "Nilai tukar nelayan pada tahun 2024 lebih rendah daripada tahun 2023.",
    "Terjadi kenaikan persentase kapal yang berizin sebesar 7,41% dibandingkan dengan tahun lalu.",
    "Nilai tukar nelayan tahun 2023 meningkat sebesar 3,60 poin dibandingkan dengan tahun 2022.",
    "Pada tahun 2024 jumlah kasus penangkapan ikan ilegal turun 35,29 persen dibanding tahun 2023.",
    # of something else than the figures of the row
    "Kinerja nilai tukar nelayan meningkat dibandingkan dengan tahun 2023.",
    "Target nilai tukar nelayan meningkat dibandingkan dengan tahun 2023.",
    "Nilai tukar nelayan tidak meningkat dibandingkan dengan tahun 2023.",
    "Nilai tukar nelayan lebih tinggi daripada rata-rata nasional tahun 2023.",
    "Penurunan nilai tukar nelayan meningkat dibandingkan dengan tahun 2023.",
    "Nilai tukar nelayan triwulan IV meningkat dibandingkan dengan tahun 2023.",
    "Nilai tukar nelayan diharapkan meningkat dibandingkan dengan tahun 2023.",
    "Kesadaran akan nilai tukar nelayan meningkat pada 2024.",
    "Pada tahun 2024 jumlah kasus penangkapan ikan ilegal turun 6 kasus atau 35,29% dibanding tahun 2023.",
    "Persentase kapal yang berizin terus meningkat dalam tiga tahun terakhir.",
    "Jumlah kasus penangkapan ikan ilegal dari tahun ke tahun menurun.",
    "Nilai tukar nelayan cenderung meningkat dari tahun ke tahun.",
    "Nilai tukar nelayan diharapkan terus meningkat.",
]
ARAH = [
    "Dibandingkan dengan tahun 2023, persentase kapal yang berizin menurun sebesar 5,50 poin persentase.",
    "Jumlah kasus penangkapan ikan ilegal bertambah 6 kasus dari tahun sebelumnya.",
    "Nilai tukar nelayan pada tahun 2024 lebih tinggi daripada tahun 2023.",
    "Terjadi penurunan persentase kapal yang berizin dibandingkan dengan tahun lalu.",
    "Nilai tukar nelayan tahun 2023 merosot dibandingkan dengan tahun 2022.",
    "Pada tahun 2024, kapal meningkat. Bila dibandingkan tahun 2023, nilai tukar nelayan naik.",
]
BESAR = [
    "Dibandingkan dengan tahun 2023, persentase kapal yang berizin meningkat sebesar 8,50 poin persentase.",
    "Jumlah kasus penangkapan ikan ilegal berkurang 9 kasus dari tahun sebelumnya.",
    "Terjadi kenaikan persentase kapal yang berizin sebesar 9,41% dibandingkan dengan tahun lalu.",
    "Nilai tukar nelayan tahun 2023 meningkat sebesar 6,30 poin dibandingkan dengan tahun 2022.",
    "Pada tahun 2024 jumlah kasus penangkapan ikan ilegal turun 6 kasus atau 53,29% dibanding tahun 2023.",
    "Pada tahun 2024 nilai tukar nelayan lebih rendah 5,20 poin daripada tahun 2023.",
]


@pytest.mark.parametrize("kalimat", BENAR)
@pytest.mark.parametrize("kode", ["HL-13", "HL-19"])
def test_a_movement_that_the_table_shows_or_that_is_of_something_else_is_right(kalimat: str, kode: str) -> None:
    assert temuan(f"{TABEL}\n{kalimat}\n", kode) == []


@pytest.mark.parametrize("kalimat", ARAH)
def test_a_movement_against_the_table_of_years_is_accused_with_both_cells(kalimat: str) -> None:
    (ada,) = temuan(f"{TABEL}\n{kalimat}\n", "HL-13")
    assert len(ada.lokasi_lain) == 2
    assert temuan(f"{TABEL}\n{kalimat}\n", "HL-19") == []


@pytest.mark.parametrize("kalimat", BESAR)
def test_a_size_of_movement_that_the_table_does_not_give_is_accused(kalimat: str) -> None:
    assert len(temuan(f"{TABEL}\n{kalimat}\n", "HL-19")) == 1
    assert temuan(f"{TABEL}\n{kalimat}\n", "HL-13") == []


@pytest.mark.parametrize(
    "kalimat",
    [
        "Produksi padi tahun 2022 sebesar 86,06 ton dan meningkat menjadi 97,53 ton pada tahun 2023.",
        "Pada tahun 2022 tercatat 41 kasus, kemudian turun menjadi 29 kasus pada tahun 2023.",
        "Target tahun 2022 sebesar 41 kasus turun menjadi 49 kasus pada tahun 2023.",
        "Peringkat tahun 2022 adalah 41 dan naik menjadi 29 pada tahun 2023.",
        "Nilainya 78 pada tahun 2022 dan tidak meningkat menjadi 70.",
        "Dengan 12 penyuluh tahun ini, hasilnya meningkat menjadi lebih baik.",
        "Anggaran tahun 2022 sebesar Rp900 juta turun menjadi Rp1,2 miliar termasuk hibah.",
    ],
)
def test_a_figure_before_the_verb_that_fits_or_is_no_former_value_is_right(kalimat: str) -> None:
    assert temuan(f"LAPORAN KINERJA TAHUN 2023\n\n{kalimat}\n", "HL-13") == []


@pytest.mark.parametrize(
    "kalimat",
    [
        "Produksi padi tahun 2022 sebesar 86,06 ton dan menurun menjadi 97,53 ton pada tahun 2023.",
        "Pada tahun 2022 tercatat 41 kasus, kemudian naik menjadi 29 kasus pada tahun 2023.",
        "Indeks tahun lalu 3,21 dan pada tahun ini meningkat menjadi 3,08.",
        "Cakupan layanan yang semula 81,5% merosot menjadi 84,2%.",
    ],
)
def test_a_figure_before_the_verb_that_moves_the_other_way_is_accused(kalimat: str) -> None:
    assert len(temuan(f"LAPORAN KINERJA TAHUN 2023\n\n{kalimat}\n", "HL-13")) == 1


@pytest.mark.parametrize(
    "kalimat",
    [
        "Realisasi 73,15% lebih rendah daripada target 75%.",
        "Realisasi kapal berizin 78,15% masih di atas target sebesar 75%.",
        "Dibandingkan dengan target 75%, realisasi 73,15% lebih rendah.",
        "Realisasi 78 kasus tahun 2023 lebih sedikit 4 kasus dari tahun 2022 sebanyak 82 kasus.",
        "Realisasi 73,15% belum lebih tinggi daripada target 75%.",
        "Nilai 73,15 lebih tinggi daripada rata-rata nasional 75,00.",
        "Kategori baik bila nilai 73 lebih tinggi dari 75.",
        "Dengan 12 pegawai, beban kerja lebih tinggi dari tahun 2022 karena 40 kegiatan baru.",
    ],
)
def test_a_comparison_of_two_figures_that_holds_or_is_another_matter_is_right(kalimat: str) -> None:
    assert temuan(f"LAPORAN KINERJA TAHUN 2023\n\n{kalimat}\n", "HL-13") == []


@pytest.mark.parametrize(
    "kalimat",
    [
        "Realisasi 73,15% lebih tinggi daripada target 75%.",
        "Realisasi kapal berizin 78,15% masih di bawah target sebesar 75%.",
        "Dibandingkan dengan target 75%, realisasi 73,15% lebih besar.",
        "Realisasi 88 kasus tahun 2023 lebih sedikit dari tahun 2022 sebanyak 82 kasus.",
        "Serapan 94,10% lebih rendah dibandingkan serapan tahun lalu 91,30%.",
    ],
)
def test_a_comparison_that_its_two_figures_contradict_is_accused(kalimat: str) -> None:
    assert len(temuan(f"LAPORAN KINERJA TAHUN 2023\n\n{kalimat}\n", "HL-13")) == 1
