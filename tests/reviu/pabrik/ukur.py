"""How much of what the factory plants the review finds, and what it says of clean reports.

``python -m tests.reviu.pabrik.ukur bersih --benih 0:50`` lists what it says of clean reports, with the lines;
``… rusak [nama …|C-PCT …] --banyak 6`` counts per kind of error what was found, and lists what was missed and what else
was said; ``… teks --benih 7`` prints a clean report, ``… teks persen_salah --benih 7`` one with that error.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from tests.reviu.pabrik.naskah import buat
from tests.reviu.pabrik.rusak import JENIS, Tanaman, tanam
from tests.reviu.pabrik.txt import Cetakan, cetak
from tests.reviu.ukur import baris_temuan

from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.periksa_laporan import periksa_laporan
from akuntabel.reviu.temuan import Temuan

tulis = sys.stdout.write


def temuan(c: Cetakan) -> list[Temuan]:
    return periksa_laporan(baca_txt(c.isi))


@lru_cache(maxsize=64)
def _tanpa_rusak(benih: int) -> Counter[tuple[str, str]]:
    """What is said of the report before anything is planted in it; lines may shift, so they do not count."""
    return Counter((t.kode, t.kutipan) for t in temuan(cetak(buat(benih))))


def palsu(benih: Iterable[int]) -> Iterator[tuple[int, Cetakan, Temuan]]:
    """What the review says of clean reports."""
    for b in benih:
        c = cetak(buat(b))
        for t in temuan(c):
            yield b, c, t


@dataclass
class Hasil:
    """Of one kind of error: each plant with what names it, what else was said in its lines, and what elsewhere."""

    nama: str
    tanaman: list[Tanaman] = field(default_factory=list)
    tepat: list[list[Temuan]] = field(default_factory=list)
    ikut: list[list[Temuan]] = field(default_factory=list)
    lain: list[list[Temuan]] = field(default_factory=list)

    @property
    def ditemukan(self) -> int:
        return sum(1 for t in self.tepat if t)

    @property
    def terlewat(self) -> list[Tanaman]:
        return [t for t, x in zip(self.tanaman, self.tepat, strict=True) if not x]


def ukur(nama: str, banyak: int, mulai: int = 0) -> Hasil:
    """Plant one kind of error in ``banyak`` reports and see what is said that was not said before."""
    hasil = Hasil(nama)
    for benih in range(mulai, mulai + 20 * banyak):
        if len(hasil.tanaman) == banyak:
            break
        t = tanam(nama, benih)
        if t is None:
            continue
        lama = _tanpa_rusak(benih).copy()
        tepat, ikut, lain = [], [], []
        for x in temuan(t.cetakan):
            kena = baris_temuan(x) & t.baris
            if lama[(x.kode, x.kutipan)] > 0:
                lama[(x.kode, x.kutipan)] -= 1
            elif kena and t.jenis.katalog & set(aturan_dari(x.kode).katalog):
                tepat.append(x)
            else:
                (ikut if kena else lain).append(x)
        hasil.tanaman.append(t)
        hasil.tepat.append(tepat)
        hasil.ikut.append(ikut)
        hasil.lain.append(lain)
    return hasil


def _cetak_temuan(b: int, c: Cetakan, t: Temuan) -> None:
    tempat = sorted(baris_temuan(t))
    tulis(f"  [{b}] {t.kode} {'|'.join(aturan_dari(t.kode).katalog)} baris {tempat}: {t.kutipan!r} — {t.pesan}\n")
    for n in tempat[:3]:
        tulis(f"        {n}: {c.teks[n - 1][:220]}\n")


def bersih(benih: range, contoh: int) -> None:
    """Print the false alarms, by code."""
    per: dict[str, list[tuple[int, Cetakan, Temuan]]] = defaultdict(list)
    for x in palsu(benih):
        per[x[2].kode].append(x)
    banyak = Counter({k: len(v) for k, v in per.items()})
    tulis(f"naskah bersih {benih.start}..{benih.stop - 1}: {sum(banyak.values())} temuan palsu\n")
    for kode, n in banyak.most_common():
        tulis(f"{kode}: {n} pada {len({b for b, _, _ in per[kode]})} naskah\n")
        for x in per[kode][:contoh]:
            _cetak_temuan(*x)


def rusak(pilih: list[str], banyak: int, mulai: int, contoh: int) -> None:
    """Print found/planted per kind; then what was missed and what was said besides."""
    ditemukan = ditanam = 0
    for nama, j in JENIS.items():
        if pilih and nama not in pilih and not j.katalog & set(pilih):
            continue
        h = ukur(nama, banyak, mulai)
        ditemukan += h.ditemukan
        ditanam += len(h.tanaman)
        tulis(
            f"{nama} {'|'.join(sorted(j.katalog))}: {h.ditemukan}/{len(h.tanaman)}; lain "
            f"{sum(map(len, h.lain))}, ikut {sum(map(len, h.ikut))}\n"
        )
        for t in h.terlewat[:contoh]:
            tulis(f"  terlewat [{t.benih}] {t.uraian}\n")
            for n in sorted(t.baris)[:2]:
                tulis(f"        {n}: {t.cetakan.teks[n - 1][:220]}\n")
        for judul, semua in (("lain", h.lain), ("ikut", h.ikut)):
            for t, x in [(t, x) for t, xs in zip(h.tanaman, semua, strict=True) for x in xs][:contoh]:
                tulis(f"  {judul} pada {t.uraian}:\n")
                _cetak_temuan(t.benih, t.cetakan, x)
    tulis(f"ditemukan {ditemukan} dari {ditanam}\n")


def _benih(teks: str) -> range:
    a, _, z = teks.partition(":")
    return range(int(a), int(z or int(a) + 1))


def utama() -> None:
    p = argparse.ArgumentParser(prog="python -m tests.reviu.pabrik.ukur")
    p.add_argument("apa", nargs="?", choices=("bersih", "rusak", "teks"), default="bersih")
    p.add_argument("jenis", nargs="*", help="nama kerusakan atau jenis katalog")
    p.add_argument("--benih", type=_benih, default=range(50))
    p.add_argument("--banyak", type=int, default=6)
    p.add_argument("--contoh", type=int, default=3)
    a = p.parse_args()
    if a.apa == "rusak":
        rusak(a.jenis, a.banyak, a.benih.start, a.contoh)
    elif a.apa == "bersih":
        bersih(a.benih, a.contoh)
    else:
        for b in a.benih:
            t = tanam(a.jenis[0], b) if a.jenis else None
            sys.stdout.buffer.write((t.cetakan if t else cetak(buat(b))).isi)


if __name__ == "__main__":
    utama()
