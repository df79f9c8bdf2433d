"""The months that a text gives to a quarter, or to the data of a report of one quarter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.periode import ROMAWI
from akuntabel.aturan.tanggal import NAMA_BULAN
from akuntabel.reviu.berkas.waktu.dasar import di_lampiran, pendek
from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.waktu import BULAN, SAMBUNG
from akuntabel.reviu.temuan import Temuan

_ANGKA = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_HARI = r"(?:\d{1,2}\s+)?"
_MASA = (
    rf"(?:(?:periode|masa|bulan|tanggal)\s+)*{_HARI}(?P<dari>{BULAN})(?:\s+(?:20\d\d))?\s*{SAMBUNG}\s*"
    rf"(?:(?:akhir|bulan|tanggal)\s+)*{_HARI}(?P<ke>{BULAN})\b(?:\s+(?P<tahun>20\d\d))?"
)
_TRIWULAN = re.compile(
    r"(?<!sampai dengan )(?<!hingga )\b(?:tri\s?wulan|tw\.?)\s*(?:ke\s*-?\s*)?(?P<nomor>iv|i{1,3}|[1-4])"
    rf"(?:\s+tahun(?:\s+anggaran)?\s+20\d\d)?\s*(?:\(|,?\s*(?:yaitu|yakni|ialah|atau)\s|meliputi\s|mencakup\s)\s*{_MASA}",
    re.IGNORECASE,
)
"""A quarter and, right behind it, its months."""
_DATA = re.compile(
    r"\b(?:laporan\s+(?:kinerja\s+)?(?:interim\s+)?(?:triwulan\s+\w+\s+)?(?:ini|tersebut)|data\s+(?:kinerja\s+)?(?:dalam|pada)"
    r"\s+laporan\s+ini)\b(?P<sela>(?:(?!\b(?:akan|berikutnya|selanjutnya|sebelumnya|lalu)\b)[^.;]){0,220}?)"
    rf"\b{_MASA}",
    re.IGNORECASE,
)
"""What this report covers."""


def _bulan(nama: str) -> int:
    baku = {"nopember": "november", "pebruari": "februari"}.get(nama.casefold(), nama.casefold())
    return [b.casefold() for b in NAMA_BULAN].index(baku) + 1


def bulan_triwulan(lap: Laporan) -> Iterator[Temuan]:
    """Findings of WK-02. From January on, the figures of a quarter are those up to its end."""
    for r in lap.prosa:
        if di_lampiran(r):
            continue
        dibaca: set[int] = set()
        for m in _TRIWULAN.finditer(r.teks):
            dibaca.add(m.start("dari"))
            n = _ANGKA.get(m["nomor"].casefold()) or int(m["nomor"])
            if (_bulan(m["dari"]), _bulan(m["ke"])) not in ((3 * n - 2, 3 * n), (1, 3 * n)):
                yield from satu(
                    "WK-02",
                    [lap.lokasi(r, m.start())],
                    f"Triwulan {ROMAWI[n]} disebut {m['dari']} sampai dengan {m['ke']}, sedangkan triwulan itu ialah "
                    f"{NAMA_BULAN[3 * n - 3]} sampai dengan {NAMA_BULAN[3 * n - 1]}.",
                    "Perbaiki nomor triwulan atau nama bulannya.",
                    kutipan=pendek(m[0]),
                )
        judul = lap.lingkup.triwulan
        for m in _DATA.finditer(r.teks) if judul else ():
            lain = m["tahun"] and lap.lingkup.tahun and int(m["tahun"]) != lap.lingkup.tahun
            masa = (_bulan(m["dari"]), _bulan(m["ke"]))
            if (
                m.start("dari") in dibaca
                or lain
                or masa[1] - masa[0] not in (2, 5, 8, 11)
                or masa[0] not in (1, 4, 7, 10)
            ):
                continue
            if masa not in ((3 * judul - 2, 3 * judul), (1, 3 * judul)):
                yield from satu(
                    "WK-02",
                    [lap.lokasi(r, m.start("dari"))],
                    f"Laporan berjudul Triwulan {ROMAWI[judul]}, sedangkan teksnya menyebut data {m['dari']} "
                    f"sampai dengan {m['ke']}.",
                    "Samakan masa pada judul dengan masa data.",
                    kutipan=pendek(m[0][m.start("dari") - m.start() :]),
                )
