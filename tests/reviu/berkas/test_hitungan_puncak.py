"""The figure of the highest or lowest, with the name of another."""

import pytest
from tests.reviu.naskah import temuan

PASAR = """
    Tabel 3.5 Retribusi Pasar

    No\tPasar\tLuas (m2)\tKepatuhan (%)
    1\tPasar Legi\t4.200\t91,20
    2\tPasar Wage Kulon\t2.150\t84,75
    3\tPasar Wage Wetan\t3.300\t88,10
    4\tPasar Kliwon\t1.900\t79,40

    {kalimat}
    """
KUNJUNGAN = """
    Tabel 3.6 Kunjungan per Triwulan

    No\tLayanan\tTriwulan I\tTriwulan II\tTriwulan III\tTriwulan IV\tJumlah
    1\tPerpustakaan\t1.200\t1.310\t1.405\t1.280\t5.195
    2\tTaman baca\t300\t250\t410\t330\t1.290
    \tJumlah\t1.500\t1.560\t1.815\t1.610\t6.485

    {kalimat}
    """


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        (
            "Kepatuhan tertinggi terdapat di Pasar Legi (91,20 persen) dan terendah di Pasar Wage Kulon (79,40 persen).",
            1,
        ),
        ("Kepatuhan terendah adalah Pasar Wage Wetan, yaitu 79,40%.", 1),
        ("Pasar dengan lahan terluas ialah Pasar Kliwon seluas 4.200 meter persegi.", 1),
        ("Tingkat kepatuhan yang tertinggi dicatat Pasar Wage Wetan sebesar 91,20%, disusul Pasar Legi.", 1),
        ("Kepatuhan tertinggi terdapat di Pasar Legi (91,20 persen) dan terendah di Pasar Kliwon (79,40 persen).", 0),
        ("Kepatuhan tertinggi di Pasar Legi (91,20%), disusul Pasar Wage Wetan (88,10%).", 0),
        ("Kepatuhan terendah kedua adalah Pasar Wage Kulon (84,75%).", 0),
        ("Kenaikan tertinggi terjadi di Pasar Wage Kulon sebesar 12,50 poin.", 0),
        ("Retribusi terbesar disumbang Pasar Wage Wetan sebesar Rp79.400.000,00.", 0),
    ],
)
def test_the_name_of_a_row(kalimat: str, banyak: int) -> None:
    assert len(temuan(PASAR.format(kalimat=kalimat), "HL-29")) == banyak


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Kunjungan terbanyak terjadi pada triwulan II, yaitu 1.815 kunjungan.", 1),
        ("Kunjungan tersedikit terjadi pada Triwulan IV (1.500 kunjungan).", 1),
        ("Kunjungan terbanyak terjadi pada triwulan III, yaitu 1.815 kunjungan.", 0),
        ("Kunjungan taman baca tersedikit pada triwulan II sebanyak 250 kunjungan.", 0),
    ],
)
def test_the_name_of_a_column(kalimat: str, banyak: int) -> None:
    assert len(temuan(KUNJUNGAN.format(kalimat=kalimat), "HL-29")) == banyak
