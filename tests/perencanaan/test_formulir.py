"""The forms: what is typed into a cell, and what is kept of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from tests.strategi import nilai as semua_nilai

from akuntabel.aturan.istilah import Rumus
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Nilai, Peringkat, Rentang, TidakBerlaku
from akuntabel.kinerja import rekaman as r
from akuntabel.perencanaan.formulir import (
    IndikatorForm,
    NilaiField,
    RencanaForm,
    SalinForm,
    SampulForm,
    UnsurBaruForm,
    UnsurForm,
    nama_sel,
    tulis_sel,
)

RENCANA = r.Rencana(
    kunci="v", jenis=r.JenisRencana.RENSTRA, nama="Renstra", tahun_awal=2021, tahun_akhir=2023, opd="8.01"
)
LAMA = r.Indikator(rencana="v", kunci="i", unsur="u", uraian="Lama", satuan="orang")


@pytest.mark.parametrize(
    ("teks", "isi"),
    [
        ("1.234,5", Angka(Decimal("1234.5"))),
        ("0", Angka(Decimal(0))),
        ("66,5–67", Rentang(Decimal("66.5"), Decimal(67))),
        ("WTP", Peringkat("WTP")),
        ("tidak berlaku: sudah digabung", TidakBerlaku("sudah digabung")),
        ("belum diukur: survei Oktober", BelumDiukur("survei Oktober")),
        ("", BELUM_DIISI),
    ],
)
def test_a_cell_takes_numbers_ranges_grades_and_absences_with_their_reason(teks: str, isi: Nilai) -> None:
    assert NilaiField().clean(teks) == isi


@pytest.mark.parametrize("teks", ["613.448,549", "1234.5.6", "tidak berlaku", "belum diukur", "entah"])
def test_what_is_doubtful_or_lacks_its_reason_is_asked_about(teks: str) -> None:
    with pytest.raises(ValidationError):
        NilaiField().clean(teks)


def test_a_number_in_another_unit_than_the_indicators_is_refused() -> None:
    assert NilaiField(satuan="dokumen").clean("5 dok") == Angka(Decimal(5))
    with pytest.raises(ValidationError, match="satuan indikatornya %"):
        NilaiField(satuan="%").clean("5 dokumen")


@given(semua_nilai())
def test_a_cell_that_is_sent_back_untouched_keeps_its_value_to_the_digit(isi: Nilai) -> None:
    medan = NilaiField(tersimpan=isi)
    teks = tulis_sel(isi)
    assert not medan.has_changed(isi, teks)
    assert medan.clean(teks) == isi


def form(**data: str) -> IndikatorForm:
    isi = {"versi": "1", "uraian": "Jumlah orang", "satuan": "orang", "arah": "naik", "akumulasi": "jumlah", **data}
    isi |= {
        f"v_{nama_sel(y, q)}": "0" for y, q in ((2021, 0), (2022, 0), (2023, 0), *((2023, n) for n in (1, 2, 3, 4)))
    }
    target = {(2023, 0): (Angka(Decimal(40)), 3)}
    return IndikatorForm(isi, rencana=RENCANA, tahun=2023, jabatan=[("j", "Kepala")], target=target)  # type: ignore[arg-type]


def test_only_changed_targets_are_saved_each_with_the_version_that_was_seen() -> None:
    f = form(t_2023_0="40", t_2022_0="30", t_2023_1="10")
    assert f.is_valid(), f.errors
    assert f.target_berubah() == {(2022, 0): (Angka(Decimal(30)), 0), (2023, 1): (Angka(Decimal(10)), 0)}


def test_an_emptied_target_is_saved_as_not_filled_in() -> None:
    f = form()
    assert f.is_valid()
    assert f.target_berubah()[(2023, 0)][0] == BELUM_DIISI


def test_without_a_rule_that_of_the_direction_is_taken_and_a_wrong_one_is_refused() -> None:
    f = form(arah="turun", t_2023_0="40")
    assert f.is_valid()
    assert f.rekaman(LAMA).rumus is Rumus.SELISIH
    salah = form(arah="turun", rumus="R/T")
    assert "rumus" in salah.errors


def test_the_record_keeps_what_the_form_does_not_show() -> None:
    f = form(kode="8/1", penanggung_jawab="j", nilai_awal="1,5", t_2023_0="40")
    assert f.is_valid(), f.errors
    i = f.rekaman(LAMA)
    assert (i.kunci, i.unsur, i.uraian, i.penanggung_jawab, i.nilai_awal) == (
        "i",
        "u",
        "Jumlah orang",
        "j",
        Decimal("1.5"),
    )


def test_a_formula_that_cannot_be_used_stands_beside_its_field() -> None:
    assert "formula_hitung" in form(formula_hitung="a **").errors


def test_quarters_are_asked_for_only_in_a_year_of_the_plan() -> None:
    f = IndikatorForm(rencana=RENCANA, tahun=2030, jabatan=[])
    assert [y for y, _ in f.sel] == [2021, 2022, 2023]


def test_each_field_has_its_help_from_the_manual() -> None:
    medan = [
        *IndikatorForm(rencana=RENCANA, tahun=2023, jabatan=[]).fields.items(),
        *UnsurForm(jenis=r.JenisUnsur.PROGRAM, unit=[("u", "U")], kebijakan=[("k", "K")]).fields.items(),
        *UnsurBaruForm(
            jenis=r.JenisUnsur.PROGRAM, pilihan=[r.JenisUnsur.PROGRAM, r.JenisUnsur.KONDISI_ANTARA]
        ).fields.items(),
        *RencanaForm().fields.items(),
        *SalinForm().fields.items(),
        *SampulForm().fields.items(),
    ]
    sendiri = {"versi", "tahun_awal", "tahun_akhir"}
    tanpa = [n for n, m in medan if not m.help_text and n not in sendiri and not n.startswith(("t_", "v_t_"))]
    assert tanpa == []


def test_only_a_program_serves_a_policy_and_a_tujuan_has_no_condition_beside_its_wording() -> None:
    kebijakan = [("k", "Kebijakan")]
    assert "kebijakan" in UnsurForm(jenis=r.JenisUnsur.PROGRAM, kebijakan=kebijakan).fields
    assert "kebijakan" not in UnsurForm(jenis=r.JenisUnsur.KEGIATAN, kebijakan=kebijakan).fields
    assert "kondisi" not in UnsurForm(jenis=r.JenisUnsur.TUJUAN).fields


def test_years_of_a_plan_must_run_forward_and_hold_its_beginning() -> None:
    data = {"nama": "R", "tahun_awal": "2029", "tahun_akhir": "2025", "alasan": "x", "versi_rencana": "murni"}
    assert "tahun_akhir" in SalinForm({**data, "berlaku_sejak": "2027"}).errors
    lurus = {**data, "tahun_awal": "2025", "tahun_akhir": "2029"}
    assert "berlaku_sejak" in SalinForm({**lurus, "berlaku_sejak": "2030"}).errors
    assert SalinForm({**lurus, "berlaku_sejak": "2026"}).is_valid()
