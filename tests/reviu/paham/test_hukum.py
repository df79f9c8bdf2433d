from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.reviu.naskah import laporan

DAFTAR = """
1.4 Dasar Hukum

1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
2. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah beberapa kali terakhir dengan Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
3. Perpres 29/2014;

1.5 Sistematika

Laporan ini berpedoman pada PermenPANRB No. 53/2014 dan Permendagri 86 Tahun 2017.
"""


def test_citations_of_the_list_and_of_the_text_are_told_apart() -> None:
    h = laporan(DAFTAR).hukum
    assert [s.kutipan.nomor for s in h.daftar] == ["17", "23", "9", "29"]
    assert [(s.kutipan.nomor, s.kutipan.tahun) for s in h.badan] == [("53", 2014), ("86", 2017)]


def test_a_regulation_that_changes_another_is_known_as_such_and_one_in_a_title_too() -> None:
    h = laporan(DAFTAR).hukum
    assert [s.kutipan.nomor for s in h.sitiran if s.pengubah] == ["9"]
    assert [(s.kutipan.nomor, s.kutipan.tahun) for s in h.sitiran if s.dalam_judul] == [("23", 2014)]


def test_a_list_needs_no_heading() -> None:
    h = laporan(
        """
        Penyusunan laporan ini dilandasi oleh :

        a. UU No. 25 Tahun 2004 tentang SPPN;
        b. PP Nomor 8 Tahun 2006 tentang Pelaporan Keuangan;
        c. Peraturan Wali Kota Bontang Nomor 3 Tahun 2020 tentang SOTK.

        Teks.
        """
    ).hukum
    assert len(h.butir) == 3
    assert [len(x) for x in h.senarai] == [3]


def test_a_heading_of_legal_bases_makes_a_list_of_paragraphs_too() -> None:
    h = laporan(
        """
        A. LANDASAN HUKUM

        Penyusunan laporan didasarkan pada UU Nomor 17 Tahun 2003 dan Perpres Nomor 29 Tahun 2014 tentang SAKIP.

        B. TUJUAN

        Tujuannya diatur dalam Perpres Nomor 29 Tahun 2014.
        """
    ).hukum
    assert [s.kutipan.nomor for s in h.daftar] == ["17", "29"]
    assert h.butir == ()
    assert len(h.badan) == 1


def test_a_short_name_of_the_minister_means_the_known_regulation() -> None:
    (s,) = laporan("Laporan mengikuti Permenpan Nomor 53 Tahun 2014.").hukum.sitiran
    assert s.dikenal is not None
    assert s.dikenal.jenis == "Peraturan Menteri PANRB"


def test_the_sentence_before_a_citation_begins_after_the_last_full_stop() -> None:
    _, s = laporan("Menurut UU Nomor 1 Tahun 2004 begitu. Adapun sesuai dengan UU Nomor 17 Tahun 2003.").hukum.sitiran
    assert s.kalimat == "Adapun sesuai dengan "


@given(st.text(alphabet="undang peraturan nomor tahun 12;.\n\t()-", max_size=300))
def test_any_text_is_read_without_fail(teks: str) -> None:
    h = laporan(teks).hukum
    assert len(h.daftar) + len(h.badan) == len(h.utama)


def test_what_an_appended_regulation_considers_is_no_list_of_the_report() -> None:
    butir = [
        "1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;",
        "2. Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara;",
        "3. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;",
    ]
    assert len(laporan("\n\n".join(butir)).hukum.daftar) == 3
    for kepala in ("Mengingat", "Mengingat :", "MENGINGAT:"):
        assert not laporan("\n\n".join([kepala, *butir])).hukum.daftar
    assert not laporan("\n\n".join([f"Mengingat : {butir[0]}", *butir[1:], butir[2]])).hukum.daftar
    assert laporan("\n\n".join(["Dengan mengingat hal itu, dasarnya:", *butir])).hukum.daftar
