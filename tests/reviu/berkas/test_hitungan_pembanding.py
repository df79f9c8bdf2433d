"""Comparisons with others: "more" and "less" follow the two figures, whatever the sentence looks like."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.berkas.satu_periksa import temuan

KALIMAT = (
    "Angka melek huruf Kabupaten Jombang sebesar {a}%, {banding} rata-rata nasional sebesar {b}%.",
    "Rata-rata Provinsi Jawa Timur pada Tahun 2023 tercatat {b} persen. Capaian daerah {a} persen {banding} angka provinsi.",
    "Jika dibandingkan dengan capaian nasional sebesar {b}%, realisasi Kota Bontang sebesar {a}% {tunggal}.",
    "Realisasi tersebut ({a}%) berada {letak} standar nasional ({b}%).",
    "Cakupan imunisasi mencapai {a}%, terpaut cukup jauh dan {banding} rata-rata kabupaten/kota sebesar {b}%.",
)


def _isi(kalimat: str, a: int, b: int, *, naik: bool) -> str:
    return kalimat.format(
        a=f"{a},25",
        b=f"{b},75",
        banding="lebih tinggi dari" if naik else "lebih rendah dibandingkan",
        tunggal="masih lebih tinggi" if naik else "masih lebih rendah",
        letak="di atas" if naik else "di bawah",
    )


@pytest.mark.parametrize("kalimat", KALIMAT)
@given(a=st.integers(10, 98), b=st.integers(10, 98), naik=st.booleans())
@settings(max_examples=25, deadline=None)
def test_more_and_less_follow_the_two_figures(kalimat: str, a: int, b: int, naik: bool) -> None:
    if a == b:
        return
    assert bool(temuan(_isi(kalimat, a, b, naik=naik), "HL-40")) is ((a > b) is not naik)


@pytest.mark.parametrize(
    "teks",
    [
        "Realisasi 75,10% pada 2022 dan 78,20% pada 2023 lebih tinggi daripada rata-rata nasional sebesar 77,00%.",
        "Realisasi 70,00% tidak lebih tinggi daripada rata-rata nasional sebesar 77,00%.",
        "Dengan realisasi 70,00%, daerah diharapkan dapat berada di atas rata-rata nasional sebesar 77,00%.",
        "Angka kemiskinan 9,10% melampaui capaian nasional sebesar 9,40%.",
        "Realisasi 80,00% berada 3,00 poin di atas rata-rata nasional sebesar 77,00%.",
        "Realisasi 80,00% lebih tinggi 3,00 poin daripada rata-rata nasional sebesar 77,00%.",
        "Realisasi 75,00% di atas rata-rata provinsi sebesar 70,00%, tetapi di bawah rata-rata nasional sebesar 77,00%.",
        "Rata-rata nasional 77,00% lebih tinggi daripada realisasi kabupaten sebesar 75,00%.",
        "Realisasi 77,00% lebih tinggi daripada target 75,00% yang mengacu pada standar nasional.",
        "Nilai IKM 83,10 lebih tinggi daripada rata-rata nasional yang mencapai 79%.",
        "Nilai MCP sebesar 92,00 melampaui rata-rata nasional sebesar 75,00 dan rata-rata provinsi sebesar 90,00.",
        "Indeks SPBE 2,90 pada 2022 menjadi 2,50 pada 2023, di bawah rata-rata nasional sebesar 2,79.",
        "Peringkat daerah di atas rata-rata nasional.",
    ],
)
def test_what_is_right_or_unclear_is_left_alone(teks: str) -> None:
    assert temuan(teks, "HL-40") == []


@pytest.mark.parametrize(
    "teks",
    [
        "Realisasi 75,00% di atas rata-rata provinsi sebesar 70,00% dan di atas rata-rata nasional sebesar 77,00%.",
        "Realisasi 70,00% lebih tinggi 7,00 poin daripada rata-rata nasional sebesar 77,00%.",
        "Usia harapan hidup 71,20 tahun melampaui angka nasional sebesar 73,93 tahun.",
        "Rasio elektrifikasi 98,10% belum mencapai angka nasional sebesar 97,20%.",
        "Nilai MCP sebesar 92,00 melampaui rata-rata nasional sebesar 75,00 dan rata-rata provinsi sebesar 94,00.",
        "Indeks SPBE 2,50 pada 2022 menjadi 2,90 pada 2023, di bawah rata-rata nasional sebesar 2,79.",
        "Angka kemiskinan 9,10% lebih tinggi daripada angka nasional yang sebesar 9,40%.",
    ],
)
def test_a_comparison_that_the_figures_gainsay_is_found(teks: str) -> None:
    assert len(temuan(teks, "HL-40")) == 1


TABEL = """
    Tabel 3.5 Perbandingan dengan Standar Nasional

    No\tIndikator Kinerja\tRealisasi 2023\tRata-rata Nasional\tKeterangan
    1\tPersentase rumah layak huni\t82,10%\t80,00%\t{}
    2\tPersentase sanitasi layak\t79,30%\t81,20%\t{}
    """


def test_remarks_beside_two_figures_follow_them() -> None:
    assert temuan(TABEL.format("Di atas nasional", "Di bawah nasional"), "HL-40") == []
    assert len(temuan(TABEL.format("Di bawah nasional", "Di bawah nasional"), "HL-40")) == 1
    assert len(temuan(TABEL.format("Lebih tinggi", "Lebih tinggi"), "HL-40")) == 1
    assert temuan(TABEL.format("Belum di atas", "-"), "HL-40") == []
