from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.peraturan import (
    Kutipan,
    Peraturan,
    StatusPeraturan,
    baca_kutipan,
    keadaan_pada,
    kenali,
    kunci_urut,
    peraturan_dikenal,
    seangka,
    sejudul,
    selisih_judul,
    temukan_kutipan,
    urutan_hierarki,
    urutkan,
)

LAPORAN = Path(__file__).parents[3] / "shared/rujukan/lkjip-bakesbangpol-lumajang-2023.txt"


def dikenal(jenis: str, nomor: str, tahun: int) -> Peraturan:
    p = kenali(jenis, nomor, tahun)
    assert p is not None
    return p


def test_every_known_regulation_is_recognised_from_its_own_citation() -> None:
    for p in peraturan_dikenal():
        k = baca_kutipan(p.sebutan)
        assert k is not None
        assert kenali(k.jenis, k.nomor, k.tahun) == p
        assert k.tentang == p.tentang
        assert sejudul(p.tentang.upper())
        assert p.keyakinan in {"tinggi", "sedang"}
        assert bool(p.pengganti) == bool(p.tidak_berlaku_sejak)


def test_type_and_number_are_recognised_however_they_are_spelled() -> None:
    assert dikenal("UU", "23", 2014).tentang == "Pemerintahan Daerah"
    assert dikenal("PermenPANRB", "053", 2014) == dikenal("Peraturan Menteri PAN dan RB RI", "53", 2014)
    assert dikenal("Peraturan Menteri Negara PAN", "Per/09/M.PAN/5/2007", 2007).keyakinan == "tinggi"
    assert kenali("UU", "23", 2015) is None
    assert kenali("UU", "23", None) is None


def test_a_wrong_type_is_found_by_number_and_year() -> None:
    assert kenali("Keputusan Menteri PANRB", "14", 2017) is None
    assert [p.jenis for p in seangka("14", 2017)] == ["Peraturan Menteri PANRB"]


@pytest.mark.parametrize(
    ("jenis", "nomor", "tahun", "hari", "status"),
    [
        ("UU", "32", 2004, date(2014, 10, 1), StatusPeraturan.BERLAKU),
        ("UU", "32", 2004, date(2014, 10, 2), StatusPeraturan.TIDAK_BERLAKU),
        ("UU", "33", 2004, date(2023, 4, 30), StatusPeraturan.TIDAK_BERLAKU),
        ("UU", "5", 2014, date(2023, 4, 30), StatusPeraturan.BERLAKU),
        ("UU", "5", 2014, date(2023, 12, 31), StatusPeraturan.TIDAK_BERLAKU),
        ("PP", "3", 2007, date(2019, 6, 1), StatusPeraturan.TIDAK_PASTI),
        ("PP", "3", 2007, date(2018, 12, 31), StatusPeraturan.BERLAKU),
        ("PP", "3", 2007, date(2020, 1, 1), StatusPeraturan.TIDAK_BERLAKU),
        ("Perpres", "29", 2014, date(2023, 1, 1), StatusPeraturan.BERLAKU),
        ("Perpres", "29", 2014, date(2013, 12, 31), StatusPeraturan.BELUM_ADA),
    ],
)
def test_a_day_tells_whether_a_regulation_is_in_force(
    jenis: str, nomor: str, tahun: int, hari: date, status: StatusPeraturan
) -> None:
    keadaan = keadaan_pada(dikenal(jenis, nomor, tahun), hari)
    assert keadaan.status is status
    diganti = status in {StatusPeraturan.TIDAK_BERLAKU, StatusPeraturan.TIDAK_PASTI}
    assert bool(keadaan.pengganti) == bool(keadaan.sejak) == diganti


def test_the_legal_order_runs_from_the_constitution_to_the_head_of_the_region() -> None:
    urutan = [
        "Undang-Undang Dasar Negara Republik Indonesia",
        "Ketetapan MPR",
        "Undang-Undang",
        "Peraturan Pemerintah",
        "Peraturan Presiden",
        "Keputusan Presiden",
        "Instruksi Presiden",
        "Peraturan Menteri Dalam Negeri",
        "Keputusan Menteri Dalam Negeri",
        "Surat Edaran Menteri PANRB",
        "Peraturan Daerah Provinsi Jawa Timur",
        "Peraturan Daerah Kabupaten Lumajang",
        "Peraturan Gubernur Jawa Timur",
        "Peraturan Bupati Lumajang",
        "Keputusan Gubernur Jawa Timur",
        "Keputusan Bupati Lumajang",
        "Catatan Rapat",
    ]
    angka = [urutan_hierarki(j) for j in urutan]
    assert angka == sorted(set(angka))
    assert urutan_hierarki("Perpu") == urutan_hierarki("UU")
    assert urutan_hierarki("Keputusan Kepala LAN") == urutan_hierarki("Keputusan Menteri Dalam Negeri")


def test_within_a_rank_the_order_is_that_of_time() -> None:
    kutipan = [
        Kutipan(jenis="Undang-Undang", nomor=n, tahun=t)
        for n, t in (("23", 2014), ("5", 2014), ("1", 2004), ("17", 2003))
    ]
    assert [k.nomor for k in urutkan(kutipan)] == ["17", "1", "5", "23"]
    assert kunci_urut("UU", "5", 2014) < kunci_urut("UU", "23", 2014) < kunci_urut("PP", "8", 2006)
    assert list(peraturan_dikenal()) == sorted(peraturan_dikenal(), key=lambda p: kunci_urut(p.jenis, p.nomor, p.tahun))


@pytest.mark.skipif(not LAPORAN.exists(), reason="laporan rujukan tidak ada")
def test_the_citations_of_the_real_report_are_read_and_its_slips_found() -> None:
    kutipan = list(temukan_kutipan(LAPORAN.read_text(encoding="utf-8")))
    kunci = [(k.jenis, k.nomor, k.tahun) for k in kutipan]
    assert ("Peraturan Bupati Lumajang", "117", 2021) in kunci
    assert ("Peraturan Bupati Lumajang", "117", 2023) in kunci
    asing = [k for k in kutipan if kenali(k.jenis, k.nomor, k.tahun) is None]
    assert all("Lumajang" in k.jenis or k.jenis == "Keputusan Menteri PANRB" for k in asing)


@pytest.mark.parametrize(
    ("tertulis", "resmi", "ganti"),
    [
        ("KEUANGAN NEGARA", "Keuangan Negara", ()),
        ("Sistem Perencanaan Pembangunan Nasional (SPPN)", "Sistem Perencanaan Pembangunan Nasional", ()),
        ("Petunjuk Teknis Perjanjian Kinerja", "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja", ()),
        ("Keuangan Negara yang menjadi dasar", "Keuangan Negara", ()),
        ("Pedoman Organisasi Perangkat Daerah", "Organisasi Perangkat Daerah", (("pedoman", ""),)),
        (
            "Pedoman Umum Penetapan Kinerja Utama",
            "Pedoman Umum Penetapan Indikator Kinerja Utama",
            (("", "indikator"),),
        ),
        (
            "Penyelenggaraan Negara yang Bersih",
            "Penyelenggara Negara yang Bersih",
            (("penyelenggaraan", "penyelenggara"),),
        ),
        ("", "Desa", ()),
    ],
)
def test_a_cited_title_is_compared_by_its_words(tertulis: str, resmi: str, ganti: tuple[tuple[str, str], ...]) -> None:
    assert selisih_judul(tertulis, resmi).ganti == ganti


def test_another_title_has_little_in_common() -> None:
    assert selisih_judul(
        "Rencana Strategis Dinas Kesehatan", "Pedoman Teknis Pengelolaan Keuangan Daerah"
    ).bagian > Decimal("0.6")


@given(st.text(alphabet="abc de", max_size=60), st.text(alphabet="abc de", max_size=60))
def test_the_difference_of_titles_is_a_part(a: str, b: str) -> None:
    s = selisih_judul(a, b)
    assert s.bagian >= 0
    assert bool(s.ganti) == bool(s.bagian)
    assert selisih_judul(a, a).ganti == ()
