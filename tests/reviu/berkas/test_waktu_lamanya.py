"""The length of quarters and semesters."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan


@pytest.mark.parametrize(
    "kalimat",
    [
        "Laporan Semester I memuat kinerja selama tiga bulan.",
        "Pemantauan dilakukan pada triwulan pertama, yaitu 6 (enam) bulan.",
        "Evaluasi dilaksanakan setiap triwulan (4 bulan).",
        "Semester II mencakup 3 bulan pelaksanaan program.",
    ],
)
def test_a_wrong_length_is_pointed_at(kalimat: str) -> None:
    assert len(temuan(f"BAB I PENDAHULUAN\n\n{kalimat}\n", "WK-27")) == 1


@pytest.mark.parametrize(
    "kalimat",
    [
        "Laporan Semester I memuat kinerja selama enam bulan.",
        "Sampai dengan Triwulan II, yaitu selama enam bulan, target tercapai.",
        "Triwulan I dan II, yakni 6 bulan, dilaporkan bersama.",
        "Pemantauan dilakukan setiap triwulan (3 bulan).",
        "Pada semester I kegiatan berjalan. Masa kontrak selama dua bulan.",
        "Laporan semester disampaikan paling lambat, yaitu satu bulan sesudahnya.",
    ],
)
def test_a_right_length_several_parts_and_terms_are_left_alone(kalimat: str) -> None:
    assert not temuan(f"BAB I PENDAHULUAN\n\n{kalimat}\n", "WK-27")
