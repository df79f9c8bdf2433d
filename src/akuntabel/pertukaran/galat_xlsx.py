"""All mistakes of a file as a workbook: place and message first, columns as wide as their text."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

import xlsxwriter

from akuntabel.pertukaran.galat import Galat

KOLOM = (
    ("Lembar atau berkas", 26),
    ("Baris", 8),
    ("Kolom", 22),
    ("Yang salah", 60),
    ("Cara memperbaiki", 60),
    ("Yang terbaca", 34),
)


def tulis_galat(galat: Iterable[Galat], peringatan: Iterable[Galat] = ()) -> bytes:
    """A sheet of mistakes, and one of warnings where there are any."""
    keluar = BytesIO()
    buku = xlsxwriter.Workbook(keluar, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    kepala = buku.add_format({"bold": True, "bg_color": "#e6f0f4", "border": 1, "border_color": "#dfe4ea"})
    isi = buku.add_format({"text_wrap": True, "valign": "top", "border": 1, "border_color": "#dfe4ea"})
    for nama, daftar in (("Kesalahan", list(galat)), ("Perhatian", list(peringatan))):
        if nama == "Perhatian" and not daftar:
            continue
        lembar = buku.add_worksheet(nama)
        for n, (judul, lebar) in enumerate(KOLOM):
            lembar.set_column(n, n, lebar)
            lembar.write_string(0, n, judul, kepala)
        for baris, g in enumerate(daftar, 1):
            sel = (g.tempat, g.baris, g.kolom, g.sebab, g.perbaikan, g.terbaca)
            for n, satu in enumerate(sel):
                if isinstance(satu, int):
                    lembar.write_number(baris, n, satu, isi)
                else:
                    lembar.write_string(baris, n, satu or "", isi)
        lembar.freeze_panes(1, 0)
        lembar.autofilter(0, 0, max(len(daftar), 1), len(KOLOM) - 1)
        lembar.set_landscape()
        lembar.set_paper(9)
        lembar.fit_to_pages(1, 0)
        lembar.repeat_rows(0)
    buku.close()
    return keluar.getvalue()
