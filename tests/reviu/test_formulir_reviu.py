"""The 23 statements of form III/2-2: what the document and the records show is answered, the rest is asked."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.reviu.kantor import kantor
from tests.reviu.naskah import laporan

from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu.formulir_reviu import PERNYATAAN, Butir, Jawaban, Kelompok, isi_formulir, lengkapi
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.periksa_laporan import periksa_laporan

LENGKAP = """\
    LAPORAN KINERJA INSPEKTORAT KABUPATEN JOMBANG TAHUN 2022

    BAB I PENDAHULUAN

    A. Latar Belakang

    Inspektorat membina dan mengawasi penyelenggaraan pemerintahan daerah.

    B. Isu Strategis

    Permasalahan utama ialah jumlah auditor yang belum mencukupi.

    BAB II PERENCANAAN KINERJA

    Ikhtisar perjanjian kinerja tahun 2022 sebagai berikut.

    Tabel 2.1 Perjanjian Kinerja Tahun 2022

    No\tSasaran\tIndikator Kinerja\tTarget
    1\tMeningkatnya kualitas pengawasan\tNilai maturitas SPIP\t3,00

    BAB III AKUNTABILITAS KINERJA

    Capaian dibandingkan dengan tahun lalu dan dengan standar nasional.

    BAB IV PENUTUP

    Sebagai simpulan, sasaran tercapai. Langkah perbaikan tahun depan ialah menambah auditor.
"""


def isi(lap: Laporan | None, tahun: TahunKinerja | None = None) -> dict[str, Butir]:
    temuan = periksa_laporan(lap) if lap is not None else []
    return {b.kode: b for b in isi_formulir(lap, temuan, tahun)}


def test_the_form_has_the_23_statements_in_three_groups() -> None:
    assert [b.kode for b in PERNYATAAN] == [
        *(f"F{n}" for n in range(1, 7)),
        *(f"M{n}" for n in range(1, 8)),
        *(f"S{n}" for n in range(1, 11)),
    ]
    assert {b.kode[0]: b.kelompok for b in PERNYATAAN} == {
        "F": Kelompok.FORMAT,
        "M": Kelompok.MEKANISME,
        "S": Kelompok.SUBSTANSI,
    }
    assert "bukan merupakan gabungan" in next(b.pernyataan for b in PERNYATAAN if b.kode == "M7")


def test_without_anything_everything_is_asked() -> None:
    assert {b.jawab for b in isi(None).values()} == {Jawaban.DITANYAKAN}
    assert all(b.petunjuk for b in PERNYATAAN)


def test_what_the_document_shows_is_answered_with_its_place() -> None:
    hasil = isi(laporan(LENGKAP))
    assert hasil["F1"].jawab is Jawaban.YA
    assert "BAB I PENDAHULUAN" in hasil["F1"].bukti[0]
    assert "baris" in hasil["F1"].bukti[0]
    assert hasil["F5"].jawab is Jawaban.YA


def test_a_report_without_a_budget_is_answered_with_no_and_the_finding() -> None:
    hasil = isi(laporan(LENGKAP))
    assert hasil["F6"].jawab is Jawaban.TIDAK
    assert hasil["F6"].bukti[0].startswith("IW-05")


def test_what_only_people_know_stays_a_question() -> None:
    hasil = isi(laporan(LENGKAP), kantor())
    assert {hasil[k].jawab for k in ("M1", "M3", "M5", "M6", "M7", "S8", "S10")} == {Jawaban.DITANYAKAN}


def test_records_answer_for_evidence_and_accountable_posts() -> None:
    t = kantor()
    assert isi(None, t)["M4"].jawab is Jawaban.YA
    tanpa = isi(None, t)["M2"]
    assert (tanpa.jawab, "tanpa bukti" in tanpa.bukti[0]) == (Jawaban.TIDAK, True)


def test_goals_that_the_report_words_otherwise_are_told() -> None:
    hasil = isi(laporan(LENGKAP), kantor())
    assert hasil["S2"].jawab is Jawaban.TIDAK
    assert "tidak tertulis demikian" in hasil["S2"].bukti[0]
    assert hasil["S3"].jawab is Jawaban.DITANYAKAN


def test_goals_worded_alike_are_answered_with_yes_whatever_the_spacing_and_case() -> None:
    t = kantor()
    rumusan = [u.uraian.upper() for u in t.milik_opd()]
    lap = laporan("BAB I PENDAHULUAN\n\n" + "\n\n".join(f"Rumusan: {x}." for x in rumusan))
    assert isi(lap, t)["S2"].jawab is Jawaban.YA


def test_conditional_statements_do_not_apply_where_all_is_well() -> None:
    semua = [replace(b, jawab=Jawaban.YA) if b.kode in ("S1", "S2") else b for b in PERNYATAAN]
    hasil = {b.kode: b.jawab for b in lengkapi(semua)}
    assert (hasil["S3"], hasil["S6"], hasil["S9"]) == (
        Jawaban.TIDAK_BERLAKU,
        Jawaban.DITANYAKAN,
        Jawaban.DITANYAKAN,
    )


@given(st.lists(st.sampled_from(list(Jawaban)), min_size=23, max_size=23))
def test_completing_the_form_never_changes_an_answer_that_was_given(jawab: list[Jawaban]) -> None:
    semua = [replace(b, jawab=j) for b, j in zip(PERNYATAAN, jawab, strict=True)]
    for sebelum, sesudah in zip(semua, lengkapi(semua), strict=True):
        if sebelum.jawab is not Jawaban.DITANYAKAN or sebelum.kode not in ("S3", "S6", "S9"):
            assert sesudah == sebelum


def test_odd_reports_break_nothing() -> None:
    for teks in ("", "x", "BAB I\n\nBAB I\n\n\t\t\n", "Tabel 1.1\n\n\t\t\n\t\t\n"):
        assert len(isi(laporan(teks), kantor())) == 23
