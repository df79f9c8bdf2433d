"""Numbers and anchors of a document's headings, tables and figures, given once for all writers.

Chapters are "BAB I", "BAB II" …, below them "A.", "1.", "a."; tables and figures count per
chapter ("3.1"), in attachments as "L1.1". Numbers are given in the order of the calls.
"""

from __future__ import annotations

import re
import unicodedata

from akuntabel.dokumen.model import Judul

_ROMAWI = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
TINGKAT_TERDALAM = 4


def romawi(n: int) -> str:
    """A number from 1 on in Roman capitals."""
    if n < 1:
        raise ValueError("Angka Romawi dimulai dari 1.")
    hasil = ""
    for nilai, huruf in _ROMAWI:
        hasil += huruf * (n // nilai)
        n %= nilai
    return hasil


def huruf(n: int) -> str:
    """1 is "a", 26 "z", 27 "aa"."""
    if n < 1:
        raise ValueError("Urutan huruf dimulai dari 1.")
    hasil = ""
    while n:
        n, sisa = divmod(n - 1, 26)
        hasil = chr(ord("a") + sisa) + hasil
    return hasil


def jangkar(teks: str) -> str:
    """A lower-case ASCII anchor: "8.01.06 – Énergi" becomes "8.01.06-energi"."""
    polos = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9.]+", "-", polos).strip("-.") or "bagian"


class Penomor:
    """Counters of one document. Each call gives the next number, and an anchor that occurs only once."""

    def __init__(self) -> None:
        self._bab = 0
        self._lampiran = 0
        self._awalan = ""
        self._tabel = 0
        self._gambar = 0
        self._urut = [0] * (TINGKAT_TERDALAM + 1)
        self._jalur = [""] * (TINGKAT_TERDALAM + 1)
        self._terpakai: set[str] = set()

    def kunci(self, usul: str) -> str:
        """The proposed anchor, made safe; with "-2", "-3" … where it is taken already."""
        dasar = kunci = jangkar(usul)
        n = 1
        while kunci in self._terpakai:
            n += 1
            kunci = f"{dasar}-{n}"
        self._terpakai.add(kunci)
        return kunci

    def _mulai(self, awalan: str) -> None:
        self._awalan = awalan
        self._tabel = self._gambar = 0
        self._urut = [0] * (TINGKAT_TERDALAM + 1)

    def _buat(self, tingkat: int, teks: str, nomor: str, kunci: str, di_daftar_isi: bool) -> Judul:
        self._jalur[tingkat] = self.kunci(kunci)
        return Judul(kunci=self._jalur[tingkat], tingkat=tingkat, teks=teks, nomor=nomor, di_daftar_isi=di_daftar_isi)

    def bab(self, teks: str, *, kunci: str = "") -> Judul:
        """A numbered chapter: "BAB III", anchor "bab-3"."""
        self._bab += 1
        self._mulai(f"{self._bab}.")
        return self._buat(1, teks, f"BAB {romawi(self._bab)}", kunci or f"bab-{self._bab}", True)

    def lampiran(self, teks: str, *, kunci: str = "") -> Judul:
        """A numbered attachment: "LAMPIRAN II", anchor "lampiran-2"."""
        self._lampiran += 1
        n = self._lampiran
        self._mulai(f"L{n}.")
        return self._buat(1, teks, f"LAMPIRAN {romawi(n)}", kunci or f"lampiran-{n}", True)

    def tanpa_nomor(self, teks: str, *, tingkat: int = 1, kunci: str = "", di_daftar_isi: bool = True) -> Judul:
        """A heading without a number (Kata Pengantar). At level 1, tables after it count from "0.1"."""
        if tingkat == 1:
            self._mulai("0.")
        return self._buat(tingkat, teks, "", kunci or teks, di_daftar_isi)

    def judul(self, teks: str, *, tingkat: int = 2, kunci: str = "", di_daftar_isi: bool = True) -> Judul:
        """The next heading of a level below the chapter: 2 "A.", 3 "1.", 4 "a."."""
        if not 2 <= tingkat <= TINGKAT_TERDALAM:
            raise ValueError(f"Tingkat judul harus 2 sampai {TINGKAT_TERDALAM}, bukan {tingkat}.")
        self._urut[tingkat] += 1
        for t in range(tingkat + 1, TINGKAT_TERDALAM + 1):
            self._urut[t] = 0
        n = self._urut[tingkat]
        tanda = ("", "", f"{huruf(n).upper()}.", f"{n}.", f"{huruf(n)}.")[tingkat]
        induk = self._jalur[tingkat - 1] or self._jalur[1]
        return self._buat(tingkat, teks, tanda, kunci or f"{induk}-{jangkar(tanda)}", di_daftar_isi)

    def tabel(self) -> str:
        """Number of the next table, for example "3.1"."""
        self._tabel += 1
        return f"{self._awalan}{self._tabel}"

    def gambar(self) -> str:
        """Number of the next figure, for example "1.1"."""
        self._gambar += 1
        return f"{self._awalan}{self._gambar}"
