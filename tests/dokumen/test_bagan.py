from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from akuntabel.dokumen import bagan as b
from akuntabel.dokumen.bagan_lukis import (
    A4_MENDATAR,
    kalimat_organisasi,
    kalimat_pohon,
    organisasi,
    pohon,
    pohon_terbaca,
)

KATA = [
    "Pelaksanaan",
    "Koordinasi",
    "Kewaspadaan",
    "Dini",
    "Intelijen",
    "serta",
    "Penanganan",
    "Konflik",
    "di",
    "Daerah",
]


def _buat(acak: random.Random, cabang: list[int], tingkat: int = 0, nomor: Iterator[int] | None = None) -> b.Simpul:
    nomor = nomor or iter(range(10_000))
    return b.Simpul(
        kunci=f"n{next(nomor)}",
        teks=" ".join(acak.choices(KATA, k=acak.randint(1, 30))),
        jenis=("Tujuan", "Sasaran", "Program", "Kegiatan", "Sub kegiatan", "Rincian")[tingkat],
        kode="8.01"[: tingkat + 1],
        indikator=tuple(
            b.IndikatorSimpul(
                uraian=" ".join(acak.choices(KATA, k=8)), target="Target 2023: 2", label_capaian="Belum diukur"
            )
            for _ in range(acak.randint(0, 2))
        ),
        tingkat=tingkat,
        anak=tuple(
            _buat(acak, cabang, tingkat + 1, nomor)
            for _ in range(acak.randint(0, cabang[tingkat]) if tingkat < len(cabang) else 0)
        ),
    )


POHON = st.builds(
    lambda benih, cabang: _buat(random.Random(benih), cabang),
    st.integers(0, 10**6),
    st.lists(st.integers(1, 5), min_size=0, max_size=5),
)
BINGKAI = st.tuples(st.floats(80, 400), st.floats(80, 400))


@settings(max_examples=60)
@given(POHON, BINGKAI)
def test_every_box_is_placed_once_inside_the_frame_and_covers_no_other(akar: b.Simpul, mm: tuple[float, float]) -> None:
    bagan = b.susun(akar, lebar_mm=mm[0], tinggi_mm=mm[1])
    assert Counter(k.simpul.kunci for k in bagan.kotak) == Counter(s.kunci for s in akar.telusuri())
    for k in bagan.kotak:
        assert k.x >= -0.01
        assert k.y >= -0.01
        assert k.x + k.lebar <= bagan.lebar + 0.01
        assert k.y + k.tinggi <= bagan.tinggi + 0.01
    urut = sorted(bagan.kotak, key=lambda k: k.x)
    for i, p in enumerate(urut):
        for q in urut[i + 1 :]:
            if q.x >= p.x + p.lebar - 0.01:
                break
            assert q.y >= p.y + p.tinggi - 0.01 or p.y >= q.y + q.tinggi - 0.01, (p.simpul.kunci, q.simpul.kunci)


@settings(max_examples=40)
@given(POHON, BINGKAI)
def test_no_connector_runs_through_a_box(akar: b.Simpul, mm: tuple[float, float]) -> None:
    bagan = b.susun(akar, lebar_mm=mm[0], tinggi_mm=mm[1])
    for titik in bagan.garis:
        for (x1, y1), (x2, y2) in pairwise(titik):
            kiri, kanan, atas, bawah = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
            for k in bagan.kotak:
                di_luar = (
                    kanan <= k.x + 0.01
                    or kiri >= k.x + k.lebar - 0.01
                    or bawah <= k.y + 0.01
                    or atas >= k.y + k.tinggi - 0.01
                )
                assert di_luar


@settings(max_examples=40)
@given(POHON)
def test_children_are_below_their_parent_in_their_order(akar: b.Simpul) -> None:
    bagan = b.susun(akar, lebar_mm=257, tinggi_mm=125)
    letak = {k.simpul.kunci: k for k in bagan.kotak}
    for s in akar.telusuri():
        anak = [letak[a.kunci] for a in s.anak]
        assert all(a.y >= letak[s.kunci].y + letak[s.kunci].tinggi for a in anak)
        assert all(p.x < q.x or p.y < q.y for p, q in pairwise(anak))


@settings(max_examples=30)
@given(POHON)
def test_pages_of_a_split_tree_hold_every_leaf_once_and_are_legible_or_cannot_be_split(akar: b.Simpul) -> None:
    halaman = b.pecah(akar, lebar_mm=A4_MENDATAR[0], tinggi_mm=A4_MENDATAR[1])
    daun = [s.kunci for h in halaman for s in h.telusuri() if not s.anak]
    assert daun == [s.kunci for s in akar.telusuri() if not s.anak]
    assert all(h.kunci == akar.kunci for h in halaman)
    assert not halaman[0].lanjutan
    assert all(h.lanjutan for h in halaman[1:])
    for h in halaman:
        terbaca = b.muat(b.susun(h, lebar_mm=257, tinggi_mm=125), 257, 125) >= b.PT_TERKECIL - 0.001
        sebatang = all(len(s.anak) <= 1 for s in h.telusuri())
        assert terbaca or sebatang or len(halaman) == 1


def test_a_tree_that_is_legible_stays_on_one_page() -> None:
    kecil = b.Simpul(kunci="a", teks="Program", anak=(b.Simpul(kunci="b", teks="Kegiatan"),))
    assert b.pecah(kecil, lebar_mm=257, tinggi_mm=125) == (kecil,)


def test_three_hundred_and_fifty_boxes_are_laid_out_at_once() -> None:
    acak = random.Random(1)
    pohon_besar = b.Simpul(
        kunci="akar",
        teks="Tujuan",
        anak=tuple(
            b.Simpul(
                kunci=f"s{i}",
                teks="Sasaran",
                tingkat=1,
                anak=tuple(_buat(acak, [], 2, iter([i * 100 + j])) for j in range(34)),
            )
            for i in range(10)
        ),
    )
    assert sum(1 for _ in pohon_besar.telusuri()) == 351
    mulai = time.perf_counter()
    bagan = b.susun(pohon_besar, lebar_mm=380, tinggi_mm=212)
    assert len(bagan.kotak) == 351
    assert time.perf_counter() - mulai < 3, "an order of magnitude above what it takes"


def test_the_layout_fills_the_frame_it_was_made_for() -> None:
    acak = random.Random(3)
    akar = b.Simpul(kunci="a", teks="Program", anak=tuple(_buat(acak, [], 3, iter([i])) for i in range(20)))
    mendatar, tegak = (b.susun(akar, lebar_mm=w, tinggi_mm=t) for w, t in ((300, 150), (150, 300)))
    assert mendatar.lebar / mendatar.tinggi > tegak.lebar / tegak.tinggi


@pytest.mark.parametrize("capaian", [None, 50])
def test_a_measured_box_has_a_bar_and_its_word_and_an_unmeasured_one_only_the_word(capaian: int | None) -> None:
    from decimal import Decimal

    nilai = Decimal(capaian) if capaian is not None else None
    label = "50,00% · Rendah" if capaian is not None else "Belum diukur"
    i = b.IndikatorSimpul(uraian="Jumlah", target="Target: 2", label_capaian=label, capaian=nilai, langkah="rendah")
    g = pohon(b.Simpul(kunci="a", teks="Program", jenis="Program", indikator=(i,)), judul="Pohon")
    assert label in g.svg
    assert ("#c4661f" in g.svg) is (capaian is not None)


def test_drawings_are_as_wide_as_their_frame_and_well_formed() -> None:
    akar = _buat(random.Random(8), [5, 3, 2])
    for g in (pohon(akar, judul="Pohon <A>"), organisasi(akar, judul="Struktur"), *pohon_terbaca(akar, judul="P")):
        etree.fromstring(g.svg.encode())
    assert round(257 * 96 / 25.4) == pohon(akar, judul="x", lebar_mm=257, tinggi_mm=125).lebar
    assert pohon(akar, judul="x", lebar_mm=257, tinggi_mm=125).tinggi <= 125 * 96 / 25.4 + 1


def test_an_overview_leaves_out_the_indicators_and_keeps_every_box() -> None:
    akar = _buat(random.Random(5), [3, 3])
    ringkas = b.ringkas(akar)
    assert [s.kunci for s in ringkas.telusuri()] == [s.kunci for s in akar.telusuri()]
    assert not any(s.indikator for s in ringkas.telusuri())


def test_trees_and_charts_of_posts_describe_themselves() -> None:
    sub = b.Simpul(kunci="s", teks="Subbagian Umum")
    sekretariat = b.Simpul(kunci="t", teks="Sekretariat", anak=(sub,))
    kepala = b.Simpul(kunci="k", teks="Kepala", anak=(sekretariat, b.Simpul(kunci="b", teks="Bidang A")))
    assert kalimat_organisasi(kepala) == (
        "Bagan organisasi. Kepala membawahi Sekretariat dan Bidang A. Sekretariat membawahi Subbagian Umum."
    )
    anak = tuple(b.Simpul(kunci=f"p{i}", teks=f"P{i}.", jenis="Program", kode=str(i)) for i in range(3))
    assert kalimat_pohon(b.Simpul(kunci="t", teks="Aman", jenis="Tujuan", anak=anak)) == (
        "Bagan pohon dengan 1 tujuan dan 3 program. Puncaknya: Tujuan Aman. "
        "Di bawahnya: Program 0 P0; Program 1 P1; Program 2 P2."
    )
