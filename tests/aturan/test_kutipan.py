from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.kutipan import (
    baca_kutipan,
    baku_jenis,
    baku_nomor,
    jenis_lengkap,
    pisah_wilayah,
    sejenis,
    tahun_nomor,
    temukan_kutipan,
    tulis_kutipan,
)


@pytest.mark.parametrize(
    ("teks", "jenis", "nomor", "tahun", "tentang"),
    [
        (
            "Undang Nomor 28 Tahun 1999 Tentang Penyelenggaraan Negara",
            "Undang-Undang",
            "28",
            1999,
            "Penyelenggaraan Negara",
        ),
        (
            "Undang Undang Nomor 17 Tahun 2003 tentang Keuangan Negara (Lembaran Negara Tahun 2003 Nomor 47);",
            "Undang-Undang",
            "17",
            2003,
            "Keuangan Negara",
        ),
        ("Peraturan Pemerintah Nomor 41 tahun 2007 tentang Pedoman", "Peraturan Pemerintah", "41", 2007, "Pedoman"),
        ("Instruksi Presiden RI Nomor 5 Tahun 2004", "Instruksi Presiden", "5", 2004, ""),
        ("Peraturan Presiden RI Nomor 29 Tahun 2014, tentang SAKIP.", "Peraturan Presiden", "29", 2014, "SAKIP"),
        (
            "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor Per/09/M.PAN/5/2007 tentang Pedoman Umum",
            "Peraturan Menteri PAN",
            "Per/09/M.PAN/5/2007",
            2007,
            "Pedoman Umum",
        ),
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Republik Indonesia Nomor 53 tahun 2014",
            "Peraturan Menteri PANRB",
            "53",
            2014,
            "",
        ),
        (
            "Keputusan Kepala Lembaga Administrasi Negara Nomor 589/IX/6/Y/99",
            "Keputusan Kepala LAN",
            "589/IX/6/Y/99",
            1999,
            "",
        ),
        (
            "Perda Kab. Lumajang Nomor 20 Tahun 2007 tentang Susunan Organisasi sebagaimana telah diubah;",
            "Peraturan Daerah Kabupaten Lumajang",
            "20",
            2007,
            "Susunan Organisasi",
        ),
        ("UU 23/2014", "Undang-Undang", "23", 2014, ""),
        ("UU No. 23 Tahun 2014", "Undang-Undang", "23", 2014, ""),
        ("PP No 8 Th. 2006", "Peraturan Pemerintah", "8", 2006, ""),
        ("PermenPAN-RB Nomor 88 Tahun 2021", "Peraturan Menteri PANRB", "88", 2021, ""),
        ("PermenPANRB 53/2014", "Peraturan Menteri PANRB", "53", 2014, ""),
        ("Permendagri No. 86 Tahun 2017", "Peraturan Menteri Dalam Negeri", "86", 2017, ""),
        ("Kepmendagri 050-5889 Tahun 2021", None, "", None, ""),
        ("Perbup Lumajang Nomor 117 Tahun 2021", "Peraturan Bupati Lumajang", "117", 2021, ""),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "Undang-Undang Dasar", "", 1945, ""),
        ("Ketetapan MPR Nomor XI/MPR/1998 tentang X", "Ketetapan MPR", "XI/MPR/1998", 1998, "X"),
        ("", None, "", None, ""),
        ("Tabel 3 Nomor urut", None, "", None, ""),
    ],
)
def test_usual_citations_are_read(teks: str, jenis: str | None, nomor: str, tahun: int | None, tentang: str) -> None:
    k = baca_kutipan(teks)
    if jenis is None:
        assert k is None
    else:
        assert k is not None
        assert (k.jenis, k.nomor, k.tahun, k.tentang) == (jenis, nomor, tahun, tentang)


def test_several_citations_in_one_sentence_are_found_with_their_places() -> None:
    teks = (
        "Disusun berdasarkan Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis. "
        "Serta Peraturan Bupati Lumajang Nomor 6 Tahun 2017 tentang Pedoman Penyusunan."
    )
    pertama, kedua = temukan_kutipan(teks)
    assert (pertama.nomor, pertama.tentang) == ("53", "Petunjuk Teknis")
    assert (kedua.nomor, kedua.tentang) == ("6", "Pedoman Penyusunan")
    assert teks[kedua.awal : kedua.akhir] == kedua.tercetak


def test_a_regulation_named_in_the_title_of_another_is_found_too() -> None:
    teks = (
        "Peraturan Menteri Dalam Negeri Nomor 59 Tahun 2007 tentang Perubahan Atas Peraturan Menteri Dalam Negeri "
        "Nomor 13 Tahun 2006 tentang Pedoman Pengelolaan Keuangan Daerah"
    )
    luar, dalam = temukan_kutipan(teks)
    assert luar.tentang.startswith("Perubahan Atas Peraturan Menteri Dalam Negeri Nomor 13 Tahun 2006")
    assert (dalam.nomor, dalam.tahun) == ("13", 2006)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("UU", "Undang Undang RI"),
        ("Perpres", "Peraturan Presiden Republik Indonesia"),
        ("PermenPANRB", "Peraturan Menteri PAN dan RB"),
        ("Peraturan Menteri Negara Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "PermenPAN-RB"),
        ("Perda Kab. Lumajang", "Peraturan Daerah Kabupaten Lumajang"),
        ("Perwali Malang", "Peraturan Walikota Malang"),
        ("SK Bupati Lumajang", "Keputusan Bupati Lumajang"),
    ],
)
def test_two_spellings_of_a_type_are_the_same(a: str, b: str) -> None:
    assert baku_jenis(a) == baku_jenis(b)


def test_spelling_does_not_change_a_number() -> None:
    assert baku_nomor("Per/09/M.PAN/5/2007") == baku_nomor("PER-9/M.PAN/5/2007")
    assert baku_nomor("09") == baku_nomor("9")
    assert baku_nomor("050-3708") != baku_nomor("50-3708")
    assert tahun_nomor("239/IX/6/8/2003") == 2003
    assert tahun_nomor("53") is None


def test_a_citation_is_written_in_the_official_form() -> None:
    assert (
        tulis_kutipan(jenis="Undang-Undang", nomor="23", tahun=2014, tentang="Pemerintahan Daerah")
        == "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
    )
    assert tulis_kutipan(jenis="Keputusan Kepala LAN", nomor="239/IX/6/8/2003", tahun=2003) == (
        "Keputusan Kepala Lembaga Administrasi Negara Nomor 239/IX/6/8/2003"
    )
    assert jenis_lengkap("Peraturan Bupati Lumajang") == "Peraturan Bupati Lumajang"


@given(st.text())
def test_no_text_makes_the_reader_raise(teks: str) -> None:
    for k in temukan_kutipan(teks):
        assert teks[k.awal : k.akhir] == k.tercetak


@given(
    st.integers(1, 999),
    st.integers(1945, 2099),
    st.sampled_from(["Undang-Undang", "Peraturan Pemerintah", "Peraturan Bupati Lumajang"]),
)
def test_a_written_citation_reads_back(nomor: int, tahun: int, jenis: str) -> None:
    k = baca_kutipan(tulis_kutipan(jenis=jenis, nomor=str(nomor), tahun=tahun, tentang="Kinerja Daerah"))
    assert k is not None
    assert (k.jenis, k.nomor, k.tahun, k.tentang) == (jenis, str(nomor), tahun, "Kinerja Daerah")


@pytest.mark.parametrize(
    ("teks", "jenis", "nomor", "tahun", "tentang"),
    [
        ("UU No. 25/2004 tentang SPPN", "Undang-Undang", "25", 2004, "SPPN"),
        ("Permenhub Nomor PM 17 Tahun 2022", "Peraturan Menhub", "PM 17", 2022, ""),
        ("Permendagri 86 Tahun 2017", "Peraturan Menteri Dalam Negeri", "86", 2017, ""),
        ("Peraturan Walikota Bontang No.10 Tahun 2019", "Peraturan Wali Kota Bontang", "10", 2019, ""),
        ("Peraturan Bupati (Perbup) Jombang Nomor 5 Tahun 2018", "Peraturan Bupati Jombang", "5", 2018, ""),
        (
            "peraturan perundang-undangan dan Keputusan Bupati Jombang Nomor 5 Tahun 2018",
            "Keputusan Bupati Jombang",
            "5",
            2018,
            "",
        ),
        (
            "Keputusan Menteri Pendayagunaan Aparaur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017, Tabel",
            "Keputusan Menteri PANRB",
            "14",
            2017,
            "",
        ),
        (
            "Perpres Nomor 29 Tahun 2014 tentang SAKIP dan Peraturan Bupati Nomor 6 Tahun 2017",
            "Peraturan Presiden",
            "29",
            2014,
            "SAKIP",
        ),
        (
            "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan mewajibkan setiap instansi",
            "Peraturan Pemerintah",
            "8",
            2006,
            "Pelaporan Keuangan",
        ),
    ],
)
def test_citations_of_other_agencies_are_read(teks: str, jenis: str, nomor: str, tahun: int, tentang: str) -> None:
    k = next(temukan_kutipan(teks))
    assert (k.jenis, k.nomor, k.tahun, k.tentang) == (jenis, nomor, tahun, tentang)
    assert teks[k.awal : k.akhir_nomor].endswith((str(tahun), nomor))


def test_a_region_that_one_citation_leaves_out_is_that_of_the_other() -> None:
    assert pisah_wilayah("Peraturan Daerah Kabupaten Jombang") == ("Peraturan Daerah", "Jombang")
    assert pisah_wilayah("Undang-Undang") == ("Undang-Undang", "")
    assert sejenis("Peraturan Bupati", "Peraturan Bupati Jombang")
    assert sejenis("Peraturan Daerah Jombang", "Peraturan Daerah Kabupaten Jombang")
    assert not sejenis("Peraturan Bupati Lumajang", "Peraturan Bupati Jombang")
    assert not sejenis("Peraturan Daerah", "Peraturan Bupati")


@given(st.text(alphabet="peraturan bupati nomor tahun tentang 12(),.;/-", max_size=200))
def test_any_text_is_searched_without_fail(teks: str) -> None:
    for k in temukan_kutipan(teks):
        assert 0 <= k.awal < k.akhir_nomor <= len(teks)
        assert k.tercetak == teks[k.awal : k.akhir]


@pytest.mark.parametrize(
    ("teks", "jenis"),
    [
        ("TAP MPR dimaksud. Untuk itu terbit Inpres Nomor 7 Tahun 1999 tentang akuntabilitas.", ["Instruksi Presiden"]),
        ("Undang-Undang itu berlaku. Selanjutnya PP Nomor 8 Tahun 2006 mengaturnya.", ["Peraturan Pemerintah"]),
        ("sesuai Intruksi Presiden Nomor 7 Tahun 1999", ["Instruksi Presiden"]),
        ("Peraturan Bupati Kab. Jombang Nomor 5 Tahun 2020", ["Peraturan Bupati Kabupaten Jombang"]),
    ],
)
def test_a_citation_does_not_reach_over_the_end_of_a_sentence(teks: str, jenis: list[str]) -> None:
    assert [k.jenis for k in temukan_kutipan(teks)] == jenis


def test_a_short_form_of_two_words_in_brackets_belongs_to_the_type() -> None:
    k = baca_kutipan(
        "Peraturan Menteri Dalam Negeri Republik Indonesia (Permen Dagri) Nomor 86 Tahun 2017 tentang Tata Cara"
    )
    assert k is not None
    assert (k.jenis, k.nomor, k.tahun) == ("Peraturan Menteri Dalam Negeri", "86", 2017)


def test_a_title_ends_before_a_law_whose_name_lost_its_hyphen() -> None:
    teks = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah dan UndangUndang Nomor 33 Tahun 2004 tentang Uang"
    assert [k.tentang for k in temukan_kutipan(teks)] == ["Pemerintahan Daerah", "Uang"]
