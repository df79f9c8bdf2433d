"""Letters: text made safe for a file, and words measured and broken for a column.

Text from people holds what no file format takes: control characters, stray halves of surrogate pairs,
bullets of Word's symbol fonts, letters a font lacks. Archival PDF (ISO 19005) refuses a letter without a
glyph, so what the font cannot show is replaced here, visibly, and told to the caller. Widths come from the
font itself (Arimo, which has the widths of Arial): the PDF and the DOCX break the same words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

PENGGANTI = "□"
"""Stands in a PDF for a letter that its fonts lack."""

SEKAT_LUNAK = "\u00ad"
"""Soft hyphen: a hyphen if the line breaks there, nothing otherwise."""
SEKAT_KOSONG = "\u200b"
"""Zero-width space: the line may break there, without a hyphen."""

# Not allowed in XML 1.0, or without meaning in print: controls, surrogates, byte order marks, directions.
_BUANG = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\u200e\u200f\u202a-\u202e\u2060-\u206f]"
)
_BARIS_BARU = re.compile("\r\n?|[\u0085\u2028\u2029]")
# Bullets and ticks of Word's Symbol and Wingdings fonts, which live in the private use area.
_BUTIR_WORD = str.maketrans(
    {
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf0d8": "▸",
        "\uf076": "◆",
        "\uf0fc": "✓",
        "\uf0fb": "✗",
        "\uf06f": "□",
        "\uf02d": "-",
    }
)
_ADA_BUTIR_WORD = re.compile(f"[{''.join(map(chr, _BUTIR_WORD))}]")
# Not in Arimo, but in DejaVu Sans Mono, which comes with typst and stands second in the template's list of fonts.
_FON_KEDUA = frozenset("✓✔✗✘☐☑☒★☆▸▾▴◂◆◇▣⚠ℹ⇒⇐⇔∈∉∑∏∫≡≅∝⊂⊆∪∩∧∨⅓⅔")
# Invisible joiners and variant selectors: dropped where the font does not know them.
_TAK_TAMPAK = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def bersihkan(teks: str) -> str:
    """Text that every writer can take: NFC, ends of lines as ``\\n``, tabs kept, other controls dropped.

    Bullets of Word's symbol fonts become letters.

    >>> bersihkan("awal\\x00\\ufeff akhir\\r\\nbaris")
    'awal akhir\\nbaris'
    """
    if teks.isascii() and teks.isprintable():
        return teks
    teks = _BUANG.sub("", _BARIS_BARU.sub("\n", teks))
    if _ADA_BUTIR_WORD.search(teks):
        teks = teks.translate(_BUTIR_WORD)
    return unicodedata.normalize("NFC", teks)


def sesuaikan_fon(teks: str, diganti: set[str]) -> str:
    """Clean text in which each letter has a glyph in the PDF.

    What had to be replaced by :data:`PENGGANTI` is added to ``diganti``.
    """
    teks = bersihkan(teks)
    # A tab has no width of its own in print.
    teks = teks.replace("\t", "\u2003")
    if teks.isascii():
        return teks
    ada = _tercetak()
    if ada.issuperset(teks):
        return teks
    return "".join(h if h in ada else _padanan(h, diganti) for h in teks)


@cache
def _tercetak() -> frozenset[str]:
    return frozenset(map(chr, metrik()[0])) | _FON_KEDUA | {"\n"}


def _padanan(huruf: str, diganti: set[str]) -> str:
    if _TAK_TAMPAK.match(huruf):
        return ""
    sederhana = unicodedata.normalize("NFKC", huruf)
    if sederhana != huruf and all(ord(h) in metrik()[0] for h in sederhana):
        return sederhana
    diganti.add(huruf)
    return PENGGANTI


def berkas_fon() -> Path:
    """The folder with the font files of Arimo."""
    import fontpkg_arimo

    return Path(fontpkg_arimo.ROOT) / "files"


@cache
def metrik() -> tuple[dict[int, float], dict[int, float]]:
    """Advance widths in em of the regular and of the bold letters of Arimo, by code point.

    The bold is the end of the variable font's axis of weight; its widths stand in the table HVAR. Letters of
    the private use area are left out: PDF/A forbids them.
    """
    # fontTools' own reader of HVAR brings all of varLib with it, which takes longer than a whole chapter.
    from fontTools.ttLib import TTFont

    with TTFont(berkas_fon() / "Arimo[wght].ttf", lazy=True) as fon:
        satuan = fon["head"].unitsPerEm
        lebar = fon["hmtx"].metrics
        hvar = fon["HVAR"].table
        # At the end of the only axis a region counts in full where it has its peak there, and not at all elsewhere.
        penuh = [w.VarRegionAxis[0].PeakCoord in (0, 1) for w in hvar.VarStore.VarRegionList.Region]
        letak = hvar.AdvWidthMap.mapping if hvar.AdvWidthMap else None
        biasa: dict[int, float] = {}
        tebal: dict[int, float] = {}
        for kode, nama in fon.getBestCmap().items():
            if 0xE000 <= kode <= 0xF8FF:
                continue
            luar, dalam = divmod(letak[nama] if letak else fon.getGlyphID(nama), 0x10000)
            data = hvar.VarStore.VarData[luar]
            beda = sum(n for w, n in zip(data.VarRegionIndex, data.Item[dalam], strict=True) if penuh[w])
            biasa[kode] = lebar[nama][0] / satuan
            tebal[kode] = (lebar[nama][0] + beda) / satuan
        return biasa, tebal


class _Lebar(dict[str, float]):
    """Widths in em by letter, with a guess for those of the second font.

    All are whole parts of the font's 2048 units, so that sums of them are exact, in whatever order.
    """

    def __missing__(self, huruf: str) -> float:
        return 0.625


@cache
def _lebar(tebal: bool) -> _Lebar:
    return _Lebar((chr(kode), em) for kode, em in metrik()[tebal].items())


@lru_cache(maxsize=32768)
def em(teks: str, tebal: bool) -> float:
    """Width of a line of text in em, without kerning."""
    return sum(map(_lebar(tebal).__getitem__, teks))


def ukur(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Width of a line of text in points, for a letter size in points."""
    return em(teks, tebal) * ukuran


_JEDA = re.compile(r"(?<=[/._:?&=@,;|\\)\]}>+-])")
_TANDA_HUBUNG = re.compile(r"(?<=[^\W\d]-)(?=[^\W\d])")
_KATA_UTUH = re.compile(r"[^\s\u200b]+")


def kata(teks: str) -> Iterator[str]:
    """The pieces of a text between which a line may break anyway: at spaces, and after a hyphen."""
    for utuh in _KATA_UTUH.findall(teks):
        yield from (bagian for bagian in _TANDA_HUBUNG.split(utuh) if bagian)


def kata_terlebar(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Width in points of the widest piece that no line break divides."""
    return em_terlebar(teks, tebal) * ukuran


@lru_cache(maxsize=32768)
def em_terlebar(teks: str, tebal: bool) -> float:
    """The same in em."""
    return max((em(k, tebal) for k in kata(teks)), default=0.0)


def pecah(teks: str, lebar: float, ukuran: float, *, tebal: bool = False) -> str:
    """``teks`` with hidden places to break in those words that are wider than ``lebar`` points.

    Indonesian words get soft hyphens by their syllables, addresses and codes a zero-width space after their
    punctuation, what is still too wide one between any two letters. Hidden breaks stay in the text that a
    reader extracts, so no word gets one without need.
    """
    if ukur(teks, ukuran, tebal=tebal) <= lebar:
        return teks
    return _KATA_UTUH.sub(lambda m: _pecah_kata(m[0], lebar, ukuran, tebal), teks)


def _pecah_kata(kata_utuh: str, lebar: float, ukuran: float, tebal: bool) -> str:
    if kata_terlebar(kata_utuh, ukuran, tebal=tebal) <= lebar:
        return kata_utuh
    return SEKAT_KOSONG.join(_pecah_bagian(bagian, lebar, ukuran, tebal) for bagian in _JEDA.split(kata_utuh) if bagian)


def _pecah_bagian(bagian: str, lebar: float, ukuran: float, tebal: bool) -> str:
    if ukur(bagian, ukuran, tebal=tebal) <= lebar:
        return bagian
    suku = _penyuku().positions(bagian) if bagian.isalpha() else []
    potong = [bagian[a:b] for a, b in zip([0, *suku], [*suku, len(bagian)], strict=True)]
    muat = lebar - ukur("-", ukuran, tebal=tebal)
    return SEKAT_LUNAK.join(_pecah_huruf(p, muat, ukuran, tebal) for p in potong)


def _pecah_huruf(potong: str, lebar: float, ukuran: float, tebal: bool) -> str:
    if ukur(potong, ukuran, tebal=tebal) <= lebar:
        return potong
    # Combining marks stay with their letter.
    return re.sub(r"(?<=.)(?=.)(?![\u0300-\u036f])", SEKAT_KOSONG, potong)


@cache
def _penyuku():  # type: ignore[no-untyped-def]
    import pyphen

    return pyphen.Pyphen(lang="id_ID", left=2, right=2)
