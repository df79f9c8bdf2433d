from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.kinerja.bahan import angka, indikator, realisasi, tahun_kinerja, target, unsur

from akuntabel.aturan.istilah import Akumulasi, Arah, Rumus, SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Nilai, Peringkat, Terisi, TidakBerlaku
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import (
    Hasil,
    dasar_target,
    hasil,
    hasil_dari,
    hasil_semua,
    rata_rata_hasil,
    rata_rata_tingkat,
    rata_rata_unsur,
)
from akuntabel.kinerja.tahun import TidakAdaError

TAHUN, TW1, TW2, TW4 = Periode(2023), Periode(2023, 1), Periode(2023, 2), Periode(2023, 4)


def satu(*rekaman: r.Rekaman, periode: Periode = TAHUN, akumulasi: Akumulasi = Akumulasi.POSISI_AKHIR) -> Hasil:
    tetap = () if any(isinstance(x, r.Indikator) for x in rekaman) else (indikator(akumulasi),)
    return hasil(tahun_kinerja(*tetap, *rekaman), "I", periode)


def empat(nilai: str | int) -> list[r.Realisasi]:
    return [realisasi(nilai, q) for q in (1, 2, 3, 4)]


def test_four_quarters_of_a_sum_make_the_year_with_its_predikat() -> None:
    h = satu(target(100), *empat(24), akumulasi=Akumulasi.JUMLAH)
    assert (h.realisasi, h.triwulan_terisi, h.lengkap) == (angka(96), (1, 2, 3, 4), True)
    assert (h.capaian.persen, h.predikat, h.catatan) == (Decimal(96), "Sangat Tinggi", ())
    assert h.capaian_periode == h.capaian
    assert h.sumber == (SumberRealisasi.DIUKUR,)


def test_a_year_with_one_quarter_is_provisional_and_has_no_predikat() -> None:
    h = satu(target(100), realisasi(95, 1))
    assert (h.capaian.persen, h.lengkap, h.predikat) == (Decimal(95), False, "")
    assert any("baru 1 dari 4 triwulan" in c for c in h.catatan)


def test_a_standing_is_complete_with_quarter_four_alone() -> None:
    h = satu(target(100), realisasi(80, 4))
    assert (h.realisasi, h.lengkap, h.predikat) == (angka(80), True, "Tinggi")


def test_a_sum_that_lacks_a_quarter_stays_incomplete() -> None:
    h = satu(target(100), *empat(24)[1:], akumulasi=Akumulasi.JUMLAH)
    assert (h.realisasi, h.lengkap, h.predikat) == (angka(72), False, "")
    assert any("baru 3 dari 4 triwulan" in c for c in h.catatan)


def test_the_years_own_value_wins_over_quarters_and_a_difference_is_told() -> None:
    h = satu(target(100), realisasi(90), *empat(24), akumulasi=Akumulasi.JUMLAH)
    assert (h.realisasi, h.triwulan_terisi, h.lengkap) == (angka(90), (), True)
    assert any("(90)" in c and "(96)" in c for c in h.catatan)


def test_a_yearly_value_that_is_the_rounded_mean_is_no_difference() -> None:
    rekaman = [realisasi(x, q) for q, x in ((1, 1), (2, 1), (3, 1), (4, 2))]
    h = satu(target(100), realisasi("1.25"), *rekaman, akumulasi=Akumulasi.RATA_RATA)
    assert h.catatan == ()


def test_the_years_own_value_is_not_counted_as_a_quarter() -> None:
    h = satu(target(100), realisasi(90), periode=TW2)
    assert (h.realisasi, h.lengkap) == (BELUM_DIISI, False)


def test_not_measured_this_year_keeps_its_reason_and_gives_no_figure() -> None:
    h = satu(target(83), realisasi(BelumDiukur("survei dilakukan pada Oktober")))
    assert isinstance(h.realisasi, BelumDiukur)
    assert (h.capaian.persen, h.predikat, h.lengkap) == (None, "", False)
    assert h.catatan == ("Realisasi belum diukur: survei dilakukan pada Oktober.",)


def test_a_blank_yearly_row_does_not_hide_the_quarters() -> None:
    assert satu(target(100), realisasi(BELUM_DIISI), realisasi(80, 4)).realisasi == angka(80)


def test_quarters_that_are_filled_win_over_a_yearly_not_measured() -> None:
    assert satu(target(100), realisasi(BelumDiukur("nanti")), realisasi(80, 4)).realisasi == angka(80)


def test_no_target_gives_no_figure_and_no_source_of_the_target() -> None:
    h = satu(realisasi(80, 4))
    assert (h.target, h.dasar_target, h.capaian.persen, h.predikat) == (None, "", None, "")
    assert h.catatan == ("Target belum diisi.",)


def test_the_interim_figure_stands_against_the_target_of_the_same_quarters_and_of_the_year() -> None:
    target_tw = [target(20, 1), target(30, 2)]
    h = satu(target(100), *target_tw, realisasi(15, 1), realisasi(25, 2), periode=TW2, akumulasi=Akumulasi.JUMLAH)
    assert (h.target_periode, h.realisasi) == (angka(50), angka(40))
    assert (h.capaian_periode.persen, h.capaian.persen) == (Decimal(80), Decimal(40))
    assert (h.lengkap, h.predikat) == (True, "Tinggi")


def test_without_quarterly_targets_the_interim_has_no_predikat_and_says_why() -> None:
    h = satu(target(100), realisasi("12.5", 1), periode=TW1)
    assert (h.target_periode, h.capaian_periode.persen, h.predikat) == (BELUM_DIISI, None, "")
    assert h.capaian.persen == Decimal("12.5")
    assert h.catatan == ("Target triwulan I belum diisi.",)


def test_a_missing_quarter_of_a_sum_leaves_the_target_open_and_names_it() -> None:
    h = satu(target(100), target(30, 2), realisasi(1, 1), periode=TW2, akumulasi=Akumulasi.JUMLAH)
    assert h.target_periode == BELUM_DIISI
    assert "Target triwulan I belum diisi." in h.catatan


def test_to_the_end_of_quarter_four_the_years_target_stands_in() -> None:
    h = satu(target(100), *empat(24), periode=TW4, akumulasi=Akumulasi.JUMLAH)
    assert (h.target_periode, h.predikat) == (angka(100), "Sangat Tinggi")


def test_a_yearly_indicator_does_not_apply_before_the_year_ends() -> None:
    h = satu(target(83), realisasi(BelumDiukur("survei pada Oktober"), 1), periode=TW1, akumulasi=Akumulasi.TAHUNAN)
    assert isinstance(h.target_periode, TidakBerlaku)
    assert (h.capaian_periode.persen, h.predikat) == (None, "")
    akhir = satu(target(83), realisasi(83), periode=TW4, akumulasi=Akumulasi.TAHUNAN)
    assert (akhir.capaian_periode.persen, akhir.lengkap) == (Decimal(100), True)


def test_units_that_differ_are_not_compared() -> None:
    h = satu(target(100), realisasi(80, 4, satuan="orang"))
    assert h.capaian.persen is None
    assert h.catatan == ("Satuan realisasi (orang) berbeda dari satuan target (%).",)


@pytest.mark.parametrize("satuan", ["persen", " % ", "Persen", ""])
def test_the_same_unit_written_otherwise_is_the_same(satuan: str) -> None:
    assert satu(target(100), realisasi(80, 4, satuan=satuan)).capaian.persen == 80


def test_quarters_of_different_units_are_not_added_up() -> None:
    rekaman = [realisasi(1, 1, satuan="orang"), realisasi(1, 2, satuan="laporan")]
    h = satu(target(100), *rekaman, akumulasi=Akumulasi.JUMLAH)
    assert isinstance(h.realisasi, BelumDiukur)
    assert (h.capaian.persen, h.lengkap) == (None, False)


def test_a_capaian_in_a_hole_of_the_scale_is_told() -> None:
    h = satu(target(100), realisasi("90.5", 4))
    assert h.predikat == "Sangat Tinggi"
    assert any("di antara dua interval" in c for c in h.catatan)


def test_grades_are_compared_by_the_scale_of_the_indicator() -> None:
    i = indikator(skala="opini_bpk", satuan="")
    h = satu(i, target(Peringkat("WTP")), realisasi(Peringkat("WDP"), 4))
    assert (h.capaian.persen, h.predikat) == (Decimal(75), "Sedang")


def test_the_formula_and_direction_of_the_indicator_count() -> None:
    i = indikator(arah=Arah.TURUN, rumus=Rumus.SELISIH)
    assert satu(i, target(10), realisasi(12, 4)).capaian.persen == 80


def test_only_the_sources_that_the_figure_rests_on_are_named() -> None:
    asumsi = SumberRealisasi.ASUMSI_SERAPAN
    dua = [realisasi(10, 1, sumber=asumsi), realisasi(80, 4)]
    assert satu(target(100), *dua).sumber == (SumberRealisasi.DIUKUR,)
    assert satu(target(100), *dua, akumulasi=Akumulasi.JUMLAH).sumber == (SumberRealisasi.DIUKUR, asumsi)


def test_the_target_of_a_signed_agreement_counts_and_is_named() -> None:
    pk = r.Pk(kunci="PK1", opd="8.01", tahun=2023, rencana="R1", ditandatangani=True)
    h = satu(target(100), target(90, pk="PK1"), pk, realisasi(90, 4))
    assert (h.capaian.persen, h.dasar_target) == (Decimal(100), "Perjanjian Kinerja Tahun 2023")


def test_a_revised_agreement_replaces_the_first_and_says_so() -> None:
    pk = [r.Pk(kunci=f"PK{n}", opd="8.01", tahun=2023, nomor=n, rencana="R1", ditandatangani=True) for n in (1, 2)]
    h = satu(target(100), target(90, pk="PK1"), target(80, pk="PK2"), *pk, realisasi(80, 4))
    assert (h.capaian.persen, h.dasar_target) == (Decimal(100), "Perubahan Perjanjian Kinerja Tahun 2023")


def test_a_draft_agreement_does_not_count_and_the_plan_is_named() -> None:
    pk = r.Pk(kunci="PK1", opd="8.01", tahun=2023, rencana="R1")
    h = satu(target(100), target(90, pk="PK1"), pk, realisasi(90, 4))
    assert (h.capaian.persen, h.dasar_target) == (Decimal(90), "Renstra Uji 2019-2023")


def test_an_unknown_indicator_is_refused_by_name() -> None:
    with pytest.raises(TidakAdaError, match="Indikator X"):
        hasil(tahun_kinerja(), "X", TAHUN)


def test_a_year_before_the_parameters_has_a_note_instead_of_a_predikat() -> None:
    t = tahun_kinerja(indikator(), target(100, tahun=1999), realisasi(80, tahun=1999))
    h = hasil(t, "I", Periode(1999))
    assert (h.capaian.persen, h.predikat) == (Decimal(80), "")
    assert any("sejak tahun 2000" in c for c in h.catatan)


def test_the_mean_counts_complete_results_only_and_leaves_out_what_does_not_apply() -> None:
    empat_indikator = [indikator(kunci=k, unsur="S") for k in ("A", "B", "C", "E")]
    t = tahun_kinerja(
        *empat_indikator,
        *(target(100, indikator=k) for k in ("A", "B", "C", "E")),
        realisasi(150, 4, indikator="A"),
        realisasi(60, 1, indikator="B"),
        realisasi(TidakBerlaku("tahun pemilu"), indikator="C"),
        realisasi(80, 4, indikator="E"),
    )
    semua = hasil_semua(t, TAHUN)
    rata = rata_rata_hasil(semua.values(), tahun=2023)
    assert (rata.persen, rata.dihitung, rata.seluruhnya, rata.dibatasi) == (Decimal(100), 2, 3, 1)
    assert rata_rata_unsur(t, "S", TAHUN) == rata == rata_rata_tingkat(t, r.JenisUnsur.SASARAN, TAHUN)


def test_the_mean_of_an_element_is_of_its_own_indicators_never_of_its_children() -> None:
    t = tahun_kinerja(
        unsur("P", r.JenisUnsur.PROGRAM, "S"),
        indikator(kunci="A", unsur="P"),
        target(100, indikator="A"),
        realisasi(50, 4, indikator="A"),
    )
    assert rata_rata_unsur(t, "S", TAHUN).seluruhnya == 0
    assert rata_rata_unsur(t, "P", TAHUN).persen == 50


nilai_apa_saja = st.one_of(
    st.decimals(min_value=0, max_value=1000, places=2).map(Angka),
    st.sampled_from([BELUM_DIISI, BelumDiukur("nanti"), TidakBerlaku("pemilu"), Peringkat("WTP")]),
)


@given(
    st.sampled_from(list(Akumulasi)),
    st.dictionaries(st.integers(0, 4), nilai_apa_saja),
    st.dictionaries(st.integers(0, 4), nilai_apa_saja),
    st.integers(0, 4),
)
def test_whatever_is_recorded_the_result_keeps_its_promises(
    cara: Akumulasi, capai: dict[int, Nilai], janji: dict[int, Nilai], triwulan: int
) -> None:
    h = satu(
        *(target(n, q) for q, n in janji.items()),
        *(realisasi(n, q) for q, n in capai.items()),
        periode=Periode(2023, triwulan),
        akumulasi=cara,
    )
    if h.predikat:
        assert h.lengkap
        assert h.capaian_periode.persen is not None
    if h.capaian_periode.persen is None:
        assert h.catatan
    if not isinstance(h.realisasi, Terisi):
        assert h.capaian.persen is None
        assert not h.lengkap
    if h.lengkap:
        assert isinstance(h.realisasi, Terisi)
    elif h.capaian.persen is not None:
        assert any("triwulan" in c for c in h.catatan)
    assert all(q <= h.periode.triwulan_akhir for q in h.triwulan_terisi)
    assert all(c.endswith(".") for c in h.catatan)
    assert len(set(h.catatan)) == len(h.catatan)


# --- the light path --------------------------------------------------------------------------------------------------

NILAI = st.sampled_from(
    [BELUM_DIISI, angka(0), angka("12.5"), angka(100), BelumDiukur("x"), TidakBerlaku("y"), Peringkat("BB")]
)
ISI = st.lists(st.tuples(st.integers(0, 4), NILAI, st.sampled_from(["", "%", "orang"])), unique_by=lambda x: x[0])


@given(ISI, ISI, ISI, st.sampled_from(Akumulasi), st.integers(0, 4), st.booleans())
def test_rows_of_the_year_alone_give_the_same_result_as_the_whole_office(
    rencana: list[tuple[int, Nilai, str]],
    perjanjian: list[tuple[int, Nilai, str]],
    tercapai: list[tuple[int, Nilai, str]],
    akumulasi: Akumulasi,
    triwulan: int,
    tanda: bool,
) -> None:
    pk = r.Pk(kunci="P", opd="8.01", tahun=2023, ditandatangani=tanda)
    t = tahun_kinerja(
        indikator(akumulasi),
        pk,
        target(1, tahun=2022),
        realisasi(1, 4, tahun=2022),
        *(target(n, q, satuan=s) for q, n, s in rencana),
        *(target(n, q, satuan=s, pk="P") for q, n, s in perjanjian),
        *(realisasi(n, q, satuan=s) for q, n, s in tercapai),
    )
    periode = Periode(2023, triwulan)
    berlaku = {x.triwulan: x for x in t.data.target if x.tahun == 2023 and not x.pk}
    if tanda:
        berlaku |= {x.triwulan: x for x in t.data.target if x.pk}
    ringan = hasil_dari(
        t.indikator["I"],
        periode,
        target=berlaku,
        realisasi={x.triwulan: x for x in t.data.realisasi if x.tahun == 2023},
        dasar_target=dasar_target(t, berlaku.get(0)),
    )
    assert ringan == hasil_semua(t, periode)["I"]
