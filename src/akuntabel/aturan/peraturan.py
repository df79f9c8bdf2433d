"""Known regulations of this field, their legal order, and whether they are in force on a day."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path

from akuntabel.aturan.kutipan import (
    Kutipan,
    baca_kutipan,
    baku_jenis,
    baku_nomor,
    jenis_lengkap,
    pisah_wilayah,
    sejenis,
    temukan_kutipan,
    tulis_kutipan,
)

__all__ = [
    "Keadaan",
    "Kutipan",
    "Peraturan",
    "SelisihJudul",
    "StatusPeraturan",
    "baca_kutipan",
    "baku_jenis",
    "jenis_lengkap",
    "keadaan_pada",
    "kenali",
    "kunci_urut",
    "peraturan_dikenal",
    "pisah_wilayah",
    "seangka",
    "sejenis",
    "sejudul",
    "selisih_judul",
    "temukan_kutipan",
    "tulis_kutipan",
    "urutan_hierarki",
    "urutkan",
]

_BERKAS = Path(__file__).with_name("data") / "peraturan.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peraturan:
    """A known regulation. ``keyakinan``: ``tinggi`` or ``sedang`` (what rests on it is "perlu telaah")."""

    jenis: str
    nomor: str
    tahun: int
    tentang: str
    pengganti: str
    """What replaced it ("UU 23/2014"); empty while it is in force."""
    tidak_berlaku_sejak: str
    """An ISO date, or a year where the day is not known; empty while it is in force."""
    keyakinan: str

    @property
    def sebutan(self) -> str:
        """Its full citation, with the exact title."""
        return tulis_kutipan(jenis=self.jenis, nomor=self.nomor, tahun=self.tahun, tentang=self.tentang)


class StatusPeraturan(StrEnum):
    BERLAKU = "berlaku"
    TIDAK_BERLAKU = "tidak_berlaku"
    BELUM_ADA = "belum_ada"
    """Made in a later year."""
    TIDAK_PASTI = "tidak_pasti"
    """Replaced in the course of that year, on a day that the registry does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keadaan:
    """How a regulation stands on a day; ``pengganti`` and ``sejak`` where it has been replaced."""

    status: StatusPeraturan
    pengganti: str = ""
    sejak: str = ""


@cache
def peraturan_dikenal() -> tuple[Peraturan, ...]:
    """All known regulations, in legal order."""
    with _BERKAS.open(encoding="utf-8", newline="") as berkas:
        semua = [
            Peraturan(
                jenis=b["jenis"],
                nomor=b["nomor"],
                tahun=int(b["tahun"]),
                tentang=b["tentang"],
                pengganti=b["pengganti"],
                tidak_berlaku_sejak=b["tidak_berlaku_sejak"],
                keyakinan=b["keyakinan"],
            )
            for b in csv.DictReader(berkas)
        ]
    return tuple(sorted(semua, key=lambda p: kunci_urut(p.jenis, p.nomor, p.tahun)))


def kenali(jenis: str, nomor: str, tahun: int | None) -> Peraturan | None:
    """The known regulation of this type, number and year, however type and number are spelled; None if unknown."""
    return next((p for p in _menurut_angka().get((baku_nomor(nomor), tahun), ()) if p.jenis == baku_jenis(jenis)), None)


def seangka(nomor: str, tahun: int | None) -> tuple[Peraturan, ...]:
    """The known regulations with this number and year, of whatever type: for a type that is cited wrongly."""
    return _menurut_angka().get((baku_nomor(nomor), tahun), ())


def sejudul(tentang: str) -> tuple[Peraturan, ...]:
    """The known regulations with this title, capitals and punctuation aside: for a number that is cited wrongly."""
    return _menurut_judul().get(_rapat(tentang), ())


@cache
def _menurut_angka() -> dict[tuple[str, int | None], tuple[Peraturan, ...]]:
    hasil: dict[tuple[str, int | None], tuple[Peraturan, ...]] = {}
    for p in peraturan_dikenal():
        kunci = (baku_nomor(p.nomor), p.tahun)
        hasil[kunci] = (*hasil.get(kunci, ()), p)
    return hasil


@cache
def _menurut_judul() -> dict[str, tuple[Peraturan, ...]]:
    hasil: dict[str, tuple[Peraturan, ...]] = {}
    for p in peraturan_dikenal():
        hasil[_rapat(p.tentang)] = (*hasil.get(_rapat(p.tentang), ()), p)
    return hasil


@dataclass(frozen=True, slots=True, kw_only=True)
class SelisihJudul:
    """How a cited title departs from another. ``bagian``: 0 for the same words, 1 for none in common; ``ganti`` pairs
    of words (cited, official), one of them empty where a word is too many or missing."""

    bagian: Decimal
    ganti: tuple[tuple[str, str], ...]


def selisih_judul(tertulis: str, resmi: str) -> SelisihJudul:
    """Compare a cited title with the official one by words; capitals, punctuation and added "(RPJMD)" aside.

    A title that breaks off, and a sentence that goes on after the title, do not count as a difference.
    """
    a, b = _kata_judul(tertulis), _kata_judul(resmi)
    jarak = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i and j:
                jarak[i][j] = min(
                    jarak[i - 1][j - 1] + (a[i - 1] != b[j - 1]), jarak[i - 1][j] + 1, jarak[i][j - 1] + 1
                )
            else:
                jarak[i][j] = i + j
    if not a or not b:
        return SelisihJudul(bagian=Decimal(0), ganti=())
    ujung = [(jarak[len(a)][j], len(a), j) for j in range(1, len(b) + 1)]
    ujung += [(jarak[i][len(b)], i, len(b)) for i in range(1, len(a) + 1)]
    beda, i, j = min(ujung, key=lambda u: (u[0], -u[1] - u[2]))
    return SelisihJudul(bagian=Decimal(beda) / min(max(i, 1), max(j, 1)), ganti=_ganti(a, b, jarak, i, j))


def _ganti(a: list[str], b: list[str], jarak: list[list[int]], i: int, j: int) -> tuple[tuple[str, str], ...]:
    hasil: list[tuple[str, str]] = []
    while i or j:
        if i and j and jarak[i][j] == jarak[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            i, j = i - 1, j - 1
            if a[i] != b[j]:
                hasil.append((a[i], b[j]))
        elif i and jarak[i][j] == jarak[i - 1][j] + 1:
            i -= 1
            hasil.append((a[i], ""))
        else:
            j -= 1
            hasil.append(("", b[j]))
    return tuple(reversed(hasil))


def _kata_judul(judul: str) -> list[str]:
    polos = re.sub(r"\([^()]*\)", " ", judul).casefold()
    polos = re.sub(r"\bundang[\s–-]+undang\b", "undang-undang", polos).replace("wali kota", "walikota")
    return re.findall(r"\w+", polos)[:80]


def keadaan_pada(peraturan: Peraturan, tanggal: date) -> Keadaan:
    """How a known regulation stands on a day."""
    if tanggal.year < peraturan.tahun:
        return Keadaan(status=StatusPeraturan.BELUM_ADA)
    sejak = peraturan.tidak_berlaku_sejak
    if not sejak:
        return Keadaan(status=StatusPeraturan.BERLAKU)
    if len(sejak) == 4 and tanggal.year == int(sejak):
        status = StatusPeraturan.TIDAK_PASTI
    elif tanggal.isoformat()[: len(sejak)] >= sejak:
        status = StatusPeraturan.TIDAK_BERLAKU
    else:
        return Keadaan(status=StatusPeraturan.BERLAKU)
    return Keadaan(status=status, pengganti=peraturan.pengganti, sejak=sejak)


_HIERARKI: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (urutan, re.compile(pola))
    for urutan, pola in (
        (10, "Undang-Undang Dasar"),
        (20, "Ketetapan MPR"),
        (30, "Undang-Undang|Peraturan Pemerintah Pengganti Undang-Undang"),
        (40, "Peraturan Pemerintah"),
        (50, "Peraturan Presiden"),
        (51, "Keputusan Presiden"),
        (52, "Instruksi Presiden"),
        (70, "Peraturan Daerah (?:Provinsi|Daerah Istimewa|Daerah Khusus).*|Qanun (?:Aceh|Provinsi).*"),
        (80, "Peraturan Daerah.*|Qanun.*"),
        (90, "Peraturan Gubernur.*"),
        (91, "Peraturan (?:Bupati|Wali Kota|Kepala Daerah).*"),
        (92, "Keputusan Gubernur.*"),
        (93, "Keputusan (?:Bupati|Wali Kota|Kepala Daerah).*"),
        (94, "(?:Peraturan|Keputusan|Instruksi) (?:Kepala|Direktur|Sekretaris) (?:Badan|Dinas|Daerah)\\b.*"),
        (60, "Peraturan .*"),
        (61, "Keputusan .*"),
        (62, "Instruksi .*|Surat Edaran .*"),
    )
)


def urutan_hierarki(jenis: str) -> int:
    """The place of a type in the legal order, the highest law lowest.

    UUD 1945, Ketetapan MPR, UU and Perpu, PP, Perpres, Perda provinsi, Perda kabupaten/kota are ranked by UU 12/2011
    Pasal 7(1). Pasal 8 recognises the others without ranking them; here, as legal bases are usually listed,
    presidential decisions and instructions follow the Perpres, regulations and then decisions of ministries and
    institutions stand before the Perda, those of the head of the region after them. What is unknown comes last.
    """
    baku = baku_jenis(jenis)
    return next((urutan for urutan, pola in _HIERARKI if pola.fullmatch(baku)), 99)


def kunci_urut(jenis: str, nomor: str, tahun: int | None) -> tuple[int, int, int, str]:
    """Sort key for legal bases: by rank, and within a rank by time (UU 12/2011 Lampiran II, dasar hukum)."""
    angka = re.search(r"\d+", nomor)
    return urutan_hierarki(jenis), tahun or 9999, int(angka[0]) if angka else 0, baku_nomor(nomor)


def urutkan(kutipan: Iterable[Kutipan]) -> tuple[Kutipan, ...]:
    """Citations in legal order."""
    return tuple(sorted(kutipan, key=lambda k: kunci_urut(k.jenis, k.nomor, k.tahun)))


def _rapat(teks: str) -> str:
    return " ".join(re.findall(r"\w+", teks.casefold()))
