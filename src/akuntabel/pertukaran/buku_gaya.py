"""The look of the workbook: the same few colours and sizes as the pages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from akuntabel.pertukaran.skema import Kolom, Tipe

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

TINTA, REDUP, GARIS, DASAR = "#18222f", "#5b6878", "#dfe4ea", "#f5f7f9"
UTAMA, UTAMA_MUDA, AKSEN, KUNING = "#0b4f6c", "#e6f0f4", "#c8922e", "#fff6e0"
HURUF = "Calibri"

WARNA_KELOMPOK = {
    "Organisasi": "#5b6878",
    "Perencanaan": "#0b4f6c",
    "Perjanjian kinerja": "#0b4f6c",
    "Anggaran": "#c8922e",
    "Pengukuran": "#1f7a4d",
    "Pelaporan": "#3b5bdb",
}
TANGGAL = "[$-421]d mmmm yyyy"


class Gaya:
    """The formats of one workbook, made once each."""

    def __init__(self, buku: Workbook) -> None:
        self._buku = buku
        self._ada: dict[tuple[tuple[str, Any], ...], Format] = {}

    def buat(self, **sifat: Any) -> Format:
        lengkap = {"font_name": HURUF, "font_size": 10, "font_color": TINTA, "valign": "top", **sifat}
        kunci = tuple(sorted(lengkap.items()))
        if kunci not in self._ada:
            self._ada[kunci] = self._buku.add_format(lengkap)
        return self._ada[kunci]

    def judul_lembar(self) -> Format:
        return self.buat(font_size=15, bold=True, font_color=UTAMA, valign="vcenter")

    def keterangan(self) -> Format:
        return self.buat(font_color=REDUP, valign="vcenter")

    def tautan(self) -> Format:
        return self.buat(font_color=UTAMA, underline=1)

    def judul_kolom(self, *, wajib: bool = False, bantu: bool = False, kanan: bool = False) -> Format:
        return self.buat(
            bold=not bantu,
            italic=bantu,
            font_color=REDUP if bantu else "#ffffff",
            bg_color=DASAR if bantu else UTAMA,
            text_wrap=True,
            valign="vcenter",
            align="right" if kanan else "left",
            indent=1,
            bottom=2 if wajib else 1,
            bottom_color=AKSEN if wajib else GARIS,
            right=1,
            right_color=GARIS,
        )

    def nama_kolom(self) -> Format:
        return self.buat(font_size=8, font_color=REDUP, bg_color=DASAR, indent=1, bottom=1, bottom_color=GARIS)

    def sel(self, kolom: Kolom, *, kunci: bool = False, format_angka: str = "") -> Format:
        """A cell of data; ``kunci`` is locked and shows it."""
        return self.buat(
            num_format=format_angka or format_baku(kolom),
            align="right" if kanan(kolom) else "left",
            indent=1,
            text_wrap=kolom.tipe is Tipe.TEKS and not kolom.pengenal,
            locked=kunci,
            bg_color=DASAR if kunci else "#ffffff",
            font_color=REDUP if kunci else TINTA,
            bottom=4,
            bottom_color=GARIS,
            right=4,
            right_color=GARIS,
        )

    def sel_bantu(self) -> Format:
        return self.buat(
            italic=True,
            font_size=9,
            align="left",
            font_color=REDUP,
            bg_color=DASAR,
            indent=1,
            text_wrap=True,
            bottom=4,
            bottom_color=GARIS,
            right=4,
            right_color=GARIS,
        )


def kanan(kolom: Kolom) -> bool:
    return kolom.tipe in (Tipe.BULAT, Tipe.DESIMAL, Tipe.UANG)


@cache
def format_baku(kolom: Kolom) -> str:
    """Number format of an empty cell of a column; text stays text, so that "8.10" does not become 8.1."""
    match kolom.tipe:
        case Tipe.UANG:
            return "#,##0.00"
        case Tipe.TANGGAL:
            return TANGGAL
        case Tipe.BULAT:
            return "0"
        case Tipe.DESIMAL:
            return "General"
        case _:
            return "@"


def banyak_garis(teks: str, lebar: float) -> int:
    """Lines that a wrapped text takes in a column, estimated: words do not fill a line to its end."""
    return sum(1 + int(len(garis) * 1.05 / lebar) for garis in teks.split("\n"))


def tinggi_baris(garis: int) -> float:
    """Height of a row of so many lines, in points."""
    return 3 + 13.5 * garis
