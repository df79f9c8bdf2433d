"""Text files: paragraphs by lines, tables as rows of TAB cells, page breaks as form feeds or three blank lines.

Lines of a paragraph that goes on after a page break, and rows that were split by one, are joined again; running heads
inside the text are told apart by their repetition at the beginning of pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from akuntabel.dokumen.baca.model import (
    Alinea,
    BarisTerbaca,
    BerkasDitolakError,
    BlokTerbaca,
    GantiHalaman,
    JenisAlinea,
    LaporanTerbaca,
    Letak,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.dokumen.baca.rakit import (
    NOMOR_HALAMAN,
    PUTUS,
    bersih,
    gabung_teks,
    persegi,
    pisah_penanda,
    rentangkan_kepala,
    sambung_tabel,
    tebak_kepala,
)

MAKS_HURUF = 8_000_000
MAKS_BARIS = 200_000
MAKS_SEL = 2_000_000
_BLANK_HALAMAN = 3
"""So many blank lines in a row stand for a page break."""
_LEBAR_TERLIPAT = 130
"""A file in which no line is longer was folded at this width or less."""
_LEBAR_PENUH = 50
_BUTIR_TERBUKA = re.compile(r"[;:,.]\s\(?\d{1,2}\)\.?$")
"""A sentence that breaks off after the number of its next member."""
_PENEKANAN = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_BUKAN_TEKS = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")


def baca_txt(isi: bytes) -> LaporanTerbaca:
    """Read a text file (UTF-8, UTF-16 with its mark, or Windows-1252). Raises BerkasDitolakError where it is none."""
    teks = _urai_sandi(isi)
    if len(teks) > MAKS_HURUF:
        raise BerkasDitolakError(f"Berkas teks ini terlalu panjang (lebih dari {MAKS_HURUF // 1_000_000} juta huruf).")
    baris = bersih(teks).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(baris) > MAKS_BARIS:
        raise BerkasDitolakError(f"Berkas teks ini lebih dari {MAKS_BARIS:,} baris.".replace(",", "."))
    if sum(b.count("\t") for b in baris) > MAKS_SEL:
        raise BerkasDitolakError("Tabel dalam berkas teks ini terlalu besar.")
    halaman = _halaman(baris)
    lebar = max((len(x.rstrip()) for h in halaman for _, x in h if "\t" not in x), default=0)
    penyusun = _Penyusun(lebar if lebar <= _LEBAR_TERLIPAT else 0, _kepala_berulang(halaman))
    for n, h in enumerate(halaman, start=1):
        penyusun.halaman(n, h)
    return LaporanTerbaca(jenis="txt", blok=tuple(penyusun.blok), jumlah_halaman=len(halaman))


def _urai_sandi(isi: bytes) -> str:
    if isi[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return isi.decode("utf-16")
        except UnicodeDecodeError:
            raise BerkasDitolakError("Berkas teks ini rusak: sandi UTF-16 tidak utuh.") from None
    if b"\0" in isi or len(_BUKAN_TEKS.findall(isi)) > len(isi) // 100:
        raise BerkasDitolakError("Berkas ini bukan teks. Berikan berkas .txt, .docx, atau .pdf.")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return isi.decode("cp1252", errors="replace")


_KETERANGAN = re.compile(r"(?:tabel|gambar|grafik|bagan)\b", re.IGNORECASE)
"""What stands above a table or picture of its own: never a running head."""
Nomor = tuple[int, str]
"""A line with its 1-based number."""


def _halaman(baris: Sequence[str]) -> list[list[Nomor]]:
    """The lines of each page. Blank lines at the file's beginning are no page."""
    halaman: list[list[Nomor]] = [[]]
    kosong = 0
    for n, b in enumerate(baris, start=1):
        potong = b.split("\f")
        for i, p in enumerate(potong):
            if i and any(x.strip() for _, x in halaman[-1]):
                halaman.append([])
                kosong = 0
            if p.strip():
                if kosong >= _BLANK_HALAMAN and any(x.strip() for _, x in halaman[-1]):
                    halaman.append([])
                kosong = 0
            elif not p.strip(" "):
                kosong += 1
            halaman[-1].append((n, p))
    return halaman


def _kelompok(halaman: Sequence[Nomor]) -> Iterator[list[Nomor]]:
    """Runs of lines that are not blank."""
    kini: list[Nomor] = []
    for n, b in halaman:
        if b.strip():
            kini.append((n, b))
        elif kini:
            yield kini
            kini = []
    if kini:
        yield kini


_NOMOR_BAGIAN = re.compile(r"\s*(?:(?:[A-Z]|\d{1,2})(?:\.\d{1,2})+\.?|[A-Za-z]\.)\s+(?=[A-Z])")
"""The number of a part of a chapter, by which headings of the same words are different ones."""


def _inti(kelompok: Sequence[Nomor]) -> str:
    teks = " ".join(b for _, b in kelompok)
    nomor = _NOMOR_BAGIAN.match(teks)
    return (nomor[0].strip() if nomor else "") + re.sub(r"[\W\d_]+", " ", teks).strip().casefold()


def _kepala_berulang(halaman: Sequence[Sequence[Nomor]]) -> frozenset[str]:
    """Running heads: what stands alone at the beginning of three pages or more, figures aside."""
    hitung: Counter[str] = Counter()
    for h in halaman:
        pertama = next(_kelompok(h), None)
        if not pertama or re.match(r"\s*[A-Za-z]\.\s", pertama[0][1]):
            continue  # "d. Perbandingan …" is the fourth part of several parts
        if not _KETERANGAN.match(pertama[0][1].lstrip("* ")) and not any("\t" in b for _, b in pertama):
            hitung[_inti(pertama)] += 1
    return frozenset(k for k, n in hitung.items() if n >= 3 and k)


@dataclass
class _Penyusun:
    """Puts the blocks together page by page."""

    lipatan: int
    """The width at which the file was folded; 0 where it was not."""
    kepala: frozenset[str]
    blok: list[BlokTerbaca] = field(default_factory=list)
    _awal_halaman: bool = False

    def halaman(self, nomor: int, baris: Sequence[Nomor]) -> None:
        isi = list(_kelompok(baris))
        if not isi:
            return
        if nomor > 1:
            self.blok.append(GantiHalaman(letak=Letak(baris=isi[0][0][0], halaman=nomor)))
        self._awal_halaman = nomor > 1
        for i, k in enumerate(isi):
            self._kelompok(nomor, k, tepi=i in (0, len(isi) - 1))

    def _kelompok(self, halaman: int, baris: Sequence[Nomor], *, tepi: bool) -> None:
        if tepi and (_inti(baris) in self.kepala or (len(baris) == 1 and NOMOR_HALAMAN.fullmatch(baris[0][1].strip()))):
            self.blok.append(_kepala(baris, halaman))
            return
        tabel: list[BarisTerbaca] = []
        lama: str | None = None
        tebal = False
        for n, b in baris:
            letak = Letak(baris=n, halaman=halaman)
            if "\t" in b:
                tabel.append(BarisTerbaca(sel=tuple(SelTerbaca(teks=_polos(s)[0], letak=letak) for s in b.split("\t"))))
                continue
            self._tabel(tabel)
            tabel = []
            lanjut = lama is not None and self._penuh(lama, b)
            tebal = self._alinea(b, letak, lanjut=lanjut, tebal=tebal)
            lama = b.rstrip()
        self._tabel(tabel)

    def _penuh(self, lama: str, b: str) -> bool:
        """Whether a line may go on in the next one. A line that ends a sentence though the next word had its place in
        it was ended by hand: what follows is a paragraph or item of its own."""
        if not self.lipatan or len(lama) < _LEBAR_PENUH:
            return False
        kata = b.split(maxsplit=1)[0]
        return not (lama[-1] in ".;:" and kata[:1].isupper() and len(lama) + len(kata) <= self.lipatan * 9 // 10)

    def _tabel(self, baris: Sequence[BarisTerbaca]) -> None:
        if not baris:
            return
        baris = persegi(baris)
        if self._awal_halaman and (atas := self._tabel_terakhir()) is not None:
            sambung = sambung_tabel(atas[1], baris)
            if sambung is not None:
                self.blok[atas[0]] = sambung
                self._awal_halaman = False
                return
        kepala = tebak_kepala(baris)
        self.blok.append(TabelTerbaca(letak=baris[0].letak, baris=rentangkan_kepala(baris, kepala), kepala=kepala))
        self._awal_halaman = False

    def _tabel_terakhir(self) -> tuple[int, TabelTerbaca] | None:
        """The table at the end of the page before, running heads aside."""
        for i in range(len(self.blok) - 1, -1, -1):
            b = self.blok[i]
            if isinstance(b, TabelTerbaca):
                return i, b
            if not (isinstance(b, GantiHalaman) or (isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA)):
                return None
        return None

    def _alinea(self, baris: str, letak: Letak, *, lanjut: bool, tebal: bool) -> bool:
        """Add one line; the answer is whether a bold run that began in it is still open."""
        penanda, butir, teks = pisah_penanda(baris)
        polos, ini_tebal = _polos(teks)
        terbuka = tebal ^ (teks.count("**") % 2 == 1)
        alinea = Alinea(
            teks=polos,
            letak=letak,
            jenis=JenisAlinea.BUTIR if butir else JenisAlinea.ISI,
            tingkat=(len(baris) - len(baris.lstrip())) // 2 if butir else 0,
            penanda=penanda,
            tebal=ini_tebal or tebal or terbuka,
        )
        if not polos and not penanda:
            return terbuka
        if not self._sambung(alinea, lanjut=lanjut):
            self.blok.append(alinea)
        self._awal_halaman = False
        return terbuka

    def _sambung(self, alinea: Alinea, *, lanjut: bool) -> bool:
        """Join to the paragraph before: the next line of folded text, or the first one of a page that goes on."""
        ada = self._alinea_terakhir()
        if ada is None:
            return False
        n, atas = ada
        if self._awal_halaman:
            lanjut = _BUTIR_TERBUKA.search(atas.teks) is not None or (
                bool(atas.teks) and not PUTUS.search(atas.teks) and _lanjutan(atas, alinea)
            )
        elif lanjut:
            lanjut = not alinea.penanda and n == len(self.blok) - 1
        if lanjut:
            teks, sambungan = gabung_teks(atas, alinea)
            self.blok[n] = replace(atas, teks=teks, sambungan=sambungan)
        return lanjut

    def _alinea_terakhir(self) -> tuple[int, Alinea] | None:
        for i in range(len(self.blok) - 1, -1, -1):
            b = self.blok[i]
            if isinstance(b, Alinea) and b.jenis is not JenisAlinea.KEPALA:
                return i, b
            if isinstance(b, TabelTerbaca):
                return None
        return None


def _lanjutan(atas: Alinea, bawah: Alinea) -> bool:
    """A page begins in the middle of a sentence: in lower case, or with a bare mark where a numbered item was open."""
    if bawah.penanda:
        return bawah.penanda in "-–•" and bool(re.match(r"\(?\w", atas.penanda)) and len(atas.teks) > _LEBAR_PENUH
    return (bawah.teks[:1].islower() or bawah.teks[:1].isdigit()) and len(atas.teks) > _LEBAR_PENUH


def _kepala(baris: Sequence[Nomor], halaman: int) -> Alinea:
    """A running head out of its lines."""
    kepala = Alinea(teks="", letak=Letak(baris=baris[0][0], halaman=halaman), jenis=JenisAlinea.KEPALA)
    for n, b in baris:
        bagian = replace(kepala, teks=_polos(b)[0], letak=Letak(baris=n, halaman=halaman))
        if kepala.teks:
            teks, sambungan = gabung_teks(kepala, bagian)
            bagian = replace(kepala, teks=teks, sambungan=sambungan)
        kepala = bagian
    return kepala


def _polos(teks: str) -> tuple[str, bool]:
    """The text without marks of emphasis, and whether all of it was bold."""
    polos = teks.strip()
    tebal = polos.startswith("**")
    polos = _PENEKANAN.sub(lambda m: m[2] or m[3] or "", polos)
    return polos.replace("**", "").strip(), tebal
