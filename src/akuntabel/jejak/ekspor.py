"""The trail as a file: a row per cell that changed, as CSV or a workbook."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import IO, Any

import xlsxwriter
from django.utils import timezone

from akuntabel.jejak.bacaan import Entri

KEPALA = (
    "Nomor",
    "Waktu",
    "Nama",
    "Akun",
    "Atas nama",
    "Tindakan",
    "Objek",
    "Isian",
    "Baris",
    "Perbuatan",
    "Kolom",
    "Sebelum",
    "Sesudah",
    "Alasan",
    "SHA-256",
)
LEBAR = (8, 19, 24, 16, 16, 26, 32, 22, 44, 11, 20, 32, 32, 32, 66)
TEKS_TERPANJANG = 32_767
BERBAHAYA = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets take for a formula at the start of a cell."""


class _Gema:
    """A file that gives back what is written to it."""

    def write(self, isi: str) -> str:
        return isi


def baris_ekspor(entri: Iterable[Entri]) -> Iterator[tuple[Any, ...]]:
    """A row per cell; an entry without cells is one row."""
    for e in entri:
        waktu = timezone.localtime(e.waktu)
        depan = (e.nomor, f"{waktu:%Y-%m-%d %H:%M:%S}", e.nama, e.pelaku, e.atas_nama, e.perbuatan, e.objek)
        belakang = (e.alasan, e.sidik)
        for b in e.baris:
            for s in b.sel or ():
                yield (*depan, b.tabel, b.nama, b.perbuatan, s.kolom, s.lama or "", s.baru or "", *belakang)
            if not b.sel:
                yield (*depan, b.tabel, b.nama, b.perbuatan, "", "", "", *belakang)
        if not e.baris:
            yield (*depan, "", "", "", "", "", "", *belakang)


def tulis_csv(entri: Iterable[Entri]) -> Iterator[str]:
    """The file piece by piece: UTF-8 with its mark and semicolons, as Excel in Indonesia opens it."""
    penulis = csv.writer(_Gema(), delimiter=";", lineterminator="\r\n")
    yield "\ufeff" + penulis.writerow(KEPALA)
    for baris in baris_ekspor(entri):
        yield penulis.writerow([_aman(x) for x in baris])


def tulis_xlsx(entri: Iterable[Entri], ke: IO[bytes], *, judul: str) -> None:
    """A workbook of one sheet, written row by row; the texts are never formulas."""
    buku = xlsxwriter.Workbook(
        ke,
        {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    buku.set_properties({"title": judul})
    lembar = buku.add_worksheet("Jejak perubahan")
    tebal = buku.add_format({"bold": True, "bottom": 1, "font_name": "Arial", "font_size": 10})
    biasa = buku.add_format({"font_name": "Arial", "font_size": 10, "valign": "top", "text_wrap": True})
    for n, lebar in enumerate(LEBAR):
        lembar.set_column(n, n, lebar)
    lembar.write(0, 0, judul, buku.add_format({"bold": True, "font_name": "Arial", "font_size": 12}))
    lembar.write_row(2, 0, KEPALA, tebal)
    lembar.freeze_panes(3, 1)
    akhir = 3
    for akhir, baris in enumerate(baris_ekspor(entri), 3):
        for n, isi in enumerate(baris):
            if isinstance(isi, int):
                lembar.write_number(akhir, n, isi, biasa)
            elif isi:
                lembar.write_string(akhir, n, str(isi)[:TEKS_TERPANJANG], biasa)
    lembar.autofilter(2, 0, max(akhir, 3), len(KEPALA) - 1)
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(2)
    buku.close()


def _aman(isi: Any) -> Any:
    return f"'{isi}" if isinstance(isi, str) and isi.startswith(BERBAHAYA) else isi
