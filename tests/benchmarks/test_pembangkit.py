from __future__ import annotations

import pytest
from benchmarks.pembangkit import OPD, RENSTRA, TAHUN_AWAL, opd_besar

from akuntabel.aturan.nomenklatur import KABUPATEN_KOTA, VERSI_4_DIGIT, nomenklatur
from akuntabel.kinerja.rekaman import JenisUnsur
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pertukaran.baca import baca_isi
from akuntabel.pertukaran.paket import tulis_zip


def test_the_same_seed_makes_the_same_set_and_another_makes_another() -> None:
    assert opd_besar(unsur=60, tahun=2) == opd_besar(unsur=60, tahun=2)
    assert opd_besar(benih=2, unsur=60, tahun=2) != opd_besar(unsur=60, tahun=2)


@pytest.mark.parametrize("banyak", [40, 137, 300])
def test_it_has_as_many_elements_as_asked_for_and_nothing_is_wrong_with_them(banyak: int) -> None:
    himpunan = opd_besar(unsur=banyak, tahun=1)
    assert sum(u.rencana == RENSTRA for u in himpunan.unsur) == banyak
    hasil = baca_isi("besar.zip", tulis_zip(himpunan))
    assert hasil.himpunan == himpunan
    assert not hasil.peringatan


def test_it_says_that_it_is_made() -> None:
    assert opd_besar(unsur=40, tahun=1).pemda[0].nama == "Kabupaten Uji"


def test_its_names_are_those_of_the_nomenclature() -> None:
    tabel = nomenklatur(VERSI_4_DIGIT, KABUPATEN_KOTA)
    sub = [u for u in opd_besar(unsur=100, tahun=1).unsur if u.jenis is JenisUnsur.SUB_KEGIATAN]
    assert sub
    for u in sub:
        entri = tabel.cari(u.kode, "1.03")
        assert entri is not None
        assert entri.nama == u.uraian


def test_its_last_year_is_ready_to_report() -> None:
    tahun = TahunKinerja.dari(opd_besar(tahun=3), opd=OPD, tahun=TAHUN_AWAL + 2)
    assert tahun.pk is not None
    assert tahun.kepala is not None
    assert len(tahun.milik_opd()) == 300
    assert tahun.narasi("penutup") is not None


def test_more_than_the_nomenclature_has_is_refused() -> None:
    with pytest.raises(ValueError, match="tidak dapat mengisi"):
        opd_besar(unsur=5000)
