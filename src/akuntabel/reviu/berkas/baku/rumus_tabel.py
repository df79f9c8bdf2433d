"""Formulas in tables of indicators: each counts what its own indicator names, not what the next one does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.rumusan import kata_isi
from akuntabel.reviu.paham.tabel import JenisBaris, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan

_BAGIAN_CUKUP = (3, 4)
"""A formula that has so many of an indicator's words (of four) is that indicator's."""
_UMUM = frozenset(
    {
        *(
            "seluruh",
            "total",
            "semua",
            "keseluruhan",
            "dibagi",
            "bagi",
            "dikali",
            "dikalikan",
            "kali",
            "hasil",
            "tahun",
        ),
        *("ini", "n", "x", "target", "realisasi", "capaian", "kinerja", "ada", "telah", "sudah", "yg", "per", "100"),
        *(
            "indikator",
            "rumus",
            "formula",
            "penghitungan",
            "perhitungan",
            "dihitung",
            "sesuai",
            "menurut",
            "berdasarkan",
        ),
    }
)
"""Words of any formula."""
_SENGAU = re.compile(r"^[mp]e(?P<n>ny|ng|n|m)(?=[aiueo]\w{3})")
_LULUH = {"ny": "s", "ng": "", "n": "t", "m": "p"}
"""The sound that a nasal prefix took away: "penanganan" is of "tangan"."""
_AWALAN = re.compile(r"^(?:me(?:ng|n|m)?|di|ter|ber|pe(?:ng|n|m|r)?|ke)(?=\w{4})")
_AKHIRAN = re.compile(r"(?<=\w{4})(?:kan|nya|an|i)$")


@dataclass(frozen=True, slots=True)
class _Baris:
    """A row with its indicator and its formula; ``indeks`` as in the table, head included."""

    indeks: int
    indikator: str
    rumus: str

    @property
    def kata_indikator(self) -> frozenset[str]:
        return _kata(self.indikator)

    @property
    def kata_rumus(self) -> frozenset[str]:
        return _kata(self.rumus)


@lru_cache(maxsize=1024)
def _kata(teks: str) -> frozenset[str]:
    """The telling words of a name or formula by their stems ("bersertifikat", "sertifikasi" apart)."""
    return frozenset(_akar(k) for k in kata_isi(teks) if k not in _UMUM and len(k) > 1)


def _akar(kata: str) -> str:
    luluh = _SENGAU.sub(lambda m: _LULUH[m["n"]], kata)
    return _AKHIRAN.sub("", luluh if luluh != kata else _AWALAN.sub("", kata))


def rumus_tertukar(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        kolom = t.satu(Peran.FORMULA)
        nama = t.satu(Peran.INDIKATOR) or t.satu(Peran.URAIAN)
        if kolom is None or nama is None:
            continue
        baris = [
            _Baris(b.indeks, b.teks[nama.indeks], b.teks[kolom.indeks])
            for b in t.baris
            if b.jenis is JenisBaris.BADAN and b.teks[nama.indeks] and b.teks[kolom.indeks]
        ]
        yield from _di_tabel(lap, t, kolom, baris)


_BAGI = re.compile(
    r"(?P<atas>\b(?:jumlah|total|banyaknya)\b[^.;:/÷]{4,120}?)\)?\s*(?:\bdibagi(?:\s+dengan)?\b|\bdibanding(?:kan)?\s+dengan\b"
    r"|\bper\s+(?=jumlah)|[/÷:])\s*\(?(?P<bawah>\s*(?:jumlah|total|banyaknya)\b[^.;:/÷]{4,140}?)\)?\s*"
    r"(?:,?\s*(?:lalu\s+|kemudian\s+)?(?:di)?kali(?:kan)?|[x×*])\s*(?:100|seratus)",
    re.IGNORECASE,
)
_SEMUA = re.compile(r"\b(?:seluruh(?:nya)?|semua|keseluruhan|total)\b", re.IGNORECASE)


def rumus_terbalik(lap: Laporan) -> Iterator[Temuan]:
    """ "Jumlah seluruh guru dibagi jumlah guru bersertifikat": the whole divided by its part."""
    for r in lap.ruas:
        if "100" not in r.teks and "seratus" not in r.teks.casefold():
            continue
        for m in _BAGI.finditer(r.teks):
            atas, bawah = _kata(m["atas"]), _kata(m["bawah"])
            if _SEMUA.search(m["atas"]) and not _SEMUA.search(m["bawah"]) and atas and atas < bawah:
                yield from satu(
                    "BK-09",
                    [lap.lokasi(r, m.start())],
                    f"Rumus membagi seluruhnya dengan sebagiannya: “{ringkas(' '.join(m[0].split()), 140)}”.",
                    "Tukarkan pembilang dan penyebutnya.",
                    kutipan=ringkas(" ".join(m[0].split()), 120),
                )


def _di_tabel(lap: Laporan, t: TabelBertipe, kolom: Kolom, baris: Sequence[_Baris]) -> Iterator[Temuan]:
    def tempat(*b: _Baris) -> list[Lokasi]:
        return [lap.lokasi_sel(t.sumber, x.indeks, kolom.indeks) for x in b]

    sudah: set[int] = set()
    for n, a in enumerate(baris):
        for b in baris[n + 1 :]:
            if _bertukar(a, b) and not {a.indeks, b.indeks} & sudah:
                sudah |= {a.indeks, b.indeks}
                yield from satu(
                    "BK-09",
                    tempat(a, b),
                    f"Rumus “{ringkas(a.indikator, 80)}” menghitung “{ringkas(b.indikator, 80)}”, dan sebaliknya; "
                    "kedua rumus tertukar.",
                    "Tukarkan kedua rumus.",
                    kutipan=ringkas(a.rumus, 120),
                )
    for a in baris:
        lain = next((x for x in baris if x is not a and _milik(a, x)), None)
        if lain is not None and a.indeks not in sudah:
            yield from satu(
                "BK-09",
                tempat(a),
                f"Rumus “{ringkas(a.rumus, 100)}” menghitung “{ringkas(lain.indikator, 80)}”, bukan "
                f"“{ringkas(a.indikator, 80)}”.",
                "Tulis rumus indikator itu sendiri.",
                kutipan=ringkas(a.rumus, 120),
                keyakinan=Keyakinan.PERLU_TELAAH,
            )


def _cukup(bagian: int, dari: int) -> bool:
    return _BAGIAN_CUKUP[1] * bagian >= _BAGIAN_CUKUP[0] * dari > 0


def _bertukar(a: _Baris, b: _Baris) -> bool:
    """Whether each formula has the other indicator's own words and none of its own."""
    milik_a, milik_b = a.kata_indikator - b.kata_indikator, b.kata_indikator - a.kata_indikator
    rumus_a, rumus_b = a.kata_rumus - b.kata_rumus, b.kata_rumus - a.kata_rumus
    if not milik_a or not milik_b or milik_a & rumus_a or milik_b & rumus_b:
        return False
    silang = 2 * len(milik_a & rumus_b) >= len(milik_a), 2 * len(milik_b & rumus_a) >= len(milik_b)
    return all(silang)


def _milik(a: _Baris, b: _Baris) -> bool:
    """Whether the formula of a row says another row's indicator and nothing of its own."""
    sendiri = a.kata_indikator
    return (
        len(b.kata_indikator) > 1
        and not sendiri & a.kata_rumus
        and len(sendiri) > 1
        and _cukup(len(b.kata_indikator & a.kata_rumus), len(b.kata_indikator))
    )
