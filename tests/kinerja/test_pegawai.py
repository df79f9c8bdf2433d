from __future__ import annotations

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.pegawai import selisih_jumlah, tabel_baku, tabel_pegawai

K = r.KelompokPegawai


def cacah(kelompok: K, rincian: str, jumlah: int | None, status: str = "", urutan: int = 0) -> r.Kepegawaian:
    return r.Kepegawaian(
        opd="8.01", tahun=2023, kelompok=kelompok, rincian=rincian, status_pegawai=status, jumlah=jumlah, urutan=urutan
    )


def test_rows_keep_their_order_and_pns_stands_first() -> None:
    (t,) = tabel_pegawai(
        [
            cacah(K.PENDIDIKAN, "S1", 6, "PTT", 2),
            cacah(K.PENDIDIKAN, "SD", 0, "PTT", 1),
            cacah(K.PENDIDIKAN, "S1", 9, "PNS", 2),
        ]
    )
    assert (t.baris, t.kolom, t.jumlah) == (("SD", "S1"), ("PNS", "PTT"), 15)


def test_a_table_that_nobody_filled_has_no_total_which_is_not_zero() -> None:
    (t,) = tabel_pegawai([cacah(K.GOLONGAN, "Golongan I", None)])
    assert t.jumlah is None


def test_totals_that_differ_are_named_training_is_not_compared() -> None:
    sama = [cacah(K.PENDIDIKAN, "S1", 33), cacah(K.GOLONGAN, "III", 33), cacah(K.PELATIHAN, "PKA", 7)]
    assert selisih_jumlah(tabel_pegawai(sama)) == ""
    beda = [*sama, cacah(K.JABATAN, "Staf", 32)]
    assert selisih_jumlah(tabel_pegawai(beda)) == "pendidikan 33, golongan 33, jabatan 32"


def test_the_tables_to_start_from_are_four_and_empty() -> None:
    assert [t.kelompok for t in tabel_baku()] == [K.PENDIDIKAN, K.PELATIHAN, K.GOLONGAN, K.JABATAN]
    assert all(t.jumlah is None and t.baris and t.kolom for t in tabel_baku())
