from __future__ import annotations

import io
import re
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils import range_boundaries
from tests.dokumen.contoh_dokumen import JAHAT, besar, contoh

from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.penulisan import tulis_angka, tulis_persen
from akuntabel.aturan.rupiah import tulis_rupiah
from akuntabel.dokumen import model as m
from akuntabel.dokumen.huruf import bersihkan
from akuntabel.dokumen.tata import letak_sel
from akuntabel.dokumen.tulis_xlsx import _nama_lembar, tulis_xlsx
from akuntabel.dokumen.xlsx_gaya import format_angka
from akuntabel.dokumen.xlsx_tabel import KEPALA_MULAI, nama_kolom


def _buku(dok: m.Dokumen) -> Workbook:
    return load_workbook(io.BytesIO(tulis_xlsx(dok)))


def _satu(*badan: m.Sel, asal: tuple[m.AsalAngka, ...] = ()) -> m.Dokumen:
    tabel = m.Tabel(
        kunci="t",
        nomor="1.1",
        judul="T",
        kolom=tuple(m.Kolom() for _ in badan),
        kepala=(m.Baris(sel=tuple(m.Sel(isi=m.isi("K")) for _ in badan)),),
        badan=(m.Baris(sel=badan),),
    )
    return m.Dokumen(judul="Judul", bagian=(m.Bagian(blok=(tabel,)),), asal=asal)


def _tercetak(nilai: object, pola: str) -> str:
    """A number as an office program in Indonesian prints it by this format (the few formats we write)."""
    pola = re.sub(r"\[\$-\w+\]", "", pola)
    cocok = re.fullmatch(r'(?:"([^"]*)")?([#,0.]+)(?:( ?)"([^"]*)")?', pola)
    assert cocok, pola
    depan, inti, jarak, ekor = (x or "" for x in cocok.groups())
    desimal = len(inti.split(".")[1]) if "." in inti else 0
    angka = tulis_angka(Decimal(repr(nilai)), desimal)
    return f"{depan}{angka if ',' in inti else angka.replace('.', '')}{jarak}{ekor}"


@pytest.fixture(scope="module")
def buku() -> Workbook:
    return _buku(contoh())


def test_each_captioned_table_has_its_sheet_and_the_first_sheet_links_to_all(buku: Workbook) -> None:
    assert buku.sheetnames == ["Isi", "Tabel 1.1", "Tabel 2.1", "Asal-usul angka"]
    tautan = [s.hyperlink.location for row in buku["Isi"].iter_rows() for s in row if s.hyperlink]
    assert tautan == ["'Tabel 1.1'!A1", "'Tabel 2.1'!A1", "'Asal-usul angka'!A1"]


def test_numbers_are_numbers_and_equal_the_printed_ones_at_display_precision(buku: Workbook) -> None:
    for t in contoh().tabel():
        if not t.nomor:
            continue
        lembar = buku[f"Tabel {t.nomor}"]
        for _, i, k, s in letak_sel(t.badan):
            sel = lembar.cell(KEPALA_MULAI + len(t.kepala) + i + 1, k + 1)
            if s.angka is None:
                assert (sel.value or "") == bersihkan(m.teks(s.isi))
                continue
            assert isinstance(sel.value, int | float)
            desimal = 2 if s.format is m.Format.RUPIAH else s.desimal
            assert bulatkan(Decimal(repr(sel.value)), desimal) == bulatkan(s.angka, desimal)
            assert _tercetak(sel.value, sel.number_format) == m.teks(s.isi)


UANG = st.integers(-(10**15), 10**15)


@given(UANG)
def test_any_amount_of_money_is_shown_as_it_is_printed(sen: int) -> None:
    s = m.Sel(isi=m.isi(tulis_rupiah(sen)), angka=Decimal(sen) / 100, format=m.Format.RUPIAH, desimal=2)
    sel = _buku(_satu(s))["Tabel 1.1"].cell(KEPALA_MULAI + 2, 1)
    if isinstance(sel.value, str):
        assert sel.value == tulis_rupiah(sen)
    else:
        assert bulatkan(Decimal(repr(sel.value)), 2) == Decimal(sen) / 100


@given(st.decimals(-1000, 10**6, places=6), st.integers(0, 4))
def test_any_percentage_is_shown_as_it_is_printed(angka: Decimal, desimal: int) -> None:
    s = m.Sel(isi=m.isi(tulis_persen(angka, desimal)), angka=angka, format=m.Format.PERSEN, desimal=desimal)
    sel = _buku(_satu(s))["Tabel 1.1"].cell(KEPALA_MULAI + 2, 1)
    assert Decimal(repr(sel.value)) == angka
    assert sel.number_format == "[$-421]#,##0" + ("." + "0" * desimal if desimal else "") + '"%"'


def test_a_number_that_fifteen_digits_cannot_carry_is_written_as_text() -> None:
    teks = "Rp99.999.999.999.999.999,01"
    s = m.Sel(isi=m.isi(teks), angka=Decimal("99999999999999999.01"), format=m.Format.RUPIAH, desimal=2)
    assert _buku(_satu(s))["Tabel 1.1"].cell(KEPALA_MULAI + 2, 1).value == teks


def test_units_are_in_the_format_where_they_are_printed_and_years_have_no_thousands() -> None:
    orang = m.Sel(isi=m.isi("1.250 orang"), angka=Decimal(1250), satuan="orang")
    tanpa = m.Sel(isi=m.isi("1.250"), angka=Decimal(1250), satuan="orang")
    tahun = m.Sel(isi=m.isi("2023"), angka=Decimal(2023))
    assert format_angka(orang) == '[$-421]#,##0 "orang"'
    assert format_angka(tanpa) == "[$-421]#,##0"
    assert format_angka(tahun) == "[$-421]0"


def test_text_is_never_a_formula_a_link_or_a_number() -> None:
    teks = ("=SUM(A1:A9)", "https://contoh.go.id", "0123", "@x", "+1", JAHAT)
    lembar = _buku(_satu(*(m.Sel(isi=m.isi(t)) for t in teks)))["Tabel 1.1"]
    for k, t in enumerate(teks, 1):
        sel = lembar.cell(KEPALA_MULAI + 2, k)
        assert (sel.value, sel.data_type, sel.hyperlink) == (t, "s", None)


@given(st.text(max_size=80) | st.sampled_from(["_x0041_", " a ", "a\nb"]))
def test_any_text_reads_back_as_it_was_cleaned(teks: str) -> None:
    nilai = _buku(_satu(m.Sel(isi=m.isi(teks)), m.Sel(isi=m.isi("x"))))["Tabel 1.1"].cell(KEPALA_MULAI + 2, 1).value
    assert (nilai or "") == bersihkan(teks)


def test_text_longer_than_a_cell_is_cut_visibly_and_not_lost() -> None:
    nilai = _buku(_satu(m.Sel(isi=m.isi("kata " * 10_000))))["Tabel 1.1"].cell(KEPALA_MULAI + 2, 1).value
    assert len(nilai) == 32_767
    assert nilai.endswith("…")


def test_spans_are_merged_and_headers_repeat_and_freeze(buku: Workbook) -> None:
    lembar = buku["Tabel 2.1"]
    gabung = {range_boundaries(str(x)) for x in lembar.merged_cells.ranges}
    assert (1, 6, 10, 6) in gabung, "a group row spans all columns"
    assert lembar.print_title_rows == "$4:$5"
    assert lembar.freeze_panes == "A6"
    assert lembar.page_setup.orientation == "landscape"
    assert (lembar.page_setup.fitToWidth or 1, lembar.page_setup.fitToHeight) == (1, 0)
    assert buku["Tabel 1.1"].page_setup.orientation == "portrait"
    assert lembar["A1"].value.startswith("Tabel 2.1 Program, Kegiatan")
    assert any("Realisasi sampai dengan triwulan IV" in str(c.value) for c in lembar["A"])


def test_columns_are_wide_enough_for_their_numbers(buku: Workbook) -> None:
    lembar = buku["Tabel 2.1"]
    assert lembar.column_dimensions["I"].width >= len("Rp22.084.147.764,55") * 0.9


def test_a_figure_links_to_its_origin_and_the_origin_back_to_the_figure() -> None:
    asal = m.AsalAngka(
        kunci="a", tempat="Tabel 1.1", tercetak="7,90%", nilai=Decimal("7.8962"), rumus="R/P", masukan="x", sumber="y"
    )
    s = m.Sel(isi=m.isi("7,90%"), angka=Decimal("7.8962"), format=m.Format.PERSEN, desimal=2, asal="a")
    buku = _buku(_satu(m.Sel(isi=m.isi("x")), s, asal=(asal,)))
    angka = buku["Tabel 1.1"].cell(KEPALA_MULAI + 2, 2)
    assert angka.value == 7.8962
    assert angka.hyperlink.location == "'Asal-usul angka'!A2"
    baris = list(buku["Asal-usul angka"][2])
    assert [c.value for c in baris] == [1, "Tabel 1.1", "7,90%", 7.8962, "R/P", "x", "y"]
    assert baris[2].hyperlink.location == "'Tabel 1.1'!B5"


def test_equal_documents_give_equal_bytes_whatever_the_time() -> None:
    pertama = tulis_xlsx(contoh())
    time.sleep(2.1)
    assert tulis_xlsx(contoh()) == pertama
    tanpa = replace(contoh(), tanggal=None)
    assert tulis_xlsx(tanpa) == tulis_xlsx(tanpa)


def test_the_file_opens_cleanly_in_office_programs(tmp_path_factory: pytest.TempPathFactory) -> None:
    from openxml_audit import OpenXmlValidator

    jalur = tmp_path_factory.mktemp("x") / "a.xlsx"
    for dok in (contoh(), besar()):
        jalur.write_bytes(tulis_xlsx(dok))
        hasil = OpenXmlValidator().validate(str(jalur))
        assert hasil.is_valid, hasil


@given(
    st.lists(
        st.text(max_size=40) | st.sampled_from(["Tabel 3.1", "TABEL 3.1", "Isi", "isi", "'a'", "[x]:*?/\\"]),
        max_size=12,
    )
)
def test_sheet_names_are_what_excel_takes_and_occur_once(usul: list[str]) -> None:
    nama = _nama_lembar(usul)
    assert len({n.casefold() for n in [*nama, "Isi", "Asal-usul angka"]}) == len(nama) + 2
    for n in nama:
        assert 1 <= len(n) <= 31
        assert not re.search(r"[\[\]:*?/\\]", n)
        assert not n.startswith("'")
        assert not n.endswith("'")


def test_column_names_go_on_after_z() -> None:
    assert [nama_kolom(i) for i in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_properties_tell_what_the_file_is() -> None:
    p = _buku(contoh()).properties
    assert (p.title, p.creator, p.created.date()) == (contoh().judul, contoh().penyusun, date(2024, 2, 29))
