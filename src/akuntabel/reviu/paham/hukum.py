"""Citations of regulations in a report: each with its place, and whether it stands in the list of legal bases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from akuntabel.aturan.kutipan import (
    Kutipan,
    baku_nomor,
    inti_nomor,
    pisah_wilayah,
    sejenis,
    temukan_kutipan,
    tulis_kutipan,
)
from akuntabel.aturan.peraturan import Peraturan, kenali, selisih_judul

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Ruas

_JUDUL_DAFTAR = re.compile(
    r"\b(?:dasar|landasan)\s+(?:hukum|yuridis|peraturan|penyusunan)\b|\bperaturan\s+perundang[\s-]*undangan\b",
    re.IGNORECASE,
)
_PENGANTAR = re.compile(r"^(?:\W|\d{1,2}[.)]|[a-z][.)])*$", re.IGNORECASE)
_MENGINGAT = re.compile(r"\W*mengingat\b\s*(?::|$)", re.IGNORECASE)
_PENGUBAH = re.compile(
    r"\b(?:di\s?ubah|perubahan|diganti|dicabut|disempurnakan|menjadi|mencabut|mengubah)\b[^.;]{0,80}$", re.IGNORECASE
)
_MIN_DAFTAR = 3
_KALIMAT = 800
"""Letters in which the beginning of a sentence is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitiran:
    """A citation and where it stands."""

    kutipan: Kutipan
    ruas: Ruas
    daftar: bool = False
    """It stands in the list of legal bases."""
    butir: int | None = None
    """Which item of a list of regulations it opens or belongs to, counted from 0 over the report."""
    urut: int = 0
    """Its place among the citations of its stretch of text that are no part of a title."""
    dalam_judul: bool = False
    """It is part of the title of another ("… tentang Perubahan atas Undang-Undang Nomor …")."""
    pengubah: bool = False
    """It is named as what changed or replaced the one before it."""

    @property
    def kunci(self) -> tuple[str, str, int | None]:
        """What makes it the same regulation as another, its region aside."""
        return (pisah_wilayah(self.kutipan.jenis)[0], baku_nomor(self.kutipan.nomor), self.kutipan.tahun)

    @property
    def sebutan(self) -> str:
        """ "Peraturan Bupati Lumajang Nomor 5 Tahun 2018", without its subject."""
        return sebut(self.kutipan)

    @property
    def dikenal(self) -> Peraturan | None:
        return kenali_kutipan(self.kutipan)

    @property
    def kalimat(self) -> str:
        """The words before it, back to the beginning of its sentence."""
        teks = self.ruas.teks[max(0, self.kutipan.awal - _KALIMAT) : self.kutipan.awal]
        mulai = max((m.end() for m in re.finditer(r"[.;]\s+(?=[A-Z])", teks)), default=0)
        return teks[mulai:]


def sebut(k: Kutipan) -> str:
    return tulis_kutipan(jenis=k.jenis, nomor=k.nomor, tahun=k.tahun)


def kenali_kutipan(k: Kutipan) -> Peraturan | None:
    """The known regulation that is meant, a short name of the issuer ("PermenPAN") included."""
    p = kenali(k.jenis, k.nomor, k.tahun)
    if p is None and k.jenis.endswith(" Menteri PAN"):
        p = kenali(f"{k.jenis}RB", k.nomor, k.tahun)
    if p is None and k.jenis.endswith(" Menteri PANRB"):
        p = kenali(k.jenis.removesuffix("RB"), k.nomor, k.tahun)
    return p


class Hukum:
    """All citations of a report in reading order."""

    def __init__(self, sitiran: Sequence[Sitiran]) -> None:
        self.sitiran = tuple(sitiran)

    @cached_property
    def utama(self) -> tuple[Sitiran, ...]:
        """Those that are no part of another's title."""
        return tuple(s for s in self.sitiran if not s.dalam_judul)

    @cached_property
    def daftar(self) -> tuple[Sitiran, ...]:
        """Those of the list of legal bases; empty where the report has none."""
        return tuple(s for s in self.utama if s.daftar)

    @cached_property
    def badan(self) -> tuple[Sitiran, ...]:
        """Those of the text."""
        return tuple(s for s in self.utama if not s.daftar)

    @cached_property
    def butir(self) -> tuple[tuple[Sitiran, ...], ...]:
        """The items of lists of regulations, each with its citations."""
        hasil: dict[int, list[Sitiran]] = {}
        for s in self.utama:
            if s.butir is not None:
                hasil.setdefault(s.butir, []).append(s)
        return tuple(tuple(x) for x in hasil.values())

    @cached_property
    def senarai(self) -> tuple[tuple[tuple[Sitiran, ...], ...], ...]:
        """The lists themselves: runs of items that follow each other."""
        hasil: list[list[tuple[Sitiran, ...]]] = []
        for x in self.butir:
            blok = x[0].ruas.blok
            if hasil and 0 < blok - hasil[-1][-1][0].ruas.blok <= _JARAK:
                hasil[-1].append(x)
            else:
                hasil.append([x])
        return tuple(tuple(x) for x in hasil)

    @cached_property
    def bertentangan(self) -> tuple[tuple[Sitiran, ...], ...]:
        """Groups of citations that should be one regulation, with at least two different numbers or years."""
        berbeda = {(s.kunci, s.kutipan.jenis, s.kutipan.tentang): s for s in self.utama if s.kutipan.tentang}.values()
        sepadan: dict[tuple[str, str | int | None], list[Sitiran]] = {}
        for s in berbeda:
            jenis, nomor, tahun = s.kunci
            sepadan.setdefault((jenis, inti_nomor(nomor)), []).append(s)
            sepadan.setdefault((jenis, tahun), []).append(s)
        kelompok: list[list[Sitiran]] = []
        for a, b in (pasang for x in sepadan.values() for pasang in combinations(x, 2)):
            if a.kunci != b.kunci and _bertentangan(a, b):
                ada = next((k for k in kelompok if a in k or b in k), None)
                if ada is None:
                    kelompok.append(ada := [])
                ada += [s for s in (a, b) if s not in ada]
        hasil = []
        for k in kelompok:
            kunci = {s.kunci for s in k}
            hasil.append(tuple(s for s in self.utama if s.kunci in kunci))
        return tuple(hasil)


_JARAK = 4
"""Blocks between two items of one list: page breaks, running heads, a line that goes on."""


def kenali_hukum(ruas: Iterable[Ruas]) -> Hukum:
    """Find all citations, and the lists of them: under a heading "Dasar Hukum", or three items or more that each
    begin with a regulation."""
    ruas = list(ruas)
    mengingat = {r.blok for r in ruas if r.alinea is not None and _MENGINGAT.match(r.teks)}
    per_ruas = [(r, list(_dalam(r))) for r in ruas if any(c.isdigit() for c in r.teks)]
    per_ruas = [(r, s) for r, s in per_ruas if s]
    pembuka = {i for i, (r, s) in enumerate(per_ruas) if r.alinea is not None and _membuka(s[0])}
    berdaftar = _dalam_daftar(per_ruas, pembuka, mengingat)
    hasil: list[Sitiran] = []
    butir = -1
    for i, (_, sitiran) in enumerate(per_ruas):
        if i in berdaftar:
            if i in pembuka:
                butir += 1
            ini = butir if butir >= 0 and i in pembuka else None
            hasil += [replace(s, daftar=True, butir=ini) for s in sitiran]
        else:
            hasil += sitiran
    return Hukum(hasil)


def _dalam_daftar(per_ruas: Sequence[tuple[Ruas, list[Sitiran]]], pembuka: set[int], mengingat: set[int]) -> set[int]:
    """Which stretches stand in the list; what a regulation that is appended "considers" (``mengingat``: the blocks
    where such a list begins) is a list of that regulation."""
    hasil = {i for i, (r, _) in enumerate(per_ruas) if any(_JUDUL_DAFTAR.search(b.teks) for b in r.bagian)}
    jalan: list[int] = []
    for i, (r, _) in enumerate(per_ruas):
        if i in pembuka and jalan and _bersambung(per_ruas[jalan[-1]][0], r):
            jalan.append(i)
        elif i in pembuka:
            jalan = [i]
        if len(jalan) >= _MIN_DAFTAR and not any(0 <= per_ruas[jalan[0]][0].blok - x <= 2 for x in mengingat):
            hasil |= set(jalan)
    return hasil


def _bersambung(a: Ruas, b: Ruas) -> bool:
    """Whether two items are of one list: near each other, and both with a mark or both without."""
    bertanda = [bool(r.alinea and r.alinea.penanda) for r in (a, b)]
    return 0 < b.blok - a.blok <= _JARAK and bertanda[0] == bertanda[1]


def _membuka(s: Sitiran) -> bool:
    """The text begins with the citation."""
    return bool(_PENGANTAR.match(s.ruas.teks[: s.kutipan.awal]))


def _dalam(r: Ruas) -> Iterator[Sitiran]:
    akhir = 0
    urut = 0
    for k in temukan_kutipan(r.teks):
        dalam = k.awal < akhir
        sela = r.teks[akhir : k.awal]
        yield Sitiran(
            kutipan=k,
            ruas=r,
            urut=urut,
            dalam_judul=dalam,
            pengubah=not dalam and urut > 0 and bool(_PENGUBAH.search(sela)),
        )
        if not dalam:
            akhir = k.akhir
            urut += 1


def _bertentangan(a: Sitiran, b: Sitiran) -> bool:
    """Whether two citations mean one regulation but differ in its year or number."""
    x, y = a.kutipan, b.kutipan
    if not sejenis(x.jenis, y.jenis) or not x.tentang or not y.tentang or x.tahun is None or y.tahun is None:
        return False
    nomor, tahun = inti_nomor(x.nomor) == inti_nomor(y.nomor), x.tahun == y.tahun
    if nomor == tahun or (a.dikenal and b.dikenal):
        return False
    if min(len(x.tentang.split()), len(y.tentang.split())) < 3:
        return False
    s = selisih_judul(x.tentang, y.tentang)
    batas = "0.25" if nomor else "0.1"
    kata = " ".join(k for pasang in s.ganti for k in pasang)
    return str(s.bagian) <= batas and not re.search(r"\d|\b(?:perubahan|pencabutan|kedua|ketiga)\b", kata)
