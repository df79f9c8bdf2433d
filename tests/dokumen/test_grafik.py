from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from akuntabel.aturan.penulisan import tulis_persen
from akuntabel.dokumen import warna
from akuntabel.dokumen.grafik import BarisCapaian, BarisSerapan, grafik_capaian, grafik_serapan
from akuntabel.dokumen.svg import Lukisan

PANJANG = (
    "Program Peningkatan Peran Partai Politik dan Lembaga Pendidikan melalui Pendidikan Politik dan Pengembangan "
    "Etika serta Budaya Politik"
)


def _teks(g: Lukisan) -> list[str]:
    return [x.text or "" for x in etree.fromstring(g.svg.encode()).iter("{*}text")]


def _batang(g: Lukisan) -> list[tuple[str, float]]:
    """Fill and width of the bars, empty tracks left out."""
    return [
        (r.get("fill", ""), float(r.get("width", "0")))
        for r in etree.fromstring(g.svg.encode()).iter("{*}rect")
        if r.get("fill") != warna.LINTASAN
    ]


def _baris(capaian: Decimal | None, **lain: str) -> BarisCapaian:
    return BarisCapaian(nama=PANJANG, target="100%", realisasi="80%", capaian=capaian, **lain)


def test_each_bar_carries_its_figure_its_word_and_its_colour() -> None:
    g = grafik_capaian([_baris(Decimal("96.506"), predikat="Sangat Tinggi", langkah="sangat_tinggi")], judul="Capaian")
    assert {"96,51%", "Sangat Tinggi", "Target 100% · Realisasi 80%", "target 100%"} <= set(_teks(g))
    assert _batang(g)[0][0] == warna.LANGKAH["sangat_tinggi"]
    assert "96,51% (Sangat Tinggi; target 100%, realisasi 80%)" in g.alt


def test_what_is_not_measured_stands_in_words_and_has_no_bar_but_zero_has_its_figure() -> None:
    kosong = grafik_capaian([_baris(None)], judul="x")
    assert "Belum diukur" in _teks(kosong)
    assert _batang(kosong) == []
    nol = grafik_capaian([_baris(Decimal(0))], judul="x")
    assert "0,00%" in _teks(nol)
    assert len(_batang(nol)) == 1
    assert "belum diukur" in kosong.alt
    assert "0,00%" in nol.alt


@given(st.lists(st.decimals(Decimal(-200), Decimal(2000), places=2), min_size=1, max_size=12))
def test_bars_stay_on_the_drawing_and_keep_their_order(capaian: list[Decimal]) -> None:
    g = grafik_capaian([_baris(c) for c in capaian], judul="x")
    lebar = [w for _, w in _batang(g)]
    assert len(lebar) == len(capaian)
    assert all(0 < w <= g.lebar for w in lebar)
    for (a, wa), (b, wb) in zip(
        zip(capaian, lebar, strict=True), zip(capaian[1:], lebar[1:], strict=True), strict=False
    ):
        assert (wa <= wb + 0.11) if a <= b else (wb <= wa + 0.11)
    assert all(tulis_persen(c) in g.alt for c in capaian)


def test_a_bar_beyond_the_scale_is_broken_and_tells_its_true_figure() -> None:
    g = grafik_capaian([_baris(Decimal(600))], judul="x")
    assert "600,00%" in _teks(g)
    assert g.svg.count("<polygon") == 2


def test_absorption_is_a_percentage_only_where_the_budget_is_known() -> None:
    baris = [
        BarisSerapan(nama="Satu", pagu=40_000_000_000, realisasi=2_580_000_000, serapan=Decimal("6.45")),
        BarisSerapan(nama="Dua", pagu=None, realisasi=170_000_000, serapan=None),
    ]
    g = grafik_serapan(baris, judul="x", acuan=Decimal("7.9"), nama_acuan="rata-rata OPD")
    assert {"6,45%", "Serapan belum dapat dihitung", "rata-rata OPD 7,90%"} <= set(_teks(g))
    assert "Rp25.800.000,00 dari Rp400.000.000,00" in g.alt
    assert len(_batang(g)) == 1


def test_without_any_budget_the_bars_compare_the_money_spent() -> None:
    baris = [
        BarisSerapan(nama="Satu", pagu=None, realisasi=200, serapan=None),
        BarisSerapan(nama="Dua", pagu=None, realisasi=None, serapan=None),
        BarisSerapan(nama="Tiga", pagu=None, realisasi=100, serapan=None),
    ]
    g = grafik_serapan(baris, judul="x")
    lebar = [w for _, w in _batang(g)]
    assert abs(lebar[0] - 2 * lebar[1]) < 0.2
    assert "Realisasi belum diisi" in _teks(g)
    assert not re.search(r"\d%", g.alt)


def test_charts_without_data_say_so() -> None:
    assert "belum ada data" in grafik_capaian([], judul="x").alt
    assert "belum ada data" in grafik_serapan([], judul="x").alt


def test_a_figure_block_takes_over_the_drawing() -> None:
    g = grafik_capaian([_baris(Decimal(50))], judul="Capaian")
    blok = g.gambar(kunci="g", nomor="3.1", judul="Capaian", skala=80)
    assert (blok.svg, blok.alt, blok.lebar, blok.tinggi, blok.skala) == (g.svg, g.alt, g.lebar, g.tinggi, 80)
