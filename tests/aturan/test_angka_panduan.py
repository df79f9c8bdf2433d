"""The manual's tables are the reader's behaviour: every row of docs/angka.md is read here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from akuntabel.aturan.angka import Ragu, baca_angka, tulis_angka, tulis_nilai

PANDUAN = Path(__file__).parents[2] / "docs/angka.md"


def _baris() -> list[tuple[str, str, str, str]]:
    """(written, unit, partner, read as) of every row."""
    hasil = []
    for baris in PANDUAN.read_text(encoding="utf-8").splitlines():
        if not baris.startswith("| `"):
            continue
        sel = [s.strip() for s in baris.strip("|").split("|")]
        teks = sel[0].strip("`")
        hasil.append((teks, sel[1], sel[2], sel[3]) if len(sel) == 5 else (teks, "", "", sel[1]))
    return hasil


def _bacaan(teks: str, satuan: str, sandingan: str) -> str:
    bacaan = baca_angka(teks, satuan=satuan, sandingan=sandingan)
    if not isinstance(bacaan, Ragu):
        return tulis_nilai(bacaan.nilai, bacaan.satuan)
    angka = [tulis_angka(n) for n in bacaan.kemungkinan]
    if not angka:
        return "ragu"
    *awal, akhir = angka
    return f"ragu: {', '.join(awal)}, atau {akhir}" if len(awal) > 1 else "ragu: " + " atau ".join(angka)


@pytest.mark.parametrize(("teks", "satuan", "sandingan", "dibaca"), _baris())
def test_the_manual_says_what_the_reader_does(teks: str, satuan: str, sandingan: str, dibaca: str) -> None:
    assert _bacaan(teks, satuan, sandingan) == dibaca


def test_the_manual_has_every_table() -> None:
    assert len(_baris()) > 60
    assert len(re.findall(r"^\| Tertulis", PANDUAN.read_text(encoding="utf-8"), re.MULTILINE)) == 4
