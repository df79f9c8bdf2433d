from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.kinerja.bahan import tahun_kinerja, unsur

from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.keuangan import Anggaran, Selisih, anggaran, anggaran_semua, selisih

J, T = r.JenisUnsur, r.TahapAnggaran
TAHUN, TW1, TW2 = Periode(2023), Periode(2023, 1), Periode(2023, 2)
POHON = (
    unsur("P1", J.PROGRAM, "S"),
    unsur("P1K1", J.KEGIATAN, "P1"),
    unsur("P1K1S1", J.SUB_KEGIATAN, "P1K1"),
    unsur("P1K1S2", J.SUB_KEGIATAN, "P1K1"),
    unsur("P2", J.PROGRAM, "S"),
)


def pagu(kunci: str, jumlah: int | None, tahap: T = T.MURNI) -> r.Pagu:
    return r.Pagu(opd="8.01", tahun=2023, tahap=tahap, unsur=kunci, jumlah=jumlah)


def belanja(kunci: str, jumlah: int | None, bulan: int = 3) -> r.RealisasiAnggaran:
    return r.RealisasiAnggaran(opd="8.01", tahun=2023, bulan=bulan, unsur=kunci, jumlah=jumlah)


def semua(*rekaman: r.Rekaman, periode: Periode = TAHUN) -> dict[str, Anggaran]:
    return anggaran_semua(tahun_kinerja(*POHON, *rekaman), periode)


def test_the_lumajang_quarter_comes_out_the_same() -> None:
    program = {"A": 25_800_000, "B": 1_700_000, "C": 10_678_000, "D": 5_100_000, "E": 1_700_000, "F": 613_448_549}
    t = tahun_kinerja(
        *(unsur(k, J.PROGRAM, "S") for k in program),
        pagu("", 8_338_560_929_00),
        *(belanja(k, n * 100) for k, n in program.items()),
    )
    a = anggaran(t, "", TW1)
    assert (a.realisasi, a.pagu, a.realisasi_dijumlahkan, a.pagu_dijumlahkan) == (
        658_426_549_00,
        8_338_560_929_00,
        True,
        False,
    )
    assert a.serapan is not None
    assert bulatkan(a.serapan) == Decimal("7.90")
    assert a.catatan == ()
    assert (anggaran(t, "A", TW1).pagu, anggaran(t, "A", TW1).serapan) == (None, None)


def test_totals_take_the_lowest_level_that_is_filled() -> None:
    hasil = semua(pagu("P1K1S1", 60), pagu("P1K1S2", 40), pagu("P2", 50), belanja("P1K1S1", 30), belanja("P1K1S2", 20))
    assert [hasil[k].pagu for k in ("P1K1", "P1", "P2", "")] == [100, 100, 50, 150]
    assert [hasil[k].pagu_dijumlahkan for k in ("P1K1S1", "P1", "P2", "")] == [False, True, False, True]
    assert (hasil["P1"].realisasi, hasil["P1"].serapan) == (50, Decimal(50))


def test_a_complete_sum_wins_over_what_is_recorded_and_the_difference_is_told() -> None:
    hasil = semua(pagu("P1", 110), pagu("P1K1S1", 60), pagu("P1K1S2", 40))
    assert (hasil["P1"].pagu, hasil["P1"].pagu_tercatat, hasil["P1"].pagu_jumlah) == (100, 110, 100)
    assert hasil["P1"].catatan == ("Pagu yang dicatat Rp1,10, sedangkan jumlah di bawahnya Rp1,00.",)


def test_what_is_recorded_wins_over_a_sum_that_lacks_a_child() -> None:
    p1 = semua(pagu("P1K1", 110), pagu("P1K1S1", 60))["P1"]
    assert (p1.pagu, p1.lengkap, p1.selisih) == (110, True, ())
    k1 = semua(pagu("P1K1", 110), pagu("P1K1S1", 60))["P1K1"]
    assert k1.catatan == ("Pagu baru diketahui untuk 1 dari 2 unsur langsung di bawahnya.",)


def test_a_part_that_exceeds_the_whole_is_a_contradiction() -> None:
    t = tahun_kinerja(*POHON, pagu("P1K1", 50), pagu("P1K1S1", 60))
    assert selisih(t, TAHUN) == (Selisih(unsur="P1K1", apa="pagu", triwulan=0, tercatat=50, jumlah=60),)


def test_an_incomplete_sum_has_no_absorption() -> None:
    hasil = semua(pagu("P1K1S1", 60), belanja("P1K1S1", 30))
    assert (hasil[""].pagu, hasil[""].serapan, hasil[""].lengkap) == (60, None, False)
    assert hasil["P1K1S1"].serapan == 50
    assert hasil["P1"].catatan == ("Pagu sebagian unsur di bawahnya belum diketahui.",)


def test_a_blank_amount_is_unknown_and_zero_is_zero() -> None:
    hasil = semua(pagu("P1", None), pagu("P2", 100), belanja("P1", None), belanja("P2", 0))
    assert (hasil["P1"].pagu, hasil["P1"].realisasi) == (None, None)
    assert (hasil["P2"].realisasi, hasil["P2"].serapan) == (0, Decimal(0))


def test_the_budget_is_that_of_the_latest_stage_and_stages_are_never_mixed() -> None:
    hasil = semua(pagu("P1", 100), pagu("P2", 50), pagu("P2", 70, T.PERUBAHAN))
    assert (hasil["P2"].pagu, hasil["P2"].tahap) == (70, T.PERUBAHAN)
    assert (hasil["P1"].pagu, hasil["P1"].tahap) == (None, None)
    assert hasil["P1"].catatan == ("Pagu tahap perubahan belum diisi; yang ada baru tahap murni.",)


def test_an_empty_row_of_a_later_stage_changes_nothing() -> None:
    assert semua(pagu("P1", 100), pagu("P1", None, T.PERUBAHAN))["P1"].pagu == 100


def test_only_months_to_the_end_of_the_period_count() -> None:
    rekaman = (pagu("P1", 100), *(belanja("P1", 10, b) for b in (1, 3, 4, 12)))
    assert [semua(*rekaman, periode=p)["P1"].realisasi for p in (TW1, TW2, TAHUN)] == [20, 30, 40]


def test_a_year_may_go_over_from_programs_to_sub_kegiatan() -> None:
    rekaman = [belanja("P1", 30, 3), belanja("P1K1S1", 5, 4), belanja("P1K1S2", 7, 6)]
    p1 = semua(*rekaman)["P1"]
    assert (p1.realisasi, p1.realisasi_dijumlahkan, p1.selisih) == (42, False, ())


def test_a_quarterly_figure_of_the_program_and_monthly_ones_below_are_not_counted_twice() -> None:
    bulanan = [belanja(k, 5, b) for k in ("P1K1S1", "P1K1S2") for b in (1, 2, 3)]
    assert semua(belanja("P1", 30, 3), *bulanan)["P1"].realisasi == 30
    t = tahun_kinerja(*POHON, belanja("P1", 31, 3), *bulanan)
    assert selisih(t, TAHUN) == (Selisih(unsur="P1", apa="realisasi", triwulan=1, tercatat=31, jumlah=30),)


def test_children_without_a_record_are_counted_in_the_note() -> None:
    assert semua(belanja("P1K1S1", 5))["P1K1"].catatan == (
        "Realisasi anggaran baru tercatat pada 1 dari 2 unsur langsung di bawahnya.",
    )


def test_money_outside_the_plan_is_not_lost_in_silence() -> None:
    opd = semua(pagu("P1", 100), pagu("P2", 50), pagu("LAMA", 10), belanja("LAMA", 10))[""]
    assert (opd.pagu, opd.lengkap) == (150, False)
    assert len(opd.catatan) == 2
    assert all("di luar rencana" in c for c in opd.catatan)


def test_levels_between_that_carry_no_money_are_passed_through() -> None:
    t = tahun_kinerja(
        unsur("P", J.PROGRAM, "S"),
        unsur("X", J.KONDISI_ANTARA, "P"),
        unsur("K", J.KEGIATAN, "X"),
        pagu("K", 70),
    )
    assert [anggaran(t, k, TAHUN).pagu for k in ("K", "P", "")] == [70, 70, 70]
    with pytest.raises(KeyError):
        anggaran(t, "X", TAHUN)


def test_an_office_without_a_plan_still_has_its_own_budget() -> None:
    t = tahun_kinerja(r.Pagu(opd="8.01", tahun=2030, tahap=T.MURNI, jumlah=90), tahun=2030)
    assert anggaran(t, "", Periode(2030)).pagu == 90


daun = st.dictionaries(st.sampled_from(["P1K1S1", "P1K1S2", "P2"]), st.integers(0, 10**14), min_size=3)


@given(daun, daun)
def test_every_level_is_the_exact_sum_of_the_leaves(uang: Mapping[str, int], keluar: Mapping[str, int]) -> None:
    hasil = semua(*(pagu(k, n) for k, n in uang.items()), *(belanja(k, n) for k, n in keluar.items()))
    for kunci, isi in (("P1K1", ("P1K1S1", "P1K1S2")), ("P1", ("P1K1S1", "P1K1S2")), ("", tuple(uang))):
        assert hasil[kunci].pagu == sum(uang[k] for k in isi)
        assert hasil[kunci].realisasi == sum(keluar[k] for k in isi)
        assert hasil[kunci].catatan == ()


kunci = st.sampled_from(["", "P1", "P1K1", "P1K1S1", "P1K1S2", "P2", "LAMA"])
jumlah = st.one_of(st.none(), st.integers(0, 1000))


@given(st.dictionaries(kunci, jumlah), st.dictionaries(st.tuples(kunci, st.integers(1, 12)), jumlah))
def test_whatever_is_recorded_nothing_is_invented(
    uang: Mapping[str, int | None], keluar: Mapping[tuple[str, int], int | None]
) -> None:
    hasil = semua(*(pagu(k, n) for k, n in uang.items()), *(belanja(k, n, b) for (k, b), n in keluar.items()))
    for k, a in hasil.items():
        assert a.pagu in (None, a.pagu_tercatat, a.pagu_jumlah)
        assert a.pagu_tercatat == uang.get(k)
        assert (a.pagu is None) == (a.pagu_tercatat is None and a.pagu_jumlah is None)
        assert (a.realisasi is None) == (a.realisasi_tercatat is None and a.realisasi_jumlah is None)
        assert a.serapan is None or (a.lengkap and a.pagu)
        assert all(s.unsur == k and s.tercatat != s.jumlah for s in a.selisih)
