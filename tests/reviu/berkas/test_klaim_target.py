"""Above or below the target, by the figures that the paragraph tells itself."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan

_KEPALA = "LAPORAN KINERJA DINAS PERTANIAN KABUPATEN SUKAMAJU TAHUN 2024\n\n"


@pytest.mark.parametrize(
    "teks",
    [
        "Sebanyak 51 situs telah dirawat atau 79,69%, melampaui target 80,00%.",
        "Sudah 82 usulan dijawab (65,08 persen). Realisasi ini berada di bawah target triwulan sebesar 60,00 persen.",
        "Cakupan layanan terealisasi 82,90% (target 85,00%). Target telah terlampaui karena dukungan para kader.",
        "Indeks kepuasan sebesar 81,25 lebih tinggi dari target 83,00.",
        "Persentase lahan berpengairan 91,40%, belum mencapai target sebesar 90,00%.",
        "Persentase pasar tertib ukur 76,20%; target 70,00% belum tercapai.",
    ],
)
def test_a_claim_that_both_figures_contradict_is_found(teks: str) -> None:
    assert len(temuan(_KEPALA + teks + "\n", "HL-32")) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "Sebanyak 51 situs telah dirawat atau 79,69%, melampaui target 75,00%.",
        "Realisasi 99,60% dari target 99,40%, yang berarti melampaui target dengan capaian 100,20%.",
        "Prevalensi stunting sebesar 13,20% telah mencapai target 14,00%.",
        "Angka kemiskinan 9,10%, melampaui target 9,40% karena turun lebih cepat.",
        "Realisasi tahun 2023 sebesar 70,00%, sedangkan pada 2024 telah melampaui target 80,00%.",
        "Cakupan 82,90% diharapkan dapat melampaui target 85,00% pada akhir tahun.",
        "Realisasi 86,21% berada 1,79 poin di bawah target 88,00%.",
        "Serapan anggaran 93,10% berada di atas target 95,00% menurut rencana semula.",
        "Realisasi 82,90% dari target 85,00%. Target belum tercapai karena lembaga terbatas.",
        "Nilai 77,80 melampaui target 76 yang ditetapkan.",
        "Realisasi mencapai 100,00%, memenuhi target 100,00%.",
        "Cakupan 71,20% dan 88,30% di dua wilayah, keduanya melampaui target 90,00%.",
    ],
)
def test_claims_that_may_be_right_are_left_alone(teks: str) -> None:
    assert temuan(_KEPALA + teks + "\n", "HL-32") == []
