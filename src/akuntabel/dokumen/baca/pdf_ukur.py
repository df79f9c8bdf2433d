"""What the pages of a PDF tell together: letter sizes, margins, running heads, logos, the words of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from akuntabel.dokumen.baca.pdf_garis import Garis
from akuntabel.dokumen.baca.pdf_huruf import Kotak
from akuntabel.dokumen.baca.pdf_kaki import CatatanKaki
from akuntabel.dokumen.baca.pdf_kata import Kosakata
from akuntabel.dokumen.baca.pdf_lukisan import di_dalam, luas
from akuntabel.dokumen.baca.pdf_tabel import TabelHalaman
from akuntabel.dokumen.baca.rakit import KETERANGAN, NOMOR_HALAMAN

_TEPI = 0.13
"""Share of the page, above and below, where running heads stand."""
_MIN_ULANG = 3
_SETINGGI = 3.0
"""Points by which the height of a running head may differ from page to page."""
_LUAS_HIASAN = 0.06
"""Share of the page that a logo takes at most."""
_KECIL = 0.97
"""Words of a drawing against those of the text."""
_LEBIH_BESAR = 1.08
"""A heading's letters against those of the text."""
_RATA = 0.4
"""Share of the long lines that end at the right margin where text is justified; last lines never do."""
_MAKS_TINGKAT = 5


@dataclass(slots=True, kw_only=True)
class HalamanPdf:
    nomor: int
    lebar: float
    tinggi: float
    garis: list[Garis]
    tabel: list[TabelHalaman]
    gambar: list[Kotak]
    bingkai: list[Kotak]
    lukisan: list[Kotak] = field(default_factory=list)
    """What may be drawings."""
    kaki: list[CatatanKaki] = field(default_factory=list)
    pindaian: bool = False
    """A scan: a picture without text."""


@dataclass(frozen=True, slots=True)
class Ukuran:
    """What the whole report tells about its letters and lines."""

    isi: float
    tingkat: dict[float, int]
    """Letter size → level of heading."""
    jarak: dict[float, float]
    """Letter size → distance of lines."""
    tepi: dict[int, tuple[float, float]]
    """Width of the page → left and right margin of the text."""
    rata: frozenset[int]
    """Widths of pages on which most lines reach the right margin: their text is justified."""


def kosakata(halaman: Sequence[HalamanPdf]) -> Kosakata:
    """The words of lines and cells; without those at which a line or a row may have been parted."""
    garis = (g.teks.rpartition(" ")[0] if g.teks.endswith("-") else g.teks for h in halaman for g in h.garis)
    sel: list[str] = []
    for t in (t for h in halaman for t in h.tabel):
        for n, b in enumerate(t.baris):
            for s in b.sel:
                kata = s.teks.split(" ")
                sel.append(" ".join(kata[int(n == 0) : len(kata) - int(n == len(t.baris) - 1)]))
    return Kosakata([*garis, *sel])


def huruf_isi(halaman: Sequence[HalamanPdf]) -> float:
    """The letter size of most of the text."""
    huruf: Counter[float] = Counter()
    for h in halaman:
        for g in h.garis:
            huruf[g.ukuran] += len(g.teks)
    return huruf.most_common(1)[0][0] if huruf else 11.0


def pisahkan_lukisan(h: HalamanPdf, isi: float) -> None:
    """Take the words of drawings out of the text: they are smaller than it. Other knots are ornament around text."""
    for k in h.lukisan:
        dalam = [g for g in h.garis if di_dalam(g.kotak, k)]
        if all(g.ukuran < _KECIL * isi for g in dalam):
            h.gambar.append(k)
            h.garis = [g for g in h.garis if not di_dalam(g.kotak, k)]


def _inti(teks: str) -> str:
    return re.sub(r"[\W\d_]+", " ", teks).strip().casefold()


def kepala_berulang(halaman: Sequence[HalamanPdf]) -> set[int]:
    """The running heads and feet, by the identity of their lines: the same words at the same height of many pages."""
    hitung: Counter[tuple[str, bool]] = Counter()
    tinggi: Counter[tuple[str, bool, int]] = Counter()
    calon: list[tuple[Garis, tuple[str, bool], int]] = []
    hasil: set[int] = set()
    for h in halaman:
        tepi = [g for g in h.garis if g.bawah < _TEPI * h.tinggi or g.atas > (1 - _TEPI) * h.tinggi]
        for g in tepi:
            atas = g.bawah < _TEPI * h.tinggi
            # Captions with another number each are no running heads.
            polos = g.teks if KETERANGAN.match(g.teks.strip()) else _inti(g.teks) or g.teks.strip()
            calon.append((g, (polos, atas), round((g.bawah if atas else h.tinggi - g.bawah) / _SETINGGI)))
        hitung.update({k for _, k, _ in calon[-len(tepi) :]} if tepi else ())
        tinggi.update({(*k, y) for _, k, y in calon[-len(tepi) :]} if tepi else ())
        ujung = {id(g) for g in (h.garis[0], h.garis[-1])} if h.garis else set()
        for g in h.garis:
            if g.peran == "Artifact" or (
                id(g) in ujung and g in tepi and NOMOR_HALAMAN.fullmatch(g.teks.strip()) is not None
            ):
                hasil.add(id(g))
    return hasil | {
        id(g)
        for g, k, y in calon
        if k[0] and hitung[k] >= _MIN_ULANG and sum(tinggi[(*k, y + d)] for d in (-1, 0, 1)) > 1
    }


def gambar_berulang(halaman: Sequence[HalamanPdf]) -> set[Kotak]:
    """Small pictures that stand at the same place of many pages: a logo."""
    hitung: Counter[Kotak] = Counter()
    for h in halaman:
        hitung.update({bulat(k) for k in h.gambar if luas(k) < _LUAS_HIASAN * h.lebar * h.tinggi})
    return {k for k, n in hitung.items() if n >= _MIN_ULANG}


def bulat(k: Kotak) -> Kotak:
    return (round(k[0]), round(k[1]), round(k[2]), round(k[3]))


def ukur(halaman: Sequence[HalamanPdf], kepala: set[int]) -> Ukuran:
    """Letter sizes, distances of lines and margins; ``kepala``: running heads, by the identity of their lines."""
    huruf: Counter[float] = Counter()
    muncul: dict[float, set[int]] = {}
    jarak: dict[float, Counter[float]] = {}
    ujung: dict[int, tuple[Counter[float], Counter[float]]] = {}
    for h in halaman:
        lama: Garis | None = None
        for g in h.garis:
            if id(g) in kepala:
                continue
            huruf[g.ukuran] += len(g.teks)
            if h.nomor > 1:
                muncul.setdefault(g.ukuran, set()).add(h.nomor)
            if g.kolom is None and g.x1 - g.x0 > 0.4 * h.lebar:
                kiri, kanan = ujung.setdefault(round(h.lebar), (Counter(), Counter()))
                kiri[round(g.x0)] += 1
                kanan[round(g.x1)] += 1
            if lama is not None and lama.ukuran == g.ukuran and 0 < g.bawah - lama.bawah < 3 * g.ukuran:
                jarak.setdefault(g.ukuran, Counter())[round(2 * (g.bawah - lama.bawah)) / 2] += 1
            lama = g
    isi = huruf.most_common(1)[0][0] if huruf else 11.0
    besar = sorted((u for u, n in muncul.items() if u > _LEBIH_BESAR * isi and len(n) > 1), reverse=True)
    return Ukuran(
        isi=isi,
        tingkat={u: n for n, u in enumerate(besar[:_MAKS_TINGKAT], start=1)},
        jarak={u: c.most_common(1)[0][0] for u, c in jarak.items()},
        tepi={w: (kiri.most_common(1)[0][0], _tepi_kanan(kanan)) for w, (kiri, kanan) in ujung.items()},
        rata=frozenset(
            w
            for w, (_, kanan) in ujung.items()
            if sum(kanan[round(_tepi_kanan(kanan)) + d] for d in (-1, 0, 1)) > _RATA * kanan.total()
        ),
    )


def _tepi_kanan(ujung: Counter[float]) -> float:
    """Where most full lines end; the farthest where none is usual."""
    x, n = ujung.most_common(1)[0]
    return x if n >= _MIN_ULANG else max(ujung)
