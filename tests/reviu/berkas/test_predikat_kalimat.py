"""The predicate of a figure in a sentence and in the table."""

import pytest
from tests.reviu.naskah import temuan

TABEL = """
    Tabel 3.1 Capaian Kinerja

    No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)\tKategori
    1\tIndeks literasi\t60,00\t63,00\t105,00\tSangat Baik
    2\tPersentase naskah terawat\t50,00\t46,00\t92,00\tBaik
    \tRata-rata\t\t\t98,50\tBaik

    {kalimat}
    """


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Secara umum kinerja dinas berkategori Kurang dengan rata-rata capaian 98,50 persen.", 1),
        ("Rata-rata capaian 98,50 persen termasuk kategori “Cukup”.", 1),
        ("Capaian sebesar 105,00% memperoleh predikat Baik.", 1),
        ("Dengan capaian 92,00 persen, indikator ini masuk kriteria sangat baik.", 1),
        ("Secara umum kinerja dinas berkategori Baik dengan rata-rata capaian 98,50 persen.", 0),
        ("Survei dinas berkategori Kurang dengan nilai 64,20.", 0),
        ("Kategori Baik diberikan bila capaian sampai dengan 105,00 persen.", 0),
        ("Satu indikator berkategori Sangat Baik (105,00 persen) dan satu lagi Baik (92,00 persen).", 0),
    ],
)
def test_one_figure_has_one_predicate(kalimat: str, banyak: int) -> None:
    assert len(temuan(TABEL.format(kalimat=kalimat), "AK-01")) == banyak
