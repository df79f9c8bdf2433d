"""Columns that are computed though no head says so, and totals of tables of any kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reviu.naskah import temuan


def tabel(kepala: str, *baris: str) -> str:
    isi = "\n".join(b.replace(" | ", "\t").replace("| ", "\t") for b in (kepala, *baris))
    return f"LAPORAN KINERJA TAHUN 2023\n\nTabel 3.4 Rincian\n\n{isi}\n"


PENGAWASAN = (
    "No | Jenis | Rencana (penugasan) | Realisasi (penugasan) | Persentase (%)",
    "1 | Audit kinerja | 12 | 12 | 100,00",
    "2 | Audit tujuan tertentu | 15 | 17 | {x}",
    "3 | Reviu | 46 | 46 | 100,00",
    "4 | Pemantauan | 20 | 19 | 95,00",
    "| Jumlah | 93 | {y} | 101,08",
)
STATUS = (
    "No | Sumber | Sesuai | Belum Sesuai | Belum Ditindaklanjuti | Jumlah",
    "1 | BPK | 1.651 | 187 | 49 | 1.887",
    "2 | APIP | 2.214 | 218 | 86 | {x}",
    "| Jumlah | 3.865 | 405 | 135 | 4.405",
)
TUMBUH = (
    "Tahun | Anggaran (Rp) | Pertumbuhan (%)",
    "2020 | 21.743.200.000 | -",
    "2021 | 26.318.750.000 | 21,04",
    "2022 | 30.942.600.000 | {x}",
    "2023 | 33.229.400.000 | 7,39",
)
SELISIH = (
    "No | Indikator Kinerja | Realisasi 2022 | Realisasi 2023 | Perubahan",
    "1 | Angka kematian bayi | 6,93 | 6,11 | −0,82",
    "2 | Cakupan imunisasi dasar | 86,12 | 93,41 | +7,29",
    "3 | Prevalensi balita stunting | 15,88 | 14,62 | {x}",
)
PORSI = (
    "No | Program | Anggaran (Rp) | Porsi (%)",
    "1 | Program A | 22.789.300.000 | 68,58",
    "2 | Program B | 8.411.050.000 | {x}",
    "3 | Program C | 2.029.050.000 | 6,11",
    "| Jumlah | 33.229.400.000 | 100,00",
)


@pytest.mark.parametrize(
    ("bentuk", "benar", "salah"),
    [
        (PENGAWASAN, "113,33", "131,33"),
        (STATUS, "2.518", "2.581"),
        (TUMBUH, "17,57", "15,77"),
        (SELISIH, "−1,26", "+1,26"),
        (SELISIH, "−1,26", "−1,62"),
        (PORSI, "25,31", "25,13"),
    ],
)
def test_the_odd_row_of_a_computed_column_is_accused(bentuk: tuple[str, ...], benar: str, salah: str) -> None:
    isi = [b.replace("{y}", "94") for b in bentuk]
    assert temuan(tabel(*(b.replace("{x}", benar) for b in isi)), "HL-30") == []
    ada = temuan(tabel(*(b.replace("{x}", salah) for b in isi)), "HL-30")
    assert [t.kutipan for t in ada] == [salah]


def test_a_total_of_counts_is_held_to_what_the_other_columns_show() -> None:
    isi = [b.replace("{x}", "113,33") for b in PENGAWASAN]
    assert temuan(tabel(*(b.replace("{y}", "94") for b in isi)), "HL-01") == []
    assert len(temuan(tabel(*(b.replace("{y}", "96") for b in isi)), "HL-01")) == 1


def test_the_categories_of_two_years_add_up_to_the_same_number() -> None:
    isi = ("No | Kategori | 2022 | 2023", "1 | A | 4 | 6", "2 | BB | 17 | 18", "3 | B | 13 | {x}", "| Jumlah | 34 | 35")
    assert temuan(tabel(*(b.replace("{x}", "11") for b in isi)), "HL-01") == []
    assert len(temuan(tabel(*(b.replace("{x}", "12") for b in isi)), "HL-01")) == 1


@pytest.mark.parametrize(
    "isi",
    [
        # years beside each other, with no computed column
        ("No | Indikator | 2020 | 2021 | 2022", "1 | A | 10 | 12 | 22", "2 | B | 5 | 7 | 12", "3 | C | 8 | 9 | 18"),
        # a column of its own count
        (
            "No | Desa | Laki-laki | Perempuan | Keluarga",
            "1 | A | 10 | 12 | 8",
            "2 | B | 15 | 17 | 9",
            "3 | C | 8 | 9 | 6",
        ),
        # capaian of what is better the less it is, beside the other kind
        (
            "No | Uraian | Rencana | Hasil | Capaian (%)",
            "1 | Luas panen | 40 | 50 | 125,00",
            "2 | Angka kehilangan | 10 | 8 | 120,00",
            "3 | Angka kerusakan | 20 | 15 | 125,00",
        ),
        # rounded amounts
        (
            "No | Uraian | Rencana (Rp juta) | Hasil (Rp juta) | Selisih (Rp juta)",
            "1 | Pajak | 10,3 | 8,1 | 2,2",
            "2 | Retribusi | 5,55 | 4,11 | 1,4",
            "3 | Lain-lain | 7,25 | 3,2 | 4,1",
        ),
    ],
)
def test_columns_that_no_relation_binds_stay_quiet(isi: tuple[str, ...]) -> None:
    assert temuan(tabel(*isi), "HL-30") == []


@given(st.lists(st.tuples(st.integers(1, 9999), st.integers(1, 9999), st.integers(0, 999)), min_size=3, max_size=9))
def test_a_column_of_true_sums_is_never_accused(isi: list[tuple[int, int, int]]) -> None:
    baris = [
        f"{n} | Baris {'abcdefghij'[n]} | {a} | {b} | {c} | {a + b + c}" for n, (a, b, c) in enumerate(isi, start=1)
    ]
    assert temuan(tabel("No | Uraian | Satu | Dua | Tiga | Jumlah", *baris), "HL-30") == []
