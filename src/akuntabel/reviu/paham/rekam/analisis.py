"""Strengths, weaknesses, opportunities and threats, as lists or tables under their names tell them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from akuntabel.dokumen.baca.model import JenisAlinea
from akuntabel.kinerja import rekaman as r
from akuntabel.reviu.paham.rekam.susunan import OPD, Susunan

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan, Ruas
    from akuntabel.reviu.paham.kerangka import Bagian

_B = r.BidangSwot
_NAMA = {
    _B.KEKUATAN: {"kekuatan", "strength", "strengths"},
    _B.KELEMAHAN: {"kelemahan", "kekurangan", "weakness", "weaknesses"},
    _B.PELUANG: {"peluang", "potensi", "opportunity", "opportunities"},
    _B.ANCAMAN: {"ancaman", "hambatan", "tantangan", "threat", "threats"},
}
_PENGISI = frozenset(
    {
        *("faktor", "unsur", "aspek", "lingkungan", "internal", "eksternal", "yang", "mendukung", "menghambat", "dan"),
        *("pendukung", "penghambat", "analisis", "analisa", "swot", "s", "w", "o", "t"),
        *("a", "b", "c", "d", "i", "ii", "iii", "iv"),
    }
)
"""Words and marks beside the name of a field."""
_STRATEGI = re.compile(
    r"\W*(?:strategi\s+)?(?P<apa>[sw]\s?[-–—/+]?\s?[ot])\s*(?:strategi\s*)?(?:[:(].*|[.)]?)", re.IGNORECASE | re.DOTALL
)
_BIDANG_STRATEGI = {"so": _B.STRATEGI_SO, "wo": _B.STRATEGI_WO, "st": _B.STRATEGI_ST, "wt": _B.STRATEGI_WT}
_PANJANG_NAMA = 70
_NOMOR = re.compile(r"(?:\d{1,2}|[a-z])[.)]?")
_BERNOMOR = re.compile(r"(?:^|\s)\d{1,2}[.)]\s+")


@dataclass(frozen=True, slots=True)
class _Butir:
    bidang: r.BidangSwot
    teks: str
    ruas: Ruas
    tempat: str
    """The part or table that it stands in."""


def swot(lap: Laporan, s: Susunan, tahun: int) -> Iterator[r.Swot]:
    """The items of every part or table that names strengths and weaknesses; nothing where it names fewer fields."""
    butir = [*_daftar(lap), *_tabel(lap)]
    menurut: dict[str, set[r.BidangSwot]] = {}
    for x in butir:
        menurut.setdefault(x.tempat, set()).add(x.bidang)
    urut: Counter[r.BidangSwot] = Counter()
    dilihat: dict[tuple[r.BidangSwot, str], str] = {}
    for x in butir:
        kenal = (x.bidang, x.teks.casefold())
        if len(menurut[x.tempat]) < 2 or not menurut[x.tempat] & {_B.KEKUATAN, _B.KELEMAHAN, _B.STRATEGI_SO}:
            continue
        if dilihat.setdefault(kenal, x.tempat) == x.tempat:  # a summary may say it again
            urut[x.bidang] += 1
            kunci = f"{x.bidang}-{urut[x.bidang]}"
            s.catat("swot", kunci, lap.lokasi(x.ruas))
            yield r.Swot(kunci=kunci, opd=OPD, tahun=tahun, bidang=x.bidang, uraian=x.teks, urutan=urut[x.bidang])


def bidang(teks: str) -> r.BidangSwot | None:
    """The field that a heading names ("Kekuatan (Strength)", "b. Peluang:", "Strategi S-O"); None for anything else."""
    if len(teks) > _PANJANG_NAMA:
        return None
    if cocok := _STRATEGI.fullmatch(teks.strip()):
        return _BIDANG_STRATEGI[re.sub(r"[^swot]", "", cocok["apa"].casefold())]
    kata = set(re.findall(r"[a-z]+", teks.casefold()))
    sisa = kata - _PENGISI
    return next((b for b, nama in _NAMA.items() if sisa and sisa <= nama), None)


def _pengantara(teks: str) -> bool:
    """A heading over two fields: "Faktor Internal"."""
    kata = set(re.findall(r"[a-z]+", teks.casefold()))
    return bool(kata) and kata <= _PENGISI


def _daftar(lap: Laporan) -> Iterator[_Butir]:
    """Lists under headings; a sentence with a colon may lead to the list, any other text ends it."""
    judul = {b.awal for b in lap.kerangka.bagian if not _butir(b)}
    kini: r.BidangSwot | None = None
    for x in lap.ruas:
        if x.alinea is None:
            kini = None
        elif (nama := bidang(x.teks)) is not None:
            kini = nama
        elif kini is not None and x.alinea.jenis is JenisAlinea.BUTIR and x.blok not in judul:
            yield _Butir(kini, x.teks.strip(" ;.,"), x, _induk(x))
        elif not (x.blok not in judul and x.teks.rstrip().endswith(":")):
            kini = None


def _butir(b: Bagian) -> bool:
    """Whether what looks like a heading may be a lone item of a list ("a) Anggaran cukup")."""
    return b.nomor.endswith(")")


def _induk(x: Ruas) -> str:
    """The part whose headings the names of the fields are."""
    luar = (b.awal for b in reversed(x.bagian) if not _butir(b) and bidang(b.teks) is None and not _pengantara(b.teks))
    return f"bagian {next(luar, -1)}"


def _tabel(lap: Laporan) -> Iterator[_Butir]:
    """Tables whose rows, columns or inner headings are named after the fields."""
    for t in lap.tabel:
        kini: dict[int, r.BidangSwot] = {}
        semua: r.BidangSwot | None = None
        for i, baris in enumerate(t.tabel.baris):
            isi = [(k, teks) for k, b in enumerate(baris.teks) if (teks := b.strip()) and not _NOMOR.fullmatch(teks)]
            nama = {k: b for k, teks in isi if (b := bidang(teks)) is not None}
            lain = [(k, teks) for k, teks in isi if k not in nama]
            if nama and not lain:
                kini, semua = (nama, None) if len(nama) > 1 else ({}, next(iter(nama.values())))
                continue
            for k, teks in lain:
                kiri = [n for n in nama if n < k]
                b = nama[max(kiri)] if kiri else semua if nama or not kini else kini.get(k)
                if b is not None and i >= (0 if nama else 1):
                    ruas = lap.ruas_sel(t, i, k)
                    for potong in _potong(teks):
                        yield _Butir(b, potong, ruas, f"tabel {t.blok}")


def _potong(teks: str) -> list[str]:
    """The items of a cell: of one that numbers them, each; else the whole."""
    baris = _BERNOMOR.split(teks) if len(_BERNOMOR.findall(teks)) > 1 else teks.split("\n")
    return [x for b in baris if (x := " ".join(b.split()).strip(" ;.,-–•"))]
