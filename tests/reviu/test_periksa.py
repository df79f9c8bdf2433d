"""Each check: silent on the complete office, and alone to speak where just its thing is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reviu.kantor import angka, ganti, kantor, tanpa
from tests.strategi import himpunan

from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI, BelumDiukur
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.tahun import TahunKinerja, TidakAdaError
from akuntabel.reviu.daftar import Aturan, aturan, semua
from akuntabel.reviu.periksa import judul_aturan, periksa
from akuntabel.reviu.temuan import Temuan, Tingkat

TAHUN = Periode(2023)


def kode(t: TahunKinerja, periode: Periode = TAHUN) -> set[str]:
    return {x.kode for x in periksa(t, periode)}


@pytest.mark.parametrize("triwulan", range(5))
def test_a_complete_and_right_year_has_no_finding(triwulan: int) -> None:
    assert periksa(kantor(), Periode(2023, triwulan)) == []


SALAH: dict[str, Callable[[], TahunKinerja]] = {
    "KL-01": lambda: kantor(target=tanpa(lambda b: b.indikator == "i-T1.S1")),
    "KL-02": lambda: kantor(target=ganti(lambda b: b.indikator == "i-8.01.06", nilai=BELUM_DIISI, tercetak="-")),
    "KL-03": lambda: kantor(realisasi=ganti(lambda b: b.indikator == "i-T1", nilai=BelumDiukur("survei Oktober"))),
    "KL-04": lambda: kantor(realisasi=tanpa(lambda b: b.indikator == "i-8.01.06.2.01")),
    "KL-06": lambda: kantor(indikator=ganti(lambda b: b.kunci == "i-8.01.06", penanggung_jawab="")),
    "KL-07": lambda: kantor(indikator=ganti(lambda b: b.kunci == "i-T1", formula="")),
    "KL-08": lambda: kantor(pk=tanpa(lambda b: True)),
    "KL-09": lambda: kantor(pagu=tanpa(lambda b: b.unsur != "")),
    "KL-10": lambda: kantor(realisasi_anggaran=tanpa(lambda b: True)),
    "KL-11": lambda: kantor(analisis=tanpa(lambda b: True)),
    "KL-12": lambda: kantor(realisasi=tanpa(lambda b: b.triwulan > 1)),
    "KL-13": lambda: kantor(narasi=tanpa(lambda b: b.bagian == "isu_strategis")),
    "HT-01": lambda: kantor(pagu=ganti(lambda b: b.unsur == "", jumlah=100_000_000_01)),
    "HT-02": lambda: kantor(realisasi_anggaran=ganti(lambda b: b.bulan == 3 and not b.unsur, persen_tercetak="21,00 %")),
    "HT-04": lambda: kantor(kepegawaian=ganti(lambda b: b.rincian == "S1", jumlah=21)),
    "BL-01": lambda: kantor(realisasi_anggaran=ganti(lambda b: b.bulan == 3, tercetak="Rp. 20.000,000")),
    "BL-02": lambda: kantor(
        realisasi_anggaran=ganti(lambda b: b.bulan == 6, terbilang_tercetak="dua puluh 5 juta rupiah")
    ),
    "SA-01": lambda: kantor(target=ganti(lambda b: b.indikator == "i-8.01.06", satuan="jenis dokumen")),
    "SA-02": lambda: kantor(target=ganti(lambda b: b.indikator == "i-T1", satuan="%"), realisasi=ganti(lambda b: b.indikator == "i-T1", satuan="%")),
    "SA-03": lambda: kantor(indikator=ganti(lambda b: b.kunci == "i-8.01.06.2.01", satuan="laporan")),
    "SA-04": lambda: kantor(indikator=ganti(lambda b: b.kunci == "i-8.01.06", satuan="")),
    "TG-01": lambda: kantor(target=ganti(lambda b: b.indikator == "i-8.01.06.2.01" and b.triwulan == 4, nilai=angka("9"))),
    "PH-01": lambda: kantor(unsur=ganti(lambda b: b.kunci == "8.01.06", kondisi="menurunnya  konflik sosial.")),
    "PH-02": lambda: kantor(unsur=ganti(lambda b: b.kunci == "8.01.06.2.01.06", induk="8.01.06")),
    "NM-02": lambda: kantor(unsur=ganti(lambda b: b.kunci == "8.01.06.2.01.06", uraian="Pelaksanaan Forum Pimpinan")),
    "NM-04": lambda: kantor(unsur=ganti(lambda b: b.kunci == "8.01.06.2.01.06", tercetak="Pelaksanaan Forum Pimpinan")),
    "KA-03": lambda: kantor(
        narasi=lambda baris: [*baris, _narasi("Capaian program ini linier dengan serapan anggaran.")]
    ),
}  # fmt: skip


def _narasi(isi: str) -> Any:
    from akuntabel.kinerja.rekaman import Narasi

    return Narasi(opd="8.01", tahun=2023, triwulan=0, bagian="efisiensi", isi=isi)


@pytest.mark.parametrize("dicari", SALAH)
def test_a_single_slip_is_found_and_blamed_on_nothing_else(dicari: str) -> None:
    assert kode(SALAH[dicari]()) == {dicari}


def test_derived_performance_and_a_false_claim_of_linearity_are_two_causes() -> None:
    def asumsi(nilai: str) -> TahunKinerja:
        return kantor(
            realisasi=ganti(
                lambda b: b.indikator == "i-8.01.06",
                sumber=SumberRealisasi.ASUMSI_SERAPAN,
                nilai=angka(nilai),
            )
        )

    assert kode(asumsi("80")) == {"KA-01"}
    assert kode(asumsi("80.4")) == {"KA-01"}
    assert kode(asumsi("81")) == {"KA-01", "KA-02"}
    (linier,) = [x for x in periksa(asumsi("95"), TAHUN) if x.kode == "KA-02"]
    assert "kinerja 95,00%, serapan 80,00%" in linier.pesan


def test_spending_above_the_budget_is_found() -> None:
    t = kantor(pagu=ganti(lambda b: True, jumlah=50_000_000_00))
    assert {"HT-03", "HT-02"} == kode(t)


def test_an_element_without_indicator_is_found() -> None:
    t = kantor(
        indikator=tanpa(lambda b: b.unsur == "8.01.06.2.01"),
        target=tanpa(lambda b: b.indikator == "i-8.01.06.2.01"),
        realisasi=tanpa(lambda b: b.indikator == "i-8.01.06.2.01"),
    )
    assert kode(t) == {"KL-05"}


def test_a_code_outside_the_nomenclature_is_found_once_with_all_its_places() -> None:
    t = kantor(unsur=ganti(lambda b: b.kunci == "8.01.06.2.01.06", kode="8.01.06.2.01.77"))
    (temuan,) = periksa(t, TAHUN)
    assert (temuan.kode, temuan.lokasi.objek) == ("NM-01", "8.01.06.2.01.06")


def test_two_elements_with_one_code_are_one_finding() -> None:
    t = kantor(unsur=lambda baris: [*baris, _kembar(baris)], indikator=lambda b: [*b], target=lambda b: [*b])
    ganda = [x for x in periksa(t, TAHUN) if x.kode == "PH-03"]
    assert len(ganda) == 1
    assert len(ganda[0].lokasi_lain) == 1


def _kembar(baris: Any) -> Any:
    from dataclasses import replace

    return replace(next(b for b in baris if b.kunci == "8.01.06.2.01.06"), kunci="kembar")


def test_a_printed_percentage_within_its_rounding_is_not_accused() -> None:
    # 20.000.000 of 100.000.000 is 20%: "20 %", "20,0%" and "20,00" all say so; "19,9" does not.
    for cetak, salah in (
        ("20 %", False),
        ("20,0%", False),
        ("20,00", False),
        ("19,9 %", True),
        ("N/A", False),
    ):
        t = kantor(realisasi_anggaran=ganti(lambda b: b.bulan == 3 and not b.unsur, persen_tercetak=cetak))
        assert ("HT-02" in kode(t)) is salah, cetak


def test_findings_come_heaviest_first_and_carry_a_repair_and_a_basis() -> None:
    t = kantor(
        pk=tanpa(lambda b: True),
        narasi=tanpa(lambda b: True),
        indikator=ganti(lambda b: True, penanggung_jawab=""),
    )
    temuan = periksa(t, TAHUN)
    berat = [list(Tingkat).index(x.tingkat) for x in temuan]
    assert berat == sorted(berat)
    assert all(x.perbaikan and x.dasar and x.pesan and "{" not in x.pesan for x in temuan)
    assert all(judul_aturan(x.kode) for x in temuan)


def test_every_check_has_a_case_that_it_finds() -> None:
    dicoba = set(SALAH) | {"KA-01", "KA-02", "HT-03", "KL-05", "NM-01", "NM-03", "PH-03"}
    assert {a.kode for a in semua() if a.periksa} == dicoba


def test_a_level_other_than_the_nomenclatures_is_found() -> None:
    from akuntabel.kinerja.rekaman import JenisUnsur

    t = kantor(unsur=ganti(lambda b: b.kunci == "8.01.06.2.01.06", kode="8.01.06.2.01", jenis=JenisUnsur.SUB_KEGIATAN))
    assert "NM-03" in kode(t)


def test_a_code_of_a_check_is_given_once() -> None:
    def pertama(t: TahunKinerja, periode: Periode) -> list[Temuan]:
        return []

    ada: Aturan = semua()[0]
    with pytest.raises(ValueError, match=ada.kode):
        aturan(kode=ada.kode, rumpun="uji", judul="Uji", tingkat=Tingkat.INFO, dasar="uji")(pertama)


def test_an_empty_office_is_reported_not_refused() -> None:
    t = kantor(
        **{
            n: tanpa(lambda b: True)
            for n in (
                "rencana",
                "unsur",
                "indikator",
                "target",
                "realisasi",
                "pagu",
                "realisasi_anggaran",
                "narasi",
                "pk",
            )
        }
    )
    assert "KL-08" in kode(t)


def test_the_usual_spelling_in_place_of_an_official_oddity_is_not_accused() -> None:
    from akuntabel.reviu.nomenklatur import sama

    resmi = "Fasilitasi Pencegahan Penyalagunaan Narkotika dan Kerjasama Intelijen, Bineka Tunggal Ika"
    assert sama("fasilitasi pencegahan penyalahgunaan narkotika dan kerja sama intelijen, bhinneka tunggal ika", resmi)
    assert sama("PROGRAM " + resmi, resmi)
    assert not sama("Fasilitasi Pencegahan Narkotika dan Kerja Sama Intelijen, Bineka Tunggal Ika", resmi)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(himpunan(), st.integers(0, 4))
def test_no_check_raises_whatever_the_records(h: Himpunan, triwulan: int) -> None:
    for opd in h.opd:
        for tahun in {b.tahun for b in h.target} | {2023}:
            try:
                t = TahunKinerja.dari(h, opd=opd.kode, tahun=tahun)
            except TidakAdaError:
                continue
            for x in periksa(t, Periode(tahun, triwulan)):
                assert x.pesan
                assert x.perbaikan
