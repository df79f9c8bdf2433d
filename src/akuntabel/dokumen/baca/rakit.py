"""What the readers of all kinds of file do alike: rows made rectangular, heads found, tables joined over pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from akuntabel.dokumen.baca.model import BarisTerbaca, Berletak, Letak, SelTerbaca, TabelTerbaca

ANGKA = re.compile(r"[\d.,%\s()–-]+")
_AKHIR_TERBUKA = re.compile(r"(?:[,(/-]|\b(?:dan|serta|atau|di|dengan|untuk|yang|dari|pada|ke))$", re.IGNORECASE)
PUTUS = re.compile(r"[.;:!?]$|[.;:!?][”\"')*]+$")
"""How a text ends that is not continued on the next page."""
MAKS_KEPALA = 5
PENANDA = re.compile(
    r"(?P<butir>[-•*▪o–—·●○◦‣■□◆❖►➢➤→✓✔]\s+)?"
    r"(?:(?P<nomor>(?:[A-Z]|\d{1,2})(?:\.\d{1,2}){1,3}\.?|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})(?:[.)]+|\.\)))\s+)?"
)
"""What may stand before the text of a list item or a numbered heading."""
NOMOR_HALAMAN = re.compile(r"(?:[-–]\s*)?(?:hal(?:aman)?\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*[-–])?", re.IGNORECASE)
KETERANGAN = re.compile(
    r"(?:tabel|gambar|grafik|bagan|diagram|lampiran|foto|peta)\s*(?:\d|[IVXLC]+\b|[A-Z]\.)", re.IGNORECASE
)
"""How a caption begins."""
_TAK_TAMPAK = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\x00-\x08\x0e-\x1f]")
"""Soft hyphens, places where a line may break, and what no page shows."""
_SELA = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
LIGATUR = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "ft", 0xFB06: "st"}
_SIMBOL = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF076: "❖", 0xF02D: "-", 0xF06F: "o", 0xF0A8: "▪"}
"""Signs of the symbol fonts that office programs put before list items."""
_TULISAN = {**LIGATUR, **_SIMBOL, 0x2010: "-", 0x2011: "-"}
_PRIBADI = re.compile("[\ue010-\uf8ff]")
"""Any other sign of a font of its own; the first ones of this area are signs of the readers."""


_HANYA_PENANDA = re.compile(r"(?:\d{1,2}|[a-z])[.)]")
"""An item that nobody has written."""


def pisah_penanda(baris: str) -> tuple[str, bool, str]:
    """Mark, whether the line is a list item ("- a. …", "1. …"), and the text."""
    isi = baris.strip()
    if _HANYA_PENANDA.fullmatch(isi):
        return isi, True, ""
    cocok = PENANDA.match(isi)
    penanda = ((cocok["nomor"] or cocok["butir"] or "") if cocok else "").strip()
    if not cocok or not penanda:
        return "", False, isi
    return penanda, bool(cocok["butir"]) or penanda_butir(penanda), isi[cocok.end() :].strip()


def penanda_butir(penanda: str) -> bool:
    """Whether a mark is that of a list item. A capital letter or a number of several parts is a heading ("A. LATAR
    BELAKANG", "C.1."); what it is, ``kerangka`` says."""
    return bool(penanda) and not (penanda[0].isupper() or "." in penanda.rstrip("."))


def bersih(teks: str) -> str:
    """Text as a reader sees it: no hidden breaks, plain blanks and hyphens, whole letters, bullets as letters."""
    return _PRIBADI.sub("•", _SELA.sub(" ", _TAK_TAMPAK.sub("", teks)).translate(_TULISAN))


def persegi(baris: Sequence[BarisTerbaca]) -> tuple[BarisTerbaca, ...]:
    """Rows filled up with empty cells to one width."""
    lebar = max((len(b.sel) for b in baris), default=0)
    return tuple(
        replace(b, sel=b.sel + tuple(SelTerbaca(teks="", letak=b.letak) for _ in range(lebar - len(b.sel))))
        for b in baris
    )


def urutan_kolom(baris: BarisTerbaca) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3 … or (1), (2) …"""
    isi = [t.strip().strip("().") for t in baris.teks]
    angka = [int(t) for t in isi if t.isdecimal()]
    return (
        len(angka) >= 2
        and len(angka) == sum(1 for t in isi if t)
        and angka == list(range(angka[0], angka[0] + len(angka)))
    )


def tebak_kepala(baris: Sequence[BarisTerbaca]) -> int:
    """How many of the first rows are the head of the table, where the file does not say it."""
    if not baris:
        return 0
    n = 1
    while n < min(len(baris) - 1, MAKS_KEPALA) and _lanjutan_kepala(baris[n - 1], baris[n]):
        n += 1
    if n < len(baris) and urutan_kolom(baris[n]):
        n += 1
    return n


def _lanjutan_kepala(atas: BarisTerbaca, baris: BarisTerbaca) -> bool:
    """A second row of a head: under merged cells, blank below the first column's cell, without figures."""
    if baris.teks[0].strip() or not any(t.strip() for t in baris.teks[1:]):
        return False
    ada_rentang = any(s.rentang_kolom > 1 or s.rentang_baris > 1 for s in atas.sel) or any(
        not t.strip() for t in atas.teks[1:]
    )
    isi = [t for t in baris.teks if t.strip()]
    return ada_rentang and all(not ANGKA.fullmatch(t) and len(t) <= 60 for t in isi)


def rentangkan_kepala(baris: Sequence[BarisTerbaca], kepala: int) -> tuple[BarisTerbaca, ...]:
    """In a head of several rows an empty cell to the right of a filled one, over filled ones, is covered by it.

    For files that do not tell merged cells (text): "TUJUAN", "", "" over "URAIAN", "INDIKATOR", "TARGET".
    """
    hasil = list(baris)
    for n in range(kepala - 1):
        if urutan_kolom(hasil[n + 1]):
            break
        sel, bawah = list(hasil[n].sel), hasil[n + 1].sel
        k = 0
        while k < len(sel):
            akhir = k + 1
            while akhir < len(sel) and not sel[akhir].teks and bawah[akhir].teks and sel[k].teks and bawah[k].teks:
                sel[akhir] = replace(sel[akhir], terliput=True)
                akhir += 1
            sel[k] = replace(sel[k], rentang_kolom=akhir - k)
            k = akhir
        hasil[n] = replace(hasil[n], sel=tuple(sel))
    return tuple(hasil)


def dua_kata(a: str, b: str) -> str:
    """Two texts with a blank between."""
    return f"{a} {b}"


def sambung_tabel(
    atas: TabelTerbaca,
    bawah: Sequence[BarisTerbaca],
    terbelah: Callable[[BarisTerbaca, BarisTerbaca], bool] | None = None,
    gabung: Callable[[str, str], str] = dua_kata,
) -> TabelTerbaca | None:
    """``atas`` with the rows of the next page, their repeated head dropped and a split row mended; None where the rows
    belong to another table (another width, another head).

    Args:
        atas: the table so far.
        bawah: the rows of the next page.
        terbelah: what else shows that a row was split.
        gabung: how the two halves of a cell meet.
    """
    if not bawah or atas.lebar != len(bawah[0].sel):
        return None
    kepala = [_inti(b) for b in atas.baris[: atas.kepala]]
    ulang = 0
    while ulang < min(len(kepala), len(bawah)) and _inti(bawah[ulang]) == kepala[ulang]:
        ulang += 1
    # The page took a table before its first row: what follows is no other table.
    tanpa_badan = terbelah is not None and len(atas.baris) == atas.kepala
    if 0 < ulang < len(kepala) or (ulang == 0 and not tanpa_badan and _mirip_kepala(bawah, len(kepala))):
        return None
    sisa = list(bawah[ulang:])
    baris = list(atas.baris)
    if terbelah is not None:
        # All of a split row may stand on one of its two pages.
        if len(baris) > atas.kepala + 1 and not any(baris[-1].teks):
            baris.pop()
        if len(sisa) > 1 and not any(sisa[0].teks):
            sisa.pop(0)
    if sisa and (
        (len(baris) > atas.kepala and belahan(baris[-1], sisa[0]))
        or (terbelah is not None and terbelah(baris[-1], sisa[0]))
        or (tanpa_badan and len(sisa) > 1 and not urutan_kolom(sisa[0]) and urutan_kolom(sisa[1]))
    ):
        baris[-1] = gabung_baris(baris[-1], sisa.pop(0), gabung)
    if tanpa_badan and sisa and urutan_kolom(sisa[0]):
        atas = replace(atas, kepala=atas.kepala + 1)
    return replace(atas, baris=(*baris, *sisa))


def _inti(baris: BarisTerbaca) -> tuple[str, ...]:
    return tuple(re.sub(r"\W+", "", t).casefold() for t in baris.teks)


def _mirip_kepala(bawah: Sequence[BarisTerbaca], panjang: int) -> bool:
    """Whether rows begin with a head of their own: "No", or a row that numbers the columns."""
    pertama = re.sub(r"\W+", "", bawah[0].teks[0]).casefold()
    return pertama in {"no", "nomor", "nourut"} or any(urutan_kolom(b) for b in bawah[1 : panjang + 2])


def belahan(atas: BarisTerbaca, bawah: BarisTerbaca) -> bool:
    """Whether the first row of a page goes on with the last one of the page before."""
    if bawah.teks[0].strip():
        return False
    pasangan = [(a.strip(), b.strip()) for a, b in zip(atas.teks, bawah.teks, strict=True) if b.strip()]
    if not pasangan or any(not a for a, _ in pasangan):
        return False
    return any(b[0].islower() or b[0] == "(" or _AKHIR_TERBUKA.search(a) for a, b in pasangan)


def gabung_baris(atas: BarisTerbaca, bawah: BarisTerbaca, gabung: Callable[[str, str], str] = dua_kata) -> BarisTerbaca:
    """Two halves of one row, cell by cell."""
    sel = []
    for a, b in zip(atas.sel, bawah.sel, strict=True):
        if not b.teks.strip():
            sel.append(a)
            continue
        teks, sambungan = gabung_teks(a, b, gabung)
        sel.append(replace(a, teks=teks, sambungan=sambungan))
    return BarisTerbaca(sel=tuple(sel), terbelah=True)


def gabung_teks(
    a: Berletak, b: Berletak, gabung: Callable[[str, str], str] = dua_kata
) -> tuple[str, tuple[tuple[int, Letak], ...]]:
    """The text of ``a`` gone on by ``b``, and its places."""
    teks = gabung(a.teks, b.teks) if a.teks else b.teks
    mulai = len(teks) - len(b.teks)
    return teks, (*a.sambungan, (mulai, b.letak), *((mulai + n, x) for n, x in b.sambungan))
