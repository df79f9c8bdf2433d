from __future__ import annotations

import json

import pytest
from tests.kantor import OPD, OPD_LAIN, OPERATOR, muatkan, ubah_realisasi

from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.simpan import Perubahan, kerja
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import Fungsi
from akuntabel.organisasi.tindakan import simpan_aset, simpan_fungsi
from akuntabel.pengukuran.models import Realisasi
from akuntabel.pengukuran.tindakan import simpan_realisasi

pytestmark = pytest.mark.django_db


def test_saving_says_what_was_made_changed_and_left() -> None:
    muatkan()
    baris = [ubah_realisasi(1, "2"), ubah_realisasi(2, "3"), ubah_realisasi(3, "3")]
    assert simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=baris) == Perubahan(dibuat=2, diubah=0, tetap=1)
    baris[0] = ubah_realisasi(1, "9")
    assert simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=baris) == Perubahan(dibuat=0, diubah=1, tetap=2)
    assert sorted(Realisasi.objects.filter(indikator="i2").values_list("triwulan", "versi")) == [(1, 2), (2, 1), (3, 1)]


def test_a_row_that_has_moved_on_since_it_was_seen_is_not_overwritten() -> None:
    muatkan()
    kunci = ("i2", 2023, 1)
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="7")], versi={kunci: 1})
    with pytest.raises(Bentrok, match="baru saja diubah orang lain"):
        simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="8")], versi={kunci: 1})
    with pytest.raises(Bentrok):
        simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="8")], versi={kunci: 0})
    assert simpan_realisasi(
        pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="8")], versi={kunci: 2}
    ) == Perubahan(0, 1, 0)


def test_version_zero_says_that_the_row_was_not_there() -> None:
    muatkan()
    kunci = ("i2", 2023, 4)
    assert simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(4)], versi={kunci: 0}) == Perubahan(
        1, 0, 0
    )


def test_what_is_refused_in_the_middle_undoes_the_whole_act() -> None:
    muatkan()
    sebelum = Jejak.objects.count()
    with pytest.raises(TindakanDitolak, match="tidak_negatif"):
        with kerja(pelaku=OPERATOR, opd=OPD, tindakan="impor") as k:
            simpan_fungsi(pelaku=OPERATOR, opd=OPD, rekaman=[r.Fungsi(kunci="f9", opd=OPD, uraian="x")], dalam=k)
            from akuntabel.organisasi.tindakan import simpan_aset

            rusak = r.Aset(kunci="a9", opd=OPD, tahun=2023, kelompok="x", uraian="y", jumlah=-1)
            simpan_aset(pelaku=OPERATOR, opd=OPD, rekaman=[rusak], dalam=k)
    assert not Fungsi.objects.filter(kunci="f9").exists()
    assert Jejak.objects.count() == sebelum


def test_an_act_on_one_office_takes_no_rows_of_another() -> None:
    muatkan()
    with pytest.raises(TindakanDitolak, match=f"bukan milik OPD {OPD}"):
        simpan_fungsi(pelaku=OPERATOR, opd=OPD, rekaman=[r.Fungsi(kunci="f1", opd=OPD_LAIN, uraian="x")])
    with kerja(pelaku=OPERATOR, opd=OPD, tindakan="impor") as k, pytest.raises(ValueError, match="satu OPD"):
        simpan_fungsi(pelaku=OPERATOR, opd=OPD_LAIN, rekaman=[], dalam=k)


def test_an_act_that_changes_nothing_leaves_no_entry() -> None:
    muatkan()
    sebelum = Jejak.objects.count()
    assert not simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="2")]).ada
    assert not simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[]).ada
    assert Jejak.objects.count() == sebelum


def test_a_zero_in_a_new_row_stands_in_the_trail_for_it_is_a_figure() -> None:
    muatkan()
    aset = r.Aset(kunci="a9", opd=OPD, tahun=2023, kelompok="Kendaraan", uraian="Mobil", jumlah=0)
    simpan_aset(pelaku=OPERATOR, opd=OPD, rekaman=[aset])
    sel = json.loads(Jejak.objects.filter(opd=OPD).latest("nomor").sesudah)["aset"][0]
    assert sel["jumlah"] == 0
