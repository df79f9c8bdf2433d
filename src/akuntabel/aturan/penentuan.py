"""One separator before three digits: ``3,157`` and ``8.933``, and what may settle which reading is meant."""

from __future__ import annotations

import re
from decimal import Decimal

from akuntabel.aturan.bacaan import Bacaan, Terbaca
from akuntabel.aturan.bilangan import Bentuk, Bilangan, baca_bilangan
from akuntabel.aturan.nilai import Angka, Rentang
from akuntabel.aturan.penulisan import tulis_angka
from akuntabel.aturan.satuan import PERSEN, RUPIAH, baku, berskala_kecil, dihitung_bulat

KELIPATAN_WAJAR = 5
"""A reading is near its partner within a fifth and five times of it; the other is then 200 times away."""

_LAWAN = {Bentuk.INDONESIA: "asing", Bentuk.TITIK: "indonesia"}


def menurut_satuan(b: Bilangan, satuan: str) -> Decimal | None:
    """The reading that the unit allows; None where it allows both.

    Counted things are whole. In rupiah a dot groups. An index, a score or a level has decimals; so has a
    percentage or a "nilai" written with a comma.
    """
    pecahan, utuh = sorted(b.bacaan, key=abs)
    jenis = baku(satuan)
    if dihitung_bulat(satuan):
        return utuh
    if jenis == RUPIAH:
        return utuh if b.bentuk is Bentuk.TUNGGAL_TITIK else None
    if berskala_kecil(satuan):
        return pecahan
    if jenis in {PERSEN, "nilai", "poin"} and b.bentuk is Bentuk.TUNGGAL_KOMA:
        return pecahan
    return None


def menurut_sandingan(b: Bilangan, sandingan: Bacaan, teks: str) -> Decimal | None:
    """The reading near the partner value, unless the notation of the partner (``teks``) speaks against it."""
    dekat = [n for n in b.bacaan if sepadan(n, sandingan)]
    if len(dekat) != 1:
        return None
    gaya = "indonesia" if dekat[0] == b.bacaan[0] else "asing"
    return None if gaya in _gaya_tertolak(teks) else dekat[0]


def sepadan(nilai: Decimal, sandingan: Bacaan) -> bool:
    """Whether a reading is near the partner value: neither a fifth below it nor five times above."""
    if not isinstance(sandingan, Terbaca) or not isinstance(sandingan.nilai, Angka | Rentang):
        return False
    acuan = abs(sandingan.nilai.nilai if isinstance(sandingan.nilai, Angka) else sandingan.nilai.bawah)
    return 0 < acuan <= abs(nilai) * KELIPATAN_WAJAR and abs(nilai) <= acuan * KELIPATAN_WAJAR


def catatan_pilihan(b: Bilangan, pilihan: Decimal, dasar: str) -> str:
    """The remark that says which reading was taken and what settled it."""
    cara = "desimal" if pilihan == min(b.bacaan, key=abs) else "ribuan"
    return f"Pemisah pada «{b.teks}» dibaca sebagai tanda {cara} menurut {dasar}."


def alasan(b: Bilangan, satuan: str = "") -> str:
    """Why a written number is doubtful, and how to write it instead (Indonesian)."""
    if not b.bacaan:
        return "Terlalu panjang untuk sebuah angka. Periksa kembali."
    utama = tulis_angka(b.bacaan[0])
    if b.bentuk is Bentuk.TERCAMPUR:
        tanya = f"Pemisah ribuan dan desimal tercampur. Maksud Anda {utama}?"
        if baku(satuan) == RUPIAH:
            return tanya
        return f"{tanya} Bila tiga angka terakhir memang desimal, tulis {b.teks.replace('.', '')}."
    if b.bentuk in {Bentuk.TUNGGAL_KOMA, Bentuk.TUNGGAL_TITIK}:
        pecahan, utuh = sorted(b.bacaan, key=abs)
        if baku(satuan) == RUPIAH:
            return f"Rupiah paling banyak dua desimal (sen). Maksud Anda {tulis_angka(utuh)}?"
        return (
            f"Dapat berarti {tulis_angka(pecahan, 3)} (desimal) atau {utuh:f} (ribuan). "
            f"Tulis {utuh:f} bila ribuan, {tulis_angka(pecahan, 4)} bila desimal, atau lengkapi satuannya."
        )
    if b.bentuk is Bentuk.ASING:
        return f"Ditulis menurut kaidah asing. Maksud Anda {utama}? Titik memisahkan ribuan, koma menandai desimal."
    return "Susunan titik dan komanya bukan sebuah angka. Titik memisahkan ribuan (tiga angka), koma menandai desimal."


def _gaya_tertolak(teks: str) -> frozenset[str]:
    """The notations that the numbers in the partner's text rule out."""
    bentuk = (baca_bilangan(potong) for potong in re.findall(r"\d(?:[\d.,]*\d)?", teks, re.ASCII))
    return frozenset(_LAWAN[b.bentuk] for b in bentuk if b and b.bentuk in _LAWAN)
