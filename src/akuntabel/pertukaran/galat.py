"""What is wrong with what was read: where, what was read, why it is wrong and how to repair it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from akuntabel.kinerja.himpunan import Himpunan

BATAS_DISIMPAN = 10_000
BATAS_TAMPIL = 50
_PANJANG_KUTIPAN = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Galat:
    """One mistake. ``tempat`` is a file or sheet, ``baris`` the row as a spreadsheet counts it.

    Beside ``terbaca`` the reason is a predicate of what was read: "«x» tidak ada pada lembar Unsur."
    """

    tempat: str = ""
    baris: int | None = None
    kolom: str = ""
    terbaca: str = ""
    sebab: str
    perbaikan: str = ""

    @property
    def letak(self) -> str:
        """ "unsur.csv, baris 14, kolom uraian"; in a workbook "Lembar Unsur, baris 14, kolom Uraian"."""
        bagian = [self.tempat] if self.tempat else []
        if self.baris is not None:
            bagian.append(f"baris {self.baris}")
        if self.kolom:
            bagian.append(f"kolom {self.kolom}")
        return ", ".join(bagian)

    @property
    def kalimat(self) -> str:
        """What is wrong and how to repair it, without the place."""
        sebab = f"«{kutip(self.terbaca)}» {self.sebab}" if self.terbaca else self.sebab[:1].upper() + self.sebab[1:]
        return f"{sebab} {self.perbaikan}".rstrip()

    def __str__(self) -> str:
        letak = self.letak
        if not self.tempat:
            letak = letak[:1].upper() + letak[1:]
        return f"{letak}: {self.kalimat}" if letak else self.kalimat


class DitolakError(Exception):
    """What was given cannot be read at all; carries the ``Galat`` to show."""

    def __init__(self, galat: Galat) -> None:
        super().__init__(str(galat))
        self.galat = galat


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilBaca:
    """What came out of reading. ``himpunan`` is None where there is a ``galat``: all is right or nothing."""

    himpunan: Himpunan | None
    galat: tuple[Galat, ...] = ()
    peringatan: tuple[Galat, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    """Properties of the package itself (title, sources, licences …), as its descriptor has them."""


def kutip(teks: str) -> str:
    """A text as it can stand in a message: one line, not longer than a glance."""
    rata = " ".join(teks.split())
    return rata if len(rata) <= _PANJANG_KUTIPAN else rata[: _PANJANG_KUTIPAN - 1] + "…"


class Pengumpul:
    """Collects mistakes; beyond ``batas`` they are only counted, so that a hopeless file costs no memory."""

    def __init__(self, batas: int = BATAS_DISIMPAN) -> None:
        self._batas = batas
        self._galat: list[Galat] = []
        self._lebih = 0

    def __len__(self) -> int:
        return len(self._galat) + self._lebih

    def tambah(self, galat: Galat) -> None:
        if len(self._galat) < self._batas:
            self._galat.append(galat)
        else:
            self._lebih += 1

    def tambah_semua(self, galat: Iterable[Galat]) -> None:
        for g in galat:
            self.tambah(g)

    def hasil(self) -> tuple[Galat, ...]:
        if not self._lebih:
            return tuple(self._galat)
        sisa = Galat(
            sebab=f"Masih ada {self._lebih} kesalahan lain yang tidak dirinci.",
            perbaikan="Perbaiki dahulu kesalahan di atas, lalu periksa lagi.",
        )
        return (*self._galat, sisa)


def tampilkan(galat: Iterable[Galat], batas: int = BATAS_TAMPIL) -> str:
    """The mistakes as lines of text, at most ``batas`` of them and how many more there are."""
    semua = list(galat)
    baris = [str(g) for g in semua[:batas]]
    if len(semua) > batas:
        baris.append(f"… dan {len(semua) - batas} kesalahan lain.")
    return "\n".join(baris)
