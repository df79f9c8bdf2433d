""" "Target reached" and "not reached", of what is better the more and the less it is."""

import pytest
from tests.reviu.naskah import temuan

from akuntabel.reviu.paham.arah import arah_nama

TABEL = """
    LAPORAN KINERJA TAHUN 2024

    Tabel 3.1 Capaian Kinerja

    No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
    1\tPrevalensi balita stunting\t14,00\t14,62\t95,57
    2\tCakupan imunisasi dasar lengkap\t90,00\t93,41\t103,79
    3\tPersentase desa tertib administrasi\t100,00\t90,91\t90,91

    {kalimat}
    """


@pytest.mark.parametrize(
    ("benar", "salah"),
    [
        (
            "Prevalensi balita stunting 14,62 persen, belum mencapai target 14,00 persen.",
            "Prevalensi balita stunting 14,62 persen, telah mencapai target 14,00 persen.",
        ),
        (
            "Cakupan imunisasi sebesar 93,41 persen, melampaui target 90,00 persen.",
            "Cakupan imunisasi sebesar 93,41 persen, tidak mencapai target 90,00 persen.",
        ),
        (
            "Desa yang tertib 90,91 persen. Target 100,00 persen tidak tercapai karena kurangnya pendampingan.",
            "Desa yang tertib 90,91 persen. Target 100,00 persen telah tercapai karena adanya pendampingan.",
        ),
        (
            "Realisasi 93,41 sudah memenuhi target yang ditetapkan tahun 2024 sebesar 90,00.",
            "Realisasi 90,91 sudah memenuhi target yang ditetapkan tahun 2024 sebesar 100,00.",
        ),
    ],
)
def test_a_claim_is_held_against_the_row_whose_figures_it_names(benar: str, salah: str) -> None:
    assert temuan(TABEL.format(kalimat=benar), "HL-32") == []
    assert len(temuan(TABEL.format(kalimat=salah), "HL-32")) == 1


@pytest.mark.parametrize(
    "kalimat",
    [
        "Desa yang tertib 90,91 persen. Untuk mencapai target 100,00 persen dilakukan pendampingan.",
        "Realisasi 90,91 persen hampir mencapai target 100,00 persen.",
        "Pada tahun depan diharapkan mencapai target 100,00 persen dari 90,91 persen.",
        "Indikator lain 77,10 telah mencapai target 70,00.",
        "Realisasi 90,91 persen diupayakan agar dapat memenuhi target 100,00 persen.",
    ],
)
def test_what_is_to_come_and_what_no_table_has_is_no_claim(kalimat: str) -> None:
    assert temuan(TABEL.format(kalimat=kalimat), "HL-32") == []


STATUS = """
    Tabel 3.3 Realisasi dan Target Akhir Renstra

    No\tIndikator Kinerja\tTarget Akhir Renstra\tRealisasi 2023\tStatus
    1\tLevel maturitas SPIP\t3,00\t3,12\tTercapai
    2\tPersentase rekomendasi yang ditindaklanjuti\t88,00\t87,51\t{x}
    3\tNilai kerugian daerah yang belum diselesaikan\t4,50\t4,12\t{y}
    """


@pytest.mark.parametrize(
    ("x", "y", "banyak"),
    [
        ("Belum tercapai", "Tercapai", 0),
        ("Tercapai", "Tercapai", 1),
        ("Tidak tercapai", "Melampaui target", 0),
        ("Belum mencapai target", "Belum tercapai", 1),
    ],
)
def test_a_state_is_what_target_and_realisation_say(x: str, y: str, banyak: int) -> None:
    assert len(temuan(STATUS.format(x=x, y=y), "HL-32")) == banyak


@pytest.mark.parametrize(
    ("nama", "arah"),
    [
        ("Angka Kematian Ibu", -1),
        ("Nilai kerugian daerah yang belum diselesaikan", -1),
        ("Persentase temuan yang tidak ditindaklanjuti", -1),
        ("Tingkat Pengangguran Terbuka", -1),
        ("Persentase gangguan ketenteraman yang diselesaikan", 1),
        ("Persentase penurunan angka kemiskinan", 1),
        ("Cakupan penemuan kasus tuberkulosis", 1),
        ("Indeks Kepuasan Masyarakat", 1),
    ],
)
def test_the_name_tells_whether_less_is_better(nama: str, arah: int) -> None:
    assert arah_nama(nama) == arah
