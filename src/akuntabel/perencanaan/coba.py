"""The formula of capaian tried on test values: what comes out, and by which rule."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.angka import Ragu, baca_angka
from akuntabel.aturan.capaian import RUMUS_ARAH, hitung_capaian
from akuntabel.aturan.formula import Formula, FormulaError, susun
from akuntabel.aturan.istilah import Arah, Rumus
from akuntabel.aturan.nilai import Angka, Nilai, Rentang, bulatkan
from akuntabel.aturan.parameter import ParameterError
from akuntabel.aturan.penulisan import tulis_angka, tulis_nilai, tulis_persen
from akuntabel.aturan.predikat import kebijakan_celah, predikat
from akuntabel.aturan.skala import skala as cari_skala


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilCoba:
    """``capaian`` is empty where nothing comes out; then ``catatan`` says why."""

    capaian: str = ""
    persen: Decimal | None = None
    predikat: str = ""
    penjelasan: str = ""
    catatan: str = ""
    celah: str = ""


def coba_capaian(
    *, arah: Arah, rumus: Rumus, target: str, realisasi: str, satuan: str = "", skala: str = "", tahun: int
) -> HasilCoba:
    """Capaian and predikat of values as typed."""
    if rumus not in RUMUS_ARAH[arah]:
        return HasilCoba(catatan="Rumus yang dipilih tidak sesuai dengan arah indikator.")
    nilai: list[Nilai] = []
    for nama, teks, lain in (("Target", target, realisasi), ("Realisasi", realisasi, target)):
        bacaan = baca_angka(teks, satuan=satuan, sandingan=lain)
        if isinstance(bacaan, Ragu):
            return HasilCoba(catatan=f"{nama} {bacaan.alasan}")
        nilai.append(bacaan.nilai)
    t, x = nilai
    hasil = hitung_capaian(
        target=t, realisasi=x, arah=arah, rumus=rumus, skala=cari_skala(skala, tahun) if skala else None, tahun=tahun
    )
    if hasil.persen is None:
        return HasilCoba(catatan=hasil.catatan)
    try:
        sebutan, celah = predikat(hasil.persen, tahun=tahun), kebijakan_celah(tahun)
    except ParameterError as galat:
        sebutan, celah = "", str(galat)
    return HasilCoba(
        capaian=tulis_persen(hasil.persen),
        persen=hasil.persen,
        predikat=sebutan,
        penjelasan=_jelaskan(rumus, t, x, hasil.persen),
        catatan=hasil.catatan,
        celah=celah,
    )


def coba_rumus(teks: str, nilai: str = "") -> tuple[Formula | None, str]:
    """A user's formula read and, where values are given ("a = 2; b = 3"), computed: (formula, what to say)."""
    try:
        formula = susun(teks)
        if not formula.variabel:
            return formula, "Rumus ini belum memakai variabel."
        if not nilai.strip():
            return formula, f"Rumus hitung terbaca. Variabelnya: {', '.join(formula.variabel)}."
        return formula, f"Rumus hitung: hasilnya {tulis_angka(bulatkan(formula.hitung(_pasangan(nilai)), 4))}."
    except FormulaError as galat:
        return None, str(galat)


def _pasangan(teks: str) -> dict[str, Decimal]:
    hasil: dict[str, Decimal] = {}
    for bagian in teks.replace("\n", ";").split(";"):
        if not bagian.strip():
            continue
        nama, tanda, isi = bagian.partition("=")
        bacaan = baca_angka(isi.strip())
        if not tanda or isinstance(bacaan, Ragu) or not isinstance(bacaan.nilai, Angka):
            raise FormulaError(f"«{bagian.strip()[:60]}» tidak terbaca. Tulis misalnya ditangani = 9; seluruh = 12.")
        hasil[nama.strip()] = bacaan.nilai.nilai
    return hasil


def _jelaskan(rumus: Rumus, target: Nilai, realisasi: Nilai, persen: Decimal) -> str:
    """The sum as one would write it on paper."""
    t, x, hasil = tulis_nilai(target), tulis_nilai(realisasi), tulis_persen(persen)
    if not (isinstance(target, Angka | Rentang) and isinstance(realisasi, Angka)):
        return f"Peringkat diubah menjadi angka menurut skalanya, lalu dibandingkan: {x} terhadap {t} = {hasil}."
    match rumus:
        case Rumus.R_PER_T:
            return f"{x} ÷ {t} × 100 = {hasil}"
        case Rumus.SELISIH:
            return f"(2 × {t} − {x}) ÷ {t} × 100 = {hasil}"
        case Rumus.T_PER_R:
            return f"{t} ÷ {x} × 100 = {hasil}"
        case Rumus.TETAP:
            return f"100 − selisih {x} dari {t}, dalam persen dari target = {hasil}"
    return f"{x} dibandingkan dengan rentang {t} = {hasil}"
