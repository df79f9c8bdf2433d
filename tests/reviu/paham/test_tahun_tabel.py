"""Captions left over from the year before, told by the figures below them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.naskah import laporan, temuan

_AWAL = "LAPORAN KINERJA DINAS PERIKANAN KOTA BONTANG TAHUN 2023\n\nBAB III AKUNTABILITAS KINERJA\n\n"
_NAMA = ("Produksi perikanan budidaya", "Persentase nelayan yang berkelompok")
_KINI = ((1200, 1150, "95,83"), (80, 84, "105,00"))
_LALU = ((1100, 1080, "98,18"), (75, 77, "102,67"))


def _tabel(judul: str, angka: tuple[tuple[int, int, str], ...]) -> str:
    baris = "".join(f"{n}\t{t}\t{r}\t{c}\n" for n, (t, r, c) in zip(_NAMA, angka, strict=True))
    return f"{judul}\n\nIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)\n{baris}\n"


def _banding() -> str:
    baris = "".join(f"{n}\t{a[1]}\t{b[1]}\n" for n, a, b in zip(_NAMA, _LALU, _KINI, strict=True))
    return f"Tabel 3.9 Perkembangan\n\nIndikator Kinerja\tRealisasi 2022\tRealisasi 2023\n{baris}\n"


@pytest.mark.parametrize(
    "judul",
    [
        "Tabel 3.1 Target dan Realisasi Sasaran Tahun 2022",
        "Tabel 3.1 Pengukuran Kinerja Tahun 2021",
        "TABEL III.1 RENCANA DAN REALISASI KINERJA TAHUN ANGGARAN 2022",
        "Tabel 3.1 Hasil Evaluasi Kinerja Tahun 2022",
    ],
)
def test_a_caption_of_an_earlier_year_over_the_figures_of_this_year_is_wrong(judul: str) -> None:
    teks = _AWAL + _tabel(judul, _KINI) + _banding()
    assert len(laporan(teks).judul_lampau) == 1
    (x,) = temuan(teks, "WK-14")
    assert "angkanya angka tahun 2023" in x.pesan
    assert temuan(teks, "HL-15") == []


@pytest.mark.parametrize(
    "isi",
    [
        _tabel("Tabel 3.1 Target dan Realisasi Sasaran Tahun 2022", _LALU) + _banding(),
        _tabel("Tabel 3.1 Target dan Realisasi Tahun 2022", _LALU)
        + _tabel("Tabel 3.2 Target dan Realisasi Tahun 2023", _KINI),
        _tabel("Tabel 3.1 Target dan Realisasi Tahun 2024", _KINI) + _banding(),
        _tabel("Tabel 3.1 Target dan Realisasi Renstra 2019-2024", _KINI) + _banding(),
        "Tabel 3.1 Perjanjian Kinerja Perubahan Tahun 2022\n\nIndikator Kinerja\tTarget\n"
        f"{_NAMA[0]}\t1200\n{_NAMA[1]}\t80\n\n" + _tabel("Tabel 3.2 Pengukuran Kinerja Tahun 2023", _KINI),
    ],
)
def test_figures_of_that_year_later_years_periods_and_plans_are_as_the_caption_says(isi: str) -> None:
    assert laporan(_AWAL + isi).judul_lampau == frozenset()


@pytest.mark.parametrize(
    ("atas", "judul", "banyak"),
    [
        ("", "Tabel 3.1 Target dan Realisasi Sasaran Strategis 1 Tahun 2022", 1),
        ("Capaian sasaran disajikan pada tabel berikut.\n\n", "Tabel 3.1 Target dan Capaian Kinerja Tahun 2021", 1),
        ("Keadaan tahun sebelumnya disajikan pada tabel berikut.\n\n", "Tabel 3.1 Target dan Realisasi Tahun 2022", 0),
        ("Pada tahun 2022 target yang ditetapkan tercapai.\n\n", "Tabel 3.1 Target dan Realisasi Tahun 2022", 0),
        (
            "B. Perbandingan Realisasi 2022 dengan 2023\n\nUraiannya:\n\n",
            "Tabel 3.1 Target dan Realisasi Tahun 2022",
            0,
        ),
        ("", "Tabel 3.1 Target Kinerja Tahun 2022", 0),
    ],
)
def test_where_no_other_table_tells_the_words_around_it_do(atas: str, judul: str, banyak: int) -> None:
    assert len(temuan(_AWAL + atas + _tabel(judul, _KINI), "WK-14")) == banyak


@settings(max_examples=40, deadline=None)
@given(st.integers(2000, 2030), st.integers(2018, 2026))
def test_only_years_just_before_the_report_s_are_doubted(judul: int, tahun: int) -> None:
    isi = (_AWAL + _tabel("Tabel 3.1 Pengukuran Kinerja Tahun #", _KINI) + _banding()).replace("2023", str(tahun))
    lampau = laporan(isi.replace("#", str(judul))).judul_lampau
    assert bool(lampau) == (tahun - 4 <= judul < tahun)
