"""Formats of a workbook: cells in the look of the house, numbers as the document prints them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.penulisan import tulis_angka
from akuntabel.dokumen import model as m
from akuntabel.dokumen import tata
from akuntabel.dokumen.huruf import bersihkan

HURUF = 10.0
TINGGI_BARIS = 13.2
"""Height of a line of text in points."""
TINGGI_TERBESAR = 409.0
"""What a row of Excel can be at most."""
TEKS_TERPANJANG = 32_767
_RATA = {m.Rata.KIRI: "left", m.Rata.TENGAH: "center", m.Rata.KANAN: "right"}
_INDONESIA = "[$-421]"
"""Locale of the number formats: LibreOffice then writes 1.234,56 everywhere; Excel follows the user's own settings."""


class Gaya:
    """The formats of one workbook, each made once."""

    def __init__(self, buku: Any) -> None:
        self._buku = buku
        self._ada: dict[tuple[tuple[str, object], ...], Any] = {}

    def ambil(self, **sifat: object) -> Any:
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._ada:
            dasar = {"font_name": "Arial", "font_size": HURUF, "font_color": f"#{tata.TINTA}", "valign": "top"}
            self._ada[kunci] = self._buku.add_format({**dasar, **sifat})
        return self._ada[kunci]

    def sel(self, s: m.Sel, *, rata: m.Rata, jenis: m.BarisJenis, kepala: bool = False, kecil: bool = False) -> Any:
        """The format of a table's cell; ``kecil`` is the row of column numbers in a header."""
        sifat: dict[str, object] = {
            "text_wrap": True,
            "border": 1,
            "border_color": f"#{tata.GARIS}",
            "align": _RATA[rata],
        }
        dasar = tata.ISYARAT.get(s.isyarat, "")
        if kepala:
            sifat |= {"align": "center", "valign": "vcenter"}
            dasar = tata.KEPALA_TABEL
        elif jenis is m.BarisJenis.KELOMPOK:
            dasar = tata.KELOMPOK[min(s.tingkat, len(tata.KELOMPOK) - 1)]
        elif jenis is m.BarisJenis.JUMLAH:
            dasar = tata.JUMLAH
        if dasar:
            sifat["bg_color"] = f"#{dasar}"
        if kecil:
            sifat |= {"font_size": 8, "font_color": f"#{tata.REDUP}"}
        elif kepala or s.tebal or jenis is m.BarisJenis.JUMLAH or (jenis is m.BarisJenis.KELOMPOK and s.tingkat == 0):
            sifat["bold"] = True
        if s.tingkat and rata is m.Rata.KIRI:
            sifat["indent"] = s.tingkat
        if s.angka is not None:
            sifat["num_format"] = format_angka(s)
        return self.ambil(**sifat)


def format_angka(s: m.Sel) -> str:
    """The number format that prints ``Sel.angka`` as the document does."""
    desimal = 2 if s.format is m.Format.RUPIAH else s.desimal
    return pola(s.format, desimal, ribuan=_beribuan(s, desimal), satuan=_satuan_tercetak(s))


def pola(bentuk: m.Format, desimal: int, *, ribuan: bool = True, satuan: str = "") -> str:
    """A number format: "Rp" before, "%" or a unit after, as letters that do not change the number."""
    inti = ("#,##0" if ribuan else "0") + ("." + "0" * desimal if desimal > 0 else "")
    match bentuk:
        case m.Format.RUPIAH:
            return f'{_INDONESIA}"Rp"{inti}'
        case m.Format.PERSEN:
            return f'{_INDONESIA}{inti}"%"'
        case m.Format.BILANGAN:
            ekor = ' "{}"'.format(satuan.replace('"', "").replace("\\", "")) if satuan else ""
            return f"{_INDONESIA}{inti}{ekor}"


def _beribuan(s: m.Sel, desimal: int) -> bool:
    """Whether thousands are parted: a year is printed 2023, not 2.023."""
    if s.angka is None or abs(s.angka) < 1000:
        return True
    polos = f"{bulatkan(s.angka, desimal):f}".replace(".", ",")
    return polos not in m.teks(s.isi) or tulis_angka(s.angka, desimal) in m.teks(s.isi)


def _satuan_tercetak(s: m.Sel) -> str:
    """The unit, where the document prints it beside the number."""
    return s.satuan if s.satuan and m.teks(s.isi).rstrip().endswith(s.satuan) and s.satuan != "%" else ""


def tepat(angka: Decimal, desimal: int) -> bool:
    """Whether a spreadsheet's binary number (15 digits) still shows this figure to its last printed decimal."""
    return bulatkan(Decimal(repr(float(angka))), desimal) == bulatkan(angka, desimal)


def teks_sel(teks: str) -> str:
    """Text that fits into one cell."""
    bersih = bersihkan(teks)
    return bersih if len(bersih) <= TEKS_TERPANJANG else bersih[: TEKS_TERPANJANG - 1] + "…"
