"""Gaps: found where they are, one entry per kind, each with what to do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.pelaporan.contoh_opd import HIMPUNAN, TAHUN, asumsi_serapan, hanya_triwulan, tahun

from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan.kekosongan import Kekosongan, kekosongan


def gaps(*tanpa: str, triwulan: int = 0, **ganti: object) -> dict[str, Kekosongan]:
    return {k.kode: k for k in kekosongan(tahun(*tanpa, **ganti), Periode(TAHUN, triwulan))}


@pytest.mark.parametrize(
    ("tabel", "kode"),
    [
        ("pemangku", "pemangku"),
        ("fungsi", "fungsi"),
        ("unit", "unit"),
        ("kepegawaian", "kepegawaian"),
        ("aset", "aset"),
        ("dasar_hukum", "dasar_hukum"),
        ("narasi", "narasi.isu_strategis"),
        ("pk", "pk"),
        ("target", "target"),
        ("realisasi", "realisasi"),
        ("pagu", "pagu"),
        ("realisasi_anggaran", "realisasi_anggaran"),
        ("analisis", "analisis.penyebab"),
        ("swot", "swot"),
        ("indikator", "indikator"),
        ("rencana", "rencana"),
    ],
)
def test_a_missing_table_is_a_gap_that_a_full_one_is_not(tabel: str, kode: str) -> None:
    assert kode not in gaps()
    gap = gaps(tabel)[kode]
    assert gap.pesan
    assert gap.perbaikan.endswith(".")


def test_one_quarter_of_an_annual_report_is_a_gap() -> None:
    gap = gaps(**hanya_triwulan(1))["triwulan"]
    assert gap.kalimat == "Realisasi baru meliputi 1 dari 4 triwulan (10 indikator)."


def test_the_same_data_are_whole_for_the_interim_report() -> None:
    assert "triwulan" not in gaps(triwulan=1, **hanya_triwulan(1))


def test_quarterly_targets_matter_only_to_an_interim_report() -> None:
    assert "target_triwulan" not in gaps()
    assert "i-k1" not in gaps(triwulan=2)["target_triwulan"].objek


def test_performance_taken_from_absorption_is_a_gap() -> None:
    assert "asumsi_serapan" in gaps(realisasi=asumsi_serapan())


def test_a_placeholder_that_names_nothing_is_reported_with_its_place() -> None:
    narasi = r.Narasi(opd="2.10", tahun=TAHUN, triwulan=0, bagian="penutup", isi="Capaian {capaian i-99}.")
    gap = gaps(narasi=(*HIMPUNAN["narasi"], narasi))["isian"]
    assert gap.objek[0].startswith("{capaian i-99} pada Kesimpulan")


def test_follow_ups_on_record_stand_in_for_the_text_on_next_steps() -> None:
    tanpa = tuple(n for n in HIMPUNAN["narasi"] if n.bagian != "langkah_perbaikan")
    assert "narasi.langkah_perbaikan" not in gaps(narasi=tanpa)
    tanpa_tindak = tuple(replace(a, tindak_lanjut="") for a in HIMPUNAN["analisis"])
    assert "narasi.langkah_perbaikan" in gaps(narasi=tanpa, analisis=tanpa_tindak)


def test_long_lists_are_cut_and_counted() -> None:
    gap = Kekosongan(kode="x", pesan="Target belum diisi", perbaikan="Isi.", bagian="Bab II", objek=tuple("abcdefg"))
    assert gap.kalimat == "Target belum diisi (7 indikator)."
    assert gap.sebutan_objek == "a, b, c, d, dan 3 lainnya."
