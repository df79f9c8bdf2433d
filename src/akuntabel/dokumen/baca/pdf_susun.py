"""Pages of a PDF put together: running heads told apart, lines joined to paragraphs, tables over pages.

A line ends its paragraph where the first word of the next one would still have fitted; that tells paragraphs apart
whether or not they are indented or spaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from akuntabel.dokumen.baca.model import (
    Alinea,
    BlokTerbaca,
    GambarTerbaca,
    GantiHalaman,
    JenisAlinea,
    Letak,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.dokumen.baca.pdf_garis import Garis, gabung_garis
from akuntabel.dokumen.baca.pdf_huruf import Kotak
from akuntabel.dokumen.baca.pdf_kaki import pisah_catatan
from akuntabel.dokumen.baca.pdf_kata import Kosakata
from akuntabel.dokumen.baca.pdf_lukisan import di_dalam
from akuntabel.dokumen.baca.pdf_tabel import TabelHalaman
from akuntabel.dokumen.baca.pdf_ukur import (
    HalamanPdf,
    Ukuran,
    bulat,
    gambar_berulang,
    huruf_isi,
    kepala_berulang,
    kosakata,
    pisahkan_lukisan,
    ukur,
)
from akuntabel.dokumen.baca.rakit import (
    KETERANGAN,
    MAKS_KEPALA,
    NOMOR_HALAMAN,
    PUTUS,
    bersih,
    pisah_penanda,
    sambung_tabel,
    tebak_kepala,
    urutan_kolom,
)

_DEKAT = 1.8
"""Distance of the lines of a running head, in letter sizes."""
_HURUF_SAMPUL = 1.3
"""Lines of the cover in larger letters stand each for itself."""
_PANJANG_JUDUL = 200
_BERTITIK = re.compile(r"(?:(?:\.\s?){3,}|(?:^|\s)\.(?:\s?\.)*\s|…{2,})\s*[\divxlc]+$", re.IGNORECASE)
"""An entry of a list of contents ends."""
_AWAL_DAFTAR = re.compile(r"(?:bab|lampiran|tabel|gambar|grafik|daftar|kata|ikhtisar|ringkasan)\b", re.IGNORECASE)
_BAB_SAJA = re.compile(r"(?:bab|lampiran)\s+(?:[ivxlc]+|\d{1,2})\.?", re.IGNORECASE)
_JUDUL = re.compile(r"H([1-6])")


def susun(halaman: Sequence[HalamanPdf]) -> list[BlokTerbaca]:
    """The blocks of a report."""
    isi = huruf_isi(halaman)
    for h in halaman:
        pisahkan_lukisan(h, isi)
    kepala = kepala_berulang(halaman)
    for h in halaman:
        h.garis, h.kaki = pisah_catatan(h.garis, kepala, isi)
    kata = kosakata(halaman)
    penyusun = _Penyusun(ukur(halaman, kepala), kata)
    hiasan = gambar_berulang(halaman)
    for h in halaman:
        penyusun.halaman(h, kepala, hiasan)
    return penyusun.hasil()


@dataclass(slots=True)
class _Buka:
    """The paragraph under way, and its place among the blocks."""

    tempat: int
    garis: list[tuple[Garis, int]]

    @property
    def akhir(self) -> Garis:
        return self.garis[-1][0]

    @property
    def tetap(self) -> float:
        """Where its lines begin, its first one aside."""
        return self.garis[min(1, len(self.garis) - 1)][0].lekuk


@dataclass
class _Penyusun:
    ukuran: Ukuran
    kata: Kosakata
    _blok: list[BlokTerbaca | None] = field(default_factory=list)
    _buka: _Buka | None = None
    _kini: HalamanPdf | None = None
    _awal: bool = False
    """Nothing but running heads has come on this page."""
    _akhir: TabelHalaman | None = None
    """The last table, as far as it stood on its page."""
    _kaki: list[Alinea] = field(default_factory=list)
    _lekuk: list[float] = field(default_factory=list)
    """Left edges of the list items around."""

    def hasil(self) -> list[BlokTerbaca]:
        self._tutup()
        self._catatan_kaki()
        return [self._rapat(b) if isinstance(b, TabelTerbaca) else b for b in self._blok if b is not None]

    def _rapat(self, t: TabelTerbaca) -> TabelTerbaca:
        """The table with the words whole that its narrow cells parted."""
        return replace(t, baris=tuple(replace(b, sel=tuple(map(self._sel, b.sel))) for b in t.baris))

    def _sel(self, s: SelTerbaca) -> SelTerbaca:
        teks = self.kata.rapatkan(s.teks)
        if teks == s.teks:
            return s
        return replace(s, teks=teks, sambungan=tuple((len(self.kata.rapatkan(s.teks[:x])), h) for x, h in s.sambungan))

    def halaman(self, h: HalamanPdf, kepala: set[int], hiasan: set[Kotak]) -> None:
        letak = Letak(halaman=h.nomor)
        if self._kini is not None:
            self._blok.append(GantiHalaman(letak=letak))
        self._kini = h
        self._awal = True
        isi: list[tuple[tuple[float, int, float], Garis | TabelHalaman | Kotak]] = []
        isi += [(g.urutan, g) for g in h.garis if id(g) not in kepala]
        self._kepala([g for g in h.garis if id(g) in kepala], letak)
        isi += [((t.kotak[1], 0, t.kotak[0]), t) for t in h.tabel]
        isi += [((k[1], 0, k[0]), k) for k in h.gambar if bulat(k) not in hiasan]
        for _, x in sorted(isi, key=lambda x: x[0]):
            if isinstance(x, Garis):
                self._garis(x, h)
            else:
                self._tutup()
                self._lekuk.clear()
                if isinstance(x, TabelHalaman):
                    self._tabel(x, letak)
                else:
                    self._catatan_kaki()
                    self._blok.append(GambarTerbaca(letak=letak))
            self._awal = False
        self._kaki += [
            Alinea(teks=self.kata.rapatkan(bersih(k.teks)).strip(), penanda=k.nomor, letak=letak) for k in h.kaki
        ]

    def _kepala(self, garis: Sequence[Garis], letak: Letak) -> None:
        """The running heads and feet; lines right below each other are one."""
        lama: Garis | None = None
        for g in garis:
            teks = bersih(g.teks).strip()
            atas = self._blok[-1] if self._blok else None
            dekat = lama is not None and g.ukuran == lama.ukuran and 0 < g.bawah - lama.bawah < _DEKAT * g.ukuran
            if dekat and isinstance(atas, Alinea) and not NOMOR_HALAMAN.fullmatch(g.teks.strip()):
                self._blok[-1] = replace(atas, teks=f"{atas.teks} {teks}")
            else:
                self._blok.append(Alinea(teks=teks, letak=letak, jenis=JenisAlinea.KEPALA))
            lama = g

    def _catatan_kaki(self) -> None:
        """The notes of the pages before, behind the paragraph or table that may have gone on beyond them."""
        self._blok += self._kaki
        self._kaki = []

    # --- tables ------------------------------------------------------------------------------------------------------

    def _tabel(self, t: TabelHalaman, letak: Letak) -> None:
        atas = self._tabel_terakhir() if self._awal else None
        akhir = self._akhir
        if atas is not None and akhir is not None:
            t = t.selebar(akhir)
        self._akhir = t
        if atas is not None and akhir is not None and _sekolom(akhir.tepi, t.tepi):
            n, lama = atas
            # What is repeated is the head, whatever was guessed.
            sama = _sama_awal(lama, t)
            sambung = sambung_tabel(replace(lama, kepala=sama or lama.kepala), t.baris, akhir.terbelah, gabung_garis)
            if sambung is not None:
                bernomor = sama and sama < len(lama.baris) and urutan_kolom(lama.baris[sama])
                self._blok[n] = replace(sambung, kepala=sambung.kepala + 1) if bernomor else sambung
                return
        self._catatan_kaki()
        self._blok.append(TabelTerbaca(letak=letak, baris=t.baris, kepala=t.kepala or tebak_kepala(t.baris)))

    def _tabel_terakhir(self) -> tuple[int, TabelTerbaca] | None:
        for n in range(len(self._blok) - 1, -1, -1):
            b = self._blok[n]
            if isinstance(b, TabelTerbaca):
                return n, b
            if not (isinstance(b, GantiHalaman) or (isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA)):
                return None
        return None

    # --- paragraphs --------------------------------------------------------------------------------------------------

    def _garis(self, g: Garis, h: HalamanPdf) -> None:
        if self._buka is not None and self._lanjut(self._buka, g, h):
            self._buka.garis.append((g, h.nomor))
            return
        self._tutup()
        self._catatan_kaki()
        self._buka = _Buka(len(self._blok), [(g, h.nomor)])
        self._blok.append(None)

    def _lanjut(self, a: _Buka, g: Garis, h: HalamanPdf) -> bool:
        """Whether a line goes on with the paragraph under way."""
        lama = a.akhir
        if _BAB_SAJA.fullmatch(g.teks.strip()) and not self._ekor(lama, g, h):
            return False
        if _bertab(lama) and _bertab(g):
            return False
        if a.garis[-1][1] == h.nomor and lama.kolom != g.kolom:
            return lama.kolom is not None and g.kolom is not None and self._lanjut_halaman(a, g, h)
        judul = bool(_JUDUL.fullmatch(lama.peran) or _JUDUL.fullmatch(g.peran))
        if judul or a.garis[-1][1] != h.nomor:
            if a.garis[-1][1] == h.nomor:
                return lama.peran == g.peran and g.bawah - lama.bawah < 3 * max(g.ukuran, lama.ukuran)
            return not judul and self._lanjut_halaman(a, g, h)
        if abs(lama.ukuran - g.ukuran) > 0.6 or _BERTITIK.search(lama.teks):
            return False
        jarak = g.bawah - lama.bawah
        if jarak < 0.4 * g.ukuran or g.x0 > lama.x1 or g.x1 < lama.x0:
            return False
        if h.nomor == 1 and g.ukuran > _HURUF_SAMPUL * self.ukuran.isi:
            return False
        if g.ukuran in self.ukuran.tingkat:
            return jarak <= 1.7 * g.ukuran
        if jarak > self.ukuran.jarak.get(g.ukuran, 1.4 * g.ukuran) + 0.2 * g.ukuran:
            return False
        if _BERTITIK.search(g.teks):
            # The second line of an entry of a list of contents; its first one ends far from the margin.
            return g.x0 > lama.x0 - 3 and not _AWAL_DAFTAR.match(g.teks) and not pisah_penanda(bersih(g.teks))[0]
        muat = self._muat(lama, g, h) or self._berakhir(a, h)
        kecil = g.teks[:1].islower() and not PUTUS.search(lama.teks)
        if lama.tebal != g.tebal:
            return kecil and not muat
        if self._lekuk_baru(a, g, muat=muat):
            return False
        return not muat or (kecil and (_setengah(lama, g) or not self._jauh(lama, h)))

    def _berakhir(self, a: _Buka, h: HalamanPdf) -> bool:
        """Whether the last line of a justified paragraph is reached: a sentence ends in it, short of the margin.
        Items of lists are hardly ever justified."""
        kanan = self._tepi(a.akhir, h)[1]
        return (
            round(h.lebar) in self.ukuran.rata
            and not (len(a.garis) == 1 and pisah_penanda(bersih(a.akhir.teks))[0])
            and PUTUS.search(a.akhir.teks) is not None
            and a.akhir.x1 < kanan - 1.8
            and all(g.x1 > kanan - 2 for g, _ in a.garis[:-1])
        )

    def _jauh(self, g: Garis, h: HalamanPdf) -> bool:
        """Whether a line ends in the first half of its width: whatever follows is no rest of it."""
        kiri, kanan = self._tepi(g, h)
        return g.x1 - g.x0 < 0.5 * (kanan - kiri) and not any(di_dalam(g.kotak, k) for k in h.bingkai)

    def _ekor(self, lama: Garis, g: Garis, h: HalamanPdf) -> bool:
        """Whether a line that may be a title of its own ("Lampiran 1.") ends the sentence of the full line above it."""
        return (
            not PUTUS.search(lama.teks)
            and abs(lama.x0 - g.x0) <= 3
            and (lama.tebal, lama.ukuran) == (g.tebal, g.ukuran)
            and not self._muat(lama, g, h)
        )

    def _lekuk_baru(self, a: _Buka, g: Garis, *, muat: bool) -> bool:
        """Whether the left edge or a mark of a list shows that a paragraph begins."""
        lama = a.akhir
        tetap = a.tetap
        if pisah_penanda(bersih(g.teks))[0]:
            pertama = a.garis[0][0]
            sesama = abs(g.lekuk - pertama.lekuk) <= 3 and bool(pisah_penanda(bersih(pertama.teks))[0])
            if sesama or muat or PUTUS.search(lama.teks) or abs(g.lekuk - tetap) > 3:
                return True
        if _setengah(lama, g):
            return muat
        if len(a.garis) > 1:
            return abs(g.lekuk - tetap) > 4
        return muat and abs(g.lekuk - lama.lekuk) > 4

    def _muat(self, lama: Garis, g: Garis, h: HalamanPdf) -> bool:
        """Whether the first word of ``g`` would have fitted behind ``lama``."""
        kiri, kanan = self._tepi(lama, h)
        for k in h.bingkai:
            if di_dalam(lama.kotak, k) and k[2] - k[0] > 100:
                kanan = min(kanan, k[2] - min(12.0, max(2.0, lama.x0 - k[0])))
        ruang = kanan - lama.x1
        if _setengah(lama, g):
            # The room around the middle, as wide as the nearer margin allows.
            tengah = (lama.x0 + lama.x1) / 2
            ruang = 2 * min(tengah - kiri, kanan - tengah) - (lama.x1 - lama.x0)
        return ruang > g.lebar_awal + 0.3 * g.ukuran + 1.5

    def _tepi(self, g: Garis, h: HalamanPdf) -> tuple[float, float]:
        """The margins of the text around a line."""
        if g.kolom is not None:
            return g.kolom.kiri, g.kolom.kanan
        return self.ukuran.tepi.get(round(h.lebar), (0.0, h.lebar))

    def _lanjut_halaman(self, a: _Buka, g: Garis, h: HalamanPdf) -> bool:
        """Whether the first line of a page or column goes on with the last paragraph of the one before."""
        lama = a.akhir
        if (
            (a.garis[-1][1] != h.nomor and not self._awal)
            or abs(lama.ukuran - g.ukuran) > 0.6
            or g.ukuran in self.ukuran.tingkat
            or lama.tebal != g.tebal
            or _BERTITIK.search(lama.teks)
            or pisah_penanda(bersih(g.teks))[0]
            or (KETERANGAN.match(g.teks.strip()) and abs(g.lekuk - a.tetap) > 3)
        ):
            return False
        if self._muat(lama, g, h):
            return g.teks[:1].islower() and not PUTUS.search(lama.teks)
        if PUTUS.search(lama.teks):
            # The last line of a paragraph hardly ever ends just at the margin; a stretched one always does.
            _, kanan = self._tepi(lama, h)
            return abs(lama.x1 - kanan) < 1.2 and abs(g.lekuk - a.tetap) < 3
        return True

    def _tutup(self) -> None:
        """The paragraph under way becomes a block."""
        a, self._buka = self._buka, None
        if a is None:
            return
        pertama, halaman = a.garis[0]
        teks = ""
        sambungan: list[tuple[int, Letak]] = []
        kini = halaman
        for g, n in a.garis:
            baris = bersih(g.teks.replace("\u00ad", "\ue001")).replace("\ue001", "\u00ad").strip()
            teks = gabung_garis(teks, baris) if teks else baris
            if n != kini:
                sambungan.append((len(teks) - len(baris), Letak(halaman=n)))
                kini = n
        polos = self.kata.rapatkan(bersih(teks))
        if len(polos) != len(teks):
            sambungan = [(len(self.kata.rapatkan(bersih(teks[:x]))), t) for x, t in sambungan]
        tingkat = self._tingkat(pertama, halaman, polos)
        penanda, butir, pokok = pisah_penanda(polos)
        if not pokok:
            penanda, butir, pokok = "", False, polos
        geser = len(polos) - len(pokok)
        butir = butir and not tingkat
        alinea = Alinea(
            teks=pokok,
            letak=Letak(halaman=halaman),
            sambungan=tuple((max(0, x - geser), t) for x, t in sambungan),
            jenis=JenisAlinea.JUDUL if tingkat else JenisAlinea.BUTIR if butir else JenisAlinea.ISI,
            tingkat=tingkat or (self._dalam(pertama.lekuk) if butir else 0),
            penanda=penanda,
            tebal=all(g.tebal for g, _ in a.garis),
        )
        if not butir:
            self._lekuk.clear()
        self._blok[a.tempat] = self._dengan_bab(alinea, a.tempat) if tingkat else alinea

    def _tingkat(self, g: Garis, halaman: int, teks: str) -> int:
        if len(teks) > _PANJANG_JUDUL or _BERTITIK.search(teks):
            return 0
        if cocok := _JUDUL.fullmatch(g.peran):
            return int(cocok[1])
        # The cover has letters of its own.
        return self.ukuran.tingkat.get(g.ukuran, 0) if halaman > 1 else 0

    def _dengan_bab(self, judul: Alinea, tempat: int) -> Alinea:
        """A chapter's title with its number ("BAB I") that stands in smaller letters above it."""
        atas = self._blok[tempat - 1] if tempat else None
        if (
            isinstance(atas, Alinea)
            and atas.jenis is not JenisAlinea.KEPALA
            and _BAB_SAJA.fullmatch(atas.teks)
            and atas.letak == judul.letak
            and not judul.penanda
        ):
            self._blok[tempat - 1] = None
            return replace(judul, teks=f"{atas.teks} {judul.teks}", sambungan=())
        return judul

    def _dalam(self, x: float) -> int:
        """Depth of a list item by its left edge."""
        while self._lekuk and self._lekuk[-1] > x + 4:
            self._lekuk.pop()
        if not self._lekuk or x > self._lekuk[-1] + 4:
            self._lekuk.append(x)
        return len(self._lekuk) - 1


def _bertab(g: Garis) -> bool:
    """Whether a line is set as a row: a wide gap stands in it, not only behind the mark of an item."""
    return "\t" in pisah_penanda(bersih(g.teks))[2]


def _setengah(atas: Garis, bawah: Garis) -> bool:
    """Whether two lines are set around the same middle."""
    return abs((bawah.x0 + bawah.x1) - (atas.x0 + atas.x1)) < 4 and abs(bawah.x0 - atas.x0) > 3


def _sekolom(atas: Sequence[float], bawah: Sequence[float]) -> bool:
    """Whether two tables have the same column edges."""
    return len(atas) == len(bawah) and all(abs(a - b) < 4 for a, b in zip(atas, bawah, strict=True))


def _sama_awal(atas: TabelTerbaca, bawah: TabelHalaman) -> int:
    """How many first rows are alike."""

    def inti(t: Iterable[str]) -> list[str]:
        return [re.sub(r"\W+", "", x).casefold() for x in t]

    n = 0
    while n < min(MAKS_KEPALA, len(atas.baris), len(bawah.baris)) and inti(atas.baris[n].teks) == inti(
        bawah.baris[n].teks
    ):
        n += 1
    return n if n < len(atas.baris) else 0
