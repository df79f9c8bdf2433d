"""Office files opened without trust: sizes bounded before and while unpacking, no document types, nothing fetched."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

MIB = 1024 * 1024
_RUSAK_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
    struct.error,
    IndexError,
)
"""What ``zipfile`` and the unpackers raise over a damaged or crafted file."""
_RUANG_KETAT = b"http://purl.oclc.org/ooxml/"
_RUANG_LAZIM = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)
"""Names of the "strict" kind of DOCX and what they are called elsewhere."""


class ZipTidakAmanError(ValueError):
    """The file cannot or must not be unpacked; the message is for people (Indonesian)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batas:
    """Bounds in bytes and counts. The body of a report of 300 pages has about 10 MB."""

    berkas: int = 50 * MIB
    bagian: int = 64 * MIB
    isi: int = 5000
    nisbah: int = 400
    """How much larger a part of more than 16 MB may be than its packed form: real ones stay far below."""
    unsur: int = 4_000_000
    """Tags of one XML part."""


class ZipAman:
    """The parts of an office file. Raises ZipTidakAmanError at opening and reading."""

    def __init__(self, isi: bytes, batas: Batas | None = None) -> None:
        self._batas = batas or Batas()
        if len(isi) > self._batas.berkas:
            raise ZipTidakAmanError(f"Berkas ini lebih besar dari {self._batas.berkas // MIB} MB.")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(isi))
            self.nama = frozenset(self._zip.namelist())
        except _RUSAK_ZIP as galat:
            raise _bukan_docx() from galat
        if len(self._zip.infolist()) > self._batas.isi:
            raise ZipTidakAmanError("Berkas ini berisi terlalu banyak bagian untuk sebuah naskah.")

    def bagian(self, nama: str) -> bytes | None:
        """The bytes of a part, None where there is none."""
        if nama not in self.nama:
            return None
        info = self._zip.getinfo(nama)
        if info.flag_bits & 1:
            raise ZipTidakAmanError("Berkas ini dilindungi kata sandi. Simpan tanpa kata sandi lebih dahulu.")
        try:
            with self._zip.open(info) as f:
                mentah = f.read(self._batas.bagian + 1)
        except _RUSAK_ZIP as galat:
            raise _bukan_docx() from galat
        padat = max(info.compress_size, 1)
        if len(mentah) > self._batas.bagian or (len(mentah) > 16 * MIB and len(mentah) > self._batas.nisbah * padat):
            raise ZipTidakAmanError("Isi berkas ini terlalu besar setelah diurai.")
        return mentah

    def xml(self, nama: str) -> etree._Element | None:
        """The root of an XML part, None where there is none."""
        mentah = self.bagian(nama)
        return None if mentah is None else urai_xml(mentah, self._batas.unsur)


def urai_xml(mentah: bytes, maks_unsur: int = Batas().unsur) -> etree._Element:
    """XML without entities, document types and network. Raises ZipTidakAmanError."""
    if mentah.count(b"<") > maks_unsur:
        raise ZipTidakAmanError("Isi berkas ini terlalu besar setelah diurai.")
    if _RUANG_KETAT in mentah:
        for ketat, lazim in _RUANG_LAZIM:
            mentah = mentah.replace(ketat, lazim)
    pengurai = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        akar = etree.fromstring(mentah, pengurai)
    except (etree.XMLSyntaxError, ValueError) as galat:
        raise ZipTidakAmanError("Isi berkas ini rusak dan tidak dapat dibaca.") from galat
    if akar.getroottree().docinfo.internalDTD is not None:
        raise ZipTidakAmanError("Berkas ini memuat definisi dokumen yang tidak lazim pada DOCX, sehingga ditolak.")
    return akar


def _bukan_docx() -> ZipTidakAmanError:
    return ZipTidakAmanError(
        "Berkas ini bukan DOCX yang utuh. Simpan dari Word sebagai “Dokumen Word (.docx)” tanpa kata sandi."
    )
