"""A report as it was read, in chapters with the marks of its findings: made once, stored as JSON, shown piece by piece.

A block is a dictionary with short names, since a report has thousands: ``j`` its kind (``JUDUL`` …), ``t`` its text,
``m`` its marks as [from, to, number of the finding, index of the place]. Only what is not empty is stored.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from akuntabel.dokumen.baca.model import (
    Alinea,
    BarisTerbaca,
    BlokTerbaca,
    GambarTerbaca,
    GantiHalaman,
    JenisAlinea,
    TabelTerbaca,
)
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.penandaan import Tanda

JUDUL, ALINEA, BUTIR, KETERANGAN, TABEL, GAMBAR, HALAMAN = (
    "judul",
    "alinea",
    "butir",
    "keterangan",
    "tabel",
    "gambar",
    "hal",
)
HURUF_BAB = 40_000
"""Letters of a chapter; a longer one is shown in parts."""
BARIS_TABEL = 120
"""Rows of a table shown in one piece."""
HURUF_SEMUA = 3_000_000
"""Letters of a report that are kept to be shown; findings are made of all of it."""
AWAL = "Bagian awal"

Blok = dict[str, Any]


@dataclass(slots=True, kw_only=True)
class BabNaskah:
    """A chapter: its heading, its blocks, the numbers of the findings marked in it."""

    judul: str
    blok: list[Blok] = field(default_factory=list)
    temuan: set[int] = field(default_factory=set)


def susun_bab(laporan: Laporan, tanda: Sequence[Tanda]) -> tuple[list[BabNaskah], dict[tuple[int, int], int]]:
    """The chapters, and for each (index of finding, index of its place) the number from 1 of the chapter it is in."""
    milik: dict[int, list[Tanda]] = defaultdict(list)
    for t in tanda:
        milik[t.blok].append(t)
    judul = {b.awal: b for b in laporan.kerangka.bagian}
    isi_judul = {i for b in laporan.kerangka.bagian for i in range(b.awal, b.isi)}
    keterangan = {i for k in laporan.keterangan for i in range(k.blok, k.akhir)}
    hasil: list[BabNaskah] = []
    di_bab: dict[tuple[int, int], int] = {}
    huruf = semua = 0
    nama, bagian_ke = AWAL, 1
    for n, b in enumerate(laporan.terbaca.blok):
        atas = judul.get(n)
        if atas is not None and atas.induk is None:
            nama, bagian_ke = atas.sebutan or AWAL, 1
            hasil.append(BabNaskah(judul=nama))
            huruf = 0
        for blok in _blok(b, n, milik.get(n, ()), tingkat=atas.tingkat if atas else 0, judul=isi_judul, ket=keterangan):
            banyak = _huruf(blok)
            if not hasil or (huruf and huruf + banyak > HURUF_BAB):
                bagian_ke += bool(hasil)
                hasil.append(BabNaskah(judul=f"{nama} (bagian {bagian_ke})" if bagian_ke > 1 else nama))
                huruf = 0
            huruf, semua = huruf + banyak, semua + banyak
            if semua > HURUF_SEMUA:
                return [x for x in hasil if x.blok], di_bab
            hasil[-1].blok.append(blok)
            for _, _, nomor, tempat in _tanda_blok(blok):
                hasil[-1].temuan.add(nomor)
                di_bab[nomor - 1, tempat] = len(hasil)
    return hasil, di_bab


def _blok(
    b: BlokTerbaca, n: int, tanda: Sequence[Tanda], *, tingkat: int, judul: set[int], ket: set[int]
) -> Iterator[Blok]:
    match b:
        case Alinea(jenis=JenisAlinea.KEPALA):
            return
        case Alinea() if b.teks.strip():
            jenis = JUDUL if n in judul else KETERANGAN if n in ket else BUTIR if b.penanda else ALINEA
            yield _ringkas(
                {
                    "j": jenis,
                    "t": _bersih(b.teks),
                    "p": b.penanda,
                    "d": tingkat or b.tingkat,
                    "m": [_tanda(x) for x in tanda],
                }
            )
        case TabelTerbaca():
            yield from _tabel(b, tanda)
        case GambarTerbaca():
            yield {"j": GAMBAR}
        case GantiHalaman() if b.letak.halaman:
            yield {"j": HALAMAN, "t": str(b.letak.halaman)}
        case _:
            return


def _tabel(b: TabelTerbaca, tanda: Sequence[Tanda]) -> Iterator[Blok]:
    menurut: dict[tuple[int, int], list[Tanda]] = defaultdict(list)
    for x in tanda:
        menurut[x.baris, x.kolom].append(x)
    kepala = [_baris(b.baris[i], i, menurut) for i in range(min(b.kepala, len(b.baris)))]
    awal = len(kepala)
    for mulai in range(awal, max(len(b.baris), awal + 1), BARIS_TABEL):
        badan = [_baris(b.baris[i], i, menurut) for i in range(mulai, min(mulai + BARIS_TABEL, len(b.baris)))]
        yield _ringkas({"j": TABEL, "k": kepala if mulai == awal else _tanpa_tanda(kepala), "r": badan})


def _baris(baris: BarisTerbaca, n: int, tanda: Mapping[tuple[int, int], Sequence[Tanda]]) -> list[Blok]:
    return [
        _ringkas(
            {
                "t": _bersih(s.teks),
                "c": s.rentang_kolom if s.rentang_kolom > 1 else 0,
                "r": s.rentang_baris if s.rentang_baris > 1 else 0,
                "m": [_tanda(x) for x in tanda.get((n, k), ())],
            }
        )
        for k, s in enumerate(baris.sel)
        if not s.terliput
    ]


def _tanpa_tanda(kepala: Iterable[list[Blok]]) -> list[list[Blok]]:
    return [[{k: v for k, v in s.items() if k != "m"} for s in baris] for baris in kepala]


def _tanda(t: Tanda) -> list[int]:
    return [t.awal, t.akhir, t.temuan + 1, t.tempat]


def _bersih(teks: str) -> str:
    """Without characters that a database refuses; as long as before, so that marks stay where they are."""
    return teks.replace("\x00", " ")


def _ringkas(blok: Blok) -> Blok:
    return {k: v for k, v in blok.items() if v not in ("", 0, [])}


def _huruf(blok: Blok) -> int:
    """What a block weighs: its letters, and for each cell the little that it takes."""
    if blok["j"] != TABEL:
        return len(blok.get("t", "")) + 20
    return sum(len(s.get("t", "")) + 20 for baris in (*blok.get("k", ()), *blok.get("r", ())) for s in baris)


def _tanda_blok(blok: Blok) -> Iterator[list[int]]:
    yield from blok.get("m", ())
    for baris in (*blok.get("k", ()), *blok.get("r", ())) if blok["j"] == TABEL else ():
        for s in baris:
            yield from s.get("m", ())


# --- showing ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Potongan:
    """A run of text: ``temuan`` are the numbers of the findings whose marks cover it, ``mulai`` those (number, index of
    place) whose marks begin before it."""

    teks: str
    temuan: tuple[int, ...] = ()
    mulai: tuple[tuple[int, int], ...] = ()


def potong(teks: str, tanda: Sequence[Sequence[int]]) -> tuple[Potongan, ...]:
    """A text in runs. Together they are the text; marks may overlap, lie outside, or have no length."""
    if not tanda:
        return (Potongan(teks),) if teks else ()
    rapi = [(max(0, min(a, len(teks))), max(0, min(z, len(teks))), nomor, ke) for a, z, nomor, ke in tanda]
    batas = sorted({0, len(teks), *(x for a, z, _, _ in rapi for x in (a, z))})
    hasil: list[Potongan] = []
    for awal, akhir in zip(batas, [*batas[1:], batas[-1]], strict=True):
        meliputi = tuple(sorted({n for a, z, n, _ in rapi if a <= awal and akhir <= z and awal < akhir}))
        mulai = tuple((n, ke) for a, _, n, ke in rapi if a == awal)
        if awal < akhir or mulai:
            hasil.append(Potongan(teks[awal:akhir], meliputi, mulai))
    return tuple(hasil)
