"""How long a part of a year is: a quarter has three months, a semester six."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.terbilang import baca_terbilang
from akuntabel.reviu.berkas.waktu.dasar import RUMPUN, pendek
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_LAMA = {"triwulan": 3, "caturwulan": 4, "kuartal": 3, "semester": 6}
_BAGIAN = r"triwulan|caturwulan|kuartal|semester"
_ANGKA = r"(?P<n>\d{1,2})|(?P<kata>satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
_BULAN = rf"(?:{_ANGKA})(?:\s*\([^()]{{1,12}}\))?\s+bulan\b"
_SELAMA = re.compile(
    rf"\b(?P<bagian>{_BAGIAN})\b(?:(?!{_BAGIAN})[^.;]){{0,60}}?"
    rf"(?:\b(?:selama|yaitu|yakni|atau|dalam\s+(?:kurun\s+)?waktu|mencakup|meliputi|dengan\s+masa)\s+|\(){_BULAN}",
    re.IGNORECASE,
)
_GABUNGAN = re.compile(
    r"\b(?:sampai|s\.?d\.?|hingga|s/d|kumulatif|kedua|dan|minimal|paling|terlambat)\b", re.IGNORECASE
)
"""What makes another length right: several parts together, a term to report in."""


@aturan_laporan(
    kode="WK-27",
    rumpun=RUMPUN,
    judul="Lama triwulan atau semester salah",
    tingkat=Tingkat.SEDANG,
    dasar="Triwulan berumur tiga bulan, caturwulan empat bulan, semester enam bulan",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-PERIOD",),
    baik="""
        LAPORAN KINERJA INSPEKTORAT TAHUN 2022

        Laporan Semester I memuat kinerja selama enam bulan. Sampai dengan Triwulan II, yaitu 6 bulan, target tercapai.
    """,
    buruk="""
        LAPORAN KINERJA INSPEKTORAT TAHUN 2022

        Laporan Semester I memuat kinerja selama tiga bulan.
    """,
)
def lama_bagian_tahun(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        for m in _SELAMA.finditer(r.teks):
            bagian = m["bagian"].casefold()
            bulan = int(m["n"]) if m["n"] else baca_terbilang(m["kata"].casefold())
            if bulan == _LAMA[bagian] or _GABUNGAN.search(r.teks[max(m.start() - 30, 0) : m.end()]):
                continue
            yield from satu(
                "WK-27",
                [lap.lokasi(r, m.start())],
                f"Tertulis “{pendek(m[0])}”, sedangkan satu {bagian} berumur {_LAMA[bagian]} bulan.",
                f"Samakan: {bagian} dengan {_LAMA[bagian]} bulan, atau sebut masa yang dimaksud.",
                kutipan=pendek(m[0]),
            )
