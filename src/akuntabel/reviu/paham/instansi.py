"""Whose report it is: the agency and its government, by what the text calls them most often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from akuntabel.aturan.teks import KATA_TUGAS

_JENIS = (
    r"Dinas|Badan|Inspektorat(?:\s+Daerah)?|Sekretariat\s+(?:Daerah|DPRD|Dewan)|Kecamatan|Kelurahan"
    r"|Satuan\s+Polisi\s+Pamong\s+Praja|Rumah\s+Sakit(?:\s+Umum)?(?:\s+Daerah)?|RSUD|Kantor|Biro|Kementerian"
)
_KEPALA = re.compile(rf"\b(?:{_JENIS})\b", re.IGNORECASE)
_DAERAH = re.compile(r"\b(Kabupaten|Kota|Provinsi)\s+(?=[A-Z])", re.IGNORECASE)
_KATA = re.compile(r"\s*([^\W\d_][\w’'-]*)")
_SAMBUNG = frozenset({"dan", "serta", "di"})
_HENTI = frozenset(
    {
        *(
            "tahun",
            "nomor",
            "tentang",
            "periode",
            "berdasarkan",
            "sebagaimana",
            "selaku",
            "adalah",
            "merupakan",
            "yang",
        ),
        *("untuk", "dalam", "dengan", "pada", "telah", "triwulan", "bulan", "sampai", "laporan", "bab", "program"),
        *(
            "kegiatan",
            "kabupaten",
            "kota",
            "provinsi",
            "republik",
            "indonesia",
            "memiliki",
            "melaksanakan",
            "mempunyai",
        ),
        *("sebagai", "oleh", "dari", "ke", "atas", "terhadap", "antara", "lain", "ini", "tersebut", "maupun", "atau"),
        *("selama", "adapun", "maka", "terdiri", "mulai", "bagian", "gambaran", "lkjip", "lkj"),
    }
)
_LAPORAN = re.compile(r"\b(?:laporan\s+kinerja|lkj(?:ip)?|lakip)(?:\s+instansi\s+pemerintah)?\s+$", re.IGNORECASE)
_JENIS_DAERAH = {"kabupaten": "kabupaten", "kota": "kota", "provinsi": "provinsi"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Instansi:
    """``nama`` without its government ("Badan Kesatuan Bangsa dan Politik"), ``pemda`` ("Kabupaten Lumajang");
    both empty where the text does not say them."""

    nama: str
    pemda: str

    @property
    def jenis_pemda(self) -> str:
        """ "kabupaten", "kota", "provinsi", or "" (a central agency, or unknown)."""
        return _JENIS_DAERAH.get(self.pemda.split(" ")[0].casefold(), "")

    @property
    def pusat(self) -> bool:
        return self.nama.casefold().startswith(("kementerian", "direktorat jenderal"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SebutanInstansi:
    """An agency named in a text, from ``awal`` to ``akhir``; ``pemda`` is what follows it, if it does."""

    nama: str
    pemda: str
    awal: int
    akhir: int


def _lanjut(teks: str, posisi: int) -> tuple[list[str], int]:
    """The words of a proper name from a place on: capitalised, joined by "dan" or a comma."""
    kata: list[str] = []
    akhir = posisi
    while (cocok := _KATA.match(teks, akhir)) and len(kata) < 14:
        k = cocok[1]
        if k.casefold() in _HENTI or not (k[0].isupper() or (k in _SAMBUNG and kata)):
            break
        kata.append(k)
        akhir = cocok.end()
        if teks[akhir : akhir + 1] == "," and re.match(r",\s+[A-Z]", teks[akhir:]):
            kata[-1] += ","
            akhir += 1
    while kata and kata[-1].casefold().strip(",") in _SAMBUNG:
        kata.pop()
    return [k.rstrip(",") if n == len(kata) - 1 else k for n, k in enumerate(kata)], akhir


def sebutan_instansi(teks: str) -> Iterator[SebutanInstansi]:
    """The agencies that a text names."""
    for cocok in _KEPALA.finditer(teks):
        if not cocok[0][0].isupper():
            continue
        kata, akhir = _lanjut(teks, cocok.end())
        nama = " ".join([*cocok[0].split(), *kata])
        daerah = _DAERAH.match(teks, akhir + len(teks[akhir:]) - len(teks[akhir:].lstrip()))
        pemda = ""
        if daerah:
            tempat, ujung = _lanjut(teks, daerah.end())
            if tempat:
                pemda = " ".join([daerah[1], *tempat[:3]])
                akhir = ujung
        yield SebutanInstansi(nama=nama, pemda=pemda, awal=cocok.start(), akhir=akhir)


def sama_nama(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names, in words of small letters, are one as far as the shorter goes, where a word of one may be the
    initials of several of the other ("rsud wiratama", "dinas pupr")."""
    while a and b:
        n = 1 if a[0] == b[0] else 0
        n, m = (n, n) if n else (1, _terwakili(a[0], b))
        if not m:
            n, m = _terwakili(b[0], a), 1
        if not n:
            return False
        a, b = a[n:], b[m:]
    return True


def _terwakili(singkatan: str, kata: Sequence[str]) -> int:
    """How many words from the first on an abbreviation stands for; 0 where it is none of theirs."""
    huruf = ""
    for n, k in enumerate(kata, start=1):
        huruf += "" if k in KATA_TUGAS else k[0]
        if len(huruf) > 1 and huruf == singkatan:
            return n
    return 0


def kenali_instansi(teks: Iterable[str]) -> Instansi:
    """The agency whose report it is: named most often, with its government before without it."""
    lengkap: Counter[str] = Counter()
    pendek: Counter[str] = Counter()
    daerah: Counter[str] = Counter()
    bentuk: dict[str, Counter[str]] = {}
    for t in teks:
        for s in sebutan_instansi(t):
            kunci = s.nama.casefold()
            if len(kunci.split()) < 2 and not kunci.startswith("inspektorat"):
                continue
            bobot = 3 if _LAPORAN.search(t[max(0, s.awal - 60) : s.awal]) else 1
            (lengkap if s.pemda else pendek)[kunci] += bobot
            bentuk.setdefault(kunci, Counter())[s.nama] += 1
        for m in _DAERAH.finditer(t):
            kata, _ = _lanjut(t, m.end())
            if kata:
                nama = " ".join([m[1], *kata[:3]])
                daerah[nama.casefold()] += 1
                bentuk.setdefault(nama.casefold(), Counter())[nama] += 1
    hitung = lengkap or pendek
    nama = _terbanyak(hitung, bentuk)
    return Instansi(nama=nama, pemda=_terbanyak(daerah, bentuk))


def _terbanyak(hitung: Counter[str], bentuk: dict[str, Counter[str]]) -> str:
    if not hitung:
        return ""
    kunci = max(hitung, key=lambda k: (hitung[k], len(k)))
    ragam = bentuk[kunci]
    return max(ragam, key=lambda x: (not x.isupper(), ragam[x]))
