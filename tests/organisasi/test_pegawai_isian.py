from __future__ import annotations

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.pegawai import tabel_pegawai
from akuntabel.organisasi import pegawai_isian as isian

K = r.KelompokPegawai


def kirim(isi: dict[str, str], asal: str = "") -> QueryDict:
    data = QueryDict(mutable=True)
    data.update(isi | {"asal": asal})
    return data


def baca(isi: dict[str, str], asal: str = "") -> isian.Bacaan:
    return isian.baca(kirim(isi, asal), opd="8.01", tahun=2023)


def kunci(rincian: str, status: str = "", kelompok: K = K.GOLONGAN) -> isian.Kunci:
    return ("8.01", 2023, kelompok, rincian, status)


SATU = {"golongan-kolom-1": "", "golongan-baris-1": "Golongan III", "golongan-1-1": "7"}


def test_a_count_is_read_with_its_row_and_column() -> None:
    hasil = baca(SATU | {"golongan-kolom-2": "PPPK", "golongan-1-2": "1.200"})
    assert {k: b.jumlah for k, b in hasil.rekaman.items()} == {
        kunci("Golongan III"): 7,
        kunci("Golongan III", "PPPK"): 1200,
    }
    assert not hasil.galat


def test_empty_is_unknown_and_zero_is_a_count() -> None:
    hasil = baca(SATU | {"golongan-1-1": "", "golongan-baris-2": "Golongan I", "golongan-2-1": "0"})
    assert hasil.rekaman[kunci("Golongan III")].jumlah is None
    assert hasil.rekaman[kunci("Golongan I")].jumlah == 0


@pytest.mark.parametrize("teks", ["-1", "2,5", "tujuh", "1.2.3", "99999999999"])
def test_what_is_no_count_is_told_beside_its_cell(teks: str) -> None:
    assert "golongan-1-1" in baca(SATU | {"golongan-1-1": teks}).galat


@pytest.mark.parametrize(
    ("isi", "nama"),
    [
        ({"golongan-baris-1": ""}, "golongan-baris-1"),
        ({"golongan-baris-2": "Golongan  III", "golongan-2-1": "1"}, "golongan-baris-2"),
        ({"golongan-kolom-2": "", "golongan-1-2": "1"}, "golongan-kolom-2"),
    ],
    ids=["figures without a name", "the same row twice", "the same column twice"],
)
def test_names_that_are_missing_or_double_are_told(isi: dict[str, str], nama: str) -> None:
    assert nama in baca(SATU | isi).galat


def test_spare_rows_and_columns_leave_nothing_behind() -> None:
    hasil = baca(SATU | {"golongan-baris-2": "", "golongan-2-1": "", "golongan-kolom-2": "PPPK", "golongan-1-2": ""})
    assert set(hasil.rekaman) == {kunci("Golongan III")}


def test_a_row_that_lost_its_name_is_struck_out_and_one_renamed_too() -> None:
    asal = isian.tulis_asal([(r.Kepegawaian(opd="8.01", tahun=2023, kelompok=K.GOLONGAN, rincian="Golongan III"), 4)])
    assert baca(SATU | {"golongan-baris-1": "", "golongan-1-1": ""}, asal).dicoret == (kunci("Golongan III"),)
    ganti = baca(SATU | {"golongan-baris-1": "Gol. III"}, asal)
    assert ganti.dicoret == (kunci("Golongan III"),)
    assert ganti.versi == {kunci("Gol. III"): 0, kunci("Golongan III"): 4}


@pytest.mark.parametrize("asal", ["{", "[1]", '[["lain","x","",1]]', '[["golongan","x","","satu"]]', "null"])
def test_versions_that_cannot_be_read_count_as_not_seen(asal: str) -> None:
    assert baca(SATU, asal).asal == {}


def test_what_others_added_meanwhile_is_not_struck_out_by_the_second_form() -> None:
    lama = r.Kepegawaian(opd="8.01", tahun=2023, kelompok=K.GOLONGAN, rincian="Golongan III", jumlah=7)
    orang_lain = r.Kepegawaian(opd="8.01", tahun=2023, kelompok=K.GOLONGAN, rincian="Golongan IV", jumlah=2)
    bacaan = baca(SATU | {"golongan-1-1": "8"}, isian.tulis_asal([(lama, 1)]))
    kini = isian.menurut_kunci([(lama, 2), (orang_lain, 1)])
    (beda,) = isian.beda(bacaan, kini)
    assert (beda.label, beda.saya_tulis, beda.mereka_tulis) == ("Golongan: Golongan III", "8", "7")
    ulang = baca(SATU | {"golongan-1-1": "8"}, isian.asal_kini(bacaan, kini))
    assert ulang.asal == {kunci("Golongan III"): 2}
    assert ulang.dicoret == ()


@given(
    st.dictionaries(
        st.tuples(st.sampled_from(list(K)), st.sampled_from(["A", "B", "C"]), st.sampled_from(["PNS", "PPPK", "PTT"])),
        st.one_of(st.none(), st.integers(0, 10**6)),
        max_size=12,
    )
)
def test_what_is_shown_and_sent_back_untouched_changes_nothing(isi: dict[tuple[K, str, str], int | None]) -> None:
    rekaman = [
        r.Kepegawaian(
            opd="8.01", tahun=2023, kelompok=k, rincian=b, status_pegawai=s, jumlah=n, urutan="ABC".index(b) + 1
        )
        for (k, b, s), n in isi.items()
    ]
    data = {}
    for t in isian.susun(tabel_pegawai(rekaman)):
        for kotak in (*t.kolom, *(x for b in t.baris for x in (b.judul, *b.sel))):
            data[kotak.nama] = kotak.isi
    hasil = baca(data, isian.tulis_asal((b, 1) for b in rekaman))
    assert not hasil.galat
    assert not hasil.dicoret
    assert {k: b.jumlah for k, b in hasil.rekaman.items()} == {
        (b.opd, b.tahun, b.kelompok, b.rincian, b.status_pegawai): b.jumlah for b in rekaman
    }
