"""The lean reads: the same results as the whole office gives, in a number of queries that does not grow."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from tests.kantor import OPD, OPD_LAIN, gabung, kantor, muatkan, tanpa_bekas

from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Nilai, TidakBerlaku
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.hitungan import hasil_semua
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pengukuran.kueri import baca_ukur, susun_kisi

NILAI: st.SearchStrategy[Nilai] = st.sampled_from(
    [BELUM_DIISI, Angka(Decimal(0)), Angka(Decimal("12.5")), Angka(Decimal(60)), BelumDiukur("x"), TidakBerlaku("y")]
)
BARIS = st.lists(st.tuples(st.sampled_from(["i1", "i2"]), st.integers(0, 4), NILAI), unique_by=lambda x: x[:2])


def _kantor(
    target: list[tuple[str, int, Nilai]],
    pk: list[tuple[str, int, Nilai]],
    nyata: list[tuple[str, int, Nilai]],
    tanda: bool,
) -> Himpunan:
    h = kantor()
    return replace(
        h,
        target=tuple(
            [r.Target(rencana="renstra", indikator=i, tahun=2023, triwulan=q, nilai=n) for i, q, n in target]
            + [r.Target(rencana="renstra", indikator=i, tahun=2023, triwulan=q, pk="pk1", nilai=n) for i, q, n in pk]
        ),
        realisasi=tuple(r.Realisasi(indikator=i, tahun=2023, triwulan=q, nilai=n) for i, q, n in nyata),
        pk=(replace(h.pk[0], ditandatangani=tanda),),
    )


class LeanReadsTest(TestCase):
    @given(BARIS, BARIS, BARIS, st.booleans(), st.integers(0, 4))
    @settings(max_examples=15)
    def test_results_are_those_of_the_whole_office(
        self,
        target: list[tuple[str, int, Nilai]],
        pk: list[tuple[str, int, Nilai]],
        nyata: list[tuple[str, int, Nilai]],
        tanda: bool,
        triwulan: int,
    ) -> None:
        himpunan = _kantor(target, pk, nyata, tanda)
        periode = Periode(2023, triwulan)
        with tanpa_bekas():
            muatkan(himpunan)
            ukur = baca_ukur(OPD, 2023)
        assert ukur is not None
        t = TahunKinerja.dari(himpunan, opd=OPD, tahun=2023)
        for kunci, h in hasil_semua(t, periode).items():
            ringan = ukur.hasil(ukur.ukuran[kunci], periode)
            kosong = {"indikator": h.indikator}
            assert replace(ringan, **kosong, target=h.target if ringan.target else None) == h
            assert (ringan.target.nilai if ringan.target else None) == (h.target.nilai if h.target else None)


def banyak(n: int) -> Himpunan:
    """The office with ``n`` more indicators, each with targets and realisations."""
    h = kantor()
    indikator = [replace(h.indikator[1], kunci=f"n{k}", urutan=k) for k in range(n)]
    return replace(
        h,
        indikator=(*h.indikator, *indikator),
        target=(
            *h.target,
            *(
                r.Target(rencana="renstra", indikator=f"n{k}", tahun=2023, triwulan=q, nilai=Angka(Decimal(q)))
                for k in range(n)
                for q in range(5)
            ),
        ),
        realisasi=(
            *h.realisasi,
            *(r.Realisasi(indikator=f"n{k}", tahun=2023, triwulan=1, nilai=Angka(Decimal(1))) for k in range(n)),
        ),
    )


@pytest.mark.django_db
@pytest.mark.parametrize("n", [0, 40])
def test_the_number_of_queries_does_not_grow_with_the_rows(n: int) -> None:
    muatkan(banyak(n))
    with CaptureQueriesContext(
        connection,
    ) as q:
        ukur = baca_ukur(OPD, 2023)
        assert ukur is not None
        kisi = susun_kisi(ukur, Periode(2023, 1))
    assert len(kisi.baris) == n + 2
    assert len(q) == 10
    with CaptureQueriesContext(connection) as q:
        baca_ukur(OPD, 2023, indikator={"i2"})
    assert len(q) == 7


@pytest.mark.django_db
def test_another_office_s_figures_stay_out() -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    ukur = baca_ukur(OPD, 2023)
    assert ukur is not None
    assert {i.kunci for i in ukur.indikator} == {"i1", "i2"}
    assert set(ukur.realisasi) == {"i1", "i2"}
    assert baca_ukur("9.99", 2023) is None
