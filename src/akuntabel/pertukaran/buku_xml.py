"""What the cells of a workbook hide from its reader: formulas, errors, percent formats, strays far away.

The reader (python-calamine) gives stored values only, as a dense block. So the XML of a sheet is passed through once
beforehand, as bytes: formulas and errors are reported, cells shown as percentages are noted, and a cell at the far
end of the sheet is refused before it makes the block huge.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from akuntabel.pertukaran.galat import DitolakError, Galat

MAKS_BARIS = 100_000
MAKS_KOLOM = 256
MAKS_LUAS = 4_000_000
_SEL = re.compile(rb"""<(?:[\w.-]+:)?c(?=[\s>])((?:[^>"'/]|"[^"]*"|'[^']*'|/(?!>))*)>(\s*<(?:[\w.-]+:)?f[\s>/])?""")
_BARIS = re.compile(rb"""<(?:[\w.-]+:)?row\s(?:[^>"']|"[^"]*"|'[^']*')*?\br=["'](\d+)["']""")
_ATRIBUT = re.compile(rb"""\b(r|s|t)\s*=\s*["']([^"']*)["']""")
_ALAMAT = re.compile(rb"([A-Z]{1,3})(\d{1,7})")
_FORMAT_PERSEN = {"9", "10"}


@dataclass(slots=True)
class Pindaian:
    """Zero-based (row, column) of the cells of one sheet that need care."""

    rumus: list[tuple[int, int]] = field(default_factory=list)
    galat: list[tuple[int, int]] = field(default_factory=list)
    persen: set[tuple[int, int]] = field(default_factory=set)


class Bagian:
    """The parts of a workbook that is known to be a plain .xlsx."""

    def __init__(self, nama: str, z: zipfile.ZipFile) -> None:
        self._nama = nama
        self._z = z
        self._lembar = self._cari_lembar()
        self._persen = self._cari_persen()

    def pindai(self, lembar: str) -> Pindaian:
        """Pass through one sheet. Raises DitolakError where its cells lie too far apart."""
        hasil = Pindaian()
        jalur = self._lembar.get(lembar)
        if jalur is None:
            return hasil
        isi = self._baca(jalur)
        baris_akhir = kolom_akhir = 0
        for cocok in _SEL.finditer(isi):
            atribut = dict(_ATRIBUT.findall(cocok.group(1)))
            alamat = _ALAMAT.fullmatch(atribut.get(b"r", b""))
            if alamat is None:
                continue
            baris, kolom = int(alamat.group(2)) - 1, _nomor_kolom(alamat.group(1))
            baris_akhir, kolom_akhir = max(baris_akhir, baris), max(kolom_akhir, kolom)
            if cocok.group(2):
                hasil.rumus.append((baris, kolom))
            if atribut.get(b"t") == b"e":
                hasil.galat.append((baris, kolom))
            if atribut.get(b"s", b"") in self._persen and atribut.get(b"t", b"n") == b"n":
                hasil.persen.add((baris, kolom))
        self._batasi(lembar, isi, baris_akhir + 1, kolom_akhir + 1)
        return hasil

    def _batasi(self, lembar: str, isi: bytes, baris: int, kolom: int) -> None:
        # A cell without an address stands in the row that holds it.
        if b"<c>" in isi or b"<c " in isi:
            baris = max(baris, *(int(n) for n in _BARIS.findall(isi)[-1:]), 0)
        if baris > MAKS_BARIS or kolom > MAKS_KOLOM or baris * kolom > MAKS_LUAS:
            raise DitolakError(
                Galat(
                    tempat=f"Lembar {lembar}",
                    sebab=f"Isinya sampai baris {baris} dan kolom ke-{kolom}, jauh di luar tabel.",
                    perbaikan="Hapus baris dan kolom di luar tabel, lalu simpan ulang.",
                )
            )

    def _baca(self, jalur: str) -> bytes:
        try:
            isi = self._z.read(jalur)
        except KeyError:
            raise self._rusak() from None
        if isi.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in isi[:64] or b"<!DOCTYPE" in isi:
            raise self._rusak()
        return isi

    def _rusak(self) -> DitolakError:
        return DitolakError(
            Galat(
                tempat=self._nama,
                sebab="Buku kerja ini tidak tersusun seperti berkas Excel.",
                perbaikan="Buka di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx.",
            )
        )

    def _akar(self, jalur: str) -> etree._Element:
        urai = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            return etree.fromstring(self._baca(jalur), urai)
        except etree.XMLSyntaxError:
            raise self._rusak() from None

    def _cari_lembar(self) -> dict[str, str]:
        """Sheet name to the path of its XML."""
        jalur = {str(e.get("Id")): str(e.get("Target", "")) for e in self._akar("xl/_rels/workbook.xml.rels")}
        hasil: dict[str, str] = {}
        for e in self._akar("xl/workbook.xml").iter("{*}sheet"):
            tujuan = next((jalur[v] for k, v in e.attrib.items() if str(k).endswith("}id") and v in jalur), "")
            hasil[str(e.get("name"))] = tujuan.lstrip("/") if tujuan.startswith("/") else f"xl/{tujuan}"
        return hasil

    def _cari_persen(self) -> set[bytes]:
        """Numbers of the cell styles that show a value as a percentage."""
        if "xl/styles.xml" not in self._z.namelist():
            return set()
        akar = self._akar("xl/styles.xml")
        persen = set(_FORMAT_PERSEN)
        for e in akar.iter("{*}numFmt"):
            if "%" in re.sub(r'"[^"]*"|\\.', "", str(e.get("formatCode", ""))):
                persen.add(str(e.get("numFmtId")))
        gaya = akar.find("{*}cellXfs")
        if gaya is None:
            return set()
        return {str(i).encode() for i, xf in enumerate(gaya) if xf.get("numFmtId") in persen}


def _nomor_kolom(huruf: bytes) -> int:
    nomor = 0
    for h in huruf:
        nomor = nomor * 26 + h - 64
    return nomor - 1


def alamat(baris: int, kolom: int) -> str:
    """ "B14" of zero-based row and column."""
    huruf = ""
    kolom += 1
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return f"{huruf}{baris + 1}"
