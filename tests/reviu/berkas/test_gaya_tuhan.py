"""The pronoun of God."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan


@pytest.mark.parametrize(
    "kalimat",
    [
        "Puji syukur kepada Allah SWT atas limpahan taufik dan hidayahnya sehingga laporan ini selesai.",
        "Berkat Tuhan Yang Mahakuasa, dengan rahmat-nya tim menyelesaikan laporan.",
        "Atas anugerahNya laporan ini tersusun tepat waktu.",
        "Kami bersyukur kepada Tuhan karena karunia Nya.",
        "Yang Maha Pengasih telah melimpahkan berkat dan inayahnya.",
    ],
)
def test_the_pronoun_of_god_takes_hyphen_and_capital(kalimat: str) -> None:
    assert len(temuan(f"KATA PENGANTAR\n\n{kalimat}\n", "GY-31")) == 1


@pytest.mark.parametrize(
    "kalimat",
    [
        "Puji syukur kepada Allah SWT atas taufik dan hidayah-Nya sehingga laporan ini selesai.",
        "ATAS BERKAT RAHMAT-NYA LAPORAN INI TERSUSUN.",
        "Masyarakat berterima kasih; pertolongannya datang dari relawan.",
        "Penghargaan itu diterima bupati, dan anugerahnya diserahkan menteri.",
        "Puji syukur kepada Tuhan. Programnya berjalan dan capaiannya baik.",
    ],
)
def test_what_is_right_or_not_of_god_is_left_alone(kalimat: str) -> None:
    assert not temuan(f"KATA PENGANTAR\n\n{kalimat}\n", "GY-31")


def test_all_places_are_one_finding() -> None:
    teks = "KATA PENGANTAR\n\nAtas izin Allah dan hidayahnya.\n\nKepada Tuhan atas karunianya.\n"
    assert len(temuan(teks, "GY-31")) == 1
