"""Saving cells of the budget: rights, windows, versions, one entry."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.kantor import (
    ADMIN,
    BAPPEDA,
    KEPALA,
    KOORDINATOR,
    OPD,
    OPERATOR,
    ORANG_LUAR,
    VERIFIKATOR,
    kantor,
    muatkan,
    pelaku,
)

from akuntabel.anggaran import models as m
from akuntabel.anggaran.isian import Lembar
from akuntabel.anggaran.tindakan import BentrokUang, IsianUang, salin_pagu, sel, simpan_sel_uang
from akuntabel.aturan.hak import Pelaku
from akuntabel.aturan.peran import Peran
from akuntabel.jejak.galat import Terkunci, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import PeriodeTriwulan

pytestmark = pytest.mark.django_db
MURNI, PERUBAHAN = r.TahapAnggaran.MURNI, r.TahapAnggaran.PERUBAHAN


@pytest.fixture(autouse=True)
def _kantor() -> None:
    muatkan()


def isian(unsur: str = "p1", kolom: str = "3", jumlah: int | None = 1_000_00, versi: int = 1) -> IsianUang:
    return IsianUang(unsur=unsur, kolom=kolom, jumlah=jumlah, versi=versi)


def simpan(*sel: IsianUang, oleh: Pelaku = OPERATOR, lembar: Lembar = Lembar.REALISASI) -> tuple[tuple[str, str], ...]:
    return simpan_sel_uang(pelaku=oleh, opd=OPD, tahun=2023, lembar=lembar, isian=sel)


def jumlah(bulan: int = 3, unsur: str | None = "p1") -> int | None:
    return m.RealisasiAnggaran.objects.get(opd=OPD, tahun=2023, bulan=bulan, unsur=unsur).jumlah


def test_a_block_of_cells_is_one_entry_and_only_what_differs_is_written() -> None:
    n = Jejak.objects.count()
    ubah = simpan(isian(jumlah=790_00), isian(kolom="4", versi=0), isian(kolom="5", jumlah=-5_25, versi=0))
    assert ubah == (("p1", "4"), ("p1", "5"))
    assert Jejak.objects.count() == n + 1
    assert jumlah(5) == -5_25


def test_what_the_source_printed_stays_beside_a_corrected_amount() -> None:
    h = kantor()
    muatkan(replace(h, realisasi_anggaran=tuple(replace(x, tercetak="Rp. 790,-") for x in h.realisasi_anggaran)))
    simpan(isian(versi=2))
    assert m.RealisasiAnggaran.objects.get(unsur="p1").tercetak == "Rp. 790,-"


def test_emptied_is_unknown_and_not_nought() -> None:
    simpan(isian(jumlah=None))
    assert jumlah() is None
    simpan(isian(jumlah=0, versi=2))
    assert jumlah() == 0


def test_an_empty_cell_that_somebody_fills_at_the_same_moment_is_not_overwritten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    baca = sel._tersimpan

    def baca_lalu_disela(*dari: Any) -> Any:
        ada = baca(*dari)
        monkeypatch.setattr(sel, "_tersimpan", baca)
        simpan(isian(kolom="4", jumlah=8_00, versi=0))
        return ada

    monkeypatch.setattr(sel, "_tersimpan", baca_lalu_disela)
    with pytest.raises(BentrokUang) as galat:
        simpan(isian(jumlah=7_00), isian(kolom="4", jumlah=9_00, versi=0))
    assert galat.value.sel == (("p1", "4"),)


def test_the_second_of_two_is_told_and_nothing_is_overwritten() -> None:
    simpan(isian())
    with pytest.raises(BentrokUang) as galat:
        simpan(isian(kolom="4", versi=0), isian(jumlah=7_00))
    assert galat.value.sel == (("p1", "3"),)
    assert jumlah() == 1_000_00
    assert not m.RealisasiAnggaran.objects.filter(bulan=4).exists(), "all or none"
    assert simpan(isian(versi=1)) == (), "sent twice does no harm"


@pytest.mark.parametrize("oleh", [VERIFIKATOR, KEPALA, BAPPEDA, ADMIN, KOORDINATOR, ORANG_LUAR])
def test_spending_is_written_by_the_operator_alone(oleh: Pelaku) -> None:
    with pytest.raises(TidakBerhak):
        simpan(isian(), oleh=oleh)
    assert jumlah() == 790_00


@pytest.mark.parametrize("oleh", [VERIFIKATOR, KEPALA, ADMIN, KOORDINATOR, ORANG_LUAR])
def test_the_budget_is_written_by_operator_and_bappeda(oleh: Pelaku) -> None:
    for lembar, kolom in ((Lembar.PAGU, "murni"), (Lembar.KAS, "3")):
        sel = isian(kolom=kolom)
        with pytest.raises(TidakBerhak):
            simpan(sel, oleh=oleh, lembar=lembar)
        assert simpan(sel, oleh=BAPPEDA, lembar=lembar) == ((sel.kunci,) if lembar is Lembar.PAGU else ())


def test_an_operator_of_a_unit_fills_in_what_hangs_below_it() -> None:
    """The sasaran belongs to unit u1, and so does the program under it."""
    assert simpan(isian(), oleh=pelaku(Peran.OPERATOR_OPD, unit="u1")) == (("p1", "3"),)
    with pytest.raises(TidakBerhak):
        simpan(isian(jumlah=5, versi=2), oleh=pelaku(Peran.OPERATOR_OPD, unit="u9"))
    with pytest.raises(TidakBerhak):
        simpan(isian(unsur="", versi=0), oleh=pelaku(Peran.OPERATOR_OPD, unit="u1"))


@pytest.mark.parametrize(("kolom", "terkunci"), [("1", True), ("3", True), ("4", False)])
def test_a_quarter_that_is_submitted_is_shut_and_the_next_is_open(kolom: str, terkunci: bool) -> None:
    PeriodeTriwulan.objects.create(opd_id=OPD, tahun=2023, triwulan=1, keadaan="disahkan")
    sel = isian(kolom=kolom, jumlah=5_00, versi=1 if kolom == "3" else 0)
    if terkunci:
        with pytest.raises(Terkunci):
            simpan(sel)
    else:
        assert simpan(sel)
    assert simpan(isian(kolom=kolom, versi=0), lembar=Lembar.KAS) or kolom == "3", "a plan is no measurement"


@pytest.mark.parametrize(
    ("sel", "lembar", "pesan"),
    [
        (isian(kolom="13", versi=0), Lembar.REALISASI, "Kolom 13"),
        (isian(kolom="murni", versi=0), Lembar.KAS, "Kolom murni"),
        (isian(unsur="z-p1", versi=0), Lembar.REALISASI, "tidak ada pada OPD"),
        (isian(kolom="murni", jumlah=-1), Lembar.PAGU, "tidak mungkin negatif"),
    ],
)
def test_what_does_not_belong_on_a_sheet_is_refused(sel: IsianUang, lembar: Lembar, pesan: str) -> None:
    with pytest.raises(TindakanDitolak, match=pesan):
        simpan(sel, lembar=lembar)


def test_a_stage_takes_over_what_it_lacks_and_keeps_what_it_has() -> None:
    simpan(isian(kolom="perubahan", jumlah=12_000_00, versi=0), lembar=Lembar.PAGU)
    assert salin_pagu(pelaku=OPERATOR, opd=OPD, tahun=2023, dari=MURNI, ke=PERUBAHAN) == 1
    isi = dict(m.Pagu.objects.filter(tahap="perubahan").values_list("unsur_id", "jumlah"))
    assert isi == {"p1": 12_000_00, None: 833_856_092_900}
    with pytest.raises(TindakanDitolak, match="sudah ada"):
        salin_pagu(pelaku=OPERATOR, opd=OPD, tahun=2023, dari=MURNI, ke=PERUBAHAN)
    with pytest.raises(TindakanDitolak, match="tahap sesudahnya"):
        salin_pagu(pelaku=OPERATOR, opd=OPD, tahun=2023, dari=PERUBAHAN, ke=MURNI)
    with pytest.raises(TidakBerhak):
        salin_pagu(pelaku=KEPALA, opd=OPD, tahun=2023, dari=MURNI, ke=r.TahapAnggaran.PERGESERAN)
