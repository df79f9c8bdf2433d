"""How one error is planted: a mutator changes the blocks of a clean report and tells what it touched."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from tests.reviu.pabrik.blok import Baris, Blok, Butir, Naskah, Tabel, Teks
from tests.reviu.pabrik.fakta import Fakta
from tests.reviu.pabrik.naskah import buat, interim
from tests.reviu.pabrik.txt import Cetakan, baris_dari, cetak


@dataclass(frozen=True)
class Ubahan:
    """What was touched, what stands against it elsewhere in the report, and the change in words."""

    milik: tuple[object, ...]
    uraian: str
    terkait: tuple[object, ...] = ()


class TidakCocokError(Exception):
    """The report has no place where this error could stand."""


Perusak = Callable[[Naskah, Random], Ubahan]
PengubahFakta = Callable[[Fakta, Random], str]


@dataclass(frozen=True)
class Jenis:
    nama: str
    katalog: frozenset[str]
    """Kinds of the catalogue by which a check may name it."""
    perusak: Perusak
    pengubah: PengubahFakta | None = None


@dataclass
class Tanaman:
    jenis: Jenis
    benih: int
    cetakan: Cetakan
    baris: frozenset[int]
    uraian: str
    naskah: Naskah = field(repr=False)


JENIS: dict[str, Jenis] = {}


def rusak(*katalog: str, pengubah: PengubahFakta | None = None) -> Callable[[Perusak], Perusak]:
    """Register a mutator under the name of its function."""

    def daftar(p: Perusak) -> Perusak:
        JENIS[p.__name__] = Jenis(p.__name__, frozenset(katalog), p, pengubah)
        return p

    return daftar


def tanam(nama: str, benih: int) -> Tanaman | None:
    """The report of a seed with this error in it; None where it has no place for it."""
    if interim(benih):  # errors are planted in reports of a year
        return None
    j = JENIS[nama]
    r = Random(f"{nama}/{benih}")
    try:
        n = buat(benih, None if j.pengubah is None else lambda f: j.pengubah(f, r))
        u = j.perusak(n, r)
    except TidakCocokError:
        return None
    c = cetak(n)
    return Tanaman(j, benih, c, baris_dari(c, *u.milik, *u.terkait), u.uraian, n)


# helpers of mutators --------------------------------------------------------------------------------------------------


T = TypeVar("T")


def pilih(r: Random, isi: Iterable[T]) -> T:
    semua = list(isi)
    if not semua:
        raise TidakCocokError
    return r.choice(semua)


def ganti(b: Teks | Butir, lama: str, baru: str) -> None:
    """Replace the first ``lama`` in a text."""
    if lama not in b.teks or lama == baru:
        raise TidakCocokError
    b.teks = b.teks.replace(lama, baru, 1)


def satu(n: Naskah, tanda: str) -> Blok:
    try:
        return n.satu(tanda)
    except StopIteration:
        raise TidakCocokError from None


def tabel(n: Naskah, *tanda: str) -> Tabel:
    """A table by its address."""
    for b in n.tabel(*tanda):
        return b
    raise TidakCocokError


def bernilai(n: Naskah, kunci: str, *awalan: str) -> list[Teks | Butir]:
    """Texts that carry a named part."""
    return [b for b in n.prosa() if kunci in b.nilai and (not awalan or b.tanda.startswith(awalan))]


def bersih(r: Random, n: Naskah, syarat: Callable[[Teks | Butir], bool]) -> Teks | Butir:
    """A text that fits, of the running prose: no law, no contents, no cover, no signature, no appendix."""
    tepi = ("hukum", "daftar-isi", "sampul", "ttd", "lampiran", "sistematika")
    return pilih(
        r, (b for b in n.prosa() if not b.tanda.startswith(tepi) and not getattr(b, "tengah", False) and syarat(b))
    )


def isi(t: Tabel, *tanda: str) -> list[Baris]:
    return [b for b in t.baris if b.tanda in (tanda or ("",))]


def sisip(n: Naskah, sesudah: Blok, baru: Blok) -> None:
    n.blok.insert(n.blok.index(sesudah) + 1, baru)


def geser_persen(r: Random, teks: str) -> str:
    """Another percentage of the same shape, some points off."""
    utuh, koma, sisa = teks.partition(",")
    if not utuh.isdigit():
        raise TidakCocokError
    n = int(utuh)
    beda = r.choice((2, 3, 4, 6))
    return f"{n + beda if n + beda <= 99 or n > 100 else n - beda}{koma}{sisa}"


def geser_uang(r: Random, teks: str) -> str:
    """Another amount: one of the leading digits is another."""
    tempat = [i for i, c in enumerate(teks) if c.isdigit()][:4]
    i = r.choice(tempat[1:])
    return teks[:i] + str((int(teks[i]) + r.randint(2, 7)) % 10) + teks[i + 1 :]
