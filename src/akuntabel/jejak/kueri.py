"""Reads of the trail for its pages: filtered, paged by number (as fast on the last page as on the first), exported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Case, F, QuerySet, TextField, Value, When
from django.db.models.functions import Length
from django.utils import timezone

from akuntabel.jejak.bacaan import Entri, baca
from akuntabel.jejak.models import Jejak, KepalaHarian, KepalaRantai
from akuntabel.jejak.rantai import HasilVerifikasi, hitung_sidik, verifikasi, verifikasi_harian, verifikasi_semua
from akuntabel.jejak.riwayat import LANGKAH, SATU_DUDUKAN

PER_HALAMAN = 50
BARIS_DAFTAR = 6
"""Rows of an entry that the list shows."""
TEKS_DAFTAR = 600
BARIS_RINCIAN = 50
TERLALU_BESAR = 60_000
"""Characters of cells beyond which the list does not open an entry (an import); its own page does."""
SEKALI = 100
"""Entries that an export reads at a time."""


@dataclass(frozen=True, slots=True)
class Dudukan:
    """Entries of one person that followed each other, doing the same: shown as one, the latest first."""

    entri: tuple[Entri, ...]

    @property
    def utama(self) -> Entri:
        return self.entri[0]

    @property
    def awal(self) -> datetime:
        return self.entri[-1].waktu

    @property
    def jumlah(self) -> int:
        return len(self.entri)


@dataclass(frozen=True, slots=True)
class Hari:
    tanggal: date
    dudukan: tuple[Dudukan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lembar:
    """A page of the list; the numbers lead to its neighbours, None where there is none."""

    hari: tuple[Hari, ...]
    lebih_lama: int | None
    lebih_baru: int | None
    jumlah: int

    @property
    def kosong(self) -> bool:
        return not self.hari


def lembar(baris: QuerySet[Any], *, sebelum: int | None = None, sesudah: int | None = None) -> Lembar:
    """Fifty entries, the latest first: those before a number, after a number, or the latest of all.

    Three queries, whatever the length of the trail.
    """
    if sesudah is not None:
        isi = list(_ringan(baris.filter(nomor__gt=sesudah)).order_by("nomor")[: PER_HALAMAN + 1])
        ada_lagi = len(isi) > PER_HALAMAN
        entri = baca(reversed(_lengkapi(isi[:PER_HALAMAN])), batas=BARIS_DAFTAR, panjang=TEKS_DAFTAR)
        lebih_baru = entri[0].nomor if entri and ada_lagi else None
        lebih_lama = entri[-1].nomor if entri else None
    else:
        if sebelum is not None:
            baris = baris.filter(nomor__lt=sebelum)
        isi = list(_ringan(baris).order_by("-nomor")[: PER_HALAMAN + 1])
        entri = baca(_lengkapi(isi[:PER_HALAMAN]), batas=BARIS_DAFTAR, panjang=TEKS_DAFTAR)
        lebih_lama = entri[-1].nomor if len(isi) > PER_HALAMAN else None
        lebih_baru = entri[0].nomor if entri and sebelum is not None else None
    return Lembar(hari=per_hari(entri), lebih_lama=lebih_lama, lebih_baru=lebih_baru, jumlah=len(entri))


def per_hari(entri: tuple[Entri, ...]) -> tuple[Hari, ...]:
    """Entries by day, and within a day by sitting."""
    hari: dict[date, list[list[Entri]]] = {}
    for e in entri:
        dudukan = hari.setdefault(timezone.localdate(e.waktu), [])
        if dudukan and _sedudukan(dudukan[-1][-1], e):
            dudukan[-1].append(e)
        else:
            dudukan.append([e])
    return tuple(Hari(tanggal, tuple(Dudukan(tuple(d)) for d in isi)) for tanggal, isi in hari.items())


def _sedudukan(kini: Entri, dulu: Entri) -> bool:
    return (
        (kini.pelaku, kini.tindakan, kini.objek) == (dulu.pelaku, dulu.tindakan, dulu.objek)
        and not (kini.alasan or dulu.alasan)
        and kini.tindakan not in LANGKAH
        and kini.waktu - dulu.waktu <= SATU_DUDUKAN
    )


def _ringan(baris: QuerySet[Any]) -> QuerySet[Any]:
    """Without the cells of entries that are too large for a list."""
    kecil = When(ukuran__lte=TERLALU_BESAR, then=F("sesudah"))
    lama = When(ukuran__lte=TERLALU_BESAR, then=F("sebelum"))
    kosong = Value("", output_field=TextField())
    baris = baris.defer("sebelum", "sesudah").annotate(ukuran=Length("sesudah") + Length("sebelum"))
    hasil: QuerySet[Any] = baris.annotate(
        isi_sesudah=Case(kecil, default=kosong), isi_sebelum=Case(lama, default=kosong)
    )
    return hasil


def _lengkapi(isi: list[Any]) -> list[Jejak]:
    for j in isi:
        j.sebelum, j.sesudah, j.terlalu_besar = j.isi_sebelum, j.isi_sesudah, j.ukuran > TERLALU_BESAR
    return isi


@dataclass(frozen=True, slots=True, kw_only=True)
class Rincian:
    """One entry, a stretch of its rows, and whether it still fits its hash."""

    entri: Entri
    cocok: bool
    mulai: int
    sebelum: int | None
    """Where the stretch of rows before begins; likewise ``sesudah``."""
    sesudah: int | None
    terakhir: bool
    """Whether it is the last entry of its chain."""


def rincian(opd: str, nomor: int, *, mulai: int = 0) -> Rincian | None:
    """An entry by its number, or None. Four queries."""
    j = Jejak.objects.filter(opd=opd, nomor=nomor).first()
    if j is None:
        return None
    (entri,) = baca([j], mulai=mulai, batas=BARIS_RINCIAN)
    akhir = mulai + len(entri.baris)
    kepala = KepalaRantai.objects.filter(opd=opd).first()
    return Rincian(
        entri=entri,
        cocok=hitung_sidik(j) == j.sidik,
        mulai=mulai,
        sebelum=max(mulai - BARIS_RINCIAN, 0) if mulai else None,
        sesudah=akhir if akhir < entri.jumlah_baris else None,
        terakhir=kepala is None or kepala.nomor == nomor,
    )


def semua_entri(baris: QuerySet[Any]) -> Iterator[Entri]:
    """All entries of a filter with all their rows, the earliest first, a hundred at a time."""
    akhir = 0
    while isi := list(baris.filter(nomor__gt=akhir).order_by("nomor")[:SEKALI]):
        yield from baca(isi)
        akhir = isi[-1].nomor


@dataclass(frozen=True, slots=True, kw_only=True)
class RantaiTampil:
    """What checking a chain found, with what pins it."""

    opd: str
    hasil: HasilVerifikasi
    sidik: str
    awal: datetime | None
    akhir: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriksaRantai:
    rantai: tuple[RantaiTampil, ...]
    diperiksa: datetime
    hari_tertutup: int
    hari_rusak: date | None

    @property
    def utuh(self) -> bool:
        return self.hari_rusak is None and all(r.hasil.utuh for r in self.rantai)


def periksa_rantai(opd: str | None) -> PeriksaRantai:
    """Recompute the chain of an OPD (all of them: None) and the heads of the days."""
    hasil = verifikasi_semua() if opd is None else [verifikasi(opd)]
    kepala = {k.opd: k for k in KepalaRantai.objects.all()}
    return PeriksaRantai(
        rantai=tuple(_rantai(h, kepala.get(h.opd)) for h in hasil),
        diperiksa=timezone.now(),
        hari_tertutup=KepalaHarian.objects.count(),
        hari_rusak=verifikasi_harian(),
    )


def _rantai(hasil: HasilVerifikasi, kepala: KepalaRantai | None) -> RantaiTampil:
    waktu = Jejak.objects.filter(opd=hasil.opd).order_by("nomor").values_list("waktu", flat=True)
    return RantaiTampil(
        opd=hasil.opd,
        hasil=hasil,
        sidik=kepala.sidik if kepala else "",
        awal=waktu.first(),
        akhir=waktu.last(),
    )
