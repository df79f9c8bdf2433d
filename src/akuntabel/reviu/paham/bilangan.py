"""Figures as printed, in cells and in sentences: value, unit, kind, and the interval that rounding leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from akuntabel.aturan.angka import PANJANG_TERBESAR, Terbaca, baca_angka
from akuntabel.aturan.bacaan import Ragu
from akuntabel.aturan.nilai import Angka, BelumDiisi
from akuntabel.aturan.satuan import PERSEN, RUPIAH, baku
from akuntabel.aturan.terbilang import baca_terbilang


class JenisBilangan(StrEnum):
    PERSEN = "persen"
    UANG = "uang"
    CACAH = "cacah"
    """A number with a unit ("33 orang")."""
    ANGKA = "angka"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cetakan:
    """A figure that could be read for certain. ``desimal``: as many as were printed."""

    nilai: Decimal
    desimal: int
    satuan: str
    teks: str

    @property
    def persen(self) -> bool:
        return self.satuan == PERSEN

    @property
    def setengah(self) -> Fraction:
        """Half a unit of the last printed digit."""
        return Fraction(1, 2 * 10**self.desimal)

    def memuat(self, hasil: Fraction) -> bool:
        """Whether a computed value may be printed so, rounded either way at the middle."""
        return abs(Fraction(self.nilai) - hasil) <= self.setengah


_NOL = re.compile(r"(?:rp\.?\s*)?[-–—.\s]*(?:,-)?", re.IGNORECASE)
_ANGKA = re.compile(r"\d(?:[\d.,]*\d)?", re.ASCII)


@lru_cache(maxsize=1 << 15)
def baca_sel(teks: str, satuan: str = "", sandingan: str = "") -> Cetakan | None:
    """The figure of a cell; None where there is none, or where it is doubtful. ``satuan`` is known from elsewhere."""
    if not teks or len(teks) > PANJANG_TERBESAR:
        return None
    baca = baca_angka(teks, satuan=satuan, sandingan=sandingan)
    if isinstance(baca, Ragu) or not isinstance(baca.nilai, Angka):
        return None
    return _cetakan(baca, baca.nilai.nilai, teks, satuan)


_SATU_PEMISAH = re.compile(r"((?:rp\.?\s*)?[1-9]\d{0,2})([.,])(\d{3})(?![\d.,])", re.IGNORECASE)


def baca_menurut_kaidah(teks: str, satuan: str = "") -> Cetakan | None:
    """The figure of a cell whose one separator stands before three digits, by the Indonesian grammar: "6.500" is 6500,
    "3,157" has three decimals. None where the cell is anything else."""
    cocok = _SATU_PEMISAH.match(teks.strip())
    if cocok is None:
        return None
    depan, pemisah, belakang = cocok.groups()
    jelas = depan + belakang if pemisah == "." else f"{depan},{belakang}0"
    cetak = baca_sel(jelas + teks.strip()[cocok.end() :], satuan)
    if cetak is None:
        return None
    return replace(cetak, desimal=0 if pemisah == "." else 3, teks=" ".join(teks.split()))


def _cetakan(baca: Terbaca, nilai: Decimal, teks: str, satuan: str) -> Cetakan:
    pangkat = nilai.as_tuple().exponent
    berlaku = baku(baca.satuan) or baku(satuan)
    return Cetakan(
        nilai=nilai,
        desimal=max(0, -pangkat) if isinstance(pangkat, int) else 0,
        satuan=berlaku,
        teks=" ".join(teks.split()),
    )


@lru_cache(maxsize=1 << 12)
def strip(teks: str) -> bool:
    """Whether a cell says "none" by a dash ("-", "Rp -")."""
    return bool(teks.strip()) and _NOL.fullmatch(teks.strip()) is not None


def ragu(teks: str, satuan: str = "") -> bool:
    """Whether a cell holds digits that cannot be read for certain."""
    return bool(teks.strip()) and isinstance(baca_angka(teks, satuan=satuan), Ragu) and any(h.isdigit() for h in teks)


def kosong(teks: str) -> bool:
    """Whether a cell says that nothing is known (blank, dash, "N/A", "Belum diisi")."""
    baca = baca_angka(teks)
    return isinstance(baca, Terbaca) and isinstance(baca.nilai, BelumDiisi)


# --- in sentences ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class BilanganTeks:
    """A figure in a sentence from ``awal`` to ``akhir``."""

    awal: int
    akhir: int
    jenis: JenisBilangan
    cetak: Cetakan


_DI_TEKS = re.compile(
    r"(?<![\w.,/-])(?P<rp>Rp\.?\s*)?(?P<angka>-?\d(?:[\d.,]*\d)?)(?P<sen>,-+)?"
    r"(?P<ekor>\s?%|\s+(?:persen|prosen)\b|\s+(?:ribu|juta|miliar|milyar|triliun|trilyun)\b(?:\s+rupiah\b)?"
    r"|\s+rupiah\b|\s+(?:orang|pegawai|dokumen|laporan|unit|paket|kegiatan|program|indikator|sasaran|buah|kali|jenis"
    r"|desa|kelurahan|kecamatan|kasus|lembaga|ormas|poin|titik|bulan|hari|jam)\b)?"
    r"(?![\w/]|[.,]\d|-\d)",
    re.IGNORECASE | re.ASCII,
)
_BUKAN_NILAI = re.compile(
    r"(?:\b(?:nomor|no|tahun|tabel|gambar|grafik|lampiran|bab|pasal|ayat|triwulan|tw|tanggal|halaman|hal|angka|huruf|ke"
    r"|butir|formulir|form|tahap|semester|misi|tujuan|sasaran|level|periode|ta)\s*\.?\s*(?:lampiran\s*)?[-:]?\s*)$",
    re.IGNORECASE,
)
_BULAN = re.compile(
    r"\s+(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 12)
def bilangan_teks(teks: str) -> tuple[BilanganTeks, ...]:
    """The figures of a sentence that are values: no years, numbers of tables or regulations, dates."""
    return tuple(_bilangan_teks(teks))


def _bilangan_teks(teks: str) -> Iterator[BilanganTeks]:
    for m in _DI_TEKS.finditer(teks):
        ekor = (m["ekor"] or "").strip()
        if not m["rp"] and not ekor and _bukan_nilai(teks, m):
            continue
        if not m["rp"] and re.fullmatch(r"-?\d{1,2}", m["angka"]) and _BULAN.match(teks, m.end()):
            continue
        if not m["rp"] and ekor in {"", "orang"} and _BUKAN_NILAI.search(teks[max(0, m.start() - 20) : m.start()]):
            continue
        uang = bool(m["rp"]) or "rupiah" in ekor.lower()
        satuan = RUPIAH if uang else PERSEN if ekor.lower() in {"%", "persen", "prosen"} else ""
        cetak = baca_sel(m[0], satuan)
        if cetak is None:
            continue
        jenis = (
            JenisBilangan.UANG
            if uang
            else JenisBilangan.PERSEN
            if satuan
            else JenisBilangan.CACAH
            if ekor
            else JenisBilangan.ANGKA
        )
        yield BilanganTeks(awal=m.start(), akhir=m.end(), jenis=jenis, cetak=cetak)


def _bukan_nilai(teks: str, m: re.Match[str]) -> bool:
    """A plain year, or a number that names something."""
    if re.fullmatch(r"(?:19|20)\d\d", m["angka"]):
        return True
    if teks[m.end() : m.end() + 1] == ")" and "(" not in teks[max(0, m.start() - 12) : m.start()]:
        return True  # the number of a member of a list: "1) …; 2) …"
    return _BUKAN_NILAI.search(teks[max(0, m.start() - 20) : m.start()]) is not None


@lru_cache(maxsize=1 << 12)
def kalimat(teks: str) -> tuple[tuple[int, str], ...]:
    """The sentences of a paragraph with their offsets. A dot in a number or after a short form ("Rp.") ends none."""
    return tuple(_kalimat(teks))


def _kalimat(teks: str) -> Iterator[tuple[int, str]]:
    awal = 0
    for m in _AKHIR_KALIMAT.finditer(teks):
        if _SINGKATAN.search(teks, max(0, m.start() - 8), m.start() + 1):
            continue
        if teks[awal : m.end()].strip():
            yield awal, teks[awal : m.start() + 1]
        awal = m.end()
    if teks[awal:].strip():
        yield awal, teks[awal:]


_AKHIR_KALIMAT = re.compile(r"[.;!?](?=\s|$)\s*")
_SINGKATAN = re.compile(r"\b(?:Rp|No|Nomor|s\.d|dkk|dll|Ir|Drs|Dr|H|Hj|[A-Z]|Tabel|Gambar)\.$", re.IGNORECASE)


def bilang(teks: str) -> int | None:
    """A count in digits or in words ("12", "dua belas"); None where it is neither."""
    return int(teks) if teks.isdecimal() else baca_terbilang(teks.casefold())
