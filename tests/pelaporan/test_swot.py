"""The SWOT analysis point by point: acts, order, undo, copy, page."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from tests.kantor import KEPALA, OPD, OPD_LAIN, OPERATOR, ORANG_LUAR, gabung, kantor, muatkan, tanpa_bekas
from tests.masuk import masuk
from tests.pelaporan.kantor_laporan import melangkah, url

from akuntabel.aturan.alur import Langkah
from akuntabel.aturan.hak import Peran
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import Bentrok, Terkunci, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan.kueri.swot import swot
from akuntabel.pelaporan.models import Swot
from akuntabel.pelaporan.tindakan import (
    hapus_butir,
    kembalikan_butir,
    pindahkan_butir,
    salin_swot,
    tambah_butir,
    ubah_butir,
)

pytestmark = pytest.mark.django_db
KEKUATAN = r.BidangSwot.KEKUATAN


def tambah(uraian: str, bidang: r.BidangSwot = KEKUATAN, tahun: int = 2023) -> r.Swot:
    return tambah_butir(pelaku=OPERATOR, opd=OPD, tahun=tahun, bidang=bidang, uraian=uraian)


def isi(bidang: str = "kekuatan", tahun: int = 2023) -> list[str]:
    semua = swot(OPD, tahun)
    return [b.uraian for x in (*semua.faktor, *semua.strategi) if x.kode == bidang for b in x.butir]


# --- acts ------------------------------------------------------------------------------------------------------------


def test_points_come_at_the_end_in_the_order_in_which_they_are_written() -> None:
    muatkan()
    for kata in ("Satu", "Dua", "  Tiga  kali "):
        tambah(kata)
    assert isi() == ["Satu", "Dua", "Tiga kali"]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(-2, 7)), max_size=6))
def test_whatever_is_moved_every_point_stays_once(gerak: list[tuple[int, int]]) -> None:
    with tanpa_bekas():
        muatkan()
        butir = [tambah(f"b{n}") for n in range(5)]
        urutan = [b.uraian for b in butir]
        for n, ke in gerak:
            pindahkan_butir(pelaku=OPERATOR, opd=OPD, kunci=butir[n].kunci, ke=ke)
            urutan.remove(f"b{n}")
            urutan.insert(max(0, min(ke, 4)), f"b{n}")
        assert isi() == urutan


def test_two_people_on_one_point_the_second_is_asked() -> None:
    muatkan()
    b = tambah("Semula")
    ubah_butir(pelaku=OPERATOR, opd=OPD, kunci=b.kunci, uraian="Pertama", versi=1)
    with pytest.raises(Bentrok):
        ubah_butir(pelaku=OPERATOR, opd=OPD, kunci=b.kunci, uraian="Kedua", versi=1)
    assert isi() == ["Pertama"]


def test_what_was_taken_away_comes_back_in_its_place() -> None:
    muatkan()
    butir = [tambah(x) for x in ("a", "b", "c")]
    diambil = hapus_butir(pelaku=OPERATOR, opd=OPD, kunci=butir[1].kunci)
    assert isi() == ["a", "c"]
    kembalikan_butir(pelaku=OPERATOR, opd=OPD, butir=diambil)
    assert isi() == ["a", "b", "c"]
    assert [j.tindakan for j in Jejak.objects.filter(opd=OPD).order_by("-nomor")[:2]] == ["simpan_swot", "hapus_swot"]


def test_another_year_is_copied_into_an_empty_one_only() -> None:
    muatkan()
    tambah("Kuat")
    assert salin_swot(pelaku=OPERATOR, opd=OPD, dari=2023, ke=2024).dibuat == 2
    assert isi(tahun=2024) == ["Kuat"]
    assert isi("peluang", 2024) == ["Peluang"]
    with pytest.raises(TindakanDitolak, match="sudah berisi"):
        salin_swot(pelaku=OPERATOR, opd=OPD, dari=2023, ke=2024)
    with pytest.raises(TindakanDitolak, match="kosong"):
        salin_swot(pelaku=OPERATOR, opd=OPD, dari=2019, ke=2025)


@pytest.mark.parametrize("uraian", ["", "   ", "x" * 1001])
def test_an_empty_or_endless_point_is_refused_in_words(uraian: str) -> None:
    muatkan()
    with pytest.raises(TindakanDitolak, match=r"kosong|paling panjang"):
        tambah(uraian)


SEMUA: tuple[Callable[[Any], object], ...] = (
    lambda p: tambah_butir(pelaku=p, opd=OPD, tahun=2023, bidang=KEKUATAN, uraian="x"),
    lambda p: ubah_butir(pelaku=p, opd=OPD, kunci="w1", uraian="x", versi=1),
    lambda p: pindahkan_butir(pelaku=p, opd=OPD, kunci="w1", ke=0),
    lambda p: hapus_butir(pelaku=p, opd=OPD, kunci="w1"),
    lambda p: kembalikan_butir(pelaku=p, opd=OPD, butir=kantor().swot[0]),
    lambda p: salin_swot(pelaku=p, opd=OPD, dari=2023, ke=2024),
)


@pytest.mark.parametrize("lakukan", SEMUA)
def test_neither_another_office_nor_another_role_may(lakukan: Callable[[Any], object]) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    for orang in (ORANG_LUAR, KEPALA):
        with pytest.raises(TidakBerhak):
            lakukan(orang)


def test_a_point_of_another_office_is_out_of_reach_by_its_key() -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    with pytest.raises(TindakanDitolak, match="sudah tidak ada"):
        ubah_butir(pelaku=OPERATOR, opd=OPD, kunci="xw1", uraian="x", versi=1)
    with pytest.raises(TindakanDitolak, match="sudah tidak ada"):
        hapus_butir(pelaku=OPERATOR, opd=OPD, kunci="xw1")


@pytest.mark.parametrize("lakukan", SEMUA[:4])
def test_on_its_way_nothing_changes(lakukan: Callable[[Any], object]) -> None:
    muatkan()
    melangkah(Langkah.AJUKAN, OPERATOR)
    with pytest.raises(Terkunci):
        lakukan(OPERATOR)
    assert Swot.objects.count() == 1


# --- page ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def operator() -> Client:
    muatkan()
    return masuk(Client(), Peran.OPERATOR_OPD)


def test_the_page_works_by_its_forms_alone(operator: Client) -> None:
    alamat = url("swot")
    jawab = operator.post(alamat, {"aksi": "tambah", "bidang": "kekuatan", "uraian": "Anggaran tersedia"}, follow=True)
    assert "Anggaran tersedia" in jawab.content.decode()
    b = Swot.objects.get(bidang="kekuatan")
    operator.post(alamat, {"aksi": "ubah", "kunci": b.kunci, "versi": 1, "uraian": "Anggaran cukup"})
    assert isi() == ["Anggaran cukup"]
    jawab = operator.post(alamat, {"aksi": "hapus", "kunci": b.kunci}, follow=True)
    teks = jawab.content.decode()
    assert "Butir “Anggaran cukup” dihapus" in teks
    tanda = re.search(r'name="butir" value="([^"]+)"', teks)
    assert tanda is not None
    operator.post(alamat, {"aksi": "kembalikan", "butir": tanda[1]})
    assert isi() == ["Anggaran cukup"]


def test_a_refused_point_keeps_what_was_typed(operator: Client) -> None:
    panjang = "y" * 1001
    jawab = operator.post(url("swot"), {"aksi": "tambah", "bidang": "ancaman", "uraian": panjang})
    assert jawab.status_code == 422
    assert panjang in jawab.content.decode()
    assert "paling panjang" in jawab.content.decode()


def test_a_conflict_shows_both(operator: Client) -> None:
    b = tambah("Semula")
    ubah_butir(pelaku=OPERATOR, opd=OPD, kunci=b.kunci, uraian="Punya orang", versi=1)
    jawab = operator.post(url("swot"), {"aksi": "ubah", "kunci": b.kunci, "versi": 1, "uraian": "Punya saya"})
    teks = jawab.content.decode()
    assert "Punya orang" in teks
    assert "Punya saya" in teks


def test_nobody_puts_words_in_by_a_forged_undo(operator: Client) -> None:
    jawab = operator.post(url("swot"), {"aksi": "kembalikan", "butir": "palsu:tanda:tangan"})
    assert jawab.status_code == 422
    assert Swot.objects.count() == 1


def test_an_empty_year_says_how_to_begin_and_a_locked_one_why(operator: Client) -> None:
    teks = operator.get(url("swot", periode=Periode(2024))).content.decode()
    assert "masih kosong" in teks
    assert "Salin dari tahun 2023" in teks
    melangkah(Langkah.AJUKAN, OPERATOR)
    teks = operator.get(url("swot")).content.decode()
    assert "sudah diajukan" in teks
    assert "Peluang" in teks
    assert "Tulis butir baru" not in teks


def test_queries_do_not_grow_with_points(operator: Client) -> None:
    def hitung() -> int:
        with CaptureQueriesContext(
            connection,
        ) as q:
            assert operator.get(url("swot")).status_code == 200
        return len(q)

    hitung()
    satu = hitung()
    for n in range(40):
        tambah(f"Butir {n}")
    assert hitung() == satu <= 24
