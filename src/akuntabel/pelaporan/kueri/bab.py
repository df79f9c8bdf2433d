"""One part of the report with all that its author needs beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.model import Potong
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan import isian
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.alinea import urai_alinea
from akuntabel.pelaporan.bagian import BAGIAN, BagianNarasi
from akuntabel.pelaporan.sumber import RUJUKAN, Sumber
from akuntabel.pelaporan.tabel_laporan import TABEL_LAPORAN
from akuntabel.pelaporan.tautan import tautan_bagian


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirKerangka:
    """An entry of the outline."""

    kode: str
    objek: str
    judul: str
    url: str
    ditulis: bool
    wajib: bool
    """Only a person can write it."""
    kini: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BabKerangka:
    judul: str
    butir: tuple[ButirKerangka, ...]

    @property
    def ditulis(self) -> int:
        return sum(b.ditulis for b in self.butir)


def kerangka(t: TahunKinerja, periode: Periode, *, kini: tuple[str, str] = ("", "")) -> tuple[BabKerangka, ...]:
    """The outline of the report: every part that can be written, the programs each under theirs. No query."""
    s = Sumber(t, periode)
    butir: list[tuple[str, ButirKerangka]] = []
    for b in BAGIAN:
        objek = [(u.kunci, s.nama_unsur(u)) for u in s.program] if b.per_program else [("", b.judul)]
        for kunci, judul in objek:
            n = t.narasi(b.kode, triwulan=periode.triwulan, objek=kunci)
            butir.append(
                (
                    b.bab,
                    ButirKerangka(
                        kode=b.kode,
                        objek=kunci,
                        judul=judul,
                        url=tautan_bagian(b.kode, t.opd.kode, periode, kunci),
                        ditulis=n is not None and bool(n.isi.strip()),
                        wajib=b.hanya_penulis,
                        kini=(b.kode, kunci) == kini,
                    ),
                )
            )
    return tuple(
        BabKerangka(judul=judul, butir=tuple(x for _, x in isi)) for judul, isi in groupby(butir, key=lambda x: x[0])
    )


def judul_bagian(t: TahunKinerja, bagian: BagianNarasi, objek: str) -> str:
    """The title of a part; of a program its name. "" where the object is not there."""
    if not bagian.per_program:
        return "" if objek else bagian.judul
    u = t.unsur.get(objek)
    return Sumber(t, Periode(t.tahun)).nama_unsur(u) if u else ""


# --- the text --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TeksBagian:
    """The text as stored. ``versi`` 0: there is none of this report's own."""

    isi: str
    versi: int
    diubah: datetime | None
    warisan: bool
    """A quarter's report that has no text of its own prints the annual report's; then ``isi`` is that one."""


def teks_bagian(opd: str, periode: Periode, bagian: str, objek: str) -> TeksBagian:
    """One query."""
    baris = {
        b["triwulan"]: b
        for b in m.Narasi.objects.filter(
            opd=opd, tahun=periode.tahun, triwulan__in={0, periode.triwulan}, bagian=bagian, objek=objek
        ).values("triwulan", "isi", "versi", "diubah")
    }
    milik = baris.get(periode.triwulan)
    if milik is not None:
        return TeksBagian(isi=milik["isi"], versi=milik["versi"], diubah=milik["diubah"], warisan=False)
    tahunan = baris.get(0)
    if tahunan is not None and tahunan["isi"].strip():
        return TeksBagian(isi=tahunan["isi"], versi=0, diubah=tahunan["diubah"], warisan=True)
    return TeksBagian(isi="", versi=0, diubah=None, warisan=False)


# --- as it will read -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PotonganBaca:
    """A run of the preview: plain words, or what a placeholder shows (``isian``), or one that shows nothing."""

    teks: str
    isian: str = ""
    keliru: str = ""


@dataclass(frozen=True, slots=True)
class BlokBaca:
    """A paragraph, or a list of items."""

    alinea: tuple[tuple[PotonganBaca, ...], ...]
    daftar: bool


@dataclass(frozen=True, slots=True)
class Pratinjau:
    blok: tuple[BlokBaca, ...]
    keliru: tuple[isian.IsianTakDikenal, ...]
    kata: int


def pratinjau(s: Sumber, teks: str) -> Pratinjau:
    """A text with its figures filled, and the placeholders that name nothing."""
    keliru: dict[str, isian.IsianTakDikenal] = {}
    blok: list[BlokBaca] = []
    for butir, isi in groupby(urai_alinea(teks), key=lambda a: a.butir):
        alinea = tuple(_baca(s, a.teks, keliru) for a in isi)
        blok += [BlokBaca(alinea, True)] if butir else [BlokBaca((a,), False) for a in alinea]
    return Pratinjau(tuple(blok), tuple(keliru.values()), len(teks.split()))


def _baca(s: Sumber, teks: str, keliru: dict[str, isian.IsianTakDikenal]) -> tuple[PotonganBaca, ...]:
    hasil: list[PotonganBaca] = []
    for b in isian.urai(teks):
        if isinstance(b, str):
            hasil.append(PotonganBaca(b))
            continue
        nilai = isian.isi(s, b)
        tulis = "{" + b.teks + "}"
        if isinstance(nilai, isian.IsianTakDikenal):
            keliru[nilai.teks] = nilai
            hasil.append(PotonganBaca(tulis, tulis, nilai.alasan))
        elif isinstance(nilai, Potong) and nilai.teks == RUJUKAN:
            hasil.append(PotonganBaca(f"Tabel ({TABEL_LAPORAN.get(nilai.tautan, nilai.tautan)})", tulis))
        else:
            hasil.append(PotonganBaca(nilai if isinstance(nilai, str) else nilai.teks, tulis))
    return tuple(hasil)


def tetangga(bab: Sequence[BabKerangka]) -> tuple[ButirKerangka | None, ButirKerangka | None]:
    """The parts before and after the one that is open."""
    semua = [b for x in bab for b in x.butir]
    n = next((i for i, b in enumerate(semua) if b.kini), None)
    if n is None:
        return None, None
    return (semua[n - 1] if n else None), (semua[n + 1] if n + 1 < len(semua) else None)
