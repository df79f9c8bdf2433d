"""The only one that missed its target."""

import pytest
from tests.reviu.naskah import temuan

PENDAPATAN = """
    Tabel 3.7 Pendapatan

    No\tSumber Pendapatan\tTarget (Rp)\tRealisasi (Rp)\tPersentase (%)
    1\tRetribusi parkir\t100.000.000\t104.000.000\t104,00
    2\tRetribusi pasar grosir\t200.000.000\t180.000.000\t90,00
    3\tSewa gedung serbaguna\t50.000.000\t55.000.000\t110,00

    {kalimat}
    """


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Satu-satunya sumber yang tidak mencapai target adalah retribusi parkir, karena banyak lahan ditutup.", 1),
        ("Hanya ada satu sumber yang belum mencapai targetnya, yaitu sewa gedung serbaguna.", 1),
        ("Hanya retribusi parkir yang belum mencapai target.", 1),
        ("Satu-satunya pos yang gagal memenuhi target ialah sewa gedung serbaguna.", 1),
        ("Satu-satunya sumber yang tidak mencapai target adalah retribusi pasar grosir.", 0),
        ("Hanya retribusi pasar grosir yang belum mencapai target karena retribusi parkir dihapus.", 0),
        ("Satu-satunya sumber yang melampaui target adalah retribusi parkir.", 0),
        ("Hanya satu sumber yang belum mencapai target.", 0),
    ],
)
def test_the_only_one_below_its_target_is_named(kalimat: str, banyak: int) -> None:
    assert len(temuan(PENDAPATAN.format(kalimat=kalimat), "HL-32")) == banyak
