"""Obligatory content: what counts as present, and that other texts are left alone."""

from __future__ import annotations

import pytest
from tests.reviu import naskah
from tests.reviu.naskah import temuan

from akuntabel.reviu.temuan import Keyakinan

KERANGKA = "BAB I PENDAHULUAN\n\n{satu}\n\nBAB II PERENCANAAN KINERJA\n\n{dua}\n\nBAB III AKUNTABILITAS KINERJA\n\n{tiga}\n\nBAB IV PENUTUP\n\n{empat}\n"


def susun(**isi: str) -> str:
    return KERANGKA.format(**({"satu": "Isi.", "dua": "Isi.", "tiga": "Isi.", "empat": "Isi."} | isi))


@pytest.mark.parametrize(
    "teks", ["Permasalahan utama ialah stunting.", "Isu strategis 2024.", "Aspek strategis organisasi."]
)
def test_strategic_issues_have_several_names(teks: str) -> None:
    assert temuan(susun(satu=teks), "IW-01") == []


def test_a_text_without_chapters_is_not_judged() -> None:
    assert temuan("Surat pengantar laporan kinerja.\n", "IW-01") == []
    assert temuan("Surat pengantar laporan kinerja.\n", "IW-06") == []


def test_what_a_swot_says_is_no_cause_of_a_result() -> None:
    teks = "A. Capaian\n\nRealisasi 80.\n\nB. Analisis SWOT\n\nKelemahan karena anggaran; solusi belum ada."
    (x,) = temuan(susun(tiga=teks), "IW-04")
    assert "penyebab" in x.pesan


def test_two_earlier_years_in_the_columns_are_a_comparison() -> None:
    tabel = "Indikator\tRealisasi 2022\tRealisasi 2023\tRealisasi 2024\nIndeks\t80\t81\t82"
    teks = susun(satu="Laporan Kinerja Dinas Kesehatan Tahun 2024.", tiga=tabel)
    (x,) = temuan(teks, "IW-04")
    assert "tahun lalu" not in x.pesan


def test_a_closing_with_a_figure_and_a_step_is_complete() -> None:
    assert temuan(susun(empat="Rata-rata capaian 98%. Upaya ke depan ialah memperluas layanan."), "IW-06") == []


@pytest.mark.parametrize(
    "kalimat",
    [
        "Efisiensi belum dinilai: penilaian dilakukan setelah tahun anggaran berakhir.",
        "Efisiensi penggunaan sumber daya belum dapat dihitung karena pagu program belum tersedia.",
    ],
)
def test_a_report_that_says_why_efficiency_is_not_judged_has_spoken_of_it(kalimat: str) -> None:
    pesan = "".join(x.pesan for x in temuan(susun(tiga=f"Realisasi 80.\n\n{kalimat}"), "IW-04"))
    assert "standar nasional" in pesan
    assert "efisiensi" not in pesan


@pytest.mark.parametrize(
    "kalimat",
    [
        "Tahun 2022 sebesar 74,2% dan tahun 2023 sebesar 78,5%, sedangkan tahun 2024 mencapai 81,6%.",
        "Jumlah peserta pada tahun 2022 sebanyak 912 orang dan pada tahun 2023 sebanyak 1.104 orang.",
    ],
)
def test_figures_of_earlier_years_in_one_paragraph_are_a_comparison(kalimat: str) -> None:
    judul = "LAPORAN KINERJA DINAS SOSIAL TAHUN 2024\n\n"
    pesan = "".join(x.pesan for x in temuan(judul + susun(tiga=kalimat), "IW-04"))
    assert "standar nasional" in pesan
    assert "tahun lalu" not in pesan


@pytest.mark.parametrize("judul", ["LAMPIRAN PERJANJIAN KINERJA TAHUN 2024", "LAMPIRAN 1. PERJANJIAN KINERJA"])
def test_an_annex_of_the_agreement_needs_no_number(judul: str) -> None:
    teks = susun(dua="B. Perjanjian Kinerja\n\nIsi.")
    assert len(temuan(teks, "IW-08")) == 1
    assert temuan(f"{teks}\n{judul}\n\nNaskah terlampir.\n", "IW-08") == []


def test_a_sasaran_without_an_analysis_that_the_others_have_is_told() -> None:
    kepala = "BAB I PENDAHULUAN\n\nIsi.\n\nBAB III AKUNTABILITAS KINERJA\n\n3.1 Capaian Kinerja\n\n"

    def bagian(n: int, *butir: str) -> str:
        isi = "".join(f"3.1.{n}.{i} {x}\n\nIsi.\n\n" for i, x in enumerate(butir, 1))
        return f"3.1.{n} Sasaran {n}: Meningkatnya Mutu {n}\n\n{isi}"

    semua = ("Target dan Realisasi Tahun 2024", "Perbandingan Tahun 2023", "Analisis Penyebab", "Analisis Efisiensi")
    utuh = kepala + bagian(1, *semua) + bagian(2, *semua)
    assert naskah.temuan(utuh, "IW-11") == []
    assert "Analisis Efisiensi" in naskah.temuan(kepala + bagian(1, *semua) + bagian(2, *semua[:3]), "IW-11")[0].pesan
    lain = bagian(2, "Uraian", "Hambatan", "Rencana")
    assert naskah.temuan(kepala + bagian(1, *semua) + lain, "IW-11") == []


def test_an_interim_report_is_not_asked_for_what_compares_whole_years() -> None:
    teks = "LAPORAN KINERJA TRIWULAN III TAHUN 2023\n\n" + susun(satu="Dinas ini kecil.", tiga="Realisasi 80 dari 82.")
    pesan = "".join(x.pesan for x in temuan(teks, "IW-04"))
    assert "butir 5" in pesan
    assert not any(f"butir {n}" in pesan for n in (2, 3, 4))
    assert [x.keyakinan for x in temuan(teks, "IW-01")] == [Keyakinan.PERLU_TELAAH]
    tahunan = teks.replace("TRIWULAN III TAHUN", "TAHUN")
    assert "butir 2" in "".join(x.pesan for x in temuan(tahunan, "IW-04"))
    assert [x.keyakinan for x in temuan(tahunan, "IW-01")] == [Keyakinan.PASTI]
