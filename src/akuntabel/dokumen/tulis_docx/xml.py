"""Small pieces of WordprocessingML as strings: text, runs, paragraphs, fields, bookmarks.

Strings, because building a large table node by node takes fifty times as long. Every text passes ``lolos``;
nothing else may put text of the document into XML.
"""

from __future__ import annotations

import hashlib
import re
from html import escape

from akuntabel.dokumen.huruf import SEKAT_KOSONG, SEKAT_LUNAK, bersihkan

RUANG_NAMA = " ".join(
    f'xmlns:{awalan}="{alamat}"'
    for awalan, alamat in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)

_NAMA_PENANDA = re.compile(r"[A-Za-z_]\w{0,39}", re.ASCII)
_PENANDA_KHUSUS = re.compile(f"([\n\t{SEKAT_LUNAK}])")
_XML_KHUSUS = {"\n": "<w:br/>", "\t": "<w:tab/>", SEKAT_LUNAK: "<w:softHyphen/>"}


def twip(poin: float) -> int:
    """Points as twentieths of a point."""
    return round(poin * 20)


def emu(poin: float) -> int:
    """Points as English metric units of drawings."""
    return round(poin * 12700)


def lolos(teks: str) -> str:
    """Text for element content or a double-quoted attribute: cleaned of what XML cannot hold, and escaped."""
    return escape(bersihkan(teks), quote=False).replace('"', "&quot;")


def huruf(teks: str, sifat: str = "") -> str:
    """A run; line ends and tabs become elements. ``sifat`` is the inside of ``w:rPr``."""
    rpr = f"<w:rPr>{sifat}</w:rPr>" if sifat else ""
    bagian = _PENANDA_KHUSUS.split(lolos(teks).replace(SEKAT_KOSONG, ""))
    isi = "".join(_XML_KHUSUS.get(b) or f'<w:t xml:space="preserve">{b}</w:t>' for b in bagian if b)
    return f"<w:r>{rpr}{isi}</w:r>" if isi else ""


def paragraf(gaya: str, isi: str, sifat: str = "") -> str:
    """A paragraph; ``sifat`` is what follows the style in ``w:pPr``, in the order of the schema."""
    return f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{sifat}</w:pPr>{isi}</w:p>'


def medan(perintah: str, hasil: str, sifat: str = "") -> str:
    """A field with the result it has now; ``hasil`` is plain text, ``sifat`` the look of all its runs."""
    return buka_medan(perintah, sifat) + huruf(hasil, sifat) + _tanda_medan("end", sifat)


def buka_medan(perintah: str, sifat: str = "") -> str:
    """The start of a field, up to its result."""
    rpr = f"<w:rPr>{sifat}</w:rPr>" if sifat else ""
    return (
        _tanda_medan("begin", sifat)
        + f'<w:r>{rpr}<w:instrText xml:space="preserve"> {lolos(perintah)} </w:instrText></w:r>'
        + _tanda_medan("separate", sifat)
    )


def _tanda_medan(jenis: str, sifat: str = "") -> str:
    rpr = f"<w:rPr>{sifat}</w:rPr>" if sifat else ""
    return f'<w:r>{rpr}<w:fldChar w:fldCharType="{jenis}"/></w:r>'


TUTUP_MEDAN = _tanda_medan("end")


def nama_penanda(kunci: str) -> str:
    """The bookmark of a block: at most 40 letters, digits and underscores, one for one with ``kunci``."""
    bersih = re.sub(r"\W", "_", kunci, flags=re.ASCII)
    if len(bersih) <= 37 and re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", kunci):
        return f"k_{bersih}"
    sidik = hashlib.sha256(kunci.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"K_{bersih[:24]}_{sidik}"


def nama_penanda_isi(kunci: str) -> str:
    """The bookmark to which the contents point, named as office programs name those of their own contents."""
    angka = int.from_bytes(hashlib.sha256(kunci.encode("utf-8", "surrogatepass")).digest()[:8], "big") % 10**12
    return f"_Toc{angka:012d}"


class Penghitung:
    """Numbers that must be unique in a document: bookmarks and drawings."""

    def __init__(self) -> None:
        self._terakhir = 0

    def berikut(self) -> int:
        self._terakhir += 1
        return self._terakhir

    def penanda(self, kunci: str, isi: str = "", *, terdaftar: bool = False) -> str:
        """``isi`` inside the bookmark of ``kunci``, and that of the contents where it is ``terdaftar``."""
        if not kunci:
            return isi
        if terdaftar:
            isi = self._penanda(nama_penanda_isi(kunci), isi)
        return self._penanda(nama_penanda(kunci), isi)

    def tandai(self, nama: str, isi: str) -> str:
        """``isi`` inside a bookmark of just this name; a name that Word does not take marks nothing."""
        return self._penanda(nama, isi) if _NAMA_PENANDA.fullmatch(nama) else isi

    def _penanda(self, nama: str, isi: str) -> str:
        n = self.berikut()
        return f'<w:bookmarkStart w:id="{n}" w:name="{nama}"/>{isi}<w:bookmarkEnd w:id="{n}"/>'
