from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.kinerja import rekaman as r
from akuntabel.laman.panduan import bantuan
from akuntabel.organisasi import formulir as f

ACUAN = f.Acuan("8.01", 2023)
FORMULIR = [
    f.FormulirUnit(acuan=ACUAN),
    f.FormulirJabatan(acuan=ACUAN),
    f.FormulirPemangku(acuan=ACUAN, initial={"nip": "0"}),
    f.FormulirFungsi(acuan=ACUAN),
    f.FormulirAset(acuan=ACUAN),
    f.FormulirDasarHukum(acuan=ACUAN),
    f.FormulirOpd(acuan=ACUAN),
    f.FormulirOpdBaru(),
    f.FormulirPemdaBaru(),
    f.FormulirBanyakFungsi(),
]


@pytest.mark.parametrize("form", FORMULIR, ids=lambda x: type(x).__name__)
def test_every_field_is_explained_in_the_manual(form: f.forms.Form) -> None:
    for medan in form.visible_fields():
        if medan.label != "Tahun":
            assert bantuan(f.BAB, str(medan.label)) == medan.help_text != "", medan.label


@pytest.mark.parametrize(
    ("teks", "rapi"),
    [
        ("a. perumusan kebijakan;", "perumusan kebijakan"),
        ("12) pelaksanaan evaluasi; dan", "pelaksanaan evaluasi"),
        ("pembinaan.", "pembinaan"),
        ("a.n. Bupati menandatangani", "a.n. Bupati menandatangani"),
    ],
)
def test_a_line_of_an_official_list_loses_its_letter_and_its_mark(teks: str, rapi: str) -> None:
    assert f.rapikan_butir(teks) == rapi


@given(st.text(max_size=60))
def test_any_line_can_be_tidied_and_stays_so(teks: str) -> None:
    hasil = f.rapikan_butir(teks)
    assert len(hasil) <= len(teks)


def test_units_to_choose_from_are_set_in_below_their_parents_and_a_ring_does_no_harm() -> None:
    def unit(kunci: str, induk: str = "") -> r.Unit:
        return r.Unit(kunci=kunci, opd="8.01", nama=kunci.upper(), induk=induk)

    assert f.pilihan_unit([unit("b", "a"), unit("a"), unit("c", "hilang")]) == [("a", "A"), ("b", "– B"), ("c", "C")]
    assert f.pilihan_unit([unit("a", "b"), unit("b", "a")]) == []


def test_a_unit_or_post_is_not_offered_as_its_own_superior() -> None:
    j = r.Jabatan(kunci="j1", opd="8.01", nama="Kepala")
    form = f.FormulirJabatan(acuan=f.Acuan("8.01", 2023, jabatan=(j,)), kunci="j1")
    assert form.fields["atasan"].choices == [("", "Tidak ada")]  # type: ignore[attr-defined]
