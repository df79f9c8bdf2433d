"""Letters typed for digits and digits for letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reviu.berkas.satu_periksa import temuan


@pytest.mark.parametrize(
    ("teks", "benar"),
    [
        ("Jalan Pahlawan N0. 12 Bontang.", "No"),
        ("N0\tIndikator\tTarget\n1\tIndeks kepuasan\t80", "No"),
        ("Capaian tahun 2O23 naik.", "2023"),
        ("Capaian tahun 20o9 naik.", "2009"),
        ("MeIalui rapat itu disepakati target.", "Melalui"),
        ("PeIayanan publik membaik.", "Pelayanan"),
        ("Pemerintah K0ta Bontang melapor.", "Kota"),
        ("T0TAL ANGGARAN", "TOTAL"),
    ],
)
def test_a_sign_of_the_same_shape_is_put_right(teks: str, benar: str) -> None:
    (x,) = temuan(teks, "EJ-13")
    assert x.perbaikan == f"Tulis “{benar}”."


@pytest.mark.parametrize(
    "teks",
    [
        "Sisa anggaran Rp0 pada tahun 2020 dan 2000.",
        "Kode rekening A0, B00, dan CO2 dipakai.",
        "Triwulan II, BAB III, dan golongan III/c.",
        "Laman dinkes.kotaI.go.id dan surel dinas@b0ntang.go.id.",
        "Aplikasi SIMDA, SIPD-RI, dan eKinerja; PermenPAN dan UUI.",
        "Nomor 0123/A/2020 dan 10 orang; nilai 0 sampai 100.",
    ],
)
def test_codes_numbers_and_names_are_left_alone(teks: str) -> None:
    assert temuan(teks, "EJ-13") == []


@given(st.text(alphabet="abIlO0o129 .", max_size=60))
def test_any_text_can_be_checked(teks: str) -> None:
    temuan(teks, "EJ-13")
