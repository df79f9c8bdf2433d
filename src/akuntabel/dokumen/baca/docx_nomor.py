"""Automatic list numbers of a DOCX, counted as an office program shows them: "1.", "a)", "BAB II", "•"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from akuntabel.dokumen.baca.ooxml import W, bilangan, cari, nilai, nyala
from akuntabel.dokumen.baca.rakit import bersih

_ROMAWI = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_TEMPAT = re.compile(r"%([1-9])")
_LEKUK = 9
_MAKS_HURUF = 60


@dataclass(frozen=True, slots=True)
class _Tingkat:
    bentuk: str
    teks: str
    mulai: int
    ulang: int | None
    """A level of this number or a higher one sets it back; 0 never; None: each one above it."""
    desimal: bool


class Penomoran:
    """Counts lists through the document; ``nomor`` must be asked once for each item, in reading order."""

    def __init__(self, akar: etree._Element | None) -> None:
        self._abstrak: dict[str, dict[int, _Tingkat]] = {}
        self._gaya: dict[tuple[str, str], int] = {}
        self._num: dict[str, tuple[str, dict[int, _Tingkat], dict[int, int]]] = {}
        self._hitung: dict[str, list[int | None]] = {}
        self._dipakai: set[tuple[str, int]] = set()
        if akar is None:
            return
        tautan = {}
        for a in akar.iterfind(f"{W}abstractNum"):
            kode = a.get(f"{W}abstractNumId") or ""
            self._abstrak[kode] = {}
            for butir in a.iterfind(f"{W}lvl"):
                n = bilangan(butir.get(f"{W}ilvl"), 0, atas=8)
                self._abstrak[kode][n] = _tingkat(butir)
                gaya = nilai(butir, "pStyle")
                if gaya:
                    self._gaya[kode, gaya] = n
            if (asal := nilai(a, "numStyleLink")) is not None:
                tautan[kode] = asal
            if (nama := nilai(a, "styleLink")) is not None:
                tautan[f"gaya:{nama}"] = kode
        for kode, asal in tautan.items():
            sumber = tautan.get(f"gaya:{asal}")
            if not kode.startswith("gaya:") and sumber in self._abstrak:
                self._abstrak[kode] = self._abstrak[sumber]
        for num in akar.iterfind(f"{W}num"):
            ganti: dict[int, _Tingkat] = {}
            mulai: dict[int, int] = {}
            for o in num.iterfind(f"{W}lvlOverride"):
                n = bilangan(o.get(f"{W}ilvl"), 0, atas=8)
                if (lvl := cari(o, "lvl")) is not None:
                    ganti[n] = _tingkat(lvl)
                if (awal := nilai(o, "startOverride")) is not None:
                    mulai[n] = bilangan(awal, 1)
            self._num[num.get(f"{W}numId") or ""] = (nilai(num, "abstractNumId") or "", ganti, mulai)

    def lekuk_gaya(self, num: str, gaya: str | None) -> int | None:
        """The level that a list gives to a paragraph style."""
        return self._gaya.get((self._num[num][0], gaya)) if num in self._num and gaya else None

    def nomor(self, num: str, lekuk: int) -> str | None:
        """What stands before the next item of this list; None where there is no such list."""
        if num not in self._num:
            return None
        abstrak, ganti, mulai = self._num[num]
        tingkat = {**self._abstrak.get(abstrak, {}), **ganti}
        if lekuk not in tingkat:
            return None
        hitung = self._hitung.setdefault(abstrak, [None] * _LEKUK)
        if lekuk in mulai and (num, lekuk) not in self._dipakai:
            hitung[lekuk] = None
            awal = mulai[lekuk]
        else:
            awal = tingkat[lekuk].mulai
        self._dipakai.add((num, lekuk))
        kini = hitung[lekuk]
        hitung[lekuk] = awal if kini is None else kini + 1
        for n in range(lekuk + 1, _LEKUK):
            ulang = tingkat[n].ulang if n in tingkat else None
            if ulang is None or (lekuk < ulang):
                hitung[n] = None
        ini = tingkat[lekuk]
        if ini.bentuk == "bullet":
            return bersih(ini.teks).strip() or "•"
        if ini.bentuk == "none":
            return _TEMPAT.sub("", ini.teks).strip()

        def isi(cocok: re.Match[str]) -> str:
            n = int(cocok[1]) - 1
            lain = tingkat.get(n)
            if lain is None:
                return ""
            ada = hitung[n]
            return _tulis(lain.mulai if ada is None else ada, "decimal" if ini.desimal else lain.bentuk)

        return bersih(_TEMPAT.sub(isi, ini.teks)).strip()


def _tingkat(lvl: etree._Element) -> _Tingkat:
    ulang = nilai(lvl, "lvlRestart")
    return _Tingkat(
        bentuk=nilai(lvl, "numFmt") or "decimal",
        teks=(nilai(lvl, "lvlText") or "")[:_MAKS_HURUF],
        mulai=bilangan(nilai(lvl, "start"), 1),
        ulang=None if ulang is None else bilangan(ulang, 0),
        desimal=nyala(lvl, "isLgl") is True,
    )


def _tulis(n: int, bentuk: str) -> str:
    if bentuk in {"upperLetter", "lowerLetter"} and 0 < n <= 26 * _MAKS_HURUF:
        # After z come aa, bb, cc.
        huruf = chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)
        return huruf.upper() if bentuk == "upperLetter" else huruf
    if bentuk in {"upperRoman", "lowerRoman"} and 0 < n < 4000:
        huruf = ""
        for nilai_huruf, h in _ROMAWI:
            huruf += h * (n // nilai_huruf)
            n %= nilai_huruf
        return huruf.upper() if bentuk == "upperRoman" else huruf
    if bentuk == "none":
        return ""
    return f"{n:02d}" if bentuk == "decimalZero" else str(n)
