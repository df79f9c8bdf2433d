"""Puts blocks together: numbers of headings and captions, marks of lists, wording picked by chance."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.reviu.pabrik.bilangan import romawi
from tests.reviu.pabrik.blok import Baris, Blok, Butir, Halaman, Judul, Keterangan, Tabel, Teks
from tests.reviu.pabrik.fakta import Fakta
from tests.reviu.pabrik.tata import BULAN, Tata


class Penyusun:
    def __init__(self, r: Random, f: Fakta, t: Tata) -> None:
        self.r, self.f, self.t = r, f, t
        self.blok: list[Blok] = []
        self._bab = 0
        self._sub = [0, 0, 0]
        self._tabel: dict[str, int] = {}
        self._ragam: dict[tuple[str, ...], list[str]] = {}

    # wording ------------------------------------------------------------------------------------------------------

    def v(self, *ragam: str) -> str:
        """One of the wordings; all are used before one comes again."""
        sisa = self._ragam.setdefault(ragam, [])
        if not sisa:
            sisa.extend(self.r.sample(ragam, len(ragam)))
        return sisa.pop()

    def tanggal(self) -> str:
        d = self.f.tanda_tangan
        return f"{d.day} {BULAN[d.month - 1]} {d.year}"

    # headings -----------------------------------------------------------------------------------------------------

    def bab(self, teks: str, tanda: str) -> None:
        if self.blok:
            self.halaman()
        self._bab += 1
        self._sub = [0, 0, 0]
        self._tabel = {}
        self.blok.append(Judul(1, f"BAB {romawi(self._bab)}", teks.upper(), tanda))

    def bagian(self, teks: str, tanda: str) -> None:
        """A part without a number: preface, summary."""
        if self.blok:
            self.halaman()
        self.blok.append(Judul(1, "", teks.upper(), tanda))

    def sub(self, teks: str, tanda: str = "", tingkat: int = 1) -> None:
        self._sub[tingkat - 1] += 1
        for n in range(tingkat, 3):
            self._sub[n] = 0
        teks = teks.upper() if self.t.judul_kapital and tingkat == 1 else teks
        self.blok.append(Judul(tingkat + 1, self._nomor(tingkat), teks, tanda))

    def _nomor(self, tingkat: int) -> str:
        n = self._sub[:tingkat]
        if self.t.nomor.startswith("angka"):
            return ".".join(str(x) for x in (self._bab, *n)) + ("." if self.t.nomor == "angka-titik" else "")
        huruf = chr(64 + n[0])
        if self.t.nomor == "huruf-titik" and tingkat > 1:
            return ".".join([huruf, *(str(x) for x in n[1:])])
        return (f"{huruf}.", f"{n[-1]}.", f"{chr(96 + n[-1])}.")[tingkat - 1]

    def halaman(self) -> None:
        self.blok.append(Halaman())

    # text ---------------------------------------------------------------------------------------------------------

    def p(self, teks: str, tanda: str = "", **nilai: str) -> None:
        self.blok.append(Teks(teks, tanda, nilai))

    def tengah(self, *teks: str, tanda: str = "") -> None:
        self.blok += [Teks(x, tanda, tengah=True) for x in teks]

    def daftar(self, isi: Sequence[str], tanda: str = "", *, gaya: str = "", dan: bool = True) -> None:
        """A list of parts of one sentence: semicolons, "dan" before the last, a full stop."""
        gaya = gaya or self.t.butir
        for n, x in enumerate(isi):
            akhir = "." if n == len(isi) - 1 else "; dan" if dan and n == len(isi) - 2 else ";"
            self.blok.append(Butir(self._penanda(gaya, n), x + akhir, tanda))

    @staticmethod
    def _penanda(gaya: str, n: int) -> str:
        return {"angka": f"{n + 1}.", "huruf": f"{chr(97 + n)}.", "kurung": f"{n + 1})", "garis": "-"}[gaya]

    # tables -------------------------------------------------------------------------------------------------------

    def rujuk(self, kata: str = "Tabel", lewat: int = 0) -> str:
        """The name of the next table as running text has it."""
        n = self._tabel.get(kata, 0) + 1 + lewat
        return self.t.rujukan(self.t.label_tabel(self._bab, n, kata))

    def tabel(
        self,
        tanda: str,
        judul: str,
        kolom: Sequence[tuple[str, str]],
        baris: Sequence[Sequence[str]],
        *,
        tanda_baris: Sequence[str] = (),
        lebar: bool = False,
    ) -> Tabel:
        """Caption and table. ``kolom``: (key, printed head)."""
        self.keterangan(judul, tanda, "Tabel")
        isi = [Baris(list(b), tanda_baris[n] if tanda_baris else "") for n, b in enumerate(baris)]
        hasil = Tabel(
            [k for _, k in kolom], isi, tanda, [k for k, _ in kolom], nomor_kolom=self.t.nomor_kolom, lebar=lebar
        )
        self.blok.append(hasil)
        return hasil

    def keterangan(self, judul: str, tanda: str, kata: str) -> None:
        n = self._tabel[kata] = self._tabel.get(kata, 0) + 1
        if self.t.keterangan_kapital:
            judul = judul.upper()
        self.blok.append(
            Keterangan(self.t.label_tabel(self._bab, n, kata), judul, self.t.keterangan_satu_baris, f"ket/{tanda}")
        )
