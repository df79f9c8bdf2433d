"""Old beside new."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.kantor import ganti, kantor

from akuntabel.aturan.nilai import Angka
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.perjanjian.banding import Banding, bandingkan
from akuntabel.perjanjian.naskah import baca_naskah


def banding(baru: Himpunan) -> Banding:
    return bandingkan(baca_naskah(kantor()), baca_naskah(baru))


def _ke(h: Himpunan, nilai: str) -> Himpunan:
    return ganti(h, "target", [t.pk for t in h.target].index("pk1"), nilai=Angka(Decimal(nilai)))


def test_nothing_changed_is_told_as_nothing_changed() -> None:
    assert banding(kantor()).jumlah_berubah == 0


def test_a_changed_target_and_budget_stand_with_both_values() -> None:
    b = banding(ganti(_ke(kantor(), "68.5"), "pagu", [p.unsur for p in kantor().pagu].index("p1"), jumlah=12_000_00))
    assert [(s.lama, s.baru) for s in b.indikator if s.berubah] == [("67 indeks", "68,5 indeks")]
    assert ("Program", "Rp10.000,00", "Rp12.000,00") in [(s.nama, s.lama, s.baru) for s in b.program if s.berubah]


def test_a_reworded_indicator_is_the_same_one() -> None:
    h = kantor()
    b = banding(ganti(h, "indikator", [i.kunci for i in h.indikator].index("i1"), uraian="Indeks baru"))
    (satu,) = b.indikator
    assert (satu.nama, satu.nama_lama, satu.lama) == ("Indeks baru", "Indeks", satu.baru)


def test_a_successor_is_compared_with_what_it_carries_on() -> None:
    lama = kantor()
    n = [i.kunci for i in lama.indikator].index("i1")
    asal = ganti(lama, "indikator", n, penerus="i9")
    baru = ganti(lama, "indikator", n, kunci="i9")
    baru = replace(
        baru, target=(r.Target(rencana="renstra", indikator="i9", tahun=2023, pk="pk1", nilai=Angka(Decimal(70))),)
    )
    (satu,) = bandingkan(baca_naskah(asal), baca_naskah(baru)).indikator
    assert (satu.lama, satu.baru) == ("67 indeks", "70 indeks")


def test_what_came_and_went_has_an_empty_side() -> None:
    h = kantor()
    tanpa = replace(h, indikator=tuple(i for i in h.indikator if i.kunci != "i1"))
    (hilang,) = bandingkan(baca_naskah(h), baca_naskah(tanpa)).indikator
    assert hilang.baru == "–"
    (muncul,) = bandingkan(baca_naskah(tanpa), baca_naskah(h)).indikator
    assert muncul.lama == "–"
