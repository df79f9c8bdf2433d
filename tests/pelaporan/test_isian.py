"""Placeholders in the agency's text: grammar, live figures, and what is not known."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pelaporan.contoh_opd import TAHUN, hanya_triwulan, tahun

from akuntabel.aturan.periode import Periode
from akuntabel.pelaporan.angka_laporan import AngkaLaporan
from akuntabel.pelaporan.isian import Isian, IsianTakDikenal, daftar_isian, ganti, tak_dikenal, urai
from akuntabel.pelaporan.sumber import Sumber

S = Sumber(tahun(), Periode(TAHUN))
S1 = Sumber(tahun(**hanya_triwulan(1)), Periode(TAHUN, 1))


def tampil(teks: str, s: Sumber = S) -> str:
    return "".join(
        f"<{b.teks}>" if isinstance(b, IsianTakDikenal) else b if isinstance(b, str) else b.teks for b in ganti(s, teks)
    )


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("{tahun}", "2024"),
        ("{periode}", "Tahun 2024"),
        ("{opd}", "Dinas Lingkungan Hidup Kabupaten Contoh"),
        ("{opd.singkatan}", "DLH"),
        ("{pemda}", "Kabupaten Contoh"),
        ("{target i-hutan}", "30%"),
        ("{target i-hutan 2026}", "36%"),
        ("{realisasi i-hutan}", "31%"),
        ("{realisasi i-hutan 2023}", "27,9%"),
        ("{capaian i-hutan}", "103,33%"),
        ("{predikat i-hutan}", "Sangat Tinggi"),
        ("{pagu}", "Rp95.500.000,50"),
        ("{pagu p1}", "Rp75.500.000,50"),
        ("{anggaran p2}", "Rp16.000.000,00"),
        ("{anggaran p2 | terbilang}", "enam belas juta rupiah"),
        ("{serapan p2}", "80,00%"),
        ("{jumlah pegawai}", "19 orang"),
        ("{jumlah pegawai | terbilang}", "sembilan belas"),
        ("{jumlah aset}", "15 unit"),
        ("{uraian p1}", "Program Pengelolaan Hutan Kota"),
        ("{indikator i-ikm}", "Indeks Kepuasan Masyarakat"),
        ("{dasar dh-uu}", "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"),
        ("pada {tahun}, {opd.singkatan} …", "pada 2024, DLH …"),
    ],
)
def test_a_placeholder_shows_its_live_figure(teks: str, hasil: str) -> None:
    assert tampil(teks) == hasil


def test_an_unmeasured_indicator_reads_as_a_sentence_part() -> None:
    assert tampil("realisasi {realisasi i-ikm}", S1) == "realisasi belum diukur"
    assert tampil("capaian {capaian i-ikm}", S1) == "capaian belum dapat dihitung"


def test_a_figure_of_a_placeholder_carries_its_exact_value_and_origin() -> None:
    (angka,) = ganti(S, "{capaian i-hutan}")
    assert isinstance(angka, AngkaLaporan)
    assert angka.tercetak == Decimal("103.33")
    assert "target 30%" in angka.masukan
    assert "53/2014" in angka.rumus


def test_doubled_braces_stand_for_themselves() -> None:
    assert tampil("{{tahun}} adalah {tahun}") == "{tahun} adalah 2024"
    assert tampil("himpunan { a } saja") == "himpunan < a > saja".replace("< a >", "<a>")


def test_a_lone_brace_is_plain_text() -> None:
    assert tampil("a { b") == "a { b"
    assert tampil("a } b") == "a } b"


@pytest.mark.parametrize(
    ("teks", "alasan"),
    [
        ("{capaian i-99}", "i-99"),
        ("{entah}", "entah"),
        ("{capaian}", "tidak sesuai"),
        ("{capaian i-hutan p1 2020}", "tidak sesuai"),
        ("{target i-hutan 20x3}", "bukan tahun"),
        ("{opd | terbilang}", "terbilang"),
        ("{pagu | huruf besar}", "huruf besar"),
        ("{serapan s1}", "anggaran"),
        ("{dasar dh-entah}", "dh-entah"),
        ("{tabel tabel-entah}", "tabel-entah"),
        ("{}", "isian"),
    ],
)
def test_what_is_not_known_says_why(teks: str, alasan: str) -> None:
    (keliru,) = tak_dikenal(S, teks)
    assert alasan in keliru.alasan


@given(st.text())
def test_no_text_of_an_author_can_break_the_report(teks: str) -> None:
    assert len(ganti(S, teks)) == len(urai(teks))


@given(st.text())
def test_escaped_text_comes_back_letter_for_letter(teks: str) -> None:
    lolos = teks.replace("{", "{{").replace("}", "}}")
    assert "".join(b for b in urai(lolos) if isinstance(b, str)) == teks
    assert not any(isinstance(b, Isian) for b in urai(lolos))


@given(st.sampled_from(["target", "realisasi", "capaian", "pagu", "uraian"]), st.text(alphabet="abip-0123456789. {|}"))
def test_odd_arguments_never_raise(nama: str, argumen: str) -> None:
    ganti(S, "{" + nama + " " + argumen + "}")


def test_everything_in_the_editors_list_can_be_filled() -> None:
    daftar = daftar_isian(tahun())
    assert {"{tahun}", "{capaian i-hutan}", "{serapan p1}", "{dasar dh-uu}"} <= {d.isian for d in daftar}
    for d in daftar:
        assert not list(tak_dikenal(S, d.isian)), d.isian
        assert d.label
        assert d.nilai == tampil(d.isian) or d.isian.startswith("{tabel ")
