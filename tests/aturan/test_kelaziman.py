from __future__ import annotations

import pytest

from akuntabel.aturan.kelaziman import KELAZIMAN, Kelaziman, kelaziman_pada, sama_menurut_kelaziman
from akuntabel.aturan.nomenklatur import VERSI, nomenklatur


@pytest.mark.parametrize("kelaziman", KELAZIMAN, ids=lambda k: k.teks)
def test_every_oddity_stands_in_the_official_tables(kelaziman: Kelaziman) -> None:
    tabel = [nomenklatur(versi, jenis) for versi in VERSI for jenis in ("kabupaten", "provinsi")]
    assert any(kelaziman in kelaziman_pada(f"{e.nama} {e.kinerja} {e.indikator}") for t in tabel for e in t)
    assert kelaziman.keterangan.endswith(".")


def test_official_wording_that_looks_like_a_slip_is_recognised() -> None:
    nama = "Fasilitasi Pencegahan Penyalagunaan Narkotika"
    assert [k.teks for k in kelaziman_pada(nama)] == ["Penyalagunaan"]
    assert kelaziman_pada("Bhinneka Tunggal Ika") == ()
    assert kelaziman_pada("penyalagunaannya") == ()


def test_a_name_with_the_expected_spelling_counts_as_the_official_one() -> None:
    resmi = "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah"
    assert sama_menurut_kelaziman(resmi.replace("Pemerintah D", "Pemerintahan D"), resmi)
    assert sama_menurut_kelaziman("kerja sama  intelijen", "Kerjasama Intelijen")
    assert not sama_menurut_kelaziman("Kerja Bakti", "Kerjasama")
