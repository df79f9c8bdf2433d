from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dokumen.contoh_dokumen import contoh, gambar, tabel_kecil, tabel_lebar

from akuntabel.dokumen import tata
from akuntabel.dokumen.model import Arah, Bagian, Baris, Dokumen, Kertas, Kolom, Paragraf, Sampul, Sel, Tabel, isi


def test_a_cover_is_a_section_of_its_own_without_number() -> None:
    sampul = Sampul(judul=("J",), instansi=("I",), tahun="2023")
    bagian = Bagian(blok=(sampul, Paragraf(isi=isi("a"))), mulai_nomor=True)
    pertama, kedua = tata.susun_seksi(Dokumen(judul="J", bagian=(bagian,)))
    assert (pertama.sampul, pertama.nomor.value, pertama.mulai_nomor) == (True, "tanpa", False)
    assert (kedua.sampul, kedua.nomor.value, kedua.mulai_nomor) == (False, "angka", True)


def test_papers_have_their_size_and_can_be_turned() -> None:
    ukuran = [(round(s.lebar / tata.MM), round(s.tinggi / tata.MM)) for s in tata.susun_seksi(contoh())]
    assert ukuran == [(210, 297), (210, 297), (210, 297), (297, 210), (420, 297), (215, 330)]


def test_a_tall_figure_fits_on_its_page() -> None:
    seksi = tata.susun_seksi(Dokumen(judul="J", bagian=(Bagian(blok=(gambar(),), arah=Arah.MENDATAR),)))[0]
    from dataclasses import replace

    lebar, tinggi = tata.ukuran_gambar(replace(gambar(), lebar=100, tinggi=900), seksi)
    assert tinggi < seksi.tinggi_isi
    assert tinggi / lebar == pytest.approx(9)


def test_a_wide_table_is_set_smaller_than_a_narrow_one() -> None:
    assert tata.tata_tabel(tabel_kecil(), 439).ukuran == 9
    assert tata.tata_tabel(tabel_lebar(), 728).ukuran == 8


def test_a_column_grows_until_its_usual_words_fit() -> None:
    baris = Baris(sel=(Sel(isi=isi("Mempertanggungjawabkan")), Sel(isi=isi("a b c"))))
    t = Tabel(kunci="t", kolom=(Kolom(lebar=1), Kolom(lebar=30)), badan=(baris,))
    sempit, longgar = tata.tata_tabel(t, 400).lebar
    assert sempit > 90
    assert sempit + longgar == pytest.approx(400)


def test_an_endless_word_does_not_rule_the_table() -> None:
    baris = Baris(sel=(Sel(isi=isi("W" * 500)), Sel(isi=isi("a"))))
    lebar = tata.tata_tabel(Tabel(kunci="t", kolom=(Kolom(), Kolom()), badan=(baris,)), 400).lebar
    assert lebar[0] == pytest.approx(200)


@given(
    st.lists(st.tuples(st.integers(1, 60), st.text("abc W", max_size=40)), min_size=1, max_size=14),
    st.integers(100, 900),
)
def test_columns_fill_the_width_exactly(kolom: list[tuple[int, str]], lebar: int) -> None:
    t = Tabel(
        kunci="t",
        kolom=tuple(Kolom(lebar=n) for n, _ in kolom),
        badan=(Baris(sel=tuple(Sel(isi=isi(teks)) for _, teks in kolom)),),
    )
    atur = tata.tata_tabel(t, lebar)
    assert sum(atur.lebar) == pytest.approx(lebar)
    assert min(atur.lebar) > 0
    assert atur.ukuran >= 7.5


def test_cells_know_their_column_behind_spans() -> None:
    letak = [(b, k, "".join(p.teks for p in s.isi)) for _, b, k, s in tata.letak_sel(tabel_kecil().kepala)]
    assert letak == [
        (0, 0, "No."), (0, 1, "Pendidikan"), (0, 2, "Status Kepegawaian"), (0, 4, "Jumlah"), (1, 2, "PNS"), (1, 3, "PTT"),
    ]  # fmt: skip


def test_indentation_never_eats_the_cell() -> None:
    assert tata.inden_sel(Sel(tingkat=1), 90) == 9
    assert tata.inden_sel(Sel(tingkat=50), 90) == 30


def test_the_folio_of_offices_is_known() -> None:
    assert tata.UKURAN_KERTAS[Kertas.F4] == (215, 330)
