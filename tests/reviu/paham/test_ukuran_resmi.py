"""What the nomenclature itself prints is right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.nomenklatur import KABUPATEN_KOTA, VERSI_4_DIGIT, nomenklatur
from akuntabel.reviu.paham.ukuran_resmi import baku_satuan, kondisi_resmi, satuan_resmi

_LENGKAP = [e for e in nomenklatur(VERSI_4_DIGIT, KABUPATEN_KOTA) if e.indikator and e.satuan and e.kinerja]


@given(st.sampled_from(_LENGKAP))
def test_each_official_measure_is_known_whatever_its_capitals(entri) -> None:  # type: ignore[no-untyped-def]
    assert satuan_resmi(entri.indikator.upper(), entri.satuan.lower())
    assert kondisi_resmi(f"{entri.kinerja}.")


@pytest.mark.parametrize(
    ("indikator", "satuan"),
    [("Jumlah Laporan Fasilitasi Kunjungan Tamu", "jenis"), ("Jumlah pohon", "pohon"), ("", "dokumen"), ("", "")],
)
def test_other_measures_are_not(indikator: str, satuan: str) -> None:
    assert not satuan_resmi(indikator, satuan)


def test_the_name_of_a_sub_kegiatan_is_no_condition() -> None:
    assert not kondisi_resmi("Fasilitasi Kunjungan Tamu")


@pytest.mark.parametrize("satuan", ["Sambungan Rumah (SR)", "sambungan rumah", "sambungan  rumah (sr)"])
def test_a_unit_is_known_without_its_short_form(satuan: str) -> None:
    assert baku_satuan(satuan) == "sambungan rumah"
