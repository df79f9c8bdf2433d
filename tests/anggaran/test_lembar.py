"""The sheets: sums up the tree by the one rule, cells that are open, figures above."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from tests.kantor import OPD, kantor, muatkan

from akuntabel.anggaran.isian import Lembar
from akuntabel.anggaran.kueri.lembar import BarisUang, Susunan, baca_tahun, ringkasan, susun_lembar
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.keuangan import anggaran_semua
from akuntabel.pelaporan.kueri import muat_tahun

pytestmark = pytest.mark.django_db
Rp = 100


def berpohon(*realisasi: tuple[str, int, int], pagu: dict[str, int] | None = None) -> Himpunan:
    """The office with two kegiatan under its program, and these amounts: (element, month, rupiah)."""
    h = kantor()
    p1 = next(u for u in h.unsur if u.kunci == "p1")
    tambah = tuple(
        replace(
            p1,
            kunci=k,
            jenis=r.JenisUnsur.KEGIATAN,
            induk="p1",
            kode=f"8.01.02.2.0{n}",
            urutan=n,
            unit="",
            kebijakan="",
        )
        for n, k in enumerate(("k1", "k2"), 1)
    )
    return replace(
        h,
        unsur=h.unsur + tambah,
        pagu=tuple(
            r.Pagu(opd=OPD, tahun=2023, tahap=r.TahapAnggaran.MURNI, unsur=u, jumlah=n * Rp)
            for u, n in (pagu or {"k1": 600, "k2": 400}).items()
        ),
        realisasi_anggaran=tuple(
            r.RealisasiAnggaran(opd=OPD, tahun=2023, bulan=b, unsur=u, jumlah=n * Rp) for u, b, n in realisasi
        ),
        rencana_kas=(r.RencanaKas(opd=OPD, tahun=2023, bulan=3, unsur="k1", jumlah=400 * Rp),),
    )


def lembar(
    jenis: Lembar = Lembar.REALISASI,
    triwulan: int = 1,
    kolom: tuple[str, ...] = ("1", "2", "3"),
    boleh: Callable[[str, str], bool] = lambda *_: True,
) -> dict[str, BarisUang]:
    ta = baca_tahun(OPD, 2023)
    assert ta
    susunan = Susunan(lembar=jenis, periode=Periode(2023, triwulan), kolom=kolom)
    return {b.kunci: b for b in susun_lembar(ta, susunan, boleh=boleh)}


def teks(b: BarisUang) -> tuple[str, ...]:
    return tuple(s.teks for s in b.sel)


def test_the_rows_are_the_office_and_its_tree_in_order() -> None:
    muatkan(berpohon())
    assert [(k, b.dalam) for k, b in lembar().items()] == [("", 0), ("p1", 1), ("k1", 2), ("k2", 2)]


def test_sums_go_up_from_the_lowest_level_that_is_filled() -> None:
    muatkan(berpohon(("k1", 3, 100), ("k2", 3, 50)))
    baris = lembar()
    assert teks(baris["p1"]) == teks(baris[""]) == ("", "", "150")
    assert baris[""].sel[2].jumlahan
    assert baris[""].serapan == Decimal(15)


def test_a_recorded_sum_that_contradicts_its_parts_is_shown_with_both() -> None:
    muatkan(berpohon(("k1", 3, 100), ("k2", 3, 50), ("p1", 3, 160)))
    (sel,) = lembar()["p1"].sel[2:]
    assert (sel.teks, sel.isi, sel.beda) == ("150", "160", True)
    assert "dicatat Rp160,00, sedangkan jumlah di bawahnya Rp150,00" in lembar()["p1"].catatan[0]


def test_an_unknown_budget_is_never_derived() -> None:
    muatkan(berpohon(("k1", 3, 100), pagu={"k1": 600}))
    baris = lembar()
    assert baris["k2"].pagu == ""
    assert baris["p1"].serapan is None, "the program's budget lacks a part"
    assert baris["k1"].serapan is not None


def test_only_what_has_nothing_below_it_is_open_or_what_was_recorded() -> None:
    muatkan(berpohon(("k1", 3, 100)))
    baris = lembar()
    assert [s.dapat_diisi for s in baris["k1"].sel] == [True, True, True]
    assert [s.dapat_diisi for s in baris["p1"].sel] == [True, True, False]
    assert not any(s.dapat_diisi for b in lembar(boleh=lambda *_: False).values() for s in b.sel)


def test_the_cash_plan_is_compared_to_the_end_of_the_quarter() -> None:
    muatkan(berpohon(("k1", 3, 100), ("k1", 4, 300)))
    b = lembar()["k1"]
    assert (b.kas, b.deviasi, b.terhadap_kas) == ("400", "-300", Decimal(25))
    dua = lembar(triwulan=2, kolom=("4", "5", "6"))["k1"]
    assert (dua.lalu, dua.sampai, dua.terhadap_kas) == ("100", "400", Decimal(100))


def test_the_cash_plan_of_a_year_stands_beside_the_budget() -> None:
    muatkan(berpohon())
    b = lembar(Lembar.KAS)["k1"]
    assert (b.pagu, b.setahun, b.selisih) == ("600", "400", "-200")


def test_stages_stand_side_by_side_with_the_change() -> None:
    h = berpohon()
    muatkan(
        replace(
            h, pagu=(*h.pagu, r.Pagu(opd=OPD, tahun=2023, tahap=r.TahapAnggaran.PERUBAHAN, unsur="k1", jumlah=750_25))
        )
    )
    baris = lembar(Lembar.PAGU, kolom=Lembar.PAGU.kolom)
    assert teks(baris["k1"]) == ("600", "", "750,25")
    assert baris["k1"].selisih == "150,25"


@pytest.mark.parametrize("triwulan", [0, 1, 2, 4])
def test_page_and_report_show_the_same_figures(triwulan: int) -> None:
    muatkan(berpohon(("k1", 1, 10), ("k2", 3, 20), ("p1", 5, 70), ("", 8, 99), ("k1", 11, -5)))
    laporan = anggaran_semua(muat_tahun(OPD, 2023), Periode(2023, triwulan))
    ta = baca_tahun(OPD, 2023)
    assert ta
    assert ta.anggaran(Periode(2023, triwulan).triwulan_akhir) == laporan
    for kunci, a in laporan.items():
        assert ta.sampai(Lembar.REALISASI, kunci, Periode(2023, triwulan).triwulan_akhir) == a.realisasi
    r_ = ringkasan(ta, Periode(2023, triwulan))
    assert (r_.pagu, r_.realisasi, r_.serapan) == (laporan[""].pagu, laporan[""].realisasi, laporan[""].serapan)


def test_the_office_as_a_whole_is_said_in_words() -> None:
    muatkan(berpohon(("k1", 3, 100)))
    ta = baca_tahun(OPD, 2023)
    assert ta
    assert ringkasan(ta, Periode(2023, 1)).kalimat_kas == "Rp300 di bawah anggaran kas"
    assert baca_tahun("9.99", 2023) is None
