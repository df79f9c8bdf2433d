"""Generated sentences follow the data."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.pelaporan.contoh_opd import HIMPUNAN, TAHUN, asumsi_serapan, dengan_realisasi, hanya_triwulan, tahun

from akuntabel.aturan.nilai import Angka, BelumDiukur, TidakBerlaku
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import kalimat as kal
from akuntabel.pelaporan.angka_laporan import teks_ucapan
from akuntabel.pelaporan.sumber import Sumber


def sumber(triwulan: int = 0, **ganti: object) -> Sumber:
    return Sumber(tahun(**ganti), Periode(TAHUN, triwulan))


def teks(s: Sumber, indikator: str) -> str:
    return teks_ucapan(kal.capaian_indikator(s, s.hasil[indikator]))


def test_a_measured_indicator_says_target_realisation_capaian_and_predikat() -> None:
    assert teks(sumber(), "i-hutan") == (
        "Indikator “Persentase tutupan hutan kota” terealisasi 31% dari target 30%, sehingga capaiannya 103,33% "
        "dengan predikat Sangat Tinggi."
    )


def test_an_unmeasured_indicator_gives_its_reason_and_no_figure() -> None:
    s = sumber(realisasi=dengan_realisasi("i-ikm", BelumDiukur("Survei dilaksanakan pada bulan November.")))
    assert teks(s, "i-ikm") == (
        "Indikator “Indeks Kepuasan Masyarakat” ditargetkan 83 pada Tahun 2024; realisasinya belum diukur: survei "
        "dilaksanakan pada bulan November. Karena itu capaiannya belum dapat dihitung."
    )


def test_an_indicator_that_does_not_apply_is_not_a_failure() -> None:
    s = sumber(realisasi=dengan_realisasi("i-ikm", TidakBerlaku("Layanan dialihkan")))
    assert "tidak berlaku" in teks(s, "i-ikm")
    assert "capaian" not in teks(s, "i-ikm")


def test_a_missing_target_is_said_and_nothing_is_computed() -> None:
    target = tuple(x for x in HIMPUNAN["target"] if x.indikator != "i-cemar")
    kalimat = teks(sumber(target=target), "i-cemar")
    assert "belum memiliki target Tahun 2024" in kalimat
    assert "belum dapat dihitung" in kalimat
    assert "%" not in kalimat


def test_an_annual_figure_of_one_quarter_is_provisional() -> None:
    kalimat = teks(sumber(**hanya_triwulan(1)), "i-p1")
    assert "baru meliputi 1 dari 4 triwulan" in kalimat
    assert "predikat Sangat" not in kalimat


def test_figures_taken_from_absorption_are_called_an_assumption() -> None:
    s = sumber(realisasi=asumsi_serapan())
    assert "bukan hasil pengukuran kinerja" in teks(s, "i-p1")
    singkat = teks_ucapan(kal.capaian_indikator(s, s.hasil["i-p1"], singkat=True))
    assert "(asumsi dari serapan anggaran)" in singkat


def test_an_interim_sentence_compares_with_year_and_quarter() -> None:
    kalimat = teks(sumber(2), "i-k1")
    assert "sampai dengan Triwulan II terealisasi 300 pohon dari target Tahun 2024 sebesar 1.200 pohon" in kalimat
    assert "25,00% terhadap target tahun dan 75,00% terhadap target sampai dengan triwulan ini" in kalimat


@pytest.mark.parametrize(
    ("kini", "kata"),
    [("31", "naik 3,1 poin persen"), ("25", "turun 2,9 poin persen"), ("27.9", "sama dengan tahun 2023")],
)
def test_change_against_last_year_follows_the_figures(kini: str, kata: str) -> None:
    s = sumber(realisasi=dengan_realisasi("i-hutan", Angka(Decimal(kini))))
    assert kata in teks_ucapan(kal.beda_tahun(s, s.hasil["i-hutan"]))


def test_a_fall_is_an_improvement_where_less_is_better() -> None:
    lalu = r.Realisasi(indikator="i-cemar", tahun=2023, nilai=Angka(Decimal(12)))
    s = sumber(realisasi=(*HIMPUNAN["realisasi"], lalu))
    kalimat = teks_ucapan(kal.beda_tahun(s, s.hasil["i-cemar"]))
    assert "turun 3 titik" in kalimat
    assert "membaik" in kalimat


def test_an_unmeasured_year_is_not_compared() -> None:
    s = sumber(realisasi=dengan_realisasi("i-hutan", BelumDiukur()))
    kalimat = teks_ucapan(kal.beda_tahun(s, s.hasil["i-hutan"]))
    assert "tercatat 27,9%" in kalimat
    assert "naik" not in kalimat
    assert "turun" not in kalimat


def test_without_earlier_years_there_is_no_comparison() -> None:
    s = sumber()
    assert kal.beda_tahun(s, s.hasil["i-cemar"]) == ()


def test_distance_to_the_end_of_the_plan() -> None:
    s = sumber()
    kalimat = teks_ucapan(kal.kemajuan_renstra(s, s.hasil["i-hutan"]))
    assert "telah mencapai 86,11%" in kalimat
    assert "(tahun 2026) sebesar 36%, dengan sisa waktu 2 tahun" in kalimat


def test_a_plan_without_end_target_says_nothing() -> None:
    s = sumber()
    assert kal.kemajuan_renstra(s, s.hasil["i-cemar"]) == ()


def test_no_standard_is_an_answer_and_silence_is_not() -> None:
    s = sumber()
    h = s.hasil["i-cemar"]
    assert "tidak ada standar nasional" in teks_ucapan(kal.pembanding(h, s.analisis("s2")))
    assert kal.pembanding(h, None) == ()


def test_a_standard_with_a_value_is_compared() -> None:
    s = sumber()
    kalimat = teks_ucapan(kal.pembanding(s.hasil["i-hutan"], s.analisis("i-hutan")))
    assert "adalah 30% (target nasional ruang terbuka hijau); realisasi di atas pembanding" in kalimat


def test_a_group_says_how_many_of_how_many() -> None:
    s = sumber()
    kalimat = teks_ucapan(kal.kelompok(s, s.hasil_dari(*s.program), "program", "program"))
    assert kalimat.startswith("Seluruh 3 indikator program telah memiliki realisasi dengan rata-rata capaian")
    assert "(3 dari 3 indikator dihitung)" in kalimat


def test_a_group_of_none_measured_says_so() -> None:
    s = sumber(realisasi=())
    kalimat = teks_ucapan(kal.kelompok(s, s.hasil_dari(*s.program), "program", "program"))
    assert kalimat == "Dari 3 indikator program, belum satu pun yang memiliki realisasi."


@pytest.mark.parametrize(
    ("tanpa", "kata"),
    [
        ((), "sebesar Rp78.000.000,40 dari pagu Rp95.500.000,50 (setelah perubahan anggaran), atau terserap 81,68%."),
        (("pagu",), "serapannya belum dapat dihitung karena pagu belum diisi"),
        (("realisasi_anggaran",), "realisasinya belum diisi"),
        (("pagu", "realisasi_anggaran"), "Pagu dan realisasi anggaran"),
    ],
)
def test_money_is_said_as_far_as_it_is_known(tanpa: tuple[str, ...], kata: str) -> None:
    assert kata in teks_ucapan(kal.anggaran(sumber(**dict.fromkeys(tanpa, ()))))


def test_coverage_speaks_only_of_an_annual_report_that_lacks_quarters() -> None:
    assert kal.cakupan(sumber()) == ()
    assert kal.cakupan(sumber(1, **hanya_triwulan(1))) == ()
    kalimat = teks_ucapan(kal.cakupan(sumber(**hanya_triwulan(1))))
    assert "Data kinerja dan anggaran Tahun 2024 baru meliputi 1 dari 4 triwulan (Triwulan I)" in kalimat


def test_coverage_names_what_stops_early() -> None:
    anggaran = tuple(x for x in HIMPUNAN["realisasi_anggaran"] if x.bulan <= 6)
    kalimat = teks_ucapan(kal.cakupan(sumber(realisasi_anggaran=anggaran)))
    assert kalimat.startswith("Data anggaran Tahun 2024 baru meliputi 2 dari 4 triwulan (Triwulan I dan II)")


def test_one_missing_quarter_of_one_indicator_is_told_without_calling_the_year_unfinished() -> None:
    realisasi = tuple(x for x in HIMPUNAN["realisasi"] if (x.indikator, x.triwulan) != ("i-k1", 2))
    kalimat = teks_ucapan(kal.cakupan(sumber(realisasi=realisasi)))
    assert kalimat.startswith("Data triwulan 1 dari 11 indikator belum lengkap")


def test_a_program_without_indicator_is_said_to_have_none() -> None:
    indikator = tuple(i for i in HIMPUNAN["indikator"] if i.unsur != "p1")
    s = sumber(indikator=indikator)
    paragraf = teks_ucapan(kal.program(s, s.t.unsur["p1"])[0])
    assert "belum memiliki indikator" in paragraf


def test_the_structure_counts_levels_and_indicators() -> None:
    assert teks_ucapan(kal.struktur(sumber())) == (
        "Rencana kinerja Dinas Lingkungan Hidup Kabupaten Contoh Tahun 2024 memuat 1 tujuan, 2 sasaran, 2 program, "
        "2 kegiatan, dan 3 sub kegiatan, yang diukur dengan 11 indikator."
    )


def test_a_renamed_unit_of_measure_is_followed() -> None:
    target = tuple(replace(x, satuan="lokasi") if x.indikator == "i-cemar" else x for x in HIMPUNAN["target"])
    assert "dari target 10 lokasi" in teks(sumber(target=target), "i-cemar")
