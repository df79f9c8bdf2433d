"""Headings and outline: which paragraph is a heading, of which level, and which part each block belongs to.

An announced outline (the section "Sistematika") and a list of contents repeat the headings; they are told apart from
the headings themselves, because the checks compare the two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.dokumen.baca.model import Alinea, BlokTerbaca, JenisAlinea, Letak, TabelTerbaca

PANJANG_JUDUL = 160
_BAB = re.compile(r"bab\s+(?P<nomor>[ivxlc]+|\d{1,2})\b\s*[.:–-]*\s*(?P<teks>.*)", re.IGNORECASE | re.DOTALL)
_TANPA_NOMOR = re.compile(
    r"(?:kata pengantar|daftar (?:isi|tabel|gambar|grafik|lampiran)|(?:ikhtisar|ringkasan) eksekutif"
    r"|pernyataan telah direviu|lampiran(?:\s*[–-]\s*lampiran)?|p\s?e\s?n\s?u\s?t\s?u\s?p)[.:]?",
    re.IGNORECASE,
)
_LAMPIRAN = re.compile(
    r"(?P<nomor>LAMPIRAN\s+(?:\d{1,2}|[IVX]{1,5}|[A-Z]))\b\s*[.:–-]*\s*(?P<teks>[^a-z]*|.{0,80}[^.;,:])"
)
_ISI = re.compile(r"daftar (?:isi|tabel|gambar|grafik|lampiran)", re.IGNORECASE)
_TITIK = re.compile(r"(?:\.\s?){4,}|…{2,}|_{4,}|\t[^\S\t]*\d+$|(?:\.{2,}|…)\s*(?:\d{1,3}|[ivxl]{1,6})\.?$")
_HALAMAN = re.compile(r"\s(?:\d{1,3}|[ivxl]{1,6})$")
_HURUF = re.compile(r"[A-Z]\.")
_BERTINGKAT = re.compile(r"(?:[A-Z]|\d{1,2})(?:\.\d{1,2})+\.?")
_ANGKA = re.compile(r"(?:\d{1,2}|[a-z])[.)]")
_DAFTAR = 9
"""The level of a line with a row of dots, as lists of contents have them."""
_ROMAWI = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagian:
    """A part of the report. ``nomor`` as printed ("BAB III", "C.1."); blocks ``awal`` to ``akhir`` (exclusive) are its
    own and those of its parts, from its heading on."""

    tingkat: int
    nomor: str
    teks: str
    letak: Letak
    awal: int
    isi: int
    """Index of the first block after the heading."""
    akhir: int
    induk: int | None
    """Index of the part above in ``Kerangka.bagian``."""

    @property
    def sebutan(self) -> str:
        """ "BAB III Akuntabilitas Kinerja", "C.1. Program …"."""
        return f"{self.nomor} {self.teks}".strip()

    @property
    def memuat_daftar(self) -> bool:
        """Whether it is a list of contents, tables or figures."""
        return _ISI.fullmatch(self.teks.strip(" .:")) is not None

    @property
    def bab(self) -> int | None:
        """The number of a chapter, 3 for "BAB III"."""
        return nomor_bab(self.nomor)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kerangka:
    """The real headings in order, and those that an announced outline or a list of contents names."""

    bagian: tuple[Bagian, ...]
    diumumkan: tuple[Bagian, ...]
    daftar_isi: tuple[Bagian, ...]

    def jalur(self, blok: int) -> tuple[Bagian, ...]:
        """The parts around a block, the chapter first."""
        n = bisect_right(self.bagian, blok, key=lambda b: b.awal) - 1
        jalur: list[Bagian] = []
        while n >= 0:
            jalur.append(self.bagian[n])
            atas = self.bagian[n].induk
            n = -1 if atas is None else atas
        return tuple(reversed(jalur))

    def cari(self, pola: str) -> Bagian | None:
        """The first part whose heading matches a pattern (case ignored)."""
        return next((b for b in self.bagian if re.search(pola, b.teks, re.IGNORECASE)), None)


def nomor_bab(nomor: str) -> int | None:
    """3 for "BAB III" and "Bab 3"; None for anything else."""
    cocok = _BAB.fullmatch(nomor.strip())
    if not cocok:
        return None
    kata = cocok["nomor"].casefold()
    if kata.isdecimal():
        return int(kata)
    nilai = [_ROMAWI[h] for h in kata]
    return sum(-a if a < b else a for a, b in zip(nilai, [*nilai[1:], 0], strict=True))


@dataclass(slots=True)
class _Calon:
    tingkat: int
    nomor: str
    teks: str
    letak: Letak
    awal: int
    isi: int
    gaya: bool
    """Whether the file itself marks it as a heading."""


def susun_kerangka(blok: Sequence[BlokTerbaca]) -> Kerangka:
    """Find the outline of a report."""
    calon = _calon(blok)
    nyata: list[_Calon] = []
    umum: list[_Calon] = []
    isi: list[_Calon] = []
    bab = 0
    wilayah = ""
    for n, c in enumerate(calon):
        if c.tingkat == _DAFTAR and wilayah != "isi":
            continue  # a dotted line to write on, not one of a list of contents
        ini = nomor_bab(c.nomor) or 0
        if wilayah == "isi" and (_HALAMAN.search(f" {c.teks}") or _baris_daftar(calon[n : n + 2])):
            isi.append(c)  # a line of it without dots, or a chapter whose page is not given
            continue
        berakhir = wilayah == "isi" and c.tingkat != _DAFTAR and any(x.tingkat == _DAFTAR for x in isi)
        if wilayah and not berakhir and not _keluar(c, calon[n + 1 :], bab):
            (umum if wilayah == "sistematika" else isi).append(c)
            continue
        wilayah = ""
        if re.search(r"\bsistematika\b", c.teks, re.IGNORECASE):
            wilayah = "sistematika"
        elif _ISI.fullmatch(c.teks.strip(" .:")):
            wilayah = "isi"
        bab = ini or bab
        nyata.append(c)
    return Kerangka(
        bagian=_bagian(nyata, len(blok)), diumumkan=_bagian(umum, len(blok)), daftar_isi=_bagian(isi, len(blok))
    )


def _baris_daftar(calon: Sequence[_Calon]) -> bool:
    """Whether a candidate, or the next one, is a line of a list of contents."""
    return any(x.tingkat == _DAFTAR for x in calon)


def _keluar(c: _Calon, sisa: Sequence[_Calon], bab: int) -> bool:
    """Whether a candidate inside an announced outline is a heading of its own after all."""
    if c.gaya:
        return True
    nomor = nomor_bab(c.nomor)
    if nomor is not None:
        return nomor > bab and not any(nomor_bab(x.nomor) == nomor for x in sisa)
    if not c.nomor:
        return not any(x.teks.casefold() == c.teks.casefold() for x in sisa) and not any(
            nomor_bab(x.nomor) for x in sisa
        )
    return False


def _calon(blok: Sequence[BlokTerbaca]) -> list[_Calon]:
    hasil = []
    lewati = -1
    for n, b in enumerate(blok):
        if n <= lewati or not isinstance(b, Alinea) or b.jenis in (JenisAlinea.KEPALA, JenisAlinea.KETERANGAN):
            continue
        c = _kenali(blok, n, b)
        if c is not None:
            hasil.append(c)
            lewati = c.isi - 1
    return hasil


def _kenali(blok: Sequence[BlokTerbaca], n: int, b: Alinea) -> _Calon | None:
    gaya = b.jenis is JenisAlinea.JUDUL
    teks = b.teks.strip()
    if len(teks) > PANJANG_JUDUL or (_TITIK.search(teks) and not gaya):
        return (
            _Calon(9, b.penanda, _TITIK.split(teks)[0].strip(), b.letak, n, n + 1, False)
            if _TITIK.search(teks)
            else None
        )
    if cocok := _BAB.fullmatch(teks):
        judul, akhir = _judul_bab(blok, n, cocok["teks"].strip())
        if cocok["teks"] and not gaya and (cocok["teks"][0].islower() or teks.endswith((".", ";", ","))):
            return None
        return _Calon(1, f"BAB {cocok['nomor'].upper()}", judul, b.letak, n, akhir, gaya)
    if (cocok := _LAMPIRAN.fullmatch(teks)) and not b.penanda:
        return _Calon(1, cocok["nomor"], cocok["teks"].strip(), b.letak, n, n + 1, gaya)
    if _TANPA_NOMOR.fullmatch(teks) and not b.penanda:
        return _Calon(1, "", teks, b.letak, n, n + 1, gaya)
    if gaya:
        return _Calon(max(b.tingkat, 1), b.penanda, teks, b.letak, n, n + 1, True)
    tingkat = _tingkat_penanda(blok, n, b)
    return _Calon(tingkat, b.penanda, teks, b.letak, n, n + 1, False) if tingkat else None


def _tingkat_penanda(blok: Sequence[BlokTerbaca], n: int, b: Alinea) -> int:
    """The level of a heading that only its number shows; 0 where it is none."""
    if not b.teks or b.teks.endswith((".", ",", ":")) or (b.teks.endswith(";") and not b.teks[0].isupper()):
        return 0
    if _BERTINGKAT.fullmatch(b.penanda) and b.teks[0].isupper():
        return 1 + b.penanda.strip(".").count(".") + (1 if b.penanda[0].isalpha() else 0)
    if _HURUF.fullmatch(b.penanda) and b.teks[0].isupper():
        return 2
    if _ANGKA.fullmatch(b.penanda) and b.teks[0].isupper() and not b.teks.endswith(";"):
        return 0 if _sesama_butir(blok, n, -1) or _sesama_butir(blok, n, 1) else 3 + b.penanda[0].isalpha()
    return 0


def _sesama_butir(blok: Sequence[BlokTerbaca], n: int, langkah: int) -> bool:
    """Whether the neighbouring block is an item of the same list: then this one is an item, too."""
    b, lain = blok[n], blok[n + langkah] if 0 <= n + langkah < len(blok) else None
    return (
        isinstance(b, Alinea)
        and isinstance(lain, Alinea)
        and lain.jenis is JenisAlinea.BUTIR
        and lain.penanda[:1].isdigit() == b.penanda[:1].isdigit()
        and lain.penanda[:1].isalnum()
        and 0 <= langkah * (_urutan(lain.penanda) - _urutan(b.penanda)) <= _LONCATAN
    )


_LONCATAN = 3
"""So far a slip may carry the number of an item; a heading "2." after item "7." begins anew."""


def _urutan(penanda: str) -> int:
    """3 for "3." and "c)"."""
    awal = penanda.rstrip(".)")
    return int(awal) if awal.isdecimal() else ord(awal[-1:].casefold() or "a") - 96


def _judul_bab(blok: Sequence[BlokTerbaca], n: int, teks: str) -> tuple[str, int]:
    """The title of a chapter, which may stand on the lines after its number; and the index after it."""
    akhir = n + 1
    while not teks or _lanjut_judul(teks, blok, akhir):
        b = blok[akhir] if akhir < len(blok) else None
        if not isinstance(b, Alinea) or b.penanda or len(b.teks) > PANJANG_JUDUL or b.teks.endswith((".", ";")):
            break
        teks = f"{teks} {b.teks}".strip()
        akhir += 1
    return teks, akhir


def _lanjut_judul(teks: str, blok: Sequence[BlokTerbaca], n: int) -> bool:
    """A title in capitals that goes on in capitals ("AKUNTABILITAS" / "KINERJA")."""
    b = blok[n] if n < len(blok) else None
    return (
        isinstance(b, Alinea)
        and teks.isupper()
        and b.teks.isupper()
        and not b.penanda
        and len(b.teks) < 60
        and not _BAB.fullmatch(b.teks)
        and not _TANPA_NOMOR.fullmatch(b.teks)
        and not re.match(r"(?:tabel|gambar)\b", b.teks, re.IGNORECASE)
    )


def _bagian(calon: Sequence[_Calon], jumlah: int) -> tuple[Bagian, ...]:
    hasil: list[Bagian] = []
    for n, c in enumerate(calon):
        akhir = next((x.awal for x in calon[n + 1 :] if x.tingkat <= c.tingkat), jumlah)
        induk = next((i for i in range(n - 1, -1, -1) if calon[i].tingkat < c.tingkat), None)
        hasil.append(
            Bagian(
                tingkat=c.tingkat,
                nomor=c.nomor,
                teks=c.teks,
                letak=c.letak,
                awal=c.awal,
                isi=c.isi,
                akhir=akhir,
                induk=induk,
            )
        )
    return tuple(hasil)


def blok_sesudah(blok: Sequence[BlokTerbaca], n: int) -> BlokTerbaca | None:
    """The next block that is text or table, page breaks and running heads aside."""
    for b in blok[n + 1 :]:
        if isinstance(b, TabelTerbaca) or (isinstance(b, Alinea) and b.jenis is not JenisAlinea.KEPALA):
            return b
    return None
