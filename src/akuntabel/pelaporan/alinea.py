"""The agency's own text as paragraphs and list items, and the marks by which a DOCX remembers them.

A mark is a bookmark: ``n_<part>_<text>_<i>`` around a paragraph (which part it belongs to, a fingerprint of the whole
text it was written from, its place in it) and ``f_<part>_<i>_<k>_<figure>`` around each live figure in it, with a
fingerprint of what was printed. So a file that comes back tells by itself what it was made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from akuntabel.dokumen.huruf import SEKAT_KOSONG, SEKAT_LUNAK, bersihkan
from akuntabel.kinerja import rekaman as r


@dataclass(frozen=True, slots=True)
class Alinea:
    """One paragraph, or (``butir``) one item of a list."""

    teks: str
    butir: bool = False


def urai_alinea(teks: str) -> list[Alinea]:
    """Plain paragraphs parted by blank lines; lines that start with ``- `` are list items.

    >>> urai_alinea("Satu\\nbaris lagi.\\n\\n- butir")
    [Alinea(teks='Satu baris lagi.', butir=False), Alinea(teks='butir', butir=True)]
    """
    hasil: list[Alinea] = []
    terbuka: list[str] = []

    def tutup() -> None:
        if terbuka:
            hasil.append(Alinea(" ".join(terbuka)))
            terbuka.clear()

    for mentah in teks.replace("\r\n", "\n").split("\n"):
        baris = mentah.strip()
        if not baris:
            tutup()
        elif baris.startswith("- "):
            tutup()
            hasil.append(Alinea(baris[2:].strip(), butir=True))
        else:
            terbuka.append(baris)
    tutup()
    return hasil


def gabung_alinea(alinea: Iterable[Alinea]) -> str:
    """The inverse: a text that ``urai_alinea`` takes apart into the same paragraphs."""
    hasil = ""
    sebelum: Alinea | None = None
    for a in alinea:
        if sebelum is not None:
            hasil += "\n" if a.butir else "\n\n"
        hasil += f"- {a.teks}" if a.butir else a.teks
        sebelum = a
    return hasil


# --- marks -----------------------------------------------------------------------------------------------------------

_ALINEA = re.compile(r"n_([0-9a-f]{8})_([0-9a-f]{6})_(\d+)")
_ANGKA = re.compile(r"f_([0-9a-f]{8})_(\d+)_(\d+)_([0-9a-f]{6})")


@dataclass(frozen=True, slots=True)
class TandaAlinea:
    """What a paragraph's mark says."""

    bagian: str
    teks: str
    nomor: int


@dataclass(frozen=True, slots=True)
class TandaAngka:
    """What a figure's mark says: of which paragraph the how many-th placeholder, and what was printed."""

    bagian: str
    alinea: int
    nomor: int
    tercetak: str


def sidik_bagian(n: r.Narasi) -> str:
    """Which text it is, whatever it says."""
    return _sidik(f"{n.opd}|{n.tahun}|{n.triwulan}|{n.bagian}|{n.objek}", 8)


def sidik_teks(teks: str) -> str:
    """What a text says."""
    return _sidik(teks.replace("\r\n", "\n").strip(), 6)


def sidik_angka(teks: str) -> str:
    """What was printed for a figure, as a file keeps it."""
    return _sidik(polos(teks), 6)


def polos(teks: str) -> str:
    """A text as every file gives it back: no soft breaks, spaces of any kind being one."""
    return " ".join(bersihkan(teks).replace(SEKAT_LUNAK, "").replace(SEKAT_KOSONG, "").split())


def tanda_alinea(n: r.Narasi, nomor: int) -> str:
    return f"n_{sidik_bagian(n)}_{sidik_teks(n.isi)}_{nomor}"


BELUM_DIKETAHUI = "000000"
"""Stands for what is printed where that is settled only when the whole document is numbered ("Tabel 3.1")."""


def tanda_angka(n: r.Narasi, alinea: int, nomor: int, tercetak: str) -> str:
    """``tercetak`` is empty where it is not known yet."""
    return f"f_{sidik_bagian(n)}_{alinea}_{nomor}_{sidik_angka(tercetak) if tercetak else BELUM_DIKETAHUI}"


def baca_tanda(nama: str) -> TandaAlinea | TandaAngka | None:
    """A bookmark of ours, or None for any other."""
    if c := _ALINEA.fullmatch(nama):
        return TandaAlinea(c[1], c[2], int(c[3]))
    if c := _ANGKA.fullmatch(nama):
        return TandaAngka(c[1], int(c[2]), int(c[3]), c[4])
    return None


def _sidik(teks: str, panjang: int) -> str:
    return sha256(teks.encode("utf-8", "surrogatepass")).hexdigest()[:panjang]
