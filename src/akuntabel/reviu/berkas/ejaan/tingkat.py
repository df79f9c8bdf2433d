"""Ordinal numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.berkas.cocok import kali, temuan_cocok
from akuntabel.reviu.berkas.ejaan.dasar import RUMPUN
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.temuan import Temuan, Tingkat


@aturan_laporan(
    kode="EJ-07",
    rumpun=RUMPUN,
    judul="Bilangan tingkat ditulis salah",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V II.A.6: bilangan tingkat ditulis “II”, “ke-2”, atau “kedua”",
    katalog=("C-STYLE", "C-LEX"),
    baik="""
        Triwulan I, abad ke-20, urutan kedua, dari tahun 2022 ke 2023, dan naik ke 5 desa.
        """,
    buruk="""
        Realisasi sampai dengan Triwulan ke I Tahun 2023 belum lengkap.
        """,
)
def bilangan_tingkat(lap: Laporan) -> Iterator[Temuan]:
    semua = [(r, m) for r in lap.ruas for m in _TINGKAT.finditer(r.teks)]
    if semua:
        m = semua[0][1]
        angka = m["romawi"] or m["lepas"]
        yield from temuan_cocok(
            lap,
            "EJ-07",
            semua,
            f"Bilangan tingkat tertulis “{m[0]}”{kali(semua)}",
            f"Tulis “{m['benda']} {'ke-' if angka.isdecimal() else ''}{angka}”.",
        )


_TINGKAT = re.compile(
    r"\b(?P<benda>(?i:triwulan|semester|caturwulan|tahap|termin|periode|abad|peringkat|minggu|kali))"
    r"\s+ke(?:\s*-\s*(?P<romawi>[IVX]{1,4})|\s+(?P<lepas>[IVX]{1,4}|\d{1,2}))\b(?![.,]\d|\s?%)"
)
