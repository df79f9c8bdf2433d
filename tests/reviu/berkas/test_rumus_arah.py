"""The formula of capaian goes with the direction that the report announces for it."""

import pytest
from tests.reviu.naskah import temuan

KEPALA = "LAPORAN KINERJA INSPEKTORAT KABUPATEN JOMBANG TAHUN 2024\n\nBAB III AKUNTABILITAS KINERJA\n\n"


@pytest.mark.parametrize(
    "teks",
    [
        "Apabila semakin tinggi realisasi menunjukkan semakin baik kinerjanya, digunakan rumus realisasi / rencana x 100%.",
        "Bila semakin tinggi realisasi menunjukkan semakin rendahnya kinerja, rumusnya rencana - (realisasi - rencana).",
        (
            "Capaian = realisasi / target untuk indikator yang makin tinggi makin baik, dan (2 x target - realisasi) / target "
            "untuk indikator yang makin rendah makin baik."
        ),
        (
            "Capaian diperoleh dengan membagi realisasi dengan target bagi yang makin besar makin baik, dan dengan membagi "
            "target dengan realisasi bagi yang makin kecil makin baik."
        ),
        "Jika makin rendah nilainya makin baik kinerjanya, capaian = (2 x target - realisasi) / target x 100%.",
        "Bila makin kecil realisasi makin baik, capaian dihitung dari target dibagi realisasi dikali 100%.",
        (
            "Semakin tinggi realisasi, semakin baik kinerja: realisasi dibagi target. Semakin rendah realisasi, semakin baik "
            "kinerja: target dibagi realisasi."
        ),
        "Semakin tinggi realisasi pajak, semakin baik pelayanan. Semakin banyak pula pengaduan.",
        "Semakin rendah realisasi, semakin baik kinerja, dengan rumus:\n\n(2 x rencana − realisasi) : rencana x 100%",
        "Semakin tinggi realisasi semakin baik kinerja.\n\nRumus lain (target/realisasi) atau (realisasi/target) tersedia.",
    ],
)
def test_a_formula_of_its_direction_or_none_is_right(teks: str) -> None:
    assert temuan(f"{KEPALA}{teks}\n", "BK-14") == []


@pytest.mark.parametrize(
    "teks",
    [
        "Apabila semakin tinggi realisasi menunjukkan semakin baik kinerjanya, digunakan rumus target / realisasi x 100%.",
        "Apabila semakin tinggi realisasi menunjukkan semakin rendahnya kinerja, digunakan rumus realisasi : rencana x 100%.",
        "Jika makin rendah nilainya makin baik kinerjanya, capaian = realisasi dibagi dengan target dikali 100%.",
        "Untuk indikator yang semakin tinggi semakin baik dipakai (2 × target − realisasi) dibagi target dikali 100%.",
        "Semakin kecil angka realisasi, semakin bagus capaiannya, dengan rumus:\n\nRealisasi/Target x 100%",
    ],
)
def test_a_formula_of_the_other_direction_is_accused(teks: str) -> None:
    assert len(temuan(f"{KEPALA}{teks}\n", "BK-14")) == 1


def test_both_formulas_in_each_others_place_are_two_findings() -> None:
    teks = (
        "Semakin tinggi realisasi, semakin baik kinerja: (2 x target - realisasi)/target. Semakin rendah realisasi, "
        "semakin baik kinerja: realisasi/target."
    )
    assert len(temuan(f"{KEPALA}{teks}\n", "BK-14")) == 2
