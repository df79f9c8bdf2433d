"""Styles of a DOCX: which are headings and captions, which carry a list or bold letters, through what they rest on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from akuntabel.dokumen.baca.ooxml import W, bilangan, cari, nilai, nyala

_JUDUL = re.compile(r"(?:heading|judul)\s*(?P<tingkat>[1-9])", re.IGNORECASE)
_KETERANGAN = re.compile(r"caption|(?:keterangan|judul)\s*(?:tabel|gambar|grafik)?", re.IGNORECASE)
_MAKS_RANTAI = 20
KAPITAL = ("caps", "smallCaps")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaya:
    """What a paragraph style means, all it rests on included. ``tingkat``: of a heading, 0 for none."""

    tingkat: int = 0
    keterangan: bool = False
    """The caption style itself, whatever its text."""
    mirip_keterangan: bool = False
    """Named like a caption: it is one where its text begins like one."""
    nomor: str | None = None
    """``numId`` of its list."""
    lekuk: int = 0
    tebal: bool = False
    kapital: bool = False
    """Printed in capital letters, whatever was typed."""
    tersembunyi: bool = False
    halaman_baru: bool = False


class DaftarGaya:
    """All styles, worked out when first asked for."""

    def __init__(self, akar: etree._Element | None) -> None:
        self._mentah: dict[str, etree._Element] = {}
        self._baku = ""
        for s in () if akar is None else akar.iter(f"{W}style"):
            kode = s.get(f"{W}styleId") or ""
            self._mentah.setdefault(kode, s)
            if s.get(f"{W}type") == "paragraph" and s.get(f"{W}default") in {"1", "true", "on"}:
                self._baku = kode
        self._tahu: dict[str, Gaya] = {}

    def alinea(self, kode: str | None) -> Gaya:
        kode = self._baku if kode is None else kode
        if kode not in self._tahu:
            self._tahu[kode] = self._susun(kode)
        return self._tahu[kode]

    def huruf(self, kode: str, *sifat: str) -> bool | None:
        """Whether a character style switches one of these on ("b"); None where it says nothing."""
        for s in self._rantai(kode):
            b = salah_satu(cari(s, "rPr"), *sifat)
            if b is not None:
                return b
        return None

    def _rantai(self, kode: str) -> list[etree._Element]:
        """A style and those it rests on, itself first."""
        hasil: list[etree._Element] = []
        while kode in self._mentah and self._mentah[kode] not in hasil and len(hasil) < _MAKS_RANTAI:
            hasil.append(self._mentah[kode])
            kode = nilai(hasil[-1], "basedOn") or ""
        return hasil

    def _susun(self, kode: str) -> Gaya:
        g = Gaya()
        for s in reversed(self._rantai(kode)):
            nama = (nilai(s, "name") or s.get(f"{W}styleId") or "").strip()
            p = cari(s, "pPr")
            # Level 9 ("body text") takes a heading out of the contents; it looks and reads like one all the same.
            tingkat = bilangan(nilai(p, "outlineLvl"), 9) + 1
            cocok = _JUDUL.fullmatch(nama)
            if cocok:
                g = replace(g, tingkat=int(cocok["tingkat"]))
            elif tingkat <= 9:
                g = replace(g, tingkat=tingkat)
            if nama.casefold() == "caption":
                g = replace(g, keterangan=True, mirip_keterangan=True)
            elif _KETERANGAN.fullmatch(nama):
                g = replace(g, mirip_keterangan=True)
            nomor = nilai(p, "numPr/numId")
            g = replace(
                g,
                nomor=g.nomor if nomor is None else nomor,
                lekuk=bilangan(nilai(p, "numPr/ilvl"), g.lekuk, atas=8),
                tebal=g.tebal if (b := nyala(s, "rPr/b")) is None else b,
                kapital=g.kapital if (c := salah_satu(cari(s, "rPr"), *KAPITAL)) is None else c,
                tersembunyi=g.tersembunyi if (v := nyala(s, "rPr/vanish")) is None else v,
                halaman_baru=g.halaman_baru if (h := nyala(p, "pageBreakBefore")) is None else h,
            )
        return g


def salah_satu(rpr: etree._Element | None, *sifat: str) -> bool | None:
    """Whether one of several switches is on; None where none of them is set."""
    ada = [b for x in sifat if (b := nyala(rpr, x)) is not None]
    return any(ada) if ada else None
