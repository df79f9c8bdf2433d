"""A report as a text file, and the lines in which each block and row came to stand."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field

from tests.reviu.pabrik.blok import Baris, Blok, Butir, Halaman, Judul, Keterangan, Naskah, Tabel, Teks
from tests.reviu.pabrik.fakta import Fakta
from tests.reviu.pabrik.tata import Tata


@dataclass
class Cetakan:
    isi: bytes
    baris: dict[int, frozenset[int]]
    """``id`` of a block or row to its 1-based lines."""
    teks: list[str]


@dataclass
class _Pencetak:
    t: Tata
    f: Fakta
    keluar: list[str] = field(default_factory=list)
    baris: dict[int, frozenset[int]] = field(default_factory=dict)
    kop: Baris = field(default_factory=lambda: Baris([""]))
    isi: dict[str, int] = field(default_factory=dict)
    """Pages of headings by their address, from the pass before."""
    hal: dict[str, int] = field(default_factory=dict)
    awal_halaman: int = 0
    nomor: int = 1

    def tulis(self, milik: object, teks: str) -> None:
        mulai = len(self.keluar) + 1
        self.keluar += teks.split("\n")
        self.baris[id(milik)] = self.baris.get(id(milik), frozenset()) | set(range(mulai, len(self.keluar) + 1))

    def kosong(self) -> None:
        if self.keluar and self.keluar[-1].strip(" \f"):
            self.keluar.append("")

    def halaman(self) -> None:
        while self.keluar and not self.keluar[-1].strip():
            self.keluar.pop()
        if self.t.halaman == "\f":
            self.keluar.append("\f")
        else:
            self.keluar += self.t.halaman.split("\n")[1:]
        self.nomor += 1
        self.awal_halaman = len(self.keluar)
        if self.t.kop:
            self.tulis(self.kop, self.kop.sel[0])
            self.kosong()

    def penuh(self) -> bool:
        return len(self.keluar) - self.awal_halaman > self.t.baris_halaman

    def lipat(self, teks: str) -> str:
        if not self.t.lipat:
            return teks
        return "\n".join(textwrap.wrap(teks, self.t.lipat, break_long_words=False, break_on_hyphens=False))


def cetak(n: Naskah) -> Cetakan:
    """The text file: cells between TABs, pages by form feeds or blank lines."""
    return _cetak(n, _cetak(n, {})[1])[0]


def _cetak(n: Naskah, isi: dict[str, int]) -> tuple[Cetakan, dict[str, int]]:
    f = n.fakta
    p = _Pencetak(n.tata, f, kop=n.kop or Baris([f"Laporan Kinerja {f.instansi_penuh} {f.kurun}"]), isi=isi)
    for i, b in enumerate(n.blok):
        lanjut = n.blok[i + 1] if i + 1 < len(n.blok) else None
        if p.penuh() and not isinstance(b, Tabel | Halaman) and not _terikat(n.blok, i):
            p.halaman()
        _blok(p, b, lanjut)
    return Cetakan(("\n".join(p.keluar) + "\n").encode(), p.baris, p.keluar), p.hal


def _terikat(blok: list[Blok], i: int) -> bool:
    """Whether a page may not begin with this block: parts of a signature, tails of lists, a misplaced head."""
    b = blok[i]
    return isinstance(b, Butir) or getattr(b, "tanda", "").startswith(("ttd/", "sisip/kop")) or (
        i > 0 and isinstance(blok[i - 1], Judul | Keterangan)
    )  # fmt: skip


def _blok(p: _Pencetak, b: Blok, lanjut: Blok | None) -> None:
    if isinstance(b, Halaman):
        p.halaman()
    elif isinstance(b, Judul):
        p.kosong()
        p.hal[b.tanda] = p.nomor
        if b.nomor.startswith("BAB") and not p.t.bab_satu_baris:
            p.tulis(b, f"{b.nomor}\n{b.teks}")
        else:
            p.tulis(b, f"{b.nomor} {b.teks}".strip())
        p.kosong()
    elif isinstance(b, Keterangan):
        p.kosong()
        p.tulis(b, f"{b.label}{' ' if b.satu_baris else chr(10)}{b.judul}")
        p.kosong()
    elif isinstance(b, Butir):
        p.tulis(b, p.lipat(f"{b.penanda} {b.teks}"))
        if not isinstance(lanjut, Butir):
            p.kosong()
    elif isinstance(b, Teks) and b.tanda == "daftar-isi/baris":
        titik = "." * max(4, 90 - len(b.teks))
        p.tulis(b, f"{b.teks} {titik} {p.isi.get(b.nilai['judul'], 1)}")
        if not (isinstance(lanjut, Teks) and lanjut.tanda == b.tanda):
            p.kosong()
    elif isinstance(b, Teks):
        p.tulis(b, b.teks if b.tengah else p.lipat(b.teks))
        if not (b.tengah and isinstance(lanjut, Teks) and lanjut.tengah):
            p.kosong()
    else:
        _tabel(p, b)


def _tabel(p: _Pencetak, b: Tabel) -> None:
    kepala = ["\t".join(b.kepala)]
    if b.nomor_kolom:
        kepala.append("\t".join(f"({n})" for n in range(1, len(b.kepala) + 1)))
    mulai = len(p.keluar) + 1
    p.tulis(b.kepala_baris, "\n".join(kepala))
    for n, x in enumerate(b.baris):
        if n and n < len(b.baris) - 1 and p.penuh():
            p.halaman()
            p.tulis(b.kepala_baris, "\n".join(kepala))
        p.tulis(x, "\t".join(x.sel))
    p.baris[id(b)] = frozenset(range(mulai, len(p.keluar) + 1))
    p.kosong()


def baris_dari(c: Cetakan, *milik: Blok | Baris) -> frozenset[int]:
    return frozenset(x for m in milik for x in c.baris.get(id(m), ()))
