"""Amounts in words alone, and quarters that no year has."""

import pytest
from tests.reviu.naskah import temuan

PAGU = """
    Tabel 2.2 Pagu

    No\tProgram\tPagu (Rp)
    1\tProgram Penunjang\t1.250.000.000
    2\tProgram Pelayanan\t750.000.000
    \tJumlah\t2.000.000.000

    {kalimat}
    """


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Jumlah tersebut terbilang dua miliar seratus juta rupiah.", 1),
        ("Pagu program penunjang dengan huruf satu miliar dua ratus lima puluh lima juta rupiah.", 1),
        ("Anggaran itu dalam huruf: dua miliar satu rupiah.", 1),
        ("Terbilang (tujuh ratus empat puluh juta rupiah).", 1),
        ("Jumlah tersebut terbilang dua miliar rupiah.", 0),
        ("Pagu program penunjang dengan huruf satu miliar dua ratus lima puluh juta rupiah.", 0),
        ("Jumlah itu terbilang sembilan triliun rupiah.", 0),
        ("Nilai itu disebut dengan huruf sesuai dengan ketentuan rupiah murni.", 0),
    ],
)
def test_words_without_digits_are_looked_up_in_the_whole_report(kalimat: str, banyak: int) -> None:
    assert len(temuan(PAGU.format(kalimat=kalimat), "UG-02")) == banyak


@pytest.mark.parametrize(
    ("teks", "banyak"),
    [
        ("Pekerjaan dimulai pada triwulan V tahun 2022.", 1),
        ("Rapat diadakan setiap Triwulan VI.", 1),
        ("Capaian kuartal ke-5 belum dilaporkan.", 1),
        ("Pemantauan triwulan kelima dilakukan bersama.", 1),
        ("Pekerjaan dimulai pada triwulan IV tahun 2022.", 0),
        ("Capaian triwulan 95,00 persen.", 0),
        ("Pada triwulan I dan II dilaksanakan lelang.", 0),
        ("Pemantauan dilakukan per triwulan.", 0),
    ],
)
def test_a_year_has_four_quarters(teks: str, banyak: int) -> None:
    assert len(temuan(teks, "WK-19")) == banyak
