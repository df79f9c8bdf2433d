"""Intervals as scales print them: "91% ≤ x ≤ 100%", "76 – 90", "> 80 s.d. 90", "50% ke bawah"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.bilangan import baca_bilangan
from akuntabel.aturan.teks import bersihkan

_ANGKA = r"\d(?:[\d.,]*\d)?"
_OP = r"(?:[<>≤≥]|lebih (?:dari|besar dari)|kurang dari|di atas|di bawah|minimal|maksimal|paling (?:sedikit|tinggi))"
_GANDA = re.compile(
    rf"(?P<a>{_ANGKA})\s*(?P<opa>[<≤>≥])\s*[a-z]{{0,20}}(?:\s[a-z]+)?\s*(?P<opb>[<≤>≥])\s*(?P<b>{_ANGKA})"
)
_DUA = re.compile(
    rf"(?P<opa>{_OP})?\s*(?P<a>{_ANGKA})\s*(?:-|s\s?[./]?\s?d\.?|sampai(?: dengan)?|hingga|dan)\s*"
    rf"(?P<opb>{_OP})?\s*(?P<b>{_ANGKA})"
)
_TENGAH = re.compile(rf"(?P<a>{_ANGKA})\s*(?P<op>[<≤])\s*(?P<b>{_ANGKA})")
_SATU = re.compile(rf"[a-z]?\s*(?P<op>{_OP})\s*(?P<a>{_ANGKA})")
_EKOR = re.compile(rf"(?P<a>{_ANGKA})\s*(?P<arah>ke bawah|ke atas|atau (?:lebih|kurang)|lebih)")
_BALIK = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From ``bawah`` to ``atas`` (None: open to that side), each end included or not. ``desimal``: as printed."""

    bawah: Decimal | None
    atas: Decimal | None
    bawah_masuk: bool = True
    atas_masuk: bool = True
    desimal: int = 0

    def memuat(self, n: Decimal) -> bool:
        bawah = self.bawah is None or n > self.bawah or (self.bawah_masuk and n == self.bawah)
        atas = self.atas is None or n < self.atas or (self.atas_masuk and n == self.atas)
        return bawah and atas


@dataclass(frozen=True, slots=True, kw_only=True)
class KelasTercetak:
    """A class of a printed scale; ``baris`` is the index of its row in the table."""

    interval: Interval
    sebutan: str
    baris: int


def baca_interval(teks: str) -> Interval | None:
    """The interval that a cell says; None where it says none. Numbers of scales are small: "3,064" is no thousand."""
    t = _baku(teks)
    if not t or len(t) > 60:
        return None
    if m := _GANDA.fullmatch(t):
        return _dari_ganda(m)
    if m := _DUA.fullmatch(t):
        a, b = _nilai(m["a"]), _nilai(m["b"])
        if a is None or b is None or a > b:
            return None
        return Interval(
            bawah=a,
            atas=b,
            bawah_masuk=_termasuk(m["opa"]),
            atas_masuk=_termasuk(m["opb"]),
            desimal=_desimal(m["a"], m["b"]),
        )
    if m := _TENGAH.fullmatch(t):
        a, b = _nilai(m["a"]), _nilai(m["b"])
        if a is None or b is None or a > b:
            return None
        return Interval(bawah=a, atas=b, atas_masuk=m["op"] == "≤", desimal=_desimal(m["a"], m["b"]))
    return _setengah(t)


def _baku(teks: str) -> str:
    t = bersihkan(teks).casefold().replace("%", " ").replace("persen", " ")
    t = re.sub(r"\b(?:nilai|capaian|skor|n)\b", " ", t).strip(" .:")
    return " ".join(t.replace("=<", "≤").replace("<=", "≤").replace(">=", "≥").replace("=>", "≥").split())


def _termasuk(op: str | None) -> bool:
    """Whether an end belongs to its interval; one without a sign does."""
    return op is None or op[0] in "≤≥" or op.startswith(("min", "mak", "paling"))


def _dari_ganda(m: re.Match[str]) -> Interval | None:
    a, b, opa, opb = _nilai(m["a"]), _nilai(m["b"]), m["opa"][0], m["opb"][0]
    if a is None or b is None:
        return None
    if opa in ">≥":  # 100 ≥ x ≥ 91
        a, b, opa, opb = b, a, _BALIK[opb], _BALIK[opa]
    if a > b:
        return None
    return Interval(bawah=a, atas=b, bawah_masuk=opa == "≤", atas_masuk=opb == "≤", desimal=_desimal(m["a"], m["b"]))


def _setengah(t: str) -> Interval | None:
    if m := _SATU.fullmatch(t):
        a, op = _nilai(m["a"]), m["op"]
        if a is None:
            return None
        masuk = _termasuk(op)
        if op[0] in ">≥" or op.startswith(("lebih", "di atas", "min", "paling sedikit")):
            return Interval(bawah=a, atas=None, bawah_masuk=masuk, desimal=_desimal(m["a"]))
        return Interval(bawah=None, atas=a, atas_masuk=masuk, desimal=_desimal(m["a"]))
    if m := _EKOR.fullmatch(t):
        a = _nilai(m["a"])
        if a is None:
            return None
        if m["arah"] in ("ke bawah", "atau kurang"):
            return Interval(bawah=None, atas=a, desimal=_desimal(m["a"]))
        return Interval(bawah=a, atas=None, desimal=_desimal(m["a"]))
    return None


def _nilai(teks: str) -> Decimal | None:
    b = baca_bilangan(teks)
    return min(b.bacaan) if b is not None and b.bacaan else None


def _desimal(*teks: str) -> int:
    return max(len(re.split(r"[.,]", t)[-1]) if re.search(r"[.,]", t) else 0 for t in teks)


def baca_skala(baris: Sequence[tuple[int, Sequence[str]]]) -> tuple[KelasTercetak, ...]:
    """The classes of a table: per row the cell that is an interval, and the words beside it."""
    hasil = []
    for n, sel in baris:
        letak = next((k for k, s in enumerate(sel) if not s.strip().isdecimal() and baca_interval(s) is not None), None)
        if letak is None:
            continue
        interval = baca_interval(sel[letak])
        kata = [s.strip() for k, s in enumerate(sel) if k != letak and re.search(r"[A-Za-z]{2}", s) and len(s) <= 45]
        if interval is not None and kata:
            hasil.append(KelasTercetak(interval=interval, sebutan=kata[0], baris=n))
    return tuple(hasil)
