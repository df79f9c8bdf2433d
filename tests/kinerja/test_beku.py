from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Peringkat, Rentang, TidakBerlaku
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.beku import BekuanRusakError, bekukan, cairkan, sidik
from akuntabel.kinerja.himpunan import Himpunan

DESIMAL = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=6)
TEKS = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00"), max_size=20)
NILAI = st.one_of(
    st.builds(Angka, DESIMAL),
    st.tuples(DESIMAL, DESIMAL).map(lambda d: Rentang(min(d), max(d))),
    st.builds(Peringkat, TEKS.filter(bool)),
    st.just(BELUM_DIISI),
    st.builds(BelumDiukur, TEKS),
    st.builds(TidakBerlaku, TEKS),
)


@given(nilai=st.lists(NILAI, max_size=5), uraian=TEKS)
def test_frozen_records_come_back_as_they_were(nilai: list, uraian: str) -> None:
    himpunan = Himpunan(
        opd=(r.Opd(kode="8.01", pemda="35.08", nama=uraian),),
        jabatan=(r.Jabatan(kunci="j", opd="8.01", nama="Kepala", kepala_opd=True),),
        pemangku=(r.Pemangku(kunci="p", jabatan="j", nama="Contoh", mulai=date(2023, 1, 2)),),
        realisasi=tuple(r.Realisasi(indikator="i", tahun=2023, triwulan=n, nilai=v) for n, v in enumerate(nilai)),
    )
    isi, tanda = bekukan(himpunan)
    assert cairkan(isi, tanda) == himpunan
    assert bekukan(cairkan(isi)) == (isi, tanda)


def test_digits_of_a_number_stay_as_they_were_written() -> None:
    isi, _ = bekukan(Himpunan(realisasi=(r.Realisasi(indikator="i", tahun=2023, nilai=Angka(Decimal("0.50"))),)))
    assert '"nilai":{"nilai":"0.50","status":"angka"}' in isi


def test_one_altered_letter_is_noticed() -> None:
    isi, tanda = bekukan(Himpunan(pemda=(r.Pemda(kode="35.08", nama="Lumajang", jenis=r.JenisPemda.KABUPATEN),)))
    with pytest.raises(BekuanRusakError, match="pernah diubah"):
        cairkan(isi.replace("Lumajang", "Lumajamg"), tanda)


@pytest.mark.parametrize("isi", ["", "[]", '{"asing":[]}', '{"opd":[{"kode":1}]}', '{"opd":[{"kode":"a","lain":"b"}]}'])
def test_a_broken_text_is_refused_in_words(isi: str) -> None:
    with pytest.raises(BekuanRusakError, match="tidak dapat dibaca"):
        cairkan(isi)


def test_a_field_that_is_newer_than_the_text_takes_its_default() -> None:
    isi = json.dumps({"opd": [{"kode": "8.01", "pemda": "35.08", "nama": "Badan"}]})
    assert cairkan(isi).opd == (r.Opd(kode="8.01", pemda="35.08", nama="Badan"),)


def test_the_hash_is_sha256_of_the_text() -> None:
    assert sidik("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
