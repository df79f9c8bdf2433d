"""Lines of text from the letters of a page, and the text of a cell from its lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.dokumen.baca.pdf_huruf import Huruf, Kotak
from akuntabel.dokumen.baca.pdf_kata import HUBUNG, SAMBUNG
from akuntabel.dokumen.baca.pdf_kolom import Kolom, pisah_kolom
from akuntabel.dokumen.baca.rakit import bersih

_RAPAT = re.compile(r"^(\(?\d{1,2}[.)]|(?:Tabel|Gambar) [A-Z]?\d[\d.]*)(?=[A-Z][a-z])")
"""A number set so near to its text that no gap shows."""
_JUMLAH = re.compile(r"(?:Rp)?\d{1,3}(?:\.\d{3})+(?:,\d{2})?")
_PECAHAN = re.compile(r"\d{1,3}(?:,\d{1,2}%?|%)")
_KODE_TERPUTUS = re.compile(r"(?:^|\s)\d+(?:\.\d+){2,}\.$")
_ANGKA = frozenset("0123456789.,")
_TERHUBUNG = re.compile(r"[^\W\d_]-$")
_LEBAR_SELA = 0.25
"""A gap of so many letter sizes is a blank where the file writes none."""
_LEBAR_TAB = 2.5


@dataclass(slots=True)
class Garis:
    """A line of text."""

    teks: str
    x0: float
    atas: float
    x1: float
    bawah: float
    ukuran: float
    tebal: bool
    peran: str
    lebar_awal: float
    """Width of its first word."""
    berspasi: bool = False
    """A blank follows its last word: the line ends between words."""
    kolom: Kolom | None = None
    """Where it stands on a page set in columns."""
    angkat: tuple[tuple[int, str], ...] = ()
    """Small raised numbers, with their places in the text."""

    @property
    def kotak(self) -> Kotak:
        return (self.x0, self.atas, self.x1, self.bawah)

    @property
    def lekuk(self) -> float:
        """Its left edge, in its column."""
        return self.x0 if self.kolom is None else self.x0 - self.kolom.kiri

    @property
    def urutan(self) -> tuple[float, int, float]:
        """Its place in the order of reading; of what is no line: top, 0, left edge."""
        return (self.bawah, 0, self.x0) if self.kolom is None else (self.kolom.atas, self.kolom.nomor, self.bawah)


def susun_garis(huruf: Sequence[Huruf]) -> list[Garis]:
    """The letters as lines, from top to bottom."""
    hasil = [_garis(b) for b in _baris(huruf) if any(h.teks.strip() for h in b)]
    return sorted(hasil, key=lambda g: (g.bawah, g.x0))


def susun_garis_berkolom(huruf: Sequence[Huruf], lebar: float) -> list[Garis]:
    """The letters of a page so wide as lines in the order of reading, column by column where it is set in columns."""
    hasil: list[Garis] = []
    for kolom, isi in pisah_kolom(_baris(huruf), lebar):
        garis = susun_garis(isi)
        for g in garis if kolom is not None else ():
            # In a narrow column wide gaps only stretch the line.
            g.kolom, g.teks = kolom, g.teks.replace("\t", " ")
        hasil += garis
    return sorted(hasil, key=lambda g: g.urutan)


def _baris(huruf: Sequence[Huruf]) -> list[list[Huruf]]:
    """The letters that stand on one line each."""
    baris: list[list[Huruf]] = []
    inti: list[tuple[float, float]] = []
    for h in sorted((h for h in huruf if h.tegak), key=lambda h: (h.atas, h.x0)):
        for n in range(len(baris) - 1, max(len(baris) - 4, -1), -1):
            atas, bawah = inti[n]
            tindih = min(bawah, h.bawah) - max(atas, h.atas)
            if tindih >= 0.55 * min(bawah - atas, h.bawah - h.atas):
                baris[n].append(h)
                if h.bawah - h.atas > bawah - atas:
                    inti[n] = (h.atas, h.bawah)
                break
        else:
            baris.append([h])
            inti.append((h.atas, h.bawah))
    return baris


def _garis(isi: list[Huruf]) -> Garis:
    isi.sort(key=lambda h: h.x0)
    huruf = [h for h in isi if h.teks.strip()]
    ukuran = Counter(h.ukuran for h in huruf).most_common(1)[0][0]
    teks: list[str] = []
    tempat: list[tuple[int, Huruf]] = []
    sela_kata: list[tuple[float, bool]] = []
    panjang = 0
    akhir: Huruf | None = None
    awal = 0.0
    kosong = False
    for h in isi:
        if not h.teks.strip():
            kosong = True
            continue
        if akhir is not None:
            if h.teks == akhir.teks and abs(h.x0 - akhir.x0) < 0.15 * h.ukuran:
                continue  # Printed twice, to look bold.
            sela = h.x0 - akhir.x1
            if (kosong and sela > -0.1 * ukuran) or sela > _LEBAR_SELA * min(h.ukuran, akhir.ukuran):
                awal = awal or akhir.x1 - huruf[0].x0
                sela_kata.append((sela, kosong))
                teks.append("\t" if sela > _LEBAR_TAB * ukuran else " ")
                panjang += 1
        kosong = False
        tempat.append((panjang, h))
        panjang += len(h.teks)
        teks.append(h.teks)
        akhir = h if akhir is None or h.x1 >= akhir.x1 else akhir
    if _direntang(sela_kata):
        teks = [" " if t == "\t" else t for t in teks]
    x0, x1 = huruf[0].x0, max(h.x1 for h in huruf)
    bawah = max(h.bawah for h in huruf if h.ukuran == ukuran)
    peran = {h.peran for h in huruf}
    return Garis(
        teks=_RAPAT.sub(r"\1 ", "".join(teks)),
        x0=x0,
        atas=min(h.atas for h in huruf),
        x1=x1,
        bawah=bawah,
        ukuran=ukuran,
        tebal=all(h.tebal for h in huruf),
        peran=peran.pop() if len(peran) == 1 else "",
        lebar_awal=awal or x1 - x0,
        berspasi=kosong,
        angkat=tuple(_angkat(tempat, ukuran, bawah)),
    )


def _direntang(sela: Sequence[tuple[float, bool]]) -> bool:
    """Whether the blanks of a line, alike all of them, were only stretched to reach the margin."""
    lebar = [s for s, _ in sela]
    return len(sela) > 1 and all(k for _, k in sela) and max(lebar) < 1.25 * min(lebar)


def _angkat(tempat: Sequence[tuple[int, Huruf]], ukuran: float, bawah: float) -> Iterator[tuple[int, str]]:
    """The runs of small raised figures among the letters of a line, with their offsets."""
    angka, mulai = "", 0
    for x, h in tempat:
        if h.teks.isdecimal() and h.ukuran < 0.8 * ukuran and bawah - h.bawah > 0.12 * ukuran:
            mulai = mulai if angka else x
            angka += h.teks
        elif angka:
            yield mulai, angka
            angka = ""
    if angka:
        yield mulai, angka


def gabung_garis(atas: str, bawah: str) -> str:
    """Two lines of one paragraph as one: soft hyphens go, a word parted at its own hyphen or slash is whole again.

    Behind a hyphen that may be the word's own or the line's stands a sign (``pdf_kata``).
    """
    atas = atas.rstrip()
    if atas.endswith("\u00ad"):
        return atas[:-1] + bawah
    if _TERHUBUNG.search(atas) and bawah[:1].islower():
        return f"{atas}{HUBUNG}{bawah}"
    if re.search(r"\w[-/–]$", atas) and (bawah[:1].isalnum() or (bawah[:1] == "(" and atas.endswith("/"))):
        return atas + bawah
    if bawah[:1] == "/" and atas[-1:].isalnum():
        return atas + bawah
    if _satu_jumlah(atas, bawah) or (bawah[:1].isdigit() and _KODE_TERPUTUS.search(atas)):
        return atas + bawah
    return f"{atas} {bawah}"


def _satu_jumlah(atas: str, bawah: str) -> bool:
    """Whether only together the end of one line and the beginning of the next are an amount."""
    a, b = re.split(r"[\s(]", atas)[-1], bawah.split(maxsplit=1)[0].rstrip(".,;:)-") if bawah.strip() else ""
    return (
        bawah[:1] in _ANGKA
        and a[-1:] in _ANGKA
        and _JUMLAH.fullmatch(a + b) is not None
        and (b[:1] in ".," or not _JUMLAH.fullmatch(a))
    )


def teks_sel(huruf: Sequence[Huruf], lebar: float) -> tuple[str, bool]:
    """The text of a cell with so much room, and whether its tags make it a head.

    Between lines that may have parted one word stands a sign (``pdf_kata``), and behind the last one, which a page may
    part from the next.
    """
    if huruf and not any(h.tegak for h in huruf):
        return bersih(_berputar(huruf)).strip(), False
    garis = susun_garis(huruf)
    hasil = ""
    lama: Garis | None = None
    for g in garis:
        teks = g.teks.replace("\t", " ")
        if lama is not None and _penuh_satu_kata(lama, g, lebar):
            hasil = hasil.rstrip() + SAMBUNG + teks
        elif lama is not None and _PECAHAN.fullmatch(lama.teks + teks.split()[0]) and _penuh(lama, g, lebar):
            hasil = hasil.rstrip() + teks
        else:
            hasil = gabung_garis(hasil, teks) if hasil else teks
        lama = g
    if lama is not None and _penuh_satu_kata(lama, lama, lebar):
        hasil = hasil.rstrip() + SAMBUNG
    return bersih(hasil).strip(), bool(garis) and all(g.peran == "TH" for g in garis)


def _penuh_satu_kata(atas: Garis, bawah: Garis, lebar: float) -> bool:
    """Whether a line of a cell is one piece of letters that leaves no room for the next letter."""
    return atas.teks[-1:].isalpha() and bawah.teks[:1].isalpha() and _penuh(atas, bawah, lebar)


def _penuh(atas: Garis, bawah: Garis, lebar: float) -> bool:
    """Whether a line of a cell is one piece that leaves no room for the next letter, and no blank follows it."""
    huruf = bawah.lebar_awal / max(1, len(bawah.teks.split()[0]))
    return (
        not re.search(r"\s", atas.teks)
        and not atas.berspasi
        and lebar - (atas.x1 - atas.x0) < max(1.4 * huruf, 0.5 * bawah.ukuran)
    )


def _berputar(huruf: Sequence[Huruf]) -> str:
    """Text turned by a quarter, read from below upwards."""
    kolom: list[list[Huruf]] = []
    for h in sorted(huruf, key=lambda h: h.x0):
        if kolom and h.x0 < kolom[-1][0].x0 + 0.6 * h.ukuran:
            kolom[-1].append(h)
        else:
            kolom.append([h])
    return " ".join("".join(h.teks for h in sorted(k, key=lambda h: -h.bawah)) for k in kolom)
