"""Running heads, feet and page numbers that stayed in the text when its pages were joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.dokumen.baca.model import Alinea, BlokTerbaca, JenisAlinea
from akuntabel.reviu.paham.lingkup import NAMA_LAPORAN

_SEPANJANG = 25
"""Words of a running head at the most."""
_SEPARUH = 4
"""Words of half a sentence at the least."""
_JUDUL_LAPORAN = re.compile(
    rf"(?:\d{{1,3}}\s*[|•–-]?\s*)?{NAMA_LAPORAN}\b.*(?:\b20\d\d\b|\|\s*\d{{1,3}}).{{0,12}}", re.IGNORECASE
)
_HALAMAN = re.compile(
    r"(?:halaman|hal\.?|page)\s*:?\s*\d{1,3}(?:\s*(?:dari|of|/)\s*\d{1,3})?|[-–—]?\s*\d{1,3}\s*[-–—]?"
    r"|\d{1,3}\s*\|\s*\D.*|.*\D\s*\|\s*(?:(?:halaman|hal\.?)\s*)?\d{1,3}",
    re.IGNORECASE,
)
_KALIMAT = re.compile(
    r"\b(?:ini|adalah|merupakan|yang|telah|dapat|akan|tidak|memuat|menyajikan|sebagai\w*|di(?:susun|sampaikan|sajikan)\w*)\b"
    r"|[.;:]$",
    re.IGNORECASE,
)
_UTUH = re.compile(r"[.;:!?…][”\"')\]]*$")
_KATA = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Terselip:
    """Block ``blok`` stands between ``blok`` - 1 and ``blok`` + 1; ``belah``: which are two halves of one sentence."""

    blok: int
    teks: str
    belah: bool


def temukan_terselip(blok: Sequence[BlokTerbaca]) -> tuple[Terselip, ...]:
    """The heads, feet and page numbers between two paragraphs that belong together, or in the middle of a text."""
    kepala = {_inti(b.teks) for b in blok if isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA} - {""}
    hasil = []
    for n in range(1, len(blok) - 1):
        b, atas, bawah = blok[n], _prosa(blok[n - 1]), _prosa(blok[n + 1])
        if not isinstance(b, Alinea) or b.jenis is JenisAlinea.KEPALA or len(b.teks.split()) > _SEPANJANG:
            continue
        teks = f"{b.penanda} {b.teks}".strip()
        judul = bool(_JUDUL_LAPORAN.fullmatch(teks) or _inti(teks) in kepala) and not _KALIMAT.search(teks)
        if not (judul or _HALAMAN.fullmatch(teks)) or not (atas and bawah):
            continue
        belah = not _UTUH.search(atas) and (judul or bawah[0].islower())
        if belah or (judul and _UTUH.search(atas) and _UTUH.search(bawah)):
            hasil.append(Terselip(n, teks, belah))
    return tuple(hasil)


def _inti(teks: str) -> str:
    return " ".join(_KATA.findall(teks.casefold()))


def _prosa(b: BlokTerbaca) -> str:
    """The text of a block of running text; "" for a heading, a line in capitals, a few words, and what is no text."""
    if not isinstance(b, Alinea) or b.jenis not in (JenisAlinea.ISI, JenisAlinea.BUTIR) or b.teks.isupper():
        return ""
    return b.teks.strip() if len(b.teks.split()) >= _SEPARUH else ""
