from __future__ import annotations

import math
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from akuntabel.dokumen.grafik_titik import TitikSebaran, TitikTahun, _sumbu, grafik_sebaran, grafik_tren
from akuntabel.dokumen.svg import Lukisan

ANGKA = st.decimals(Decimal(-5000), Decimal(10) ** 9, places=2)


def _unsur(g: Lukisan, nama: str) -> list[etree._Element]:
    return list(etree.fromstring(g.svg.encode()).iter(f"{{*}}{nama}"))


def _teks(g: Lukisan) -> list[str]:
    return [x.text or "" for x in _unsur(g, "text")]


def test_the_trend_shows_each_year_its_target_and_the_target_at_the_end_of_the_plan() -> None:
    g = grafik_tren(
        [
            TitikTahun(tahun=2022, target=Decimal(82), realisasi=Decimal("82.05")),
            TitikTahun(tahun=2021, target=Decimal(80)),
            TitikTahun(tahun=2023, target=Decimal(83), realisasi=Decimal("80.1")),
        ],
        judul="IKM",
        satuan="%",
        target_akhir=Decimal(85),
        nama_target_akhir="Target akhir Renstra (2026)",
    )
    assert {"2021", "2022", "2023", "82,05", "80,1", "83", "Belum diukur", "Realisasi", "Target"} <= set(_teks(g))
    assert g.alt == (
        "Perkembangan per tahun: 2021: belum diukur, target 80%; 2022: realisasi 82,05%, target 82%; "
        "2023: realisasi 80,1%, target 83%. Target akhir Renstra (2026): 85%."
    )


def test_a_missing_year_leaves_a_gap_in_the_line() -> None:
    def garis(tengah: Decimal | None) -> list[int]:
        tahun = [
            TitikTahun(tahun=2019 + i, realisasi=n)
            for i, n in enumerate((Decimal(1), Decimal(2), tengah, Decimal(3), Decimal(4)))
        ]
        return [len(p.get("points", "").split()) for p in _unsur(grafik_tren(tahun, judul="x"), "polyline")]

    assert garis(Decimal(2)) == [5]
    assert garis(None) == [2, 2]


def test_only_the_six_latest_years_are_drawn() -> None:
    g = grafik_tren([TitikTahun(tahun=t, realisasi=Decimal(t)) for t in range(2010, 2024)], judul="x")
    assert "2017" not in _teks(g)
    assert {"2018", "2023"} <= set(_teks(g))


@given(st.lists(st.tuples(st.none() | ANGKA, st.none() | ANGKA), max_size=6), st.none() | ANGKA)
def test_every_point_of_a_trend_lies_inside_the_frame(
    nilai: list[tuple[Decimal | None, Decimal | None]], akhir: Decimal | None
) -> None:
    g = grafik_tren(
        [TitikTahun(tahun=2018 + i, target=t, realisasi=r) for i, (t, r) in enumerate(nilai)],
        judul="x",
        target_akhir=akhir,
    )
    titik = _unsur(g, "circle")
    assert len(titik) == sum(r is not None for _, r in nilai)
    assert all(0 <= float(c.get("cx", "-1")) <= g.lebar and 0 <= float(c.get("cy", "-1")) <= g.tinggi for c in titik)
    assert all(-1 <= float(t.get("y", "-9")) <= g.tinggi for t in _unsur(g, "text"))


@given(st.lists(ANGKA, min_size=1, max_size=8))
def test_the_axis_covers_the_data_in_a_few_round_steps(nilai: list[Decimal]) -> None:
    s = _sumbu(nilai)
    assert s[0] <= min(nilai)
    assert s[-1] >= max(nilai)
    assert 2 <= len(s) <= 8
    assert len({b - a for a, b in pairwise(s)}) == 1


def test_the_scatter_names_its_quadrants_and_lists_what_it_cannot_draw() -> None:
    g = grafik_sebaran(
        [
            TitikSebaran(nama="Satu", capaian=Decimal("102.4"), serapan=Decimal("64.2")),
            TitikSebaran(nama="Dua", capaian=None, serapan=Decimal(93)),
            TitikSebaran(nama="Tiga", capaian=Decimal(100), serapan=None),
        ],
        judul="x",
    )
    teks = " ".join(_teks(g))
    assert "Hasil tercapai, anggaran rendah" in teks
    assert "Hasil belum tercapai, anggaran rendah" in teks
    assert len(_unsur(g, "circle")) == 1
    assert "Dua: capaian belum diukur, serapan 93,00%" in g.alt
    assert "Tiga: capaian 100,00%, serapan belum dapat dihitung" in g.alt


PERSEN = st.decimals(Decimal(-50), Decimal(400), places=2)


@given(st.lists(st.tuples(PERSEN, PERSEN), max_size=25))
def test_no_mark_of_the_scatter_covers_another(nilai: list[tuple[Decimal, Decimal]]) -> None:
    g = grafik_sebaran([TitikSebaran(nama=f"P{i}", capaian=c, serapan=s) for i, (c, s) in enumerate(nilai)], judul="x")
    besar = [c for c in _unsur(g, "circle") if float(c.get("r", "0")) > 5]
    letak = [(float(c.get("cx", "0")), float(c.get("cy", "0"))) for c in besar]
    assert len(letak) == len(nilai)
    for i, a in enumerate(letak):
        assert all(math.dist(a, b) > 18 for b in letak[i + 1 :])
