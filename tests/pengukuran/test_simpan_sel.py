"""Saving cells as one act: versions, all or nothing, rights, locks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.kantor import KEPALA, OPD, OPERATOR, ORANG_LUAR, VERIFIKATOR, kantor, muatkan, pelaku

from akuntabel.aturan.hak import Pelaku, Peran, Tindakan
from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Nilai
from akuntabel.jejak.galat import Terkunci, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.pengukuran.models import Realisasi
from akuntabel.pengukuran.tindakan import BentrokSel, IsianSel, boleh_mengisi, realisasi, simpan_sel

pytestmark = pytest.mark.django_db


def angka(n: str) -> Angka:
    return Angka(Decimal(n))


def simpan(*isian: tuple[str, Nilai, int], oleh: Pelaku = OPERATOR, triwulan: int = 1, **lain: Any) -> Sequence[str]:
    sel = [IsianSel(indikator=k, nilai=n, versi=v) for k, n, v in isian]
    return simpan_sel(pelaku=oleh, opd=OPD, tahun=2023, triwulan=triwulan, isian=sel, **lain)


def nilai(kunci: str, triwulan: int = 1) -> tuple[Any, int] | None:
    return (
        Realisasi.objects.filter(indikator=kunci, tahun=2023, triwulan=triwulan).values_list("nilai", "versi").first()
    )


def test_several_cells_are_one_act_in_the_trail() -> None:
    muatkan()
    sebelum = Jejak.objects.filter(opd=OPD).count()
    assert simpan(("i1", angka("66.8"), 0), ("i2", angka("3"), 1)) == ("i1", "i2")
    assert (nilai("i1"), nilai("i2")) == ((Decimal("66.8"), 1), (Decimal(3), 2))
    jejak = Jejak.objects.filter(opd=OPD).latest("nomor")
    assert Jejak.objects.filter(opd=OPD).count() == sebelum + 1
    assert jejak.objek == "Triwulan I Tahun 2023 (2 sel)"


def test_of_a_row_only_the_value_changes() -> None:
    h = kantor()
    muatkan(
        replace(
            h,
            realisasi=(
                replace(
                    next(x for x in h.realisasi if x.indikator == "i2"),
                    sumber=SumberRealisasi.ASUMSI_SERAPAN,
                    keterangan="k",
                    satuan="fora",
                ),
            ),
        )
    )
    simpan(("i2", angka("9"), 1))
    baris = Realisasi.objects.get(indikator="i2", triwulan=1)
    assert (baris.sumber, baris.keterangan, baris.satuan) == ("asumsi_serapan", "k", "fora")


def test_a_cell_that_has_moved_on_is_not_overwritten_nor_are_the_others() -> None:
    muatkan()
    simpan(("i2", angka("3"), 1))
    with pytest.raises(BentrokSel) as galat:
        simpan(("i1", angka("66.8"), 0), ("i2", angka("4"), 1))
    assert galat.value.indikator == ("i2",)
    assert (nilai("i1"), nilai("i2")) == (None, (Decimal(3), 2))


def test_an_empty_cell_that_somebody_fills_at_the_same_moment_is_not_overwritten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    muatkan()
    baca = realisasi._tersimpan

    def baca_lalu_disela(*dari: Any) -> Any:
        ada = baca(*dari)
        monkeypatch.setattr(realisasi, "_tersimpan", baca)
        simpan(("i1", angka("50"), 0))
        return ada

    monkeypatch.setattr(realisasi, "_tersimpan", baca_lalu_disela)
    with pytest.raises(BentrokSel) as galat:
        simpan(("i1", angka("66.8"), 0), ("i2", angka("4"), 1))
    assert galat.value.indikator == ("i1",)


def test_sending_the_same_twice_does_no_harm() -> None:
    muatkan()
    assert simpan(("i2", angka("3"), 1)) == ("i2",)
    assert simpan(("i2", angka("3"), 1)) == ()
    assert simpan(("i2", angka("3.0"), 2)) == ("i2",)
    assert simpan(("i1", BELUM_DIISI, 0)) == ()
    assert nilai("i1") is None


@pytest.mark.parametrize("orang", [KEPALA, VERIFIKATOR, ORANG_LUAR, pelaku(Peran.AUDITOR), pelaku(Peran.BAPPEDA)])
def test_whoever_does_not_fill_in_is_refused(orang: Pelaku) -> None:
    muatkan()
    with pytest.raises(TidakBerhak):
        simpan(("i2", angka("3"), 1), oleh=orang)
    assert nilai("i2") == (Decimal(2), 1)


def test_somebody_accountable_for_one_indicator_saves_that_one_only() -> None:
    muatkan()
    orang = pelaku(Peran.PENANGGUNG_JAWAB_INDIKATOR, indikator="i2")
    assert simpan(("i2", angka("3"), 1), oleh=orang) == ("i2",)
    with pytest.raises(TidakBerhak):
        simpan(("i1", angka("3"), 0), oleh=orang)
    with pytest.raises(TidakBerhak):
        simpan(("i2", angka("4"), 2), ("i1", angka("3"), 0), oleh=orang)
    assert boleh_mengisi(orang, Tindakan.SIMPAN_REALISASI, OPD, {"i1", "i2"}) == {"i2"}
    assert boleh_mengisi(pelaku(Peran.OPERATOR_OPD, unit="u1"), Tindakan.SIMPAN_REALISASI, OPD, {"i1", "i2"}) == {"i1"}
    assert boleh_mengisi(ORANG_LUAR, Tindakan.SIMPAN_REALISASI, OPD, {"i1", "i2"}) == set()


def test_an_indicator_of_no_plan_here_is_refused() -> None:
    muatkan()
    with pytest.raises(TindakanDitolak, match="tidak ada pada rencana"):
        simpan(("zz", angka("1"), 0))


def test_a_period_that_is_on_its_way_takes_nothing() -> None:
    muatkan()
    PeriodeTriwulan.objects.create(opd_id=OPD, tahun=2023, triwulan=1, keadaan="diajukan")
    with pytest.raises(Terkunci):
        simpan(("i2", angka("3"), 1))
    assert simpan(("i2", BelumDiukur("x"), 0), triwulan=2) == ("i2",)


def test_the_number_of_queries_does_not_grow_with_the_cells() -> None:
    muatkan()
    simpan(("i1", angka("66.5"), 0))

    def hitung(*isian: tuple[str, Nilai, int]) -> int:
        with CaptureQueriesContext(connection) as q:
            simpan(*isian)
        return len(q)

    assert hitung(("i2", angka("7"), 1)) == hitung(("i1", angka("66.6"), 1), ("i2", angka("8"), 2))
