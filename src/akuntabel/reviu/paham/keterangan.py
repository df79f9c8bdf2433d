"""Captions of tables and figures, and which table or picture each belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from akuntabel.dokumen.baca.model import (
    Alinea,
    BlokTerbaca,
    GambarTerbaca,
    GantiHalaman,
    JenisAlinea,
    Letak,
    TabelTerbaca,
)

_NOMOR = r"(?:L?\d{1,3}|[IVX]{1,5}|[A-Z])(?:\s?[.\-]\s?\d{1,3})*(?:(?<=\d)[a-z]\d{0,2})?(?![\w])"
POLA = re.compile(
    rf"(?P<jenis>tabel|gambar|grafik|bagan|diagram)\s*\.?\s*(?P<lampiran>lampiran\s+)?(?P<nomor>{_NOMOR})"
    r"(?P<ekor>\s*[.:–-]*)\s*(?P<judul>.*)",
    re.IGNORECASE | re.DOTALL,
)
_KALIMAT = re.compile(
    r"(?:di\s?atas|di\s?bawah|berikut|tersebut|ini|dan|dapat|yang|dengan|serta|sampai)\b"
    r"|(?:me|di|ber|ter)[a-z]{3,}(?:kan|i)?\b",
)
PANJANG_JUDUL = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Keterangan:
    """A caption. ``jenis``: "Tabel", "Gambar", "Grafik" …; ``nomor`` plain ("3.1", "Lampiran 3.1")."""

    jenis: str
    nomor: str
    judul: str
    tercetak: str
    """Kind and number as printed ("Tabel. 2.2", "GAMBAR 1.1")."""
    letak: Letak
    blok: int
    """Index of the block it begins in."""
    akhir: int
    """Index of the first block after it."""
    isi: int | None
    """Index of the block of the table or picture it stands with; None where there is none."""

    @property
    def sebutan(self) -> str:
        return f"{self.jenis} {self.nomor}"


def baku_nomor(nomor: str) -> str:
    """ "3 . 1." and "3-1" as "3.1"."""
    return re.sub(r"\s*[.\-]\s*", ".", nomor).strip(". ")


def temukan_keterangan(blok: Sequence[BlokTerbaca]) -> tuple[Keterangan, ...]:
    """All captions in reading order."""
    hasil: list[Keterangan] = []
    terpakai: set[int] = set()
    for n, b in enumerate(blok):
        if (
            not isinstance(b, Alinea)
            or b.jenis is JenisAlinea.KEPALA
            or n in {i for k in hasil for i in range(k.blok, k.akhir)}
        ):
            continue
        k = _keterangan(blok, n, b, terpakai)
        if k is not None:
            hasil.append(k)
            if k.isi is not None:
                terpakai.add(k.isi)
    return tuple(hasil)


def _keterangan(blok: Sequence[BlokTerbaca], n: int, b: Alinea, terpakai: set[int]) -> Keterangan | None:
    cocok = POLA.fullmatch(b.teks.strip())
    if not cocok or b.penanda or len(b.teks) > PANJANG_JUDUL:
        return None
    judul = cocok["judul"].strip()
    if judul and b.jenis is not JenisAlinea.KETERANGAN and _kalimat(judul):
        return None
    akhir = n + 1
    tabel = cocok["jenis"].casefold() == "tabel"
    if not judul:
        judul, akhir = _judul(blok, akhir)
    jenis = cocok["jenis"].capitalize()
    isi = _isi(blok, n, akhir, tabel=tabel, terpakai=terpakai)
    return Keterangan(
        jenis=jenis,
        nomor=("Lampiran " if cocok["lampiran"] else "") + baku_nomor(cocok["nomor"]),
        judul=judul,
        tercetak=b.teks[: cocok.end("nomor")].strip(),
        letak=b.letak,
        blok=n,
        akhir=akhir,
        isi=isi,
    )


def _kalimat(judul: str) -> bool:
    """Whether what follows the number is a sentence about the table rather than its title."""
    return (judul[0].islower() and bool(_KALIMAT.match(judul))) or (judul.endswith(".") and len(judul) > 120)


def _judul(blok: Sequence[BlokTerbaca], n: int) -> tuple[str, int]:
    """The title on the lines after the number, up to the table, and the index after it."""
    kata: list[str] = []
    while n < len(blok) and len(kata) < 4:
        b = blok[n]
        if not isinstance(b, Alinea) or b.jenis in (JenisAlinea.KEPALA, JenisAlinea.BUTIR, JenisAlinea.JUDUL):
            break
        if (
            b.penanda
            or len(b.teks) > PANJANG_JUDUL
            or b.teks.endswith((".", ";", ":"))
            or POLA.fullmatch(b.teks)
            or "=" in b.teks
        ):
            break
        kata.append(b.teks)
        n += 1
    return " ".join(kata), n


def _isi(blok: Sequence[BlokTerbaca], n: int, akhir: int, *, tabel: bool, terpakai: set[int]) -> int | None:
    """The table or picture of a caption: the next one after it, for a picture first the one just before."""
    jenis = TabelTerbaca if tabel else GambarTerbaca
    if not tabel and n and n - 1 not in terpakai and isinstance(blok[n - 1], GambarTerbaca):
        return n - 1
    for i in islice((i for i in range(akhir, len(blok)) if not _tepi_halaman(blok[i])), 4):
        b = blok[i]
        if isinstance(b, jenis):
            return i
        if isinstance(b, Alinea) and len(b.teks) > 60:
            break
        if isinstance(b, Alinea) and POLA.fullmatch(b.teks):
            break
    for i in range(n - 1, max(n - 4, -1), -1):
        b = blok[i]
        if isinstance(b, jenis) and i not in terpakai:
            return i
        if not _tepi_halaman(b):
            break
    return None


def _tepi_halaman(b: BlokTerbaca) -> bool:
    """Whether a block only tells that a page begins: running heads may have several lines."""
    return isinstance(b, GantiHalaman) or (isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA)
