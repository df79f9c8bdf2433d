"""Users' formulas: an expression over named variables, compiled to exact arithmetic.

``(ditangani / seluruh) * 100`` knows numbers with a decimal point, variables, ``+ - * /`` (``×`` and ``÷`` too),
brackets, and the functions ``jumlah``, ``rata``, ``min``, ``maks``, ``mutlak``. Python's parser only reads it; whatever
is not on this list is refused, and nothing is ever evaluated as Python. Length, depth and digits are bounded, so that
no input costs more than a moment. Fractions carry the value; it becomes a decimal once, at the end.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from akuntabel.aturan.pecahan import desimal

PANJANG = 500
DALAM = 40
SIMPUL = 200
DIGIT = 60
"""Digits before and behind the point of a variable's value."""

_ANGKA = re.compile(r"\d{1,30}(?:\.\d{1,30})?", re.ASCII)
_NAMA = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_KOMA_DESIMAL = re.compile(r"(?<![\w.])\d+,\d")

FUNGSI: dict[str, Callable[[list[Fraction]], Fraction]] = {
    "jumlah": lambda x: sum(x, Fraction(0)),
    "rata": lambda x: sum(x, Fraction(0)) / len(x),
    "min": min,
    "maks": max,
    "mutlak": lambda x: abs(x[0]),
}
_SATU_MASUKAN = frozenset({"mutlak"})

_Hitung = Callable[[Mapping[str, Fraction]], Fraction]


class FormulaError(ValueError):
    """A formula that cannot be used, or values with which it gives nothing; the message is for people (Indonesian)."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A checked formula and its variables in the order of their first use."""

    teks: str
    variabel: tuple[str, ...]
    _hitung: _Hitung = field(repr=False, compare=False)

    def hitung(self, nilai: Mapping[str, Decimal]) -> Decimal:
        """Its value. Raises FormulaError where a variable is missing, a divisor is nought, or a value is too long."""
        kurang = [v for v in self.variabel if v not in nilai]
        if kurang:
            raise FormulaError(f"Nilai {', '.join(kurang)} belum diisi.")
        isi = {v: _pecahan(v, nilai[v]) for v in self.variabel}
        try:
            return desimal(self._hitung(isi))
        except ZeroDivisionError:
            raise FormulaError("Pembaginya nol, sehingga hasilnya tidak ada.") from None


def susun(teks: str) -> Formula:
    """Read a formula. Raises FormulaError with what is wrong and how to write it."""
    rapi = " ".join(teks.replace("×", "*").replace("÷", "/").split())
    if not rapi:
        raise FormulaError("Rumus hitung masih kosong.")
    if len(rapi) > PANJANG:
        raise FormulaError(f"Rumus hitung terlalu panjang; paling banyak {PANJANG} karakter.")
    if cocok := _KOMA_DESIMAL.search(rapi):
        raise FormulaError(
            f"Tulis desimal dengan titik ({cocok[0].replace(',', '.')}…), dan beri spasi sesudah koma pemisah."
        )
    try:
        akar = ast.parse(rapi, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaError(
            "Rumus hitung tidak dapat dibaca. Tulis misalnya (ditangani / seluruh) * 100; periksa tanda kurungnya."
        ) from None
    penyusun = _Penyusun(rapi)
    hitung = penyusun.susun(akar, 0)
    return Formula(rapi, tuple(penyusun.variabel), hitung)


class _Penyusun:
    """Turns a parsed tree into functions, node by node, by the list of what is allowed."""

    def __init__(self, teks: str) -> None:
        self.teks = teks
        self.variabel: dict[str, None] = {}
        self._banyak = 0

    def susun(self, n: ast.expr, dalam: int) -> _Hitung:
        self._banyak += 1
        if dalam > DALAM or self._banyak > SIMPUL:
            raise FormulaError("Rumus hitung terlalu rumit. Pecah menjadi beberapa variabel.")
        match n:
            case ast.Constant():
                return self._angka(n)
            case ast.Name(id=nama):
                return self._nama(nama)
            case ast.UnaryOp(op=ast.USub(), operand=isi):
                f = self.susun(isi, dalam + 1)
                return lambda v: -f(v)
            case ast.UnaryOp(op=ast.UAdd(), operand=isi):
                return self.susun(isi, dalam + 1)
            case ast.BinOp(left=kiri, op=op, right=kanan):
                return self._dua(self.susun(kiri, dalam + 1), op, self.susun(kanan, dalam + 1))
            case ast.Call(func=ast.Name(id=nama), args=isi, keywords=[]):
                return self._fungsi(nama, [self.susun(a, dalam + 1) for a in isi])
        raise FormulaError(
            f"«{self._kutip(n)}» tidak dikenal. Pakai variabel, angka, + - * /, kurung, atau {_fungsi()}."
        )

    def _angka(self, n: ast.Constant) -> _Hitung:
        teks = self._kutip(n)
        if not _ANGKA.fullmatch(teks):
            raise FormulaError(f"«{teks}» bukan angka. Tulis angka biasa, misalnya 100 atau 0.5.")
        nilai = Fraction(Decimal(teks))
        return lambda _: nilai

    def _nama(self, nama: str) -> _Hitung:
        if nama in FUNGSI:
            raise FormulaError(f"«{nama}» adalah fungsi; tulis dengan kurung, misalnya {nama}(a, b).")
        if not _NAMA.fullmatch(nama):
            raise FormulaError(
                f"«{nama}» tidak dapat menjadi nama variabel. Pakai huruf kecil, angka, dan garis bawah, "
                "misalnya jumlah_ditangani."
            )
        self.variabel[nama] = None
        return lambda v: v[nama]

    @staticmethod
    def _dua(kiri: _Hitung, op: ast.operator, kanan: _Hitung) -> _Hitung:
        match op:
            case ast.Add():
                return lambda v: kiri(v) + kanan(v)
            case ast.Sub():
                return lambda v: kiri(v) - kanan(v)
            case ast.Mult():
                return lambda v: kiri(v) * kanan(v)
            case ast.Div():
                return lambda v: kiri(v) / kanan(v)
        raise FormulaError("Hanya + - * / yang dapat dipakai di dalam rumus.")

    @staticmethod
    def _fungsi(nama: str, isi: list[_Hitung]) -> _Hitung:
        f = FUNGSI.get(nama)
        if f is None:
            raise FormulaError(f"Fungsi «{nama[:40]}» tidak ada. Yang ada: {_fungsi()}.")
        if not isi or (nama in _SATU_MASUKAN and len(isi) != 1):
            raise FormulaError(
                f"Fungsi {nama} memerlukan {'satu' if nama in _SATU_MASUKAN else 'sedikitnya satu'} nilai."
            )
        return lambda v: f([g(v) for g in isi])

    def _kutip(self, n: ast.expr) -> str:
        return (ast.get_source_segment(self.teks, n) or self.teks)[:40]


def _fungsi(nama: Iterable[str] = tuple(FUNGSI)) -> str:
    return ", ".join(nama)


def _pecahan(nama: str, nilai: Decimal) -> Fraction:
    if not nilai.is_finite() or nilai.adjusted() >= DIGIT or -int(nilai.as_tuple().exponent) > DIGIT:
        raise FormulaError(f"Nilai {nama} melampaui {DIGIT} angka.")
    return Fraction(nilai)
