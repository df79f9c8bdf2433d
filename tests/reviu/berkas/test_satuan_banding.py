"""One indicator, one unit."""

import pytest
from tests.reviu.naskah import temuan

TEKS = """
    Tabel 2.2 Indikator Kinerja Utama

    No\tIndikator Kinerja\tSatuan\tFormula
    1\tAngka Kematian Ibu\t{a}\t{f}
    2\tCakupan penemuan kasus tuberkulosis\t{b}\tKasus ditemukan dibagi perkiraan kasus dikali 100 persen
    3\tIndeks Kepuasan Masyarakat\tindeks\tRata-rata unsur dikali 25

    Tabel 2.3 Perjanjian Kinerja

    No\tSasaran\tIndikator Kinerja\tSatuan\tTarget
    1\tMeningkatnya kesehatan\tAngka Kematian Ibu\tper 100.000 kelahiran hidup\t85,00
    2\tMeningkatnya pengendalian\tCakupan penemuan kasus tuberkulosis\t%\t90,00
    3\tMeningkatnya mutu\tIndeks Kepuasan Masyarakat\tnilai\t85,00

    {kalimat}
    """
BAIK = {
    "a": "per 100.000 kelahiran hidup",
    "b": "persen",
    "f": "Kematian ibu dibagi kelahiran hidup dikali 100.000",
    "kalimat": "Angka kematian ibu sebesar 71,06 per 100.000 kelahiran hidup.",
}


@pytest.mark.parametrize(
    "ganti",
    [
        {"b": "orang"},
        {"b": "kasus"},
        {"f": "Kematian ibu dibagi kelahiran hidup x 1.000"},
        {"f": "Kematian ibu dibagi kelahiran hidup dikalikan 10.000"},
        {"kalimat": "Angka kematian ibu sebesar 71,06 per 1.000 kelahiran hidup."},
        {"kalimat": "Pada tahun ini angka kematian ibu turun menjadi 71,06 per 1000 kelahiran hidup."},
    ],
)
def test_another_unit_is_accused(ganti: dict[str, str]) -> None:
    assert len(temuan(TEKS.format(**{**BAIK, **ganti}), "UK-12")) == 1


@pytest.mark.parametrize(
    "ganti",
    [
        {},
        {"a": "per 100000 KH"},
        {"b": "%"},
        {"f": "Kematian ibu per kelahiran hidup dikali konstanta 100.000"},
        {"f": "Kematian ibu dibagi kelahiran hidup dikali konstanta"},
        {"kalimat": "Angka kematian bayi sebesar 6,11 per 1.000 kelahiran hidup."},
        {"kalimat": "Angka kematian ibu 71,06 per 100.000 dan kematian bayi 6,11 per 1.000 kelahiran hidup."},
    ],
)
def test_the_same_unit_in_other_words_is_left_alone(ganti: dict[str, str]) -> None:
    assert temuan(TEKS.format(**{**BAIK, **ganti}), "UK-12") == []
