"""The pronoun of God: a hyphen and a capital ("hidayah-Nya")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.berkas.cocok import Cocok, kali, temuan_cocok
from akuntabel.reviu.berkas.gaya.dasar import RUMPUN
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.temuan import Temuan, Tingkat

_PEMBERIAN = r"rahmat|hidayah|taufi[kq]|inayah|karunia|anuge?rah|rid[hl]?[ao]|pertolongan|berkat|berkah"
_KATA_GANTI = re.compile(
    rf"(?<![\w-])(?P<kata>{_PEMBERIAN})(?P<tanda>\s*[-–]\s*|\s+)?(?P<nya>nya)(?![\w-])", re.IGNORECASE
)
_TUHAN = re.compile(r"\b(?:allah|tuhan|yang\s+maha\s?\w+|sang\s+hyang|swt|subhanahu|ilahi)\b", re.IGNORECASE)
_SEKALIMAT = 300
"""So many characters back God may have been named."""


@aturan_laporan(
    kode="GY-31",
    rumpun=RUMPUN,
    judul="Kata ganti Tuhan tanpa tanda hubung atau huruf kapital",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: kata ganti untuk Tuhan berhuruf kapital dan dirangkai dengan tanda hubung (rahmat-Nya)",
    katalog=("C-CASE",),
    baik="""
        Puji syukur ke hadirat Tuhan Yang Maha Esa atas rahmat dan karunia-Nya sehingga laporan ini tersusun.

        Bantuan itu berkat kerja sama; pertolongannya datang dari masyarakat.
        """,
    buruk="""
        Puji syukur ke hadirat Tuhan Yang Maha Esa atas rahmat dan karunianya sehingga laporan ini tersusun.
        """,
)
def kata_ganti_tuhan(lap: Laporan) -> Iterator[Temuan]:
    pdf = lap.terbaca.jenis == "pdf"
    di: list[Cocok] = [
        (r, m)
        for r in lap.prosa
        for m in _KATA_GANTI.finditer(r.teks)
        if not _benar(m, terpenggal=pdf) and (m["nya"] == "Nya" or _menyebut_tuhan(r.teks, m.start()))
    ]
    if di:
        m = di[0][1]
        yield from temuan_cocok(
            lap,
            "GY-31",
            di,
            f"Kata ganti Tuhan ditulis “{' '.join(m[0].split())}”{kali(di)}",
            f"Tulis “{m['kata']}-Nya”.",
        )


def _menyebut_tuhan(teks: str, sampai: int) -> bool:
    return _TUHAN.search(teks, max(sampai - _SEKALIMAT, 0), sampai) is not None


def _benar(m: re.Match[str], *, terpenggal: bool) -> bool:
    """Whether hyphen and capital stand; between capitals all are, and in a PDF a line may end after the hyphen."""
    tanda = (m["tanda"] or "").rstrip() if terpenggal else m["tanda"] or ""
    return tanda == "-" and (m["nya"] == "Nya" or m[0].isupper())
