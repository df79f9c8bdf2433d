"""Target, realisasi and capaian of one indicator, as paragraphs tell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reviu.naskah import laporan, temuan

KEPALA = "LAPORAN KINERJA DINAS PERHUBUNGAN KOTA BONTANG TAHUN 2024\n\n"


def tiga(teks: str) -> list[tuple[str, str, str]]:
    return [(t.target.teks, t.realisasi.teks, t.capaian.teks) for t in laporan(KEPALA + teks + "\n").trio]


@pytest.mark.parametrize(
    "teks",
    [
        "Rasio konektivitas mencapai 78,89% dari target 80,25% sehingga capaiannya sebesar 98,31%.",
        "Dari target 80,25%, realisasi rasio konektivitas sebesar 78,89%. Dengan demikian, capaian indikator ini 98,31%.",
        "Target yang ditetapkan sebesar 80,25%. Pada akhir tahun terealisasi 78,89%. Tingkat capaian kinerjanya 98,31%.",
        "Realisasi tahun 2024 sebesar 78,89%, sedangkan targetnya 80,25%. Capaian indikator ini sebesar 98,31% (tinggi).",
        "Rasio konektivitas ditargetkan 80,25% dan terealisasi 78,89% atau 98,31%.",
        "Capaian indikator ini 98,31% (target 80,25%, realisasi 78,89%).",
        "Realisasi persentase penurunan kecelakaan adalah 78,89% dari target sebesar 80,25% (98,31%).",
    ],
)
def test_the_three_figures_are_found_in_whatever_order_they_are_told(teks: str) -> None:
    assert tiga(teks) == [("80,25%", "78,89%", "98,31%")]


@pytest.mark.parametrize(
    "teks",
    [
        "Target 80%, realisasi tahun 2023 sebesar 78%. Capaian tahun 2024 sebesar 91%.",
        "Target akhir Renstra 80%, realisasi 70% sehingga kemajuannya baru 91%.",
        "Target 80% untuk rute, target 70% untuk halte, realisasi 75% dengan capaian 91%.",
        "Target PAD Rp80 juta dan realisasi Rp70 juta, capaian kinerja keuangan 91%.",
        "Realisasi melampaui target sebesar 3%, dan capaian tahun ini 91% dari realisasi 80%.",
        "Target 80%, realisasi 78%, capaian tahun lalu 91%.",
        "Target 80%, realisasi anggaran 95%, capaian fisik 91%.",
        "Target triwulan II 40%, realisasi triwulan I 20%, capaian 91%.",
        "Realisasi 43 unit atau 86% dari target 90% dan capaian lain tidak dihitung.",
        "Target 44, realisasi angka kesakitan per 100.000 penduduk sebesar 43,69, capaian 100,70%.",
        "Realisasi angka partisipasi usia 7–12 tahun 94,50%, targetnya 90,00%. Capaiannya 105,00%.",
        "Target ditetapkan bersama. Realisasi dilaporkan tiap bulan, dan capaian dipantau.",
    ],
)
def test_figures_that_do_not_belong_together_are_no_three(teks: str) -> None:
    assert temuan(f"{KEPALA}{teks}\n", "HL-26") == []


@pytest.mark.parametrize(
    "teks",
    [
        "Realisasi rute yang dilayani sebesar 43 rute atau 93% dari target 50 rute.",
        "Dari target 80,25%, realisasi rasio konektivitas sebesar 78,89%. Dengan demikian, capaian indikator ini 93,81%.",
        "Target yang ditetapkan sebesar 80,25%. Pada akhir tahun terealisasi 78,89%. Tingkat capaian kinerjanya 89,31%.",
        "Capaian indikator ini 93,81% (target 80,25%, realisasi 78,89%).",
        "Rasio konektivitas ditargetkan 80,25 persen dan terealisasi 78,89 persen, atau setara 93,81 persen.",
    ],
)
def test_a_capaian_that_no_formula_gives_is_accused_across_sentences(teks: str) -> None:
    assert len(temuan(f"{KEPALA}{teks}\n", "HL-26")) == 1


@given(st.text(alphabet="target realisasi capaian dari 0123456789,.%()\n", max_size=120))
def test_whatever_is_written_the_three_figures_are_in_the_text(teks: str) -> None:
    for t in laporan(KEPALA + "target realisasi capaian 1% " + teks).trio:
        assert all(s.teks in t.ruas.teks for s in (t.target, t.realisasi, t.capaian))
