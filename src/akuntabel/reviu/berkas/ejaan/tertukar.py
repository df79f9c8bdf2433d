"""Letters and digits of one shape, one typed for the other: "N0", "2O23", "MeIalui"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.berkas.cocok import Cocok, kali
from akuntabel.reviu.berkas.ejaan.dasar import RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.tempat import kutip
from akuntabel.reviu.temuan import Temuan, Tingkat

_TOKEN = re.compile(r"(?<![\w@/_.-])(?:[A-Za-z]*0[A-Za-z0]*|(?:19|2[0Oo])[0-9Oo]{2}|[A-Za-z]*[a-z]I[a-z]+)(?![\w@/_-])")
_TAHUN = re.compile(r"(?:19|2[0Oo])[0-9Oo]{2}")
_TERPENDEK = 4


@aturan_laporan(
    kode="EJ-13",
    rumpun=RUMPUN,
    judul="Huruf dan angka tertukar",
    tingkat=Tingkat.RENDAH,
    dasar="Huruf dan angka yang serupa (O dan 0, l dan I) bukan tanda yang sama; mesin pencari tidak menemukannya",
    katalog=("C-LEX",),
    baik="""
        No. 10 Tahun 2023 dibahas melalui rapat. Sisa anggaran Rp0.
        """,
    buruk="""
        N0. 10 Tahun 2O23 dibahas meIalui rapat.
        """,
)
def huruf_angka_tertukar(lap: Laporan) -> Iterator[Temuan]:
    tempat: dict[tuple[str, str], list[Cocok]] = {}
    for r in lap.ruas:
        if "0" not in r.teks and "I" not in r.teks and "O" not in r.teks and "o" not in r.teks:
            continue
        for m in _TOKEN.finditer(r.teks):
            if benar := _benar(m[0]):
                tempat.setdefault((m[0], benar), []).append((r, m))
    for (tertulis, benar), di in tempat.items():
        r, m = di[0]
        yield from satu(
            "EJ-13",
            [lap.lokasi(x, y.start()) for x, y in di],
            f"Tertulis “{tertulis}” dengan {'huruf di tempat angka' if benar.isdecimal() else 'tanda lain yang mirip'}"
            + kali(di),
            f"Tulis “{benar}”.",
            kutipan=kutip(r.teks, m.start(), m.end()),
        )


def _benar(tertulis: str) -> str:
    """What was meant; "" where the letters make no word and the digits no year."""
    if _TAHUN.fullmatch(tertulis):
        return "" if tertulis.isdecimal() else re.sub("[Oo]", "0", tertulis)
    if "0" in tertulis:
        besar = tertulis.replace("0", "").isupper() and len(tertulis) > 2
        kata = tertulis.replace("0", "O" if besar else "o")
        pendek = kata.casefold() == "no"
        return kata if pendek or (len(kata) >= _TERPENDEK and kamus.dikenal(kata.casefold())) else ""
    kata = re.sub("(?<=[a-z])I(?=[a-z])", "l", tertulis)
    return (
        kata
        if len(kata) >= _TERPENDEK and kamus.dikenal(kata.casefold()) and not kamus.dikenal(tertulis.casefold())
        else ""
    )
