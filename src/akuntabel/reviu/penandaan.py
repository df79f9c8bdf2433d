"""Where findings stand in the text of a report: marks for whoever reads it beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.temuan import Lokasi, Temuan

_POTONG = re.compile(r"\s*(?:…|\.{3,})\s*")
_PETIK = re.compile(r"“([^“”]{3,})”")
_TEPI = "“”\"«»‘’' "
_TERPENDEK = 3
"""Letters of a piece of a quotation that is worth looking for."""
_UTUH = 240
"""Letters up to which a paragraph whose quotation was not found is marked as a whole."""
_KATA_CARI = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Tanda:
    """A mark on the text of a block; of a cell where ``baris`` and ``kolom`` are given (else -1).

    ``awal == akhir`` marks a point: the place is known, the words are not. ``temuan`` and ``tempat`` are indices: of
    the finding, and of the place among its places (0 is ``lokasi``).
    """

    blok: int
    baris: int
    kolom: int
    awal: int
    akhir: int
    temuan: int
    tempat: int


def tandai(laporan: Laporan, temuan: Sequence[Temuan]) -> tuple[Tanda, ...]:
    """The marks of findings, in reading order. A place that cannot be found in the text has none."""
    letak = _Letak(laporan)
    hasil = [t for n, x in enumerate(temuan) for t in letak.tanda(n, x)]
    return tuple(sorted(hasil, key=lambda t: (t.blok, t.baris, t.kolom, t.awal, -t.akhir, t.temuan)))


class _Letak:
    """The stretches of text by all that a place may say."""

    def __init__(self, laporan: Laporan) -> None:
        self.ruas = (*laporan.ruas, *_sel_kosong(laporan))
        self.tepat: dict[Lokasi, list[tuple[int, int]]] = defaultdict(list)
        """Place → stretches, each with the offset from which it lies there."""
        self.baris: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self.bagian: dict[tuple[str, int | None], list[tuple[int, int]]] = defaultdict(list)
        self.tabel: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for n, r in enumerate(self.ruas):
            for awal in (0, *(posisi for posisi, _ in r.sumber.sambungan)):
                x = laporan.lokasi(r, awal)
                self.tepat[x].append((n, awal))
                if x.baris is not None:
                    self.baris[x.baris].append((n, awal))
                self.bagian[x.bagian, x.halaman].append((n, awal))
                if x.tabel:
                    self.tabel[x.tabel].append((n, awal))

    def tanda(self, nomor: int, t: Temuan) -> Iterator[Tanda]:
        dipakai: set[tuple[int, int]] = set()
        cari = _cari(t.kutipan, t.pesan)
        for ke, x in enumerate((t.lokasi, *t.lokasi_lain)):
            calon = self._calon(x)
            if not calon:
                continue
            n, awal, akhir = self._temukan(calon, cari, dipakai)
            r = self.ruas[n]
            yield Tanda(
                blok=r.blok,
                baris=r.baris if r.tabel is not None else -1,
                kolom=r.kolom if r.tabel is not None else -1,
                awal=awal,
                akhir=akhir,
                temuan=nomor,
                tempat=ke,
            )

    def _calon(self, x: Lokasi) -> list[tuple[int, int]]:
        if ada := self.tepat.get(x):
            return ada
        if x.baris is not None and (ada := self.baris.get(x.baris)):
            return ada
        if x.tabel and (ada := self.tabel.get(x.tabel)):
            return ada
        return self.bagian.get((x.bagian, x.halaman), [])

    def _temukan(
        self, calon: list[tuple[int, int]], cari: _Cari, dipakai: set[tuple[int, int]]
    ) -> tuple[int, int, int]:
        for pola in (*cari.kutipan, *cari.petik):
            for n, dari in calon:
                cocok = self._cocok(pola, n, dari, dipakai)
                if cocok is not None:
                    awal, akhir = cocok
                    dipakai.add((n, awal))
                    return (n, *_persempit(self.ruas[n].teks, awal, akhir, cari.petik))
        n, dari = calon[0]
        if len({m for m, _ in calon}) > 1:
            return n, dari, dari
        batas = next((p for p, _ in self.ruas[n].sumber.sambungan if p > dari), len(self.ruas[n].teks))
        return n, dari, batas if batas - dari <= _UTUH else dari

    def _cocok(self, pola: re.Pattern[str], n: int, dari: int, dipakai: set[tuple[int, int]]) -> tuple[int, int] | None:
        """The occurrence in a stretch that is nearest to where the place begins and not yet taken."""
        ada = [m.span() for m in pola.finditer(self.ruas[n].teks) if (n, m.start()) not in dipakai]
        return min(ada, key=lambda s: (s[1] <= dari, abs(s[0] - dari)), default=None)


def _sel_kosong(laporan: Laporan) -> Iterator[Ruas]:
    """The cells without text, which are what some findings are about."""
    for t in laporan.tabel:
        for i, baris in enumerate(t.tabel.baris):
            for k, sel in enumerate(baris.sel):
                if not sel.terliput and not sel.teks.strip():
                    yield laporan.ruas_sel(t, i, k)


@dataclass(frozen=True, slots=True)
class _Cari:
    kutipan: tuple[re.Pattern[str], ...]
    petik: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=2048)
def _cari(kutipan: str, pesan: str) -> _Cari:
    """What to look for: the pieces of the quotation, the longest first; what the message has in quotation marks."""
    potong = [p for x in _POTONG.split(kutipan.strip(_TEPI)) if len(p := x.strip(_TEPI)) >= _TERPENDEK]
    petik = [p for x in _PETIK.findall(pesan) for p in _POTONG.split(x) if len(p.strip(_TEPI)) >= _TERPENDEK]
    return _Cari(
        tuple(_pola(p) for p in sorted(potong, key=len, reverse=True)),
        tuple(_pola(p.strip(_TEPI)) for p in petik),
    )


def _pola(teks: str) -> re.Pattern[str]:
    """A text whatever its spacing; only the first words of a long one, which may have been cut or joined."""
    kata = [re.escape(k) for k in teks.split()[:_KATA_CARI]]
    awal = r"\b" if teks[:1].isalnum() else ""
    akhir = r"\b" if teks[-1:].isalnum() and len(teks.split()) <= _KATA_CARI else ""
    return re.compile(awal + r"\s+".join(kata) + akhir)


def _persempit(teks: str, awal: int, akhir: int, petik: Sequence[re.Pattern[str]]) -> tuple[int, int]:
    """The words that the message names, within the longer passage that it quotes."""
    for pola in petik:
        m = pola.search(teks, awal, akhir)
        if m and m.end() - m.start() < akhir - awal:
            return m.span()
    return awal, akhir
