"""How quarters make a year to date.

A quarter's value is its own (for *jumlah* the increment, otherwise the standing). Only filled quarters count,
a quarter that does not apply is passed over, and nothing is ever taken for zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from akuntabel.aturan.istilah import Akumulasi
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiisi, BelumDiukur, Nilai, Terisi, TidakBerlaku
from akuntabel.aturan.pecahan import bagi, jumlahkan

TRIWULAN = (1, 2, 3, 4)
PERLU_SEMUA = frozenset({Akumulasi.JUMLAH, Akumulasi.RATA_RATA})
"""Kinds that need every quarter; the others need the last one alone."""


def akumulasikan(cara: Akumulasi, nilai: Mapping[int, Nilai], sampai: int) -> tuple[Nilai, tuple[int, ...]]:
    """The year to date after quarters 1..``sampai``, and the filled quarters it rests on.

    *posisi_akhir* takes the last filled quarter, *tahunan* quarter IV alone. Where nothing is filled the
    result is the absence that the quarters share: TidakBerlaku, BelumDiukur with its reason, else BelumDiisi.
    """
    if sampai not in TRIWULAN:
        raise ValueError("Triwulan harus 1 sampai dengan 4.")
    if cara is Akumulasi.TAHUNAN:
        return _tahunan(nilai, sampai)
    per_triwulan = {q: nilai.get(q, BELUM_DIISI) for q in range(1, sampai + 1)}
    terisi = {q: n for q, n in per_triwulan.items() if isinstance(n, Terisi)}
    if not terisi:
        return _ketiadaan(list(per_triwulan.values())), ()
    return gabungkan(cara, list(terisi.values())), tuple(terisi)


def lengkap(cara: Akumulasi, nilai: Mapping[int, Nilai], sampai: int) -> bool:
    """Whether the year to date rests on all it needs: every quarter, or for a standing the last one that
    applies.
    """
    if cara is Akumulasi.TAHUNAN:
        return sampai == 4 and isinstance(nilai.get(4), Terisi)
    berlaku = [n for q in range(1, sampai + 1) if not isinstance(n := nilai.get(q, BELUM_DIISI), TidakBerlaku)]
    diperlukan = berlaku if cara in PERLU_SEMUA else berlaku[-1:]
    return bool(diperlukan) and all(isinstance(n, Terisi) for n in diperlukan)


def _tahunan(nilai: Mapping[int, Nilai], sampai: int) -> tuple[Nilai, tuple[int, ...]]:
    akhir = nilai.get(4, BELUM_DIISI)
    if sampai == 4:
        return akhir, (4,) if isinstance(akhir, Terisi) else ()
    kini = nilai.get(sampai, BELUM_DIISI)
    if isinstance(kini, BelumDiukur | TidakBerlaku):
        return kini, ()
    return BelumDiukur("indikator tahunan diukur pada triwulan IV"), ()


def gabungkan(cara: Akumulasi, terisi: Sequence[Nilai]) -> Nilai:
    """One value from filled ones in their order. Grades and ranges have no sum, mean or maximum: BelumDiukur
    says so.
    """
    if cara is Akumulasi.POSISI_AKHIR or len(terisi) == 1:
        return terisi[-1]
    angka = [n.nilai for n in terisi if isinstance(n, Angka)]
    if len(angka) < len(terisi):
        return BelumDiukur("nilainya tidak seluruhnya angka sehingga tidak dapat digabungkan")
    if cara is Akumulasi.MAKSIMUM:
        return Angka(max(angka))
    jumlah = jumlahkan(angka)
    return Angka(jumlah if cara is Akumulasi.JUMLAH else bagi(jumlah, len(angka)))


def _ketiadaan(nilai: list[Nilai]) -> Nilai:
    berlaku = [n for n in nilai if not isinstance(n, TidakBerlaku)]
    if not berlaku:
        return nilai[-1]
    if any(isinstance(n, BelumDiisi) for n in berlaku):
        return BELUM_DIISI
    beralasan = [n for n in berlaku if isinstance(n, BelumDiukur) and n.alasan]
    return (beralasan or berlaku)[-1]
