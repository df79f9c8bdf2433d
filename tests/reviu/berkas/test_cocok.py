"""One finding out of the matches of a pattern."""

from __future__ import annotations

from tests.reviu.berkas.satu_periksa import temuan


def test_one_place_is_not_counted_and_two_are() -> None:
    (satu,) = temuan("Realisasi Rp. 500,00 tersedia.", "GY-02")
    assert satu.pesan == "Lambang rupiah ditulis dengan titik: “Rp. 500,00”."
    (dua,) = temuan("Realisasi Rp. 500,00 dari pagu Rp. 700,00 tersedia.", "GY-02")
    assert dua.pesan == "Lambang rupiah ditulis dengan titik: “Rp. 500,00” (2 tempat)."


def test_of_two_ways_as_frequent_the_right_one_is_kept() -> None:
    for teks in ("Naik 2 % lalu turun 3%.", "Naik 2% lalu turun 3 %."):
        (x,) = temuan(teks, "GY-01")
        assert x.perbaikan == f"Pakai satu cara, misalnya “{'2' if '2%' in teks else '3'}%”, di seluruh laporan."


def test_the_rarer_ways_are_pointed_at_in_the_order_of_the_report() -> None:
    teks = "Dinas menyusun RENSTRA.\n\nRenstra memuat sasaran. Renstra diubah.\n\nMenurut RENSTRA itu, Renstra berlaku."
    (x,) = temuan(teks, "EJ-08")
    assert [y.baris for y in (x.lokasi, *x.lokasi_lain)] == [1, 5]
