from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.nip import kesalahan_nip


def buat(lahir: date, angkat: tuple[int, int], jenis_kelamin: int = 1, urut: int = 1) -> str:
    """A number of the right shape out of its parts; no real person's."""
    return f"{lahir:%Y%m%d}{angkat[0]:04d}{angkat[1]:02d}{jenis_kelamin}{urut:03d}"


@given(
    st.dates(date(1960, 1, 1), date(2000, 12, 31)),
    st.integers(18, 35),
    st.integers(1, 12),
    st.sampled_from((1, 2)),
    st.integers(1, 999),
)
def test_a_number_out_of_true_parts_is_right(lahir: date, usia: int, bulan: int, kelamin: int, urut: int) -> None:
    nip = buat(lahir, (lahir.year + usia, bulan), kelamin, urut)
    assert kesalahan_nip(nip) == ""
    assert kesalahan_nip(f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}") == ""


@pytest.mark.parametrize(
    ("nip", "sebab"),
    [
        (buat(date(1970, 1, 1), (1995, 3))[:-1], "17 angka"),
        ("1970" + "1301" + buat(date(1970, 1, 1), (1995, 3))[8:], "tanggal lahir"),
        (buat(date(1970, 1, 1), (1995, 13)), "pengangkatan"),
        (buat(date(1970, 1, 1), (1975, 3)), "tahun lahirnya"),
        (buat(date(1970, 1, 1), (1995, 3), 3), "jenis kelamin"),
        (buat(date(1970, 1, 1), (1995, 3), 1, 0), "nomor urut"),
        ("[NIP]", "selain angka"),
    ],
)
def test_what_cannot_be_one_is_told_with_its_reason(nip: str, sebab: str) -> None:
    assert sebab in kesalahan_nip(nip)


def test_the_number_of_one_employed_by_contract_is_right() -> None:
    assert kesalahan_nip(buat(date(1985, 5, 5), (2021, 21))) == ""


@given(st.text(max_size=40))
def test_any_text_is_judged_without_fail(teks: str) -> None:
    assert isinstance(kesalahan_nip(teks), str)
