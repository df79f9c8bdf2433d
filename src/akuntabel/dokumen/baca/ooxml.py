"""Names and small questions of WordprocessingML that all parts of the DOCX reader ask."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from akuntabel.dokumen.baca.zip_aman import ZipAman

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
_HUBUNGAN = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MATI = frozenset({"0", "false", "off", "none"})


def nilai(e: etree._Element | None, jalur: str, sifat: str = "val") -> str | None:
    """The attribute ``w:<sifat>`` of the element at ``jalur`` ("numPr/ilvl"), None where there is none."""
    ada = cari(e, jalur)
    return None if ada is None else ada.get(f"{W}{sifat}")


def cari(e: etree._Element | None, jalur: str) -> etree._Element | None:
    """The element at a path of names without their prefix."""
    return None if e is None else e.find("/".join(f"{W}{x}" for x in jalur.split("/")))


def bilangan(teks: str | None, baku: int, bawah: int = 0, atas: int = 1_000_000) -> int:
    """A whole number of an attribute, ``baku`` where it is none or out of bounds."""
    if teks is None or len(teks) > 12:
        return baku
    try:
        n = int(teks)
    except ValueError:
        return baku
    return n if bawah <= n <= atas else baku


def nyala(e: etree._Element | None, jalur: str) -> bool | None:
    """A switch such as ``w:b``: on, off, or not set."""
    ada = cari(e, jalur)
    return None if ada is None else (ada.get(f"{W}val") or "1").casefold() not in _MATI


def hubungan(z: ZipAman, bagian: str) -> dict[str, tuple[str, str]]:
    """The relations of a part inside the file: id → (last word of the type, name of the part)."""
    folder, nama = posixpath.split(bagian)
    akar = z.xml(posixpath.join(folder, "_rels", f"{nama}.rels"))
    hasil = {}
    for h in () if akar is None else akar.iter(_HUBUNGAN):
        if h.get("TargetMode") == "External":
            continue
        tujuan = h.get("Target") or ""
        jalur = tujuan.lstrip("/") if tujuan.startswith("/") else posixpath.normpath(posixpath.join(folder, tujuan))
        hasil[h.get("Id") or ""] = ((h.get("Type") or "").rpartition("/")[2], jalur)
    return hasil


def anak(induk: etree._Element) -> Iterator[etree._Element]:
    """The child elements, of alternatives only the one that counts."""
    for e in induk.iterchildren("*"):
        if e.tag == f"{MC}AlternateContent":
            pilihan = e.find(f"{MC}Choice")
            pilihan = e.find(f"{MC}Fallback") if pilihan is None or not len(pilihan) else pilihan
            if pilihan is not None:
                yield from anak(pilihan)
        else:
            yield e
