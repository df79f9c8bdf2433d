from __future__ import annotations

from pathlib import Path

from akuntabel.pertukaran.dokumentasi import paket_data
from akuntabel.pertukaran.skema import semua


def test_the_page_in_the_manual_is_the_one_that_the_program_makes() -> None:
    assert Path("docs/paket-data.md").read_text("utf-8") == paket_data()


def test_every_table_and_column_is_on_the_page() -> None:
    halaman = paket_data()
    for tabel in semua().values():
        bagian = halaman.partition(f"### {tabel.nama}\n")[2].partition("\n### ")[0]
        for kolom in tabel.kolom:
            assert f"`{kolom.nama}`" in bagian, (tabel.nama, kolom.nama)
