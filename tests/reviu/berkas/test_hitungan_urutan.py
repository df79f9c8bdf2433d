"""Highest and lowest: what is ranked may have been said before, be a year, or be what is left; and numbers of items."""

import pytest
from tests.reviu.naskah import temuan

ANGGARAN = """
    Tabel 3.8 Realisasi Anggaran

    No\tProgram\tAnggaran (Rp)\tRealisasi (Rp)\t%
    1\tProgram Penunjang Urusan Daerah\t2.000.000.000\t1.800.000.000\t90,00
    2\tProgram Pelayanan Publik\t500.000.000\t490.000.000\t98,00
    3\tProgram Ketertiban Umum\t100.000.000\t95.000.000\t95,00

    {kalimat}
    """


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        (
            "Penyerapan tertinggi ada pada Program Pelayanan Publik dan terendah pada Program Penunjang Urusan Daerah.",
            0,
        ),
        ("Penyerapan tertinggi ada pada Program Pelayanan Publik dan terendah pada Program Ketertiban Umum.", 1),
        ("Serapan terendah ialah Program Penunjang Urusan Daerah, sedangkan tertinggi Program Ketertiban Umum.", 1),
        ("Sisa terbesar terdapat pada Program Penunjang Urusan Daerah sebesar Rp200.000.000.", 0),
        ("Sisa terbesar terdapat pada Program Pelayanan Publik sebesar Rp10.000.000.", 1),
        ("Sisa terkecil terdapat pada Program Ketertiban Umum.", 0),
        ("Penyerapan tertinggi pada tahun 2020 terdapat pada Program Ketertiban Umum.", 0),
    ],
)
def test_each_claim_of_rank_is_looked_up(kalimat: str, banyak: int) -> None:
    assert len(temuan(ANGGARAN.format(kalimat=kalimat), "HL-29")) == banyak


@pytest.mark.parametrize(
    ("tinggi", "rendah", "banyak"), [("2023", "2020", 0), ("2023", "2019", 1), ("2022", "2020", 1), ("2022", "2023", 2)]
)
def test_years_are_ranked_as_rows(tinggi: str, rendah: str, banyak: int) -> None:
    teks = f"""
        Tabel 3.9 Perkembangan Anggaran

        Tahun\tAnggaran (Rp)\tRealisasi (Rp)\tPenyerapan (%)
        2019\t100.000.000\t94.000.000\t94,00
        2020\t100.000.000\t93.000.000\t93,00
        2022\t100.000.000\t96.000.000\t96,00
        2023\t100.000.000\t97.000.000\t97,00

        Penyerapan tertinggi terjadi pada tahun {tinggi} dan terendah pada tahun {rendah}.
        """
    assert len(temuan(teks, "HL-29")) == banyak


@pytest.mark.parametrize(
    ("pembuka", "banyak"),
    [
        ("Tiga bidang tersebut adalah:", 0),
        ("Empat bidang tersebut adalah:", 1),
        ("Kedua seksi yang dimaksud adalah:", 1),
        ("Tujuan itu dijabarkan menjadi 5 sasaran, yaitu:", 1),
        ("Organisasi terdiri atas sekretariat dan tiga bidang yang membawahkan seksi, yaitu:", 0),
        ("Dalam dua tahun terakhir dilaksanakan hal-hal berikut:", 0),
        ("Dari 8 indikator, yang belum tercapai adalah:", 0),
        ("Pada 2 kecamatan dilakukan kegiatan sebagai berikut. Kegiatannya adalah:", 0),
    ],
)
def test_a_list_has_as_many_items_as_its_opening_says(pembuka: str, banyak: int) -> None:
    teks = f"BAB I PENDAHULUAN\n\n{pembuka}\n\na. Bidang Satu;\nb. Bidang Dua; dan\nc. Bidang Tiga.\n"
    assert len(temuan(teks, "ST-12")) == banyak


@pytest.mark.parametrize(("kata", "banyak"), [("dua", 0), ("tiga", 1)])
def test_chapters_that_follow_their_number_are_counted(kata: str, banyak: int) -> None:
    teks = (
        f"Laporan ini terdiri atas {kata} bab, yaitu:\n\nBab I Pendahuluan, menjelaskan latar belakang.\n"
        "Bab II Perencanaan Kinerja, menjelaskan rencana strategis.\n"
    )
    assert len(temuan(teks, "ST-12")) == banyak
