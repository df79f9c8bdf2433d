"""Blanks left to fill."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.berkas.cocok import Cocok
from akuntabel.reviu.berkas.tanda_baca.dasar import RUMPUN, satu_sebab
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.temuan import Temuan, Tingkat

_ISIAN = re.compile(
    r"\bLorem ipsum\b|(?<!\w)[xX]{3,}(?!\w)|\[(?:isi|diisi|lengkapi|sebutkan|tulis|nama|tanggal|jumlah)\b[^\]]{0,60}\]"
    r"|<{1,2}\s?(?:isi|diisi|nama|tanggal|lengkapi|sebutkan)\b[^<>]{0,60}>{1,2}|#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NULL!)"
    r"|Error! (?:Reference|Bookmark)[^.]{0,40}\.|(?i:\b(?:belum|akan) diisi (?:kemudian|nanti)\b)"
)
_TITIK_TITIK = re.compile(r"(?<=\w)\s?(?:…{2,}|\.{5,}|_{4,})(?=\s+\w{3,})")


@aturan_laporan(
    kode="GY-28",
    rumpun=RUMPUN,
    judul="Isian yang belum dilengkapi",
    tingkat=Tingkat.SEDANG,
    dasar="Laporan yang disampaikan sudah lengkap (PermenPANRB 53/2014 Lampiran III)",
    katalog=("C-EMPTY", "C-TEXT"),
    baik="""
        Lumajang, …………………… 2023

        Persentase capaian tercantum pada Tabel 3.1. Bab XXX tidak ada … dan seterusnya.

        Latar Belakang .......... 1
        """,
    buruk="""
        Realisasi tahun ini sebesar xxx orang dari target [diisi jumlah target] orang. Nilai #REF! tercetak.
        """,
)
def isian(lap: Laporan) -> Iterator[Temuan]:
    di: list[Cocok] = []
    for r in lap.ruas:
        di += [(r, m) for m in _ISIAN.finditer(r.teks) if m[0] != "XXX" or r.teks[m.end() - 4 : m.end() - 3] == " "]
        if r.alinea is not None and len(r.teks.split()) >= 8:
            di += [(r, m) for m in _TITIK_TITIK.finditer(r.teks)]
    di = [(r, m) for r, m in di if not re.fullmatch(r"X{3}(?:I{0,3}|IV|V)?", m[0])]
    if di:
        bentuk = ", ".join(f"“{m[0].strip()}”" for m in {m[0].strip(): m for _, m in di}.values())
        yield from satu_sebab(
            lap, "GY-28", di, f"Isian belum dilengkapi: {bentuk}", "Lengkapi isiannya, atau hapus kalimatnya."
        )
