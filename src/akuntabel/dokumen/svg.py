"""Small drawing board for SVG: text measured with the metrics of Arial, wrapped, written as plain SVG 1.1.

What it writes is read alike by browsers, typst (PDF) and LibreOffice: presentation attributes only, no CSS,
no ids, no ``foreignObject``, a transparent ground, and its own ``title`` and ``desc``. Pixel positions are
floats: they are drawing, not figures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from akuntabel.dokumen.huruf import em, sesuaikan_fon
from akuntabel.dokumen.model import Gambar
from akuntabel.dokumen.warna import TINTA

KELUARGA = "Arimo, Arial, sans-serif"
LEBAR_ISI = 600
"""Width of a chart in CSS pixels: the text width of an A4 page at a comfortable 8,5 pt."""

_POTONGAN = re.compile(r"[^\s/\-–—]*[/\-–—]+|[^\s/\-–—]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lukisan:
    """A finished drawing: what a ``Gambar`` needs besides its caption."""

    svg: str
    alt: str
    lebar: int
    tinggi: int

    def gambar(self, *, kunci: str, nomor: str = "", judul: str = "", skala: int = 100) -> Gambar:
        """The block for a document."""
        return Gambar(
            kunci=kunci, nomor=nomor, judul=judul, svg=self.svg, alt=self.alt,
            lebar=self.lebar, tinggi=self.tinggi, skala=skala,
        )  # fmt: skip


def bersihkan(teks: str) -> str:
    """One line that every reader can draw: no control characters, and only letters that the fonts have."""
    return " ".join(sesuaikan_fon(teks, set()).split())


def lebar_teks(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Width of one line of text in the unit of ``ukuran``, without kerning."""
    return em(teks, tebal) * ukuran


def _penggal(kata: str, lebar_em: float, tebal: bool) -> list[str]:
    """Cut a word that is wider than a whole line, at a syllable where there is one, else at any letter."""
    from pyphen import Pyphen

    sisa, hasil = kata, []
    while em(sisa, tebal) > lebar_em and len(sisa) > 1:
        for awal, _akhir in Pyphen(lang="id_ID").iterate(sisa):
            if em(awal + "-", tebal) <= lebar_em:
                hasil.append(awal + "-")
                sisa = sisa[len(awal) :]
                break
        else:
            n = next((i for i in range(len(sisa) - 1, 1, -1) if em(sisa[:i], tebal) <= lebar_em), 1)
            hasil.append(sisa[:n])
            sisa = sisa[n:]
    return [*hasil, sisa]


@lru_cache(maxsize=20_000)
def bungkus(teks: str, lebar: float, ukuran: float, *, tebal: bool = False) -> tuple[str, ...]:
    """Lines of text no wider than ``lebar``; empty text gives none.

    Breaks at spaces, after "/" and dashes, and inside a word only where it is wider than a line by itself.
    """
    muat = max(lebar / ukuran, 1.0)
    teks = bersihkan(teks)
    if em(teks, tebal) <= muat:
        return (teks,) if teks else ()
    baris: list[str] = []
    kini, isi = "", 0.0
    spasi = em(" ", tebal)
    for kata in teks.split(" "):
        sambung, sela = (" ", spasi) if kini else ("", 0.0)
        utuh = isi + sela + em(kata, tebal)
        if utuh <= muat:
            kini, isi = f"{kini}{sambung}{kata}", utuh
            continue
        for bagian in _POTONGAN.findall(kata):
            panjang = em(bagian, tebal)
            lanjut = isi + sela + panjang
            if lanjut <= muat:
                kini, isi = f"{kini}{sambung}{bagian}", lanjut
            else:
                if kini:
                    baris.append(kini)
                if panjang <= muat:
                    kini, isi = bagian, panjang
                else:
                    *penuh, kini = _penggal(bagian, muat, tebal)
                    baris.extend(penuh)
                    isi = em(kini, tebal)
            sambung, sela = "", 0.0
    if kini:
        baris.append(kini)
    return tuple(baris)


def _lolos(teks: str) -> str:
    # Not that of xml.sax, which brings a client of the web with it; and no character references: see ``_lukisan``.
    return escape(teks, quote=False)


def _n(x: float) -> str:
    s = f"{x:.1f}"
    return s[:-2] if s.endswith(".0") else s


class Kanvas:
    """Collects shapes and gives one SVG string. Coordinates are CSS pixels, y downwards."""

    def __init__(self, lebar: float) -> None:
        self.lebar = lebar
        self._isi: list[str] = []
        self._bertautan = False

    def buka(self, judul: str = "", *, geser: tuple[float, float] = (0, 0), skala: float = 1) -> None:
        """Begin a group, moved and scaled where asked; its title is the tooltip in a browser."""
        ubah = f' transform="translate({_n(geser[0])} {_n(geser[1])}) scale({skala:.4f})"' if skala != 1 else ""
        self._isi.append(f"<g{ubah}>" + (f"<title>{_lolos(bersihkan(judul))}</title>" if judul else ""))

    def tutup(self) -> None:
        self._isi.append("</g>")

    def buka_tautan(self, alamat: str, nama: str) -> None:
        """What follows leads to ``alamat`` when it is chosen in a page; nothing where that is empty."""
        if alamat:
            self._bertautan = True
            self._isi.append(f'<a href="{escape(alamat)}" aria-label="{escape(bersihkan(nama))}">')

    def tutup_tautan(self, alamat: str) -> None:
        """End of what ``buka_tautan`` began."""
        if alamat:
            self._isi.append("</a>")

    def kotak(
        self, x: float, y: float, lebar: float, tinggi: float, *, isi: str = "none", garis: str = "",
        tebal: float = 1, lengkung: float = 0,
    ) -> None:  # fmt: skip
        sudut = f' rx="{_n(lengkung)}"' if lengkung else ""
        tepi = f' stroke="{garis}" stroke-width="{_n(tebal)}"' if garis else ""
        self._isi.append(
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(lebar)}" height="{_n(tinggi)}"{sudut} fill="{isi}"{tepi}/>'
        )

    def garis(
        self, x1: float, y1: float, x2: float, y2: float, *, warna: str, tebal: float = 1, putus: str = ""
    ) -> None:
        pola = f' stroke-dasharray="{putus}"' if putus else ""
        self._isi.append(
            f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" stroke="{warna}" '
            f'stroke-width="{_n(tebal)}"{pola}/>'
        )

    def jalur(self, titik: list[tuple[float, float]], *, warna: str, tebal: float = 1, putus: str = "") -> None:
        """An open polyline."""
        pola = f' stroke-dasharray="{putus}"' if putus else ""
        d = " ".join(f"{_n(x)},{_n(y)}" for x, y in titik)
        self._isi.append(
            f'<polyline points="{d}" fill="none" stroke="{warna}" stroke-width="{_n(tebal)}" '
            f'stroke-linejoin="round" stroke-linecap="round"{pola}/>'
        )

    def bidang(self, titik: list[tuple[float, float]], *, isi: str) -> None:
        """A filled polygon."""
        d = " ".join(f"{_n(x)},{_n(y)}" for x, y in titik)
        self._isi.append(f'<polygon points="{d}" fill="{isi}"/>')

    def lingkaran(self, x: float, y: float, r: float, *, isi: str, garis: str = "", tebal: float = 1) -> None:
        tepi = f' stroke="{garis}" stroke-width="{_n(tebal)}"' if garis else ""
        self._isi.append(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(r)}" fill="{isi}"{tepi}/>')

    def teks(
        self, x: float, y: float, teks: str, *, ukuran: float = 12, warna: str = TINTA, tebal: bool = False,
        jangkar: str = "start",
    ) -> None:  # fmt: skip
        """One line; ``y`` is its base line."""
        sifat = ' font-weight="bold"' if tebal else ""
        sifat += f' text-anchor="{jangkar}"' if jangkar != "start" else ""
        self._isi.append(
            f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(ukuran)}" fill="{warna}"{sifat}>'
            f"{_lolos(bersihkan(teks))}</text>"
        )

    def paragraf(
        self, x: float, y: float, baris: tuple[str, ...], *, ukuran: float = 12, warna: str = TINTA,
        tebal: bool = False, jangkar: str = "start", spasi: float = 1.25,
    ) -> float:  # fmt: skip
        """Wrapped lines from the top ``y``; gives the ``y`` below them."""
        for b in baris:
            self.teks(x, y + ukuran * 0.95, b, ukuran=ukuran, warna=warna, tebal=tebal, jangkar=jangkar)
            y += ukuran * spasi
        return y

    def selesai(self, *, tinggi: float, judul: str, alt: str) -> Lukisan:
        """The drawing, with its name and its description for who cannot see it."""
        lebar, tegak = round(self.lebar), round(tinggi)
        judul, alt = bersihkan(judul), bersihkan(alt)
        nama = _lolos(judul or alt).replace('"', "&quot;")
        peran = "group" if self._bertautan else "img"
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar} {tegak}" width="{lebar}" '
            f'height="{tegak}" role="{peran}" aria-label="{nama}" font-family="{KELUARGA}" '
            f'font-size="12" fill="{TINTA}">'
            f"<title>{_lolos(judul or alt)}</title><desc>{_lolos(alt)}</desc>{''.join(self._isi)}</svg>"
        )
        return Lukisan(svg=svg, alt=alt, lebar=lebar, tinggi=tegak)
