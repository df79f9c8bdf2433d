"""How much of what the factory plants the review finds, and what it says of clean reports.

``python -m tests.reviu.pabrik.ukur [bersih|rusak] [--benih A:Z] [--jenis C-PCT] [--banyak N]``
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from tests.reviu.pabrik.naskah import buat
from tests.reviu.pabrik.txt import Cetakan, cetak
from tests.reviu.ukur import baris_temuan

from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.periksa_laporan import periksa_laporan
from akuntabel.reviu.temuan import Temuan


def temuan(c: Cetakan) -> list[Temuan]:
    return periksa_laporan(baca_txt(c.isi))


def palsu(benih: Iterable[int]) -> Iterator[tuple[int, Cetakan, Temuan]]:
    """What the review says of clean reports."""
    for b in benih:
        c = cetak(buat(b))
        for t in temuan(c):
            yield b, c, t


def _cetak_temuan(b: int, c: Cetakan, t: Temuan) -> None:
    tulis = sys.stdout.write
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
    sys.stdout.write(f"naskah bersih {benih.start}..{benih.stop - 1}: {sum(banyak.values())} temuan palsu\n")
    for kode, n in banyak.most_common():
        sys.stdout.write(f"{kode}: {n} pada {len({b for b, _, _ in per[kode]})} naskah\n")
        for x in per[kode][:contoh]:
            _cetak_temuan(*x)


def _benih(teks: str) -> range:
    a, _, z = teks.partition(":")
    return range(int(a), int(z or int(a) + 1))


def utama() -> None:
    p = argparse.ArgumentParser(prog="python -m tests.reviu.pabrik.ukur")
    p.add_argument("apa", nargs="?", choices=("bersih", "rusak", "teks"), default="bersih")
    p.add_argument("--benih", type=_benih, default=range(50))
    p.add_argument("--contoh", type=int, default=3)
    a = p.parse_args()
    if a.apa == "teks":
        for b in a.benih:
            sys.stdout.buffer.write(cetak(buat(b)).isi)
    else:
        bersih(a.benih, a.contoh)


if __name__ == "__main__":
    utama()
