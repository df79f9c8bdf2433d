"""The SWOT analysis of a year, ready to be worked on."""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import models as m

SEBUTAN_BIDANG = {
    r.BidangSwot.KEKUATAN: ("Kekuatan", "Faktor internal yang mendukung."),
    r.BidangSwot.KELEMAHAN: ("Kelemahan", "Faktor internal yang menghambat."),
    r.BidangSwot.PELUANG: ("Peluang", "Faktor eksternal yang mendukung."),
    r.BidangSwot.ANCAMAN: ("Ancaman", "Faktor eksternal yang menghambat."),
    r.BidangSwot.STRATEGI_SO: ("Strategi S–O", "Memakai kekuatan untuk meraih peluang."),
    r.BidangSwot.STRATEGI_WO: ("Strategi W–O", "Mengatasi kelemahan dengan memanfaatkan peluang."),
    r.BidangSwot.STRATEGI_ST: ("Strategi S–T", "Memakai kekuatan untuk menghadapi ancaman."),
    r.BidangSwot.STRATEGI_WT: ("Strategi W–T", "Memperkecil kelemahan dan menghindari ancaman."),
}
"""Each field as people call it, and what belongs there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir:
    kunci: str
    uraian: str
    versi: int
    urutan: int
    """Place within its field, from 0."""
    pertama: bool
    terakhir: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bidang:
    kode: str
    judul: str
    keterangan: str
    butir: tuple[Butir, ...]
    strategi: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Swot:
    faktor: tuple[Bidang, ...]
    strategi: tuple[Bidang, ...]
    tahun_lain: tuple[int, ...]
    """Other years that have points, the latest first: to copy from."""

    @property
    def kosong(self) -> bool:
        return not any(b.butir for b in (*self.faktor, *self.strategi))


def swot(opd: str, tahun: int) -> Swot:
    """Two queries, whatever the number of points."""
    isi: dict[str, list[tuple[str, str, int]]] = {b.value: [] for b in r.BidangSwot}
    baris = m.Swot.objects.filter(opd=opd, tahun=tahun).order_by("urutan", "kunci")
    for bidang, kunci, uraian, versi in baris.values_list("bidang", "kunci", "uraian", "versi"):
        isi[bidang].append((kunci, uraian, versi))
    semua = tuple(_bidang(b, isi[b.value]) for b in r.BidangSwot)
    lain = m.Swot.objects.filter(opd=opd).exclude(tahun=tahun).order_by("-tahun").values_list("tahun", flat=True)
    return Swot(
        faktor=tuple(b for b in semua if not b.strategi),
        strategi=tuple(b for b in semua if b.strategi),
        tahun_lain=tuple(lain.distinct()),
    )


def _bidang(b: r.BidangSwot, butir: list[tuple[str, str, int]]) -> Bidang:
    judul, keterangan = SEBUTAN_BIDANG[b]
    return Bidang(
        kode=b.value,
        judul=judul,
        keterangan=keterangan,
        strategi=b.value.startswith("strategi_"),
        butir=tuple(
            Butir(kunci=k, uraian=u, versi=v, urutan=n, pertama=n == 0, terakhir=n == len(butir) - 1)
            for n, (k, u, v) in enumerate(butir)
        ),
    )
