"""What the checks of structure share."""

from __future__ import annotations

import re

from akuntabel.aturan.teks import KATA_TUGAS
from akuntabel.dokumen.baca.model import Alinea, GambarTerbaca, JenisAlinea, TabelTerbaca
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.kerangka import nomor_bab
from akuntabel.reviu.paham.keterangan import Keterangan

RUMPUN = "struktur"
TATA = "Rujukan, nomor, dan judul dalam satu laporan saling cocok (PermenPANRB 53/2014 Lampiran III: akurat dan andal)"
_DAFTAR = re.compile(r"daftar (?:isi|tabel|gambar|grafik)", re.IGNORECASE)
_ROMAWI = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def inti(teks: str) -> str:
    """Words of a heading without case, punctuation and letter spacing ("P E N U T U P")."""
    teks = re.sub(r"\b(?:\w ){3,}\w\b", lambda m: m[0].replace(" ", ""), teks)
    return re.sub(r"[\W_]+", " ", teks).casefold().strip()


def kata_isi(teks: str) -> set[str]:
    return {k for k in inti(teks).split() if k not in KATA_TUGAS}


def dalam_daftar(lap: Laporan, k: Keterangan) -> bool:
    return any(_DAFTAR.match(b.teks) for b in lap.kerangka.jalur(k.blok))


def romawi(n: int) -> str:
    return _ROMAWI[n] if 0 < n < len(_ROMAWI) else str(n)


def nilai_nomor(nomor: str) -> tuple[str, int] | None:
    """Kind of a number and its value: ("A", 3) for "C.", ("1", 4) for "4)", ("BAB", 2)."""
    bersih = nomor.strip("().- ")
    if (cocok := re.fullmatch(r"BAB ([IVXLC]+|\d+)", bersih)) is not None:
        return ("BAB", nomor_bab(cocok[0]) or 0)
    akhir = bersih.split(".")[-1]
    if akhir.isdecimal():
        return (bersih[: -len(akhir)] + "1", int(akhir))
    if len(bersih) == 1 and bersih.isalpha():
        return ("A" if bersih.isupper() else "a", ord(bersih.casefold()) - 96)
    return None


def berisi(x: object) -> bool:
    if isinstance(x, Alinea):
        return x.jenis is not JenisAlinea.KEPALA and bool(x.teks.strip())
    return isinstance(x, TabelTerbaca | GambarTerbaca)
