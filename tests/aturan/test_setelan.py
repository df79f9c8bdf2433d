from __future__ import annotations

from contextlib import AbstractContextManager
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.capaian import rata_rata
from akuntabel.aturan.parameter import Parameter, daftar_parameter, memakai, parameter, parameter_baku
from akuntabel.aturan.peran import Peran
from akuntabel.aturan.predikat import KebijakanCelah, kebijakan_celah, predikat
from akuntabel.aturan.setelan import (
    JenisSetelan,
    NilaiSetelan,
    Setelan,
    daftar_setelan,
    setelan,
    setelan_parameter,
)
from akuntabel.aturan.tenggat import jendela_triwulan, tenggat_lkjip


def nilai_sah(s: Setelan) -> st.SearchStrategy[NilaiSetelan]:
    if s.jenis is JenisSetelan.PILIHAN:
        return st.sampled_from([p for p, _ in s.pilihan])
    if s.jenis is JenisSetelan.PERAN:
        orang = [p for p in Peran if p is not Peran.SISTEM]
        return st.lists(st.sampled_from(orang), unique=True).map(tuple)
    tempat = 0 if s.jenis is JenisSetelan.HARI else 2
    return st.decimals(s.bawah, s.atas, places=tempat)


@pytest.mark.parametrize("s", daftar_setelan(), ids=lambda s: s.nama)
def test_every_setting_has_a_valid_default_with_its_source_and_an_explanation(s: Setelan) -> None:
    assert s.periksa(s.baku()) == s.baku()
    assert s.dasar()
    assert s.penjelasan.endswith(".")
    assert s.tulis(s.baku())
    assert s.bertanggal == (s.parameter in daftar_parameter())
    if s.parameter:
        assert setelan_parameter(s.parameter) is s


def test_names_are_unique_and_an_unknown_one_is_refused() -> None:
    assert len({s.nama for s in daftar_setelan()}) == len(daftar_setelan())
    with pytest.raises(KeyError, match="tidak_ada"):
        setelan("tidak_ada")
    assert setelan_parameter("tenggat.pk_bulan") is None, "the law's own deadline is no setting"


@given(st.data())
def test_a_value_comes_back_as_it_was_stored(data: st.DataObject) -> None:
    s = data.draw(st.sampled_from(daftar_setelan()))
    nilai = s.periksa(data.draw(nilai_sah(s)))
    assert s.baca(s.simpan(nilai)) == nilai


@pytest.mark.parametrize(
    ("nama", "nilai", "sebab"),
    [
        ("capaian.batas_rata_rata", Decimal(99), "paling kecil 100%"),
        ("capaian.batas_rata_rata", Decimal("200.01"), "paling besar 200%"),
        ("capaian.batas_rata_rata", Decimal("NaN"), "bilangan"),
        ("capaian.batas_rata_rata", "120", "bilangan"),
        ("periode.hari_pengisian", Decimal("1.5"), "hari penuh"),
        ("periode.hari_pengisian", Decimal(0), "paling kecil 1 hari"),
        ("predikat.kebijakan_celah", "sesukanya", "bukan salah satu pilihan"),
        ("akun.dua_faktor_peran", (Peran.SISTEM,), "peran pengguna"),
        ("akun.dua_faktor_peran", "auditor", "peran"),
    ],
)
def test_what_a_setting_cannot_be_is_refused_in_words(nama: str, nilai: NilaiSetelan, sebab: str) -> None:
    with pytest.raises(ValueError, match=sebab):
        setelan(nama).periksa(nilai)


@pytest.mark.parametrize(
    ("nama", "teks"), [("periode.hari_pengisian", "lima belas"), ("akun.dua_faktor_peran", "raja")]
)
def test_a_stored_text_that_is_no_value_is_refused(nama: str, teks: str) -> None:
    with pytest.raises(ValueError, match=r"bilangan|raja"):
        setelan(nama).baca(teks)


def test_roles_stand_in_the_order_of_the_law_whatever_the_order_of_the_ticks() -> None:
    s = setelan("akun.dua_faktor_peran")
    assert s.periksa((Peran.KEPALA_OPD, Peran.ADMIN_PEMDA)) == (Peran.ADMIN_PEMDA, Peran.KEPALA_OPD)
    assert s.tulis((Peran.ADMIN_PEMDA, Peran.KEPALA_OPD)) == "admin Pemda, kepala OPD"
    assert s.tulis(()) == "tidak ada peran"


def _pilih(nama: str, nilai: object, sejak: int) -> AbstractContextManager[None]:
    def pengganti(n: str, tahun: int) -> Parameter | None:
        return Parameter(n, nilai, "Setelan", sejak) if n == nama and tahun >= sejak else None

    return memakai(pengganti)


def test_a_choice_changes_the_rule_from_its_year_on_and_nothing_before_or_outside() -> None:
    with _pilih("predikat.kebijakan_celah", KebijakanCelah.BULATKAN.value, 2025):
        assert predikat(Decimal("90.30"), tahun=2025) == "Tinggi"
        assert "dibulatkan" in kebijakan_celah(2025)
        assert predikat(Decimal("90.30"), tahun=2024) == "Sangat Tinggi"
    assert predikat(Decimal("90.30"), tahun=2025) == "Sangat Tinggi"


def test_the_cap_of_averages_the_window_and_the_deadline_go_by_the_choice() -> None:
    with _pilih("batas_capaian", Decimal(100), 2024):
        assert rata_rata([Decimal(150), Decimal(50)], tahun=2024).persen == Decimal(75)
    assert rata_rata([Decimal(150), Decimal(50)], tahun=2024).persen == Decimal(85)
    with _pilih("tenggat.triwulan_hari", Decimal(10), 2024):
        assert jendela_triwulan(2024, 1).selesai.isoformat() == "2024-04-10"
    with _pilih("tenggat.lkjip_opd_dimajukan", Decimal(29), 2024):
        assert tenggat_lkjip(2024, "skpd").isoformat() == "2025-01-30"
        assert tenggat_lkjip(2024, "kabupaten").isoformat() == "2025-03-31", "the regency's own deadline stays"


def test_the_default_is_the_law_whatever_is_chosen() -> None:
    with _pilih("batas_capaian", Decimal(100), 2000):
        assert parameter("batas_capaian", 2024).nilai == 100
        assert parameter_baku("batas_capaian", 2024).nilai == 120
        assert setelan("capaian.batas_rata_rata").baku(2024) == 120
