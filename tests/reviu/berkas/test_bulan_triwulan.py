"""The months that a text gives to a quarter."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan

_JUDUL = "LAPORAN KINERJA INTERIM\nTRIWULAN III TAHUN 2023\nKECAMATAN SUKASARI\n\n"


@pytest.mark.parametrize(
    "teks",
    [
        "Laporan ini disusun untuk periode Triwulan III (April sampai dengan Juni) Tahun 2023.",
        "Laporan ini menyajikan kemajuan kinerja dari bulan Januari sampai dengan bulan Juni 2023.",
        "Pada Triwulan II, yaitu bulan Juli s.d. September, kegiatan dipusatkan di desa.",
        "TW I (Januari–April) dipakai untuk perencanaan.",
        "Data kinerja dalam laporan ini meliputi masa Januari hingga Desember 2023.",
    ],
)
def test_months_that_are_not_those_of_the_quarter_are_found(teks: str) -> None:
    assert len(temuan(_JUDUL + teks + "\n", "WK-02")) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "Laporan ini disusun untuk periode Triwulan III (Juli sampai dengan September) Tahun 2023.",
        "Laporan ini menyajikan kemajuan kinerja dari bulan Januari sampai dengan bulan September 2023.",
        "Sampai dengan Triwulan III (Januari sampai dengan September) terlaksana 9 rapat.",
        "Semester I (Januari sampai dengan Juni) telah dilaporkan tersendiri.",
        "Kegiatan berlangsung pada bulan Mei sampai dengan Agustus 2023.",
        "Laporan ini dibahas pada tanggal 4 Oktober sampai dengan 6 Oktober 2023.",
        "Laporan ini melanjutkan laporan masa Januari sampai dengan Desember 2022.",
    ],
)
def test_months_of_the_quarter_and_of_other_things_are_left_alone(teks: str) -> None:
    assert temuan(_JUDUL + teks + "\n", "WK-02") == []
