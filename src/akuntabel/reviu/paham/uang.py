"""Money in sentences: digits, the words in brackets that repeat them, and what the amount is of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from akuntabel.aturan.bacaan import Ragu
from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.rupiah import baca_rupiah
from akuntabel.aturan.terbilang import baca_terbilang, baca_terbilang_rupiah

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Ruas

_ANGKA = (
    r"(?P<angka>\d(?:[\d.,]*\d)?(?:,-+)?)"
    r"(?P<kali>\s+(?:ribu|juta|miliar|milyar|triliun|trilyun)\b|\s?(?:M|T|jt|rb)\b\.?)?"
)
_SINGKAT = {"m": "miliar", "t": "triliun", "jt": "juta", "rb": "ribu"}
_UANG = re.compile(rf"(?<![A-Za-z])(?:Rp|IDR)\s?\.?\s*{_ANGKA}", re.IGNORECASE)
_KATA = re.compile(r"\s*,?\s*\(\s*(?:terbilang\s*:?\s*)?(?P<kata>[^()]{4,400}?)\s*\)", re.IGNORECASE)
_KATA_TANPA = re.compile(r"\s*,?\s*terbilang\s*:?\s*(?P<kata>[a-z -]{8,400}?rupiah)\b", re.IGNORECASE)
_BILANGAN = re.compile(
    r"\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|belas|ratus|ribu|juta)|puluh|belas|ratus|ribu"
    r"|juta|miliar|milyar|triliun|trilyun|rupiah)\b",
    re.IGNORECASE,
)
_PERAN = (
    ("sisa", r"\b(?:sisa|selisih|tidak terserap|belum terserap|silpa|efisiensi)(?:nya)?\b"),
    (
        "realisasi",
        r"\b(?:(?:te)?realisasi(?:kan)?|(?:di|ter)?serap(?:an)?|penyerapan|capaian(?: kinerja)? anggaran)(?:nya)?\b",
    ),
    ("pagu", r"\b(?:pagu|anggaran|alokasi|dialokasikan|dianggarkan|plafon|dpa|dana)(?:nya)?\b"),
)
"""Words before an amount that say what it is; the nearest one counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UangTeks:
    """An amount. ``sen`` is None where the digits are doubtful; ``mungkin`` then has the readings, in sen.

    ``kata``: the words in brackets behind it, as printed; ``kata_sen`` what they say, None where they are no number.
    ``peran``: "pagu", "realisasi", "sisa" or "" by the nearest word before it in its sentence.
    """

    ruas: Ruas
    awal: int
    akhir: int
    tercetak: str
    sen: int | None
    mungkin: tuple[int, ...]
    alasan: str
    kata: str = ""
    kata_awal: int = 0
    kata_sen: int | None = None
    peran: str = ""
    tercakup: int = 0
    """Index after the amount with its words."""

    @property
    def nilai(self) -> int | None:
        """The amount in sen: by its digits, or by its words where the digits are doubtful and may mean the same."""
        if self.sen is not None:
            return self.sen
        return self.kata_sen if self.kata_sen in self.mungkin else None


def temukan_uang(ruas: Iterable[Ruas]) -> tuple[UangTeks, ...]:
    """All amounts in reading order."""
    return tuple(u for r in ruas for u in _dalam(r))


def _dalam(r: Ruas) -> Iterator[UangTeks]:
    teks = r.teks
    if "rp" not in teks.casefold() and "idr" not in teks.casefold():
        return
    for m in _UANG.finditer(teks):
        kali = (m["kali"] or "").strip().rstrip(".")
        baca = baca_rupiah(f"Rp{m['angka']} {_SINGKAT.get(kali.casefold(), kali)}")
        sen = baca if isinstance(baca, int) else None
        kata, kata_awal, tercakup = _kata(teks, m.end())
        yield UangTeks(
            ruas=r,
            awal=m.start(),
            akhir=m.end(),
            tercetak=" ".join(m[0].split()),
            sen=sen,
            mungkin=_mungkin(baca) if isinstance(baca, Ragu) else (),
            alasan=baca.alasan if isinstance(baca, Ragu) else "",
            kata=kata,
            kata_awal=kata_awal,
            kata_sen=_baca_kata(kata) if kata else None,
            peran=_peran(teks[max(0, m.start() - 160) : m.start()]),
            tercakup=tercakup,
        )


def _kata(teks: str, mulai: int) -> tuple[str, int, int]:
    """The words of an amount behind it with their place; "" where what stands there is no amount in words."""
    for pola in (_KATA, _KATA_TANPA):
        cocok = pola.match(teks, mulai)
        if cocok and len(_BILANGAN.findall(cocok["kata"])) >= 2:
            return cocok["kata"], cocok.start("kata"), cocok.end()
    return "", 0, mulai


def _baca_kata(kata: str) -> int | None:
    """The amount in sen that words say; without "rupiah" they count as rupiah."""
    sen = baca_terbilang_rupiah(kata)
    if sen is not None:
        return sen
    utuh = baca_terbilang(kata)
    return None if utuh is None else utuh * 100


def _mungkin(baca: Ragu) -> tuple[int, ...]:
    return tuple(int(bulatkan(n.scaleb(2), 0)) for n in baca.kemungkinan if abs(n) < Decimal(10) ** 18)


def _peran(depan: str) -> str:
    """What an amount is, by the nearest word before it in its own clause."""
    klausa = re.split(r"[;!?]|\.\s(?![\d])", depan)[-1].casefold()
    letak = {nama: max((m.start() for m in re.finditer(pola, klausa)), default=-1) for nama, pola in _PERAN}
    terbaik = max(letak, key=lambda n: letak[n])
    if letak[terbaik] < 0:
        return ""
    if terbaik == "pagu" and letak["realisasi"] >= 0 and letak["pagu"] - letak["realisasi"] < 22:
        return "realisasi"  # "realisasi anggaran", "serapan anggaran", "penyerapan dana"
    if terbaik == "pagu" and letak["sisa"] >= 0 and letak["pagu"] - letak["sisa"] < 18:
        return "sisa"
    return terbaik
