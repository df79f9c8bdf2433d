"""One page of a PDF: its letters, its ruled lines as edges, its pictures, each with its place.

Places are in points from the upper left corner of the page. Where the file is tagged (most that Word writes are), the
tags tell headings, table heads, pictures and what is only decoration of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pdfminer.layout import LTChar, LTComponent, LTContainer, LTCurve, LTImage, LTLine, LTPage, LTRect
from pdfplumber.page import Page

from akuntabel.dokumen.baca.model import BerkasDitolakError
from akuntabel.dokumen.baca.pdf_huruf import Coretan, Huruf, Kotak, Lembar
from akuntabel.dokumen.baca.rakit import LIGATUR

MAKS_HURUF = 150_000
MAKS_GARIS = 30_000
_TAK_TERPETAKAN = re.compile(r"\(cid:\d+\)")
_TEBAL = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_JUDUL = re.compile(r"H[1-6]")
_TIPIS = 2.5
"""A filled box as thin as this is a ruled line."""
_RAKSASA = 30.0
_JAUH = 1e4


def baca_lembar(halaman: Page, tata_letak: LTPage) -> Lembar:
    """Everything on a page. Raises BerkasDitolakError where there is more than a page can hold."""
    lembar = Lembar(lebar=float(tata_letak.x1), tinggi=float(tata_letak.y1))
    peran, lembar.lukisan = _peran(halaman, lembar.tinggi)
    for o in _benda(tata_letak):
        if isinstance(o, LTChar):
            _tambah_huruf(lembar, o, peran)
        else:
            _tambah_coretan(lembar, o)
        if len(lembar.huruf) > MAKS_HURUF or len(lembar.coretan) > MAKS_GARIS:
            raise BerkasDitolakError(f"Halaman {halaman.page_number} berisi terlalu banyak huruf atau garis.")
    return lembar


def _benda(wadah: LTContainer[Any]) -> Iterator[LTComponent]:
    tumpukan: list[Any] = [iter(wadah)]
    while tumpukan:
        o = next(tumpukan[-1], None)
        if o is None:
            tumpukan.pop()
        elif isinstance(o, LTContainer):
            tumpukan.append(iter(o))
        elif isinstance(o, LTComponent):
            yield o


def _peran(halaman: Page, tinggi: float) -> tuple[dict[int, str], list[Kotak]]:
    """What the tags say: the part each marked run plays, and where pictures stand."""
    peran: dict[int, str] = {}
    lukisan: list[Kotak] = []
    tumpukan: list[tuple[dict[str, Any], str]] = [(e, "") for e in halaman.structure_tree]
    while tumpukan:
        e, induk = tumpukan.pop()
        jenis = str(e.get("type", ""))
        ini = jenis if _JUDUL.fullmatch(jenis) or jenis == "Figure" or _kepala_kolom(e) else induk
        if ini == "Figure" and jenis == ini:
            sifat = e.get("attributes")
            kotak = sifat.get("BBox") if isinstance(sifat, dict) else None
            if isinstance(kotak, list) and len(kotak) == 4 and all(isinstance(x, int | float) for x in kotak):
                x0, y0, x1, y1 = kotak
                lukisan.append((float(x0), tinggi - y1, float(x1), tinggi - y0))
        for m in e.get("mcids", ()):
            peran[m] = ini
        tumpukan += [(x, ini) for x in e.get("children", ())]
    return peran, lukisan


def _kepala_kolom(e: dict[str, Any]) -> bool:
    """Whether an element is a head cell of columns; one of a row is a group within the table."""
    sifat = e.get("attributes")
    return e.get("type") == "TH" and not (isinstance(sifat, dict) and sifat.get("Scope") == "Row")


def _tambah_huruf(lembar: Lembar, o: LTChar, peran: dict[int, str]) -> None:
    teks = o.get_text()
    if _TAK_TERPETAKAN.fullmatch(teks):
        lembar.gelap += 1
        return
    a, b, c, d = o.matrix[:4]
    tegak = a > 0 and abs(b) < 0.1 * abs(a)
    if not tegak and not (abs(a) < 0.1 * abs(b) and abs(d) < 0.1 * abs(c)):
        return  # Slanted: a watermark.
    ukuran = o.size if tegak else o.width
    if ukuran > _RAKSASA and _pucat(o.graphicstate.ncolor):
        return
    tanda = getattr(o, "tag", None)
    mcid = getattr(o, "mcid", None)
    lembar.huruf.append(
        Huruf(
            teks=teks.translate(LIGATUR),
            x0=o.x0,
            atas=lembar.tinggi - o.y1,
            x1=o.x1,
            bawah=lembar.tinggi - o.y0,
            ukuran=round(ukuran, 1),
            tebal=_TEBAL.search(str(o.fontname)) is not None,
            peran="Artifact" if tanda == "Artifact" else peran.get(mcid, "") if isinstance(mcid, int) else "",
            tegak=tegak,
        )
    )


def _pucat(warna: object) -> bool:
    """Light grey or lighter."""
    nilai = warna if isinstance(warna, tuple | list) else (warna,)
    angka = [float(x) for x in nilai if isinstance(x, int | float)]
    if len(angka) == 4:
        return max(angka) < 0.3
    return bool(angka) and min(angka) > 0.7


def _tambah_coretan(lembar: Lembar, o: LTComponent) -> None:
    kotak = (o.x0, lembar.tinggi - o.y1, o.x1, lembar.tinggi - o.y0)
    if not all(abs(x) < _JAUH for x in kotak):
        return
    if isinstance(o, LTImage):
        lembar.coretan.append(Coretan("gambar", *kotak))
    elif isinstance(o, LTLine):
        lurus = o.width < 1 or o.height < 1
        lembar.coretan.append(Coretan("garis" if lurus else "lengkung", *kotak))
    elif isinstance(o, LTRect):
        # What is filled with the white of the paper, or with nothing, is not seen.
        if o.stroke or (o.fill and not _putih(o.non_stroking_color)):
            lembar.coretan.append(Coretan("garis" if min(o.width, o.height) < _TIPIS else "kotak", *kotak))
    elif isinstance(o, LTCurve) and (o.stroke or o.fill):
        lembar.coretan.append(Coretan("lengkung", *kotak))


def _putih(warna: object) -> bool:
    nilai = warna if isinstance(warna, tuple | list) else (warna,)
    angka = [float(x) for x in nilai if isinstance(x, int | float)]
    return max(angka) == 0 if len(angka) == 4 else bool(angka) and min(angka) >= 0.999
