"""Text as it comes from spreadsheets and documents, made plain without changing what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LEBAR_PENUH = {kode: kode - 0xFEE0 for kode in range(0xFF01, 0xFF5F)}
"""Fullwidth forms of East Asian input; NFKC would do the same but also make "10²" into "102"."""
_TANDA = {
    0x2010: "-",
    0x2011: "-",
    0x2012: "-",
    0x2013: "-",
    0x2014: "-",
    0x2015: "-",
    0x2212: "-",
    0x2018: "'",
    0x2019: "'",
    0x066A: "%",
    0xFE6A: "%",
    0x00AD: "",
    0x200B: "",
    0x200C: "",
    0x200D: "",
    0x200E: "",
    0x200F: "",
    0x2060: "",
    0xFEFF: "",
}
_PETA: dict[int, int | str] = {**_LEBAR_PENUH, **_TANDA}
KATA_TUGAS = frozenset(
    [
        "dan",
        "atau",
        "yang",
        "di",
        "ke",
        "dari",
        "pada",
        "dalam",
        "dengan",
        "untuk",
        "bagi",
        "oleh",
        "serta",
        "melalui",
        "atas",
        "terhadap",
        "antara",
        "tentang",
        "sebagai",
        "kepada",
        "antar",
        "secara",
        "per",
        "beserta",
        "hingga",
        "sampai",
    ]
)
"""Function words: small in titles, and nothing that tells two names apart."""


def bersihkan(teks: str) -> str:
    """One line of plain spaces, hyphens, halfwidth forms; without Excel's apostrophe that marks text."""
    rapi = " ".join(teks.translate(_PETA).split())
    return re.sub(r"^'(?=[\d+\-(])", "", rapi)


def rangkai(bagian: Iterable[object], hubung: str = "dan") -> str:
    """ "2021", "2021 dan 2022", "2020, 2021, dan 2022"."""
    kata = [str(b) for b in bagian]
    if len(kata) < 3:
        return f" {hubung} ".join(kata)
    return f"{', '.join(kata[:-1])}, {hubung} {kata[-1]}"
